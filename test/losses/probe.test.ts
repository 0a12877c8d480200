import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { fence } from "../../src/model/text.ts";
import { judgeFolder } from "../check/judge-folder.ts";

const base = [
  "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `title` text, `isbn` text, `pages` integer)",
];
const rows = (...values: readonly string[]): string =>
  `INSERT INTO books (title, isbn, pages) VALUES ${values.map((each) => `(${each})`).join(", ")};`;

/** What is advised where rows stop a migration: the fenced query, or the words alone. */
function advice(seed: string, ...head: readonly string[]): string {
  const [folder] = judgeFolder({ base, head, seed }).folders;
  return folder?.findings.find(({ rule }) => rule === "data-dependent")?.remedy ?? "nothing";
}

const mended = (query: string): string =>
  `Fix the rows that this query returns, in a statement before this one:\n${fence("sql", query)}`;

const rebuild = (column: string, more = "", source = "`books`"): readonly string[] => [
  `CREATE TABLE \`__new_books\` (\`id\` integer PRIMARY KEY NOT NULL, \`title\` text, ${column}${more})`,
  `INSERT INTO \`__new_books\` SELECT \`id\`, \`title\`, \`isbn\`, \`pages\` FROM ${source}`,
  "DROP TABLE `books`",
  "ALTER TABLE `__new_books` RENAME TO `books`",
];

describe("the query that shows the rows that are in the way", () => {
  test("of a unique index", () => {
    expect(advice(rows("'a', '1', 1", "'b', '1', 1"), "CREATE UNIQUE INDEX `i` ON `books` (`isbn`)")).toBe(
      mended(
        'SELECT "isbn", count(*) FROM "books" WHERE "isbn" IS NOT NULL GROUP BY "isbn" HAVING count(*) > 1;',
      ),
    );
  });

  test("of a unique index over two columns", () => {
    const head = "CREATE UNIQUE INDEX `i` ON `books` (`title`, `isbn`)";
    expect(advice(rows("'a', '1', 1", "'a', '1', 2"), head)).toBe(
      mended(
        'SELECT "title", "isbn", count(*) FROM "books" WHERE "title" IS NOT NULL AND "isbn" IS NOT NULL GROUP BY "title", "isbn" HAVING count(*) > 1;',
      ),
    );
  });

  test("of a unique index on an expression, of which SQLite names no column", () => {
    expect(
      advice(rows("'a', '1', 1", "'A', '2', 1"), "CREATE UNIQUE INDEX `i` ON `books` (lower(`title`))"),
    ).toBe(
      mended(
        'SELECT lower(title), count(*) FROM "books" WHERE lower(title) IS NOT NULL GROUP BY lower(title) HAVING count(*) > 1;',
      ),
    );
  });

  test("of a partial unique index asks only the rows it is over", () => {
    const head = "CREATE UNIQUE INDEX `i` ON `books` (`isbn`) WHERE `pages` > 1";
    expect(advice(rows("'a', '1', 2", "'b', '1', 3", "'c', '2', 1", "'d', '2', 1"), head)).toBe(
      mended(
        'SELECT "isbn", count(*) FROM "books" WHERE (pages > 1) AND "isbn" IS NOT NULL GROUP BY "isbn" HAVING count(*) > 1;',
      ),
    );
  });

  test.each(["`books`", '"books"', "[books]", "books"])(
    "of NOT NULL asks the table itself, not the one of the rebuild, from %s",
    (source) => {
      const head = rebuild("`isbn` text NOT NULL, `pages` integer", "", source);
      expect(advice(rows("'a', NULL, 1"), ...head)).toBe(
        mended('SELECT count(*) FROM "books" WHERE "isbn" IS NULL;'),
      );
    },
  );

  test("of a CHECK, by its name and by its expression", () => {
    const seed = rows("'a', '1', -1");
    const query = mended('SELECT * FROM "books" WHERE NOT (pages > 0);');
    const columns = "`isbn` text, `pages` integer";
    expect(advice(seed, ...rebuild(columns, ", CHECK (pages > 0)"))).toBe(query);
    expect(advice(seed, ...rebuild(columns, ", CONSTRAINT `sound` CHECK (pages > 0)"))).toBe(query);
  });

  test("of a CHECK runs, and shows just the rows that do not keep to it", () => {
    const seed = rows("'a', '1', -1", "'b', '2', 1", "'c', '3', NULL");
    const found = advice(seed, ...rebuild("`isbn` text, `pages` integer", ", CHECK (pages > 0)"));
    const database = new Database(":memory:");
    database.exec([...base, seed].join(";"));
    const query = /```sql\n(.*)\n```/.exec(found)?.[1] ?? "";
    expect(database.prepare(query).all()).toEqual([{ id: 1, title: "a", isbn: "1", pages: -1 }]);
    database.close();
  });

  test.each([
    ["json_extract(`title`, '$.a')", "", 'NOT json_valid("title")'],
    ["title ->> '$.a'", "WHERE isbn = '1'", "(isbn = '1') AND (NOT json_valid(\"title\"))"],
    [
      "json_set(isbn, '$.a', title)",
      "WHERE title -> 'a' = 1",
      'NOT json_valid("title") OR NOT json_valid("isbn")',
    ],
  ])("of text that is read as JSON: %s %s", (value, where, asked) => {
    const seed = rows("'{', '1', 1");
    expect(advice(seed, `UPDATE books SET pages = ${value} ${where}`)).toBe(
      mended(`SELECT * FROM "books" WHERE ${asked.startsWith("(") ? asked : `(${asked})`};`),
    );
  });

  test("of a CHECK over a new column is not made up: there is nothing to ask yet", () => {
    const head = [
      "CREATE TABLE `__new_books` (`id` integer PRIMARY KEY NOT NULL, `title` text, `isbn` text, `pages` integer, `age` integer DEFAULT 0, CHECK (age > 0))",
      "INSERT INTO `__new_books`(`id`, `title`, `isbn`, `pages`) SELECT `id`, `title`, `isbn`, `pages` FROM `books`",
      "DROP TABLE `books`",
      "ALTER TABLE `__new_books` RENAME TO `books`",
    ];
    expect(advice(rows("'a', '1', 1"), ...head)).toBe(
      "Fix the rows that violate it in a statement before this one",
    );
  });
});

