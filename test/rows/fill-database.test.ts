import { describe, expect, test } from "vitest";
import type { FillReport } from "../../src/model/rows.ts";
import { fillDatabase } from "../../src/rows/fill-database.ts";
import { foreignKeyViolations } from "../../src/rows/foreign-keys.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

function open(name: Engine["name"] = "builtin"): Engine {
  return openEngine(name, { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
}

interface Filled {
  readonly engine: Engine;
  readonly report: FillReport;
  readonly count: (from: string) => number;
}

function fill(sql: string, adversarial = true, rowsPerTable = 40, engine = open()): Filled {
  engine.exec(sql);
  const schema = introspect(engine);
  const report = fillDatabase(engine, schema, { rowsPerTable, adversarial, probe: open() });
  expect(engine.query("PRAGMA main.integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(foreignKeyViolations(engine, schema).filter((one) => one.kind === "orphans")).toEqual([]);
  const count = (from: string): number => Number(engine.query(`SELECT count(*) AS n FROM ${from}`)[0]?.["n"]);
  return { engine, report, count };
}

/** Fills and expects every table to be full, whichever kind of rows. */
function fillsWhole(sql: string): Filled {
  const plain = fill(sql, false);
  expect(plain.report.tables.filter((table) => table.reason !== null)).toEqual([]);
  const difficult = fill(sql);
  expect(difficult.report.tables.filter((table) => table.reason !== null)).toEqual([]);
  return difficult;
}

describe("difficult rows", () => {
  const { count } = fill(
    "CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, code TEXT NOT NULL UNIQUE, n INTEGER, r REAL)",
  );

  test("NULL in every nullable column", () => {
    for (const column of ["name", "n", "r"]) expect(count(`t WHERE ${column} IS NULL`)).toBeGreaterThan(0);
  });

  test("duplicates where nothing forbids them", () => {
    for (const column of ["name", "n", "r"]) {
      expect(
        count(`(SELECT 1 FROM t WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) > 1)`),
      ).toBeGreaterThan(0);
    }
  });

  test("boundaries, and text that is no number", () => {
    expect(count("t WHERE n = 9007199254740993")).toBeGreaterThan(0);
    expect(count("t WHERE n = -9223372036854775808")).toBeGreaterThan(0);
    expect(count("t WHERE name = ''")).toBeGreaterThan(0);
    expect(count("t WHERE name = 'not a number'")).toBeGreaterThan(0);
    expect(count("t WHERE typeof(n) = 'text'")).toBe(0);
  });

  test("unique text that only its case tells apart", () => {
    expect(count("t AS a JOIN t AS b ON lower(a.code) = lower(b.code) AND a.id < b.id")).toBeGreaterThan(0);
  });
});

test("plain rows have no NULL, no duplicates and no boundaries", () => {
  const { count } = fill("CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, n INTEGER, r REAL)", false);
  for (const column of ["name", "n", "r"])
    expect(count(`(SELECT DISTINCT ${column} FROM t WHERE ${column} IS NOT NULL)`)).toBe(40);
  expect(count("t WHERE n BETWEEN 1 AND 1000000000")).toBe(40);
});

test("the same schema always gets the same rows", () => {
  const sql =
    "CREATE TABLE p (id TEXT PRIMARY KEY NOT NULL); CREATE TABLE c (id INTEGER PRIMARY KEY, p TEXT REFERENCES p (id), x)";
  const rows = (): unknown => fill(sql).engine.query("SELECT * FROM c ORDER BY id");
  expect(rows()).toEqual(rows());
});

test.each(["builtin", "addon"] as const)("%s: keys and triggers are as they were afterwards", (name) => {
  const engine = open(name);
  const { count } = fill(
    `CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); CREATE TABLE log (id INTEGER PRIMARY KEY, v TEXT);
     CREATE TRIGGER note AFTER INSERT ON t BEGIN INSERT INTO log (v) VALUES ('fired'); END;
     CREATE TRIGGER locked BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'locked'); END`,
    true,
    20,
    engine,
  );
  expect(engine.query("PRAGMA foreign_keys")).toEqual([{ foreign_keys: 1 }]);
  expect(count("log WHERE v = 'fired'")).toBe(0);
  expect(() => engine.run("INSERT INTO t (v) VALUES ('x')")).toThrow("locked");
});

describe("foreign keys", () => {
  test("every key has children, rows without a parent and parents with two children among them", () => {
    const { count } = fillsWhole(
      `CREATE TABLE p (id TEXT PRIMARY KEY NOT NULL);
       CREATE TABLE c (id INTEGER PRIMARY KEY, a TEXT NOT NULL REFERENCES p (id), b TEXT REFERENCES p (id), CHECK (a <> b))`,
    );
    expect(count("c WHERE b IS NULL")).toBeGreaterThan(0);
    expect(count("c WHERE b IS NOT NULL")).toBeGreaterThan(10);
    expect(count("(SELECT 1 FROM c GROUP BY a HAVING count(*) > 1)")).toBeGreaterThan(0);
  });

  test("a table that refers to itself becomes a tree without loops", () => {
    const { engine, count } = fillsWhole(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES t (id))",
    );
    expect(count("t WHERE parent IS NOT NULL")).toBeGreaterThan(10);
    const [row] = engine.query(
      "WITH RECURSIVE d(id, depth) AS (SELECT id, 0 FROM t UNION ALL SELECT t.parent, depth + 1 FROM d JOIN t ON t.id = d.id WHERE t.parent IS NOT NULL AND depth < 100) SELECT max(depth) AS deepest FROM d",
    );
    expect(row?.["deepest"]).toBeLessThan(50);
  });

  test("cycles, NULL or not", () => {
    fillsWhole(
      `CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER NOT NULL REFERENCES b (id));
       CREATE TABLE b (id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES a (id));
       CREATE TABLE d (id TEXT PRIMARY KEY NOT NULL, e TEXT REFERENCES e (id));
       CREATE TABLE e (id TEXT PRIMARY KEY NOT NULL, d TEXT NOT NULL UNIQUE REFERENCES d (id));
       CREATE TABLE self (id INTEGER PRIMARY KEY, other INTEGER NOT NULL REFERENCES self (id))`,
    );
  });

  test("tenants: overlapping composite keys agree, a tree inside each", () => {
    const { count } = fillsWhole(
      `CREATE TABLE tenants (id TEXT PRIMARY KEY NOT NULL);
       CREATE TABLE users (tenant TEXT NOT NULL REFERENCES tenants (id), id INTEGER NOT NULL, boss INTEGER,
         PRIMARY KEY (tenant, id), FOREIGN KEY (tenant, boss) REFERENCES users (tenant, id));
       CREATE TABLE teams (tenant TEXT NOT NULL REFERENCES tenants (id), id INTEGER NOT NULL, PRIMARY KEY (tenant, id));
       CREATE TABLE members (id INTEGER PRIMARY KEY, tenant TEXT NOT NULL REFERENCES tenants (id), user INTEGER NOT NULL, team INTEGER NOT NULL,
         FOREIGN KEY (tenant, user) REFERENCES users (tenant, id), FOREIGN KEY (tenant, team) REFERENCES teams (tenant, id))`,
    );
    expect(count("users WHERE boss IS NOT NULL")).toBeGreaterThan(0);
  });

  test("many to many, one to one, and a key of two columns that only a unique index makes one", () => {
    fillsWhole(
      `CREATE TABLE p (id INTEGER PRIMARY KEY, x TEXT NOT NULL, y TEXT NOT NULL, UNIQUE (x, y));
       CREATE TABLE m (a INTEGER NOT NULL REFERENCES p (id), b INTEGER NOT NULL REFERENCES p (id), PRIMARY KEY (a, b)) WITHOUT ROWID;
       CREATE TABLE o (id INTEGER PRIMARY KEY REFERENCES p (id), x TEXT, y TEXT, FOREIGN KEY (x, y) REFERENCES p (x, y))`,
    );
  });

  test("a parent that does not exist is the reason, and the others go on", () => {
    const { report } = fill(
      `CREATE TABLE lost (id INTEGER PRIMARY KEY, x INTEGER NOT NULL REFERENCES nowhere (id));
       CREATE TABLE free (id INTEGER PRIMARY KEY, x INTEGER REFERENCES nowhere (id))`,
    );
    expect(report.tables).toEqual([
      { table: "lost", rows: 0, wanted: 40, reason: "it refers to `nowhere`, which does not exist" },
      { table: "free", rows: 40, wanted: 40, reason: null },
    ]);
  });
});

describe("constraints", () => {
  test("CHECKs: lists, ranges, lengths, patterns, JSON, dates, columns against columns", () => {
    fillsWhole(
      `CREATE TABLE t (id INTEGER PRIMARY KEY,
         role TEXT NOT NULL CHECK (role IN ('admin', 'user')), age INTEGER CHECK (age BETWEEN 18 AND 130),
         hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'), url TEXT NOT NULL CHECK (url LIKE 'https://%'),
         code TEXT NOT NULL CHECK (code GLOB '[A-Z][A-Z]-[0-9][0-9]'), data TEXT NOT NULL CHECK (json_valid(data) AND json_type(data) = 'object'),
         day TEXT NOT NULL CHECK (day = date(day)), starts INTEGER NOT NULL, ends INTEGER NOT NULL,
         price REAL NOT NULL CHECK (t.price > 0), flag INTEGER NOT NULL CHECK (flag IN (0, 1)), CHECK (ends > starts))`,
    );
  });

  test("either one or the other", () => {
    const { count } = fillsWhole(
      `CREATE TABLE u (id INTEGER PRIMARY KEY); CREATE TABLE g (id TEXT PRIMARY KEY NOT NULL);
       CREATE TABLE t (id INTEGER PRIMARY KEY, u INTEGER REFERENCES u (id), g TEXT REFERENCES g (id), CHECK ((u IS NULL) <> (g IS NULL)))`,
    );
    expect(count("t WHERE u IS NULL")).toBeGreaterThan(0);
    expect(count("t WHERE g IS NULL")).toBeGreaterThan(0);
  });

  test("a CHECK on a unique column", () => {
    fillsWhole(
      "CREATE TABLE t (id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 36), mail TEXT NOT NULL UNIQUE CHECK (mail LIKE '%@%'))",
    );
  });

  test("a table that has room for one row says so", () => {
    const { report } = fill("CREATE TABLE settings (id INTEGER PRIMARY KEY CHECK (id = 1), v TEXT)");
    expect(report.tables).toEqual([
      { table: "settings", rows: 1, wanted: 40, reason: "its unique columns allow only one row" },
    ]);
  });

  test("a CHECK that nothing passes is the reason", () => {
    const { report } = fill(
      "CREATE TABLE t (v TEXT NOT NULL CHECK (v = 'a' AND v = 'b')); CREATE TABLE ok (v TEXT)",
    );
    expect(report.tables[0]).toMatchObject({ rows: 0 });
    expect(report.tables[0]?.reason).toContain("CHECK (v = 'a' AND v = 'b')");
    expect(report.tables[1]).toMatchObject({ rows: 40, reason: null });
  });

  test("partial, composite and expression indexes", () => {
    const { count } = fillsWhole(
      `CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT NOT NULL, b TEXT NOT NULL, mail TEXT NOT NULL, gone INTEGER, data TEXT NOT NULL);
       CREATE UNIQUE INDEX ab ON t (a, b); CREATE UNIQUE INDEX m ON t (lower(mail)); CREATE UNIQUE INDEX p ON t (data) WHERE gone IS NULL;
       CREATE INDEX j ON t (json_extract(data, '$.n')); CREATE UNIQUE INDEX n ON t (mail COLLATE NOCASE)`,
    );
    expect(count("(SELECT 1 FROM t GROUP BY a HAVING count(*) > 1)")).toBeGreaterThan(0);
  });

  test("STRICT, generated columns, WITHOUT ROWID, AUTOINCREMENT, NOCASE", () => {
    const { engine } = fillsWhole(
      `CREATE TABLE s (id INTEGER PRIMARY KEY AUTOINCREMENT, t TEXT, i INT, r REAL, b BLOB, x ANY, g INTEGER AS (i + 1) STORED, l INTEGER NOT NULL AS (length(coalesce(t, '')))) STRICT;
       CREATE TABLE w (k TEXT COLLATE NOCASE NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (k, n)) WITHOUT ROWID`,
    );
    expect(engine.query("SELECT seq - (SELECT max(id) FROM s) AS ahead FROM sqlite_sequence")).toEqual([
      { ahead: 1000 },
    ]);
  });
});

test("full-text tables are left out, and the triggers that keep them still work", () => {
  const { engine, report } = fill(
    `CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT);
     CREATE VIRTUAL TABLE search USING fts5 (body, content='notes', content_rowid='id');
     CREATE TRIGGER change AFTER UPDATE ON notes BEGIN
       INSERT INTO search (search, rowid, body) VALUES ('delete', old.id, old.body);
       INSERT INTO search (rowid, body) VALUES (new.id, new.body); END`,
  );
  expect(report.leftOut.find((one) => one.table === "search")?.reason).toBe("it is a virtual table");
  engine.run("UPDATE notes SET body = 'found' WHERE id < 10");
  engine.run("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
});

test("rows that are there stay, and count", () => {
  const { count, report } = fill(
    "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT UNIQUE); INSERT INTO t VALUES (1, 'mine'), (2, 'too')",
  );
  expect(count("t WHERE v IN ('mine', 'too')")).toBe(2);
  expect(report.tables).toMatchObject([{ reason: null }]);
});

describe("foreignKeyViolations", () => {
  function violations(sql: string): unknown {
    const engine = openEngine("builtin", {
      path: ":memory:",
      foreignKeys: false,
      doubleQuotedText: false,
    });
    engine.exec(sql);
    return foreignKeyViolations(engine, introspect(engine));
  }

  test("counts orphans as SQLite does: by the parent's affinity and collation", () => {
    expect(
      violations(
        `CREATE TABLE p (id TEXT COLLATE NOCASE PRIMARY KEY NOT NULL); CREATE TABLE c (p INTEGER REFERENCES p (id));
         INSERT INTO p VALUES ('1'), ('Ann'), ('007'); INSERT INTO c VALUES (1), ('ANN'), ('007'), (NULL), ('x')`,
      ),
    ).toEqual([{ table: "c", columns: ["p"], parent: "p", kind: "orphans", rows: 2 }]);
  });

  test("a mismatch is a result (B27)", () => {
    expect(
      violations(
        `CREATE TABLE p (id INTEGER PRIMARY KEY, k TEXT); CREATE UNIQUE INDEX u ON p (k); CREATE TABLE c (k TEXT REFERENCES p (k));
         INSERT INTO p VALUES (1, 'a'); INSERT INTO c VALUES ('a'); DROP INDEX u`,
      ),
    ).toEqual([
      {
        table: "c",
        columns: ["k"],
        parent: "p",
        kind: "mismatch",
        rows: 1,
        reason: "`k` of `p` is not unique",
      },
    ]);
  });

  test("a dropped parent leaves every row with a key behind (B26)", () => {
    expect(
      violations("CREATE TABLE c (p INTEGER REFERENCES p (id)); INSERT INTO c VALUES (1), (NULL)"),
    ).toEqual([{ table: "c", columns: ["p"], parent: "p", kind: "parent-missing", rows: 1 }]);
  });
});
