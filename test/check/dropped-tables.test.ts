import { expect, test } from "vitest";
import { judgeFolder } from "./judge-folder.ts";

const authors = "CREATE TABLE `authors` (`id` integer PRIMARY KEY, `name` text);";
const books = (key: string) =>
  `CREATE TABLE \`books\` (\`id\` integer PRIMARY KEY, \`author_id\` integer ${key});`;

function told(base: readonly string[], ...head: readonly string[]): readonly string[] {
  return judgeFolder({ base, head }).folders.flatMap(({ findings }) =>
    findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`),
  );
}

const rulesIn = (lines: readonly string[]) => lines.map((line) => line.split(" ").slice(0, 2).join(" "));

test.each([["REFERENCES `authors`(`id`)"], ["NOT NULL REFERENCES `authors`(`id`)"]])(
  "a parent is dropped: it fails where rows refer to it (%s)",
  (key) => {
    expect(told([authors, books(key)], "DROP TABLE `authors`;")).toContain(
      "error fails-on-rows `0001_step` works on empty tables but fails as soon as a row refers to one of `authors`: `FOREIGN KEY constraint failed`",
    );
  },
);

test("where one key refuses and another cascades, what may cascade is told", () => {
  const both =
    "REFERENCES `authors`(`id`) ON DELETE restrict, `editor_id` integer REFERENCES `authors`(`id`) ON DELETE cascade";
  const lines = told([authors, books(both)], "DROP TABLE `authors`;");
  expect(rulesIn(lines)).toContain("error fails-on-rows");
  expect(
    lines.some((line) => line.includes("all rows of `books`: dropping `authors` fires ON DELETE CASCADE")),
  ).toBe(true);
});

test("deletes that cascade to where writes fail, fail as well", () => {
  const loans =
    "CREATE TABLE `loans` (`book` integer REFERENCES `books`(`id`) ON DELETE cascade, `reader` integer REFERENCES `readers`(`id`));";
  const base = ["CREATE TABLE `readers` (`id` integer PRIMARY KEY);", authors, books(""), loans];
  const [line] = told(base, "DROP TABLE `readers`;").filter((each) => each.includes("table-dropped"));
  expect(line).toContain(
    "the foreign key `loans.reader` still uses it, and writes to `loans` fail from then on (so do deletes from `books`, which cascade to it)",
  );
});

test("a foreign key to a table that is made again under another name is told with it", () => {
  const base = [authors, books("REFERENCES `authors`(`id`)")];
  const made = authors.replace("`authors`", "`people`");
  const [line] = told(base, made, "DROP TABLE `authors`;").filter((each) => each.includes("drop-and-add"));
  expect(line).toContain("error drop-and-add");
  expect(line).toContain("the foreign key `books.author_id` still uses it, and writes to `books` fail");
});

test("a table that gives its name to another one and goes is dropped", () => {
  const rename = (from: string, to: string) => `ALTER TABLE \`${from}\` RENAME TO \`${to}\`;`;
  const lines = told(
    [authors, books("")],
    ...[rename("authors", "aside"), rename("books", "authors"), rename("aside", "books")],
    "DROP TABLE `books`;",
  );
  expect(lines).toContain(
    "warning table-dropped Drops `authors` and all its rows; another table takes its name, and the deployed code will read and write that one",
  );
});

test("what a rebuild calls the old table on the way does not hide that its ids are given anew", () => {
  const lines = told(
    [authors],
    ...["ALTER TABLE `authors` RENAME TO `old`;", authors],
    ...["INSERT INTO `authors`(`name`) SELECT `name` FROM `old`;", "DROP TABLE `old`;"],
  );
  expect(lines.some((line) => line.startsWith("error values-changed `authors.id` and `authors.name`"))).toBe(
    true,
  );
});

test("a trigger that cannot fire stops the deletes that reach it by a key", () => {
  const base = [authors, books("REFERENCES `authors`(`id`) ON DELETE set null")];
  const trigger = "CREATE TRIGGER `noted` AFTER UPDATE ON `books` BEGIN DELETE FROM `nowhere`; END;";
  const [line] = told(base, trigger).filter((each) => each.includes("object-broken"));
  expect(line).toContain(
    "updates of `books` fail with `no such table: main.nowhere` (so do deletes from `authors`, which set its keys)",
  );
});
