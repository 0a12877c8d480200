import { describe, expect, test } from "vitest";
import { ddlOf } from "../../src/drizzle/snapshot/ddl.ts";
import type { Schema } from "../../src/model/schema.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

function schemaFrom(statements: readonly string[]): Schema {
  const engine = openEngine("builtin", { path: ":memory:", foreignKeys: false, doubleQuotedText: false });
  try {
    for (const sql of statements) engine.run(sql);
    return introspect(engine);
  } finally {
    engine.close();
  }
}

/** Stored text is another after a round trip; what it means is not. */
function withoutText(schema: Schema): Schema {
  return { ...schema, tables: schema.tables.map((table) => ({ ...table, sql: "" })) };
}

describe("a round trip through SQLite gives the same schema", () => {
  test.each<[string, readonly string[]]>([
    [
      "keys",
      [
        "CREATE TABLE a (id integer PRIMARY KEY AUTOINCREMENT NOT NULL)",
        "CREATE TABLE b (x text, y int, PRIMARY KEY (y, x))",
      ],
    ],
    [
      "defaults",
      [
        `CREATE TABLE t (a text DEFAULT 'it''s', b int DEFAULT -1, c real DEFAULT 1e-3, d int DEFAULT (1 + 2) NOT NULL,
          e text DEFAULT CURRENT_TIMESTAMP, f blob DEFAULT x'00ff', g int DEFAULT true, h text DEFAULT "new",
          i int DEFAULT (strftime('%s', 'now') * 1000), j int DEFAULT NULL)`,
      ],
    ],
    [
      "constraints",
      [
        `CREATE TABLE t (a text COLLATE NOCASE UNIQUE, b int CHECK (b <> 3), c text AS (a || b) STORED, d AS (lower(a)),
          CONSTRAINT "two words" CHECK ("t"."a" != 'x' OR b IS TRUE), UNIQUE (b, a COLLATE RTRIM DESC))`,
      ],
    ],
    [
      "foreign keys",
      [
        "CREATE TABLE p (id integer PRIMARY KEY, x, y, UNIQUE (x, y))",
        `CREATE TABLE c (p REFERENCES p, x, y REFERENCES p (id) ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED,
          FOREIGN KEY (x, y) REFERENCES p (x, y) ON UPDATE CASCADE ON DELETE RESTRICT)`,
      ],
    ],
    [
      "indexes",
      [
        'CREATE TABLE t (a text COLLATE NOCASE, b, "c d")',
        "CREATE UNIQUE INDEX i1 ON t (a, b DESC)",
        'CREATE INDEX "i 2" ON t (lower(a), "c d" COLLATE NOCASE) WHERE t.b NOTNULL AND [c d] == \'x\'',
      ],
    ],
    [
      "options",
      ["CREATE TABLE t (a text PRIMARY KEY, b int) STRICT, WITHOUT ROWID", "CREATE TABLE u (a any) STRICT"],
    ],
    [
      "views, triggers, virtual tables",
      [
        "CREATE TABLE t (id integer PRIMARY KEY, a text)",
        "CREATE VIRTUAL TABLE f USING fts5(a, content='t')",
        "CREATE VIEW v AS SELECT a FROM t",
        "CREATE TRIGGER g AFTER INSERT ON t BEGIN INSERT INTO f (a) VALUES (new.a); END",
      ],
    ],
    ["strange names", ['CREATE TABLE "it\'s ""a""" ("new\nline" text, "order" int, CHECK ("order" > 0))']],
  ])("%s", (_, statements) => {
    const schema = schemaFrom(statements);
    expect(schema.tables.length).toBeGreaterThan(0);
    expect(withoutText(schemaFrom(ddlOf(schema)))).toEqual(withoutText(schema));
  });
});
