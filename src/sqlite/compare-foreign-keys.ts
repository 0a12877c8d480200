import { quoteName } from "../model/quote.ts";
import type { ColumnComparison, ForeignKeyComparison } from "../model/rows.ts";
import { type Column, type ForeignKey, nameKey } from "../model/schema.ts";
import { numberIn } from "./count-changes.ts";
import type { Engine } from "./engine.ts";
import { joinEvenly } from "./join-evenly.ts";
import type { Matched } from "./match-rows.ts";
import type { TablePair } from "./row-key.ts";

/** The foreign keys of which a child came, went or has another key, counted. `columns`: those that changed. */
export function compareForeignKeys(
  engine: Engine,
  pair: TablePair,
  { deleted, added }: Matched,
  columns: readonly ColumnComparison[],
): readonly ForeignKeyComparison[] {
  const isMoved = (key: ForeignKey): boolean =>
    deleted + added > 0 ||
    columns.some(({ before }) => key.columns.some((name) => nameKey(name) === nameKey(before ?? "")));
  return pair.before.foreignKeys.filter(isMoved).flatMap((key) => compareKey(engine, pair, key));
}

/** Nothing where a column of the key is gone: there is no such key any more to count. */
function compareKey(engine: Engine, pair: TablePair, key: ForeignKey): readonly ForeignKeyComparison[] {
  const columns = key.columns.flatMap(
    (name) => pair.columns.find((one) => nameKey(one.before.name) === nameKey(name)) ?? [],
  );
  if (columns.length !== key.columns.length) return [];
  const before = countKeys(
    engine,
    `before.${quoteName(pair.before.name)}`,
    columns.map((one) => one.before),
  );
  const after = countKeys(
    engine,
    `after.${quoteName(pair.after.name)}`,
    columns.map((one) => one.after),
  );
  return [
    {
      columns: key.columns,
      parent: key.parent,
      childrenBefore: before.children,
      childrenAfter: after.children,
      distinctBefore: before.distinct,
      distinctAfter: after.distinct,
    },
  ];
}

function countKeys(
  engine: Engine,
  table: string,
  columns: readonly Column[],
): { readonly children: number; readonly distinct: number } {
  const names = columns.map((column) => quoteName(column.name));
  const present = joinEvenly(
    names.map((name) => `${name} IS NOT NULL`),
    "AND",
  );
  const [row] = engine.query(
    `SELECT total(n) AS children, count(*) AS "distinct" FROM (SELECT count(*) AS n FROM ${table} WHERE ${present} GROUP BY ${names.join(", ")})`,
  );
  return { children: numberIn(row, "children"), distinct: numberIn(row, "distinct") };
}
