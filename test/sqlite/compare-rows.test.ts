import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ColumnComparison, TableComparison } from "../../src/model/rows.ts";
import { compareRows } from "../../src/sqlite/compare-rows.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openComparison, openFileComparison } from "../../src/sqlite/open-comparison.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), "compare-rows-"));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Setting {
  readonly foreignKeys?: boolean;
  readonly doubleQuotedText?: boolean;
  readonly tables?: Record<string, string>;
  readonly columns?: Record<string, string>;
  readonly kept?: readonly string[];
}

function open(setting: Setting = {}, image?: Uint8Array): Engine {
  return openEngine("builtin", {
    path: ":memory:",
    foreignKeys: setting.foreignKeys ?? true,
    doubleQuotedText: setting.doubleQuotedText ?? false,
    ...(image === undefined ? {} : { image }),
  });
}

/** Sets up a database, migrates a copy of it, and compares the two. */
function compare(setup: string, migration: string, setting: Setting = {}): readonly TableComparison[] {
  const before = open(setting);
  before.exec(setup);
  const image = before.serialize();
  const after = open(setting, image);
  after.exec(migration);
  const comparison = openComparison({ before: image, after: after.serialize() });
  const tables = compareRows(comparison, {
    before: introspect(before),
    after: introspect(after),
    renames: {
      tables: new Map(Object.entries(setting.tables ?? {})),
      columns: new Map(Object.entries(setting.columns ?? {})),
    },
    kept: new Map((setting.kept ?? []).map((name) => [name, name])),
  });
  comparison.close();
  before.close();
  after.close();
  return tables;
}

function tableOf(tables: readonly TableComparison[], name: string): TableComparison {
  const found = tables.find((table) => table.table === name);
  if (found === undefined) throw new Error(`${name} was not compared`);
  return found;
}

function columnOf(tables: readonly TableComparison[], table: string, column: string): ColumnComparison {
  const found = tableOf(tables, table).columns.find((one) => one.before === column || one.after === column);
  if (found === undefined) throw new Error(`${table}.${column} was not compared`);
  return found;
}

const library = `
  CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);
  CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER REFERENCES authors (id) ON DELETE CASCADE);
  CREATE TABLE prizes (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES authors (id) ON DELETE SET NULL);
  INSERT INTO authors VALUES (1, 'Ada'), (2, 'Ben'), (3, 'Cleo');
  INSERT INTO books VALUES (1, 'A', 1), (2, 'B', 1), (3, 'C', 2), (4, 'D', NULL);
  INSERT INTO prizes VALUES (1, 1), (2, 2), (3, NULL);
`;

const rebuildAuthors = `
  BEGIN;
  PRAGMA foreign_keys = OFF;
  CREATE TABLE __new_authors (id INTEGER PRIMARY KEY, name TEXT);
  INSERT INTO __new_authors SELECT id, name FROM authors;
  DROP TABLE authors;
  ALTER TABLE __new_authors RENAME TO authors;
  PRAGMA foreign_keys = ON;
  COMMIT;
`;

