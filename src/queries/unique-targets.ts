import { quoteName } from "../model/quote.ts";
import { nameKey, type Table } from "../model/schema.ts";

/** Columns that together are unique, so that an upsert can name them. */
export interface UniqueTarget {
  readonly columns: readonly string[];
  /** For a partial index; null for a full one. */
  readonly where: string | null;
}

/** The primary key and every unique index over plain columns, each set once: https://sqlite.org/lang_upsert.html */
export function uniqueTargets(table: Table): readonly UniqueTarget[] {
  const indexes = table.indexes.filter(
    (index) => index.unique && index.columns.every((column) => !column.isExpression),
  );
  const all = [
    { columns: table.primaryKey, where: null },
    ...indexes.map((index) => ({ columns: index.columns.map(({ term }) => term), where: index.where })),
  ];
  const sets = all.filter(({ columns }) => columns.length > 0);
  return [...new Map(sets.map((target) => [targetKey(target), target])).values()];
}

/** The unique indexes over expressions: an upsert has to repeat those. Plain columns among them come quoted. */
export function expressionTargets({ indexes }: Table): readonly UniqueTarget[] {
  const own = indexes.filter(
    ({ unique, columns }) => unique && columns.some(({ isExpression }) => isExpression),
  );
  return own.map(({ columns, where }) => ({
    columns: columns.map(({ term, isExpression }) => (isExpression ? term : quoteName(term))),
    where,
  }));
}

/** A key under which equal targets meet, in whatever order they name their columns. */
function targetKey({ columns, where }: UniqueTarget): string {
  return JSON.stringify([columns.map(nameKey).sort(), where]);
}

/** Unique sets that one table has and the other lacks. A set that another full one lies within forbids nothing new. */
export function uniqueOnlyIn(table: Table, other: Table): readonly UniqueTarget[] {
  const known = uniqueTargets(other);
  const keys = new Set(known.map(targetKey));
  const full = known.filter(({ where }) => where === null);
  return uniqueTargets(table).filter((target) => {
    if (keys.has(targetKey(target))) return false;
    const names = new Set(target.columns.map(nameKey));
    return !full.some(({ columns }) => columns.every((name) => names.has(nameKey(name))));
  });
}

/**
 * Sets that an upsert on one table can name and on the other cannot: there the match must be exact, but that a full index
 * serves an upsert with a WHERE as well (https://sqlite.org/lang_upsert.html).
 */
export function targetsOnlyIn(table: Table, other: Table): readonly UniqueTarget[] {
  const keys = new Set(uniqueTargets(other).map(targetKey));
  return uniqueTargets(table).filter(
    ({ columns, where }) =>
      !keys.has(targetKey({ columns, where })) && !keys.has(targetKey({ columns, where: null })),
  );
}
