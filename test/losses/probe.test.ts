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
  `These rows have to be mended before this statement:\n${fence("sql", query)}`;

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

  test("is not made up for a unique index on an expression, of which SQLite names no column", () => {
    expect(
      advice(rows("'a', '1', 1", "'A', '2', 1"), "CREATE UNIQUE INDEX `i` ON `books` (lower(`title`))"),
    ).toBe("Mend the rows that do not fit in a statement before this one");
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

  test("of a CHECK over a new column is not made up: there is nothing to ask yet", () => {
    const head = [
      "CREATE TABLE `__new_books` (`id` integer PRIMARY KEY NOT NULL, `title` text, `isbn` text, `pages` integer, `age` integer DEFAULT 0, CHECK (age > 0))",
      "INSERT INTO `__new_books`(`id`, `title`, `isbn`, `pages`) SELECT `id`, `title`, `isbn`, `pages` FROM `books`",
      "DROP TABLE `books`",
      "ALTER TABLE `__new_books` RENAME TO `books`",
    ];
    expect(advice(rows("'a', '1', 1"), ...head)).toBe(
      "Mend the rows that do not fit in a statement before this one",
    );
  });
});
