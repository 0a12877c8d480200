import { expect, test } from "vitest";
import { judgeSql } from "./judge-sql.ts";
import { bookshop, rebuild, same } from "./schema-case.ts";

const settings = (value: string): readonly string[] =>
  rebuild("kit", "settings", `key text PRIMARY KEY NOT NULL, value ${value}`, same("key", "value"));

/** What breaks deployed code, and what its author is told to do instead, in the order in which to do it. */
const strategies: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    "a column dropped: code first",
    ["ALTER TABLE reviews DROP COLUMN body"],
    /^Code first, then migrate: deploy code without `body`.*, and drop .* later release$/,
  ],
  [
    "a required column dropped: loosened before that",
    ["ALTER TABLE authors DROP COLUMN name"],
    /^In two phases.* first give it a default or allow NULL, then deploy code without `name`, and drop .* later release$/,
  ],
  [
    "a column renamed: in phases, or in code only",
    ["ALTER TABLE tags RENAME COLUMN colour TO color"],
    /^Rename in code only and keep `colour`.* add `color`, deploy code that writes both, copy .*feature flag.* drop the old one/,
  ],
  [
    "NOT NULL without a default: added loose, then tightened",
    ["ALTER TABLE tags ADD slug text NOT NULL"],
    /^Add `slug` with a default, or without NOT NULL; deploy code that sets it, and add NOT NULL/,
  ],
  [
    "another type: a new column, a copy, the old one dropped",
    settings("integer"),
    /^Add a new column of the new type, deploy code that writes both, copy .* CAST, and drop `value`/,
  ],
  [
    "a table dropped: references first",
    ["PRAGMA foreign_keys=OFF", "DELETE FROM book_tags", "DROP TABLE tags"],
    /^Code first, then migrate: deploy code that no longer uses `tags`, remove the foreign keys of `book_tags` to it, and drop/,
  ],
  [
    "a table renamed: in code only, or with a view left behind",
    ["ALTER TABLE settings RENAME TO preferences"],
    /^Rename it in code only, `sqliteTable\("settings", …\)`.*`CREATE VIEW "settings" AS SELECT \* FROM "preferences"`/,
  ],
];

test.each(strategies)("%s", (_, statements, remedy) => {
  const { findings } = judgeSql(bookshop, [statements]);
  expect(findings.map((finding) => finding.remedy)).toEqual([expect.stringMatching(remedy)]);
});
