import type { BrokenQuery } from "../model/code-query.ts";
import { quoteName } from "../model/quote.ts";
import { sameName, type Table } from "../model/schema.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { columnKey } from "./redeclared-columns.ts";

/** Looked at in each table: what a formula answers otherwise, it mostly does for any row. */
const mostRows = 1000;

/**
 * Columns that work on both sides and answer with another value for the same row: generated ones by another formula, and
 * those of which the declaration says that they are read in another way.
 */
export function recomputedReads(
  own: Engine,
  other: Engine,
  table: Table,
  twin: Table,
  readAnew: ReadonlySet<string>,
): readonly BrokenQuery[] {
  return table.columns.flatMap((column) => {
    const now = twin.columns.find(({ name }) => sameName(name, column.name));
    if (now === undefined) return [];
    if (column.generated !== null && now.generated === null) return [noLongerComputed(table, column.name)];
    const isComputed = now.generated !== null && column.generated !== null;
    const isAnew = isComputed && !isSameFormula(column.generated, now.generated);
    if (!isAnew && !readAnew.has(columnKey(table.name, column.name))) return [];
    const before = valuesIn(own, table, column.name);
    const after = valuesIn(other, twin, column.name);
    const [key, was] = [...before].find(([row, value]) => after.has(row) && after.get(row) !== value) ?? [];
    if (key === undefined) return [];
    const sql = `select ${quoteName(column.name)} from ${quoteName(table.name)}`;
    const about = { table: table.name, column: column.name, verb: "read", clear: [], values: "any" } as const;
    const message = `comes back as ${after.get(key)} where it was ${was}`;
    return [{ query: { ...about, sql }, message, readsOtherwise: true }];
  });
}

/** Code that knows a column as a generated one gives it no value. */
function noLongerComputed(table: Table, column: string): BrokenQuery {
  const sql = `select ${quoteName(column)} from ${quoteName(table.name)}`;
  const about = { table: table.name, column, verb: "read", clear: [], values: "any" } as const;
  const message = "comes back as NULL in rows that this code writes, since it is no longer computed";
  return { query: { ...about, sql }, message, readsOtherwise: true };
}

function isSameFormula(a: NonNullable<Table["columns"][number]["generated"]>, b: typeof a): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a column holds, as SQL writes it, by the key of its row. */
function valuesIn(engine: Engine, table: Table, column: string): ReadonlyMap<string, string> {
  const key = table.primaryKey.length > 0 ? table.primaryKey.map(quoteName) : ["rowid"];
  const id = key.map((term) => `quote(${term})`).join(" || ',' || ");
  const sql = `SELECT ${id} AS id, quote(${quoteName(column)}) AS value FROM main.${quoteName(table.name)} ORDER BY 1 LIMIT ${mostRows}`;
  try {
    return new Map(engine.query(sql).map(({ id, value }) => [String(id), String(value)]));
  } catch (error) {
    if (error instanceof SqliteFailure) return new Map();
    throw error;
  }
}
