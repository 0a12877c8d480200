import type { ChangedValues } from "../model/losses.ts";
import type { Migration } from "../model/migration.ts";
import type { ColumnComparison, RowSource, TableComparison } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { sameName, type Table, tableNamed } from "../model/schema.ts";
import { atTable } from "./at-table.ts";

/** Values that are others now in tables that no statement updates. */
export function changedValues(
  rows: RowsRun,
  source: RowSource,
  added: readonly Migration[],
): readonly ChangedValues[] {
  return rows.tables.flatMap((table): readonly ChangedValues[] => {
    const { at, isUpdated } = atTable(added, table.table);
    if (table.after === null || isUpdated) return [];
    const ownNames = table.columns.flatMap((column) =>
      column.after === null || column.ownName === 0 ? [] : [{ ...column, after: column.after }],
    );
    const columns = changedColumns(rows, source, table);
    return ownNames.length + columns.length === 0 ? [] : [{ table, at, ownNames, columns }];
  });
}

/**
 * Columns of a table with other values that nothing explains. A new type converts, which column-retyped tells of on
 * invented rows; NULLs that a rebuild fills with COALESCE are what its author asked for.
 */
export function changedColumns(
  rows: RowsRun,
  source: RowSource,
  table: TableComparison,
): readonly ColumnComparison[] {
  return table.columns.filter((column) => {
    if (column.before === null || column.after === null || column.ownName > 0) return false;
    const nullsBefore = table.rowsBefore - column.nonNullBefore;
    if (column.changed - column.nulled <= nullsBefore) return false;
    if (source !== "invented") return true;
    const { schema } = rows.run;
    const before = typeOf(tableNamed(rows.before, table.table), column.before);
    const after = typeOf(schema === null ? undefined : tableNamed(schema, table.after ?? ""), column.after);
    return before === after;
  });
}

function typeOf(table: Table | undefined, column: string): string | null {
  return table?.columns.find(({ name }) => sameName(name, column))?.type ?? null;
}
