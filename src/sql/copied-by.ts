import type { Select } from "sqlite3-parser/sqlite-3.53.0";

/** A table whose rows a SELECT gives as they are. */
export interface Copied {
  readonly from: string;
  /** Its columns in the order of the result; null for all, as they stand. */
  readonly columns: readonly string[] | null;
}

/** What `SELECT columns FROM table` copies, if it leaves no row out and makes no value up; else null. */
export function copiedBy({ select, compounds, limit, with: named }: Select): Copied | null {
  if (select.type !== "SelectFrom" || compounds?.length || limit !== undefined || named !== undefined)
    return null;
  const { from, whereClause, groupBy, distinctness } = select;
  const isPart = whereClause !== undefined || distinctness !== undefined || groupBy?.length;
  const table = from?.select;
  if (isPart || from?.joins?.length || table?.type !== "TableSelectTable") return null;
  const columns: string[] = [];
  for (const column of select.columns) {
    if (column.type !== "ExprResultColumn") return { from: table.tblName.objName.text, columns: null };
    const { expr } = column;
    if (expr.type !== "Id" && expr.type !== "QualifiedExpr") return null;
    columns.push(expr.type === "Id" ? expr.name : expr.column.text);
  }
  return { from: table.tblName.objName.text, columns };
}