describe("rows that are gone", () => {
  test("a rebuilt parent takes its children along, and spares those without a key (B1)", () => {
    const tables = compare(library, rebuildAuthors);
    expect(tableOf(tables, "books")).toMatchObject({
      rowsBefore: 4,
      rowsAfter: 1,
      deleted: 3,
      added: 0,
      changed: 0,
    });
    expect(tableOf(tables, "authors")).toMatchObject({ deleted: 0, added: 0, changed: 0 });
  });

  test("a rebuilt parent empties the keys of its children (B2)", () => {
    const tables = compare(library, rebuildAuthors);
    expect(tableOf(tables, "prizes")).toMatchObject({ rowsAfter: 3, deleted: 0, changed: 2 });
    expect(columnOf(tables, "prizes", "author_id")).toMatchObject({
      nonNullBefore: 2,
      nulled: 2,
    });
  });

  test("the same rebuild with keys off loses nothing", () => {
    const tables = compare(library, rebuildAuthors.replace("BEGIN;", "").replace("COMMIT;", ""), {
      foreignKeys: false,
    });
    expect(tables.every((table) => table.deleted === 0 && table.changed === 0)).toBe(true);
  });

  test("a copy that leaves rows out (B6)", () => {
    const tables = compare(
      library,
      `CREATE TABLE n (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER);
       INSERT INTO n SELECT books.* FROM books INNER JOIN authors ON authors.id = author_id;
       DROP TABLE books; ALTER TABLE n RENAME TO books`,
    );
    expect(tableOf(tables, "books")).toMatchObject({ deleted: 1, changed: 0 });
  });

  test("a dropped table", () => {
    const tables = compare(library, "DROP TABLE prizes");
    expect(tableOf(tables, "prizes")).toMatchObject({ after: null, rowsBefore: 3, rowsAfter: 0, deleted: 3 });
    expect(columnOf(tables, "prizes", "author_id")).toMatchObject({ after: null, nonNullBefore: 2 });
  });

  test("rows that were replaced by others under new keys", () => {
    const tables = compare(library, "DELETE FROM books WHERE id < 3; INSERT INTO books VALUES (10, 'X', 2)");
    expect(tableOf(tables, "books")).toMatchObject({ deleted: 2, added: 1, changed: 0 });
  });
});

const values = `
  CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, n INTEGER, r REAL);
  INSERT INTO t VALUES (1, '007', 1, 1.5), (2, 'x', 9007199254740993, 3.0), (3, NULL, NULL, NULL), (4, '', 0, 0.0);
`;

function retype(column: string, type: string): string {
  const columns = ["a TEXT", "n INTEGER", "r REAL"].map((one) =>
    one.startsWith(`${column} `) ? `${column} ${type}` : one,
  );
  return `CREATE TABLE new (id INTEGER PRIMARY KEY, ${columns.join(", ")}); INSERT INTO new SELECT * FROM t; DROP TABLE t; ALTER TABLE new RENAME TO t`;
}

describe("values that are others", () => {
  test("text becomes numbers where it looks like one (B7)", () => {
    expect(columnOf(compare(values, retype("a", "INTEGER")), "t", "a")).toMatchObject({
      changed: 1,
      retyped: 1,
      nulled: 0,
    });
  });

  test("integers become text: equal under affinity, and yet of another type (B9)", () => {
    expect(columnOf(compare(values, retype("n", "TEXT")), "t", "n")).toMatchObject({
      changed: 3,
      retyped: 3,
    });
  });

  test("2^53 + 1 loses its last digit as REAL (B10)", () => {
    expect(columnOf(compare(values, retype("n", "REAL")), "t", "n")).toMatchObject({
      changed: 3,
      retyped: 3,
    });
    const kept = compare(values, "UPDATE t SET n = n - 1 WHERE id = 2");
    expect(columnOf(kept, "t", "n")).toMatchObject({ changed: 1, retyped: 0 });
  });

  test("whole numbers of REAL become integers (B8)", () => {
    expect(columnOf(compare(values, retype("r", "INTEGER")), "t", "r")).toMatchObject({
      changed: 2,
      retyped: 2,
    });
  });

  test("equal numbers of another type, in a column without a type", () => {
    const tables = compare(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, v); INSERT INTO t VALUES (1, 3), (2, 4)",
      "UPDATE t SET v = 3.0 WHERE id = 1",
    );
    expect(columnOf(tables, "t", "v")).toMatchObject({ changed: 1, retyped: 1 });
  });

  test("columns that changed places (B13)", () => {
    const tables = compare(
      values,
      "CREATE TABLE new (id INTEGER PRIMARY KEY, n INTEGER, a TEXT, r REAL); INSERT INTO new SELECT * FROM t; DROP TABLE t; ALTER TABLE new RENAME TO t",
    );
    expect(tableOf(tables, "t")).toMatchObject({ changed: 3, deleted: 0 });
    expect(tableOf(tables, "t").columns.map(({ before }) => before)).toEqual(["a", "n"]);
  });

  test("a column that holds its own name, copied and new (B16)", () => {
    const tables = compare(
      values,
      `CREATE TABLE new (id INTEGER PRIMARY KEY, a TEXT, plan TEXT, n INTEGER, r REAL);
       INSERT INTO new (id, a, plan, n, r) SELECT id, "label", "plan", n, r FROM t; DROP TABLE t;
       ALTER TABLE new RENAME TO t; ALTER TABLE t RENAME COLUMN a TO label`,
      { doubleQuotedText: true, columns: { "t.a": "label" } },
    );
    expect(columnOf(tables, "t", "plan")).toMatchObject({ before: null, ownName: 4 });
    expect(columnOf(tables, "t", "label")).toMatchObject({ before: "a", changed: 4, ownName: 4 });
  });

  test("an UPDATE without WHERE (B25)", () => {
    expect(columnOf(compare(values, "UPDATE t SET a = NULL"), "t", "a")).toMatchObject({
      changed: 3,
      nulled: 3,
    });
  });

  test("columns that change only far behind the first rows", () => {
    const tables = compare(
      `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT, c TEXT);
       INSERT INTO t WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i, 'a', 'b', 'c' FROM n`,
      "UPDATE t SET a = 'x' WHERE id < 11; UPDATE t SET b = NULL WHERE id > 2990; DELETE FROM t WHERE id = 1500",
    );
    expect(tableOf(tables, "t")).toMatchObject({ deleted: 1, changed: 20 });
    expect(tableOf(tables, "t").columns).toMatchObject([
      { before: "a", changed: 10, nulled: 0, nonNullBefore: 3000 },
      { before: "b", changed: 10, nulled: 10, nonNullBefore: 3000 },
    ]);
  });

  test("nothing at all", () => {
    const [table] = compare(values, "ALTER TABLE t ADD COLUMN extra TEXT; CREATE INDEX i ON t (a)");
    expect(table).toMatchObject({ rowsBefore: 4, rowsAfter: 4, deleted: 0, added: 0, changed: 0 });
  });
});

