import { describe, expect, test } from "vitest";
import { schemaDiff } from "../../src/changes/text/schema-diff.ts";
import { judgeSql } from "../rules/judge-sql.ts";
import { bookshop, rebuild } from "../rules/schema-case.ts";

/** The difference that statements make on a database that has others behind it. */
function diff(base: readonly string[], statements: readonly string[]): readonly string[] {
  return schemaDiff(judgeSql(base, [statements]).evidence.net).split("\n");
}

/** Two declarations of one table, the second by a rebuild. */
function between(before: string, after: string, options = ["", ""]): readonly string[] {
  return diff(
    [`CREATE TABLE t (${before}) ${options[0]}`],
    [
      `CREATE TABLE __new_t (${after}) ${options[1]}`,
      "INSERT INTO __new_t (id) SELECT id FROM t",
      "DROP TABLE t",
      "ALTER TABLE __new_t RENAME TO t",
    ],
  );
}

/** The lines that are gone or new. */
function marked(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => /^[-+]/.test(line));
}

const settings = "key text PRIMARY KEY NOT NULL, value text";
const settingsCopy = { key: "key", value: "value" };

describe("what is no difference", () => {
  test("a rebuild as such, with other quotes, case, order of columns and names of constraints", () => {
    const before = "id integer PRIMARY KEY NOT NULL, `a` text, b int CONSTRAINT one CHECK (`b` != 1)";
    const after = 'id INTEGER PRIMARY KEY, [b] INT, "A" TEXT, CONSTRAINT two CHECK (("b"<>1))';
    expect(between(before, after)).toEqual([""]);
  });

  test("a key to the parent's primary key, whether that is named or not", () => {
    expect(
      between("id integer PRIMARY KEY REFERENCES t", "id integer PRIMARY KEY REFERENCES t (id)"),
    ).toEqual([""]);
  });

  test("rows", () => {
    expect(diff(bookshop, ["UPDATE books SET price = 1"])).toEqual([""]);
  });
});

describe("a table", () => {
  test("that is rebuilt for a default is one line that goes and one that comes", () => {
    const lines = diff(
      bookshop,
      rebuild("kit", "settings", settings.replace("value text", "value text DEFAULT 'x'"), settingsCopy),
    );
    expect(lines).toEqual([
      " CREATE TABLE settings (",
      '   "key" TEXT PRIMARY KEY NOT NULL,',
      "-  value TEXT,",
      "+  value TEXT DEFAULT 'x',",
      " )",
    ]);
  });

  test("has values bare and expressions in parentheses as its defaults", () => {
    const defaults = "'it''s', 1.5, -2, x'0F', CURRENT_DATE, (1 + 2)".split(", ");
    const columns = defaults.map((value, n) => `c${n} ANY DEFAULT ${value}`).join(", ");
    const lines = diff(bookshop, [`CREATE TABLE t (id integer, ${columns})`]);
    expect(lines.slice(2, -1).map((line) => /DEFAULT (.*?),?$/.exec(line)?.[1])).toEqual(defaults);
  });

  test("names no columns of a parent that has no primary key", () => {
    const base = ["CREATE TABLE parents (name text)", "CREATE TABLE t (id integer, parent text)"];
    const lines = diff(base, ["ALTER TABLE t ADD other text REFERENCES parents"]);
    expect(marked(lines)).toContain("+  FOREIGN KEY (other) REFERENCES parents,");
  });

  test("shows three lines around what differs, its name and its end; dots for the others", () => {
    const columns = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
    const wide = (names: readonly string[]): string => `CREATE TABLE t (${names.join(", ")})`;
    const shown = (gone: string): string =>
      diff([wide(columns)], [`ALTER TABLE t DROP COLUMN ${gone}`])
        .slice(1, -1)
        .map((line) => line.replace(/^([-+]?) +/, "$1").replace(",", ""))
        .join(" ");
    expect(shown("a")).toBe("-a b c d …");
    expect(shown("d")).toBe("a b c -d e f g …");
    // A single line is shorter than the dots that would stand for it.
    expect(shown("e")).toBe("a b c d -e f g h …");
    expect(shown("g")).toBe("… d e f -g h i j");
  });

  test("that is new or gone is whole, with its indexes", () => {
    expect(diff(bookshop, ["CREATE TABLE a (x, y int)", "CREATE INDEX a_y ON a (y DESC)"])).toEqual([
      "+CREATE TABLE a (",
      "+  x,",
      "+  y INT,",
      "+)",
      "+CREATE INDEX a_y ON a (y DESC)",
    ]);
    expect(diff(bookshop, ["DROP TABLE visits"])).toEqual([
      "-CREATE TABLE visits (",
      "-  day TEXT NOT NULL,",
      "-  page TEXT NOT NULL,",
      "-  hits INTEGER DEFAULT 0 NOT NULL,",
      "-)",
      "-CREATE UNIQUE INDEX visits_day_page ON visits (day, page)",
    ]);
  });
});

