import { expect, test } from "vitest";
import { deployOrder } from "../../src/changes/deploy/deploy-order.ts";
import { profileOf } from "../../src/drivers/index.ts";
import { fateOf } from "../../src/model/code-query.ts";
import { affectedTables } from "../../src/queries/affected-tables.ts";
import { compareCode } from "../../src/queries/compare-code.ts";
import { tryQueries } from "../../src/queries/try-queries.ts";
import { uniqueOnlyIn } from "../../src/queries/unique-targets.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

const better = profileOf("better-sqlite3", null);

function withDatabase<T>(sql: string, work: (engine: Engine) => T): T {
  const engine = openEngine("addon", {
    path: ":memory:",
    foreignKeys: true,
    doubleQuotedText: false,
  });
  try {
    engine.exec(sql);
    return work(engine);
  } finally {
    engine.close();
  }
}

const sideOf = (sql: string) =>
  withDatabase(sql, (engine) => ({ schema: introspect(engine), image: engine.serialize() }));

const schemaOf = (sql: string) => withDatabase(sql, (engine) => introspect(engine));

const users =
  "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL UNIQUE, age integer, CHECK (age > 0));" +
  "INSERT INTO users VALUES (1, 'a', 30), (2, 'b', NULL);";
const posts =
  "CREATE TABLE posts (id integer PRIMARY KEY, user_id integer REFERENCES users(id) ON DELETE CASCADE);" +
  "INSERT INTO posts VALUES (1, 1);";

test("code works on its own schema", () => {
  const side = sideOf(users + posts);
  const other = sideOf(`${users}${posts}CREATE TABLE tags (name text);`);
  const { oldCode, newCode } = compareCode(better, side, other);
  expect(oldCode).toEqual({ tried: 0, broken: [] });
  expect(newCode.tried).toBeGreaterThanOrEqual(5);
  expect(new Set(newCode.broken.map(({ message }) => message))).toEqual(new Set(["no such table: tags"]));
  expect(deployOrder(oldCode, newCode, { isHarmed: false, isRewritten: false })).toBe("migrate-first");
});

test("what breaks says so with its statement and SQLite's words", () => {
  const after = sideOf(
    "CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL, plan text NOT NULL, CHECK (email <> ''));" +
      "INSERT INTO users VALUES (1, 'a', 'x'), (2, 'b', 'x');",
  );
  const { oldCode } = compareCode(better, sideOf(users), after);
  const said = (verb: string) =>
    new Set(oldCode.broken.filter(({ query }) => query.verb === verb).map(({ message }) => message));
  expect([...said("read")].join()).toContain("no such column");
  expect(said("insert")).toContain("table users has no column named age");
  // Behind the column that is gone, the one that is required shows as well.
  expect(said("insert")).toContain("NOT NULL constraint failed: users.plan");
  expect([...said("upsert")].join()).toContain("ON CONFLICT clause does not match");
  expect(oldCode.broken.every(({ query }) => query.sql !== "")).toBe(true);
});

test("the row count is what it was, whatever was tried", () => {
  withDatabase(users + posts, (engine) => {
    const queries = [
      "delete from users",
      "update users set email = id",
      "insert into users values (9, 'z', 1)",
    ];
    const about = { table: "users", column: null, verb: "update", values: "any" } as const;
    const before = engine.query("SELECT * FROM users JOIN posts ON user_id = users.id");
    const fates = tryQueries(
      engine,
      queries.map((sql) => ({ ...about, sql, clear: ["delete from users where id = 2"] })),
    );
    expect(fates.map(({ kind }) => kind)).toEqual(["works", "works", "works"]);
    expect(engine.query("SELECT * FROM users JOIN posts ON user_id = users.id")).toEqual(before);
    expect(engine.query("PRAGMA foreign_keys")).toEqual([{ foreign_keys: 1 }]);
  });
});

test("a trigger that ends the transaction does not end the trial", () => {
  withDatabase(
    `${users}CREATE TRIGGER stop BEFORE INSERT ON users BEGIN SELECT RAISE(ROLLBACK, 'no more'); END;`,
    (engine) => {
      const about = { table: "users", column: null, verb: "insert", values: "any", clear: [] } as const;
      const sql = "insert into users values (9, 'z', 1)";
      expect(
        tryQueries(engine, [
          { ...about, sql },
          { ...about, sql },
        ]),
      ).toEqual([
        { kind: "fails", message: "no more" },
        { kind: "fails", message: "no more" },
      ]);
      expect(tryQueries(engine, [{ ...about, sql: "select * from users" }])).toEqual([{ kind: "works" }]);
    },
  );
});

