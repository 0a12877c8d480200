import { describe, expect, test } from "vitest";
import { judgeFolder } from "./judge-folder.ts";

const base = [
  "CREATE TABLE member (id integer PRIMARY KEY NOT NULL, name text NOT NULL)",
  "CREATE TABLE log (id integer PRIMARY KEY NOT NULL, what text)",
];

/** What `object-broken` says of head behind base, each with its severity and line. */
function broken(sides: Parameters<typeof judgeFolder>[0]): readonly string[] {
  const findings = judgeFolder(sides).folders.flatMap((folder) => folder.findings);
  return findings
    .filter(({ rule }) => rule === "object-broken")
    .map(({ severity, line, message }) => `${severity} ${line}: ${message}`);
}

const trigger = (name: string, body: string, event = "AFTER INSERT"): string =>
  `CREATE TRIGGER ${name} ${event} ON member BEGIN ${body}; END`;
const toLog = "INSERT INTO log (what) VALUES (new.name)";

describe("triggers", () => {
  test("of several on one table the one that cannot fire is named", () => {
    const head = [trigger("sound", toLog), trigger("unsound", "INSERT INTO nowhere VALUES (new.name)")];
    expect(broken({ base, head })).toEqual([
      "error 3: The trigger `unsound` cannot fire: inserts into `member` fail with `no such table: main.nowhere`",
    ]);
  });

  test("each kind of statement that fires is tried, an UPDATE for every column", () => {
    const head = [
      trigger("one", "DELETE FROM nowhere", "AFTER DELETE"),
      trigger("two", "DELETE FROM elsewhere", "BEFORE UPDATE OF name"),
    ];
    expect(broken({ base, head })).toEqual([
      expect.stringContaining("deletes from `member` fail"),
      expect.stringContaining("updates of `member` fail"),
    ]);
  });

  test("one that refuses on purpose is not broken, nor one that asks for a function of the app", () => {
    const head = [
      trigger("guard", "SELECT RAISE(ABORT, 'no such table: members')", "BEFORE DELETE"),
      trigger("noted", "INSERT INTO log (what) VALUES (slug_of(new.name))"),
    ];
    expect(broken({ base, head })).toEqual([]);
  });

  test("what did not work before is told as not this pull request's", () => {
    const lame = [...base, trigger("lame", "INSERT INTO nowhere VALUES (1)")];
    expect(broken({ base: lame, head: ["CREATE INDEX by_name ON member (name)"] })).toEqual([
      "notice 1: The trigger `lame` already fails with the merged migrations: inserts into `member` fail with `no such table: main.nowhere`. These new migrations did not break it",
    ]);
  });

  test("one that compiles and fails on a value that its table must have now", () => {
    const head = ["ALTER TABLE log ADD COLUMN who text NOT NULL DEFAULT 'x'"];
    expect(broken({ base: [...base, trigger("noted", toLog)], head })).toEqual([]);
    const required = [
      "CREATE TABLE log_new (id integer PRIMARY KEY NOT NULL, what text, who text NOT NULL)",
      "INSERT INTO log_new SELECT id, what, '' FROM log",
      "DROP TRIGGER noted",
      "DROP TABLE log",
      "ALTER TABLE log_new RENAME TO log",
      trigger("noted", toLog),
    ];
    expect(broken({ base: [...base, trigger("noted", toLog)], head: required })).toEqual([
      expect.stringContaining("inserts into `member` fail with `NOT NULL constraint failed: log.who`"),
    ]);
  });

  test("a trigger of a view", () => {
    const view = "CREATE VIEW names AS SELECT name FROM member";
    const head = [
      view,
      "CREATE TRIGGER put INSTEAD OF INSERT ON names BEGIN INSERT INTO member (nick) VALUES (new.name); END",
      "CREATE TRIGGER change INSTEAD OF UPDATE ON names BEGIN UPDATE member SET name = new.name; END",
    ];
    expect(broken({ base, head })).toEqual([expect.stringContaining("The trigger `put` cannot fire")]);
  });
});

describe("views", () => {
  test("a new one that cannot be read, and one that could", () => {
    const view = "CREATE VIEW names AS SELECT name FROM member";
    expect(broken({ base, head: ["CREATE VIEW names AS SELECT nick FROM member"] })).toEqual([
      "error 1: The view `names` cannot be read: `no such column: nick`",
    ]);
    const away = [
      "ALTER TABLE member RENAME TO member_old",
      "CREATE TABLE member (id integer PRIMARY KEY NOT NULL, name text NOT NULL)",
      "INSERT INTO member SELECT * FROM member_old",
      "DROP TABLE member_old",
    ];
    expect(broken({ base: [...base, view], head: away })).toEqual([
      expect.stringMatching(
        /^error 7: The view `names` cannot be read: .*since the rename, .*it names `member_old`/,
      ),
    ]);
  });

  test("one over a table that is dropped is told with the table", () => {
    const view = "CREATE VIEW names AS SELECT name FROM member";
    expect(broken({ base: [...base, view], head: ["DROP TABLE member"] })).toEqual([]);
  });
});

