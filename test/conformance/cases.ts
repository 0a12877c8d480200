import type { Layout } from "../../src/model/migration.ts";

/** One migration of a case, whichever layout it is written in. */
export interface CaseMigration {
  /** What stands behind the number or the timestamp: "0001_<name>". */
  readonly name: string;
  /** Seconds after the world's beginning: the journal's `when`, or the folder's timestamp. */
  readonly at: number;
  /** Whether its folder has a name without a time. */
  readonly isWithoutTime?: true;
  /** Null for a migration whose file is missing. */
  readonly sql: string | null;
}

/** A past, rows, and what is applied to them. */
export interface ConformanceCase {
  readonly name: string;
  readonly base: readonly CaseMigration[];
  /** Statements that put rows between base and head. */
  readonly rows: readonly string[];
  readonly head: readonly CaseMigration[];
  /** Where only one layout can say it; both otherwise. */
  readonly layout?: Layout;
  /** Base was written by drizzle-kit 0.x, head is the same folder converted to 1.0. */
  readonly converted?: true;
  /** What the app says about foreign keys on its connection before it migrates head. */
  readonly appForeignKeys?: boolean;
}

const breakpoint = "--> statement-breakpoint\n";

/** Statements as drizzle-kit joins them. */
function file(...statements: readonly string[]): string {
  return statements.join(breakpoint);
}

const start: CaseMigration = {
  name: "start",
  at: 0,
  sql: file(
    "CREATE TABLE `authors` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`city` text,\n\t`mentor_id` integer,\n\tFOREIGN KEY (`mentor_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE set null\n);\n",
    "CREATE TABLE `books` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`title` text NOT NULL,\n\t`author_id` integer,\n\tFOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE cascade\n);\n",
    "CREATE TABLE `reviews` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`stars` integer,\n\t`book_id` integer,\n\tFOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE cascade\n);\n",
    "CREATE TABLE `shelves` (\n\t`id` integer PRIMARY KEY NOT NULL,\n\t`author_id` integer,\n\tFOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE set null\n);\n",
    "CREATE INDEX `books_title` ON `books` (`title`);",
  ),
};
const publishers: CaseMigration = {
  name: "publishers",
  at: 60,
  sql: file(
    "CREATE TABLE `publishers` (`id` integer PRIMARY KEY NOT NULL, `name` text);\n",
    "CREATE TABLE `imprints` (`id` integer PRIMARY KEY NOT NULL, `publisher_id` integer REFERENCES publishers(id));\n",
    "CREATE TABLE `topics` (`id` integer PRIMARY KEY NOT NULL, `parent_id` integer REFERENCES topics(id) ON DELETE cascade);",
  ),
};

const loans: CaseMigration = {
  name: "loans",
  at: 90,
  sql: "CREATE TABLE `loans` (`id` integer PRIMARY KEY NOT NULL, `publisher_id` integer REFERENCES publishers(id) DEFERRABLE INITIALLY DEFERRED);",
};

const base: readonly CaseMigration[] = [start, publishers];
const rows: readonly string[] = [
  "INSERT INTO authors VALUES (1, 'Ada', 'Rome', NULL), (2, 'Bo', NULL, 1), (3, 'Cy', 'Oslo', 2)",
  "INSERT INTO books VALUES (1, 'Apples', 1), (2, 'Bees', 1), (3, 'Cats', 2), (4, 'Dogs', NULL)",
  "INSERT INTO reviews VALUES (1, 5, 1), (2, NULL, 2), (3, 3, 3)",
  "INSERT INTO shelves VALUES (1, 1), (2, 3), (3, NULL)",
  "INSERT INTO publishers VALUES (1, 'North'), (2, 'South')",
  "INSERT INTO imprints VALUES (1, 1)",
  "INSERT INTO topics VALUES (1, NULL), (2, 1), (3, 2)",
];

/** A table made anew, as drizzle-kit writes it. */
function rebuild(table: string, definition: string, into: string, from = into): string {
  return file(
    "PRAGMA foreign_keys=OFF;",
    `CREATE TABLE \`__new_${table}\` (\n${definition}\n);\n`,
    `INSERT INTO \`__new_${table}\`(${into}) SELECT ${from} FROM \`${table}\`;`,
    `DROP TABLE \`${table}\`;`,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
    "PRAGMA foreign_keys=ON;",
  );
}

