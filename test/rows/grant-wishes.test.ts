import { describe, expect, test } from "vitest";
import { fillDatabase } from "../../src/rows/fill-database.ts";
import { foreignKeyViolations } from "../../src/rows/foreign-keys.ts";
import { friendlySchema } from "../../src/rows/friendly-schema.ts";
import type { FriendlyKind } from "../../src/rows/grant-wishes.ts";
import { wishesOf } from "../../src/rows/wishes.ts";
import { readLooksFor } from "../../src/sql/looks-for.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

function open(): Engine {
  return openEngine("builtin", { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
}

/** Counts rows of a database that was filled for these statements. `after`: what the schema becomes. */
function fillFor(
  base: string,
  statements: readonly string[],
  kind: FriendlyKind = "met",
  after: string | null = null,
): (from: string) => number {
  const engine = open();
  engine.exec(base);
  const schema = introspect(engine);
  const then = open();
  if (after !== null) then.exec(after);
  const later = after === null ? null : introspect(then);
  const wishes = wishesOf(
    statements.flatMap((sql) => readLooksFor(sql) ?? []),
    schema,
    later,
  );
  const planned = friendlySchema(schema, later, wishes.pairs);
  fillDatabase(engine, planned, {
    ...{ rowsPerTable: 24, rowsIn: wishes.rowsIn, adversarial: false, hasGaps: true, probe: open() },
    friendly: { kind, wishes },
  });
  expect(engine.query("PRAGMA main.integrity_check")).toEqual([{ integrity_check: "ok" }]);
  expect(foreignKeyViolations(engine, schema)).toEqual([]);
  return (from) => Number(engine.query(`SELECT count(*) AS n FROM ${from}`)[0]?.["n"]);
}

const library =
  "CREATE TABLE member (id INTEGER PRIMARY KEY, name TEXT, mail TEXT UNIQUE, city TEXT); CREATE TABLE loan (id INTEGER PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES member (id), due TEXT)";

describe("friendly rows", () => {
  test("ids have gaps, and children refer to them", () => {
    const count = fillFor(library, []);
    expect(count("member")).toBe(24);
    expect(count("member WHERE id % 2 = 0")).toBe(0);
    expect(count("loan JOIN member ON member.id = loan.member_id")).toBe(24);
  });

  test("every literal occurs, twice where it may, and is referred to", () => {
    const count = fillFor(library, ["DELETE FROM member WHERE city = 'Rome' AND name = 'Ada'"]);
    expect(count("member WHERE city = 'Rome' AND name = 'Ada'")).toBe(2);
    expect(count("loan JOIN member ON member.id = member_id WHERE city = 'Rome'")).toBe(2);
    const one = fillFor(library, ["DELETE FROM member WHERE mail = 'a@x'"]);
    expect(one("member WHERE mail = 'a@x'")).toBe(1);
  });

  test("patterns, numbers on either side, ids that plain rows have not", () => {
    const count = fillFor(library, [
      "DELETE FROM member WHERE name LIKE 'test-%'",
      "DELETE FROM member WHERE id > 1000",
      "DELETE FROM loan WHERE member_id = 500",
    ]);
    expect(count("member WHERE name LIKE 'test-%'")).toBe(2);
    expect(count("member WHERE id IN (999, 1000, 1001)")).toBe(3);
    expect(count("member WHERE id = 500")).toBe(1);
    expect(count("loan WHERE member_id = 500")).toBeGreaterThan(0);
  });

  test("apart, nothing refers to what goes, and no table is empty", () => {
    const statement = "DELETE FROM member WHERE city = 'Rome' OR id < 5";
    const count = fillFor(library, [statement], "apart");
    expect(count("member WHERE city = 'Rome'")).toBe(2);
    expect(count("loan JOIN member ON member.id = member_id WHERE city = 'Rome' OR member_id < 5")).toBe(0);
    expect(count("loan")).toBe(24);
  });

  test("where nothing else is to be there, the columns hold just what is looked for", () => {
    const statement = "UPDATE member SET name = CASE city WHEN 'Rome' THEN 1 WHEN 'Oslo' THEN 2 END";
    const count = fillFor(library, [statement], "all");
    expect(count("member WHERE city IN ('Rome', 'Oslo')")).toBe(24);
  });

  test("parents of new rows exist, pair by pair, but for those that come along", () => {
    const roles =
      "CREATE TABLE role (org TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (org, name)); CREATE TABLE perm (org TEXT, role TEXT, FOREIGN KEY (org, role) REFERENCES role (org, name))";
    const count = fillFor(roles, [
      "INSERT INTO role VALUES ('acme', 'guest')",
      "INSERT INTO perm VALUES ('acme', 'admin'), ('acme', 'guest')",
    ]);
    expect(count("role WHERE org = 'acme' AND name = 'admin'")).toBe(1);
    expect(count("role WHERE org = 'acme' AND name = 'guest'")).toBe(0);
  });

  test("an INSERT has room, and a REPLACE meets a row", () => {
    expect(fillFor(library, ["INSERT INTO member (id) VALUES (1), (3)"])("member WHERE id IN (1, 3)")).toBe(
      0,
    );
    expect(fillFor(library, ["REPLACE INTO member (id) VALUES (2)"])("member WHERE id = 2")).toBe(1);
  });

  test("a column that is looked up in another finds its value there", () => {
    const count = fillFor(
      "CREATE TABLE org (id INTEGER PRIMARY KEY, mail TEXT); CREATE TABLE t (id INTEGER PRIMARY KEY, mail TEXT, org_id INTEGER)",
      ["UPDATE t SET org_id = (SELECT id FROM org WHERE org.mail = t.mail)"],
    );
    expect(count("t WHERE mail IN (SELECT mail FROM org)")).toBe(24);
  });

  test("more rows than any LIMIT, in the table that is read", () => {
    const count = fillFor(library, ["INSERT INTO other SELECT * FROM member LIMIT 300"]);
    expect(count("member")).toBe(310);
    expect(count("loan")).toBe(24);
  });

  test("what is to hold in the end holds already", () => {
    const before =
      "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT, n INTEGER, p_id INTEGER)";
    const after =
      "CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (id INTEGER PRIMARY KEY, s TEXT CHECK (s IN ('open', 'done')), n INTEGER CHECK (n > 100), p_id INTEGER REFERENCES p (id))";
    const count = fillFor(before, [], "met", after);
    expect(count("t WHERE s IN ('open', 'done') AND n > 100 AND p_id IN (SELECT id FROM p)")).toBe(24);
  });
});
