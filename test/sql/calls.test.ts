import { expect, test } from "vitest";
import { callsIn, moduleOf, virtualColumns } from "../../src/sql/calls.ts";
import { findStatements } from "../../src/sql/statements.ts";

function first(sql: string) {
  const [statement] = findStatements(sql);
  if (statement === undefined) throw new Error("no statement");
  return statement;
}

test.each([
  ["UPDATE t SET a = slugify(b), c = lower(d)", ["slugify", "lower"]],
  ['UPDATE t SET a = "Slugify"(b)', ["slugify"]],
  ["INSERT INTO t (a) SELECT f(a) FROM json_each(x) JOIN u (b) ON g(b) = 1", ["f", "g"]],
  ["CREATE TABLE t (a varchar(255) DEFAULT (f()), b F32_BLOB(3), CHECK (g(a) > 0))", ["f", "g"]],
  ["CREATE TABLE t (a integer REFERENCES u(id))", []],
  ["ALTER TABLE t ADD a decimal(10, 2) DEFAULT (f())", ["f"]],
  ["CREATE INDEX i ON t (libsql_vector_idx(e))", ["libsql_vector_idx"]],
  ["WITH x(a) AS (SELECT f(1)) SELECT * FROM x", ["f"]],
])("%s", (sql, calls) => {
  expect(callsIn(first(sql))).toEqual(calls);
});

test("a virtual table's module and columns", () => {
  const statement = first(
    "CREATE VIRTUAL TABLE v USING vec0(id integer primary key, e float[3] distance_metric=cosine, k=3)",
  );
  expect(moduleOf(statement)).toBe("vec0");
  expect(virtualColumns(statement)).toEqual(["id", "e"]);
});
