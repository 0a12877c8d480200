import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test } from "vitest";
import { type Schema, tableNamed } from "../../src/model/schema.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

const opened: Engine[] = [];
afterEach(() => {
  for (const engine of opened.splice(0)) engine.close();
});

const memory = { path: ":memory:", foreignKeys: false, doubleQuotedText: false };

function open(name: Engine["name"], ...statements: readonly string[]): Engine {
  const engine = openEngine(name, memory);
  opened.push(engine);
  for (const sql of statements) engine.run(sql);
  return engine;
}

function tableOf(schema: Schema, name: string) {
  const table = tableNamed(schema, name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

describe.each(["addon", "builtin"] as const)("on %s", (name) => {
  test("tells everything of a table", () => {
    const engine = open(
      name,
      `CREATE TABLE orders (
        id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
        email varchar( 255 ) COLLATE NOCASE UNIQUE,
        state text DEFAULT "new" NOT NULL CHECK (state != ''),
        at integer DEFAULT (unixepoch()),
        net real, gross real GENERATED ALWAYS AS ("net" * 1.2) STORED, label text AS (upper(email)),
        customer integer REFERENCES customers ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
        a int, b int,
        FOREIGN KEY (a, b) REFERENCES pairs (x, y) ON UPDATE CASCADE
      )`,
      "CREATE INDEX late ON orders (lower(email) DESC, at) WHERE state <> 'done'",
    );
    const table = tableOf(introspect(engine), "orders");
    const plain = { notNull: false, default: null, generated: null, collation: "BINARY" };
    expect(table).toMatchObject({
      kind: "table",
      primaryKey: ["id"],
      autoincrement: true,
      strict: false,
      withoutRowid: false,
    });
    expect(table.columns).toEqual([
      { ...plain, name: "id", type: "INTEGER", notNull: true },
      { ...plain, name: "email", type: "VARCHAR(255)", collation: "NOCASE" },
      { ...plain, name: "state", type: "TEXT", notNull: true, default: "'new'" },
      { ...plain, name: "at", type: "INTEGER", default: "unixepoch()" },
      { ...plain, name: "net", type: "REAL" },
      { ...plain, name: "gross", type: "REAL", generated: { kind: "stored", expression: "net * 1.2" } },
      { ...plain, name: "label", type: "TEXT", generated: { kind: "virtual", expression: "upper(email)" } },
      { ...plain, name: "customer", type: "INTEGER" },
      { ...plain, name: "a", type: "INT" },
      { ...plain, name: "b", type: "INT" },
    ]);
    expect(table.foreignKeys).toEqual([
      {
        columns: ["customer"],
        parent: "customers",
        parentColumns: [],
        onDelete: "SET NULL",
        onUpdate: "NO ACTION",
        deferred: true,
      },
      {
        columns: ["a", "b"],
        parent: "pairs",
        parentColumns: ["x", "y"],
        onDelete: "NO ACTION",
        onUpdate: "CASCADE",
        deferred: false,
      },
    ]);
    expect(table.checks).toEqual([{ name: null, expression: "state <> ''" }]);
    expect(table.indexes).toEqual([
      {
        name: "sqlite_autoindex_orders_1",
        unique: true,
        origin: "constraint",
        columns: [{ term: "email", isExpression: false, descending: false, collation: "NOCASE" }],
        where: null,
      },
      {
        name: "late",
        unique: false,
        origin: "create-index",
        columns: [
          { term: "lower(email)", isExpression: true, descending: true, collation: "BINARY" },
          { term: "at", isExpression: false, descending: false, collation: "BINARY" },
        ],
        where: "state <> 'done'",
      },
    ]);
  });

  test("keys in key order, STRICT and WITHOUT ROWID", () => {
    const engine = open(name, "CREATE TABLE t (a text, b int, PRIMARY KEY (b, a)) STRICT, WITHOUT ROWID");
    const table = tableOf(introspect(engine), "t");
    expect(table).toMatchObject({ primaryKey: ["b", "a"], strict: true, withoutRowid: true, indexes: [] });
  });

  test("leaves out what others keep their books in, and reads through temporary tables of the same name", () => {
    const engine = open(
      name,
      "CREATE TABLE __drizzle_migrations (id)",
      "CREATE TABLE d1_migrations (id)",
      "CREATE TABLE _cf_KV (key)",
      "CREATE TABLE _cfx (id integer PRIMARY KEY AUTOINCREMENT)",
      "CREATE TEMP TABLE _cfx (other)",
      "CREATE TEMP TABLE pragma_table_list (other)",
      "CREATE TEMP TABLE pragma_table_xinfo (other)",
      "CREATE TEMP TABLE pragma_index_list (other)",
      "CREATE TEMP TABLE pragma_index_xinfo (other)",
      "CREATE TEMP TABLE pragma_foreign_key_list (other)",
      "CREATE TEMP TABLE json_each (other)",
    );
    const schema = introspect(engine);
    expect(schema.tables.map((table) => table.name)).toEqual(["_cfx"]);
    expect(schema.tables[0]?.columns.map((column) => column.name)).toEqual(["id"]);
  });

  test("virtual tables with their shadows, broken views, broken triggers and strange names", () => {
    const strange = `it's "a"\nname`;
    const quoted = `"${strange.replaceAll('"', '""')}"`;
    const engine = open(
      name,
      "CREATE TABLE notes (id integer PRIMARY KEY, body text)",
      "CREATE VIRTUAL TABLE search USING fts5(body, content='notes')",
      "CREATE VIEW recent AS SELECT * FROM notes",
      "CREATE TRIGGER sync AFTER INSERT ON notes BEGIN INSERT INTO search(body) VALUES (new.body); END",
      `CREATE TABLE ${quoted} (${quoted} text DEFAULT 'x', CHECK (${quoted} <> ''))`,
      `CREATE INDEX "i ${strange.replaceAll('"', '""')}" ON ${quoted} (${quoted})`,
      "CREATE TABLE gone (id)",
      "CREATE VIEW broken AS SELECT * FROM gone",
      "DROP TABLE gone",
    );
    const schema = introspect(engine);
    expect(schema.tables.map(({ name: table, kind }) => [table, kind])).toEqual([
      ["notes", "table"],
      ["search", "virtual"],
      ["search_data", "shadow"],
      ["search_idx", "shadow"],
      ["search_docsize", "shadow"],
      ["search_config", "shadow"],
      [strange, "table"],
    ]);
    expect(tableOf(schema, "search").columns.map((column) => column.name)).toEqual(["body"]);
    expect(schema.views.map((view) => view.name)).toEqual(["recent", "broken"]);
    expect(schema.triggers).toMatchObject([{ name: "sync", table: "notes" }]);
    const table = tableOf(schema, strange);
    expect(table.columns).toMatchObject([{ name: strange, default: "'x'" }]);
    expect(table.checks).toHaveLength(1);
    expect(table.indexes).toMatchObject([{ name: `i ${strange}`, columns: [{ term: strange }] }]);
  });

  test.each([
    "pragma_table_list",
    "PRAGMA_table_xinfo",
    "pragma_table_info",
    "pragma_foreign_key_list",
    "pragma_index_list",
    "pragma_index_xinfo",
    "json_each",
    "pragma_page_count",
    "pragma_page_size",
    "dbstat",
  ])("a table or view called %s hides nothing", (called) => {
    const plain = [
      "CREATE TABLE p (a, b, PRIMARY KEY (b, a)) WITHOUT ROWID",
      `CREATE TABLE c (id INTEGER PRIMARY KEY, "it's" TEXT DEFAULT 'x' NOT NULL, a INT, b INT, g INT AS (a + b),
        UNIQUE (a, b), FOREIGN KEY (a, b) REFERENCES p (b, a) ON DELETE CASCADE, FOREIGN KEY (a) REFERENCES c) STRICT`,
      "CREATE INDEX late ON c (b DESC, lower(a), g) WHERE a > 0",
      "CREATE VIRTUAL TABLE f USING fts5 (words)",
    ];
    const { tables } = introspect(open(name, ...plain));
    for (const sql of [`CREATE VIEW ${called} AS SELECT 1 AS name`, `CREATE TABLE ${called} (name)`]) {
      const read = introspect(open(name, sql, ...plain));
      expect(read.tables.filter((table) => table.name !== called)).toEqual(tables);
      expect(read.tables.length + read.views.length).toBe(tables.length + 1);
      const engine = open(name, sql);
      const again = openEngine(name, { ...memory, image: engine.serialize() });
      opened.push(again);
      expect(introspect(again)).toEqual(introspect(engine));
    }
  });

  test("what has not changed is the same object again", () => {
    const engine = open(
      name,
      "CREATE TABLE a (id)",
      "CREATE TABLE b (id)",
      "CREATE VIEW v AS SELECT id FROM a",
    );
    const first = introspect(engine);
    expect(introspect(engine, first)).toBe(first);
    engine.run("INSERT INTO a VALUES (1)");
    expect(introspect(engine, first)).toBe(first);

    engine.run("ALTER TABLE b ADD COLUMN name text");
    const second = introspect(engine, first);
    expect(tableOf(second, "a")).toBe(tableOf(first, "a"));
    expect(tableOf(second, "b").columns).toHaveLength(2);

    engine.run("CREATE UNIQUE INDEX i ON a (id)");
    const third = introspect(engine, second);
    expect(tableOf(third, "a").indexes).toMatchObject([{ name: "i", unique: true }]);
    expect(tableOf(third, "b")).toBe(tableOf(second, "b"));

    engine.run("DROP VIEW v");
    expect(introspect(engine, third)).toEqual({ ...third, views: [] });
    expect(introspect(engine, third)).toEqual(introspect(engine));
  });
});

test.each(["addon", "builtin"] as const)("a virtual table without its module on %s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "drizzle-gate-test-"));
  try {
    const path = join(folder, "production.db");
    const database = new DatabaseSync(path);
    if ("enableDefensive" in database) database.enableDefensive(false);
    database.exec(`PRAGMA writable_schema = ON; CREATE TABLE plain (id); CREATE VIEW seen AS SELECT * FROM vectors;
      INSERT INTO sqlite_schema VALUES ('table', 'vectors', 'vectors', 0, 'CREATE VIRTUAL TABLE vectors USING vec0(a)')`);
    database.close();
    const engine = openEngine(name, { path, foreignKeys: false, doubleQuotedText: false });
    opened.push(engine);
    const tables = introspect(engine).tables.map((table) => [table.name, table.kind, table.columns.length]);
    expect(tables).toEqual([
      ["plain", "table", 1],
      ["vectors", "virtual", 0],
    ]);
    opened.pop()?.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("one large schema costs no more than a few statements", () => {
  const engine = open("builtin");
  for (let at = 0; at < 300; at += 1)
    engine.run(`CREATE TABLE t${at} (id integer PRIMARY KEY, a text UNIQUE, b int)`);
  let statements = 0;
  const counted: Engine = {
    ...engine,
    query: (sql, params) => {
      statements += 1;
      return engine.query(sql, params);
    },
  };
  expect(introspect(counted).tables).toHaveLength(300);
  expect(statements).toBeLessThanOrEqual(3);
});
