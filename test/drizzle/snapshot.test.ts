import { describe, expect, test } from "vitest";
import { readSnapshot } from "../../src/drizzle/snapshot/snapshot.ts";
import type { Snapshot } from "../../src/model/migration.ts";
import { type Schema, tableNamed } from "../../src/model/schema.ts";

const file = "drizzle/meta/0000_snapshot.json";

function read(value: unknown): Snapshot {
  const found = readSnapshot(file, "0000_first", JSON.stringify(value, null, 2));
  if ("problem" in found) throw new Error(found.problem.message);
  return found;
}

function schemaOf(value: unknown): Schema {
  const schema = read(value).schema();
  if (schema === null) throw new Error("no schema");
  return schema;
}

function problemOf(text: string) {
  const found = readSnapshot(file, null, text);
  return "problem" in found ? found.problem : null;
}

// The shapes are those of both lines of drizzle-kit.
const head = { dialect: "sqlite", id: "id-1", prevId: "id-0" };
const column = { type: "text", primaryKey: false, notNull: false, autoincrement: false };
const version6 = {
  version: "6",
  ...head,
  tables: {
    authors: {
      name: "authors",
      columns: {
        id: { ...column, name: "id", type: "integer", primaryKey: true, notNull: true, autoincrement: true },
      },
      indexes: {},
      foreignKeys: {},
      compositePrimaryKeys: {},
      uniqueConstraints: {},
      checkConstraints: {},
    },
    books: {
      name: "books",
      columns: {
        isbn: { ...column, name: "isbn", type: "text(13)", notNull: true },
        author: { ...column, name: "author", type: "integer", notNull: true },
        hidden: { ...column, name: "hidden", type: "integer", default: false },
        state: { ...column, name: "state", default: "'new'" },
        at: { ...column, name: "at", type: "integer", default: "(unixepoch())" },
        slug: { ...column, name: "slug", generated: { as: '(lower("isbn"))', type: "virtual" } },
      },
      indexes: {
        books_state_unique: { name: "books_state_unique", columns: ["state", "author"], isUnique: true },
        recent: {
          name: "recent",
          columns: ['lower("state")', '"at" desc'],
          isUnique: false,
          where: '"books"."hidden" = 0',
        },
      },
      foreignKeys: {
        books_author_fk: {
          name: "books_author_fk",
          tableFrom: "books",
          tableTo: "authors",
          columnsFrom: ["author"],
          columnsTo: ["id"],
          onDelete: "set null",
          onUpdate: "no action",
        },
      },
      compositePrimaryKeys: { books_pk: { columns: ["author", "isbn"], name: "books_pk" } },
      uniqueConstraints: { one: { name: "one", columns: ["slug"] } },
      checkConstraints: { named: { name: "named", value: '"books"."isbn" != \'\'' } },
    },
  },
  views: {
    visible: { name: "visible", columns: {}, definition: "select * from `books`", isExisting: false },
    foreign: { name: "foreign", columns: {}, isExisting: true },
  },
  enums: {},
  _meta: { schemas: {}, tables: {}, columns: {} },
  internal: { indexes: { recent: { columns: { 'lower("state")': { isExpression: true } } } } },
};

const part = { table: "books" };
const version7 = {
  version: "7",
  dialect: "sqlite",
  id: "id-1",
  prevIds: ["id-0", "id-00"],
  ddl: [
    { entityType: "tables", name: "authors" },
    { entityType: "tables", name: "books" },
    {
      entityType: "columns",
      table: "authors",
      name: "id",
      type: "integer",
      notNull: true,
      autoincrement: true,
      default: null,
      generated: null,
    },
    {
      entityType: "columns",
      ...part,
      name: "isbn",
      type: "text(13)",
      notNull: true,
      autoincrement: false,
      default: null,
      generated: null,
    },
    {
      entityType: "columns",
      ...part,
      name: "author",
      type: "integer",
      notNull: true,
      autoincrement: false,
      default: null,
      generated: null,
    },
    {
      entityType: "columns",
      ...part,
      name: "hidden",
      type: "integer",
      notNull: false,
      autoincrement: false,
      default: "false",
      generated: null,
    },
    {
      entityType: "columns",
      ...part,
      name: "state",
      type: "text",
      notNull: false,
      autoincrement: false,
      default: "'new'",
      generated: null,
    },
    {
      entityType: "columns",
      ...part,
      name: "at",
      type: "integer",
      notNull: false,
      autoincrement: false,
      default: "(unixepoch())",
      generated: null,
    },
    {
      entityType: "columns",
      ...part,
      name: "slug",
      type: "text",
      notNull: false,
      autoincrement: false,
      default: null,
      generated: { as: '(lower("isbn"))', type: "virtual" },
    },
    { entityType: "pks", table: "authors", name: "authors_pk", columns: ["id"], nameExplicit: false },
    { entityType: "pks", ...part, name: "books_pk", columns: ["author", "isbn"], nameExplicit: false },
    {
      entityType: "fks",
      ...part,
      name: "books_author_fk",
      columns: ["author"],
      tableTo: "authors",
      columnsTo: ["id"],
      onDelete: "SET NULL",
      onUpdate: "NO ACTION",
      nameExplicit: false,
    },
    { entityType: "uniques", ...part, name: "one", columns: ["slug"], nameExplicit: true },
    {
      entityType: "indexes",
      ...part,
      name: "books_state_unique",
      isUnique: true,
      where: null,
      origin: "manual",
      columns: [
        { value: "state", isExpression: false },
        { value: "author", isExpression: false },
      ],
    },
    {
      entityType: "indexes",
      ...part,
      name: "recent",
      isUnique: false,
      where: '"books"."hidden" = 0',
      origin: "manual",
      columns: [
        { value: 'lower("state")', isExpression: true },
        { value: '"at" desc', isExpression: true },
      ],
    },
    { entityType: "checks", ...part, name: "named", value: '"books"."isbn" != \'\'' },
    {
      entityType: "views",
      name: "visible",
      definition: "select * from `books`",
      isExisting: false,
      error: null,
    },
    { entityType: "views", name: "foreign", definition: null, isExisting: true, error: null },
  ],
  renames: [],
};

