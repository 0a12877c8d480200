import { describe, expect, test } from "vitest";
import type { RowLoss, ValueLoss } from "../../src/model/account.ts";
import type { Migration } from "../../src/model/migration.ts";
import { followRows } from "../../src/replay/follow/follow-rows.ts";
import { findStatements } from "../../src/sql/statements.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

const authors = "CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT, born INTEGER DEFAULT 1900);";
const books = `CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT UNIQUE,
  author_id INTEGER REFERENCES authors(id) ON DELETE CASCADE ON UPDATE CASCADE,
  editor_id INTEGER REFERENCES authors(id) ON DELETE SET NULL);`;
const rows = `INSERT INTO authors VALUES (1, 'Ursula', 1929), (2, 'Stanisław', 1921), (5, 'Octavia', NULL);
  INSERT INTO books VALUES (1, 'The Dispossessed', 1, 2), (2, 'Solaris', 2, NULL), (7, 'Kindred', 5, 5);`;

/** What the account says behind these statements, in short: "books 2/3 cascade authors". */
function accountOf(statements: string, { keys = true, more = "" } = {}): readonly string[] {
  const engine = openEngine("builtin", { path: ":memory:", foreignKeys: keys, doubleQuotedText: true });
  try {
    engine.exec(authors + books + rows + more);
    const follower = followRows(engine, introspect(engine));
    for (const statement of findStatements(statements)) {
      engine.run(statement.text);
      follower.after({ name: "0001_step" } as Migration, statement);
    }
    const account = follower.account();
    return [...(account?.rows ?? []).map(rowsInShort), ...(account?.values ?? []).map(valuesInShort)];
  } finally {
    engine.close();
  }
}

function rowsInShort({ table, rows: gone, of, cause }: RowLoss): string {
  return `${table} ${gone}/${of} ${Object.values(cause).filter(Boolean).join(" ")}`;
}

function valuesInShort({ table, column, values, of, cause }: ValueLoss): string {
  return `${table}.${column} ${values}/${of} ${Object.values(cause).filter(Boolean).join(" ")}`;
}

/** drizzle-kit's way to make `authors` anew, with another copy. */
const rebuilt = (copy: string) =>
  `CREATE TABLE __new_authors (id INTEGER PRIMARY KEY, name TEXT, born INTEGER DEFAULT 1900); ${copy};
   DROP TABLE authors; ALTER TABLE __new_authors RENAME TO authors;`;
const off = { keys: false };

