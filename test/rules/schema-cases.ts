import type { DriverName } from "../../src/model/driver.ts";
import type { DeployOrder } from "../../src/model/report.ts";
import { columnCases } from "./column-cases.ts";
import { relationCases } from "./relation-cases.ts";
import { type Dialect, one, rebuild, type SchemaCase, same } from "./schema-case.ts";

const safe: readonly SchemaCase[] = [
  one("a nullable column", "ALTER TABLE books ADD pages integer", [], { order: "migrate-first" }),
  one("a nullable text", "ALTER TABLE `authors` ADD `nickname` text", [], { order: "migrate-first" }),
  one("a column with a default", "ALTER TABLE books ADD stock integer DEFAULT 0 NOT NULL", [], {
    order: "migrate-first",
  }),
  one("a text with a default", "ALTER TABLE books ADD kind text DEFAULT 'paper' NOT NULL", []),
  one("a nullable column with a default", "ALTER TABLE books ADD kind text DEFAULT 'paper'", []),
  one("a nullable reference", "ALTER TABLE books ADD editor_id integer REFERENCES authors(id)", []),
  one(
    "a reference with ON DELETE",
    "ALTER TABLE books ADD editor_id integer REFERENCES authors(id) ON DELETE SET NULL",
    [],
  ),
  one(
    "a virtual generated column",
    "ALTER TABLE books ADD price_tag text GENERATED ALWAYS AS (price || ' EUR') VIRTUAL",
    [],
  ),
  one("a column with a CHECK of its own", "ALTER TABLE books ADD pages integer CHECK (pages > 0)", []),
  one(
    "a nullable column, unique",
    "ALTER TABLE books ADD ean text;; CREATE UNIQUE INDEX books_ean ON books (ean)",
    [],
  ),
  one("a new table", "CREATE TABLE orders (id integer PRIMARY KEY NOT NULL, total integer NOT NULL)", [], {
    order: "migrate-first",
  }),
  one(
    "a new table with references",
    "CREATE TABLE orders (id integer PRIMARY KEY NOT NULL, book_id integer NOT NULL REFERENCES books(id))",
    [],
  ),
  one(
    "a new table with constraints",
    "CREATE TABLE orders (id integer PRIMARY KEY NOT NULL, code text NOT NULL UNIQUE, total integer CHECK (total > 0)) STRICT",
    [],
  ),
  one(
    "a new table and its index",
    "CREATE TABLE orders (id integer PRIMARY KEY NOT NULL, code text NOT NULL);; CREATE UNIQUE INDEX orders_code ON orders (code)",
    [],
  ),
  one(
    "a new table with rows",
    "CREATE TABLE kinds (name text PRIMARY KEY NOT NULL);; INSERT INTO kinds VALUES ('paper'), ('audio')",
    [],
  ),
  one("an index", "CREATE INDEX books_status_idx ON books (status)", [], { order: "either" }),
  one("an index on an expression", "CREATE INDEX books_title_lower ON books (lower(title))", []),
  one("a partial index", "CREATE INDEX books_open ON books (title) WHERE status = 'draft'", []),
  one("an index dropped", "DROP INDEX books_title_idx", []),
  one(
    "an index replaced",
    "DROP INDEX books_title_idx;; CREATE INDEX books_title_idx ON books (title, status)",
    [],
  ),
  one("a view", "CREATE VIEW cheap AS SELECT id FROM books WHERE price < 10", []),
  one(
    "a trigger that only notes",
    "CREATE TRIGGER note AFTER INSERT ON tags BEGIN UPDATE settings SET value = 'x' WHERE key = 'last'; END",
    [],
  ),
  one("rows", "INSERT INTO settings (key, value) VALUES ('theme', 'dark')", [], { order: "either" }),
  one("values", "UPDATE books SET status = 'out' WHERE price > 100", []),
  one("rows taken out", "DELETE FROM settings WHERE key = 'theme'", []),
  one("nothing", "SELECT 1", [], { order: "either" }),
  one("a wider unique set", "CREATE UNIQUE INDEX books_isbn_title ON books (isbn, title)", []),
  one(
    "the same unique index under another name",
    "DROP INDEX authors_email_unique;; CREATE UNIQUE INDEX authors_email_key ON authors (email)",
    [],
  ),
  one(
    "a view made again as it was",
    "DROP VIEW book_list;; CREATE VIEW book_list AS SELECT id, title, price FROM books",
    [],
  ),
  one(
    "a view with one column more",
    "DROP VIEW book_list;; CREATE VIEW book_list AS SELECT id, title, price, status FROM books",
    [],
  ),
  one("a full-text index", "CREATE VIRTUAL TABLE book_search USING fts5(title)", []),
];

