import { describe, expect, it } from "vitest";
import { screenStatement } from "../../src/sql/screen.ts";
import { findStatements } from "../../src/sql/statements.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

const bom = "\uFEFF";

const refusals = (sql: string) =>
  findStatements(sql).flatMap((statement) => screenStatement(statement) ?? []);

describe("what may not run", () => {
  it.each([
    ["ATTACH 'x' AS y", "ATTACH"],
    ["attach database 'x' as y", "ATTACH"],
    [`${bom}ATTACH 'x' AS y`, "ATTACH"],
    [`SELECT 1;${bom}${bom}ATTACH 'x' AS y`, "ATTACH"],
    ["EXPLAIN ATTACH 'x' AS y", "ATTACH"],
    ["EXPLAIN QUERY PLAN ATTACH 'x' AS y", "ATTACH"],
    ["/* a comment */ -- another\n ATTACH 'x' AS y", "ATTACH"],
    ["; ;ATTACH 'x' AS y", "ATTACH"],
    ["DETACH y", "DETACH"],
    ["VACUUM INTO 'x'", "VACUUM INTO"],
    ["VACUUM main INTO 'x'", "VACUUM INTO"],
    ["SELECT load_extension('x')", "load_extension()"],
    ["SELECT \"load_extension\"('x')", "load_extension()"],
    ["SELECT [LOAD_extension] ('x')", "load_extension()"],
    ["INSERT INTO t SELECT writefile('x', 'y')", "writefile()"],
    ["CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT load_extension('x'); END", "load_extension()"],
    ["PRAGMA max_page_count = 1000000000", "PRAGMA max_page_count"],
    ["PRAGMA main.writable_schema = ON", "PRAGMA writable_schema"],
    ['PRAGMA "hard_heap_limit" = 0', "PRAGMA hard_heap_limit"],
    ["PRAGMA temp_store_directory = '/'", "PRAGMA temp_store_directory"],
  ])("%j", (sql, what) => {
    expect(refusals(sql)).toEqual([{ what }]);
  });
});

describe("what may", () => {
  it.each([
    "CREATE TABLE attach (detach text)",
    "INSERT INTO notes VALUES ('ATTACH ''x'' AS y')",
    "-- ATTACH 'x' AS y\nSELECT 1",
    "VACUUM",
    "COMMIT",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA main.table_info('t')",
    "SELECT load_extension FROM t",
    "SELECT 1\0; ATTACH 'x' AS y",
  ])("%j", (sql) => {
    expect(refusals(sql)).toEqual([]);
  });
});

it("knows of a BOM what the engines know: before ATTACH it is white space", () => {
  const engine = openEngine("addon", {
    path: ":memory:",
    foreignKeys: true,
    doubleQuotedText: false,
  });
  try {
    // The slots are full, so the engine's own refusal proves that it read the word as ATTACH.
    expect(() => engine.run(`${bom}ATTACH ':memory:' AS y`)).toThrow(/too many attached databases/);
  } finally {
    engine.close();
  }
});
