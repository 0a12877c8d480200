import { expect, test } from "vitest";
import { judgeFolder } from "../check/judge-folder.ts";

const base = [
  "CREATE TABLE books (id integer PRIMARY KEY NOT NULL, title text, pages integer)",
  "CREATE TABLE empty (id integer PRIMARY KEY NOT NULL, note text)",
];
const seed = "INSERT INTO books (title, pages) VALUES ('a', 1), ('b', NULL), (NULL, NULL);";

/** What the breakdown says of each change where rows are real: how bad it is, and how many it meets. */
function met(head: string): readonly string[] {
  const [folder] = judgeFolder({ base, head: head.split(";; "), seed }).folders;
  return (folder?.changes ?? []).map(({ risk, kind, object, data }) => `${risk} ${kind} ${object}: ${data}`);
}

test.each([
  ["DROP TABLE books", "breaking drop-table books: 3 rows deleted"],
  ["DROP TABLE empty", "breaking drop-table empty: it was empty"],
  ["ALTER TABLE books DROP COLUMN title", "breaking drop-column books.title: 2 values deleted"],
  ["ALTER TABLE empty DROP COLUMN note", "breaking drop-column empty.note: it was empty"],
  [
    "ALTER TABLE books DROP COLUMN pages;; ALTER TABLE books ADD pages integer",
    "destructive drop-column books.pages: 1 value deleted",
  ],
  ["DELETE FROM books", "destructive delete-rows books: 3 rows deleted"],
  ["DELETE FROM books WHERE title = 'a'", "caution delete-rows books: 1 row deleted"],
  ["DELETE FROM empty", "caution delete-rows empty: none touched"],
  ["UPDATE books SET title = 'x'", "caution update-rows books: 3 rows change"],
  ["UPDATE books SET title = 'x' WHERE title = 'a'", "caution update-rows books: 1 row changes"],
  ["INSERT INTO books (title) SELECT title FROM books", "safe insert-rows books: 3 rows added"],
])("%s", (head, said) => {
  expect(met(head)).toEqual([said]);
});
