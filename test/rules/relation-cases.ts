import { one, rebuild, type SchemaCase, same } from "./schema-case.ts";

const key = (more: string): string =>
  `id integer PRIMARY KEY NOT NULL, book_id integer, rating integer NOT NULL, body text, ${more}, CONSTRAINT rating_range CHECK(rating between 1 and 5)`;
const onBooks = (action: string): string => `FOREIGN KEY (book_id) REFERENCES books(id) ${action}`;

const loanBody = (action: string): string =>
  `id integer PRIMARY KEY NOT NULL, book_id integer, ${onBooks(action)}`;
const loans = (action: string): string => `CREATE TABLE loans (${loanBody(action)})`;

/** `reviews` made anew with other constraints. */
function reviews(
  name: string,
  body: string,
  expect: readonly string[],
  more: Partial<SchemaCase> = {},
): SchemaCase {
  const copy = same("id", "book_id", "rating", "body");
  return { name, migrations: [rebuild("kit", "reviews", body, copy)], expect, ...more };
}

const foreignKeys: readonly SchemaCase[] = [
  reviews("SET NULL to NO ACTION", key(onBooks("ON DELETE NO ACTION")), ["constraint-added"]),
  reviews("SET NULL to SET DEFAULT", key(onBooks("ON DELETE SET DEFAULT")), ["constraint-dropped"]),
  reviews("ON UPDATE CASCADE", key(onBooks("ON UPDATE CASCADE ON DELETE SET NULL")), ["constraint-dropped"]),
  reviews("a key that waits for the end", key(onBooks("ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED")), [
    "constraint-dropped",
  ]),
  reviews("the key named", key(`CONSTRAINT review_book ${onBooks("ON DELETE SET NULL")}`), [], {
    order: "either",
  }),
  reviews("another parent", key("FOREIGN KEY (book_id) REFERENCES authors(id) ON DELETE SET NULL"), [
    "constraint-added",
  ]),
  {
    name: "ON UPDATE CASCADE to NO ACTION",
    base: [loans("ON UPDATE CASCADE")],
    migrations: [rebuild("kit", "loans", loanBody("ON UPDATE NO ACTION"), same("id", "book_id"))],
    expect: ["constraint-added"],
  },
  {
    name: "ON UPDATE RESTRICT to CASCADE",
    base: [loans("ON UPDATE RESTRICT")],
    migrations: [rebuild("kit", "loans", loanBody("ON UPDATE CASCADE"), same("id", "book_id"))],
    expect: ["constraint-dropped"],
  },
  one(
    "a new table that refers to itself",
    "CREATE TABLE shelves (id integer PRIMARY KEY NOT NULL, inside integer REFERENCES shelves(id) ON DELETE CASCADE)",
    [],
    { order: "migrate-first" },
  ),
  one(
    "a new table with a key of two columns",
    "CREATE TABLE pins (book_id integer NOT NULL, tag text NOT NULL, FOREIGN KEY (book_id, tag) REFERENCES book_tags(book_id, tag))",
    [],
  ),
  one(
    "a new parent and a nullable column that refers to it",
    "CREATE TABLE series (id integer PRIMARY KEY NOT NULL);; ALTER TABLE books ADD series_id integer REFERENCES series(id)",
    [],
    { order: "migrate-first" },
  ),
];

const views: readonly SchemaCase[] = [
  one(
    "a view over two tables",
    "CREATE VIEW written AS SELECT books.title, authors.name FROM books JOIN authors ON authors.id = books.author_id",
    [],
    { order: "migrate-first" },
  ),
  one(
    "a view renamed",
    "DROP VIEW book_list;; CREATE VIEW catalogue AS SELECT id, title, price FROM books",
    ["table-dropped"],
    { order: "neither" },
  ),
  one(
    "a view whose column has another name",
    "DROP VIEW book_list;; CREATE VIEW book_list AS SELECT id, title AS name, price FROM books",
    ["column-dropped"],
    { order: "neither" },
  ),
  one(
    "a view with another WHERE",
    "DROP VIEW book_list;; CREATE VIEW book_list AS SELECT id, title, price FROM books WHERE price > 0",
    [],
    { order: "neither" },
  ),
  one(
    "a view made a table",
    "DROP VIEW book_list;; CREATE TABLE book_list (id integer, title text, price integer)",
    ["table-dropped"],
  ),
];

const unique: readonly SchemaCase[] = [
  one("a unique index on an expression", "CREATE UNIQUE INDEX books_title_lower ON books (lower(title))", [
    "constraint-added",
  ]),
  one(
    "a unique index made one that ignores case",
    "DROP INDEX authors_email_unique;; CREATE UNIQUE INDEX authors_email_unique ON authors (email COLLATE NOCASE)",
    [],
  ),
  one(
    "a unique index in another order",
    "DROP INDEX visits_day_page;; CREATE UNIQUE INDEX visits_day_page ON visits (page, day)",
    [],
    { order: "either" },
  ),
  one(
    "duplicates taken out, then unique",
    "DELETE FROM books WHERE id NOT IN (SELECT min(id) FROM books GROUP BY title);; CREATE UNIQUE INDEX books_title_key ON books (title)",
    ["constraint-added"],
  ),
  one("a unique index over a reference", "CREATE UNIQUE INDEX reviews_book ON reviews (book_id)", [
    "constraint-added",
  ]),
];

