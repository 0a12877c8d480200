import { describe, expect, test } from "vitest";
import type { FolderReport } from "../../src/model/report.ts";
import { copyOf } from "./copy-of.ts";
import { judgeFolder } from "./judge-folder.ts";
import { journalFolder, judgeTrees } from "./judge-trees.ts";

const rules = ({ findings }: FolderReport): readonly string[] =>
  findings
    .filter(({ rule }) => rule !== "snapshot-missing")
    .map(({ rule, message }) => `${rule}: ${message}`);

/** What is said of head behind base, on generated rows. */
function said(base: readonly string[], head: readonly string[]): readonly string[] {
  return judgeFolder({ base, head }).folders.flatMap(rules);
}

const book = "CREATE TABLE book (id integer PRIMARY KEY NOT NULL, title text NOT NULL)";
const search = "CREATE VIRTUAL TABLE found USING fts5(title)";
const sync = [
  "CREATE TRIGGER book_ai AFTER INSERT ON book BEGIN INSERT INTO found(rowid, title) VALUES (new.id, new.title); END",
  "CREATE TRIGGER book_ad AFTER DELETE ON book BEGIN DELETE FROM found WHERE rowid = old.id; END",
];
const anew = ["DROP TABLE found", "CREATE VIRTUAL TABLE found USING fts5(title, tokenize='porter')"];
const fill = "INSERT INTO found(rowid, title) SELECT id, title FROM book";

describe("a virtual table with rows of its own", () => {
  test("that is made anew and left empty has lost them", () => {
    expect(said([book, search, ...sync], anew)).toEqual([expect.stringContaining("table-emptied: `found`")]);
    const tree = "CREATE VIRTUAL TABLE places USING rtree(id, minx, maxx)";
    expect(said([tree], ["DROP TABLE places", tree])).toEqual([
      expect.stringContaining("table-emptied: `places`"),
    ]);
  });

  test("that is filled again has not", () => {
    expect(said([book, search, ...sync], [...anew, fill])).toEqual([]);
  });

  test("that follows another by its triggers goes with that one's rows", () => {
    expect(said([book, search, ...sync], ["DELETE FROM book WHERE id > 3"])).toEqual([]);
    expect(said([book, search], ["DELETE FROM found"])).toEqual([]);
  });

  test("is counted on a copy of production", async () => {
    const first = { tag: "0000_book", sql: search };
    const copy = await copyOf("production.db", [first], "INSERT INTO found VALUES ('a'), ('b')");
    const folder = (sql: string) => journalFolder(first, { tag: "0001_next", sql });
    const judge = (...statements: readonly string[]) =>
      judgeTrees(journalFolder(first), folder(statements.join("\n--> statement-breakpoint\n")), {
        copies: [copy],
      }).folders.flatMap(rules);
    expect(judge(...anew)).toEqual([expect.stringContaining("would lose all 2 rows")]);
    expect(judge(...anew, "INSERT INTO found VALUES ('c')")).toEqual([]);
  });
});

describe("the AUTOINCREMENT counter", () => {
  const card = "CREATE TABLE card (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, label text)";
  const back =
    "objects-lost: Writing to `sqlite_sequence` resets the counter of `card`: ids of deleted rows will be reused";

  test("that is set back is told, on generated rows and on a copy of production", async () => {
    expect(said([card], ["DELETE FROM sqlite_sequence"])).toEqual([back]);
    const first = { tag: "0000_card", sql: card };
    const rows = "INSERT INTO card VALUES (1, 'a'), (9, 'b'); DELETE FROM card WHERE id = 9";
    const copy = await copyOf("production.db", [first], rows);
    const judge = (sql: string) =>
      judgeTrees(journalFolder(first), journalFolder(first, { tag: "0001_next", sql }), {
        copies: [copy],
      }).folders.flatMap(rules);
    expect(judge("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'card'")).toEqual([back]);
    expect(judge("UPDATE sqlite_sequence SET seq = 100 WHERE name = 'card'")).toEqual([]);
  });
});
