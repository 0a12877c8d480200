import { atStatement } from "../model/location.ts";
import type { NulledValues } from "../model/losses.ts";
import { type AddedStatement, addedStatements, type Migration } from "../model/migration.ts";
import type { RowSource, TableComparison } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { sameName } from "../model/schema.ts";
import { atTable } from "./at-table.ts";
import { changedColumns } from "./changed-columns.ts";

/** Values that no statement asks to empty. Where others of the column change as well, `changedValues` has it. */
export function nulledValues(
  rows: RowsRun,
  source: RowSource,
  added: readonly Migration[],
): readonly NulledValues[] {
  const statements = addedStatements(added);
  return rows.tables.flatMap((table) => {
    const place = atTable(added, table.table);
    if (table.after === null || place.isUpdated) return [];
    const changed = changedColumns(rows, source, table);
    return table.columns.flatMap((column): NulledValues[] => {
      const { before, after, nulled, nonNullBefore } = column;
      if (nulled === 0 || before === null || after === null) return [];
      const drop = dropBehind(statements, table, before);
      if (drop === null && changed.includes(column)) return [];
      const at = drop === null ? place.at : atStatement(drop);
      return [{ table: table.table, column: before, at, nulled, of: nonNullBefore, drop }];
    });
  });
}

function dropBehind(
  statements: readonly AddedStatement[],
  { table, foreignKeys }: TableComparison,
  column: string,
): AddedStatement | null {
  const key = foreignKeys.find(({ columns }) => columns.some((name) => sameName(name, column)));
  const found = statements.find(({ statement }) => {
    if (statement.kind === "drop-table")
      return key !== undefined && sameName(statement.target ?? "", key.parent);
    const { target, droppedColumn } = statement;
    return sameName(droppedColumn ?? "", column) && sameName(target ?? "", table);
  });
  return found ?? null;
}