const checks: readonly SchemaCase[] = [
  one(
    "a column that is like the dropped one but for its default",
    "ALTER TABLE tags DROP COLUMN colour;; ALTER TABLE tags ADD color text DEFAULT 'red'",
    ["column-dropped"],
  ),
  one(
    "a column that is like the dropped one in all",
    "ALTER TABLE tags DROP COLUMN colour;; ALTER TABLE tags ADD color text",
    ["drop-and-add"],
  ),
  reviews("a wider CHECK", key(onBooks("ON DELETE SET NULL")).replace("between 1 and 5", "between 0 and 5"), [
    "constraint-added",
  ]),
  reviews(
    "a narrower CHECK",
    key(onBooks("ON DELETE SET NULL")).replace("between 1 and 5", "between 2 and 4"),
    ["constraint-added"],
  ),
  reviews(
    "a CHECK under another name",
    key(onBooks("ON DELETE SET NULL")).replace("rating_range", "stars"),
    [],
  ),
  reviews(
    "a CHECK on two columns",
    `${key(onBooks("ON DELETE SET NULL"))}, CHECK (rating > 2 OR body IS NOT NULL)`,
    ["constraint-added"],
  ),
  {
    name: "a CHECK that goes with its column",
    migrations: [
      rebuild(
        "kit",
        "reviews",
        `id integer PRIMARY KEY NOT NULL, book_id integer, body text, ${onBooks("ON DELETE SET NULL")}`,
        same("id", "book_id", "body"),
      ),
    ],
    expect: ["column-dropped"],
  },
  {
    name: "a CHECK that goes beside a column of another name",
    base: [
      "CREATE TABLE readers (id integer PRIMARY KEY NOT NULL, nick text, user_name text, CHECK (length(user_name) > 2))",
    ],
    migrations: [
      rebuild("kit", "readers", "id integer PRIMARY KEY NOT NULL, user_name text", same("id", "user_name")),
    ],
    expect: ["column-dropped", "constraint-dropped"],
  },
  {
    name: "a CHECK that goes beside a column whose name is part of another",
    base: [
      "CREATE TABLE readers (id integer PRIMARY KEY NOT NULL, name text, user_name text, CHECK (length(user_name) > 2))",
    ],
    migrations: [
      rebuild("kit", "readers", "id integer PRIMARY KEY NOT NULL, user_name text", same("id", "user_name")),
    ],
    expect: ["column-dropped", "constraint-dropped"],
  },
  {
    name: "a new column whose name is part of another, and a CHECK on that one",
    base: ["CREATE TABLE leaves (id integer PRIMARY KEY NOT NULL, page_age integer)"],
    migrations: [
      rebuild(
        "kit",
        "leaves",
        "id integer PRIMARY KEY NOT NULL, page_age integer, age integer, CHECK (page_age <> 77)",
        same("id", "page_age"),
      ),
    ],
    expect: ["constraint-added"],
  },
  {
    name: "a new column with its CHECK",
    base: ["CREATE TABLE leaves (id integer PRIMARY KEY NOT NULL, page_age integer)"],
    migrations: [
      rebuild(
        "kit",
        "leaves",
        "id integer PRIMARY KEY NOT NULL, page_age integer, age integer, CHECK (age > 0)",
        same("id", "page_age"),
      ),
    ],
    expect: [],
  },
  reviews("an enum", `${key(onBooks("ON DELETE SET NULL"))}, CHECK (body IN ('good', 'bad'))`, [
    "constraint-added",
  ]),
];

/** `people` made anew without a column, and with or without a CHECK, over the same rows. */
function people(
  name: string,
  before: string,
  after: string,
  expect: readonly string[],
  copied: readonly string[],
): SchemaCase {
  const id = "id integer PRIMARY KEY NOT NULL";
  return {
    name,
    base: [`CREATE TABLE people (${id}, ${before})`],
    migrations: [rebuild("kit", "people", `${id}, ${after}`, same("id", ...copied))],
    expect,
  };
}

/** A name that lies within another, or in a text, is not that name. */
const nameWithinName: readonly SchemaCase[] = [
  people(
    "a CHECK goes beside a column whose name is the end of its column's",
    "name text, user_name text, CHECK (length(user_name) > 2)",
    "user_name text",
    ["column-dropped", "constraint-dropped"],
    ["user_name"],
  ),
  people(
    "a CHECK goes beside a column whose name stands in its text",
    "nick text, kind text, CHECK (kind <> 'nick')",
    "kind text",
    ["column-dropped", "constraint-dropped"],
    ["kind"],
  ),
  people(
    "a CHECK goes beside a column that is called like its function",
    "length integer, kind text, CHECK (length(kind) > 2)",
    "kind text",
    ["column-dropped", "constraint-dropped"],
    ["kind"],
  ),
  people(
    "a CHECK goes with its column",
    'nick text, kind text, CHECK ("NICK" <> kind)',
    "kind text",
    ["column-dropped"],
    ["kind"],
  ),
  people(
    "a CHECK on an old column comes with a column whose name is the end of its name",
    "page_age integer",
    "page_age integer, age integer, CHECK (page_age <> 123457)",
    ["constraint-added"],
    ["page_age"],
  ),
  people(
    "a CHECK on a new column",
    "page integer",
    "page integer, age integer, CHECK (age < 100)",
    [],
    ["page"],
  ),
  {
    name: "a column dropped and added while a text has its name",
    migrations: [
      [
        "ALTER TABLE settings ADD content text",
        "UPDATE settings SET `key` = 'value' WHERE `key` = 'settings'",
        "ALTER TABLE settings DROP COLUMN value",
      ],
    ],
    expect: ["drop-and-add"],
  },
];

/** Cases about what rows have to do with each other: references, views, unique sets, conditions. */
export const relationCases: readonly SchemaCase[] = [
  ...foreignKeys,
  ...views,
  ...unique,
  ...checks,
  ...nameWithinName,
];
