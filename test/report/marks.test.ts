import { describe, expect, test } from "vitest";
import type { FolderReport, Report } from "../../src/model/report.ts";
import { acceptPhrase } from "../../src/report/accept-phrase.ts";
import { sortFindings } from "../../src/report/build.ts";
import { marksOf } from "../../src/report/marks.ts";
import { headlineOf } from "../../src/report/phrases.ts";
import * as sample from "./sample-reports.ts";

const at = { file: "x.sql", line: 3, endLine: 5 };

function reportOf(folder: Partial<FolderReport>, verdict: Report["verdict"] = "pass"): Report {
  return sample.reportOf({ verdict, folders: [sample.folderOf(folder)] });
}

function marksIn(report: Report): readonly string[] {
  const marks = marksOf(report);
  return [marks.report, ...report.folders.flatMap(marks.ofChanges)];
}

describe("three marks", () => {
  const harm = sample.changeOf({ at, risk: "breaking" });
  const calm = sample.changeOf({ at: { ...at, line: 9, endLine: 9 } });
  const warning = sample.findingOf({ ...at, severity: "warning" });

  test("nothing to look at is fine, a notice included", () => {
    const notice = sample.findingOf({ ...at, severity: "notice" });
    expect(marksIn(reportOf({ changes: [calm], findings: [notice] }))).toEqual(["fine", "fine"]);
  });

  test("a warning has to be looked at, with the change it points into, and nothing beside it is green", () => {
    const found = reportOf({ changes: [harm, calm], findings: [warning] });
    expect(marksIn(found)).toEqual(["look", "look", "none"]);
  });

  test("so has what takes data or breaks code and is no finding", () => {
    expect(marksIn(reportOf({ changes: [harm], findings: [] }))).toEqual(["look", "look"]);
  });

  test("what a person accepted has been looked at", () => {
    const accepted = { by: "directive", reason: "agreed", who: null } as const;
    const report = reportOf({ changes: [harm, calm], findings: [{ ...warning, accepted }] });
    expect(marksIn(report)).toEqual(["fine", "none", "fine"]);
  });

  test("what fails blocks, and what is safe beside it has no mark", () => {
    const error = sample.findingOf({ ...at, line: 5, endLine: 7, severity: "error" });
    expect(marksIn(reportOf({ changes: [harm, calm], findings: [error] }, "fail"))).toEqual([
      ...["blocks", "blocks", "none"],
    ]);
  });

  test("warnings block where they are told to", () => {
    expect(marksIn(reportOf({ changes: [harm], findings: [warning] }, "fail"))).toEqual(["blocks", "blocks"]);
  });

  test("a check that was not done is no pass", () => {
    expect(marksIn(reportOf({ changes: [] }, "unknown"))).toEqual(["blocks"]);
  });
});

test("the finding that does harm comes first", () => {
  const of = (stage: "data" | "schema" | "folder" | "history", severity: "error" | "warning") =>
    sample.findingOf({ stage, severity, rule: `${stage}-${severity}` });
  const mixed = [of("folder", "error"), of("folder", "warning"), of("history", "error"), of("data", "error")];
  expect(sortFindings([...mixed, of("schema", "warning")]).map(({ rule }) => rule)).toEqual([
    ...["data-error", "history-error", "folder-error", "schema-warning", "folder-warning"],
  ]);
});

test("the first line has the migration's name, once", () => {
  const headline = (message: string, migration: string | null = "0007_sessions") =>
    headlineOf(sample.findingOf({ message, migration }));
  expect(headline("Drops `messages.content`")).toBe("`0007_sessions` drops `messages.content`");
  expect(headline("`0007_sessions` fails")).toBe("`0007_sessions` fails");
  expect(headline("Rows of `a` would refer to nothing")).toBe("Rows of `a` would refer to nothing");
  expect(headline("Drops `a`", null)).toBe("Drops `a`");
});

describe("how to accept a finding", () => {
  const folder = sample.folderOf({ migrations: { base: 2, new: ["0002_x"] } });
  const phrase = (finding: Parameters<typeof sample.findingOf>[0]) =>
    acceptPhrase(
      sample.findingOf({ migration: "0002_x", file: "d/0002_x.sql", line: 4, ...finding }),
      folder,
    );

  test("is a comment above the statement of a new migration", () => {
    expect(phrase({ rule: "rows-deleted" })).toBe(
      "If this is intended, add `-- drizzle-gate: accept rows-deleted <reason>` above line 4",
    );
    expect(phrase({ rule: "rows-deleted", line: 1 })).toContain("at the top of the file");
  });

  test("is an option where there is no such comment to write", () => {
    expect(phrase({ rule: "migration-edited", migration: "0001_a", file: "d/0001_a.sql" })).toContain(
      "`migration-edited@0001_a=<reason>` to `--accept` or the input `accept`",
    );
    expect(phrase({ rule: "snapshot-missing", file: "d/meta/_journal.json" })).toContain("`--accept`");
  });

  test("is not said of what needs none, has one, or says it itself", () => {
    expect(phrase({ severity: "notice" })).toBeNull();
    expect(phrase({ stage: "gate" })).toBeNull();
    expect(phrase({ introduced: false })).toBeNull();
    expect(phrase({ accepted: { by: "input", reason: "so", who: null } })).toBeNull();
    expect(phrase({ remedy: "Use `-- drizzle-gate: accept function-unknown <why>`" })).toBeNull();
  });
});
