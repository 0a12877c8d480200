import { afterAll, describe, expect, test } from "vitest";
import type { FolderReport } from "../../src/model/report.ts";
import { judge } from "./hold.ts";
import { disagreements, type Law } from "./laws.ts";
import { type Deed, smallCase } from "./small-case.ts";
import { findTruth, openWorkshop } from "./truth.ts";

const workshop = openWorkshop();
afterAll(() => workshop.close());

/** How a report breaks a law: as the gate gives it on the friendly rows, or as a test would have it. */
async function breaches(
  law: Law,
  deed: Deed,
  change: (folder: FolderReport) => Partial<FolderReport> = () => ({}),
): Promise<readonly string[]> {
  const given = smallCase([deed]);
  const truths = await findTruth(given, workshop);
  if (truths === null) throw new Error("the case does not run");
  const report = judge(given, truths, "friendly");
  const folders = report.folders.map((folder) => ({ ...folder, ...change(folder) }));
  const found = disagreements(truths, { rows: "friendly", report: { ...report, folders } });
  return found.filter((one) => one.law === law).map(({ kind }) => kind);
}

const forgetful: Deed = { family: "rebuild", table: 1, column: 7, variation: 2 };
const harmless: Deed = { family: "add column" };
const silent = () => ({ findings: [] });

describe("a report that says something else than the truth breaks a law", () => {
  test("a rebuild that leaves rows out, of which nothing is said", async () => {
    expect(await breaches("harm is named", forgetful)).toEqual([]);
    expect(await breaches("harm is named", forgetful, silent)).toEqual(["rows, nothing said"]);
  });

  test("a finding about another table names nothing", async () => {
    const elsewhere = ({ findings }: FolderReport) => ({
      findings: findings.map((finding) => ({ ...finding, message: "`author`", subject: "", evidence: {} })),
    });
    expect(await breaches("harm is named", forgetful, elsewhere)).toEqual(["rows, something else said"]);
  });

  test("a failure that nobody tells", async () => {
    const required: Deed = { family: "add column", variation: 2 };
    expect(await breaches("failure is named", required)).toEqual([]);
    expect(await breaches("failure is named", required, silent)).toEqual(["fails always"]);
  });

  test("an error about rows where all is well", async () => {
    const given = smallCase([forgetful]);
    const truths = await findTruth(given, workshop);
    const { findings = [] } = judge(given, truths ?? [], "friendly").folders[0] ?? {};
    const alarm = () => ({ findings: findings.filter(({ severity }) => severity === "error") });
    expect(await breaches("errors are true", harmless)).toEqual([]);
    expect(await breaches("errors are true", harmless, alarm)).toEqual(["rows-deleted"]);
  });

  test("words that say less or more of the rows", async () => {
    const saying = (data: string) => (folder: FolderReport) => ({
      changes: folder.changes.map((change) => ({
        ...change,
        risk: "destructive" as const,
        data,
        object: "shelf",
      })),
    });
    expect(await breaches("rows words are true", harmless, saying("all values deleted"))).toEqual([
      "loss that is none, add-column",
    ]);
    const copied = (folder: FolderReport) => ({
      changes: folder.changes.map((change) => ({ ...change, risk: "safe" as const, data: "all copied" })),
    });
    expect(await breaches("rows words are true", forgetful, copied)).toEqual(["all copied"]);
    expect(await breaches("rows words are true", forgetful, () => ({ counts: [] }))).toEqual(["counts"]);
  });

  test("a deploy order that fails, and one that is not needed", async () => {
    const order = (deployOrder: FolderReport["deployOrder"]) => () => ({ deployOrder });
    expect(
      await breaches("code words are true", { family: "rename column", column: 1 }, order("either")),
    ).toEqual(["old code breaks", "new code breaks"]);
    const index: Deed = { family: "add index" };
    expect(await breaches("code words are true", index)).toEqual([]);
    expect(await breaches("code words are true", index, order("code-first"))).toEqual([
      "old code is said to break",
    ]);
  });
});
