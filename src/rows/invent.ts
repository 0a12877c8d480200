import { nameKey, type Schema } from "../model/schema.ts";
import type { Engine } from "../sqlite/engine.ts";
import { orderTables } from "./fill-order.ts";
import type { InventedTable, InventOptions } from "./invented-table.ts";
import { KeyTables } from "./key-tables.ts";
import { linkLater } from "./link-later.ts";
import { TablePlan } from "./table-plan.ts";

/** The SQL that fills the tables of one schema, in order. */
export interface InventedRows {
  readonly tables: readonly InventedTable[];
  readonly leftOut: readonly { readonly table: string; readonly reason: string }[];
  /** Run after all tables: foreign keys of tables that refer to themselves or to one another. */
  readonly linkLater: readonly string[];
}

/**
 * Plans rows for every table from the schema alone; the same schema always gives the same SQL.
 * `probe` is an empty database in memory on which values for CHECKs and expressions are tried.
 */
export function inventRows(schema: Schema, options: InventOptions, probe: Engine): InventedRows {
  const keyTables = new KeyTables(schema);
  const expected = new Map<string, number>();
  const ordered = orderTables(schema);
  const tables = ordered.map((one) => {
    const rowsPerTable = options.rowsIn?.get(nameKey(one.table.name)) ?? options.rowsPerTable;
    const invented = new TablePlan(one, { ...options, rowsPerTable }, keyTables, expected, probe).invent();
    expected.set(nameKey(one.table.name), invented.wanted);
    return invented;
  });
  const leftOut = schema.tables
    .filter((table) => table.kind !== "table")
    .map((table) => ({
      table: table.name,
      reason: table.kind === "virtual" ? "it is a virtual table" : "it belongs to a virtual table",
    }));
  return { tables, leftOut, linkLater: ordered.flatMap((one) => linkLater(one, keyTables)) };
}
