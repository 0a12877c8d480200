import { describe, expect, test } from "vitest";
import { judgeSql } from "./judge-sql.ts";
import { bookshop } from "./schema-case.ts";
import { safeCases, schemaCases } from "./schema-cases.ts";

describe("what is said, and nothing else", () => {
  test.each(schemaCases)("$name", ({ migrations, expect: expected, order, base = [], driver }) => {
    const judged = judgeSql([...bookshop, ...base], migrations, driver);
    expect(judged.findings.map(({ rule }) => rule).sort()).toEqual(expected);
    if (order !== undefined) expect(judged.order).toBe(order);
  });
});

test("there are enough cases, and every one is another", () => {
  expect(schemaCases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(schemaCases.map(({ name }) => name)).size).toBe(schemaCases.length);
});

describe("the safe table is safe on every driver", () => {
  test.each(["better-sqlite3", "libsql", "d1", "bun-sqlite"] as const)("%s", (driver) => {
    for (const { name, migrations } of safeCases) {
      const { changes, findings } = judgeSql(bookshop, migrations, driver);
      expect(findings, name).toEqual([]);
      const bad = changes.filter(({ risk }) => risk === "breaking" || risk === "destructive");
      expect(bad, name).toEqual([]);
    }
  });
});
