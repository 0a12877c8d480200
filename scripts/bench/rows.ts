/**
 * How fast rows are invented and compared: `node scripts/bench/rows.ts [rows per table]`.
 * Figures of one run on one machine; the ratios are what to compare.
 */
import { openEngine } from "../../src/sqlite/open-engine.ts";
import { introspect } from "../../src/sqlite/introspect.ts";
import { fillDatabase } from "../../src/rows/fill-database.ts";
import type { Engine } from "../../src/sqlite/engine.ts";

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
for (const name of ["node-sqlite", "better-sqlite3"] as const) {
  const open = (): Engine => openEngine(name, { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
  const engine = open();
  const probe = open();
  engine.exec(shop);
  const start = performance.now();
  const report = fillDatabase(engine, introspect(engine), { rowsPerTable, adversarial: true, probe });
  const ms = performance.now() - start;
  console.log(`${name}: ${report.rows} rows invented in ${ms.toFixed(0)} ms, ${((report.rows / ms) * 1000).toFixed(0)} rows/s`);
  for (const table of report.tables) if (table.reason !== null) console.log(`  ${table.table}: ${table.rows}, ${table.reason}`);
}