const born: readonly SchemaCase[] = [
  {
    name: "born and dropped",
    migrations: [["CREATE TABLE gifts (id integer PRIMARY KEY)"], ["DROP TABLE gifts"]],
    expect: [],
    order: "either",
  },
  {
    name: "born and renamed",
    migrations: [["CREATE TABLE gifts (id integer PRIMARY KEY)"], ["ALTER TABLE gifts RENAME TO vouchers"]],
    expect: [],
  },
  {
    name: "born, a column dropped",
    migrations: [
      ["CREATE TABLE gifts (id integer PRIMARY KEY, note text)"],
      ["ALTER TABLE gifts DROP COLUMN note"],
    ],
    expect: [],
  },
  {
    name: "born, a column renamed",
    migrations: [
      ["CREATE TABLE gifts (id integer PRIMARY KEY, note text)"],
      ["ALTER TABLE gifts RENAME COLUMN note TO remark"],
    ],
    expect: [],
  },
  {
    name: "born, a unique index later",
    migrations: [
      ["CREATE TABLE gifts (id integer PRIMARY KEY, code text)"],
      ["CREATE UNIQUE INDEX gifts_code ON gifts (code)"],
    ],
    expect: [],
  },
  {
    name: "born and rebuilt",
    migrations: [
      ["CREATE TABLE gifts (id integer PRIMARY KEY, code text)"],
      rebuild(
        "kit",
        "gifts",
        "id integer PRIMARY KEY, code text NOT NULL UNIQUE, CHECK (id > 0)",
        same("id", "code"),
      ),
    ],
    expect: [],
  },
  {
    name: "born and retyped",
    migrations: [
      ["CREATE TABLE gifts (id integer PRIMARY KEY, code text)"],
      rebuild("kit", "gifts", "id integer PRIMARY KEY, code integer", same("id", "code")),
    ],
    expect: [],
  },
  {
    name: "a column added and dropped",
    migrations: [["ALTER TABLE books ADD pages integer"], ["ALTER TABLE books DROP COLUMN pages"]],
    expect: [],
    order: "either",
  },
  {
    name: "a column added and renamed",
    migrations: [
      ["ALTER TABLE books ADD pages integer"],
      ["ALTER TABLE books RENAME COLUMN pages TO leaves"],
    ],
    expect: [],
  },
  {
    name: "an index made and dropped",
    migrations: [["CREATE UNIQUE INDEX books_title_key ON books (title)"], ["DROP INDEX books_title_key"]],
    expect: [],
  },
  {
    name: "renamed and back",
    migrations: [["ALTER TABLE tags RENAME TO labels"], ["ALTER TABLE labels RENAME TO tags"]],
    expect: [],
    order: "either",
  },
  {
    name: "a column renamed and back",
    migrations: [
      ["ALTER TABLE tags RENAME COLUMN colour TO color"],
      ["ALTER TABLE tags RENAME COLUMN color TO colour"],
    ],
    expect: [],
  },
  {
    name: "nullable, filled, then required",
    migrations: [
      ["ALTER TABLE tags ADD slug text"],
      ["UPDATE tags SET slug = name"],
      rebuild(
        "kit",
        "tags",
        "name text PRIMARY KEY NOT NULL, colour text, slug text NOT NULL",
        same("name", "colour", "slug"),
      ),
    ],
    expect: ["column-required"],
  },
];

