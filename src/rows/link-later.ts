import { quoteName } from "../model/quote.ts";
import { rowidName } from "../model/rows.ts";
import { type ForeignKey, nameKey, type Table } from "../model/schema.ts";
import { nullableColumn, type OrderedTable } from "./fill-order.ts";
import type { KeyTable, KeyTables } from "./key-tables.ts";

/**
 * Statements that point the foreign keys of cycles at real rows, once all tables have some. A table that refers to
 * itself becomes a tree: each row's parent is an earlier one, as in production, so that recursive queries end.
 */
export function linkLater(ordered: OrderedTable, keyTables: KeyTables): readonly string[] {
  const filled = new Set(ordered.ready.flatMap((key) => key.columns.map(nameKey)));
  return ordered.later.flatMap((key) => {
    const keyTable = keyTables.for(key);
    if (keyTable === null) return [];
    return [...keyTable.create, keyTable.index, ...updateKey(ordered.table, key, keyTable, filled)];
  });
}

interface Part {
  readonly column: string;
  /** Its name in the key table. */
  readonly key: string;
}

function updateKey(
  table: Table,
  key: ForeignKey,
  keyTable: KeyTable,
  filled: ReadonlySet<string>,
): readonly string[] {
  const isSelf = nameKey(key.parent) === nameKey(table.name);
  const parts = key.columns.map((column, place) => ({ column, key: `k${place}` }));
  const isFixed = (part: Part, place: number): boolean =>
    filled.has(nameKey(part.column)) ||
    (isSelf && nameKey(keyTable.columns[place] ?? "") === nameKey(part.column));
  const free = parts.filter((part, place) => !isFixed(part, place));
  const fixed = parts.filter((part, place) => isFixed(part, place));
  if (free.length === 0) return [];
  const chosen = isSelf ? earlierRow(keyTable, fixed) : someRow(table, keyTable, fixed);
  const target = `main.${quoteName(table.name)}`;
  const sets = free.map((part) => {
    const picked = `(SELECT p.${part.key} ${chosen})`;
    const own = keyTable.columns[parts.indexOf(part)];
    const orOwn = isSelf && own !== undefined && !nullableColumn(table, part.column);
    return `${quoteName(part.column)} = ${orOwn ? `coalesce(${picked}, t.${quoteName(own)})` : picked}`;
  });
  const present = parts.map((part) => `t.${quoteName(part.column)} IS NOT NULL`).join(" AND ");
  return [`UPDATE OR IGNORE ${target} AS t SET ${sets.join(", ")} WHERE ${present}`];
}

/**
 * The row with half the number, or, where other columns must agree, the one before among those that do.
 * The `+` takes the affinity away, since the key table has none: without it no index is used.
 */
function earlierRow(keyTable: KeyTable, fixed: readonly Part[]): string {
  const own = keyTable.columns.map((column, place) => `o.k${place} = +t.${quoteName(column)}`).join(" AND ");
  const from = `FROM ${keyTable.name} AS o, ${keyTable.name} AS p WHERE ${own}`;
  if (fixed.length === 0) return `${from} AND p.j = o.j / 2`;
  return `${from} AND ${agree(fixed)} AND p.j < o.j ORDER BY p.j DESC LIMIT 1`;
}

function someRow(table: Table, keyTable: KeyTable, fixed: readonly Part[]): string {
  if (fixed.length > 0) return `FROM ${keyTable.name} AS p WHERE ${agree(fixed)} LIMIT 1`;
  const rowid = rowidName(table);
  const number = rowid === null ? "0" : `abs(t.${rowid} % (SELECT count(*) FROM ${keyTable.name}))`;
  return `FROM ${keyTable.name} AS p WHERE p.j = 1 + ${number}`;
}

function agree(fixed: readonly Part[]): string {
  return fixed.map((part) => `p.${part.key} = +t.${quoteName(part.column)}`).join(" AND ");
}