const losses: readonly (readonly [
  what: string,
  statements: string,
  lost: readonly string[],
  how?: Parameters<typeof accountOf>[1],
])[] = [
  ["a table dropped and made anew", `DROP TABLE books; ${books}`, ["books 3/3 no-copy"]],
  ["and named with its schema", `DROP TABLE main.books; ${books}`, ["books 3/3 no-copy"]],
  [
    "a rebuild without its copy",
    `CREATE TABLE n (id INTEGER PRIMARY KEY, title TEXT); DROP TABLE books; ALTER TABLE n RENAME TO books;`,
    ["books 3/3 no-copy"],
  ],
  ["a table renamed away", `ALTER TABLE books RENAME TO old; ${books}`, ["books 3/3 renamed-away old"]],
  [
    "renamed, dropped and made anew under its new name",
    `ALTER TABLE books RENAME TO b; DROP TABLE b; CREATE TABLE b (id INTEGER PRIMARY KEY, title TEXT);`,
    ["books 3/3 no-copy"],
  ],
  [
    "made anew, and the empty table copied",
    `DROP TABLE books; ${books} CREATE TABLE moved (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER);
     INSERT INTO moved SELECT id, title, author_id FROM books; DROP TABLE books;`,
    ["books 3/3 no-copy"],
  ],
  [
    "rebuilt without a copy, and the empty table moved",
    `CREATE TABLE n (id INTEGER PRIMARY KEY, title TEXT); DROP TABLE books; ALTER TABLE n RENAME TO books;
     CREATE TABLE moved (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER);
     INSERT INTO moved SELECT id, title, NULL FROM books; DROP TABLE books;`,
    ["books 3/3 no-copy"],
  ],
  [
    "rebuilt with half a copy, and what is left moved whole",
    `${rebuilt("INSERT INTO __new_authors SELECT * FROM authors WHERE id < 5")}
     CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, born INTEGER);
     INSERT INTO people SELECT * FROM authors; DROP TABLE authors;`,
    ["authors 1/3 copy"],
    off,
  ],
  [
    "moved whole, and made anew there",
    `CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, born INTEGER);
     INSERT INTO people SELECT * FROM authors; DROP TABLE authors;
     DROP TABLE people; CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, born INTEGER);`,
    ["authors 3/3 no-copy"],
    off,
  ],
  [
    "a rebuild under foreign keys",
    rebuilt("INSERT INTO __new_authors SELECT * FROM authors"),
    ["books 3/3 cascade authors"],
  ],
  [
    "a copy with fewer rows",
    rebuilt("INSERT INTO __new_authors SELECT * FROM authors WHERE id < 5"),
    ["authors 1/3 copy"],
    off,
  ],
  [
    "a copy with a limit",
    rebuilt("INSERT INTO __new_authors SELECT * FROM authors LIMIT 1"),
    ["authors 2/3 copy"],
    off,
  ],
  [
    "a copy that ignores what is in the way",
    rebuilt("INSERT OR IGNORE INTO __new_authors SELECT min(id, 2), name, born FROM authors"),
    ["authors 1/3 copy ignore"],
    off,
  ],
  [
    "one row made out of many",
    rebuilt(
      "INSERT INTO __new_authors SELECT 9, (SELECT group_concat(name) FROM authors), 0 WHERE EXISTS (SELECT 1 FROM authors)",
    ),
    ["authors 3/3 copy true"],
    off,
  ],
  [
    "a copy that forgets a column",
    rebuilt("INSERT INTO __new_authors (id, name) SELECT id, name FROM authors"),
    ["authors.born 2/2 left-out"],
    off,
  ],
  [
    "a copy into one another's place",
    rebuilt("INSERT INTO __new_authors (id, name, born) SELECT id, born, name FROM authors"),
    ["authors.name 3/3 other-column born", "authors.born 3/2 other-column name"],
    off,
  ],
  [
    "a copy that gives new ids",
    rebuilt("INSERT INTO __new_authors (name, born) SELECT name, born FROM authors"),
    ["authors.id 1/3 renumbered"],
    off,
  ],
  [
    "a copy that gives new ids in another order",
    rebuilt("INSERT INTO __new_authors (name, born) SELECT name, born FROM authors ORDER BY name"),
    ["authors.id 2/3 renumbered", "authors.name 1/3 renumbered", "authors.born 1/2 renumbered"],
    off,
  ],
  [
    "a key renamed, and a copy that gives new ids",
    `ALTER TABLE authors RENAME COLUMN id TO number;
     CREATE TABLE n (number INTEGER PRIMARY KEY, name TEXT, born INTEGER);
     INSERT INTO n (name, born) SELECT name, born FROM authors ORDER BY name;
     DROP TABLE authors; ALTER TABLE n RENAME TO authors;`,
    ["authors.id 2/3 renumbered", "authors.name 1/3 renumbered", "authors.born 1/2 renumbered"],
    off,
  ],
  [
    "a table moved and half copied",
    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO people SELECT id, name FROM authors WHERE born > 0; DROP TABLE authors;",
    ["authors 1/3 copy"],
    off,
  ],
  [
    "an UPDATE elsewhere claims nothing here",
    `${rebuilt("INSERT INTO __new_authors (id, name) SELECT id, name FROM authors")} UPDATE authors SET name = lower(name);`,
    ["authors.born 2/2 left-out"],
    off,
  ],
  [
    "a column dropped and added",
    "ALTER TABLE authors DROP COLUMN born; ALTER TABLE authors ADD born INTEGER;",
    ["authors.born 2/2 dropped-and-added"],
  ],
  [
    "a column renamed away, added and dropped",
    "ALTER TABLE authors RENAME COLUMN born TO b; ALTER TABLE authors ADD born INTEGER; ALTER TABLE authors DROP COLUMN b;",
    ["authors.born 2/2 dropped-and-added"],
  ],
  [
    "a parent deleted",
    "DELETE FROM authors WHERE id = 2",
    ["books 1/3 cascade authors", "books.editor_id 1/2 key-action authors"],
  ],
  [
    "REPLACE of a parent",
    "REPLACE INTO authors (id, name) VALUES (1, 'Ursula K.')",
    ["authors.born 1/2 conflict", "books 1/3 cascade authors"],
  ],
  [
    "REPLACE of another row with the same value",
    "INSERT OR REPLACE INTO books VALUES (9, 'Solaris', 1, 1)",
    ["books 1/3 conflict"],
  ],
  ["UPDATE OR REPLACE", "UPDATE OR REPLACE books SET title = 'Kindred' WHERE id = 1", ["books 1/3 conflict"]],
  [
    "a trigger of the table",
    "UPDATE authors SET name = upper(name)",
    ["books 3/3 trigger purge"],
    { more: "CREATE TRIGGER purge AFTER UPDATE ON authors BEGIN DELETE FROM books; END;" },
  ],
  [
    "a trigger that writes another column",
    "UPDATE authors SET name = upper(name) WHERE id = 1",
    ["authors.born 1/2 trigger stamp"],
    {
      more: "CREATE TRIGGER stamp AFTER UPDATE OF name ON authors BEGIN UPDATE authors SET born = 0 WHERE id = new.id; END;",
    },
  ],
  [
    "a full-text table made anew",
    "DROP TABLE found; CREATE VIRTUAL TABLE found USING fts5(title);",
    ["found 1/1 no-copy"],
    { more: "CREATE VIRTUAL TABLE found USING fts5(title); INSERT INTO found VALUES ('Solaris');" },
  ],
];

