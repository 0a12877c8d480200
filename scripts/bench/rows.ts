/**
 * How fast rows are invented and compared: `node scripts/bench/rows.ts [rows per table]`.
 * Figures of one run on one machine; the ratios are what to compare.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSnapshot } from "../../src/copies/read-copy.ts";
import type { FillReport } from "../../src/model/rows.ts";
import { fillDatabase } from "../../src/rows/fill-database.ts";
import { compareRows } from "../../src/sqlite/compare-rows.ts";
import type { Engine } from "../../src/sqlite/engine.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { openFileComparison } from "../../src/sqlite/open-comparison.ts";
import { openEngine } from "../../src/sqlite/open-engine.ts";

const shop = `
  CREATE TABLE customers (id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, name TEXT, created_at INTEGER);
  CREATE TABLE authors (id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, born INTEGER);
  CREATE TABLE publishers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);
  CREATE TABLE books (id INTEGER PRIMARY KEY, isbn TEXT NOT NULL UNIQUE, title TEXT, price REAL CHECK (price >= 0),
    author_id TEXT NOT NULL REFERENCES authors (id) ON DELETE CASCADE, publisher_id INTEGER REFERENCES publishers (id));
  CREATE TABLE shelves (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES shelves (id), label TEXT NOT NULL);
  CREATE TABLE book_shelves (book_id INTEGER NOT NULL REFERENCES books (id), shelf_id INTEGER NOT NULL REFERENCES shelves (id),
    PRIMARY KEY (book_id, shelf_id));
  CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'paid', 'sent')), total NUMERIC);
  CREATE TABLE lines (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
    book_id INTEGER NOT NULL REFERENCES books (id), quantity INTEGER NOT NULL CHECK (quantity > 0));
  CREATE TABLE reviews (id INTEGER PRIMARY KEY, book_id INTEGER NOT NULL REFERENCES books (id),
    customer_id INTEGER REFERENCES customers (id) ON DELETE SET NULL, stars INTEGER, body TEXT, UNIQUE (book_id, customer_id));
  CREATE TABLE sessions (token TEXT PRIMARY KEY NOT NULL, customer_id INTEGER NOT NULL REFERENCES customers (id), data TEXT DEFAULT '{}');
`;

const rowsPerTable = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), "bench-rows-"));

/** Milliseconds of a piece of work. */
function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function rate(amount: number, ms: number, unit: string): string {
  return `${((amount / ms) * 1000).toLocaleString("en", { maximumFractionDigits: 1 })} ${unit}/s`;
}

function open(name: Engine["name"], path = ":memory:"): Engine {
  return openEngine(name, { path, foreignKeys: true, doubleQuotedText: false });
}

function benchInvention(name: Engine["name"]): void {
  const engine = open(name);
  engine.exec(shop);
  const schema = introspect(engine);
  let report: FillReport = { tables: [], leftOut: [], rows: 0 };
  const ms = time(() => {
    report = fillDatabase(engine, schema, { rowsPerTable, adversarial: true, probe: open(name) });
  });
  engine.close();
  console.log(
    `invent, ${name}: ${report.rows} rows in ${ms.toFixed(0)} ms, ${rate(report.rows, ms, "rows")}`,
  );
}

/** A database of many rows in few columns, as a file. */
function largeDatabase(): { readonly path: string; readonly rows: number } {
  const path = join(folder, "large.db");
  const rows = rowsPerTable * 20;
  const engine = open("builtin", path);
  engine.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
    CREATE TABLE posts (id INTEGER PRIMARY KEY, user_id INTEGER, title TEXT, body TEXT, score REAL, state TEXT, at INTEGER);
    INSERT INTO posts WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${rows})
      SELECT i, i % 1000, 'title ' || i, printf('%0200d', i), i / 3.0, 'open', 1704067200 + i FROM c`);
  engine.close();
  return { path, rows };
}

function benchComparison(path: string, rows: number): void {
  const engine = open("builtin", path);
  engine.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0");
  const before = introspect(engine);
  const comparison = openFileComparison(path, "builtin");
  const migrate = time(() => engine.exec("UPDATE posts SET score = CAST(score AS TEXT) WHERE id % 2"));
  const floor = time(() => engine.query("SELECT sum(length(body)) AS n FROM main.posts"));
  const ms = time(() => {
    const renames = { tables: new Map(), columns: new Map() };
    compareRows(comparison, { before, after: introspect(engine), renames, kept: new Map() });
  });
  engine.close();
  comparison.close();
  console.log(
    `compare ${rows} rows: ${ms.toFixed(0)} ms, ${rate(rows, ms, "rows")}, ${(ms / floor).toFixed(1)} x one scan, ${(ms / migrate).toFixed(1)} x the UPDATE`,
  );
}

async function benchDump(): Promise<void> {
  const path = join(folder, "dump.sql");
  const text =
    "INSERT INTO posts VALUES(1,'it''s a title; with marks','2024-01-01',NULL,3.5,X'00ff','some text that goes on for a while');\n";
  writeFileSync(
    path,
    `BEGIN;\nCREATE TABLE posts (a, b, c, d, e, f, g);\n${text.repeat(rowsPerTable * 10)}COMMIT;\n`,
  );
  const scratch = join(folder, "dump");
  mkdirSync(scratch);
  const megabytes = statSync(path).size / 1e6;
  const start = performance.now();
  await readSnapshot(path, "dump.sql", scratch);
  const ms = performance.now() - start;
  console.log(`dump of ${megabytes.toFixed(0)} MB: ${ms.toFixed(0)} ms, ${rate(megabytes, ms, "MB")}`);
}

function tellMemory(): void {
  console.log(`most memory so far: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

try {
  tellMemory();
  const { path, rows } = largeDatabase();
  benchComparison(path, rows);
  tellMemory();
  await benchDump();
  for (const name of ["builtin", "addon"] as const) benchInvention(name);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
