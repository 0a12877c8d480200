import { quoteName } from "../model/quote.ts";
import type { ColumnComparison } from "../model/rows.ts";
import { storedColumns, type Table } from "../model/schema.ts";
import { holdsOwnName, numberIn } from "./count-changes.ts";
import type { Engine } from "./engine.ts";
import { inSlices } from "./join-evenly.ts";
import type { Matched } from "./match-rows.ts";
import type { TablePair } from "./row-key.ts";

const unchanged = { changed: 0, nulled: 0, retyped: 0, ownName: 0 };

/** The columns that are gone, and those with other values. */
export function oldColumns(
  engine: Engine,
  table: Table,
  pair: TablePair | null,
  { columns: changes, isWhole, added }: Matched,
): readonly ColumnComparison[] {
  const found = storedColumns(table).flatMap((column) => {
    const place = pair?.columns.findIndex((one) => one.before === column) ?? -1;
    const after = pair?.columns[place]?.after.name ?? null;
    const change = changes[place];
    if (after !== null && (change === undefined || change.changed === 0)) return [];
    return [{ column, after, change }];
  });
  const before =
    isWhole && found.every(({ change }) => change !== undefined)
      ? found.map(({ change }) => change?.nonNull ?? 0)
      : countValues(
          engine,
          `before.${quoteName(table.name)}`,
          found.map(({ column }) => quoteName(column.name)),
        );
  const all =
    pair === null || added === 0
      ? []
      : countValues(
          engine,
          `after.${quoteName(pair.after.name)}`,
          found.map(({ after }) => (after === null ? "NULL" : quoteName(after))),
        );
  return found.map(({ column, after, change }, place) => {
    const nonNullBefore = before[place] ?? 0;
    if (change === undefined)
      return { ...unchanged, before: column.name, after, nonNullBefore, nonNullAfter: 0 };
    const { nonNull, nonNullAfter, ...counts } = change;
    // Rows that stayed as they were have as many values on both sides.
    const kept = nonNullBefore - nonNull + nonNullAfter;
    return { ...counts, before: column.name, after, nonNullBefore, nonNullAfter: all[place] ?? kept };
  });
}

/**
 * The columns that came. `sharedBy`: rows of a table that was not written, where a new column has its default, the
 * same in each; null for any other table.
 */
export function newColumns(
  engine: Engine,
  pair: TablePair,
  sharedBy: number | null,
): readonly ColumnComparison[] {
  const columns = storedColumns(pair.after).filter(
    (column) => !pair.columns.some((one) => one.after === column),
  );
  const table = `after.${quoteName(pair.after.name)}`;
  const from = sharedBy === null ? table : `(SELECT * FROM ${table} LIMIT 1)`;
  const counts = countValues(engine, from, [
    ...columns.map(({ name }) => quoteName(name)),
    ...columns.map((column) => `nullif(${holdsOwnName("", column)}, 0)`),
  ]).map((count) => count * (sharedBy ?? 1));
  return columns.map((column, place) => ({
    ...unchanged,
    before: null,
    after: column.name,
    nonNullBefore: 0,
    nonNullAfter: counts[place] ?? 0,
    ownName: counts[columns.length + place] ?? 0,
  }));
}

/** One scan, of very wide tables some: in how many rows each expression is not NULL. */
function countValues(engine: Engine, from: string, expressions: readonly string[]): readonly number[] {
  return inSlices(expressions, 1000).flatMap((slice) => {
    const counts = slice.map((expression, place) => `count(${expression}) AS n${place}`);
    const [row] = engine.query(`SELECT ${counts.join(", ")} FROM ${from}`);
    return slice.map((_, place) => numberIn(row, `n${place}`));
  });
}