/** The queries that are advised, and what they show on the rows that a migration fails on. */
function asked(before: readonly string[], seed: string, head: string): readonly unknown[] {
  const [folder] = judgeFolder({ base: before, head: [head], seed }).folders;
  const found = folder?.findings.find(({ rule }) => rule === "data-dependent")?.remedy ?? "";
  const queries = /```sql\n([^`]*(?:`[^`]+`[^`]*)*)\n```/.exec(found)?.[1]?.split("\n") ?? [];
  const database = new Database(":memory:");
  database.exec([...before, seed].join(";"));
  const shown = queries.map((query) => database.prepare(query).all());
  database.close();
  return shown;
}

describe("the query of a statement that makes its values itself shows just the rows in question", () => {
  const tables = [
    "CREATE TABLE member (id integer PRIMARY KEY NOT NULL, name text, mail text UNIQUE)",
    "CREATE TABLE loan (id integer PRIMARY KEY NOT NULL, member_id integer NOT NULL REFERENCES member(id), due text CHECK (due <> 'never'))",
  ];
  const seed =
    "INSERT INTO member VALUES (1, 'Ada', 'a'), (2, 'Bo', 'b'), (5, 'Bo', NULL); INSERT INTO loan VALUES (1, 2, 'x'), (2, 5, NULL);";

  test.each([
    [
      "a value for many",
      "UPDATE member SET mail = 'none' WHERE name = 'Bo'",
      [{ mail: "none", "count(*)": 2 }],
    ],
    ["an id that is taken", "INSERT INTO member VALUES (2, 'Cy', NULL)", [{ id: 2, name: "Bo", mail: "b" }]],
    ["a parent that goes", "DELETE FROM member WHERE id < 3", [{ id: 1, member_id: 2, due: "x" }]],
    ["a parent that is set", "UPDATE loan SET member_id = 4 WHERE id = 1", [{ member_id: 4 }]],
    ["a key that is set", "UPDATE member SET id = 12 WHERE id = 2", [{ id: 1, member_id: 2, due: "x" }]],
    ["NULL", "UPDATE loan SET member_id = NULL WHERE id = 1", [{ "count(*)": 1 }]],
    ["a CHECK", "UPDATE loan SET due = 'never' WHERE id = 1", [{ id: 1, member_id: 2, due: "never" }]],
    [
      "rows made out of others",
      "INSERT INTO loan (member_id, due) SELECT id + 1, 'y' FROM member ORDER BY id",
      [
        { member_id: 3, due: "y" },
        { member_id: 6, due: "y" },
      ],
    ],
    [
      "a parent that is dropped",
      "DROP TABLE member",
      [
        { id: 1, member_id: 2, due: "x" },
        { id: 2, member_id: 5, due: null },
      ],
    ],
  ])("%s", (_, head, rows) => {
    expect(asked(tables, seed, head)).toEqual([rows]);
  });

  test("a parent that the rows do not have any more", () => {
    const roles = [
      "CREATE TABLE role (id text PRIMARY KEY NOT NULL)",
      "CREATE TABLE perm (role_id text REFERENCES role(id))",
      "INSERT INTO role VALUES ('admin'), ('guest')",
    ];
    const head = "INSERT INTO perm VALUES ('admin'), ('guest')";
    expect(asked(roles, "DELETE FROM role WHERE id = 'admin'", head)).toEqual([[{ column1: "admin" }]]);
  });

  test("many ids are a range", () => {
    const ids = Array.from({ length: 30 }, (_, n) => `(${n + 2}, 'x', NULL)`);
    expect(asked(tables, seed, `INSERT INTO member VALUES ${ids.join(", ")}`)).toEqual([
      [
        { id: 2, name: "Bo", mail: "b" },
        { id: 5, name: "Bo", mail: null },
      ],
    ]);
  });
});
