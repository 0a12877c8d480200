import { afterAll, describe, expect, test } from "vitest";
import type { OracleCase } from "./make-case.ts";
import { smallCase } from "./small-case.ts";
import { findTruth, openWorkshop } from "./truth.ts";

const workshop = openWorkshop();
afterAll(() => workshop.close());

/** What is gone or different of the friendly rows. */
async function lossesOf(given: OracleCase): Promise<readonly string[]> {
  const truths = await findTruth(given, workshop);
  const friendly = truths?.find(({ set }) => set === "friendly");
  if (friendly === undefined) throw new Error("the case does not run");
  expect(friendly.error).toBeNull();
  return friendly.harms.map(
    ({ kind, table, column, count, claim }) =>
      `${kind} ${[table, ...(column === null ? [] : [column])].join(".")} ${count} ${claim}`,
  );
}

describe("what the oracle takes for harm", () => {
  test("a new column harms nothing", async () => {
    expect(await lossesOf(smallCase([{ family: "add column" }]))).toEqual([]);
  });

  test("DELETE claims its own rows and not those that a cascade takes", async () => {
    expect(await lossesOf(smallCase([{ family: "delete" }]))).toEqual([
      "rows author 10 asked",
      "rows book 10 none",
    ]);
  });

  test("a condition claims the rows that it names", async () => {
    expect(await lossesOf(smallCase([{ family: "delete", table: 1, order: 1 }]))).toEqual([
      "rows book 2 asked",
    ]);
  });

  test("UPDATE claims its column", async () => {
    expect(await lossesOf(smallCase([{ family: "update" }]))).toEqual(["values author.name 8 asked"]);
  });

  test("rows with new keys are counted, and those that keep theirs are matched", async () => {
    const keys = { family: "update", table: 1, variation: 4 } as const;
    const forgetful = { family: "rebuild", table: 1, column: 7, variation: 3 } as const;
    expect(await lossesOf(smallCase([keys]))).toEqual(["values book.id 10 asked"]);
    expect(await lossesOf(smallCase([keys, { family: "delete", table: 1 }]))).toEqual([
      "values book.id 10 asked",
    ]);
    expect(await lossesOf(smallCase([{ ...keys, order: 3 }, forgetful]))).toEqual([
      "rows book 6 none",
      "values book.id 1 asked",
    ]);
  });

  test("a dropped column is claimed, and added again it is not", async () => {
    expect(await lossesOf(smallCase([{ family: "drop column" }]))).toEqual(["values author.name 10 asked"]);
    expect(await lossesOf(smallCase([{ family: "drop column", variation: 1 }]))).toEqual([
      "values author.name 10 none",
    ]);
    expect(await lossesOf(smallCase([{ family: "drop column", variation: 2 }]))).toEqual([]);
  });

  test("a rebuild claims nothing, whatever it forgets", async () => {
    const rebuild = (variation: number) =>
      lossesOf(smallCase([{ family: "rebuild", table: 1, column: 7, variation }]));
    expect(await rebuild(0)).toEqual([]);
    expect(await rebuild(1)).toEqual(["rows book 10 none"]);
    expect(await rebuild(3)).toEqual(["rows book 6 none"]);
    expect(await rebuild(4)).toEqual(["values book.city 10 none"]);
  });

  test("a table that goes for good is claimed, one that is made anew is not", async () => {
    const children = "rows book 10 none";
    expect(await lossesOf(smallCase([{ family: "drop table", table: 1 }]))).toEqual(["rows book 10 asked"]);
    expect(await lossesOf(smallCase([{ family: "drop and create" }]))).toEqual([
      "rows author 10 none",
      children,
    ]);
  });

  test("renames lose nothing", async () => {
    const steps = [{ family: "rename table" }, { family: "rename column", column: 1 }] as const;
    expect(await lossesOf(smallCase(steps))).toEqual([]);
  });

  test("a trigger of base takes what no statement asks for", async () => {
    expect(await lossesOf(smallCase([{ family: "update" }], { trigger: "update-deletes" }))).toEqual([
      "values author.name 8 asked",
      "rows book 10 none",
    ]);
  });

  test("a search that is empty finds nothing", async () => {
    const empty = [{ family: "remake search" }] as const;
    expect(await lossesOf(smallCase(empty, { search: true }))).toEqual(["search author_search 10 none"]);
  });

  test("a trigger that writes nowhere breaks its table, and a view of nothing itself", async () => {
    const trigger = [{ family: "add trigger", variation: 1 }] as const;
    expect(await lossesOf(smallCase(trigger))).toEqual(["broken author 1 none"]);
    expect(await lossesOf(smallCase([{ family: "add view", variation: 1 }]))).toEqual([
      "broken added_view 1 none",
    ]);
  });

  test("the ledger is not the migration's", async () => {
    expect(await lossesOf(smallCase([{ family: "write ledger", variation: 1 }]))).toEqual([
      "ledger __drizzle_migrations 1 none",
    ]);
  });

  test("libsql leaves keys off, and rows without a parent", async () => {
    expect(await lossesOf({ ...smallCase([{ family: "delete" }]), driver: "libsql" })).toEqual([
      "rows author 10 asked",
      "orphans book.author 10 none",
    ]);
  });
});
