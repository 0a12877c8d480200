import type { OwnName } from "../model/losses.ts";
import type { Migration } from "../model/migration.ts";
import type { RowsRun } from "../model/run.ts";
import { atTable } from "./at-table.ts";

/** Columns that hold the text of their own name in rows that did not hold it before. */
export function ownNames({ tables }: RowsRun, added: readonly Migration[]): readonly OwnName[] {
  return tables.flatMap(({ table, after, rowsAfter, columns }) =>
    columns.flatMap((column): readonly OwnName[] => {
      if (after === null || column.after === null || column.ownName === 0) return [];
      const { at } = atTable(added, table);
      return [{ table, column: column.after, at, rows: column.ownName, of: rowsAfter }];
    }),
  );
}
