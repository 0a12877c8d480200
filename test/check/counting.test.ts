import { describe, expect, test } from "vitest";
import { toJsonV1 } from "../../src/report/json-v1/write.ts";
import { judgeFolder } from "./judge-folder.ts";

const base = [
  "CREATE TABLE authors (id integer PRIMARY KEY NOT NULL, name text, city text)",
  "CREATE TABLE books (id integer PRIMARY KEY NOT NULL, title text, author_id integer REFERENCES authors(id) ON DELETE CASCADE)",
  "CREATE TABLE reviews (id integer PRIMARY KEY NOT NULL, stars integer, book_id integer REFERENCES books(id) ON DELETE CASCADE)",
  "CREATE TABLE shelves (id integer PRIMARY KEY NOT NULL, author_id integer REFERENCES authors(id) ON DELETE SET NULL)",
];
const seed = `
  INSERT INTO authors VALUES (1, 'Ada', 'Rome'), (2, 'Bo', NULL), (3, 'Cy', 'Oslo');
  INSERT INTO books VALUES (1, 'Apples', 1), (2, 'Bees', 1), (3, 'Cats', 2), (4, 'Dogs', NULL);
  INSERT INTO reviews VALUES (1, 5, 1), (2, NULL, 2), (3, 3, 4);
  INSERT INTO shelves VALUES (1, 1), (2, 3), (3, NULL);`;

/** The report of one new migration on the rows of the seed. */
function judge(...head: readonly string[]) {
  const [folder] = toJsonV1(judgeFolder({ base, head, seed })).folders;
  if (folder === undefined) throw new Error("no folder");
  const findings = folder.findings.filter(({ rule }) => rule !== "snapshot-missing");
  return { ...folder, findings, table: (name: string) => folder.counts.find(({ table }) => table === name) };
}

const remake = (table: string, body: string, copy: string): readonly string[] => [
  `CREATE TABLE __new_${table} (${body})`,
  `INSERT INTO __new_${table} ${copy}`,
  `DROP TABLE ${table}`,
  `ALTER TABLE __new_${table} RENAME TO ${table}`,
];

describe("rows are counted before and after, table by table", () => {
  const { counts, findings, table } = judge(
    ...remake("authors", "id integer PRIMARY KEY NOT NULL, name text, city text", "SELECT * FROM authors"),
  );

  test("rows, keys and values that a drop carries off, down to the grandchildren", () => {
    expect(counts.map(({ table: name, rows }) => [name, ...rows])).toEqual([
      ["books", 4, 1],
      ["reviews", 3, 1],
      ["shelves", 3, 3],
    ]);
    expect(table("books")?.foreignKeys).toEqual([
      { columns: ["author_id"], parent: "authors", children: [3, 0], distinct: [2, 0] },
    ]);
    expect(table("shelves")).toMatchObject({ deleted: 0, changed: 2 });
    expect(table("shelves")?.columns[0]).toEqual({
      before: "author_id",
      after: "author_id",
      nonNull: [2, 0],
      changed: 2,
    });
  });

  test("the statement that did it is named", () => {
    expect(findings.map(({ rule, line }) => [rule, line])).toEqual([
      ["rows-deleted", 5],
      ["values-nulled", 5],
    ]);
    expect(findings[0]?.evidence).toMatchObject({
      statement: "DROP TABLE authors",
      tables: [
        { table: "books", before: 4, after: 1 },
        { table: "reviews", before: 3, after: 1 },
      ],
    });
  });
});

test("of two rebuilds, the one whose drop it was", () => {
  const { findings } = judge(
    ...remake(
      "reviews",
      "id integer PRIMARY KEY NOT NULL, stars integer, book_id integer",
      "SELECT * FROM reviews",
    ),
    ...remake("authors", "id integer PRIMARY KEY NOT NULL, name text, city text", "SELECT * FROM authors"),
  );
  const deleted = findings.find(({ rule }) => rule === "rows-deleted");
  expect(deleted).toMatchObject({
    line: 13,
    evidence: { tables: [{ table: "books", before: 4, after: 1 }] },
  });
});

test("rows that are replaced are found by their key, and changed values by their column", () => {
  const { table } = judge(
    "DELETE FROM reviews WHERE id = 3",
    "INSERT INTO reviews VALUES (9, 1, NULL)",
    "UPDATE reviews SET stars = 4 WHERE id = 1",
  );
  expect(table("reviews")).toMatchObject({ rows: [3, 3], deleted: 1, added: 1, changed: 1 });
  expect(table("reviews")?.columns.map(({ after, changed }) => [after, changed])).toEqual([["stars", 1]]);
});

test("renamed tables and columns are the same rows", () => {
  const { counts, findings } = judge(
    "ALTER TABLE authors RENAME TO writers",
    "ALTER TABLE writers RENAME COLUMN city TO town",
    ...remake(
      "reviews",
      "id integer PRIMARY KEY NOT NULL, rating integer, book_id integer REFERENCES books(id) ON DELETE CASCADE",
      "(id, rating, book_id) SELECT id, stars, book_id FROM reviews",
    ),
  );
  expect(counts).toEqual([]);
  expect(findings.map(({ rule }) => rule).sort()).toEqual([
    "column-renamed",
    "column-renamed",
    "table-renamed",
  ]);
});

test("a table that is gone takes its rows along", () => {
  const { table } = judge("DROP TABLE shelves");
  expect(table("shelves")).toMatchObject({ after: null, rows: [3, 0] });
});
