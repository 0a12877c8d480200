import { nameKey, type Schema, type Table } from "../model/schema.ts";
import type { Engine } from "../sqlite/engine.ts";
import { orderTables } from "./fill-order.ts";
import { type KeyTable, KeyTables } from "./key-tables.ts";
import { linkLater } from "./link-later.ts";
import { TablePlan } from "./table-plan.ts";

/** How rows are invented. */
export interface InventOptions {
  readonly rowsPerTable: number;
  /**
   * True: NULL wherever it may be, duplicates wherever nothing forbids them, boundary values.
   * From 16 rows on, every kind of value is there.
   * False: plain valid rows, every value present and different; what fails on these fails for everybody.
   */
  readonly adversarial: boolean;
}

/** The SQL that fills the tables of one schema, in order. */
export interface InventedRows {
  readonly tables: readonly InventedTable[];
  readonly leftOut: readonly { readonly table: string; readonly reason: string }[];
  /** Run after all tables: foreign keys of tables that refer to themselves or to one another. */
  readonly linkLater: readonly string[];
}

/** The SQL that fills one table. */
export interface InventedTable {
  readonly table: Table;
  readonly wanted: number;
  /** Must be there first: the keys of parents, numbered; `byKey` says that they are looked up by key as well. */
  readonly needs: readonly { readonly keyTable: KeyTable; readonly byKey: boolean }[];
  /**
   * Inserts rows `from` to `from + count - 1`, and none that the schema refuses. `strict` is for a second go:
   * it keeps partial unique indexes apart too.
   */
  readonly insert: (from: number, count: number, strict: boolean) => string;
  /** Why the table cannot be full, as far as that is known beforehand; else null. */
  readonly reason: string | null;
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
    const invented = new TablePlan(one, options, keyTables, expected, probe).invent();
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
