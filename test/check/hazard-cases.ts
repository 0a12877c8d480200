import type { Risk } from "../../src/model/change.ts";
import type { Severity } from "../../src/model/finding.ts";
import type { FolderSides } from "./judge-folder.ts";

/** Something that goes wrong on a database that already ran rows, or that looks as if it did: on which tables, and what is said. */
export interface Hazard extends Omit<FolderSides, "seed"> {
  readonly what: string;
  /** Every finding that head introduces, by rule. */
  readonly expect: Readonly<Record<string, Severity>>;
  /** The worst of the breakdown; given wherever there is no finding. */
  readonly risk?: Risk;
  /** Where the bookshop's fixtures show the same, with its report. */
  readonly fixture?: string;
}

const books =
  "CREATE TABLE books (id integer PRIMARY KEY NOT NULL, title text, stock integer, price real, isbn text UNIQUE)";
const authors = "CREATE TABLE authors (id integer PRIMARY KEY NOT NULL, name text)";
const novels = (action: string): string =>
  `CREATE TABLE novels (id integer PRIMARY KEY NOT NULL, author_id integer${/DEFAULT/.test(action) ? " DEFAULT 0" : ""} REFERENCES authors(id) ${action})`;
const settings = "CREATE TABLE settings (name text PRIMARY KEY NOT NULL, value text NOT NULL, note text)";
const tree =
  "CREATE TABLE topics (id integer PRIMARY KEY NOT NULL, parent_id integer REFERENCES topics(id) ON DELETE CASCADE)";
const all = "id, title, stock, price, isbn";

/** A table made anew as drizzle-kit does it. */
function rebuild(table: string, body: string, copy: string): readonly string[] {
  return [
    "PRAGMA foreign_keys=OFF",
    `CREATE TABLE __new_${table} ${body}`,
    `INSERT INTO __new_${table} ${copy}`,
    `DROP TABLE ${table}`,
    `ALTER TABLE __new_${table} RENAME TO ${table}`,
    "PRAGMA foreign_keys=ON",
  ];
}

/** The books with one word of their declaration changed, and every column copied. */
function rebuildBooks(from: string, to: string, select = all): readonly string[] {
  const body = books.slice(books.indexOf("("));
  if (!body.includes(from)) throw new Error(`${from} is not in ${body}`);
  return rebuild("books", body.replace(from, to), `(${all}) SELECT ${select} FROM books`);
}

const rebuildAuthors = rebuild(
  "authors",
  "(id integer PRIMARY KEY NOT NULL, name text DEFAULT 'anonymous')",
  "(id, name) SELECT id, name FROM authors",
);

