import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import {
  normalizeDefault,
  normalizeExpression,
  normalizeStatement,
  normalizeType,
  renameIn,
} from "../../src/sql/normalize.ts";

describe("expressions", () => {
  test.each([
    ['( "price" >=  0 )', "price >= 0"],
    ["`orders`.`price`>=0", "price >= 0"],
    ['"__new_orders"."price" >= 0', "price >= 0"],
    ["main.orders.[price] >= 0", "price >= 0"],
    ["Status != 'Draft' and status == 'x'", "status <> 'Draft' AND status = 'x'"],
    ['json_valid ( "meta" )', "json_valid(meta)"],
    ["a in('x' , 'y')", "a IN ('x', 'y')"],
    ["a NOTNULL or b isnull", "a IS NOT NULL OR b IS NULL"],
    ["active = TRUE", "active = 1"],
    ["(a) or (b)", "(a) OR (b)"],
    ["a - -1", "a - -1"],
    ["- -1 < a", "- -1 < a"],
    ["a*-1", "a * -1"],
    ["cast(a AS Text)", "CAST(a AS text)"],
    ["hex(x'ab') = '--'", "hex(x'AB') = '--'"],
    ['"order" > 0', '"order" > 0'],
    ['"two words" > 0', '"two words" > 0'],
    ['"it""s" > 0', '"it""s" > 0'],
  ])("%s", (given, normal) => {
    expect(normalizeExpression(given)).toBe(normal);
    expect(normalizeExpression(normal)).toBe(normal);
  });

  test("what means something else stays different", () => {
    expect(normalizeExpression("a IS TRUE")).not.toBe(normalizeExpression("a IS 1"));
    expect(normalizeExpression("a IS NOT FALSE")).not.toBe(normalizeExpression("a IS NOT 0"));
    expect(normalizeExpression("a = 'X'")).not.toBe(normalizeExpression("a = 'x'"));
    expect(normalizeExpression('"null" = 1')).not.toBe(normalizeExpression("null = 1"));
    expect(normalizeExpression("(a + b) * c")).not.toBe(normalizeExpression("a + b * c"));
  });

  test("the normal form gives SQLite the same values", () => {
    const database = new DatabaseSync(":memory:");
    database.exec(
      "CREATE TABLE t (a, \"order\", [two words]); INSERT INTO t VALUES (1, 2, 'x'), (NULL, -3, 'Y'), (0, 0, '')",
    );
    for (const expression of [
      '(("a" != 1 OR (t."order" == -3)) AND NOT `two words` ISNULL)',
      "a IS NOT TRUE",
      '- - a + ~"order" - -1',
      "CASE WHEN (a) THEN lower([two words]) || ' B' ELSE cast(\"order\" as text) END",
      'a BETWEEN -1 and +1 or "order" in (2, 3)',
    ]) {
      const values = (sql: string) => database.prepare(`SELECT ${sql} AS value FROM t`).all();
      expect(values(normalizeExpression(expression))).toEqual(values(expression));
    }
  });
});

describe("defaults", () => {
  test.each([
    ["'draft'", "'draft'"],
    ['"draft"', "'draft'"],
    ["draft", "'draft'"],
    ["('draft')", "'draft'"],
    ["true", "1"],
    ["FALSE", "0"],
    ["+1", "1"],
    ["-1.50", "-1.50"],
    ["current_timestamp", "CURRENT_TIMESTAMP"],
    ["(CURRENT_TIMESTAMP)", "CURRENT_TIMESTAMP"],
    ["( unixepoch ( ) )", "unixepoch()"],
    ["(strftime('%s','now')*1000)", "strftime('%s', 'now') * 1000"],
  ])("%s", (given, normal) => {
    expect(normalizeDefault(given)).toBe(normal);
  });

  test("NULL is no default", () => {
    expect(normalizeDefault("NULL")).toBeNull();
    expect(normalizeDefault("(null)")).toBeNull();
  });
});

test.each([
  ["varchar( 255 )", "VARCHAR(255)"],
  ["Decimal(10, 2)", "DECIMAL(10,2)"],
  ["unsigned  big\n int", "UNSIGNED BIG INT"],
  ["", ""],
])("type %j", (given, normal) => {
  expect(normalizeType(given)).toBe(normal);
});

test("statements are equal however they are quoted, and table names in them count", () => {
  const view = "CREATE VIEW `v` AS select `users`.`id`\nfrom `users`;";
  expect(normalizeStatement(view)).toBe(
    normalizeStatement('create view "v" as SELECT users.id FROM "Users"'),
  );
  expect(normalizeStatement(view)).not.toBe(
    normalizeStatement("CREATE VIEW v AS SELECT posts.id FROM users"),
  );
});

test("names are renamed, texts and functions are not", () => {
  const renames = new Map([["lower", "upper"]]);
  expect(renameIn("lower(lower) = 'lower'", renames)).toBe("lower(upper) = 'lower'");
});