const breaking: readonly SchemaCase[] = [
  one("a table dropped", "DROP TABLE settings", ["table-dropped"], { order: "code-first" }),
  one("a parent and its children dropped", "DROP TABLE book_tags;; DROP TABLE tags", [
    "table-dropped",
    "table-dropped",
  ]),
  one("a child dropped", "DROP TABLE reviews", ["table-dropped"]),
  one(
    "a table dropped and another added",
    "DROP TABLE settings;; CREATE TABLE preferences (user integer PRIMARY KEY, theme text)",
    ["table-dropped"],
  ),
  one(
    "a table dropped and its like added",
    "DROP TABLE settings;; CREATE TABLE preferences (key text PRIMARY KEY NOT NULL, value text)",
    ["drop-and-add"],
  ),
  one(
    "a table moved by a copy",
    "CREATE TABLE preferences (key text PRIMARY KEY NOT NULL, value text);; INSERT INTO preferences (key, value) SELECT key, value FROM settings;; DROP TABLE settings",
    ["table-renamed"],
  ),
  one("a view dropped", "DROP VIEW book_list", ["table-dropped"]),
  one(
    "a view that loses a column",
    "DROP VIEW book_list;; CREATE VIEW book_list AS SELECT id, title FROM books",
    ["column-dropped"],
  ),
  one("a column dropped", "ALTER TABLE reviews DROP COLUMN body", ["column-dropped"], {
    order: "code-first",
  }),
  one("a column with a default dropped", "DROP VIEW book_list;; ALTER TABLE books DROP COLUMN price", [
    "column-dropped",
    "table-dropped",
  ]),
  one("a required column dropped", "ALTER TABLE visits DROP COLUMN hits", ["column-dropped"], {
    order: "code-first",
  }),
  one("a column without default dropped", "ALTER TABLE authors DROP COLUMN name", ["column-dropped"], {
    order: "neither",
  }),
  one("two columns dropped", "ALTER TABLE authors DROP COLUMN bio;; ALTER TABLE authors DROP COLUMN born", [
    "column-dropped",
    "column-dropped",
  ]),
  one(
    "a column and its unique index dropped",
    "DROP INDEX books_isbn_unique;; ALTER TABLE books DROP COLUMN isbn",
    ["column-dropped"],
  ),
  one(
    "a column and its index dropped",
    "DROP INDEX books_title_idx;; DROP VIEW book_list;; ALTER TABLE books DROP COLUMN title;; CREATE VIEW book_list AS SELECT id, price FROM books",
    ["column-dropped", "column-dropped"],
  ),
  one(
    "dropped and added again with another type",
    "ALTER TABLE authors DROP COLUMN born;; ALTER TABLE authors ADD born text",
    ["column-retyped"],
  ),
  one(
    "dropped and added again alike",
    "ALTER TABLE authors DROP COLUMN born;; ALTER TABLE authors ADD born integer",
    [],
  ),
  one(
    "a column answered as create",
    "ALTER TABLE authors ADD about text;; ALTER TABLE authors DROP COLUMN bio",
    ["drop-and-add"],
  ),
  one(
    "a number answered as create",
    "ALTER TABLE authors ADD birth_year integer;; ALTER TABLE authors DROP COLUMN born",
    ["drop-and-add"],
  ),
  one("another type added", "ALTER TABLE authors ADD birthday text;; ALTER TABLE authors DROP COLUMN born", [
    "column-dropped",
  ]),
  one(
    "values carried over by hand",
    "ALTER TABLE authors ADD about text;; UPDATE authors SET about = bio;; ALTER TABLE authors DROP COLUMN bio",
    ["column-dropped"],
  ),
  one(
    "several of the type added",
    "ALTER TABLE authors ADD about text;; ALTER TABLE authors ADD site text;; ALTER TABLE authors DROP COLUMN bio",
    ["column-dropped"],
  ),
  one("a table renamed", "ALTER TABLE settings RENAME TO preferences", ["table-renamed"], {
    order: "neither",
  }),
  one("a parent renamed", "ALTER TABLE tags RENAME TO labels", ["table-renamed"]),
  one("a column renamed", "ALTER TABLE tags RENAME COLUMN colour TO color", ["column-renamed"], {
    order: "neither",
  }),
  one("a required column renamed", "ALTER TABLE authors RENAME COLUMN name TO full_name", ["column-renamed"]),
  one("a key renamed", "ALTER TABLE tags RENAME COLUMN name TO slug", ["column-renamed"]),
  one("a unique column renamed", "ALTER TABLE authors RENAME COLUMN email TO mail", ["column-renamed"]),
  one("a column in a view renamed", "ALTER TABLE books RENAME COLUMN title TO name", ["column-renamed"]),
  one(
    "a table and a column renamed",
    "ALTER TABLE settings RENAME TO preferences;; ALTER TABLE preferences RENAME COLUMN value TO setting",
    ["column-renamed", "table-renamed"],
  ),
  one("a unique index on a column", "CREATE UNIQUE INDEX books_title_key ON books (title)", [
    "constraint-added",
  ]),
  one("a unique index on a nullable column", "CREATE UNIQUE INDEX authors_born_key ON authors (born)", [
    "constraint-added",
  ]),
  one("a unique index on two columns", "CREATE UNIQUE INDEX books_author_title ON books (author_id, title)", [
    "constraint-added",
  ]),
  one("a partial unique index", "CREATE UNIQUE INDEX books_open ON books (title) WHERE status = 'draft'", [
    "constraint-added",
  ]),
  one(
    "a plain index made unique",
    "DROP INDEX books_title_idx;; CREATE UNIQUE INDEX books_title_idx ON books (title)",
    ["constraint-added"],
  ),
  one(
    "a unique column with one default for all",
    "ALTER TABLE settings ADD code text DEFAULT 'x';; CREATE UNIQUE INDEX settings_code ON settings (code) WHERE code <> 'x'",
    [],
  ),
  one("a unique index dropped", "DROP INDEX authors_email_unique", ["upsert-target-lost"]),
  one("a unique index of two dropped", "DROP INDEX visits_day_page", ["upsert-target-lost"], {
    order: "neither",
  }),
  one(
    "a unique index widened",
    "DROP INDEX visits_day_page;; CREATE UNIQUE INDEX visits_all ON visits (day, page, hits)",
    ["upsert-target-lost"],
  ),
  one(
    "a unique index narrowed",
    "DROP INDEX visits_day_page;; CREATE UNIQUE INDEX visits_day ON visits (day)",
    ["constraint-added", "upsert-target-lost"],
  ),
  one(
    "a unique index made partial",
    "DROP INDEX authors_email_unique;; CREATE UNIQUE INDEX authors_email_unique ON authors (email) WHERE born IS NOT NULL",
    ["upsert-target-lost"],
  ),
  one(
    "a unique index made plain",
    "DROP INDEX authors_email_unique;; CREATE INDEX authors_email_unique ON authors (email)",
    ["upsert-target-lost"],
  ),
  one(
    "a trigger that refuses",
    "CREATE TRIGGER no_more BEFORE INSERT ON tags BEGIN SELECT RAISE(ABORT, 'closed'); END",
    ["constraint-added"],
  ),
  one(
    "several things at once",
    "ALTER TABLE authors ADD nickname text;; ALTER TABLE reviews DROP COLUMN body;; DROP TABLE settings",
    ["column-dropped", "table-dropped"],
  ),
];

