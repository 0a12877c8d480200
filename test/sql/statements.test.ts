import { describe, expect, it } from "vitest";
import { splitChunks } from "../../src/sql/chunks.ts";
import { findStatements } from "../../src/sql/statements.ts";

describe("findStatements", () => {
  it("tells statements, their kinds and their lines", () => {
    const text =
      "\n-- first\nCREATE TABLE a (\n  b text\n);\n\nDROP INDEX c; WITH x AS (SELECT 1) DELETE FROM a;";
    expect(findStatements(text).map(({ kind, line, endLine }) => ({ kind, line, endLine }))).toEqual([
      { kind: "create-table", line: 3, endLine: 5 },
      { kind: "drop-index", line: 7, endLine: 7 },
      { kind: "delete", line: 7, endLine: 7 },
    ]);
  });

  it("keeps a trigger whole, CASE … END inside it as well", () => {
    const trigger =
      "CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN UPDATE a SET b = CASE WHEN 1 THEN 2 END; DELETE FROM c; END";
    expect(findStatements(`${trigger}; SELECT 1`).map(({ text }) => text)).toEqual([trigger, "SELECT 1"]);
  });

  it("sees no statement in comments, semicolons and white space", () => {
    expect(findStatements(" ;; -- a; b\n /* c; */ \uFEFF ")).toEqual([]);
  });

  it("does not split inside text, names and comments", () => {
    expect(findStatements("INSERT INTO \"a;b\" VALUES ('c;d') /* ; */ RETURNING `e;f`")).toHaveLength(1);
  });
});

describe("splitChunks", () => {
  it("splits as drizzle-orm does, inside a string too, and counts lines on", () => {
    const chunks = splitChunks("A;\r\n--> statement-breakpoint\r\nB;--> statement-breakpoint\n");
    expect(chunks.map(({ text, line }) => ({ text, line }))).toEqual([
      { text: "A;\r\n", line: 1 },
      { text: "\r\nB;", line: 2 },
      { text: "\n", line: 3 },
    ]);
    expect(splitChunks("SELECT '--> statement-breakpoint'")).toHaveLength(2);
    expect(splitChunks("SELECT 1;\n-->statement-breakpoint\nSELECT 2;")).toHaveLength(1);
  });
});

describe("the target of a statement", () => {
  it.each([
    ["CREATE TABLE IF NOT EXISTS main.`a b` (c)", "a b"],
    ["DROP TABLE IF EXISTS [a]", "a"],
    ["ALTER TABLE main.a RENAME TO b", "a"],
    ["CREATE UNIQUE INDEX i ON a (b)", "a"],
    ["INSERT OR IGNORE INTO a SELECT * FROM b", "a"],
    ["UPDATE OR REPLACE a SET b = 1", "a"],
    ['WITH x AS (SELECT 1) DELETE FROM "a""b"', 'a"b'],
    ["SELECT 1", null],
  ])("%s", (sql, target) => {
    const [statement] = findStatements(sql);
    expect(statement?.target).toBe(target);
  });
});

describe("what a statement carries", () => {
  it("has the tokens of its own text, wherever that stands", () => {
    const [, second] = findStatements("SELECT 1; -- a\n UPDATE t SET a = 'b;c'");
    const [alone] = findStatements(second?.text ?? "");
    expect(second?.tokens.map(({ text }) => text)).toEqual(alone?.tokens.map(({ text }) => text));
    expect(second?.tokens[0]?.offset).toBe(16);
  });

  it.each([
    ["ALTER TABLE a DROP COLUMN `b c`", "b c"],
    ["ALTER TABLE main.a DROP b", "b"],
    ["ALTER TABLE a ADD b", null],
    ["DROP TABLE a", null],
  ])("%s: the column it drops", (sql, column) => {
    expect(findStatements(sql)[0]?.droppedColumn).toBe(column);
  });

  it.each([
    ["PRAGMA foreign_keys=OFF", "foreign_keys"],
    ["EXPLAIN PRAGMA main.Journal_Mode = wal", "journal_mode"],
    ["SELECT foreign_keys", null],
  ])("%s: the pragma", (sql, pragma) => {
    expect(findStatements(sql)[0]?.pragma).toBe(pragma);
  });
});
