import { expect, test } from "vitest";
import { journalFolder, judgeTrees, whenOf } from "../check/judge-trees.ts";

const books = { tag: "0000_books", sql: "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL);" };
const notes = { tag: "0001_notes", sql: "ALTER TABLE `books` ADD `note` text;" };

/** What is said of `0001_notes` under another name and time, where the driver goes by the time. */
function told(when: number): { readonly severity?: string; readonly message?: string } {
  const head = journalFolder(books, { ...notes, tag: "0001_remarks", when });
  const findings = judgeTrees(journalFolder(books, notes), head).folders.flatMap((folder) => folder.findings);
  return findings.find(({ rule }) => rule === "migration-renamed") ?? {};
}

test.each([
  [whenOf(1), "warning", "this driver uses the timestamp and not the name, so nothing runs again"],
  [whenOf(2), "error", "databases that ran it will run it again"],
  [whenOf(0) + 1, "error", "the recorded name no longer matches it"],
])("a merged migration that is renamed, of %i", (when, severity, consequence) => {
  expect(told(when)).toMatchObject({
    severity,
    message: `\`0001_notes\` was renamed to \`0001_remarks\` after it was merged: ${consequence}`,
  });
});
