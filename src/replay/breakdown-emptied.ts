import type { ChangeUnit, NetChanges } from "../model/code-query.ts";
import type { Statement } from "../model/migration.ts";
import { sameName, tableNamed } from "../model/schema.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { targetOf } from "../sql/targets.ts";
import { tokensOf } from "../sql/tokens.ts";
import { originOf } from "./breakdown-names.ts";

/** A column by its table. */
export interface ColumnName {
  readonly table: string;
  readonly column: string;
}

/** A column that the unit drops and a later one adds again under its name: no difference in the end, but its values are gone. */
export function emptiedColumn(net: NetChanges, unit: ChangeUnit): ColumnName | null {
  const [statement] = unit.statements;
  const dropped = unit.rebuilds !== null || statement === undefined ? null : droppedBy(statement);
  if (dropped === null) return null;
  const sides = [
    tableNamed(net.before, originOf(net.renames.tables, dropped.table)),
    tableNamed(net.after, dropped.table),
  ];
  const isOnBoth = sides.every((table) => table?.columns.some(({ name }) => sameName(name, dropped.column)));
  return isOnBoth ? dropped : null;
}

/** `ALTER TABLE t DROP [COLUMN] c` */
function droppedBy(statement: Statement): ColumnName | null {
  const table = statement.kind === "alter-table" ? targetOf(statement) : null;
  const words = table === null ? [] : tokensOf(statement.text);
  const at = words.findIndex(({ name }) => name === "DROP");
  const column = words[at + 1]?.text.toLowerCase() === "column" ? words[at + 2] : words[at + 1];
  return table === null || at < 0 || column === undefined
    ? null
    : { table, column: unquoteName(column.text) };
}