/** By number: A applies to empty tables only, B loses something, D depends on the rows, F fails always, S is safe. */
export const hazards: Readonly<Record<string, Hazard>> = {
  A1: {
    what: "a NOT NULL column without a default",
    base: [books],
    head: ["ALTER TABLE books ADD ean text NOT NULL"],
    expect: { "fails-on-rows": "error" },
    fixture: "rules/fails-on-rows/required-column",
  },
  A2: {
    what: "a computed default",
    base: [books],
    head: ["ALTER TABLE books ADD made integer DEFAULT (unixepoch())"],
    expect: { "fails-on-rows": "error" },
    fixture: "rules/fails-on-rows/computed-default",
  },
  A2b: {
    what: "CURRENT_TIMESTAMP as default",
    base: [books],
    head: ["ALTER TABLE books ADD made text DEFAULT CURRENT_TIMESTAMP"],
    expect: { "fails-on-rows": "error" },
  },
  A3: {
    what: "a reference with a default, keys on",
    base: [authors, books],
    head: ["ALTER TABLE books ADD author_id integer DEFAULT 1 REFERENCES authors(id)"],
    expect: { "fails-on-rows": "error" },
  },
  A3b: {
    what: "a reference with a default, keys off",
    base: [authors, books],
    head: ["ALTER TABLE books ADD author_id integer DEFAULT 77777 REFERENCES authors(id)"],
    driver: "bun-sqlite",
    expect: { "foreign-keys-broken": "error" },
  },
  A4: {
    what: "a unique index over duplicates",
    base: [books],
    head: ["CREATE UNIQUE INDEX books_title ON books (title)"],
    expect: { "constraint-added": "warning", "data-dependent": "warning" },
    fixture: "rules/data-dependent/unique",
  },
  A5: {
    what: "nullable to NOT NULL",
    base: [books],
    head: rebuildBooks("title text", "title text NOT NULL"),
    expect: { "column-required": "warning", "data-dependent": "warning" },
    fixture: "rules/data-dependent/not-null",
  },
  A6: {
    what: "a CHECK that rows break",
    base: [books],
    head: rebuildBooks("stock integer", "stock integer CHECK (stock >= 0)"),
    expect: { "constraint-added": "warning", "data-dependent": "warning" },
    fixture: "rules/data-dependent/check",
  },
  A7: {
    what: "a new column whose default breaks its CHECK",
    base: [books],
    head: ["ALTER TABLE books ADD pages integer DEFAULT 0 CHECK (pages > 0)"],
    expect: { "fails-on-rows": "error", "constraint-added": "warning" },
  },
  A8: {
    what: "a generated column that must not be NULL",
    base: [books],
    head: ["ALTER TABLE books ADD slug text GENERATED ALWAYS AS (lower(title)) VIRTUAL NOT NULL"],
    expect: { "data-dependent": "warning" },
  },
  A9: {
    what: "another primary key, over duplicates",
    base: [books],
    head: rebuild(
      "books",
      "(id integer, title text PRIMARY KEY, stock integer, price real, isbn text UNIQUE)",
      `(${all}) SELECT ${all} FROM books`,
    ),
    expect: {
      "constraint-added": "warning",
      "data-dependent": "warning",
      "object-broken": "warning",
      "constraint-dropped": "notice",
      "upsert-target-lost": "warning",
    },
  },
  A10: {
    what: "STRICT over values of other types",
    base: [books],
    head: rebuildBooks("isbn text UNIQUE)", "isbn text UNIQUE) STRICT"),
    expect: { "constraint-added": "warning" },
  },
  A11: {
    what: "a parent rebuilt, its children have NO ACTION",
    base: [authors, novels("")],
    head: rebuildAuthors,
    expect: { "fails-on-rows": "error", "column-default-changed": "notice" },
    fixture: "rules/fails-on-rows/rebuild-of-a-parent",
  },
  A11b: {
    what: "a parent rebuilt, its children have RESTRICT",
    base: [authors, novels("ON DELETE RESTRICT")],
    head: rebuildAuthors,
    expect: { "fails-on-rows": "error", "column-default-changed": "notice" },
  },
  A12: {
    what: "a rebuild that reads the column it adds",
    base: [books],
    head: rebuild(
      "books",
      "(id integer PRIMARY KEY NOT NULL, title text, pages integer)",
      '("id", "title", "pages") SELECT "id", "title", "pages" FROM books',
    ),
    expect: { "migration-fails": "error" },
    fixture: "rules/migration-fails/rebuild-reads-new-column",
  },
  A13: {
    what: "a unique column that no longer tells case apart",
    base: [books],
    head: rebuildBooks("isbn text UNIQUE", "isbn text COLLATE NOCASE UNIQUE"),
    expect: { "data-dependent": "warning" },
  },
  A14: {
    what: "an index on JSON in a column of plain text",
    base: [books],
    head: ["CREATE INDEX books_lang ON books (json_extract(title, '$.lang'))"],
    expect: { "data-dependent": "warning" },
  },
  A15: {
    what: "an index on what changes with the clock",
    base: [books],
    head: ["CREATE INDEX books_age ON books (julianday('now') - price)"],
    expect: { "fails-on-rows": "error" },
  },
  A16: {
    what: "a text key to an integer key",
    base: ["CREATE TABLE tags (slug text PRIMARY KEY NOT NULL, name text)"],
    head: rebuild(
      "tags",
      "(slug integer PRIMARY KEY NOT NULL, name text)",
      "(slug, name) SELECT slug, name FROM tags",
    ),
    expect: { "data-dependent": "warning", "column-retyped": "warning" },
  },
  A17: {
    what: "an UPDATE that makes unique values alike",
    base: [books],
    head: ["UPDATE books SET isbn = lower(isbn)"],
    expect: { "data-dependent": "warning" },
  },
  A18: {
    what: "a trigger that stops the migration's own UPDATE",
    base: [
      books,
      "CREATE TRIGGER books_locked BEFORE UPDATE ON books WHEN old.stock > 0 BEGIN SELECT RAISE(ABORT, 'locked'); END",
    ],
    head: ["UPDATE books SET title = trim(title)"],
    expect: { "data-dependent": "warning" },
  },
  A19: {
    what: "rows copied from a child without its parent",
    base: [
      authors,
      novels("ON DELETE SET NULL"),
      "CREATE TABLE credits (author_id integer NOT NULL REFERENCES authors(id))",
    ],
    head: ["INSERT INTO credits SELECT author_id FROM novels"],
    expect: { "data-dependent": "warning" },
  },
  A20: {
    what: "a sum that overflows",
    base: [books],
    head: ["UPDATE books SET stock = abs(stock)"],
    expect: { "data-dependent": "warning" },
  },
  A21: {
    what: "a walk up a tree that has a circle",
    base: [tree, "CREATE TABLE paths (topic integer, above integer)"],
    head: [
      "WITH RECURSIVE up(topic, above) AS (SELECT id, parent_id FROM topics UNION ALL SELECT up.topic, topics.parent_id FROM up JOIN topics ON topics.id = up.above LIMIT 1000) INSERT INTO paths SELECT topic, above FROM up",
    ],
    expect: {},
    risk: "safe",
  },

  B1: {
    what: "a parent rebuilt, its children have CASCADE",
    base: [authors, novels("ON DELETE CASCADE")],
    head: rebuildAuthors,
    expect: { "rows-deleted": "error", "column-default-changed": "notice" },
    fixture: "rules/rows-deleted/rebuild-of-a-parent",
  },
  B2: {
    what: "a parent rebuilt, its children have SET NULL",
    base: [authors, novels("ON DELETE SET NULL")],
    head: rebuildAuthors,
    expect: { "values-nulled": "error", "column-default-changed": "notice" },
    fixture: "rules/values-nulled/rebuild-of-a-parent",
  },
  B3: {
    what: "a parent rebuilt, its children have SET DEFAULT",
    base: [authors, novels("ON DELETE SET DEFAULT")],
    head: rebuildAuthors,
    expect: { "fails-on-rows": "error", "column-default-changed": "notice" },
  },
  B4: {
    what: "a table rebuilt that refers to itself with CASCADE",
    base: [tree],
    head: rebuild(
      "topics",
      "(id integer PRIMARY KEY NOT NULL, parent_id integer REFERENCES topics(id) ON DELETE CASCADE, name text)",
      "(id, parent_id) SELECT id, parent_id FROM topics",
    ),
    expect: { "rows-deleted": "error" },
    fixture: "rules/rows-deleted/rebuild-of-a-tree",
  },
  B5: {
    what: "INSERT OR IGNORE leaves duplicates out",
    base: [books],
    head: rebuildBooks("title text", "title text UNIQUE").map((sql) =>
      sql.replace("INSERT", "INSERT OR IGNORE"),
    ),
    expect: { "rows-deleted": "warning", "constraint-added": "warning" },
  },
  B5b: {
    what: "INSERT OR REPLACE keeps the last of the duplicates",
    base: [books],
    head: rebuildBooks("title text", "title text UNIQUE").map((sql) =>
      sql.replace("INSERT", "INSERT OR REPLACE"),
    ),
    expect: { "rows-deleted": "warning", "constraint-added": "warning" },
  },
  B6: {
    what: "a copy that leaves rows out",
    base: [books],
    head: rebuild(
      "books",
      books.slice(books.indexOf("(")),
      `(${all}) SELECT ${all} FROM books WHERE stock > 3`,
    ),
    expect: { "rows-deleted": "error" },
  },
  B6b: {
    what: "a copy through an inner join",
    base: [authors, novels("")],
    head: rebuild(
      "novels",
      "(id integer PRIMARY KEY NOT NULL, author_id integer REFERENCES authors(id))",
      "(id, author_id) SELECT novels.id, novels.author_id FROM novels JOIN authors ON authors.id = novels.author_id",
    ),
    expect: { "rows-deleted": "error" },
  },
  B7: {
    what: "text to integer",
    base: [books],
    head: rebuildBooks("title text", "title integer"),
    expect: { "column-retyped": "warning" },
  },
  B8: {
    what: "real to integer",
    base: [books],
    head: rebuildBooks("price real", "price integer"),
    expect: { "column-retyped": "warning" },
  },
  B8b: {
    what: "real to integer with CAST",
    base: [books],
    head: rebuildBooks("price real", "price integer", "id, title, stock, CAST(price AS integer), isbn"),
    expect: { "column-retyped": "warning" },
  },
  B9: {
    what: "integer to text",
    base: [books],
    head: rebuildBooks("stock integer", "stock text"),
    expect: { "column-retyped": "warning" },
    fixture: "rules/column-retyped/to-text",
  },
  B10: {
    what: "integer to real",
    base: [books],
    head: rebuildBooks("stock integer", "stock real"),
    expect: { "column-retyped": "warning" },
    fixture: "rules/column-retyped/to-real",
  },
  B11: {
    what: "text to numeric",
    base: [books],
    head: rebuildBooks("title text", "title numeric"),
    expect: { "column-retyped": "warning" },
  },
  B13: {
    what: "SELECT * into another order of columns",
    base: [books],
    head: rebuild(
      "books",
      "(id integer PRIMARY KEY NOT NULL, stock integer, title text, price real, isbn text UNIQUE)",
      "SELECT * FROM books",
    ),
    expect: { "values-changed": "error" },
  },
  B14: {
    what: "a column dropped",
    base: [books],
    head: ["ALTER TABLE books DROP COLUMN title"],
    expect: { "column-dropped": "warning" },
    fixture: "rules/column-dropped/with-values",
  },
  B14b: {
    what: "a column dropped and added again",
    base: [books],
    head: ["ALTER TABLE books DROP COLUMN title", "ALTER TABLE books ADD title text"],
    expect: { "values-nulled": "error" },
  },
  B14c: {
    what: "a rename that was answered as a new column",
    base: [books],
    head: ["ALTER TABLE books ADD name text", "ALTER TABLE books DROP COLUMN title"],
    expect: { "drop-and-add": "warning" },
    fixture: "rules/drop-and-add/answered-create",
  },
  B16: {
    what: "a quoted name that is taken for a text",
    base: [books],
    head: rebuild(
      "books",
      "(id integer PRIMARY KEY NOT NULL, title text, stock integer, price real, isbn text UNIQUE, pages text)",
      '("id", "title", "stock", "price", "isbn", "pages") SELECT "id", "title", "stock", "price", "isbn", "pages" FROM books',
    ),
    driver: "bun-sqlite",
    expect: { "values-changed": "error" },
    fixture: "rules/values-changed/filled-with-its-name-d1",
  },
  B17: {
    what: "a second statement in a chunk",
    base: [books],
    head: ["UPDATE books SET title = 'a' WHERE id = 1; UPDATE books SET title = 'b' WHERE id = 2"],
    driver: "node-sqlite",
    expect: { "chunk-statements": "error" },
    fixture: "rules/chunk-statements/no-breakpoint-libsql",
  },
  B18: {
    what: "a rebuild loses a trigger",
    base: [
      books,
      "CREATE TRIGGER note AFTER INSERT ON books BEGIN UPDATE books SET stock = 0 WHERE id = new.id AND stock IS NULL; END",
    ],
    head: rebuildBooks("price real", "price real DEFAULT 0"),
    expect: { "objects-lost": "warning", "column-default-changed": "notice" },
    fixture: "rules/objects-lost/trigger",
  },
  B18b: {
    what: "a rebuild loses an index",
    base: [books, "CREATE INDEX books_open ON books (title) WHERE stock > 0"],
    head: rebuildBooks("price real", "price real DEFAULT 0"),
    expect: { "objects-lost": "warning", "column-default-changed": "notice" },
    fixture: "rules/objects-lost/index",
  },
  B18c: {
    what: "a rebuild loses an index beside a dropped one that its name is the start of",
    base: [
      books,
      "CREATE INDEX books_isbn ON books (isbn)",
      "CREATE INDEX books_isbn_idx ON books (isbn, title)",
    ],
    head: ["DROP INDEX books_isbn_idx", ...rebuildBooks("price real", "price real DEFAULT 0")],
    expect: { "objects-lost": "warning", "column-default-changed": "notice" },
  },
  B18d: {
    what: "a rebuild drops its index by hand",
    base: [books, "CREATE INDEX books_isbn ON books (isbn)"],
    head: ['DROP INDEX IF EXISTS main."Books_isbn";', ...rebuildBooks("price real", "price real DEFAULT 0")],
    expect: { "column-default-changed": "notice" },
  },
  B18e: {
    what: "a rebuild fails for everybody where another table's name is the end of its own",
    base: [
      "CREATE TABLE users (id integer PRIMARY KEY NOT NULL, plan text)",
      "CREATE TABLE superusers (id integer PRIMARY KEY NOT NULL)",
    ],
    head: rebuild(
      "superusers",
      "(id integer PRIMARY KEY NOT NULL, plan text DEFAULT 'free' UNIQUE)",
      "(id) SELECT id FROM superusers",
    ),
    expect: { "fails-on-rows": "error" },
  },
  B19: {
    what: "a rebuild resets the counter of ids",
    base: ["CREATE TABLE orders (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, total integer)"],
    head: rebuild(
      "orders",
      "(id integer PRIMARY KEY AUTOINCREMENT NOT NULL, total integer DEFAULT 0)",
      "(id, total) SELECT id, total FROM orders",
    ),
    expect: { "objects-lost": "warning", "column-default-changed": "notice" },
    fixture: "rules/objects-lost/counter",
  },
  B20: {
    what: "a rebuild loses STRICT and AUTOINCREMENT",
    base: ["CREATE TABLE orders (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, total integer) STRICT"],
    head: rebuild(
      "orders",
      "(id integer PRIMARY KEY NOT NULL, total integer)",
      "(id, total) SELECT id, total FROM orders",
    ),
    expect: { "objects-lost": "warning" },
  },
  B20b: {
    what: "a rebuild loses COLLATE NOCASE",
    base: ["CREATE TABLE readers (id integer PRIMARY KEY NOT NULL, email text COLLATE NOCASE)"],
    head: rebuild(
      "readers",
      "(id integer PRIMARY KEY NOT NULL, email text)",
      "(id, email) SELECT id, email FROM readers",
    ),
    expect: { "objects-lost": "warning" },
  },
  B20c: {
    what: "a rebuild loses WITHOUT ROWID",
    base: ["CREATE TABLE tags (slug text PRIMARY KEY NOT NULL, name text) WITHOUT ROWID"],
    head: rebuild(
      "tags",
      "(slug text PRIMARY KEY NOT NULL, name text)",
      "(slug, name) SELECT slug, name FROM tags",
    ),
    expect: { "objects-lost": "warning" },
  },
  B20d: {
    what: "a rebuild loses a CHECK",
    base: ["CREATE TABLE tags (slug text PRIMARY KEY NOT NULL, name text, CHECK (length(name) < 99))"],
    head: rebuild(
      "tags",
      "(slug text PRIMARY KEY NOT NULL, name text)",
      "(slug, name) SELECT slug, name FROM tags",
    ),
    expect: { "constraint-dropped": "notice" },
  },
  B21: {
    what: "a rebuild numbers rowids anew",
    base: ["CREATE TABLE tags (slug text PRIMARY KEY NOT NULL, name text)"],
    head: rebuild(
      "tags",
      "(slug text PRIMARY KEY NOT NULL, name text)",
      "(slug, name) SELECT slug, name FROM tags",
    ),
    expect: {},
    risk: "safe",
  },
  B25: {
    what: "UPDATE without WHERE",
    base: [books],
    head: ["UPDATE books SET title = 'sold'"],
    expect: {},
    risk: "caution",
  },
  B25b: {
    what: "DELETE without WHERE",
    base: [books],
    head: ["DELETE FROM books"],
    expect: {},
    risk: "destructive",
  },
  B26: {
    what: "a parent dropped with keys off",
    base: [authors, novels("")],
    head: ["DROP TABLE authors"],
    driver: "bun-sqlite",
    expect: { "foreign-keys-broken": "error", "table-dropped": "warning" },
  },
  B26b: {
    what: "parents deleted with keys off",
    base: [authors, novels("")],
    head: ["DELETE FROM authors"],
    driver: "bun-sqlite",
    expect: { "foreign-keys-broken": "error" },
    fixture: "rules/foreign-keys-broken/parents-deleted-libsql",
  },
  B27: {
    what: "a unique index dropped that a foreign key needs",
    base: [
      "CREATE TABLE shops (id integer PRIMARY KEY NOT NULL, code text)",
      "CREATE UNIQUE INDEX shops_code ON shops (code)",
      "CREATE TABLE tills (id integer PRIMARY KEY NOT NULL, shop text REFERENCES shops(code))",
    ],
    head: ["DROP INDEX shops_code"],
    expect: { "foreign-keys-broken": "error", "upsert-target-lost": "warning" },
  },
  B28: {
    what: "a parent key of another type",
    base: [authors, novels("")],
    head: rebuild(
      "authors",
      "(id text PRIMARY KEY NOT NULL, name text)",
      "(id, name) SELECT id, name FROM authors",
    ),
    driver: "libsql",
    expect: { "column-retyped": "warning" },
  },

  F1: {
    what: "a column dropped that an index needs",
    base: [books, "CREATE INDEX books_title ON books (title)"],
    head: ["ALTER TABLE books DROP COLUMN title"],
    expect: { "migration-fails": "error" },
  },
  F2: {
    what: "a column dropped that a view needs",
    base: [books, "CREATE VIEW titles AS SELECT title FROM books"],
    head: ["ALTER TABLE books DROP COLUMN title"],
    expect: { "migration-fails": "error" },
  },
  F3: {
    what: "a column dropped that a trigger needs",
    base: [
      books,
      "CREATE TRIGGER note AFTER INSERT ON books BEGIN UPDATE books SET stock = length(new.title) WHERE id = new.id; END",
    ],
    head: ["ALTER TABLE books DROP COLUMN title"],
    expect: { "migration-fails": "error" },
  },
  F4: {
    what: "a column dropped that a CHECK of the table needs",
    base: ["CREATE TABLE books (id integer PRIMARY KEY NOT NULL, title text, CHECK (length(title) > 0))"],
    head: ["ALTER TABLE books DROP COLUMN title"],
    expect: { "migration-fails": "error" },
  },
  F5: {
    what: "a column dropped that is a foreign key",
    base: [authors, novels("")],
    head: ["ALTER TABLE novels DROP COLUMN author_id"],
    expect: { "column-dropped": "warning" },
    fixture: "rules/column-dropped/reference",
  },
  F6: {
    what: "a column dropped that is UNIQUE",
    base: [books],
    head: ["ALTER TABLE books DROP COLUMN isbn"],
    expect: { "migration-fails": "error" },
  },
  F7: {
    what: "a table rebuilt beneath a view",
    base: [books, "CREATE VIEW titles AS SELECT title FROM books"],
    head: rebuildBooks("price real", "price real DEFAULT 0"),
    expect: { "migration-fails": "error" },
    fixture: "rules/migration-fails/view-beneath",
  },
  F8: {
    what: "a column that differs in case only",
    base: [books],
    head: ["ALTER TABLE books ADD TITLE text"],
    expect: { "migration-fails": "error" },
  },
  F9: {
    what: "a table renamed that a trigger and a view name",
    base: [
      books,
      "CREATE VIEW titles AS SELECT title FROM books",
      "CREATE TRIGGER note AFTER INSERT ON books BEGIN UPDATE books SET stock = 0 WHERE id = new.id AND stock IS NULL; END",
    ],
    head: ["ALTER TABLE books RENAME TO works"],
    expect: { "table-renamed": "warning" },
    fixture: "rules/table-renamed/in-place",
  },
  F10: {
    what: "a table dropped beneath a view",
    base: [books, "CREATE VIEW titles AS SELECT title FROM books"],
    head: ["DROP TABLE books"],
    expect: { "table-dropped": "error" },
    fixture: "rules/table-dropped/beneath-a-view",
  },
  F10b: {
    what: "a table dropped that another table's trigger writes to",
    base: [
      books,
      "CREATE TABLE notes (book_id integer)",
      "CREATE TRIGGER noted AFTER UPDATE ON books BEGIN INSERT INTO notes VALUES (new.id); END",
    ],
    head: ["DROP TABLE notes"],
    expect: { "table-dropped": "error" },
  },
  F11: {
    what: "a table rebuilt that a full text index is kept in step with",
    base: [
      books,
      "CREATE VIRTUAL TABLE found USING fts5(title, content='books', content_rowid='id')",
      "CREATE TRIGGER found_insert AFTER INSERT ON books BEGIN INSERT INTO found(rowid, title) VALUES (new.id, new.title); END",
    ],
    head: rebuildBooks("price real", "price real DEFAULT 0"),
    expect: { "objects-lost": "warning", "column-default-changed": "notice" },
  },

  D1: {
    what: "one id is deleted, which rows may refer to",
    base: [authors, novels("")],
    head: ["DELETE FROM authors WHERE id IN (1, 3)"],
    expect: { "data-dependent": "warning" },
    fixture: "rules/data-dependent/some-deleted",
  },
  D2: {
    what: "certain rows are deleted, and their children with them",
    base: [authors, novels("ON DELETE CASCADE")],
    head: ["DELETE FROM authors WHERE name = 'Ada'"],
    expect: { "rows-deleted": "warning" },
    fixture: "rules/rows-deleted/some-deleted",
  },
  D3: {
    what: "certain rows are deleted, and their children stay behind",
    base: [authors, novels("")],
    head: ["DELETE FROM authors WHERE name LIKE 'A%'"],
    driver: "libsql",
    expect: { "foreign-keys-broken": "warning" },
    fixture: "rules/foreign-keys-broken/some-deleted-libsql",
  },
  D4: {
    what: "a row is replaced that rows may refer to",
    base: [authors, novels("ON DELETE RESTRICT")],
    head: ["INSERT OR REPLACE INTO authors VALUES (1, 'Ada')"],
    expect: { "data-dependent": "warning" },
  },
  D5: {
    what: "one value for all that meet a condition",
    base: [books],
    head: ["UPDATE books SET isbn = 'none' WHERE title = 'Dummy'"],
    expect: { "data-dependent": "warning" },
    fixture: "rules/data-dependent/same-value",
  },
  D6: {
    what: "a copy of the first hundred rows",
    base: [books],
    head: rebuild("books", books.slice(books.indexOf("(")), "SELECT * FROM books LIMIT 100"),
    expect: { "rows-deleted": "error" },
  },
  D7: {
    what: "a copy that gives new ids, and children that keep the old ones",
    base: [authors, novels("")],
    head: rebuild(
      "authors",
      "(id integer PRIMARY KEY NOT NULL, name text)",
      "(name) SELECT name FROM authors",
    ),
    driver: "libsql",
    expect: { "values-changed": "error", "foreign-keys-broken": "error" },
  },
  D8: {
    what: "a foreign key for a column that had none, keys off",
    base: [authors, "CREATE TABLE novels (id integer PRIMARY KEY NOT NULL, author_id integer)"],
    head: rebuild(
      "novels",
      "(id integer PRIMARY KEY NOT NULL, author_id integer REFERENCES authors(id))",
      "(id, author_id) SELECT id, author_id FROM novels",
    ),
    driver: "libsql",
    expect: { "constraint-added": "warning", "data-dependent": "warning" },
  },
  D9: {
    what: "SELECT * into another order of columns, of which one has a CHECK",
    base: ["CREATE TABLE notes (id integer PRIMARY KEY NOT NULL, body text, author text, status text)"],
    head: rebuild(
      "notes",
      "(id integer PRIMARY KEY NOT NULL, body text, status text CHECK (status IN ('open', 'done')), author text)",
      "SELECT * FROM notes",
    ),
    expect: { "constraint-added": "warning", "fails-on-rows": "error" },
  },
  D10: {
    what: "a value that is made to fit before the CHECK",
    base: ["CREATE TABLE notes (id integer PRIMARY KEY NOT NULL, status text)"],
    head: rebuild(
      "notes",
      "(id integer PRIMARY KEY NOT NULL, status text NOT NULL)",
      "SELECT id, CASE status WHEN 'a' THEN 'open' WHEN 'b' THEN 'done' END FROM notes",
    ),
    expect: { "column-required": "warning", "data-dependent": "warning" },
  },
  D11: {
    what: "a unique index that is no longer partial",
    base: [
      "CREATE TABLE plans (id integer PRIMARY KEY NOT NULL, code text NOT NULL, status text NOT NULL)",
      "CREATE UNIQUE INDEX codes ON plans (code) WHERE status = 'active'",
    ],
    head: ["DROP INDEX codes", "CREATE UNIQUE INDEX codes ON plans (code)"],
    expect: { "constraint-added": "warning", "data-dependent": "warning" },
  },
  D12: {
    what: "a row that is looked up by what it is called",
    base: [authors, books],
    head: ["UPDATE books SET stock = (SELECT id FROM authors WHERE name = 'nobody') WHERE stock = 7"],
    expect: {},
    risk: "caution",
  },
  D13: {
    what: "ids that an INSERT names, and rows may have",
    base: [authors],
    head: ["INSERT INTO authors VALUES (1, 'Ada')"],
    expect: { "data-dependent": "warning" },
  },
  D14: {
    what: "a row is replaced whole, by a key that is no rowid",
    base: [settings],
    head: ["INSERT OR REPLACE INTO settings (name, value, note) VALUES ('theme', 'dark', NULL)"],
    expect: {},
    risk: "caution",
  },
  D15: {
    what: "a row is replaced by a key that is no rowid, and a column is left out",
    base: [settings],
    head: ["INSERT OR REPLACE INTO settings (name, value) VALUES ('theme', 'dark')"],
    expect: { "rows-overwritten": "error" },
  },
  D16: {
    what: "a required column, where no row could be made that keeps to the CHECKs of both sides",
    base: [
      "CREATE TABLE notes (id integer PRIMARY KEY NOT NULL, status text NOT NULL CHECK (status IN ('a', 'b')))",
    ],
    head: [
      "ALTER TABLE notes ADD body text NOT NULL",
      ...rebuild(
        "notes",
        "(id integer PRIMARY KEY NOT NULL, status text NOT NULL CHECK (status IN ('open', 'done')), body text NOT NULL)",
        "SELECT id, CASE status WHEN 'a' THEN 'open' ELSE 'done' END, body FROM notes",
      ),
    ],
    expect: { "constraint-added": "warning", "fails-on-rows": "error" },
  },

  S1: {
    what: "an index",
    base: [books],
    head: ["CREATE INDEX books_title ON books (title)"],
    expect: {},
    risk: "safe",
    fixture: "rules/data-dependent/plain-index",
  },
  S2: {
    what: "a nullable column",
    base: [books],
    head: ["ALTER TABLE books ADD pages integer"],
    expect: {},
    risk: "safe",
  },
  S3: {
    what: "a NOT NULL column with a constant default",
    base: [books],
    head: ["ALTER TABLE books ADD pages integer DEFAULT 0 NOT NULL"],
    expect: {},
    risk: "safe",
    fixture: "rules/fails-on-rows/constant-default",
  },
  S4: {
    what: "a rebuild that changes nothing",
    base: [books],
    head: rebuildBooks("title text", "title text"),
    expect: {},
    risk: "safe",
  },
};
