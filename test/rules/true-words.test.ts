import { expect, test } from "vitest";
import { judgeSql } from "./judge-sql.ts";
import { rebuild, same } from "./schema-case.ts";

/** Messages by rule. */
function said(base: readonly string[], added: readonly string[]): readonly string[] {
  return judgeSql(base, [added]).findings.map(({ rule, message }) => `${rule}: ${message}`);
}

const plan = "CREATE TABLE plan (id integer PRIMARY KEY, code text NOT NULL, status text NOT NULL)";
const unique = (where: string): string => `CREATE UNIQUE INDEX plan_code ON plan (code)${where}`;
const anew = (where: string): readonly string[] => ["DROP INDEX plan_code", unique(where)];
const active = " WHERE status = 'active'";

test("an index that got stricter loses no upsert its target", () => {
  expect(said([plan, unique(active)], anew(""))).toEqual([
    "constraint-added: `plan.code` must be unique now; writes of the deployed code that violate it will fail: `UNIQUE constraint failed: plan.code`",
  ]);
});

test("an index that is partial now says where it still holds", () => {
  const refused =
    "upserts of the deployed code on it will fail: `ON CONFLICT clause does not match any PRIMARY KEY or UNIQUE constraint`";
  expect(said([plan, unique("")], anew(active))).toEqual([
    `upsert-target-lost: \`plan.code\` is unique only where \`status = 'active'\` now; ${refused}`,
  ]);
  expect(said([plan, unique("")], ["DROP INDEX plan_code"])).toEqual([
    `upsert-target-lost: \`plan.code\` is no longer unique; ${refused}, and duplicates become possible`,
  ]);
});

test("a trigger that forbids deletes: deletes fail, inserts do not", () => {
  const guard = "CREATE TRIGGER kept BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'plans are kept'); END";
  expect(said([plan], [guard])).toEqual([
    "constraint-added: The trigger `kept` checks writes to `plan`; deletes from the deployed code will fail: `plans are kept`",
  ]);
});

test("a trigger whose own statement fails breaks the writes of its table, in the row as in the order", () => {
  const broken = "CREATE TRIGGER log AFTER INSERT ON plan BEGIN INSERT INTO nowhere VALUES (new.id); END";
  const { changes, order } = judgeSql([plan], [[broken]]);
  expect(order).toBe("code-first");
  expect(changes.map(({ kind, oldCode, newCode }) => [kind, oldCode, newCode])).toEqual([
    ["add-trigger", "breaks", "works"],
  ]);
});

test("a CHECK stops what does not keep to it, and code that keeps to it goes first", () => {
  const body =
    "id integer PRIMARY KEY, code text NOT NULL, status text NOT NULL CHECK (status IN ('open', 'done'))";
  const { findings, order } = judgeSql(
    [plan],
    [rebuild("kit", "plan", body, { id: "id", code: "code", status: "'open'" })],
  );
  expect(order).toBe("code-first");
  const [added] = findings.filter(({ rule }) => rule === "constraint-added");
  expect(added?.message).toMatch(
    /^`plan` has a new CHECK .*; writes of the deployed code that violate it will fail: `CHECK constraint failed: /,
  );
});

test("code that asks for a name that another table has does not fail", () => {
  const tables = [
    "CREATE TABLE a (id integer PRIMARY KEY, x text)",
    "CREATE TABLE b (id integer PRIMARY KEY, x text)",
  ];
  const swap = [
    "ALTER TABLE a RENAME TO aside",
    "ALTER TABLE b RENAME TO a",
    "ALTER TABLE aside RENAME TO b",
  ];
  expect(said(tables, swap)).toEqual([
    "table-renamed: Renames `b` to `a`, and another table takes its name: the deployed code will read and write that one",
    "table-renamed: Renames `a` to `b`, and another table takes its name: the deployed code will read and write that one",
  ]);
  const replaced = said(tables, ["DROP TABLE a", "ALTER TABLE b RENAME TO a"]).join("\n");
  expect(replaced).not.toMatch(/code that names it fails/);
});

test("an id that SQLite gives is not one that deployed code has to give", () => {
  const base = ["CREATE TABLE note (body text)"];
  const keyed = rebuild("kit", "note", "id integer PRIMARY KEY NOT NULL, body text", same("body"));
  expect(said(base, keyed)).toEqual([]);
});

const price = (type: string, more = ""): string => `id integer PRIMARY KEY NOT NULL, price ${type}${more}`;
const retyped = (from: string, to: string, copied = "`price`", options = ""): string => {
  const base = `CREATE TABLE ware (${price(from)})`;
  const [before, create, ...others] = rebuild("kit", "ware", price(to), { id: "id", price: copied });
  const messages = said([base], [before ?? "", `${create}${options}`, ...others]);
  return messages.find((message) => message.startsWith("column-retyped"))?.replace(/^.*?: .*?: /, "") ?? "";
};

test("what becomes of values is what SQLite does to them there", () => {
  // An ordinary table keeps what INTEGER cannot hold as it is; a CAST does not, and STRICT refuses it.
  expect(retyped("real", "integer")).toBe("`2.0` becomes `2`, `1.5` stays as it is");
  expect(retyped("real", "integer", "CAST(`price` AS INTEGER)")).toBe("`1.5` becomes `1`, `2.0` becomes `2`");
  expect(retyped("real", "integer", "CAST(`ware`.`price` * 100 AS INTEGER)")).toBe(
    "`1.5` becomes `150`, `2.0` becomes `200`",
  );
  expect(retyped("real", "integer", "`price`", " STRICT")).toMatch(/^`2.0` becomes `2`, `1.5` is rejected/);
  expect(retyped("text", "integer")).toMatch(/^`'12'` becomes `12`, `'1.5'` becomes `1.5`, `'abc'` stays/);
  expect(retyped("integer", "text")).toMatch(/^`12` becomes `'12'`/);
});

test("a column that is given another type in place converts only what is written", () => {
  const base = [`CREATE TABLE ware (${price("text")})`];
  const { findings } = judgeSql(base, [["ALTER TABLE ware ALTER COLUMN price TO price integer"]], "libsql");
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringContaining("`TEXT` to `INTEGER`: of newly written values, `'12'` becomes `12`"),
  ]);
});

test("a child whose parent is gone breaks, on empty tables too", () => {
  const base = [
    "CREATE TABLE author (id integer PRIMARY KEY NOT NULL, name text)",
    "CREATE TABLE book (id integer PRIMARY KEY NOT NULL, author_id integer REFERENCES author(id))",
  ];
  const body = "id integer PRIMARY KEY NOT NULL, name text CHECK (name IN ('open'))";
  const renamedFirst = rebuild("rename-old", "author", body, same("id", "name"));
  const { findings, order } = judgeSql(base, [renamedFirst], "libsql");
  expect(order).toBe("code-first");
  expect(findings.map(({ message }) => message)).toContain(
    "`book.author_id` must now refer to a row of `author_old`; inserts from the deployed code will fail: `no such table: main.author_old`",
  );
});