const reviewsBody = (rating: string, more = ""): string =>
  `id integer PRIMARY KEY NOT NULL, book_id integer, rating ${rating}, body text, FOREIGN KEY (book_id) REFERENCES books(id) ON UPDATE no action ON DELETE set null${more}`;
const inRange = ", CONSTRAINT rating_range CHECK(rating between 1 and 5)";
const reviews = same("id", "book_id", "rating", "body");

/** Each is rebuilt in three ways, which must not matter. */
const rebuilds: readonly {
  readonly name: string;
  readonly table: string;
  readonly body: string;
  readonly copy: Readonly<Record<string, string>>;
  readonly indexes?: readonly string[];
  readonly expect: readonly string[];
  readonly order?: DeployOrder;
}[] = [
  {
    name: "as it was",
    table: "reviews",
    body: reviewsBody("integer NOT NULL", inRange),
    copy: reviews,
    expect: [],
    order: "either",
  },
  {
    name: "a default",
    table: "reviews",
    body: reviewsBody("integer DEFAULT 3 NOT NULL", inRange),
    copy: reviews,
    expect: [],
  },
  {
    name: "another default",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, value text DEFAULT 'none'",
    copy: same("key", "value"),
    expect: ["column-default-changed"],
    order: "either",
  },
  {
    name: "a default that is gone",
    table: "visits",
    body: "day text NOT NULL, page text NOT NULL, hits integer NOT NULL",
    copy: same("day", "page", "hits"),
    indexes: ["CREATE UNIQUE INDEX visits_day_page ON visits (day, page)"],
    expect: ["column-default-changed"],
  },
  {
    name: "NOT NULL gone",
    table: "reviews",
    body: reviewsBody("integer", inRange),
    copy: reviews,
    expect: ["constraint-dropped"],
    order: "migrate-first",
  },
  {
    name: "NOT NULL added, filled",
    table: "reviews",
    body: reviewsBody("integer NOT NULL", inRange).replace("body text", "body text NOT NULL"),
    copy: { ...reviews, body: "coalesce(body, '')" },
    expect: ["column-required"],
    order: "code-first",
  },
  {
    name: "a required column",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, value text, owner integer NOT NULL",
    copy: { ...same("key", "value"), owner: "1" },
    expect: ["column-required"],
    order: "neither",
  },
  {
    name: "a column with a default",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, value text, owner integer DEFAULT 1 NOT NULL",
    copy: same("key", "value"),
    expect: [],
    order: "migrate-first",
  },
  {
    name: "an integer to text",
    table: "reviews",
    body: reviewsBody("text NOT NULL"),
    copy: reviews,
    expect: ["column-retyped", "constraint-dropped"],
  },
  {
    name: "an integer to real",
    table: "visits",
    body: "day text NOT NULL, page text NOT NULL, hits real DEFAULT 0 NOT NULL",
    copy: same("day", "page", "hits"),
    indexes: ["CREATE UNIQUE INDEX visits_day_page ON visits (day, page)"],
    expect: ["column-retyped"],
  },
  {
    name: "text to varchar",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, value varchar(255)",
    copy: same("key", "value"),
    expect: [],
    order: "either",
  },
  {
    name: "text to blob",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, value blob",
    copy: same("key", "value"),
    expect: ["column-retyped"],
  },
  {
    name: "a CHECK added",
    table: "visits",
    body: "day text NOT NULL, page text NOT NULL, hits integer DEFAULT 0 NOT NULL, CONSTRAINT some CHECK (hits >= 0)",
    copy: { ...same("day", "page"), hits: "max(hits, 0)" },
    indexes: ["CREATE UNIQUE INDEX visits_day_page ON visits (day, page)"],
    expect: ["constraint-added"],
  },
  {
    name: "a CHECK dropped",
    table: "reviews",
    body: reviewsBody("integer NOT NULL"),
    copy: reviews,
    expect: ["constraint-dropped"],
  },
  {
    name: "a UNIQUE added",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, value text UNIQUE",
    copy: same("key", "value"),
    expect: ["constraint-added"],
  },
  {
    name: "a foreign key added",
    table: "visits",
    body: "day text NOT NULL, page text NOT NULL REFERENCES settings(key), hits integer DEFAULT 0 NOT NULL",
    copy: { ...same("day", "hits"), page: "(SELECT key FROM settings LIMIT 1)" },
    indexes: ["CREATE INDEX visits_day_page ON visits (day, page)"],
    expect: ["constraint-added", "upsert-target-lost"],
  },
  {
    name: "a foreign key dropped",
    table: "reviews",
    body: "id integer PRIMARY KEY NOT NULL, book_id integer, rating integer NOT NULL, body text, CONSTRAINT rating_range CHECK(rating between 1 and 5)",
    copy: reviews,
    expect: ["constraint-dropped"],
  },
  {
    name: "SET NULL to RESTRICT",
    table: "reviews",
    body: reviewsBody("integer NOT NULL", inRange).replace("set null", "restrict"),
    copy: reviews,
    expect: ["constraint-added"],
  },
  {
    name: "SET NULL to CASCADE",
    table: "reviews",
    body: reviewsBody("integer NOT NULL", inRange).replace("set null", "cascade"),
    copy: reviews,
    expect: ["constraint-dropped"],
  },
  {
    name: "STRICT",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, value text) STRICT -- ",
    copy: same("key", "value"),
    expect: [],
  },
  {
    name: "a column left out",
    table: "reviews",
    body: "id integer PRIMARY KEY NOT NULL, book_id integer, rating integer NOT NULL, FOREIGN KEY (book_id) REFERENCES books(id) ON DELETE set null, CONSTRAINT rating_range CHECK(rating between 1 and 5)",
    copy: same("id", "book_id", "rating"),
    expect: ["column-dropped"],
    order: "code-first",
  },
  {
    name: "a column renamed",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, setting text",
    copy: { key: "`key`", setting: "`value`" },
    expect: ["column-renamed"],
    order: "neither",
  },
  {
    name: "a column dropped, its like added",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, setting text",
    copy: same("key"),
    expect: ["drop-and-add"],
  },
  {
    name: "another primary key",
    table: "visits",
    body: "day text NOT NULL, page text NOT NULL, hits integer DEFAULT 0 NOT NULL, PRIMARY KEY (day, page)",
    copy: same("day", "page", "hits"),
    expect: [],
    order: "either",
  },
  {
    name: "a generated column",
    table: "settings",
    body: "key text PRIMARY KEY NOT NULL, value text GENERATED ALWAYS AS (upper(key)) STORED",
    copy: same("key"),
    expect: ["column-retyped"],
    order: "neither",
  },
];

