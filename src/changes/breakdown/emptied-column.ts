import type { ChangeUnit, NetChanges } from "../../model/code-query.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import { type ColumnName, droppedColumnOf } from "../../sql/dropped-column.ts";
import { originOf } from "../schema/object-key.ts";

/** A column that the unit drops and a later one adds again under its name: no difference in the end, but its values are gone. */
export function emptiedColumn(net: NetChanges, unit: ChangeUnit): ColumnName | null {
  const [statement] = unit.statements;
  const dropped = unit.rebuilds !== null || statement === undefined ? null : droppedColumnOf(statement);
  if (dropped === null) return null;
  const sides = [
    tableNamed(net.before, originOf(net.renames.tables, dropped.table)),
    tableNamed(net.after, dropped.table),
  ];
  const isOnBoth = sides.every((table) => table?.columns.some(({ name }) => sameName(name, dropped.column)));
  return isOnBoth ? dropped : null;
}
