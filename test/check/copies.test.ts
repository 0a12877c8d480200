import { describe, expect, test } from "vitest";
import type { FolderReport } from "../../src/model/report.ts";
import type { SnapshotCopy } from "../../src/model/scratch.ts";
import { copyOf } from "./copy-of.ts";
import { type Files, journalFolder, judgeTrees, whenOf } from "./judge-trees.ts";

const first = {
  tag: "0000_books",
  sql: "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `title` text, `body` text);",
};
const second = { tag: "0001_pages", sql: "ALTER TABLE `books` ADD `pages` integer;" };

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
      "`production.db`: this database never ran `0001_pages`: Drizzle skips migrations that are older than the last one that ran",
    ]);
  });
});

test("an index over a function of the app does not stop what its rows allow", async () => {
  const copy = await copyOf(
    "production.db",
    [first],
    `CREATE UNIQUE INDEX by_slug ON books (slugify(title)); ${books(3)}`,
  );
  const rewrite = { tag: "0001_rewrite", sql: "UPDATE `books` SET `title` = `title` || '!';" };
  const { counts, findings } = judge(journalFolder(first), journalFolder(first, rewrite), copy);
  expect(findings.map(({ rule }) => rule)).not.toContain("data-dependent");
  expect(counts).toMatchObject([{ table: "books", changed: 3, deleted: 0, added: 0 }]);
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

describe("a migration that needs a row of production", () => {
  const needy = {
    tag: "0001_admin",
    sql: "CREATE TABLE `loans` (`book` integer NOT NULL REFERENCES `books`(`id`));\n--> statement-breakpoint\nINSERT INTO `loans` VALUES (1);",
  };

  const failures = ({ findings }: FolderReport) =>
    findings
      .filter(({ rule }) => rule === "migration-fails" || rule === "data-dependent")
      .map(({ severity, message }) => `${severity} ${message}`);

  test("is tried on the copy, and what fails elsewhere is told beside that", async () => {
    const copy = await copyOf("production.db", [first], books(3));
    const folder = judge(journalFolder(first), journalFolder(first, needy), copy);
    expect(failures(folder)).toEqual([
      "warning `0001_admin` works on the production copy but fails on a new, empty database: `FOREIGN KEY constraint failed`",
    ]);
    expect(folder.data).toMatchObject({ source: "snapshot" });
  });

  test("is an error where the copy has no such row either, and told once", async () => {
    const copy = await copyOf("production.db", [first], "");
    expect(failures(judge(journalFolder(first), journalFolder(first, needy), copy))).toEqual([
      "error `0001_admin` fails on the rows in the production copy: `FOREIGN KEY constraint failed` (1 row without a parent)",
    ]);
  });
});

test("rows that had no parent before are told as not this pull request's", async () => {
  const shelves = {
    tag: "0001_shelves",
    sql: "CREATE TABLE `shelves` (`id` integer PRIMARY KEY NOT NULL, `book_id` integer REFERENCES `books`(`id`), `note` text);",
  };
  const orphans =
    "PRAGMA foreign_keys = OFF; INSERT INTO shelves VALUES (1, 77, 'x'), (2, 78, 'y'), (3, 1, 'z')";
  const copy = await copyOf("production.db", [first, shelves], `${books(3)}; ${orphans}`);
  const filled = { tag: "0002_more", sql: "INSERT INTO `shelves` VALUES (9, 1, 'new');" };
  const sides = [journalFolder(first, shelves), journalFolder(first, shelves, filled)] as const;
  const { findings } = judgeTrees(...sides, { copies: [copy], driver: "libsql" }).folders[0] ?? {
    findings: [],
  };
  expect(findings.filter(({ rule }) => rule === "foreign-keys-broken")).toMatchObject([
    {
      severity: "notice",
      message:
        "2 rows of `shelves.book_id` already refer to rows of `books` that do not exist. These new migrations did not break them",
      evidence: { rows: 2, before: true },
    },
  ]);
});
