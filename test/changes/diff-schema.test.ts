import { describe, expect, test } from "vitest";
import { describeChange, diffSchemas } from "../../src/changes/schema/diff-schema.ts";
import type { Schema } from "../../src/model/schema.ts";
import type { Renames } from "../../src/model/schema-change.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

/** The schema before and after some statements on one database, then the differences in words. */
function changes(before: readonly string[], then: readonly string[], renames?: Renames): readonly string[] {
  const engine = openEngine("builtin", { path: ":memory:", foreignKeys: false, doubleQuotedText: false });
  try {
    for (const sql of before) engine.run(sql);
    const old = introspect(engine);
    for (const sql of then) engine.run(sql);
    return diffSchemas(old, introspect(engine), renames).map(describeChange);
  } finally {
    engine.close();
  }
}

function schemaFrom(...statements: readonly string[]): Schema {
  const engine = openEngine("builtin", { path: ":memory:", foreignKeys: false, doubleQuotedText: false });
  try {
    for (const sql of statements) engine.run(sql);
    return introspect(engine);
  } finally {
    engine.close();
  }
}

/** Two databases, each made by one CREATE TABLE. */
function between(before: string, after: string): readonly string[] {
  return diffSchemas(schemaFrom(before), schemaFrom(after)).map(describeChange);
}

describe("the same thing written in another way", () => {
  test.each([
    [
      "CREATE TABLE Users (`Id` INTEGER primary key, [name] Text)",
      'create table "users" (name TEXT, id integer not null primary key)',
    ],
    [
      "CREATE TABLE t (a int CHECK (`t`.`a` != 1))",
      "CREATE TABLE t (a INT, CONSTRAINT named CHECK ((a<>1)))",
    ],
    ["CREATE TABLE t (a DEFAULT (unixepoch ( )))", "CREATE TABLE t (a DEFAULT ( unixepoch() ))"],
    [
      "CREATE TABLE t (a text DEFAULT 'x', b UNIQUE, c UNIQUE)",
      'CREATE TABLE t (a TEXT DEFAULT "x", c, b, UNIQUE (c), UNIQUE (b))',
    ],
    ["CREATE TABLE t (a AS (b||'x') VIRTUAL, b)", "CREATE TABLE t (a GENERATED ALWAYS AS (\"b\" || 'x'), b)"],
    [
      "CREATE TABLE t (id integer primary key, a REFERENCES t)",
      "CREATE TABLE t (id integer primary key, a, FOREIGN KEY (A) REFERENCES T (ID))",
    ],
  ])("%s", (before, after) => {
    expect(between(before, after)).toEqual([]);
  });

  test("views and triggers", () => {
    const table = "CREATE TABLE t (a)";
    const before = schemaFrom(
      table,
      "CREATE VIEW v AS select `a` from `t`",
      "CREATE TRIGGER g DELETE ON t BEGIN SELECT 1; END",
    );
    const after = schemaFrom(
      table,
      'create view "v" as\nSELECT a FROM T',
      "create trigger `g` delete on `t` begin select 1; end",
    );
    expect(diffSchemas(before, after)).toEqual([]);
  });
});

