import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../src/sqlite/engine.ts";
import { type KeptTables, keptTables } from "../../src/sqlite/kept-tables.ts";
import { openFileComparison } from "../../src/sqlite/open-comparison.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

let folder = "";
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kept-tables-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const numbers = (most: number): string =>
  `WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${most})`;

/** Trees of several levels, long values that overflow, and pages that are free. */
const library = `
  CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT, v);
  CREATE TABLE books (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES authors (id) ON DELETE CASCADE, body TEXT);
  CREATE INDEX by_author ON books (author_id);
  CREATE TABLE words (word TEXT PRIMARY KEY, n INTEGER) WITHOUT ROWID;
  CREATE TABLE log (what TEXT);
  INSERT INTO authors ${numbers(3000)} SELECT i, 'author ' || i, 3 FROM c;
  INSERT INTO books ${numbers(3000)} SELECT i, i, printf('%0*d', iif(i % 50, 300, 20000), i) FROM c;
  INSERT INTO words ${numbers(6000)} SELECT 'word ' || i, i FROM c;
  CREATE TABLE gone AS SELECT * FROM books; DROP TABLE gone;`;

interface Tried {
  readonly kept: KeptTables | null;
  readonly path: string;
}

function afterRunning(sql: string, setup = library): Tried {
  count += 1;
  const path = join(folder, `${count}.db`);
  const engine = openEngine("builtin", { path, foreignKeys: true, doubleQuotedText: false });
  engine.exec(setup);
  engine.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
  const comparison = openFileComparison(path, "builtin");
  engine.exec(`BEGIN; ${sql}; COMMIT`);
  const kept = keptTables(comparison, path);
  expectTruth(comparison, kept);
  engine.close();
  comparison.close();
  return { kept, path };
}

/** Whatever is called kept has the same rows on both sides, in the same places and of the same types. */
function expectTruth(comparison: Engine, kept: KeptTables | null): void {
  const names = kept?.isUnsure === false ? [...kept.names] : [];
  for (const [before, after] of names) {
    const rowsOf = (table: string) =>
      comparison.query(`SELECT * FROM ${table} ORDER BY 1`).map((row) => Object.values(row));
    const [mine, theirs] = [rowsOf(`before."${before}"`), rowsOf(`after."${after}"`)];
    expect(
      theirs.map((row, place) => row.slice(0, mine[place]?.length)),
      before,
    ).toEqual(mine);
  }
}

/** Of a kept table, or of none where nobody can be sure. */
function keptIn({ kept }: Tried): readonly string[] {
  return kept === null
    ? ["?"]
    : [...kept.names].map(([from, to]) => (from === to ? from : `${from} > ${to}`));
}

const all = ["authors", "books", "words", "log"];

describe("tables that no page was written of", () => {
  test.each([
    ["nothing", "SELECT 1", all],
    ["ADD COLUMN writes the schema alone", "ALTER TABLE books ADD COLUMN isbn TEXT DEFAULT 'none'", all],
    ["RENAME", "ALTER TABLE books RENAME TO works", ["authors", "books > works", "words", "log"]],
    [
      "names that were exchanged",
      "ALTER TABLE books RENAME TO t; ALTER TABLE authors RENAME TO books; ALTER TABLE t RENAME TO authors",
      ["authors > books", "books > authors", "words", "log"],
    ],
    ["a new table on free pages", `CREATE TABLE fresh AS SELECT * FROM authors`, all],
    ["an index", "CREATE INDEX names ON authors (name); DROP INDEX by_author", all],
    ["DROP COLUMN", "ALTER TABLE authors DROP COLUMN v", ["books", "words", "log"]],
    ["one row", "UPDATE authors SET name = 'other' WHERE id = 1500", ["books", "words", "log"]],
    [
      "the same count of other rows",
      "DELETE FROM authors WHERE id = 7; INSERT INTO authors VALUES (9999, 'x', 3)",
      ["words", "log"],
    ],
    ["only the type of a value", "UPDATE authors SET v = 3.0 WHERE id = 2", ["books", "words", "log"]],
    [
      "rowids that are others",
      "UPDATE log SET rowid = rowid + 1; INSERT INTO log VALUES ('x')",
      ["authors", "books", "words"],
    ],
    ["WITHOUT ROWID", "UPDATE words SET n = n + 1 WHERE word = 'word 77'", ["authors", "books", "log"]],
    [
      "a trigger that writes elsewhere",
      "CREATE TRIGGER t AFTER UPDATE ON words BEGIN INSERT INTO log VALUES (new.word); END; UPDATE words SET n = 0 WHERE n = 5",
      ["authors", "books"],
    ],
    ["a cascade", "DELETE FROM authors WHERE id = 20", ["words", "log"]],
    [
      "a rebuild under the old name",
      "CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT, v); INSERT INTO n SELECT * FROM authors; DROP TABLE authors; ALTER TABLE n RENAME TO authors",
      ["words", "log"],
    ],
  ] as const)("%s", (_, sql, expected) => {
    const tried = afterRunning(sql);
    const unsure = tried.kept?.isUnsure === true ? ["books"] : [];
    expect(keptIn(tried).filter((name) => !unsure.includes(name))).toEqual(expected);
  });

  test("an overflow page that is written by itself leaves a doubt", () => {
    const tried = afterRunning("UPDATE books SET body = substr(body, 1, 19999) || 'x' WHERE id = 50");
    expect(tried.kept).toMatchObject({ isUnsure: true });
  });

  test("a table called dbstat is one of the user's", () => {
    const tried = afterRunning(
      "UPDATE books SET body = substr(body, 1, 19999) || 'x' WHERE id = 50; UPDATE authors SET v = 4 WHERE id = 1",
      `${library} CREATE TABLE dbstat (x);`,
    );
    expect(tried.kept).toMatchObject({ isUnsure: true });
  });

  test("pages that move tell nothing", () => {
    const tried = afterRunning("DELETE FROM log", `PRAGMA auto_vacuum = FULL; ${library}`);
    expect(tried.kept).toBeNull();
  });

  test("several transactions count together", () => {
    const tried = afterRunning(
      "UPDATE authors SET v = 4 WHERE id = 1; COMMIT; BEGIN; UPDATE words SET n = 4 WHERE n = 1",
    );
    expect(keptIn(tried)).toEqual(["books", "log"]);
  });
});