describe("what no statement asks for is a loss", () => {
  test.for(losses)("%s", ([, statements, lost, how]) => {
    expect([...accountOf(statements, how)].sort()).toEqual([...lost].sort());
  });
});

const claims: readonly (readonly [
  what: string,
  statements: string,
  how?: Parameters<typeof accountOf>[1],
])[] = [
  ["a DELETE, of its own rows", "DELETE FROM books WHERE id = 2"],
  ["a DELETE of all", "DELETE FROM books"],
  ["an UPDATE, of its own column", "UPDATE authors SET born = 0"],
  [
    "an UPDATE of keys that children follow",
    "UPDATE authors SET id = id + 100",
    { more: "UPDATE books SET editor_id = NULL;" },
  ],
  [
    "an upsert",
    "INSERT INTO authors (id, name) VALUES (1, 'x') ON CONFLICT (id) DO UPDATE SET name = excluded.name",
  ],
  ["REPLACE that names every column", "REPLACE INTO books VALUES (1, 'Rocannon', 1, 1)"],
  ["a table dropped for good", "DROP TABLE books"],
  ["a column dropped for good", "ALTER TABLE authors DROP COLUMN born"],
  ["a rebuild with its copy", rebuilt("INSERT INTO __new_authors SELECT * FROM authors"), off],
  [
    "a copy with a COALESCE",
    rebuilt("INSERT INTO __new_authors SELECT id, name, coalesce(born, 0) FROM authors"),
    off,
  ],
  [
    "a copy with a CAST",
    rebuilt("INSERT INTO __new_authors SELECT id, CAST(name AS BLOB), born FROM authors"),
    off,
  ],
  [
    "a copy with a sub-query on the way",
    rebuilt(
      "INSERT INTO __new_authors SELECT id, CASE WHEN EXISTS (SELECT 1 FROM books b WHERE b.author_id = authors.id) THEN name END, born FROM authors",
    ),
    off,
  ],
  ["a table renamed", "ALTER TABLE books RENAME TO works"],
  [
    "two columns that change their names, and a rebuild with its copy",
    `ALTER TABLE authors RENAME COLUMN name TO n; ALTER TABLE authors RENAME COLUMN born TO name; ALTER TABLE authors RENAME COLUMN n TO born;
     CREATE TABLE fresh (id INTEGER PRIMARY KEY, born TEXT, name INTEGER); INSERT INTO fresh SELECT id, born, name FROM authors;
     DROP TABLE authors; ALTER TABLE fresh RENAME TO authors;`,
    off,
  ],
  [
    "a column renamed, and another under its name",
    "ALTER TABLE authors RENAME COLUMN born TO year; ALTER TABLE authors ADD born INTEGER;",
  ],
  [
    "a column made anew and filled before the old one goes",
    "ALTER TABLE authors ADD b TEXT; UPDATE authors SET b = born; ALTER TABLE authors DROP COLUMN born; ALTER TABLE authors RENAME COLUMN b TO born;",
  ],
  [
    "two tables swapped",
    "ALTER TABLE authors RENAME TO t; ALTER TABLE books RENAME TO authors; ALTER TABLE t RENAME TO books;",
  ],
  [
    "a table moved by a copy",
    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT, born INTEGER); INSERT INTO people SELECT * FROM authors; DROP TABLE authors;",
    off,
  ],
  [
    "backed up, deleted and copied back",
    "CREATE TABLE safe AS SELECT * FROM books; DELETE FROM books; INSERT INTO books SELECT * FROM safe; DROP TABLE safe;",
  ],
];

describe("what a statement asks for is none", () => {
  test.for(claims)("%s", ([, statements, how]) => {
    expect(accountOf(statements, how)).toEqual([]);
  });
});