describe("each kind of change, in words", () => {
  const t = "CREATE TABLE t (id integer PRIMARY KEY, a text)";

  test.each<[string, readonly string[], readonly string[]]>([
    ["CREATE TABLE u (a)", [], ["table `u` added"]],
    ["DROP TABLE t", [], ["table `t` dropped"]],
    ["ALTER TABLE t ADD b int", [], ["`t.b` added"]],
    ["ALTER TABLE t DROP COLUMN a", [], ["`t.a` dropped"]],
    ["CREATE UNIQUE INDEX i ON t (a)", [], ["unique index `i` on `t` added"]],
    ["DROP INDEX i", ["CREATE INDEX i ON t (a)"], ["index `i` on `t` dropped"]],
    ["CREATE VIEW v AS SELECT 1", [], ["view `v` added"]],
    ["DROP VIEW v", ["CREATE VIEW v AS SELECT 1"], ["view `v` dropped"]],
    ["CREATE TRIGGER g DELETE ON t BEGIN SELECT 1; END", [], ["trigger `g` on `t` added"]],
    [
      "DROP TABLE t",
      ["CREATE TRIGGER g DELETE ON t BEGIN SELECT 1; END"],
      ["table `t` dropped", "trigger `g` on `t` dropped"],
    ],
    ["CREATE VIRTUAL TABLE f USING fts5(a)", [], ["virtual table `f` added"]],
    ["DROP TABLE f", ["CREATE VIRTUAL TABLE f USING fts5(a)"], ["virtual table `f` dropped"]],
  ])("%s", (sql, prepared, words) => {
    expect(changes([t, ...prepared], [sql])).toEqual(words);
  });

  test.each<[string, string, readonly string[]]>([
    ["a text", "a int NOT NULL", ["type of `t.a` changed from `TEXT` to `INT`", "`t.a` is NOT NULL now"]],
    ["a text NOT NULL", "a text", ["`t.a` may be NULL now"]],
    ["a DEFAULT 1", "a DEFAULT 2", ["default of `t.a` changed from `1` to `2`"]],
    ["a", "a DEFAULT 'x'", ["default `'x'` given to `t.a`"]],
    ["a DEFAULT 'x'", "a", ["default `'x'` of `t.a` dropped"]],
    ["a COLLATE NOCASE", "a", ["collation of `t.a` changed from `NOCASE` to `BINARY`"]],
    ["b, a AS (b)", "b, a", ["`t.a` is no longer generated"]],
    ["b, a AS (b)", "b, a AS (b + 1)", ["expression of `t.a` changed"]],
    ["b, a AS (b) STORED", "b, a AS (b) VIRTUAL", ["`t.a` is VIRTUAL now"]],
    ["b", "b, a AS (b) VIRTUAL", ["`t.a` added"]],
    [
      "a, b, PRIMARY KEY (a, b)",
      "a, b, PRIMARY KEY (b, a)",
      ["primary key of `t` changed from `(a, b)` to `(b, a)`"],
    ],
    ["a, UNIQUE (a)", "a", ["UNIQUE `(a)` on `t` dropped"]],
    ["a", "a CHECK (a > 0)", ["CHECK `a > 0` on `t` added"]],
    ["a CHECK (a > 0)", "a CHECK (a > 1)", ["CHECK `a > 0` on `t` dropped", "CHECK `a > 1` on `t` added"]],
    ["a REFERENCES p (x)", "a", ["foreign key `t(a)` to `p` dropped"]],
    [
      "a REFERENCES p (x)",
      "a REFERENCES p (x) ON DELETE CASCADE",
      [
        "foreign key `t(a)` to `p` changed from `p(x) ON DELETE NO ACTION ON UPDATE NO ACTION` to `p(x) ON DELETE CASCADE ON UPDATE NO ACTION`",
      ],
    ],
    [
      "a REFERENCES p (x)",
      "a REFERENCES p (x) ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED",
      [
        "foreign key `t(a)` to `p` changed from `p(x) ON DELETE NO ACTION ON UPDATE NO ACTION` to `p(x) ON DELETE NO ACTION ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED`",
      ],
    ],
    [
      "a REFERENCES p (x)",
      "a REFERENCES p (y)",
      [
        "foreign key `t(a)` to `p` changed from `p(x) ON DELETE NO ACTION ON UPDATE NO ACTION` to `p(y) ON DELETE NO ACTION ON UPDATE NO ACTION`",
      ],
    ],
    ["id integer PRIMARY KEY AUTOINCREMENT", "id integer PRIMARY KEY", ["AUTOINCREMENT gone from `t`"]],
  ])("(%s) to (%s)", (before, after, words) => {
    expect(between(`CREATE TABLE t (${before})`, `CREATE TABLE t (${after})`)).toEqual(words);
  });

  test("options of a table", () => {
    expect(between("CREATE TABLE t (a int) STRICT", "CREATE TABLE t (a int)")).toEqual([
      "STRICT gone from `t`",
    ]);
    expect(
      between("CREATE TABLE t (a PRIMARY KEY)", "CREATE TABLE t (a PRIMARY KEY NOT NULL) WITHOUT ROWID"),
    ).toEqual(["`t.a` is NOT NULL now", "WITHOUT ROWID added to `t`"]);
  });

  test("indexes that change, are renamed, or turn into constraints", () => {
    const index = ["CREATE INDEX i ON t (a)"];
    expect(
      changes([t, ...index], ["DROP INDEX i", "CREATE UNIQUE INDEX i ON t (a DESC) WHERE a > 0"]),
    ).toEqual(["unique index `i` on `t` changed from `(a)` to `UNIQUE (a DESC) WHERE a > 0`"]);
    expect(changes([t, ...index], ["DROP INDEX i", "CREATE INDEX j ON t (a)"])).toEqual([
      "index `i` on `t` renamed to `j`",
    ]);
    // What drizzle-kit 1.0 does to each `.unique()` of a folder that came from 0.x.
    expect(
      changes(
        ["CREATE TABLE t (a)", "CREATE UNIQUE INDEX i ON t (a)"],
        ["DROP TABLE t", "CREATE TABLE t (a UNIQUE)"],
      ),
    ).toEqual(["unique index `i` on `t` is now UNIQUE `(a)`"]);
  });

  test.each<[string, string, string]>([
    ["(a)", "(a COLLATE NOCASE)", "from `(a)` to `(a COLLATE NOCASE)`"],
    ["(lower(a))", "(upper(a))", "from `(lower(a))` to `(upper(a))`"],
    ["(a, id)", "(id, a)", "from `(a, id)` to `(id, a)`"],
    ["(a) WHERE a > 0", "(a) WHERE a > 1", "from `(a) WHERE a > 0` to `(a) WHERE a > 1`"],
  ])("an index on %s made one on %s", (from, to, words) => {
    expect(
      changes([t, `CREATE INDEX i ON t ${from}`], ["DROP INDEX i", `CREATE INDEX i ON t ${to}`]),
    ).toEqual([`index \`i\` on \`t\` changed ${words}`]);
  });

  test("views and triggers that say something else", () => {
    const view = (what: string): string => `CREATE VIEW v AS SELECT ${what} FROM t`;
    expect(changes([t, view("a")], ["DROP VIEW v", view("id")])).toEqual(["view `v` changed"]);
    const trigger = (when: string): string => `CREATE TRIGGER g ${when} ON t BEGIN SELECT 1; END`;
    expect(changes([t, trigger("DELETE")], ["DROP TRIGGER g", trigger("INSERT")])).toEqual([
      "trigger `g` on `t` changed",
    ]);
  });

  test("a virtual table with other columns is another one", () => {
    const make = (columns: string): string => `CREATE VIRTUAL TABLE f USING fts5(${columns})`;
    expect(between(make("a"), make("a, b"))).toEqual([
      "virtual table `f` dropped",
      "virtual table `f` added",
    ]);
    expect(between(make("a"), make(" a "))).toEqual([]);
  });
});

