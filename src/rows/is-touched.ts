import type { TableComparison } from "../model/rows.ts";

/** Whether any row, value or key of a table is not what it was. A column that came or went is no such thing. */
export function isTouched(table: TableComparison): boolean {
  const { deleted, added, changed, columns, foreignKeys } = table;
  return (
    table.after === null ||
    deleted + added + changed > 0 ||
    table.rowsBefore !== table.rowsAfter ||
    columns.some(
      ({ before, after, nonNullBefore, nonNullAfter }) =>
        before !== null && after !== null && nonNullBefore !== nonNullAfter,
    ) ||
    foreignKeys.some(
      (key) => key.childrenBefore !== key.childrenAfter || key.distinctBefore !== key.distinctAfter,
    )
  );
}
