import { expect, test } from "vitest";
import { readIndexDeclaration, readIndexTerm } from "../../src/sql/index-declaration.ts";

test("terms and WHERE of a CREATE INDEX", () => {
  const sql =
    'CREATE UNIQUE INDEX IF NOT EXISTS `i` ON `t` (lower("t"."email") COLLATE nocase DESC, `name` asc) WHERE "t"."gone" != true;';
  expect(readIndexDeclaration(sql)).toEqual({
    columns: [
      { term: "lower(email)", isExpression: true, descending: true, collation: "NOCASE" },
      { term: "name", isExpression: false, descending: false, collation: "BINARY" },
    ],
    where: "gone <> 1",
  });
  expect(readIndexDeclaration("CREATE INDEX i ON t (a)")?.where).toBeNull();
  expect(readIndexDeclaration("DROP INDEX i")).toBeNull();
});

test("one term as drizzle-kit stores it", () => {
  expect(readIndexTerm('"users"."created_at" desc')).toEqual({
    term: "created_at",
    isExpression: false,
    descending: true,
    collation: "BINARY",
  });
  expect(readIndexTerm("1")).toMatchObject({ term: "1", isExpression: true });
});