const rebuildAuthors = rebuild(
  "authors",
  "\t`id` integer PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL,\n\t`city` text DEFAULT 'Paris',\n\t`mentor_id` integer,\n\tFOREIGN KEY (`mentor_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE set null",
  '"id", "name", "city", "mentor_id"',
);
const rebuildPublishers = rebuild(
  "publishers",
  "\t`id` integer PRIMARY KEY NOT NULL,\n\t`name` text NOT NULL",
  '"id", "name"',
);

/** A case of one new migration behind the common past. */
function one(name: string, sql: string, more: Partial<ConformanceCase> = {}): ConformanceCase {
  return { name, base, rows, head: [...base, { name: "new", at: 120, sql }], ...more };
}

const addLanguage = "ALTER TABLE `books` ADD `language` text;";
const tag = (name: string): string => `CREATE TABLE \`${name}\` (\`id\` integer PRIMARY KEY NOT NULL);`;

const rebuilds: readonly ConformanceCase[] = [
  one("rebuild of a parent of CASCADE and SET NULL children and of itself", rebuildAuthors),
  one("the same on empty tables", rebuildAuthors, { rows: [] }),
  one("rebuild of a parent of NO ACTION children", rebuildPublishers),
  one("the same on empty tables, NO ACTION", rebuildPublishers, { rows: [] }),
  one(
    "rebuild of a table that references itself with CASCADE",
    rebuild(
      "topics",
      "\t`id` integer PRIMARY KEY NOT NULL,\n\t`parent_id` integer,\n\t`name` text,\n\tFOREIGN KEY (`parent_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade",
      '"id", "parent_id"',
    ),
  ),
  one("rebuild when the app turned keys off", rebuildAuthors, { appForeignKeys: false }),
  one("rebuild when the app turned keys on", rebuildAuthors, { appForeignKeys: true }),
  one("rebuild of a NO ACTION parent when the app turned keys on", rebuildPublishers, {
    appForeignKeys: true,
  }),
  one(
    "rebuild that reads a column it is about to add",
    rebuild(
      "shelves",
      "\t`id` integer PRIMARY KEY NOT NULL,\n\t`author_id` integer,\n\t`label` text",
      '"id", "author_id", "label"',
    ),
  ),
  one(
    "rebuild of a table that a view reads",
    file("CREATE VIEW `titles` AS SELECT title FROM books;", rebuild("books", "\t`id` integer", '"id"')),
  ),
  one(
    "NO ACTION rebuild between defer_foreign_keys ON and OFF",
    file("PRAGMA defer_foreign_keys=ON;", rebuildPublishers, "PRAGMA defer_foreign_keys=OFF;"),
  ),
  one(
    "NO ACTION rebuild behind defer_foreign_keys ON",
    file("PRAGMA defer_foreign_keys=ON;", rebuildPublishers),
  ),
];

