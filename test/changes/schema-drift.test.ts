import { describe, expect, test } from "vitest";
import { driftBetween } from "../../src/changes/schema/schema-drift.ts";
import { readSnapshot } from "../../src/drizzle/snapshot/snapshot.ts";
import { describeChange } from "../../src/model/describe-change.ts";
import type { Schema } from "../../src/model/schema.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

const snapshot = snapshotSchema([
  { entityType: "tables", name: "t" },
  ...[
    { name: "a", type: "text(5)", notNull: true },
    { name: "b", type: "integer", notNull: true, default: "'7'" },
    { name: "c", type: "text", default: "'x'" },
  ].map((column) => ({ entityType: "columns", table: "t", ...column })),
  { entityType: "pks", table: "t", columns: ["a", "b"] },
  { entityType: "uniques", table: "t", name: "t_c_unique", columns: ["c"] },
  {
    entityType: "indexes",
    table: "t",
    name: "i",
    isUnique: true,
    columns: [
      { value: "b", isExpression: false },
      { value: "c", isExpression: false },
    ],
  },
  {
    entityType: "fks",
    table: "t",
    columns: ["c"],
    tableTo: "p",
    columnsTo: ["id"],
    onDelete: "SET NULL",
    onUpdate: "NO ACTION",
  },
]);

function snapshotSchema(ddl: readonly unknown[]): Schema {
  const found = readSnapshot(
    "snapshot.json",
    null,
    JSON.stringify({ version: "7", id: "1", prevIds: [], ddl }),
  );
  const schema = "problem" in found ? null : found.schema();
  if (schema === null) throw new Error("no schema");
  return schema;
}

function drift(...statements: readonly string[]): readonly string[] {
  const engine = openEngine("builtin", { path: ":memory:", foreignKeys: false, doubleQuotedText: true });
  try {
    for (const sql of statements) engine.run(sql);
    return driftBetween(introspect(engine), snapshot).map(describeChange);
  } finally {
    engine.close();
  }
}

const index = "CREATE UNIQUE INDEX i ON t (b, c)";
const key = "FOREIGN KEY (c) REFERENCES p (id) ON DELETE SET NULL";

describe("no drift", () => {
  test.each<[string, readonly string[]]>([
    [
      "the same",
      [
        `CREATE TABLE t (a text(5) NOT NULL, b integer DEFAULT '7' NOT NULL, c text DEFAULT 'x', PRIMARY KEY (a, b), UNIQUE (c), ${key})`,
        index,
      ],
    ],
    [
      "another key order, no length, other spellings of defaults",
      [
        `CREATE TABLE t (c text DEFAULT "x", a text NOT NULL, b integer DEFAULT 7 NOT NULL, PRIMARY KEY (b, a), UNIQUE (c), ${key})`,
        index,
      ],
    ],
    [
      "a constraint as index, an index as constraint",
      [
        `CREATE TABLE t (a text NOT NULL, b integer DEFAULT 7 NOT NULL, c text DEFAULT 'x', PRIMARY KEY (a, b), UNIQUE (b, c), ${key})`,
        "CREATE UNIQUE INDEX t_c_unique ON t (c)",
      ],
    ],
    [
      "what snapshots do not know",
      [
        `CREATE TABLE t (a text, b integer DEFAULT 7, c text DEFAULT 'x' COLLATE NOCASE, PRIMARY KEY (a, b), UNIQUE (c),
          ${key} DEFERRABLE INITIALLY DEFERRED) STRICT, WITHOUT ROWID`.replace("text(5)", "text"),
        index,
        "CREATE TRIGGER g DELETE ON t BEGIN SELECT 1; END",
        "CREATE VIRTUAL TABLE f USING fts5(a)",
        "CREATE TABLE __drizzle_migrations (id)",
      ],
    ],
  ])("%s", (_, statements) => {
    expect(drift(...statements)).toEqual([]);
  });
});

test("what only one of the two knows, and what they know differently", () => {
  expect(
    drift(
      // ADD COLUMN loses ON DELETE: https://github.com/drizzle-team/drizzle-orm/issues/5619
      "CREATE TABLE t (a text NOT NULL, b integer NOT NULL, c text REFERENCES p (id), d int, PRIMARY KEY (a, b), UNIQUE (c))",
      "CREATE INDEX i ON t (b, c)",
      "CREATE TABLE hand_made (id)",
    ),
  ).toEqual([
    "default `7` of `t.b` dropped",
    "default `'x'` of `t.c` dropped",
    "`t.d` added",
    "foreign key `t(c)` to `p` changed from `p(id) ON DELETE SET NULL ON UPDATE NO ACTION` to `p(id) ON DELETE NO ACTION ON UPDATE NO ACTION`",
    "index `i` on `t` changed from `UNIQUE (b, c)` to `(b, c)`",
    "table `hand_made` added",
  ]);
});

describe("is drift", () => {
  const sound = `CREATE TABLE t (a text(5) NOT NULL, b integer DEFAULT 7 NOT NULL, c text DEFAULT 'x', PRIMARY KEY (a, b), UNIQUE (c), ${key})`;
  const withoutUnique = sound.replace("UNIQUE (c), ", "");

  test.each([
    [
      "a column that the snapshot lets be NULL",
      [sound.replace("c text", "c text NOT NULL"), index],
      ["`t.c` is NOT NULL now"],
    ],
    [
      "an index under another name, both of them made by CREATE INDEX",
      [sound, index.replace(" i ", " j ")],
      ["unique index `i` on `t` renamed to `j`"],
    ],
    [
      "an index that is not unique for a constraint that is",
      [withoutUnique, "CREATE INDEX t_c_unique ON t (c)", index],
      ["UNIQUE `(c)` on `t` dropped", "index `t_c_unique` on `t` added"],
    ],
    ["a constraint over other columns", [sound.replace("UNIQUE (c)", "UNIQUE (b)"), index], null],
  ] as const)("%s", (_, statements, expected) => {
    const found = drift(...statements);
    if (expected === null) expect(found).not.toEqual([]);
    else expect(found).toEqual(expected);
  });
});
