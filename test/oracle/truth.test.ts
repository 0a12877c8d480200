import { afterAll, describe, expect, test } from "vitest";
import { type CaseRecipe, makeCase } from "./make-case.ts";
import type { FamilyName } from "./steps/families.ts";
import type { Choice } from "./steps/step.ts";
import { findTruth, openWorkshop } from "./truth.ts";

const workshop = openWorkshop();
afterAll(() => workshop.close());

const first: Choice = { table: 0, column: 0, other: 0, variation: 0, order: 0, pragma: false };
const free = {
  type: "text",
  notNull: false,
  hasDefault: false,
  role: "plain",
  action: "cascade",
  parent: 0,
} as const;
const plain = { key: "integer", withoutRowid: false, strict: false, index: "none" } as const;

/** `author` with two columns of text, and `book` that refers to it. */
function recipe(
  steps: readonly (Partial<Choice> & { readonly family: FamilyName })[],
  more: Partial<CaseRecipe["world"]> = {},
): CaseRecipe {
  const tables = [
    { ...plain, columns: [free, free] },
    { ...plain, columns: [{ ...free, role: "reference" as const }, free] },
  ];
  return {
    driver: "better-sqlite3",
    world: { tables, trigger: "none", view: false, search: false, ...more },
    steps: steps.map((step) => ({ ...first, ...step })),
  };
}

/** What is gone or different of the friendly rows. */
async function lossesOf(given: CaseRecipe): Promise<readonly string[]> {
  const made = makeCase(given);
  const truths = made === null ? null : await findTruth(made, workshop);
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
    expect(await lossesOf(recipe([{ family: "add column" }]))).toEqual([]);
  });

  test("DELETE claims its own rows and not those that a cascade takes", async () => {
    expect(await lossesOf(recipe([{ family: "delete" }]))).toEqual([
      "rows author 6 asked",
      "rows book 6 none",
    ]);
  });

  test("a condition claims the rows that it names", async () => {
    expect(await lossesOf(recipe([{ family: "delete", table: 1, order: 1 }]))).toEqual(["rows book 2 asked"]);
  });

  test("UPDATE claims its column", async () => {
    expect(await lossesOf(recipe([{ family: "update" }]))).toEqual(["values author.name 5 asked"]);
  });

  test("a dropped column is claimed, and added again it is not", async () => {
    expect(await lossesOf(recipe([{ family: "drop column" }]))).toEqual(["values author.name 6 asked"]);
    expect(await lossesOf(recipe([{ family: "drop column", variation: 1 }]))).toEqual([
      "values author.name 6 none",
    ]);
    expect(await lossesOf(recipe([{ family: "drop column", variation: 2 }]))).toEqual([]);
  });

  test("a rebuild claims nothing, whatever it forgets", async () => {
    const rebuild = (variation: number) =>
      lossesOf(recipe([{ family: "rebuild", table: 1, column: 7, variation }]));
    expect(await rebuild(0)).toEqual([]);
    expect(await rebuild(1)).toEqual(["rows book 6 none"]);
    expect(await rebuild(3)).toEqual(["rows book 2 none"]);
    expect(await rebuild(4)).toEqual(["values book.city 6 none"]);
  });

  test("a table that goes for good is claimed, one that is made anew is not", async () => {
    const children = "rows book 6 none";
    expect(await lossesOf(recipe([{ family: "drop table", table: 1 }]))).toEqual(["rows book 6 asked"]);
    expect(await lossesOf(recipe([{ family: "drop and create" }]))).toEqual(["rows author 6 none", children]);
  });

  test("renames lose nothing", async () => {
    const steps = [{ family: "rename table" }, { family: "rename column", column: 1 }] as const;
    expect(await lossesOf(recipe(steps))).toEqual([]);
  });

  test("a trigger of base takes what no statement asks for", async () => {
    expect(await lossesOf(recipe([{ family: "update" }], { trigger: "update-deletes" }))).toEqual([
      "values author.name 5 asked",
      "rows book 6 none",
    ]);
  });

  test("a search that is empty finds nothing", async () => {
    const empty = [{ family: "remake search" }] as const;
    expect(await lossesOf(recipe(empty, { search: true }))).toEqual(["search author_search 6 none"]);
  });

  test("a trigger that writes nowhere breaks its table, and a view of nothing itself", async () => {
    const trigger = [{ family: "add trigger", variation: 1 }] as const;
    expect(await lossesOf(recipe(trigger))).toEqual(["broken author 1 none"]);
    expect(await lossesOf(recipe([{ family: "add view", variation: 1 }]))).toEqual([
      "broken added_view 1 none",
    ]);
  });

  test("the ledger is not the migration's", async () => {
    expect(await lossesOf(recipe([{ family: "write ledger", variation: 1 }]))).toEqual([
      "ledger __drizzle_migrations 1 none",
    ]);
  });

  test("libsql leaves keys off, and rows without a parent", async () => {
    expect(await lossesOf({ ...recipe([{ family: "delete" }]), driver: "libsql" })).toEqual([
      "rows author 6 asked",
      "orphans book.author 6 none",
    ]);
  });
});