const chunks: readonly ConformanceCase[] = [
  one("two statements in a chunk", `${tag("first")}\n${tag("second")}`),
  one("two statements in a chunk, the second wrong", `${tag("first")}\nINSERT INTO nowhere VALUES (1);`),
  one(
    "two statements in a chunk, the second without end",
    file(`${tag("first")}\nCREATE TABLE`, tag("third")),
  ),
  one(
    "three inserts without a breakpoint",
    "INSERT INTO publishers VALUES (7, 'x');\nINSERT INTO publishers VALUES (8, 'y');\nINSERT INTO publishers VALUES (9, 'z');",
  ),
  one("empty chunk in the middle", file(tag("first"), "\n", tag("second"))),
  one("trailing breakpoint", `${tag("first")}\n${breakpoint}`),
  one("trailing breakpoint at the very end", `${tag("first")}\n${breakpoint.trim()}`),
  one("comment-only chunk", file(tag("first"), "-- nothing to do here\n", tag("second"))),
  one("comment-only file", "-- Custom SQL migration file, put your code below! --\n"),
  one("empty file", ""),
  one("a semicolon and nothing else", file(tag("first"), ";")),
  one("a semicolon behind a comment", file(tag("first"), "-- a comment\n;")),
  one("two semicolons behind a statement", `${tag("first")};`),
  one("block comment behind the last statement", `${tag("first")} /* that was all */`),
  one("block comment and nothing else", file(tag("first"), "/* nothing */")),
  one("comment behind a statement without a semicolon", `${tag("first").replace(";", "")} -- that was all`),
  one("comment between two statements", `${tag("first")}\n-- and then\n${tag("second")}`),
  one("comment behind the last statement", `${tag("first")}\n-- that was all\n`),
  one("comment before a statement", `/* a; b */ ${tag("first")}`),
  one("text with a semicolon", "INSERT INTO publishers VALUES (7, 'a; b -- c');"),
  one(
    "trigger with a body",
    "CREATE TRIGGER `books_gone` AFTER DELETE ON `books` BEGIN\n  DELETE FROM reviews WHERE book_id = old.id;\n  UPDATE shelves SET author_id = NULL WHERE author_id = old.author_id;\nEND;",
  ),
  one(
    "trigger with CASE and a statement behind it",
    `CREATE TRIGGER t AFTER INSERT ON books BEGIN UPDATE books SET title = CASE WHEN new.title = '' THEN 'none' ELSE new.title END WHERE id = new.id; END;\n${breakpoint}${tag("second")}`,
  ),
  one("breakpoint inside a text", `INSERT INTO publishers VALUES (7, 'a${breakpoint}b');`),
  one("BOM", `\uFEFF${tag("first")}`),
  one("BOM and nothing else", "\uFEFF"),
  one("CRLF", file(tag("first"), tag("second")).replaceAll("\n", "\r\n")),
  one("no semicolon at the end", file(tag("first").replace(";", ""), tag("second").replace(";", ""))),
];

const failures: readonly ConformanceCase[] = [
  one(
    "failing third statement",
    file(addLanguage, tag("first"), "INSERT INTO nowhere VALUES (1);", tag("last")),
  ),
  {
    ...one("second of two pending migrations fails", ""),
    head: [
      ...base,
      { name: "good", at: 120, sql: file(addLanguage, tag("first")) },
      { name: "bad", at: 180, sql: file(tag("second"), "CREATE UNIQUE INDEX u ON books (author_id);") },
    ],
  },
  one(
    "NOT NULL on rows with NULL",
    rebuild("shelves", "`id` integer, `author_id` integer NOT NULL", '"id", "author_id"'),
  ),
  one("ADD COLUMN NOT NULL without a default", "ALTER TABLE `books` ADD `isbn` text NOT NULL;"),
  one("ADD COLUMN with CURRENT_TIMESTAMP", "ALTER TABLE `books` ADD `made` text DEFAULT CURRENT_TIMESTAMP;"),
  one(
    "ADD COLUMN with REFERENCES and a default",
    "ALTER TABLE `books` ADD `publisher_id` integer DEFAULT 1 REFERENCES publishers(id);",
  ),
  one("DROP COLUMN that an index uses", "ALTER TABLE `books` DROP COLUMN `title`;"),
  one("DROP TABLE that others reference", "DROP TABLE `authors`;"),
  one("double-quoted name that does not exist", 'UPDATE books SET title = "nothing";'),
  one("double-quoted name in a CHECK", 'CREATE TABLE `c` (`id` integer CHECK (`id` <> "other"));'),
  one("statement that is no SQL", "CREATE TABEL `x` (`id` integer);"),
  one(
    "orphan that only the end of the transaction sees",
    file("PRAGMA defer_foreign_keys=ON;", "INSERT INTO imprints VALUES (9, 99);"),
  ),
  one("orphan", "INSERT INTO imprints VALUES (9, 99);"),
  one("lone UPDATE that fails at its third row", "UPDATE books SET title = iif(id = 3, NULL, 'x');"),
  ...["DELETE FROM publishers;", "UPDATE publishers SET id = id + 10;"].map((sql) =>
    one(`key that waits for the end: ${sql}`, sql, {
      base: [...base, loans],
      rows: [...rows, "INSERT INTO loans VALUES (1, 1)"],
      head: [...base, loans, { name: "new", at: 120, sql }],
    }),
  ),
  one("missing column in a SELECT", "INSERT INTO publishers SELECT id, nme FROM authors;"),
];

