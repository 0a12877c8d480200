import { expect, test } from "vitest";
import type { Engine } from "../../src/sqlite/engine.ts";
import { oneStatementAtATime } from "../../src/sqlite/one-statement.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

const options = { path: ":memory:", foreignKeys: true, doubleQuotedText: false };

/** What an engine says to a text, or how many tables there are afterwards. */
function outcome(engine: Engine, sql: string): string | number {
  try {
    engine.run(sql);
    return engine.query("SELECT 1 FROM sqlite_schema").length;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    engine.close();
  }
}

test.each([
  "CREATE TABLE a (x)",
  "CREATE TABLE a (x);",
  "CREATE TABLE a (x); -- and no more\n;",
  "CREATE TABLE a (x); CREATE TABLE b (x)",
  "CREATE TABLE a (x); CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END",
  "CREATE TRIGGER t AFTER INSERT ON nowhere BEGIN SELECT 1; SELECT 2; END",
  "-- nothing",
  " ; ",
  "",
  'CREATE TABLE a (x DEFAULT "text")',
])("%j comes to the same as with better-sqlite3 itself", (sql) => {
  const standIn = outcome(oneStatementAtATime(openEngine("builtin", options)), sql);
  expect(standIn).toBe(outcome(openEngine("addon", options), sql));
});