test("only tables that differ are tried, and those a foreign key ties to them", () => {
  const rest = "CREATE TABLE rest (id integer); CREATE TABLE more (id integer);";
  const before = schemaOf(users + posts + rest);
  const after = schemaOf(`${users}${posts}${rest}ALTER TABLE posts ADD title text;`);
  expect(affectedTables(before, after).map(({ name }) => name)).toEqual(["users", "posts"]);
  expect(affectedTables(before, before)).toEqual([]);
  const watched = schemaOf(
    `${users}${posts}${rest}CREATE TRIGGER t AFTER INSERT ON more BEGIN SELECT 1; END;`,
  );
  expect(affectedTables(before, watched).map(({ name }) => name)).toEqual(["more"]);
});

test("a type that reads as another is a break, though nothing fails", () => {
  const before = sideOf("CREATE TABLE t (id integer PRIMARY KEY, n integer); INSERT INTO t VALUES (1, 5);");
  const text = sideOf("CREATE TABLE t (id integer PRIMARY KEY, n text); INSERT INTO t VALUES (1, 5);");
  const real = sideOf("CREATE TABLE t (id integer PRIMARY KEY, n real); INSERT INTO t VALUES (1, 5);");
  const { oldCode } = compareCode(better, before, text);
  expect(oldCode.broken.map(({ message }) => message)).toEqual(["comes back as text where it was number"]);
  expect(compareCode(better, before, real).oldCode.broken).toEqual([]);
});

test("what fails for some values only is told apart, and is a matter of order as well", () => {
  const before = sideOf(
    "CREATE TABLE t (id integer PRIMARY KEY, n text); INSERT INTO t VALUES (1, 'a'), (2, 'b');",
  );
  const after = sideOf(
    "CREATE TABLE t (id integer PRIMARY KEY, n text UNIQUE); INSERT INTO t VALUES (1, 'a'), (2, 'b');",
  );
  const { oldCode } = compareCode(better, before, after);
  expect(oldCode.broken.map(({ message }) => message)).toContain("UNIQUE constraint failed: t.n");
  expect(fateOf(oldCode.broken)).toBe("some writes fail");
  expect(deployOrder(oldCode, { tried: 1, broken: [] }, { isHarmed: false, isRewritten: false })).toBe(
    "code-first",
  );
});

test("a set that a narrower one lies within forbids nothing new", () => {
  const [narrow] = schemaOf("CREATE TABLE t (a integer, b integer, UNIQUE (a))").tables;
  const [wide] = schemaOf("CREATE TABLE t (a integer, b integer, UNIQUE (a, b))").tables;
  if (narrow === undefined || wide === undefined) throw new Error("no table");
  expect(uniqueOnlyIn(wide, narrow)).toEqual([]);
  expect(uniqueOnlyIn(narrow, wide).map(({ columns }) => columns)).toEqual([["a"]]);
});

const ticket = (more: string): string =>
  `CREATE TABLE ticket (id integer PRIMARY KEY, state text NOT NULL${more}); INSERT INTO ticket (id, state) VALUES (1, 'a'), (2, 'b');`;

test("a trigger that forbids deletes stops deletes, and nothing else", () => {
  for (const raise of ["ABORT, 'kept'", "ROLLBACK, 'kept'"]) {
    const guard = `CREATE TRIGGER guard BEFORE DELETE ON ticket BEGIN SELECT RAISE(${raise}); END;`;
    const { oldCode, newCode } = compareCode(better, sideOf(ticket("")), sideOf(ticket("") + guard));
    expect(new Set(oldCode.broken.map(({ query, message }) => `${query.verb} ${message}`))).toEqual(
      new Set(["delete kept"]),
    );
    expect(newCode.broken).toEqual([]);
    // Where it is on both sides it says nothing, and what is written is tried all the same.
    const guarded = compareCode(better, sideOf(ticket("") + guard), sideOf(ticket(", note text") + guard));
    expect(guarded.newCode.broken.some(({ query }) => query.verb === "insert")).toBe(true);
  }
});

