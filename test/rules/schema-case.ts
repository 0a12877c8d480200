import type { DriverName } from "../../src/model/driver.ts";
import type { DeployOrder } from "../../src/model/report.ts";

/** New migrations on top of the bookshop, and what has to be said about them. */
export interface SchemaCase {
  readonly name: string;
  readonly migrations: readonly (readonly string[])[];
  /** Ids of schema rules, sorted. */
  readonly expect: readonly string[];
  readonly order?: DeployOrder;
  /** Statements of base beside the bookshop's. */
  readonly base?: readonly string[];
  readonly driver?: DriverName;
}

/** One small world for all cases. */
export const bookshop: readonly string[] = [
  "CREATE TABLE `authors` (`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL, `name` text NOT NULL, `bio` text, `born` integer, `email` text NOT NULL)",
  "CREATE UNIQUE INDEX `authors_email_unique` ON `authors` (`email`)",
  "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL, `title` text NOT NULL, `author_id` integer NOT NULL, `isbn` text, `price` integer DEFAULT 0 NOT NULL, `status` text DEFAULT 'draft' NOT NULL, `subtitle` text, `created_at` integer DEFAULT (unixepoch()) NOT NULL, FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE cascade)",
  "CREATE INDEX `books_title_idx` ON `books` (`title`)",
  "CREATE UNIQUE INDEX `books_isbn_unique` ON `books` (`isbn`)",
  "CREATE TABLE `reviews` (`id` integer PRIMARY KEY NOT NULL, `book_id` integer, `rating` integer NOT NULL, `body` text, FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE set null, CONSTRAINT `rating_range` CHECK(`rating` between 1 and 5))",
  "CREATE TABLE `tags` (`name` text PRIMARY KEY NOT NULL, `colour` text)",
  "CREATE TABLE `book_tags` (`book_id` integer NOT NULL, `tag` text NOT NULL, PRIMARY KEY(`book_id`, `tag`), FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE cascade, FOREIGN KEY (`tag`) REFERENCES `tags`(`name`) ON UPDATE no action ON DELETE cascade)",
  "CREATE TABLE `settings` (`key` text PRIMARY KEY NOT NULL, `value` text)",
  "CREATE TABLE `visits` (`day` text NOT NULL, `page` text NOT NULL, `hits` integer DEFAULT 0 NOT NULL)",
  "CREATE UNIQUE INDEX `visits_day_page` ON `visits` (`day`, `page`)",
  "CREATE VIEW `book_list` AS SELECT `id`, `title`, `price` FROM `books`",
];

/** How a table is rebuilt: as drizzle-kit does, with the old table out of the way, or by a copy that waits. */
export type Dialect = "kit" | "rename-old" | "back-up";

const q = (name: string): string => `\`${name}\``;

/** The statements that give a table another declaration. `copy` is new column to what it is selected from. */
export function rebuild(
  dialect: Dialect,
  table: string,
  body: string,
  copy: Readonly<Record<string, string>>,
  indexes: readonly string[] = [],
): readonly string[] {
  const into = Object.keys(copy).map(q).join(", ");
  const from = Object.values(copy).join(", ");
  const insert = (target: string, source: string): string =>
    `INSERT INTO ${q(target)}(${into}) SELECT ${from} FROM ${q(source)}`;
  const fresh = `__new_${table}`;
  const old = `${table}_old`;
  switch (dialect) {
    case "kit":
      return [
        "PRAGMA foreign_keys=OFF",
        `CREATE TABLE ${q(fresh)} (${body})`,
        insert(fresh, table),
        `DROP TABLE ${q(table)}`,
        `ALTER TABLE ${q(fresh)} RENAME TO ${q(table)}`,
        "PRAGMA foreign_keys=ON",
        ...indexes,
      ];
    case "rename-old":
      return [
        `ALTER TABLE ${q(table)} RENAME TO ${q(old)}`,
        `CREATE TABLE ${q(table)} (${body})`,
        insert(table, old),
        `DROP TABLE ${q(old)}`,
        ...indexes,
      ];
    case "back-up":
      return [
        `CREATE TABLE ${q(old)} AS SELECT * FROM ${q(table)}`,
        `DROP TABLE ${q(table)}`,
        `CREATE TABLE ${q(table)} (${body})`,
        insert(table, old),
        `DROP TABLE ${q(old)}`,
        ...indexes,
      ];
  }
}

/** Each column from the one of its name. */
export const same = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, q(name)]));

/** One migration; `;;` stands between its statements. */
export const one = (
  name: string,
  sql: string,
  expect: readonly string[],
  more: Partial<SchemaCase> = {},
): SchemaCase => ({
  name,
  migrations: [sql.split(";;").map((statement) => statement.trim())],
  expect,
  ...more,
});
