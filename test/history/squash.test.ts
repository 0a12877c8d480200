import { expect, test } from "vitest";
import { journalFolder, judgeTrees } from "../check/judge-trees.ts";

const steps = ["books", "shelves", "readers", "loans", "tags"].map((table, place) => ({
  tag: `000${place}_${table}`,
  sql: `CREATE TABLE \`${table}\` (\`id\` integer PRIMARY KEY NOT NULL);`,
}));
const start = { tag: "0000_start", sql: steps.map(({ sql }) => sql).join("\n--> statement-breakpoint\n") };

/** What is said where a new start replaces the first `gone` of `all` migrations. */
function rulesFor(all: number, gone: number): readonly string[] {
  const base = journalFolder(...steps.slice(0, all));
  const head = journalFolder(start, ...steps.slice(gone, all));
  return judgeTrees(base, head).folders.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

test.each([
  [1, 1],
  [2, 2],
  [4, 2],
  [4, 3],
  [5, 3],
])("of %i migrations %i gone for a new start are a squash", (all, gone) => {
  expect(rulesFor(all, gone)).toContain("history-squashed");
});

test.each([
  [2, 1],
  [4, 1],
  [5, 2],
])("of %i migrations %i gone are deletions, whatever else comes", (all, gone) => {
  const rules = rulesFor(all, gone);
  expect(rules).not.toContain("history-squashed");
  expect(rules).toContain("migration-deleted");
});
