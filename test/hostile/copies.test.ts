import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSnapshot } from "../../src/copies/read-copy.ts";
import { CannotCheck } from "../../src/model/errors.ts";
import { journalFolder, judgeTrees } from "../check/judge-trees.ts";
import { temporaryFolder } from "../git/build-repository.ts";
import { type Canaries, canaries } from "./canaries.ts";

let put: Canaries;
let original = "";
beforeAll(() => {
  put = canaries();
  original = join(temporaryFolder(), "production.db");
  const database = new Database(original);
  database.exec(`${base.sql} CREATE INDEX titles ON book (title); CREATE TABLE note (id integer PRIMARY KEY AUTOINCREMENT, text);
    INSERT INTO book WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 500) SELECT i, 'title ' || i FROM c;
    INSERT INTO note (text) SELECT printf('%05000d', id) FROM book LIMIT 20;`);
  database.close();
});
afterAll(() => put.remove());

const base = { tag: "0000_book", sql: "CREATE TABLE book (id integer PRIMARY KEY, title text);" };
const gone = {
  tag: "0001_gone",
  sql: "DELETE FROM book WHERE id > 10; ALTER TABLE book ADD COLUMN n text;".replace(
    "; ",
    ";--> statement-breakpoint\n",
  ),
};

/** What comes of judging a migration on this copy; a mistake of our own is thrown. */
async function outcome(path: string): Promise<{ readonly said: string; readonly passed: boolean }> {
  const scratch = join(temporaryFolder(), "scratch");
  mkdirSync(scratch);
  try {
    const copy = await readSnapshot(path, "copy", scratch);
    const report = judgeTrees(journalFolder(base), journalFolder(base, gone), { copies: [copy] });
    return { said: JSON.stringify(report), passed: report.verdict === "pass" };
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    return { said: error.message, passed: false };
  }
}

function fileOf(content: string | Uint8Array, name: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

test("a copy of which any part is damaged is read, or refused in a sentence", async () => {
  const bytes = readFileSync(original);
  const places = [
    16, 18, 24, 28, 36, 44, 52, 56, 60, 92, 100, 101, 103, 105, 108, 110, 150, 4000, 4050, 4095,
  ];
  for (const place of places)
    for (const value of [0, 1, 0xff]) {
      const damaged = Buffer.from(bytes);
      damaged[place] = value;
      const { said } = await outcome(fileOf(damaged, `${place}-${value}.db`));
      put.expectUntouched(said);
    }
  for (const page of [1, 2, 3, 5, 8]) {
    const damaged = Buffer.from(bytes).fill(0xaa, (page - 1) * 4096 + (page === 1 ? 100 : 0), page * 4096);
    put.expectUntouched((await outcome(fileOf(damaged, `page-${page}.db`))).said);
  }
});

test.each([
  "CREATE VIEW pragma_table_list AS SELECT 'x' AS name",
  "CREATE TABLE json_each (value); CREATE TABLE dbstat (pageno)",
  "CREATE VIEW pragma_page_count AS SELECT 1 AS page_count; CREATE VIEW pragma_page_size AS SELECT 1 AS page_size",
  "CREATE TRIGGER t AFTER DELETE ON book BEGIN INSERT INTO book VALUES (old.id, old.title); END",
  "CREATE TRIGGER t BEFORE DELETE ON book BEGIN SELECT RAISE(IGNORE); END",
  "CREATE TABLE __drizzle_migrations (id, hash, created_at); INSERT INTO __drizzle_migrations VALUES (1, 'x', 99999999999999)",
  "CREATE VIEW __drizzle_migrations AS SELECT 1 AS id, 'x' AS hash, 99999999999999 AS created_at",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE note (id, text, ' || char(0) || ')' WHERE name = 'note'",
  "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('view', 'v', 'v', 0, 'CREATE VIEW v AS SELECT load_extension(''/tmp/x'')')",
  "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'note'",
  'CREATE TABLE "\u202e\u0007a" ("<img src=x>")',
])("a copy that has %s hides nothing", async (sql) => {
  const path = join(temporaryFolder(), "hostile.db");
  copyFileSync(original, path);
  const database = new Database(path);
  database.unsafeMode(true);
  database.exec(sql);
  database.close();
  const { said, passed } = await outcome(path);
  put.expectUntouched(said);
  expect(passed && !/rows-deleted|data-dependent|490|"deleted"/.test(said)).toBe(false);
});

test("no statement of a dump reaches outside of it", async () => {
  const made = `${base.sql}\nINSERT INTO book VALUES (1, 'a');\n`;
  const statements = [
    `ATTACH '${put.folder}/new.db' AS x`,
    `VACUUM INTO '${put.folder}/new.db'`,
    `INSERT INTO book VALUES (2, @x(') ); ATTACH '${put.folder}/new.db' AS y; SELECT (' ')`,
    `INSERT INTO book VALUES (2, $values(') ); VACUUM INTO '${put.folder}/new.db'; SELECT (' ')`,
    `INSERT INTO book VALUES (2, readfile('${put.file}'))`,
    `INSERT INTO book SELECT 2, "readfile" ('${put.file}')`,
    "INSERT INTO book VALUES (2, load_extension('x'))",
    `DETACH "taken 0"; ATTACH '${put.folder}/new.db' AS z`,
    "PRAGMA writable_schema = ON; INSERT INTO sqlite_schema VALUES ('table','x','x',2,'CREATE TABLE x (a)')",
    `CREATE VIRTUAL TABLE v USING csv(filename='${put.file}')`,
    `CREATE TRIGGER t AFTER INSERT ON book BEGIN SELECT writefile('${put.folder}/new', 'x'); END; INSERT INTO book VALUES (3, 'b')`,
    `.shell touch ${put.folder}/new`,
    `.read ${put.file}`,
    "BEGIN; INSERT INTO book VALUES (2, 'cut",
    "CREATE TRIGGER t AFTER INSERT ON book BEGIN SELECT 1;",
  ];
  for (const sql of statements) {
    const { said, passed } = await outcome(fileOf(`${made}${sql};\n`, "dump.sql"));
    put.expectUntouched(said);
    expect(passed, sql).toBe(false);
  }
});