test("a CHECK that the sample violates stops some writes; one that no value of the code passes stops all", () => {
  const before = sideOf(ticket(""));
  const enumerated = sideOf(
    "CREATE TABLE ticket (id integer PRIMARY KEY, state text NOT NULL CHECK (state IN ('open')));",
  );
  expect(compareCode(better, before, enumerated).oldCode.broken.map(({ message }) => message)).toContain(
    "CHECK constraint failed: state IN ('open')",
  );
  expect(fateOf(compareCode(better, before, enumerated).oldCode.broken)).toBe("some writes fail");
  const impossible = sideOf(
    "CREATE TABLE ticket (id integer PRIMARY KEY, state text NOT NULL, kind text, CHECK (kind IS NOT NULL));",
  );
  expect(fateOf(compareCode(better, before, impossible).oldCode.broken)).toBe("breaks");
});

test("a parent that a new key asks for stops some writes; children that are there keep their parent as before", () => {
  const parents = "CREATE TABLE parent (id integer PRIMARY KEY);";
  const keyed = sideOf(parents + ticket(" REFERENCES parent(id)").replace(/INSERT.*$/, ""));
  expect(fateOf(compareCode(better, sideOf(parents + ticket("")), keyed).oldCode.broken)).toBe(
    "some writes fail",
  );
  // The new side lost its rows: what is made up for it is there on the old one.
  const emptied = sideOf("CREATE TABLE ticket (id integer PRIMARY KEY, state text NOT NULL, note text);");
  const full = sideOf(`${ticket(", note text")}CREATE INDEX other ON ticket (note);`);
  expect(compareCode(better, full, emptied).newCode.broken).toEqual([]);
  // Children that are there keep their parent, under a key that both sides have; one that is new is another matter.
  const child = (more: string): string =>
    `${parents}CREATE TABLE child (id integer PRIMARY KEY, parent_id integer${more});INSERT INTO parent VALUES (1), (2);`;
  const held = `${child(" REFERENCES parent(id)")}INSERT INTO child VALUES (1, 1), (2, 2);`;
  const free = sideOf(`${child(" REFERENCES parent(id)")}CREATE INDEX other ON child (parent_id);`);
  expect(fateOf(compareCode(better, free, sideOf(held)).oldCode.broken)).toBe("works");
  expect(fateOf(compareCode(better, sideOf(child("")), sideOf(held)).oldCode.broken)).toBe(
    "some writes fail",
  );
});

test("a parent that rows of a table hold which the code was generated without cannot be deleted", () => {
  const parents = "CREATE TABLE parent (id integer PRIMARY KEY); INSERT INTO parent VALUES (1), (2);";
  const settings = (action: string): string =>
    `${parents}CREATE TABLE settings (parent_id integer PRIMARY KEY REFERENCES parent(id)${action});`;
  const filled = "INSERT INTO settings VALUES (1);";
  const fate = (after: string) => fateOf(compareCode(better, sideOf(parents), sideOf(after)).oldCode.broken);
  expect(fate(settings("") + filled)).toBe("some writes fail");
  expect(fate(settings(" ON DELETE CASCADE") + filled)).toBe("works");
  expect(fate(settings(""))).toBe("works");
});

test("a formula that answers another value is told, one that answers the same is not", () => {
  const orders = (formula: string): string =>
    `CREATE TABLE orders (id integer PRIMARY KEY, total integer, euro real GENERATED ALWAYS AS (${formula}) VIRTUAL); INSERT INTO orders (id, total) VALUES (1, 250);`;
  const { oldCode, newCode } = compareCode(
    better,
    sideOf(orders("total / 100.0")),
    sideOf(orders("total / 1000.0")),
  );
  expect(oldCode.broken.map(({ message }) => message)).toEqual(["comes back as 0.25 where it was 2.5"]);
  expect([oldCode, newCode].map(({ broken }) => fateOf(broken))).toEqual([
    "reads otherwise",
    "reads otherwise",
  ]);
  expect(deployOrder(oldCode, newCode, { isHarmed: false, isRewritten: false })).toBe("neither");
  const same = compareCode(better, sideOf(orders("total / 100.0")), sideOf(orders("0.01 * total")));
  expect(same.oldCode.broken).toEqual([]);
});