describe("names and keys", () => {
  test("renamed tables and columns are followed", () => {
    const tables = compare(
      library,
      "ALTER TABLE books RENAME TO works; ALTER TABLE works RENAME COLUMN title TO name",
      {
        tables: { Books: "works" },
        columns: { "books.TITLE": "name" },
      },
    );
    expect(tableOf(tables, "books")).toMatchObject({ after: "works", deleted: 0, changed: 0 });
    expect(tableOf(tables, "books").columns).toEqual([]);
  });

  test("text keys find their rows although the rebuild numbered the rowids anew (B21)", () => {
    const tables = compare(
      "CREATE TABLE t (k TEXT PRIMARY KEY NOT NULL, v INTEGER); INSERT INTO t VALUES ('a', 1), ('b', 2), ('c', 3); DELETE FROM t WHERE k = 'a'",
      "CREATE TABLE n (k TEXT PRIMARY KEY NOT NULL, v INTEGER); INSERT INTO n SELECT k, v + 0 FROM t; DROP TABLE t; ALTER TABLE n RENAME TO t",
    );
    expect(tables).toMatchObject([
      { key: { kind: "columns", columns: ["k"] }, deleted: 0, added: 0, changed: 0 },
    ]);
  });

  test("a key that becomes text still finds its rows, by the new index", () => {
    const tables = compare(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES (1, 'a'), (2, 'b')",
      "CREATE TABLE n (id TEXT PRIMARY KEY NOT NULL, v TEXT); INSERT INTO n SELECT * FROM t; DROP TABLE t; ALTER TABLE n RENAME TO t",
    );
    expect(tableOf(tables, "t")).toMatchObject({ deleted: 0, added: 0, changed: 2 });
    expect(columnOf(tables, "t", "id")).toMatchObject({ retyped: 2 });
  });

  test("keys that differ only by case are two rows, even if the new key folds it", () => {
    const tables = compare(
      "CREATE TABLE t (e TEXT PRIMARY KEY NOT NULL, v); INSERT INTO t VALUES ('Ann', 1), ('ann', 2), ('bob', 3)",
      "CREATE TABLE n (e TEXT PRIMARY KEY NOT NULL COLLATE NOCASE, v); INSERT OR IGNORE INTO n SELECT * FROM t; DROP TABLE t; ALTER TABLE n RENAME TO t",
    );
    expect(tableOf(tables, "t")).toMatchObject({ deleted: 1, added: 0, changed: 0 });
  });

  test("a nullable key with NULLs is not trusted, the next one is", () => {
    const tables = compare(
      "CREATE TABLE t (k TEXT PRIMARY KEY, u TEXT NOT NULL UNIQUE); INSERT INTO t VALUES (NULL, 'a'), (NULL, 'b'), ('x', 'c')",
      "DELETE FROM t WHERE u = 'b'",
    );
    expect(tableOf(tables, "t")).toMatchObject({
      key: { kind: "columns", columns: ["u"] },
      deleted: 1,
      changed: 0,
    });
  });

  test("a key that rows exchange is believed, not the place where they lie", () => {
    const tables = compare(
      "CREATE TABLE t (k TEXT PRIMARY KEY NOT NULL, v INTEGER); INSERT INTO t VALUES ('a', 1), ('b', 2), ('c', 3)",
      "UPDATE t SET k = 'x' WHERE k = 'a'; UPDATE t SET k = 'a' WHERE k = 'b'; UPDATE t SET k = 'b' WHERE k = 'x'",
    );
    expect(tableOf(tables, "t")).toMatchObject({ deleted: 0, added: 0, changed: 2 });
    expect(tableOf(tables, "t").columns).toMatchObject([{ before: "v", changed: 2 }]);
  });

  test("without any key whole rows are compared before rowids are believed", () => {
    const setup =
      "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'x'), (1, 'x'), (2, 'y'), (3, 'z'); DELETE FROM t WHERE rowid = 1";
    const rebuild =
      "CREATE TABLE n (a, b); INSERT INTO n SELECT * FROM t; DROP TABLE t; ALTER TABLE n RENAME TO t";
    expect(compare(setup, rebuild)).toMatchObject([{ deleted: 0, added: 0, changed: 0 }]);
    expect(compare(setup, "UPDATE t SET b = 'q' WHERE a = 2")).toMatchObject([
      { key: { kind: "rowid" }, deleted: 0, added: 0, changed: 1 },
    ]);
    const filtered = rebuild.replace("FROM t", "FROM t WHERE a > 1");
    expect(compare(setup, filtered)).toMatchObject([
      { key: { kind: "none" }, deleted: 1, added: 0, changed: 0 },
    ]);
  });

  test("WITHOUT ROWID on either side", () => {
    const tables = compare(
      "CREATE TABLE t (a INTEGER, b INTEGER, v TEXT, PRIMARY KEY (a, b)); INSERT INTO t VALUES (1, 1, 'x'), (1, 2, 'y')",
      "CREATE TABLE n (a INTEGER, b INTEGER, v TEXT, PRIMARY KEY (b, a)) WITHOUT ROWID; INSERT INTO n SELECT * FROM t WHERE b = 1; DROP TABLE t; ALTER TABLE n RENAME TO t",
    );
    expect(tableOf(tables, "t")).toMatchObject({
      key: { kind: "columns" },
      deleted: 1,
      added: 0,
      changed: 0,
    });
  });
});

