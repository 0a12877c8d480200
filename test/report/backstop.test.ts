import { expect, test } from "vitest";
import type { Finding } from "../../src/model/finding.ts";
import type { Report } from "../../src/model/report.ts";
import { buildReport } from "../../src/report/build.ts";
import { judgeFolder } from "../check/judge-folder.ts";

const loans = "CREATE TABLE loans (id INTEGER PRIMARY KEY, due TEXT)";
const emptied = { base: [loans], head: ["DROP TABLE loans", loans] };

/** The report as it would be built if the rules had said something else. */
function rebuilt(report: Report, change: (findings: readonly Finding[]) => readonly Finding[]): Report {
  const folders = report.folders.map((folder) => ({ ...folder, findings: change(folder.findings) }));
  const { version } = report.tool;
  return buildReport({ ...report, folders, version, asked: "", failOn: "error" });
}

test("an emptied table is no row, order or step that is well", () => {
  const [folder] = judgeFolder(emptied).folders;
  expect(folder?.unclaimed).toBe(1);
  expect(folder?.deployOrder).not.toBe("either");
  expect(folder?.changes.map(({ risk }) => risk)).toEqual(["destructive"]);
  expect(folder?.steps.find(({ id }) => id === "data")?.status).toBe("failed");
});

test("where no rule tells of a loss, there is no verdict but unknown", () => {
  const report = judgeFolder(emptied);
  expect(report.verdict).toBe("fail");
  const silent = rebuilt(report, () => []);
  expect(silent.verdict).toBe("unknown");
  expect(silent.reason).toContain("no rule explains it");
});

test("a table that goes on under another name has not lost its rows without a word", () => {
  const moved = loans.replace("loans", "lent");
  const copy = "INSERT INTO lent SELECT * FROM loans";
  const twice = judgeFolder({ base: [loans], head: [...emptied.head, moved, copy, "DROP TABLE loans"] });
  expect(twice.verdict).not.toBe("pass");
  expect(twice.folders[0]?.unclaimed).toBeGreaterThan(0);
  const once = judgeFolder({ base: [loans], head: [moved, copy, "DROP TABLE loans"] });
  expect(once.folders[0]?.unclaimed).toBe(0);
});

test("where the loss is accepted it passes, and is not called safe", () => {
  const accepted = { reason: "it is a cache", by: "input", who: null } as const;
  const report = rebuilt(judgeFolder(emptied), (findings) => findings.map((each) => ({ ...each, accepted })));
  expect(report.verdict).toBe("pass");
  expect(report.reason).not.toContain("safe");
});

test("and where every row is accounted for, safe is said", () => {
  const { verdict, reason } = judgeFolder({ base: [loans], head: ["ALTER TABLE loans ADD note TEXT"] });
  expect(verdict).toBe("pass");
  expect(reason).toContain("safe");
});