/** Cases in which the migrator decides what to run, and not the database what becomes of it. */
export const order: readonly ConformanceCase[] = [
  { ...one("nothing new", ""), head: base },
  {
    ...one("new migration older than the last one applied", ""),
    head: [start, { name: "late", at: 30, sql: tag("late") }, publishers],
  },
  {
    ...one("older one at the end, a newer one behind it", ""),
    layout: "journal",
    head: [...base, { name: "late", at: 30, sql: tag("late") }, { name: "next", at: 90, sql: tag("next") }],
  },
  {
    ...one("new migration as old as the last one applied", ""),
    head: [...base, { name: "same", at: 60, sql: tag("same") }],
  },
  {
    ...one("two in one second whose order depends on how names are sorted", ""),
    head: [
      ...base,
      { name: "Zed", at: 120, sql: tag("first") },
      { name: "alpha", at: 120, sql: "INSERT INTO first VALUES (1);" },
    ],
  },
  {
    ...one("folder without a time", ""),
    layout: "folders",
    head: [...base, { name: "zones", at: 120, isWithoutTime: true, sql: tag("first") }],
  },
  { ...one("applied migration renamed", ""), head: [start, { ...publishers, name: "houses" }] },
  { ...one("applied migration edited", ""), head: [start, { ...publishers, sql: tag("edited") }] },
  { ...one("applied migration deleted", ""), head: [start, { name: "new", at: 120, sql: tag("first") }] },
  {
    ...one("file of an applied migration missing", ""),
    head: [start, { ...publishers, sql: null }, { name: "new", at: 120, sql: tag("first") }],
  },
  {
    ...one("applied migration moved to the future", ""),
    layout: "journal",
    head: [start, { ...publishers, at: 6000 }],
  },
  {
    ...one("converted folder with a new migration", ""),
    converted: true,
    head: [...base, { name: "new", at: 120, sql: tag("first") }],
  },
  { ...one("converted folder that lost a migration", ""), converted: true, head: [publishers] },
  {
    ...one("converted folder with one that 0.x had skipped", ""),
    converted: true,
    base: [start, publishers, { name: "skipped", at: 30, sql: tag("skipped") }],
    head: [start, { name: "skipped", at: 30, sql: tag("skipped") }, publishers],
  },
];

const control: readonly ConformanceCase[] = [
  one(
    "TEMP table",
    file(
      "CREATE TEMP TABLE spare AS SELECT * FROM books;",
      "DELETE FROM books WHERE id IN (SELECT id FROM spare WHERE id > 2);",
    ),
  ),
  one(
    "COMMIT, keys off, BEGIN",
    file("COMMIT;", "PRAGMA foreign_keys=OFF;", "BEGIN TRANSACTION;", rebuildAuthors),
  ),
  one("COMMIT behind a statement", file(tag("first"), "COMMIT;", tag("second"))),
  one("COMMIT and a failure behind it", file(tag("first"), "COMMIT;", "INSERT INTO nowhere VALUES (1);")),
  one("ROLLBACK behind a statement", file(tag("first"), "ROLLBACK;", tag("second"))),
  one("BEGIN and COMMIT around everything", file("BEGIN;", tag("first"), "COMMIT;")),
  one("COMMIT as the last statement", file(tag("first"), "COMMIT;")),
  one("SAVEPOINT and RELEASE", file("SAVEPOINT s;", tag("first"), "RELEASE s;")),
  one("keys off before a delete", file("PRAGMA foreign_keys=OFF;", "DELETE FROM authors WHERE id = 1;")),
  one("keys off before a delete, with the app's keys off", "DELETE FROM authors WHERE id = 1;", {
    appForeignKeys: false,
  }),
  one("keys on before a delete", file("PRAGMA foreign_keys=ON;", "DELETE FROM authors WHERE id = 1;")),
  one("user_version", "PRAGMA user_version = 7;"),
  one("journal_mode", "PRAGMA journal_mode = WAL;"),
  one("VACUUM", "VACUUM;"),
  one(
    "legacy_alter_table",
    file("PRAGMA legacy_alter_table=ON;", tag("first"), "PRAGMA legacy_alter_table=OFF;"),
  ),
  one("SELECT", file("SELECT * FROM books;", tag("first"))),
  one("RETURNING nothing", file("UPDATE books SET title = 'x' WHERE id = 99 RETURNING id;", tag("first"))),
  one("RETURNING", file("UPDATE books SET title = 'x' WHERE id = 1 RETURNING id;", tag("first"))),
  one("table info", file("PRAGMA table_info(`books`);", tag("first"))),
];

