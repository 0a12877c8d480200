import { quoteName, quoteText } from "../model/quote.ts";
import type { FillReport, TableFill } from "../model/rows.ts";
import { type ForeignKey, nameKey, type Schema, type Table } from "../model/schema.ts";
import { code } from "../model/text.ts";
import type { Engine } from "../sqlite/engine.ts";
import { failureOf } from "../sqlite/failure-of.ts";
import { mayBeNull, nullableColumn } from "./fill-order.ts";
import { foreignKeyViolations, hasKey, isOrphan, resolveParent } from "./foreign-keys.ts";
import { type FriendlyRows, grantWishes, setApart, spreadIds } from "./grant-wishes.ts";
import { inventRows } from "./invent.ts";
import type { InventedTable, InventOptions } from "./invented-table.ts";
import type { KeyTable } from "./key-tables.ts";
import { twinRows } from "./twin-rows.ts";
import { fillVirtual } from "./virtual-rows.ts";

/** How a database is filled. `probe` is an empty database in memory; it is left empty. */
export interface FillOptions extends InventOptions {
  readonly probe: Engine;
  /** Whether ids have gaps, as where rows were deleted. */
  readonly hasGaps?: boolean;
  /** What plain rows are made to look like besides; null for nothing. */
  readonly friendly?: FriendlyRows | null;
}

/**
 * Fills every table of a database with invented rows: valid, the same for the same schema, and referring to one
 * another. Rows that are there stay. Triggers do not fire; full-text indexes over filled tables are rebuilt, and virtual tables with rows of their own filled.
 * A table that cannot be filled is named with the reason, and the others go on. Foreign keys are as they were
 * afterwards; no transaction may be open.
 */
export function fillDatabase(engine: Engine, schema: Schema, options: FillOptions): FillReport {
  const keys = engine.query("PRAGMA foreign_keys")[0]?.["foreign_keys"] === 1;
  engine.exec("PRAGMA foreign_keys = OFF");
  try {
    engine.exec("BEGIN");
    try {
      const report = fillInside(engine, schema, options);
      engine.exec("COMMIT");
      return report;
    } catch (error) {
      engine.exec("ROLLBACK");
      throw error;
    }
  } finally {
    if (keys) engine.exec("PRAGMA foreign_keys = ON");
  }
}

function fillInside(engine: Engine, schema: Schema, options: FillOptions): FillReport {
  const filled = new Set(
    schema.tables.filter((table) => table.kind === "table").map((table) => nameKey(table.name)),
  );
  const triggers = schema.triggers.filter((trigger) => filled.has(nameKey(trigger.table)));
  for (const trigger of triggers) engine.run(`DROP TRIGGER main.${quoteName(trigger.name)}`);

  const plan = inventRows(schema, options, options.probe);
  const plain = options.adversarial ? lazyPlainPlan(schema, options) : null;
  const failures = new Map<string, string>();
  const numbered = new Set<KeyTable>();
  for (const table of plan.tables) {
    const failure = fillTable(engine, table, plain, numbered);
    if (failure !== null) failures.set(table.table.name, failure);
    if (options.hasGaps === true) spreadIds(engine, table.table);
    if (options.friendly != null) grantWishes(engine, table.table, options.friendly);
  }
  for (const sql of plan.linkLater) failureOf(engine, sql);
  for (const sql of options.adversarial ? plan.tables.map(({ table }) => twinRows(table)) : []) {
    if (sql !== null) failureOf(engine, sql);
  }
  repairOrphans(engine, schema);
  if (options.friendly != null) {
    setApart(engine, schema, options.friendly);
    repairOrphans(engine, schema);
  }
  for (const { table } of plan.tables) if (table.autoincrement) advanceCounter(engine, table);
  dropKeyTables(engine);

  for (const trigger of triggers) engine.run(trigger.sql);
  rebuildTextIndexes(engine, schema);
  fillVirtual(engine, schema, options.rowsPerTable);
  const tables = plan.tables.map((table) => reportTable(engine, table, options.rowsPerTable, failures));
  return { tables, leftOut: plan.leftOut, rows: tables.reduce((sum, table) => sum + table.rows, 0) };
}

/** The way out for a table that difficult rows do not fill: where one of them makes the whole statement fail. */
function lazyPlainPlan(schema: Schema, options: FillOptions): (table: Table) => InventedTable | undefined {
  let plan: readonly InventedTable[] | null = null;
  return (table) => {
    plan ??= inventRows(schema, { ...options, adversarial: false }, options.probe).tables;
    return plan.find((one) => one.table === table);
  };
}

function fillTable(
  engine: Engine,
  table: InventedTable,
  plain: ((table: Table) => InventedTable | undefined) | null,
  numbered: Set<KeyTable>,
): string | null {
  for (const { keyTable, byKey } of table.needs) {
    if (!numbered.has(keyTable)) for (const sql of keyTable.create) engine.exec(sql);
    if (byKey) engine.exec(keyTable.index);
    numbered.add(keyTable);
  }
  const failure = insertRows(engine, table, 0);
  if (plain === null || countRows(engine, table.table) >= table.wanted) return failure;
  const instead = plain(table.table);
  return instead === undefined ? failure : insertRows(engine, instead, table.wanted * 16);
}

