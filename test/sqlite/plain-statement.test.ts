import { expect, test } from "vitest";
import { findStatements } from "../../src/sql/statements.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { isPlainStatement } from "../../src/sqlite/plain-statement.ts";

const plain = [
  "CREATE TABLE a (x)",
  "CREATE TABLE `a;b` (\"x;\" text DEFAULT ';--')",
  "INSERT INTO a VALUES (1, 'it''s; /* no */ comment', x'00ff', -1, 4/2);",
  "SELECT a->>'$.b' FROM c ;\n",
  "ALTER TABLE `größe` ADD `höhe` real",
];

const doubtful = [
  "",
  " ; ",
  "-- nothing",
  ";SELECT 1",
  "SELECT 1; SELECT 2",
  "SELECT 1;;",
  "SELECT 1 -- more\n; SELECT 2",
  "SELECT 1 /* more */",
  "SELECT ?",
  "SELECT :a, @b, $c",
  "SELECT @a('); SELECT 2; --')",
  "SELECT [a';] FROM b",
  "SELECT 'never ended; SELECT 2",
  "SELECT 1\0; SELECT 2",
  "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END",
  `SELECT 1;${" ".repeat(1000)}SELECT 2`,
];

test.each(plain)("%j is one statement beyond doubt, to our tokenizer too", (sql) => {
  expect(isPlainStatement(sql)).toBe(true);
  expect(findStatements(sql)).toHaveLength(1);
});

test.each(doubtful)("%j is left to the engine to judge", (sql) => {
  expect(isPlainStatement(sql)).toBe(false);
});

test.each(["addon", "builtin"] as const)(
  "%s runs a long plain text as quickly as any, and only it",
  (name) => {
    const engine = openEngine(name, { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
    engine.run("CREATE TABLE a (x)");
    engine.run(`INSERT INTO a VALUES ('${"a;'';--".repeat(200_000)}')`);
    expect(engine.query("SELECT length(x) AS n FROM a")).toEqual([{ n: 1_200_000 }]);
    expect(() => engine.run(`INSERT INTO a VALUES ('${"a;'';--".repeat(200_000)}`)).toThrow(
      "unrecognized token",
    );
    engine.close();
  },
);

test("a text that is asked again answers for the schema of then", () => {
  const engine = openEngine("addon", { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
  const read = () => engine.query("SELECT * FROM a");
  engine.exec("CREATE TABLE a (x); INSERT INTO a VALUES (1)");
  expect(read()).toEqual([{ x: 1 }]);
  engine.run("ALTER TABLE a ADD COLUMN y DEFAULT 2");
  expect(read()).toEqual([{ x: 1, y: 2 }]);
  engine.run("DROP TABLE a");
  expect(read).toThrow("no such table: a");
  engine.run("CREATE VIEW a AS SELECT 3 AS z");
  expect(read()).toEqual([{ z: 3 }]);
  engine.close();
});
