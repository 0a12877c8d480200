import type { Table } from "../model/schema.ts";
import type { KeyTable } from "./key-tables.ts";

/** Enough for every kind of difficult value in every table; more proves nothing more. */
export const inventedRows = 24;

/** How rows are invented. */
export interface InventOptions {
  readonly rowsPerTable: number;
  /** Tables that are to have more, by `nameKey`. */
  readonly rowsIn?: ReadonlyMap<string, number>;
  /**
   * True: NULL wherever it may be, duplicates wherever nothing forbids them, boundary values.
   * From 16 rows on, every kind of value is there.
   * False: plain valid rows, every value present and different; what fails on these fails for everybody.
   */
  readonly adversarial: boolean;
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
