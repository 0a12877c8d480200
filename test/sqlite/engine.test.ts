import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine, OpenOptions, SqlValue } from "../../src/sqlite/engine.ts";
import { SqliteFailure } from "../../src/sqlite/engine.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "drizzle-gate-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain: OpenOptions = { path: ":memory:", foreignKeys: true, doubleQuotedText: false };

/**
 * Node can guard `sqlite_schema` since 24.14. Before, it also reads a statement's columns too early, so that the
 * first query after a schema was rolled back can fail.
 */
const isOldNode = !("enableDefensive" in DatabaseSync.prototype);

function failureOf(work: () => unknown): SqliteFailure {
  try {
    work();
  } catch (error) {
    if (error instanceof SqliteFailure) return error;
    throw error;
  }
  throw new Error("it did not fail");
}

describe.each(["addon", "builtin"] as const)("%s", (name) => {
  const open = (options: Partial<OpenOptions> = {}): Engine => openEngine(name, { ...plain, ...options });

  test("says which engine and SQLite it is", () => {
    const engine = open();
    expect(engine.name).toBe(name);
    expect(engine.version).toMatch(/^3\.\d+\.\d+$/);
    engine.close();
  });

  test("binds and reads every kind of value", () => {
    const engine = open();
    const blob = new Uint8Array([0, 255]);
    const values: readonly SqlValue[] = [1, 1.5, "x", null, 2n ** 60n, blob];
    const [row] = engine.query("SELECT ? a, ? b, ? c, ? d, ? e, hex(?) f, ? g", [...values, blob]);
    expect(row).toMatchObject({ a: 1, b: 1.5, c: "x", d: null, e: 2n ** 60n, f: "00FF" });
    expect(Buffer.compare(row?.["g"] as Uint8Array, blob)).toBe(0);
    expect(engine.query("SELECT typeof(?) t", [1])).toEqual([{ t: "integer" }]);
    engine.close();
  });

  test("runs a statement that returns rows to its end", () => {
    const engine = open();
    engine.run("CREATE TABLE t (a)");
    engine.run("INSERT INTO t VALUES (1), (2), (3) RETURNING a");
    expect(engine.query("SELECT count(*) n FROM t")).toEqual([{ n: 3 }]);
    const second = "SELECT abs(column1) FROM (VALUES (1), (-9223372036854775807 - 1))";
    expect(failureOf(() => engine.run(second)).message).toBe("integer overflow");
    engine.close();
  });

  test.each([
    ["CREATE TABL t (a)", "SQLITE_ERROR"],
    ["INSERT INTO parent VALUES (1)", "SQLITE_CONSTRAINT_PRIMARYKEY"],
    ["INSERT INTO child VALUES (2, 1)", "SQLITE_CONSTRAINT_FOREIGNKEY"],
    ["INSERT INTO child VALUES (1, 1), (1, 1)", "SQLITE_CONSTRAINT_UNIQUE"],
    ["INSERT INTO child VALUES (1, NULL)", "SQLITE_CONSTRAINT_NOTNULL"],
    ["INSERT INTO child VALUES (1, -1)", "SQLITE_CONSTRAINT_CHECK"],
    ["-- nothing", ""],
  ])("names the failure of %s", (sql, code) => {
    const engine = open();
    engine.exec(`
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      INSERT INTO parent VALUES (1);
      CREATE TABLE child (p REFERENCES parent, u NOT NULL UNIQUE CHECK (u > 0));
    `);
    expect(failureOf(() => engine.run(sql)).code).toBe(code);
    engine.close();
  });

  test("has foreign keys as asked", () => {
    for (const foreignKeys of [true, false]) {
      const engine = open({ foreignKeys });
      expect(engine.query("PRAGMA foreign_keys")).toEqual([{ foreign_keys: foreignKeys ? 1 : 0 }]);
      engine.close();
    }
  });

  test("starts from an image and gives one", () => {
    const first = open();
    first.exec("CREATE TABLE t (a); INSERT INTO t VALUES ('kept')");
    const image = first.serialize();
    first.close();
    const second = open({ image });
    second.run("INSERT INTO t VALUES ('added')");
    const third = open({ image: second.serialize() });
    expect(third.query("SELECT a FROM t")).toEqual([{ a: "kept" }, { a: "added" }]);
    third.close();
    second.close();
    expect(open({ image: new Uint8Array() }).query("SELECT * FROM sqlite_schema")).toEqual([]);
  });

  test("opens a file, and says when it is no database", () => {
    const path = join(folder, `${name}.sqlite`);
    const engine = open({ path });
    engine.exec("CREATE TABLE t (a)");
    expect(open({ image: engine.serialize() }).query("SELECT name FROM sqlite_schema")).toEqual([
      { name: "t" },
    ]);
    engine.close();
    writeFileSync(path, "x".repeat(8192));
    expect(failureOf(() => open({ path })).code).toBe("SQLITE_NOTADB");
    expect(failureOf(() => open({ path: join(folder, "absent", "x") })).code).toBe("SQLITE_CANTOPEN");
    expect(failureOf(() => open({ image: Buffer.alloc(8192, "x") })).code).toBe("SQLITE_NOTADB");
  });

  test("ATTACH and VACUUM INTO reach no other file, a plain VACUUM passes", () => {
    const engine = open();
    const path = join(folder, `${name}-escape`);
    for (const sql of [`ATTACH '${path}' AS x`, `ATTACH ':memory:' AS x`, `VACUUM INTO '${path}'`]) {
      expect(failureOf(() => engine.run(sql)).message).toMatch(/^too many attached databases/);
    }
    engine.exec("CREATE TABLE t (a)");
    engine.run("/* tidy */ VACUUM;");
    expect(existsSync(path)).toBe(false);
    engine.run("BEGIN");
    expect(failureOf(() => engine.run("VACUUM")).message).toBe("cannot VACUUM from within a transaction");
    engine.close();
  });

  test("ATTACH works on a connection that asks for it", () => {
    const path = join(folder, `${name}-attached`);
    const engine = open({ attach: true });
    engine.run(`ATTACH '${path}' AS x`);
    engine.run("CREATE TABLE x.t (a)");
    engine.close();
    expect(readFileSync(path).subarray(0, 15).toString()).toBe("SQLite format 3");
  });

  test.skipIf(name === "builtin" && isOldNode)(
    "does not load extensions, and keeps sqlite_schema closed",
    () => {
      const engine = open();
      engine.exec("CREATE TABLE t (a)");
      expect(failureOf(() => engine.run("SELECT load_extension('x')")).message).toBe("not authorized");
      engine.run("PRAGMA writable_schema = ON");
      const closed = "table sqlite_master may not be modified";
      expect(failureOf(() => engine.run("UPDATE sqlite_schema SET sql = ''")).message).toBe(closed);
      engine.replaceTableSql("t", "CREATE TABLE t (a, b)");
      engine.run("PRAGMA writable_schema = ON");
      expect(failureOf(() => engine.run("UPDATE sqlite_schema SET sql = ''")).message).toBe(closed);
      engine.close();
    },
  );

  test("bounds how far main and temp may grow", () => {
    const engine = open();
    for (const schema of ["main", "temp"]) {
      const [row] = engine.query(`PRAGMA ${schema}.max_page_count`);
      expect(Number(row?.["max_page_count"])).toBeLessThan((2.1 * 1024 ** 3) / 4096);
    }
    engine.exec("PRAGMA max_page_count = 50; CREATE TABLE t (a)");
    const endless =
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO t SELECT i FROM n";
    expect(failureOf(() => engine.run(endless)).code).toBe("SQLITE_FULL");
    engine.close();
  });

  describe("replaceTableSql", () => {
    const rows = (engine: Engine): unknown => engine.query("SELECT * FROM t");
    const made = (): Engine => {
      const engine = open();
      engine.exec("CREATE TABLE t (a TEXT); CREATE INDEX i ON t (a); INSERT INTO t VALUES ('x')");
      return engine;
    };

    test("is seen by later statements and leaves the rows", () => {
      const engine = made();
      engine.replaceTableSql("T", "CREATE TABLE t (a TEXT NOT NULL DEFAULT 'it''s', b INTEGER DEFAULT 5)");
      expect(rows(engine)).toEqual([{ a: "x", b: 5 }]);
      expect(failureOf(() => engine.run("INSERT INTO t VALUES (NULL, 1)")).code).toBe(
        "SQLITE_CONSTRAINT_NOTNULL",
      );
      expect(engine.query("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
      const copy = open({ image: engine.serialize() });
      expect(rows(copy)).toEqual([{ a: "x", b: 5 }]);
      engine.close();
    });

    const places = name === "builtin" && isOldNode ? [] : [":memory:", "a file"];
    test.each(places)("works inside a transaction and is undone with it, in %s", (place) => {
      const path = place === ":memory:" ? place : join(folder, `${name}-replaced`);
      const engine = open({ path });
      engine.exec("CREATE TABLE t (a TEXT); INSERT INTO t VALUES ('x')");
      engine.run("BEGIN");
      engine.replaceTableSql("t", "CREATE TABLE t (a TEXT, b INTEGER DEFAULT 5)");
      expect(rows(engine)).toEqual([{ a: "x", b: 5 }]);
      engine.run("ROLLBACK");
      expect(rows(engine)).toEqual([{ a: "x" }]);
      engine.run("INSERT INTO t VALUES ('y')");
      engine.close();
    });

    test.each([
      ["CREATE TABLE t (a TEXT, b DEFAU", /malformed database schema/],
      ["CREATE TABLE t (nothing", /malformed database schema/],
    ])("refuses %s and stays usable, the transaction too", (sql, message) => {
      const engine = made();
      engine.run("BEGIN");
      engine.run("INSERT INTO t VALUES ('y')");
      expect(failureOf(() => engine.replaceTableSql("t", sql)).message).toMatch(message);
      expect(failureOf(() => engine.replaceTableSql("absent", sql)).message).toBe("no such table: absent");
      engine.run("COMMIT");
      expect(rows(engine)).toEqual([{ a: "x" }, { a: "y" }]);
      engine.close();
    });
  });
});

test("only one of the engines takes two statements, and runs the first", () => {
  const two = "CREATE TABLE a (x); CREATE TABLE b (x)";
  const strict = openEngine("addon", plain);
  expect(failureOf(() => strict.run(two)).message).toMatch(/more than one statement/);
  const lax = openEngine("builtin", plain);
  lax.run(two);
  expect(lax.query("SELECT name FROM sqlite_schema")).toEqual([{ name: "a" }]);
});

test("a Node that cannot serialize is served by files, and nothing of them stays", () => {
  const own = Object.getOwnPropertyDescriptors(DatabaseSync.prototype);
  Reflect.deleteProperty(DatabaseSync.prototype, "serialize");
  Reflect.deleteProperty(DatabaseSync.prototype, "deserialize");
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    const first = openEngine("builtin", plain);
    first.exec("CREATE TABLE t (a); INSERT INTO t VALUES (1)");
    const second = openEngine("builtin", { ...plain, image: first.serialize() });
    second.run("INSERT INTO t VALUES (2)");
    expect(second.query("SELECT sum(a) n FROM t")).toEqual([{ n: 3 }]);
    expect(first.query("SELECT sum(a) n FROM t")).toEqual([{ n: 1 }]);
    const made = (): string[] =>
      readdirSync(folder).filter((entry) => entry.startsWith("drizzle-gate-memory-"));
    expect(made()).toHaveLength(2);
    first.close();
    second.close();
    expect(made()).toEqual([]);
  } finally {
    Object.defineProperties(DatabaseSync.prototype, own);
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
});

test("double-quoted text is node-sqlite's to give", () => {
  const lax = openEngine("builtin", { ...plain, doubleQuotedText: true });
  expect(lax.query('SELECT "x" AS v')).toEqual([{ v: "x" }]);
  const strict = openEngine("builtin", plain);
  expect(failureOf(() => strict.query('SELECT "x" AS v')).message).toMatch(/no such column/);
  expect(() => openEngine("addon", { ...plain, doubleQuotedText: true })).toThrow(/double-quoted/);
});
