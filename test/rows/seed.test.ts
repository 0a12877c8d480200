import { expect, test } from "vitest";
import { CannotCheck } from "../../src/model/errors.ts";
import { runSeed } from "../../src/rows/seed.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

function library(): Engine {
  const engine = openEngine("addon", {
    path: ":memory:",
    foreignKeys: true,
    doubleQuotedText: false,
  });
  engine.exec(`CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE books (id INTEGER PRIMARY KEY, author INTEGER REFERENCES authors (id) DEFERRABLE INITIALLY DEFERRED)`);
  return engine;
}

function faultOf(engine: Engine, text: string): string {
  try {
    runSeed(engine, { file: "seed.sql", text });
  } catch (error) {
    if (error instanceof CannotCheck) return error.message;
    throw error;
  }
  throw new Error("it ran");
}

test("statements run in order, a transaction around them is passed over", () => {
  const engine = library();
  runSeed(engine, {
    file: "seed.sql",
    text: "BEGIN;\nINSERT INTO books VALUES (1, 1);\n-- later\nINSERT INTO authors VALUES (1, 'Ada; Ben');\nCOMMIT;\n",
  });
  expect(engine.query("SELECT name FROM authors")).toEqual([{ name: "Ada; Ben" }]);
});

test("an error names file, line and statement, and nothing stays", () => {
  const engine = library();
  const message = faultOf(
    engine,
    "INSERT INTO authors VALUES (1, 'Ada');\n\n-- the second\nINSERT INTO authors\n  VALUES (2, NULL);",
  );
  expect(message).toBe(
    "`seed.sql` line 4: `INSERT INTO authors VALUES (2, NULL)` fails on the base schema (SQLite: `NOT NULL constraint failed: authors.name`); fix the seed file",
  );
  expect(engine.query("SELECT * FROM authors")).toEqual([]);
});

test("keys that are checked at the end", () => {
  expect(faultOf(library(), "INSERT INTO books VALUES (1, 99)")).toBe(
    "`seed.sql` cannot be committed (SQLite: `FOREIGN KEY constraint failed`); fix the seed file",
  );
});

test("what reaches outside the database does not run", () => {
  expect(faultOf(library(), "SELECT 1;\nATTACH '/tmp/other.db' AS other")).toContain("`seed.sql` line 2");
  expect(faultOf(library(), "SELECT load_extension('x')")).toContain("`load_extension()`");
});
