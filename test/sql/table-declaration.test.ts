import { describe, expect, test } from "vitest";
import { findStatements } from "../../src/sql/statements.ts";
import {
  parseAlterColumnTo,
  readTableDeclaration,
  replaceColumnDefinition,
} from "../../src/sql/table-declaration.ts";

const books = `CREATE TABLE "main"."books" (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- the key
  [title] TEXT COLLATE nocase CONSTRAINT "not empty" CHECK (length(title) > 0) DEFAULT ('a, b'),
  "price" decimal(10, 2) DEFAULT -1 CHECK("books"."price" >= -1),
  slug TEXT GENERATED ALWAYS AS (lower("title")) STORED,
  "check" TEXT AS (upper(title)),
  shelf INTEGER REFERENCES shelves(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  room INTEGER REFERENCES rooms NOT DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT cheap CHECK (price < 100) CHECK (price <> 13),
  FOREIGN KEY (shelf, room) REFERENCES places(shelf, room)
) STRICT`;

describe("a CREATE TABLE", () => {
  const declaration = readTableDeclaration(books);

  test("names its table and columns, and where their definitions stand", () => {
    expect(declaration?.name).toBe("books");
    const texts = declaration?.columns.map(({ name, start, end }) => [name, books.slice(start, end)]);
    expect(texts).toEqual([
      ["id", "id INTEGER PRIMARY KEY AUTOINCREMENT"],
      [
        "title",
        `[title] TEXT COLLATE nocase CONSTRAINT "not empty" CHECK (length(title) > 0) DEFAULT ('a, b')`,
      ],
      ["price", `"price" decimal(10, 2) DEFAULT -1 CHECK("books"."price" >= -1)`],
      ["slug", `slug TEXT GENERATED ALWAYS AS (lower("title")) STORED`],
      ["check", `"check" TEXT AS (upper(title))`],
      ["shelf", "shelf INTEGER REFERENCES shelves(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"],
      ["room", "room INTEGER REFERENCES rooms NOT DEFERRABLE INITIALLY DEFERRED"],
    ]);
  });

  test("tells checks, collations, generated columns, deferred keys and AUTOINCREMENT", () => {
    expect(declaration?.checks).toEqual([
      { name: "not empty", expression: "length(title) > 0" },
      { name: null, expression: "price >= -1" },
      { name: "cheap", expression: "price < 100" },
      { name: null, expression: "price <> 13" },
    ]);
    expect(declaration?.columns.map((column) => column.collation).slice(0, 3)).toEqual([
      "BINARY",
      "NOCASE",
      "BINARY",
    ]);
    expect(declaration?.columns.map((column) => column.generated).slice(2, 5)).toEqual([
      null,
      "lower(title)",
      "upper(title)",
    ]);
    expect(declaration?.foreignKeys.map((key) => key.deferred)).toEqual([true, false, false]);
    expect(declaration?.autoincrement).toBe(true);
  });

  test("anything else is none", () => {
    expect(readTableDeclaration("CREATE VIRTUAL TABLE t USING fts5(a)")).toBeNull();
    expect(readTableDeclaration("CREATE INDEX i ON t (a)")).toBeNull();
    expect(readTableDeclaration("CREATE TABLE")).toBeNull();
  });
});

/** Reads the last statement of a text. */
function alterColumnTo(sql: string): ReturnType<typeof parseAlterColumnTo> {
  const statement = findStatements(sql).at(-1);
  return statement === undefined ? null : parseAlterColumnTo(statement);
}

describe("libSQL's ALTER COLUMN … TO", () => {
  // The statements that drizzle-kit 0.31 wrote for a public project with the dialect `turso`.
  test("is read with its whole definition", () => {
    expect(
      alterColumnTo(
        'ALTER TABLE `user` ALTER COLUMN "created_at" TO "created_at" integer DEFAULT (unixepoch()) NOT NULL;',
      ),
    ).toEqual({
      table: "user",
      column: "created_at",
      definition: '"created_at" integer DEFAULT (unixepoch()) NOT NULL',
    });
    expect(alterColumnTo("SELECT 1; ALTER TABLE main.t ALTER c TO c text")).toEqual({
      table: "t",
      column: "c",
      definition: "c text",
    });
  });

  test("SQLite's own ALTER TABLE is none", () => {
    expect(alterColumnTo("ALTER TABLE t RENAME COLUMN a TO b")).toBeNull();
    expect(alterColumnTo("ALTER TABLE t ALTER COLUMN a SET NOT NULL")).toBeNull();
    expect(alterColumnTo("ALTER TABLE t RENAME TO u")).toBeNull();
  });

  test("replaces one definition and leaves the rest as it is", () => {
    const table = "CREATE TABLE t (a text, /* b */ `B` text DEFAULT ('x,y'), c int)";
    expect(replaceColumnDefinition(table, "b", '"B" text NOT NULL')).toBe(
      'CREATE TABLE t (a text, /* b */ "B" text NOT NULL, c int)',
    );
    expect(replaceColumnDefinition(table, "d", "d int")).toBeNull();
  });
});
