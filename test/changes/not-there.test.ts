import { expect, test } from "vitest";
import { notThere } from "../../src/changes/schema/not-there.ts";
import type { Schema } from "../../src/model/schema.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

function schemaFrom(...statements: readonly string[]): Schema {
  const engine = openEngine("builtin", { path: ":memory:", foreignKeys: false, doubleQuotedText: false });
  try {
    for (const sql of statements) engine.run(sql);
    return introspect(engine);
  } finally {
    engine.close();
  }
}

const schema = schemaFrom(
  "CREATE TABLE Books (id INTEGER PRIMARY KEY, title TEXT)",
  "CREATE UNIQUE INDEX books_title ON Books (title)",
);

test.each([
  "CREATE TABLE `books` (\n\t`id` integer PRIMARY KEY NOT NULL\n);",
  "ALTER TABLE `books` ADD `title` text NOT NULL;",
  "CREATE UNIQUE INDEX `books_title` ON `books` (`title`);",
  "CREATE INDEX `books_title` ON `books` (`title`);",
  "DROP TABLE `shelves`;",
  "DROP INDEX `shelves_idx`;",
  "DROP INDEX IF EXISTS `shelves_idx`;",
  "ALTER TABLE `books` DROP COLUMN `price`;",
])("is done already: %s", (statement) => {
  expect(notThere([statement], schema)).toEqual([]);
});

test.each([
  "CREATE TABLE `shelves` (`id` integer);",
  "CREATE TABLE `__new_books` (`id` integer);",
  "ALTER TABLE `books` ADD `price` integer;",
  "ALTER TABLE `shelves` ADD `title` text;",
  "ALTER TABLE `books` DROP COLUMN `title`;",
  "ALTER TABLE `books` RENAME TO `volumes`;",
  "CREATE INDEX `books_price` ON `books` (`price`);",
  "DROP TABLE `books`;",
  "DROP INDEX `books_title`;",
  "PRAGMA foreign_keys=OFF;",
])("is still to be done: %s", (statement) => {
  expect(notThere([statement], schema)).toEqual([statement]);
});