const dialects: readonly Dialect[] = ["kit", "rename-old", "back-up"];

const rebuilt: readonly SchemaCase[] = rebuilds.flatMap(
  ({ name, table, body, copy, indexes, expect, order }) =>
    dialects.map((dialect) => ({
      name: `rebuild (${dialect}): ${name}`,
      migrations: [rebuild(dialect, table, body, copy, indexes)],
      expect,
      ...(order === undefined ? {} : { order }),
    })),
);

const onDriver = (driver: DriverName, cases: readonly SchemaCase[]): readonly SchemaCase[] =>
  cases.map((each) => ({ ...each, name: `${driver}: ${each.name}`, driver }));

const few = [
  ...breaking.slice(0, 1),
  ...breaking.slice(8, 12),
  ...breaking.slice(22, 26),
  ...safe.slice(0, 3),
  ...rebuilt.filter(({ name }) => name.includes("(kit)")).slice(0, 8),
];

/** What every rule is tried with. */
export const schemaCases: readonly SchemaCase[] = [
  ...safe,
  ...born,
  ...breaking,
  ...rebuilt,
  ...columnCases,
  ...relationCases,
  ...onDriver("libsql", few),
  ...onDriver("d1", few),
];

/** Nothing above a notice may ever be said about these. */
export const safeCases: readonly SchemaCase[] = [
  ...safe,
  ...born.filter(({ expect }) => expect.length === 0),
];
