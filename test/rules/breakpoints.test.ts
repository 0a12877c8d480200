import { expect, test } from "vitest";
import { journalFolder, judgeTrees } from "../check/judge-trees.ts";

const first = { tag: "0000_books", sql: "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL);" };

/** What is advised about two statements with this line between them. */
function advice(between: string): string {
  const sql = `ALTER TABLE \`books\` ADD \`a\` text;\n${between}\nALTER TABLE \`books\` ADD \`b\` text;`;
  const { folders } = judgeTrees(journalFolder(first), journalFolder(first, { tag: "0001_next", sql }));
  const findings = folders.flatMap((folder) => folder.findings);
  return findings.find(({ rule }) => rule === "chunk-statements")?.remedy ?? "nothing";
}

test.each([
  "-- statement-breakpoint",
  "--->statement-breakpoint",
  "--> statementbreakpoint",
  "--> STATEMENT BREAKPOINT",
  "  --> statement_breakpoint",
])("%s is no breakpoint, and seen to be meant for one", (between) => {
  expect(advice(between)).toContain("(the one on line 2 is mistyped)");
});

test("no breakpoint at all is not called mistyped", () => {
  expect(advice("")).toContain("before each further statement, the first of them on line 3");
});

test("a breakpoint is one", () => {
  expect(advice("--> statement-breakpoint")).toBe("nothing");
});
