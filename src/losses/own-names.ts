import type { OwnName } from "../model/losses.ts";
import type { Migration } from "../model/migration.ts";
import type { RowsRun } from "../model/run.ts";
import { sameName } from "../model/schema.ts";
import { atTable } from "./at-table.ts";

/** A column of which every value that came or changed is the text of its name. */
export interface OwnNameColumn {
  readonly table: string;
  /** The table's name now. */
  readonly after: string;
  /** The column's name now. */
  readonly column: string;
  readonly rows: number;
  readonly of: number;
}

/**
 * Columns that hold their own name, which is what a double-quoted name gives that names nothing: in every row, and no
 * statement claims it. One row among others holds a value that happens to read so.
 */
export function columnsThatHoldTheirName({ tables, account }: RowsRun): readonly OwnNameColumn[] {
  return tables.flatMap(({ table, after, rowsAfter, columns }) =>
    columns.flatMap((column): readonly OwnNameColumn[] => {
      if (after === null || column.after === null || column.ownName === 0) return [];
      const { before } = column;
      const isUnclaimed =
        before === null ||
        account.values.some((loss) => sameName(loss.table, table) && sameName(loss.column, before));
      const isWhole =
        before === null ? column.ownName === column.nonNullAfter : column.ownName === column.changed;
      return isUnclaimed && isWhole
        ? [{ table, after, column: column.after, rows: column.ownName, of: rowsAfter }]
        : [];
    }),
  );
}

/** The same with the place that did it. */
export function ownNames(run: RowsRun, added: readonly Migration[]): readonly OwnName[] {
  return columnsThatHoldTheirName(run).map(({ table, column, rows, of }) => ({
    table,
    column,
    at: atTable(added, table).at,
    rows,
    of,
  }));
}