describe("renames", () => {
  const world = [
    "CREATE TABLE authors (id integer PRIMARY KEY, name text CHECK (length(name) > 0), label AS (upper(name)))",
    "CREATE TABLE books (id integer PRIMARY KEY, author int REFERENCES authors (id), title text)",
    "CREATE UNIQUE INDEX one ON authors (name) WHERE name <> ''",
    "CREATE INDEX two ON authors (lower(name), id)",
    "CREATE VIEW shelf AS SELECT authors.name, books.title FROM books JOIN authors ON authors.id = books.author",
    "CREATE TRIGGER g AFTER DELETE ON authors BEGIN DELETE FROM books WHERE author = old.id; END",
  ];

  test("of a table change nothing else", () => {
    const renames: Renames = { tables: new Map([["AUTHORS", "writers"]]), columns: new Map() };
    expect(changes(world, ["ALTER TABLE authors RENAME TO writers"], renames)).toEqual([
      "table `AUTHORS` renamed to `writers`",
    ]);
  });

  test("of a column change nothing else", () => {
    const renames: Renames = {
      tables: new Map(),
      columns: new Map([["authors", new Map([["name", "full name"]])]]),
    };
    expect(changes(world, ['ALTER TABLE authors RENAME COLUMN name TO "full name"'], renames)).toEqual([
      "`authors.name` renamed to `full name`",
    ]);
  });

  test("of both, with another change between them", () => {
    const renames: Renames = {
      tables: new Map([["authors", "writers"]]),
      columns: new Map([["writers", new Map([["id", "key"]])]]),
    };
    const statements = [
      "ALTER TABLE authors RENAME COLUMN id TO key",
      "ALTER TABLE authors RENAME TO writers",
      "ALTER TABLE writers ADD born int",
    ];
    expect(changes(world, statements, renames)).toEqual([
      "table `authors` renamed to `writers`",
      "`writers.id` renamed to `key`",
      "`writers.born` added",
    ]);
  });

  test("untold, a table is dropped and another added", () => {
    expect(changes(["CREATE TABLE a (x)"], ["ALTER TABLE a RENAME TO b"])).toEqual([
      "table `a` dropped",
      "table `b` added",
    ]);
  });
});

test("names and SQL cannot break out of their backticks or the line", () => {
  const words = between("CREATE TABLE t (a)", 'CREATE TABLE t (a, "b`\nc")');
  expect(words).toEqual(["`t.b``\\nc` added"]);
  const unique = between('CREATE TABLE t ("b`c")', 'CREATE TABLE t ("b`c" UNIQUE)');
  expect(unique).toEqual(["UNIQUE `(b``c)` on `t` added"]);
});
