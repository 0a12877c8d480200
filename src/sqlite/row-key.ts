import { quoteName } from "../model/quote.ts";
import { type RowKey, rowidName } from "../model/rows.ts";
import { type Column, nameKey, type Table } from "../model/schema.ts";
import type { Engine } from "./engine.ts";
import { joinEvenly } from "./join-evenly.ts";

/** A table on both sides, with what its columns are called on each. */
export interface TablePair {
  readonly before: Table;
  readonly after: Table;
  readonly columns: readonly ColumnPair[];
}

export interface ColumnPair {
  readonly before: Column;
  readonly after: Column;
}

/** How a row of `b` finds its like in `a`. */
export interface RowMatch {
  readonly key: RowKey;
  /** SQL for ON. */
  readonly on: string;
  /** SQL that is not NULL where the row was found. */
  readonly found: string;
}

/**
 * The first declared key that can be trusted: its columns are on both sides, no value of it is NULL, and it tells
 * rows apart after as it did before. Null where there is none.
 */
export function declaredMatch(engine: Engine, pair: TablePair): RowMatch | null {
  for (const names of declaredKeys(pair.before)) {
    const columns = names.flatMap(
      (name) => pair.columns.find((one) => nameKey(one.before.name) === nameKey(name)) ?? [],
    );
    const first = columns[0];
    if (first === undefined || columns.length !== names.length) continue;
    if (!isTrusted(engine, pair, columns)) continue;
    return {
      key: { kind: "columns", columns: columns.map((column) => column.before.name) },
      on: joinEvenly(columns.map(sameValue), "AND"),
      found: `a.${quoteName(first.after.name)}`,
    };
  }
  return null;
}

/** The rowid as a key; null where a side has none. */
export function rowidMatch(pair: TablePair): RowMatch | null {
  const before = rowidName(pair.before);
  const after = rowidName(pair.after);
  if (before === null || after === null) return null;
  return { key: { kind: "rowid" }, on: `a.${after} = b.${before}`, found: `a.${after}` };
}

/** The columns of the primary key and of every full unique index, where nothing but columns is in it. */
export function declaredKeys(table: Table): readonly (readonly string[])[] {
  const unique = table.indexes.filter(
    (index) => index.unique && index.where === null && index.columns.every((part) => !part.isExpression),
  );
  return [table.primaryKey, ...unique.map((index) => index.columns.map((part) => part.term))].filter(
    (names) => names.length > 0,
  );
}

/**
 * `+` takes the affinity of `before` away, so that the value is compared as the column of `after` would have
 * stored it, and by its index. Where that column folds case, the exact text decides as well.
 */
function sameValue({ before, after }: ColumnPair): string {
  const mine = `+b.${quoteName(before.name)}`;
  const other = `a.${quoteName(after.name)}`;
  const same = `${other} = ${mine}`;
  return nameKey(after.collation) === "binary" ? same : `${same} AND ${other} COLLATE BINARY IS ${mine}`;
}

/** Whether a column says so itself, or stands for the rowid: https://sqlite.org/lang_createtable.html#rowid */
export function isNeverNull(table: Table, name: string): boolean {
  const column = table.columns.find((one) => nameKey(one.name) === nameKey(name));
  const [key = "", ...others] = table.primaryKey;
  const isRowid = others.length === 0 && nameKey(key) === nameKey(name) && column?.type === "INTEGER";
  return column?.notNull === true || (isRowid && !table.withoutRowid);
}

function isTrusted(engine: Engine, pair: TablePair, columns: readonly ColumnPair[]): boolean {
  const nulls = columns
    .filter((column) => !isNeverNull(pair.before, column.before.name))
    .map((column) => `${quoteName(column.before.name)} IS NULL`);
  const before = `before.${quoteName(pair.before.name)}`;
  const hasNulls = (): boolean =>
    engine.query(`SELECT 1 FROM ${before} WHERE ${joinEvenly(nulls, "OR")} LIMIT 1`).length > 0;
  if (nulls.length > 0 && hasNulls()) return false;
  const names = columns
    .map((column) => nameKey(column.after.name))
    .sort()
    .join("\0");
  if (declaredKeys(pair.after).some((key) => key.map(nameKey).sort().join("\0") === names)) return true;
  const others = columns.map((column) => quoteName(column.after.name)).join(", ");
  const after = `after.${quoteName(pair.after.name)}`;
  return engine.query(`SELECT 1 FROM ${after} GROUP BY ${others} HAVING count(*) > 1 LIMIT 1`).length === 0;
}