test("who it is and whose child", () => {
  expect(read(version6)).toMatchObject({ file, migration: "0000_first", id: "id-1", prevIds: ["id-0"] });
  expect(read(version7)).toMatchObject({ id: "id-1", prevIds: ["id-0", "id-00"] });
});

describe("the schema of version 6", () => {
  const schema = schemaOf(version6);

  test("has the normal form of a database", () => {
    expect(tableNamed(schema, "authors")).toMatchObject({ primaryKey: ["id"], autoincrement: true });
    const books = tableNamed(schema, "books");
    expect(
      books?.columns.map(({ name, type, notNull, default: fallback }) => [name, type, notNull, fallback]),
    ).toEqual([
      ["isbn", "TEXT(13)", true, null],
      ["author", "INTEGER", true, null],
      ["hidden", "INTEGER", false, "0"],
      ["state", "TEXT", false, "'new'"],
      ["at", "INTEGER", false, "unixepoch()"],
      ["slug", "TEXT", false, null],
    ]);
    expect(books?.columns.at(-1)?.generated).toEqual({ kind: "virtual", expression: "lower(isbn)" });
    expect(books?.primaryKey).toEqual(["author", "isbn"]);
    expect(books?.checks).toEqual([{ name: "named", expression: "isbn <> ''" }]);
    expect(books?.foreignKeys).toEqual([
      {
        columns: ["author"],
        parent: "authors",
        parentColumns: ["id"],
        onDelete: "SET NULL",
        onUpdate: "NO ACTION",
        deferred: false,
      },
    ]);
  });

  test("has indexes and unique constraints, expressions among them", () => {
    const plain = { isExpression: false, descending: false, collation: "BINARY" };
    expect(tableNamed(schema, "books")?.indexes).toEqual([
      { name: "one", unique: true, origin: "constraint", columns: [{ ...plain, term: "slug" }], where: null },
      {
        name: "books_state_unique",
        unique: true,
        origin: "create-index",
        columns: [
          { ...plain, term: "state" },
          { ...plain, term: "author" },
        ],
        where: null,
      },
      {
        name: "recent",
        unique: false,
        origin: "create-index",
        columns: [
          { ...plain, term: "lower(state)", isExpression: true },
          { ...plain, term: "at", descending: true },
        ],
        where: "hidden = 0",
      },
    ]);
  });

  test("has the views that are Drizzle's own", () => {
    expect(schema.views).toEqual([
      { name: "visible", sql: 'CREATE VIEW "visible" AS select * from `books`' },
    ]);
  });
});

test("version 7 says the same in another shape", () => {
  expect(schemaOf(version7)).toEqual(schemaOf(version6));
});

test("version 5 knows no views, checks or expressions", () => {
  const { views: _views, internal: _internal, ...older } = version6;
  const { uniqueConstraints: _unique, checkConstraints: _checks, ...books } = version6.tables.books;
  const schema = schemaOf({ ...older, version: "5", tables: { books } });
  expect(schema.views).toEqual([]);
  expect(tableNamed(schema, "books")).toMatchObject({ checks: [], primaryKey: ["author", "isbn"] });
});

test("a version from the future has no schema, and is no problem by itself", () => {
  expect(read({ ...version7, version: "8" }).schema()).toBeNull();
});

describe("what is no snapshot", () => {
  const text = JSON.stringify(version6, null, 2);

  test("a merge conflict, with the line of its first marker", () => {
    const lines = text.split("\n");
    lines.splice(3, 0, "<<<<<<< HEAD", '  "id": "other",', "=======");
    lines.splice(7, 0, ">>>>>>> branch");
    expect(problemOf(lines.join("\n"))).toEqual({
      kind: "merge-markers",
      at: { file, line: 4, endLine: 4 },
      message: `\`${file}\` contains merge conflict markers`,
    });
  });

  test("broken JSON, with its line", () => {
    const broken = text.replace('"id": "id-1",', '"id": "id-1",,');
    const line = broken.slice(0, broken.indexOf(",,")).split("\n").length;
    expect(problemOf(broken)).toMatchObject({ kind: "snapshot-unreadable", at: { line } });
    const cut = text.slice(0, text.length / 2);
    expect(problemOf(cut)).toMatchObject({
      kind: "snapshot-unreadable",
      at: { line: cut.split("\n").length },
    });
    const unsaid = text.slice(0, text.indexOf('"id":') + '"id":'.length);
    expect(problemOf(unsaid)).toMatchObject({ at: { line: unsaid.split("\n").length } });
    expect(problemOf("")).toMatchObject({ kind: "snapshot-unreadable", at: { line: 1 } });
    expect(problemOf("[]")).toMatchObject({ kind: "snapshot-unreadable", at: { line: 1 } });
  });
});

test("fields of a wrong type are nothing, not a crash", () => {
  const odd = {
    version: "6",
    id: 1,
    prevId: null,
    tables: { t: { name: "t", columns: [null, { name: 3 }], indexes: 7 } },
  };
  expect(read(odd)).toMatchObject({ id: "", prevIds: [] });
  expect(schemaOf(odd).tables).toMatchObject([{ name: "t", columns: [{ name: "" }], indexes: [] }]);
  expect(schemaOf({ version: "7", ddl: "x" }).tables).toEqual([]);
});