/**
 * Inserts until the table is full or nothing more goes in, counting from `start`.
 * Gives SQLite's words where it refused the whole statement.
 */
function insertRows(engine: Engine, table: InventedTable, start: number): string | null {
  let from = start;
  let rows = countRows(engine, table.table);
  for (let go = 0; go < 4 && rows < table.wanted; go += 1) {
    const count = go === 0 ? table.wanted : Math.max((table.wanted - rows) * 2, 16);
    const failure = failureOf(engine, table.insert(from, count, go > 0));
    if (failure !== null) return failure;
    from += count;
    const before = rows;
    rows = countRows(engine, table.table);
    if (go > 0 && rows === before) break;
  }
  return null;
}

function countRows(engine: Engine, table: Table): number {
  return Number(engine.query(`SELECT count(*) AS n FROM main.${quoteName(table.name)}`)[0]?.["n"]);
}

/** Frees, points elsewhere or deletes rows whose parent is not there; deleting may orphan others, hence the rounds. */
function repairOrphans(engine: Engine, schema: Schema): void {
  for (let round = 0; round < 10; round += 1) {
    const broken = foreignKeyViolations(engine, schema).filter((violation) => violation.kind === "orphans");
    if (broken.length === 0) return;
    for (const { table: name, columns, parent } of broken) {
      const table = schema.tables.find((candidate) => candidate.name === name);
      const key = table?.foreignKeys.find(
        (candidate) => candidate.parent === parent && candidate.columns.join("\0") === columns.join("\0"),
      );
      if (table !== undefined && key !== undefined) repairKey(engine, schema, table, key, round);
    }
  }
}

function repairKey(engine: Engine, schema: Schema, table: Table, key: ForeignKey, round: number): void {
  const resolved = resolveParent(schema, key);
  if (resolved.kind !== "found") return;
  const target = `main.${quoteName(table.name)} AS c`;
  const where = `${hasKey(key)} AND ${isOrphan(resolved, key, "main")}`;
  if (mayBeNull(table, key)) {
    const free = key.columns.filter((name) => nullableColumn(table, name));
    const nulls = free.map((name) => `${quoteName(name)} = NULL`);
    failureOf(engine, `UPDATE OR IGNORE ${target} SET ${nulls.join(", ")} WHERE ${where}`);
  }
  if (round === 0) {
    const source = `main.${quoteName(resolved.parent.name)} AS p`;
    const keys = resolved.columns.map((name) => `p.${quoteName(name)}`);
    const present = keys.map((name) => `${name} IS NOT NULL`).join(" AND ");
    const sets = key.columns.map(
      (name, place) =>
        `${quoteName(name)} = (SELECT ${keys[place] ?? "NULL"} FROM ${source} WHERE ${present} LIMIT 1)`,
    );
    failureOf(engine, `UPDATE OR IGNORE ${target} SET ${sets.join(", ")} WHERE ${where}`);
  }
  failureOf(engine, `DELETE FROM ${target} WHERE ${where}`);
}

/** As if rows with higher ids had been deleted: https://sqlite.org/autoinc.html */
function advanceCounter(engine: Engine, table: Table): void {
  failureOf(engine, `UPDATE main.sqlite_sequence SET seq = seq + 1000 WHERE name = ${quoteText(table.name)}`);
}

function dropKeyTables(engine: Engine): void {
  const names = engine.query(
    "SELECT name FROM temp.sqlite_schema WHERE type = 'table' AND name GLOB 'drizzle gate keys *'",
  );
  for (const { name } of names) engine.exec(`DROP TABLE temp.${quoteName(String(name))}`);
}

/**
 * Brings full-text indexes that read their text from a filled table up to date, or the first trigger that updates
 * them fails with "database disk image is malformed": https://sqlite.org/fts5.html#the_rebuild_command
 */
function rebuildTextIndexes(engine: Engine, schema: Schema): void {
  for (const table of schema.tables) {
    if (table.kind !== "virtual" || !/\bcontent\s*=\s*['"]?\w/i.test(table.sql)) continue;
    const name = quoteName(table.name);
    failureOf(engine, `INSERT INTO main.${name} (${name}) VALUES ('rebuild')`);
  }
}

function reportTable(
  engine: Engine,
  invented: InventedTable,
  wanted: number,
  failures: ReadonlyMap<string, string>,
): TableFill {
  const rows = countRows(engine, invented.table);
  const report = { table: invented.table.name, rows, wanted };
  if (rows >= wanted) return { ...report, reason: null };
  if (invented.reason !== null) return { ...report, reason: invented.reason };
  const failure = failures.get(invented.table.name);
  if (failure !== undefined) return { ...report, reason: `SQLite: ${code(failure)}` };
  if (invented.wanted < wanted && rows >= invented.wanted && rows > 0) {
    return {
      ...report,
      reason: `its unique columns allow only ${rows === 1 ? "one row" : `${rows} rows`}`,
    };
  }
  return { ...report, reason: "its constraints and parents allow no more" };
}
