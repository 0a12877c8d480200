import type { ChangeUnit, NetChanges } from "../../model/code-query.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import { originOf } from "../schema/object-key.ts";

/** A column by its table. */
export interface ColumnName {
  readonly table: string;
  readonly column: string;
}

/** A column that the unit drops and a later one adds again under its name: no difference in the end, but its values are gone. */
export function emptiedColumn(net: NetChanges, unit: ChangeUnit): ColumnName | null {
  const [statement] = unit.statements;
  const { target: table = null, droppedColumn: column = null } = statement ?? {};
  if (unit.rebuilds !== null || table === null || column === null) return null;
  const sides = [tableNamed(net.before, originOf(net.renames.tables, table)), tableNamed(net.after, table)];
  const isOnBoth = sides.every((side) => side?.columns.some(({ name }) => sameName(name, column)));
  return isOnBoth ? { table, column } : null;
}
