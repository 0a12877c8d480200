import type { FillReport } from "../model/rows.ts";
import { nameKey, type Schema } from "../model/schema.ts";
import type { Engine } from "../sqlite/engine.ts";
import { rowCount } from "../sqlite/row-count.ts";

/** In bytes: a file up to this size is read whole to say how many rows there are; that takes a fraction of a second. */
const readWhole = 250e6;

/**
 * How many rows a copy holds, all of its tables counted as they were before the new migrations. `known`: what was counted
 * as they ran; of an enormous copy no more than that.
 */
export function countAll(
  comparison: Engine,
  { tables }: Schema,
  known: FillReport,
  bytes: number,
): FillReport {
  const plain = tables.filter(({ kind }) => kind === "table").map(({ name }) => name);
  const counted = new Map(known.tables.map((each) => [nameKey(each.table), each]));
  const all = plain.flatMap((table) => {
    const each = counted.get(nameKey(table));
    if (each !== undefined) return [each];
    if (bytes > readWhole) return [];
    const rows = rowCount(comparison, table, "before");
    return [{ table, rows, wanted: rows, reason: null }];
  });
  const told = new Set(all.map(({ table }) => nameKey(table)));
  const left = plain.filter((table) => !told.has(nameKey(table)));
  return {
    tables: all,
    leftOut: left.map((table) => ({
      table,
      reason: "no migration wrote to it, and the copy is too large to count",
    })),
    rows: all.reduce((sum, { rows }) => sum + rows, 0),
  };
}
