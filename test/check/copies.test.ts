import { createHash } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { readSnapshot } from "../../src/copies/read-copy.ts";
import type { FolderReport } from "../../src/model/report.ts";
import type { SnapshotCopy } from "../../src/model/scratch.ts";
import { temporaryFolder } from "../git/build-repository.ts";
import { type Files, journalFolder, judgeTrees, type Step, whenOf } from "./judge-trees.ts";

const first = {
  tag: "0000_books",
  sql: "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `title` text, `body` text);",
};
const second = { tag: "0001_pages", sql: "ALTER TABLE `books` ADD `pages` integer;" };

/** A production copy in which these migrations ran, as Drizzle records them, and then this SQL. */
async function copyOf(name: string, ran: readonly Step[], sql: string): Promise<SnapshotCopy> {
  const folder = temporaryFolder();
  const path = join(folder, name);
  const database = new Database(path);
  database.exec(
    "CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)",
  );
  const record = database.prepare("INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)");
  for (const [place, step] of ran.entries()) {
    database.exec(step.sql);
    record.run(createHash("sha256").update(step.sql).digest("hex"), step.when ?? whenOf(place));
  }
  database.exec(sql);
  database.close();
  return readSnapshot(path, name, temporaryFolder());
}

function judge(base: Files, head: Files, ...copies: readonly SnapshotCopy[]): FolderReport {
  const [folder] = judgeTrees(base, head, { copies }).folders;
  if (folder === undefined) throw new Error("no folder was judged");
  return folder;
}

const books = (n: number): string =>
  `INSERT INTO books (title, body) WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${n}) SELECT 'book ' || i, 'text' FROM c`;

describe("a value that is overwritten where it lies", () => {
  const long = "INSERT INTO books (title, body) VALUES ('long', printf('%020000d', 1))";
  const rewrite = {
    tag: "0001_rewrite",
    sql: "UPDATE `books` SET `body` = substr(`body`, 1, 19999) || 'x';",
  };

  test("is met although no page was written but one that nobody knows whose it is", async () => {
    const copy = await copyOf("production.db", [first], long);
    const { counts, changes } = judge(journalFolder(first), journalFolder(first, rewrite), copy);
    expect(counts).toMatchObject([{ table: "books", changed: 1, deleted: 0, added: 0 }]);
    expect(changes).toMatchObject([{ kind: "update-rows", object: "books", data: "1 row changes" }]);
  });
});

describe("a migration with the very time of the last one that ran", () => {
  const twin = { ...second, when: whenOf(0) };

  test("is one that Drizzle skips, and that is said", async () => {
    const copy = await copyOf("production.db", [first], books(3));
    const next = { tag: "0002_note", sql: "ALTER TABLE `books` ADD `note` text;", when: whenOf(2) };
    const { notes } = judge(journalFolder(first, twin), journalFolder(first, twin, next), copy);
    expect(notes).toEqual([
      "`production.db`: this database never ran `0001_pages`: Drizzle skips what is older than the last migration that ran",
    ]);
  });
});

describe("of several copies", () => {
  test.each([
    ["first", 0],
    ["last", 1],
  ])("the one that shows most speaks, where it comes %s", async (_, place) => {
    const quiet = await copyOf("quiet.db", [first], "");
    const full = await copyOf("full.db", [first], books(5));
    const drop = { tag: "0001_drop", sql: "DROP TABLE `books`;" };
    const copies = place === 0 ? [full, quiet] : [quiet, full];
    const { findings } = judge(journalFolder(first), journalFolder(first, drop), ...copies);
    expect(findings.find(({ rule }) => rule === "table-dropped")?.message).toContain(
      "Drops `books` and its 5 rows",
    );
  });
});