describe("what else is told", () => {
  test("AUTOINCREMENT counters before and after (B19, B20)", () => {
    const setup =
      "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, v); INSERT INTO t VALUES (3, 'a'), (1000, 'b'); DELETE FROM t WHERE id = 1000";
    const rebuild =
      "CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT, v); INSERT INTO n SELECT * FROM t; DROP TABLE t; ALTER TABLE n RENAME TO t";
    expect(compare(setup, rebuild)).toMatchObject([{ counter: { before: 1000, after: 3 } }]);
    expect(compare(setup, rebuild.replace(" AUTOINCREMENT", ""))).toMatchObject([
      { counter: { before: 1000, after: null } },
    ]);
  });

  test("tables that nothing can have written are left out", () => {
    const tables = compare(library, "DELETE FROM books", { kept: ["authors", "prizes"] });
    expect(tables.map((table) => table.table)).toEqual(["books"]);
  });

  test("a table that was not written but has a new column is counted, and its default looked at once", () => {
    const tables = compare(library, `ALTER TABLE books ADD COLUMN plan TEXT DEFAULT "plan"`, {
      doubleQuotedText: true,
      kept: ["authors", "books", "prizes"],
    });
    expect(tables).toMatchObject([
      { table: "books", rowsBefore: 4, rowsAfter: 4, deleted: 0, columns: [{ after: "plan", ownName: 4 }] },
    ]);
  });

  test("equal bytes under another type are compared all the same", () => {
    const before = open();
    before.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, r REAL); INSERT INTO t VALUES (1, 3.0)");
    const image = before.serialize();
    const after = open({}, image);
    after.replaceTableSql("t", "CREATE TABLE t (id INTEGER PRIMARY KEY, r INTEGER)");
    const comparison = openComparison({ before: image, after: after.serialize() });
    const tables = compareRows(comparison, {
      before: introspect(before),
      after: introspect(after),
      renames: { tables: new Map(), columns: new Map() },
      kept: new Map([["t", "t"]]),
    });
    expect(columnOf(tables, "t", "r")).toMatchObject({ retyped: 1 });
    for (const engine of [before, after, comparison]) engine.close();
  });

  test.each(["builtin", "addon"] as const)("a file that %s writes to", (name) => {
    const path = join(scratch, `${name}.db`);
    const engine = openEngine(name, { path, foreignKeys: true, doubleQuotedText: false });
    engine.exec(`${library}; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0`);
    const schema = introspect(engine);
    const comparison = openFileComparison(path, name);
    engine.exec("DELETE FROM books WHERE id = 1");
    const written = statSync(`${path}-wal`).size;
    const tables = compareRows(comparison, {
      before: schema,
      after: introspect(engine),
      renames: { tables: new Map(), columns: new Map() },
      kept: new Map(),
    });
    engine.close();
    comparison.close();
    expect(tableOf(tables, "books")).toMatchObject({ rowsBefore: 4, rowsAfter: 3, deleted: 1 });
    expect(statSync(`${path}-wal`).size, "nothing was folded into the file").toBe(written);
  });

  test("generated columns are not compared: they hold nothing of their own", () => {
    const tables = compare(
      `CREATE TABLE t (id INTEGER PRIMARY KEY, j TEXT, g AS (json_extract(j, '$.n'))); INSERT INTO t (id, j) VALUES (1, '{"n":1}')`,
      `UPDATE t SET j = '{"n":2}'`,
    );
    expect(tableOf(tables, "t").columns.map((column) => column.before)).toEqual(["j"]);
    expect(tableOf(tables, "t").changed).toBe(1);
  });
});

describe("a table of as many columns as SQLite takes", () => {
  const names = Array.from({ length: 1_999 }, (_, index) => `c${index}`);
  const setup = `CREATE TABLE wide (id INTEGER PRIMARY KEY, ${names.join(" TEXT, ")} TEXT);
    INSERT INTO wide (id, c0, c1998) VALUES (1, 'a', 'x'), (2, 'b', 'y')`;

  test("is compared as it is", () => {
    const tables = compare(setup, "SELECT 1");
    expect(tableOf(tables, "wide")).toMatchObject({ rowsBefore: 2, changed: 0, deleted: 0 });
  });

  test("is compared where rows are others and gone", () => {
    const tables = compare(setup, "UPDATE wide SET c1998 = 'z' WHERE id = 2; DELETE FROM wide WHERE id = 1");
    expect(tableOf(tables, "wide")).toMatchObject({ rowsBefore: 2, changed: 1, deleted: 1 });
    expect(columnOf(tables, "wide", "c1998")).toMatchObject({ changed: 1 });
  });
});