const dialects: readonly ConformanceCase[] = [
  one(
    "libSQL's ALTER COLUMN TO",
    'ALTER TABLE `books` ALTER COLUMN "title" TO "title" text NOT NULL DEFAULT \'none\';',
  ),
  one(
    "libSQL's ALTER COLUMN TO with REFERENCES",
    'ALTER TABLE `reviews` ALTER COLUMN "stars" TO "stars" integer REFERENCES authors(id) ON DELETE cascade ON UPDATE no action;',
  ),
  one(
    "libSQL's ALTER COLUMN TO on a missing column",
    'ALTER TABLE `books` ALTER COLUMN "isbn" TO "isbn" text;',
  ),
  one(
    "libSQL's ALTER COLUMN TO on a missing table",
    'ALTER TABLE `maps` ALTER COLUMN "isbn" TO "isbn" text;',
  ),
  one("ALTER TO without COLUMN", "ALTER TABLE `books` ALTER `title` TO `title` text;"),
  one("ALTER COLUMN SET NOT NULL", "ALTER TABLE `authors` ALTER COLUMN `name` SET NOT NULL;"),
  one(
    "ALTER COLUMN SET NOT NULL on rows with NULL",
    "ALTER TABLE `authors` ALTER COLUMN `city` SET NOT NULL;",
  ),
  one("ALTER COLUMN DROP NOT NULL", "ALTER TABLE `authors` ALTER COLUMN `name` DROP NOT NULL;"),
  one("ADD CONSTRAINT CHECK", "ALTER TABLE `books` ADD CONSTRAINT `short` CHECK (length(title) < 99);"),
  one("ADD CHECK", "ALTER TABLE `books` ADD CHECK (length(title) < 99);"),
  one(
    "DROP CONSTRAINT",
    file(
      "CREATE TABLE `k` (`id` integer, CONSTRAINT `few` CHECK (`id` < 9));",
      "ALTER TABLE `k` DROP CONSTRAINT `few`;",
    ),
  ),
  one(
    "STRICT and WITHOUT ROWID",
    "CREATE TABLE `k` (`id` text PRIMARY KEY NOT NULL, `n` integer) STRICT, WITHOUT ROWID;",
  ),
  one(
    "generated column",
    "ALTER TABLE `books` ADD `initial` text GENERATED ALWAYS AS (substr(title, 1, 1)) VIRTUAL;",
  ),
  one("RENAME COLUMN", "ALTER TABLE `books` RENAME COLUMN `title` TO `name`;"),
  one("digits in groups", "INSERT INTO publishers VALUES (1_000, 'Thousand');"),
  one("ALTER SET NOT NULL without COLUMN", "ALTER TABLE `authors` ALTER `name` SET NOT NULL;"),
  one(
    "full text search",
    file(
      "CREATE VIRTUAL TABLE `found` USING fts5(title, content='books', content_rowid='id');",
      "INSERT INTO found(found) VALUES ('rebuild');",
    ),
  ),
];

/** Every case, each held against every driver that runs here. */
export const cases: readonly ConformanceCase[] = [
  ...rebuilds,
  ...chunks,
  ...failures,
  ...order,
  ...control,
  ...dialects,
];

/** Those that tell a migrator from others on the same engine: what it sends, in which order and in what transaction. */
const migratorCases: ReadonlySet<ConformanceCase> = new Set([...chunks, ...order, ...control]);

/**
 * Whether a case says something of a module whose engine is held in full beside it. Once a week all do:
 * `.github/workflows/drift.yml`.
 */
export function tellsMigrators({ given }: { readonly given: ConformanceCase }): boolean {
  return process.env["CONFORMANCE"] === "whole" || migratorCases.has(given);
}
