import { describe, expect, test } from "vitest";
import { foldRebuilds } from "../../src/changes/net/fold-rebuild.ts";
import { findStatements } from "../../src/sql/statements.ts";

function fold(...statements: readonly string[]) {
  return foldRebuilds(findStatements(statements.join(";\n")));
}

test("drizzle-kit's own, twice in one file, with PRAGMAs and indexes around them", () => {
  const rebuild = (table: string): readonly string[] => [
    "PRAGMA foreign_keys=OFF",
    `CREATE TABLE \`__new_${table}\` (\`id\` integer)`,
    `INSERT INTO \`__new_${table}\`("id") SELECT "id" FROM \`${table}\``,
    `DROP TABLE \`${table}\``,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\``,
    "PRAGMA foreign_keys=ON",
    `CREATE UNIQUE INDEX \`${table}_i\` ON \`${table}\` (\`id\`)`,
  ];
  expect(fold(...rebuild("posts"), ...rebuild("users"), ...rebuild("posts"))).toEqual([
    { table: "posts", temporary: "__new_posts", statements: [1, 2, 3, 4], create: 1, copy: 2, drop: 3 },
    { table: "users", temporary: "__new_users", statements: [8, 9, 10, 11], create: 8, copy: 9, drop: 10 },
    {
      table: "posts",
      temporary: "__new_posts",
      statements: [15, 16, 17, 18],
      create: 15,
      copy: 16,
      drop: 17,
    },
  ]);
});

describe("by hand", () => {
  // https://github.com/homarr-labs/homarr, 0001_mixed_titanium_man.sql
  test("the old table renamed out of the way", () => {
    expect(
      fold(
        "COMMIT TRANSACTION",
        "ALTER TABLE `user` RENAME TO `__user_old`",
        "CREATE TABLE `user` (`id` text)",
        "INSERT INTO `user` SELECT `id` FROM `__user_old`",
        "DROP TABLE `__user_old`",
        "ALTER TABLE `user` RENAME TO `__user_old`",
        "ALTER TABLE `__user_old` RENAME TO `user`",
      ),
    ).toEqual([
      { table: "user", temporary: "__user_old", statements: [1, 2, 3, 4], create: 2, copy: 3, drop: 4 },
    ]);
  });

  test("a backup, as CREATE TABLE … AS or filled by INSERT", () => {
    expect(
      fold(
        "CREATE TEMP TABLE keep AS SELECT * FROM notes",
        "DROP TABLE IF EXISTS main.notes",
        "CREATE TABLE IF NOT EXISTS Notes (id)",
        "INSERT INTO notes SELECT id FROM keep",
        "DROP TABLE keep",
      ),
    ).toEqual([
      { table: "Notes", temporary: "keep", statements: [0, 1, 2, 3, 4], create: 2, copy: 3, drop: 1 },
    ]);
    expect(
      fold(
        "CREATE TABLE keep (id)",
        "INSERT INTO keep SELECT id FROM notes",
        "DROP TABLE notes",
        "CREATE TABLE notes (id)",
        "INSERT INTO notes SELECT id FROM keep",
      ),
    ).toMatchObject([{ table: "notes", statements: [0, 1, 2, 3, 4], drop: 2 }]);
  });

  // https://github.com/openstatusHQ/openstatus, 0006_tired_anita_blake.sql
  test("with other statements in between, and other names", () => {
    expect(
      fold(
        "CREATE TABLE monitor_new (id)",
        "WITH a AS (SELECT 1) INSERT OR IGNORE INTO monitor_new SELECT id FROM main.monitor JOIN a",
        "UPDATE other SET x = 1",
        'DROP TABLE "Monitor"',
        "ALTER TABLE [monitor_new] RENAME TO monitor",
      ),
    ).toEqual([
      { table: "monitor", temporary: "monitor_new", statements: [0, 1, 3, 4], create: 0, copy: 1, drop: 3 },
    ]);
  });

  // https://github.com/lnreader/lnreader, 20260727081855_calm_chimera
  test("rows that come back from a backup of the table", () => {
    expect(
      fold(
        "CREATE TABLE saved AS SELECT * FROM Novel",
        "CREATE TABLE __new_Novel (id)",
        "INSERT INTO __new_Novel SELECT saved.id FROM saved",
        "DROP TABLE Novel",
        "ALTER TABLE __new_Novel RENAME TO Novel",
      ),
    ).toMatchObject([{ table: "Novel", statements: [1, 2, 3, 4], copy: 2 }]);
  });
});

test("a rebuild that copies nothing says so", () => {
  expect(fold("CREATE TABLE __new_t (id)", "DROP TABLE t", "ALTER TABLE __new_t RENAME TO t")).toMatchObject([
    { table: "t", copy: null, statements: [0, 1, 2] },
  ]);
});

test.each<[string, readonly string[]]>([
  ["a rename", ["ALTER TABLE a RENAME TO b"]],
  ["a renamed column", ["CREATE TABLE b (x)", "DROP TABLE c", "ALTER TABLE b RENAME COLUMN x TO c"]],
  ["dropped and made anew", ["DROP TABLE t", "CREATE TABLE t (id)"]],
  ["made and renamed", ["CREATE TABLE a (id)", "ALTER TABLE a RENAME TO b"]],
  // https://github.com/openstatusHQ/openstatus, 0003_glamorous_living_mummy.sql
  [
    "renamed, dropped, made anew",
    ["ALTER TABLE t RENAME TO t_old", "DROP TABLE t_old", "CREATE TABLE t (id)"],
  ],
  ["rows moved to another table", ["CREATE TABLE b (id)", "INSERT INTO b SELECT id FROM a", "DROP TABLE a"]],
])("%s is no rebuild", (_, statements) => {
  expect(fold(...statements)).toEqual([]);
});
