import { describe, expect, test } from "vitest";
import { type Files, journalFolder, judgeTrees } from "../check/judge-trees.ts";

const create = "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL);";
const step = (tag: string, idx: number, column: string) => ({
  ...{ tag, idx, sql: `ALTER TABLE \`books\` ADD \`${column}\` text;` },
});
const first = { tag: "0000_books", idx: 0, sql: create };

/** Rule and migration of each finding, with a star where the pull request brings it. */
function told(base: Files, head: Files): readonly string[] {
  return judgeTrees(base, head).folders.flatMap(({ findings }) =>
    findings.map(({ rule, migration, introduced }) => `${rule} ${migration}${introduced ? " *" : ""}`),
  );
}

describe("a rule that silences another", () => {
  const twice = [first, step("0001_isbn", 1, "isbn"), step("0002_note", 1, "note")];
  const gap = step("0007_pages", 7, "pages");

  test("does so for what the pull request brings", () => {
    const findings = told(journalFolder(first), journalFolder(...twice, gap));
    expect(findings).toContain("journal-duplicate 0002_note *");
    expect(findings.filter((finding) => finding.startsWith("journal-index-gap"))).toEqual([]);
  });

  test("does not where base had its trouble already: what is new is told", () => {
    const findings = told(journalFolder(...twice), journalFolder(...twice, gap));
    expect(findings).toContain("journal-duplicate 0002_note");
    expect(findings).toContain("journal-index-gap 0007_pages *");
  });
});

describe("a finding about the folder", () => {
  test("is not the pull request's where base had it", () => {
    const old = [first, step("0001_isbn", 5, "isbn")];
    const findings = told(journalFolder(...old), journalFolder(...old, step("0006_note", 6, "note")));
    expect(findings).toContain("journal-index-gap 0001_isbn");
    expect(findings).not.toContain("journal-index-gap 0001_isbn *");
  });

  test("is the pull request's in a folder that base does not have", () => {
    const findings = told({ "README.md": "Books." }, journalFolder(first, step("0001_isbn", 5, "isbn")));
    expect(findings).toContain("journal-index-gap 0001_isbn *");
  });
});

describe("what decides", () => {
  test("does not go under behind a warning", () => {
    const vacuum = {
      tag: "0001_vacuum",
      idx: 1,
      sql: "VACUUM;--> statement-breakpoint\nDROP TABLE `nobody`;",
    };
    const report = judgeTrees(journalFolder(first), journalFolder(first, vacuum));
    const [folder] = report.folders;
    expect(report.verdict).toBe("fail");
    const failed = folder?.steps.filter(({ status }) => status === "failed") ?? [];
    expect(failed.map(({ id }) => id)).toContain("upgrade-replay");
    expect(folder?.findings.some(({ stage, severity }) => stage === "replay" && severity === "error")).toBe(
      true,
    );
  });

  test("is unknown where base's own trouble keeps what is new from running", () => {
    const broken = { tag: "0001_broken", idx: 1, sql: "DROP TABLE `nobody`;" };
    const base = journalFolder(first, broken);
    const report = judgeTrees(base, journalFolder(first, broken, step("0002_note", 2, "note")));
    expect(report.verdict).toBe("unknown");
    expect(report.reason).toMatch(
      /^`0002_note` could not be run to the end: the base branch fails already\. /,
    );
  });
});
