import type { DataEvidence } from "../model/evidence.ts";
import type { ColumnComparison, TableComparison } from "../model/rows.ts";
import { sameName, type Table, tableNamed } from "../model/schema.ts";

/**
 * Columns of a table with other values that nothing explains. A new type converts, which column-retyped tells of on
 * invented rows; NULLs that a rebuild fills with COALESCE are what its author asked for.
 */
export function changedColumns(evidence: DataEvidence, table: TableComparison): readonly ColumnComparison[] {
  return table.columns.filter((column) => isChanged(evidence, table, column));
}

function isChanged(
  { rows, source }: DataEvidence,
  table: TableComparison,
  column: ColumnComparison,
): boolean {
  if (column.before === null || column.after === null || column.ownName > 0) return false;
  const nullsBefore = table.rowsBefore - column.nonNullBefore;
  if (column.changed - column.nulled <= nullsBefore) return false;
  if (source !== "invented") return true;
  const before = typeOf(tableNamed(rows.before, table.table), column.before);
  const after = typeOf(
    rows.run.schema === null ? undefined : tableNamed(rows.run.schema, table.after ?? ""),
    column.after,
  );
  return before === after;
}

function typeOf(table: Table | undefined, column: string): string | null {
  return table?.columns.find(({ name }) => sameName(name, column))?.type ?? null;
}