describe("renames", () => {
  test("a table's", () => {
    expect(diff(bookshop, ["ALTER TABLE tags RENAME TO labels"])).toEqual([
      "-CREATE TABLE tags (",
      "+CREATE TABLE labels ( -- was tags",
      "   name TEXT PRIMARY KEY NOT NULL,",
      "   colour TEXT,",
      " )",
    ]);
  });

  test("a column's, where keys and indexes that follow are no difference", () => {
    const statements = [
      "ALTER TABLE visits RENAME COLUMN day TO date",
      "ALTER TABLE tags RENAME name TO tag",
    ];
    expect(marked(diff(bookshop, statements))).toEqual([
      "-  day TEXT NOT NULL,",
      "+  date TEXT NOT NULL, -- was day",
      "-  name TEXT PRIMARY KEY NOT NULL,",
      "+  tag TEXT PRIMARY KEY NOT NULL, -- was name",
    ]);
  });

  test("both at once, with a change in the same line", () => {
    const base = ["CREATE TABLE old (id integer PRIMARY KEY, a text)", "CREATE INDEX old_a ON old (a)"];
    const statements = [
      "ALTER TABLE old RENAME TO new",
      "ALTER TABLE new RENAME COLUMN a TO b",
      "DROP INDEX old_a",
      "CREATE UNIQUE INDEX new_b ON new (b)",
    ];
    expect(marked(diff(base, statements))).toEqual([
      "-CREATE TABLE old (",
      "+CREATE TABLE new ( -- was old",
      "-  a TEXT,",
      "+  b TEXT, -- was a",
      "-CREATE INDEX old_a ON old (a)",
      "+CREATE UNIQUE INDEX new_b ON new (b)",
    ]);
  });
});

describe("every part of a declaration", () => {
  const id = "id integer PRIMARY KEY";

  test.each<[string, string, readonly string[]]>([
    [
      `${id}`,
      `${id} AUTOINCREMENT`,
      ["-  id INTEGER PRIMARY KEY,", "+  id INTEGER PRIMARY KEY AUTOINCREMENT,"],
    ],
    [`${id}, a`, `${id}, a COLLATE NOCASE`, ["-  a,", "+  a COLLATE NOCASE,"]],
    [`${id}, a`, `${id}, a DEFAULT (1 + 1)`, ["-  a,", "+  a DEFAULT (1 + 1),"]],
    [`${id}, a DEFAULT -1`, `${id}, a DEFAULT 'it''s'`, ["-  a DEFAULT -1,", "+  a DEFAULT 'it''s',"]],
    [`${id}, a AS (id)`, `${id}, a AS (id + 1)`, ["-  a AS (id) VIRTUAL,", "+  a AS (id + 1) VIRTUAL,"]],
    [`${id}, a`, `${id}, a, UNIQUE (a)`, ["+  UNIQUE (a),"]],
    [`${id}, a CHECK (a > 0)`, `${id}, a CHECK (a > 1)`, ["-  CHECK (a > 0),", "+  CHECK (a > 1),"]],
    [
      "id, b, PRIMARY KEY (id, b)",
      "id, b, PRIMARY KEY (b, id)",
      ["-  PRIMARY KEY (id, b),", "+  PRIMARY KEY (b, id),"],
    ],
    [
      `${id}, p REFERENCES t`,
      `${id}, p REFERENCES t ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED`,
      [
        "-  FOREIGN KEY (p) REFERENCES t (id),",
        "+  FOREIGN KEY (p) REFERENCES t (id) ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,",
      ],
    ],
  ])("(%s) to (%s)", (before, after, expected) => {
    expect(marked(between(before, after))).toEqual(expected);
  });

  test("options", () => {
    expect(
      between("id int PRIMARY KEY NOT NULL", "id int PRIMARY KEY NOT NULL", ["", "STRICT, WITHOUT ROWID"]),
    ).toEqual([" CREATE TABLE t (", "   id INT PRIMARY KEY NOT NULL,", "-)", "+) STRICT, WITHOUT ROWID"]);
  });

  test("indexes, alone", () => {
    const index = "CREATE INDEX i ON tags (lower(name) COLLATE nocase DESC, colour) WHERE colour > 'a'";
    expect(diff(bookshop, [index])).toEqual([
      "+CREATE INDEX i ON tags (lower(name) COLLATE NOCASE DESC, colour) WHERE colour > 'a'",
    ]);
    expect(diff([...bookshop, index], ["DROP INDEX i", "CREATE INDEX i ON tags (colour)"])).toEqual([
      "-CREATE INDEX i ON tags (lower(name) COLLATE NOCASE DESC, colour) WHERE colour > 'a'",
      "+CREATE INDEX i ON tags (colour)",
    ]);
  });

  test("views and triggers, as they are written", () => {
    const trigger = (body: string): string => `CREATE TRIGGER g AFTER INSERT ON tags BEGIN\n\t${body}\nEND`;
    const base = [...bookshop, trigger("SELECT 1;")];
    const statements = [
      "DROP VIEW book_list",
      "CREATE VIEW book_list AS SELECT `id` FROM `books`",
      "DROP TRIGGER g",
      trigger("SELECT 2;"),
    ];
    expect(diff(base, statements)).toEqual([
      "-CREATE VIEW `book_list` AS SELECT `id`, `title`, `price` FROM `books`",
      "+CREATE VIEW book_list AS SELECT `id` FROM `books`",
      "",
      " CREATE TRIGGER g AFTER INSERT ON tags BEGIN",
      "-  SELECT 1;",
      "+  SELECT 2;",
      " END",
    ]);
  });

  test("virtual tables, without their shadows", () => {
    const fts = (columns: string): string => `CREATE VIRTUAL TABLE f USING fts5(${columns})`;
    expect(diff(bookshop, [fts("a")])).toEqual([`+${fts("a")}`]);
    expect(diff([fts("a")], ["DROP TABLE f", fts("a, b")])).toEqual([`-${fts("a")}`, `+${fts("a, b")}`]);
    expect(diff([fts("a")], ["DROP TABLE f"])).toEqual([`-${fts("a")}`]);
  });
});

test("no name begins a line of its own, or hides", () => {
  const name = 'a\n-  forged "\u202e';
  const lines = diff(
    ["CREATE TABLE t (id)"],
    [`ALTER TABLE t ADD COLUMN "${name.replaceAll('"', '""')}" text`],
  );
  expect(lines).toEqual([" CREATE TABLE t (", "   id,", '+  "a\\n-  forged ""\\u202e" TEXT,', " )"]);
});
