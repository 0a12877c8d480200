import { expect, test } from "vitest";
import { findTouched } from "../../src/changes/breakdown/find-touched.ts";
import type { Touched } from "../../src/model/touched.ts";
import { judgeSql } from "../rules/judge-sql.ts";
import { bookshop, rebuild } from "../rules/schema-case.ts";

function touched(statements: readonly string[], base = bookshop): Touched {
  return findTouched(judgeSql(base, [statements]).evidence);
}

function tablesIn({ tables }: Touched): readonly string[] {
  return tables.map(({ name, fate, rows }) => `${name}: ${fate}, ${rows}`);
}

test("what becomes of each table, in the order of the migrations, then their parents", () => {
  const found = touched([
    "CREATE TABLE loans (id integer PRIMARY KEY, book_id integer NOT NULL UNIQUE REFERENCES books (id))",
    "ALTER TABLE settings RENAME TO options",
    "DROP TABLE book_tags",
    "CREATE INDEX visits_page ON visits (page)",
  ]);
  expect(tablesIn(found)).toEqual([
    "loans: added, kept",
    "options: renamed, kept",
    "book_tags: dropped, lost",
    "visits: changed, kept",
    "books: kept, kept",
    "tags: kept, kept",
  ]);
  const key = { onDelete: "CASCADE", optional: false, unique: false, dropped: true } as const;
  expect(found.keys).toEqual([
    {
      ...key,
      table: "loans",
      columns: ["book_id"],
      parent: "books",
      onDelete: "NO ACTION",
      unique: true,
      dropped: false,
    },
    { ...key, table: "book_tags", columns: ["book_id"], parent: "books" },
    { ...key, table: "book_tags", columns: ["tag"], parent: "tags" },
  ]);
});

test("a rebuild that empties children touches them, and those that forget their parent", () => {
  const body =
    "id integer PRIMARY KEY NOT NULL, title text NOT NULL, author_id integer NOT NULL REFERENCES authors (id) ON DELETE CASCADE, isbn text, price integer DEFAULT 1 NOT NULL, status text DEFAULT 'draft' NOT NULL, subtitle text, created_at integer DEFAULT (unixepoch()) NOT NULL";
  const names = ["id", "title", "author_id", "isbn", "price", "status", "subtitle", "created_at"];
  const copy = Object.fromEntries(names.map((name) => [name, name]));
  const found = touched(["DROP VIEW book_list", ...rebuild("kit", "books", body, copy)]);
  expect(tablesIn(found)).toEqual([
    "books: rebuilt, kept",
    "reviews: kept, changed",
    "book_tags: kept, lost",
    "authors: kept, kept",
    "tags: kept, kept",
  ]);
  expect(found.keys.map(({ table, parent, optional }) => [table, parent, optional])).toContainEqual([
    "reviews",
    "books",
    true,
  ]);
});

test("a key that goes is told, under the parent's new name", () => {
  const base = [
    "CREATE TABLE p (id integer PRIMARY KEY)",
    "CREATE TABLE c (id integer PRIMARY KEY, p REFERENCES p)",
  ];
  const found = touched(
    ["ALTER TABLE p RENAME TO q", ...rebuild("kit", "c", "id integer PRIMARY KEY, p", { id: "id", p: "p" })],
    base,
  );
  expect(found.keys).toMatchObject([
    { table: "c", columns: ["p"], parent: "q", optional: true, dropped: true },
  ]);
});

test("a virtual table that is made anew is rebuilt; rows that are written are told", () => {
  const fts = (columns: string): string => `CREATE VIRTUAL TABLE f USING fts5(${columns})`;
  expect(tablesIn(touched(["DROP TABLE f", fts("a, b")], [...bookshop, fts("a")]))).toEqual([
    "f: rebuilt, kept",
  ]);
  expect(
    tablesIn(touched(["INSERT INTO tags (name) VALUES ('new')", "UPDATE visits SET hits = -1"])),
  ).toEqual(["tags: kept, added", "visits: kept, changed"]);
});