describe("full-text indexes", () => {
  const search = "CREATE VIRTUAL TABLE found USING fts5(name, content='member', content_rowid='id')";

  test("one that stays while its rows become others no longer fits them", () => {
    const head = ["CREATE INDEX by_name ON member (name)", "UPDATE member SET name = name || 'x'"];
    expect(broken({ base: [...base, search], head })).toEqual([
      expect.stringMatching(/^warning .*`found` no longer matches its rows/),
    ]);
  });

  test("one without content that is made anew is the app's to fill", () => {
    const anew = "CREATE VIRTUAL TABLE found USING fts5(name, content='')";
    expect(broken({ base: [...base, anew], head: ["DROP TABLE found", anew] })).toEqual([
      expect.stringMatching(/^warning 3: The full-text index `found` is created again and not filled/),
    ]);
  });

  test("one over a table that is not there cannot be read", () => {
    const head = ["CREATE VIRTUAL TABLE found USING fts5(name, content='members')"];
    expect(broken({ base, head })).toEqual([
      "warning 1: The full-text index `found` cannot be read: `no such table: main.members`",
    ]);
  });
});

describe("keys and ids", () => {
  test("a key of a new table that has no parent", () => {
    const head = ["CREATE TABLE loan (id integer PRIMARY KEY, member_id integer REFERENCES members(id))"];
    expect(broken({ base, head })).toEqual([
      "error 1: The foreign key `loan.member_id` has no parent in `members` (there is no such table): writes to `loan` fail where foreign keys are on",
    ]);
    expect(broken({ base, head, driver: "sql-js" })).toEqual([expect.stringMatching(/^warning /)]);
  });

  test("a rebuild after which rows are no longer numbered", () => {
    const rebuild = (id: string) => [
      `CREATE TABLE log_new (${id}, what text)`,
      "INSERT INTO log_new SELECT * FROM log",
      "DROP TABLE log",
      "ALTER TABLE log_new RENAME TO log",
    ];
    expect(broken({ base, head: rebuild("id INT PRIMARY KEY NOT NULL") })).toEqual([
      expect.stringMatching(/^error .*`log.id` no longer numbers its rows/),
    ]);
    expect(broken({ base, head: rebuild("id integer PRIMARY KEY AUTOINCREMENT NOT NULL") })).toEqual([]);
    expect(broken({ base, head: rebuild("id text PRIMARY KEY NOT NULL") })).toEqual([]);
  });
});

test("a key whose parent is dropped is told with the parent, once", () => {
  const loan = "CREATE TABLE loan (id integer PRIMARY KEY, member_id integer REFERENCES member(id))";
  const head = ["DELETE FROM loan", "DROP TABLE member"];
  const told = (driver: "better-sqlite3" | "sql-js") =>
    judgeFolder({ base: [...base, loan], head, driver })
      .folders.flatMap(({ findings }) => findings)
      .filter(({ rule }) => /^(?:table-dropped|object-broken)$/.test(rule))
      .map(({ severity, message }) => `${severity} ${message}`);
  expect(told("better-sqlite3")).toEqual([
    expect.stringMatching(
      /^error Drops `member`.*; the foreign key `loan.member_id` still uses it, and writes to `loan` fail from then on$/,
    ),
  ]);
  expect(told("sql-js")).toEqual([
    expect.stringMatching(/^warning Drops `member`[^;]*; the deployed code that uses it will fail$/),
  ]);
});

describe("what base broke", () => {
  const parent = "CREATE TABLE team (id integer PRIMARY KEY NOT NULL)";
  const child =
    "CREATE TABLE seat (id integer PRIMARY KEY NOT NULL, team_id integer REFERENCES team(id), note text)";
  const view = "CREATE VIEW teams AS SELECT id FROM team";
  const orphaned = [...base, child];
  const blind = [...base, parent, view, "DROP TABLE team"];
  const judged = (sides: Parameters<typeof judgeFolder>[0]) => judgeFolder({ driver: "libsql", ...sides });

  test("a view is told, and passes", () => {
    const sides = { base: blind, head: ["ALTER TABLE member ADD COLUMN nick text"] };
    expect(broken(sides)).toEqual([
      "notice 1: The view `teams` already fails with the merged migrations: `no such table: main.team`. These new migrations did not break it",
    ]);
    expect(judged(sides).verdict).toBe("pass");
  });

  test("a foreign key without a parent is told, and passes", () => {
    const sides = { base: orphaned, head: ["ALTER TABLE member ADD COLUMN nick text"] };
    expect(broken(sides)).toEqual([
      "notice 1: The foreign key `seat.team_id` already has no parent with the merged migrations (`team`: there is no such table). These new migrations did not break it",
    ]);
    expect(judged(sides).verdict).toBe("pass");
  });

  test("what breaks beside it is an error all the same", () => {
    const head = [
      "CREATE VIEW nobody AS SELECT id FROM nowhere",
      "CREATE TABLE box (id integer PRIMARY KEY, of integer REFERENCES shelf(id))",
    ];
    expect(
      broken({ base: [...blind, child], head })
        .map((line) => line.split(" ", 1)[0])
        .toSorted(),
    ).toEqual(["error", "error", "notice", "notice"]);
  });

  test("what is created again and still fails, in another way, is this pull request's", () => {
    const head = ["DROP VIEW teams", "CREATE VIEW teams AS SELECT id FROM squad"];
    expect(broken({ base: blind, head })).toEqual([
      "error 3: The view `teams` cannot be read: `no such table: main.squad`",
    ]);
  });

  test("what is repaired is not told", () => {
    expect(broken({ base: blind, head: [parent] })).toEqual([]);
    expect(broken({ base: orphaned, head: [parent] })).toEqual([]);
  });
});
