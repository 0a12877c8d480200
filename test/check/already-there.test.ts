import { expect, test } from "vitest";
import { judgeFolder } from "./judge-folder.ts";

const book = (more = ""): string => `CREATE TABLE book (id integer PRIMARY KEY NOT NULL, title text${more})`;
const again = (sql: string): string => sql.replace(/(TABLE|INDEX|VIEW|TRIGGER) /, "$1 IF NOT EXISTS ");

/** What `already-there` says of head behind base. */
function said(base: readonly string[], head: readonly string[]): readonly string[] {
  const findings = judgeFolder({ base, head }).folders.flatMap((folder) => folder.findings);
  return findings
    .filter(({ rule }) => rule === "already-there")
    .map(({ line, message }) => `${line}: ${message}`);
}

const view = "CREATE VIEW titles AS SELECT title FROM book";
const trigger = "CREATE TRIGGER kept AFTER DELETE ON book BEGIN DELETE FROM book WHERE id = 0; END";
const index = "CREATE INDEX by_title ON book (title)";

test("the same again is nothing to speak of, whatever it is", () => {
  const all = [book(), index, view, trigger];
  expect(said(all, all.map(again))).toEqual([]);
});

test("another shape is, whatever it is", () => {
  const others = [
    book(", price integer"),
    index.replace("(title)", "(id)"),
    view.replace("title FROM", "id FROM"),
    trigger.replace("= 0", "= 1"),
  ];
  expect(said([book(), index, view, trigger], others.map(again))).toEqual([
    "1: The table `book` already exists, so IF NOT EXISTS does nothing: existing databases do not get `price`",
    expect.stringContaining("3: The index `by_title` already exists"),
    expect.stringContaining("5: The view `titles` already exists"),
    expect.stringContaining("7: The trigger `kept` already exists"),
  ]);
});

test("what a later statement brings is not missing, and a table that has come further lacks nothing", () => {
  expect(said([book()], [again(book(", price integer")), "ALTER TABLE book ADD price integer"])).toEqual([]);
  expect(said([book(", price integer")], [again(book())])).toEqual([]);
});
