import type { DataEvidence } from "../model/evidence.ts";
import { type AddedStatement, addedStatements } from "../model/migration.ts";
import type { TableComparison } from "../model/rows.ts";
import { sameName } from "../model/schema.ts";
import { atTable } from "./at-table.ts";
import { changedColumns } from "./changed-columns.ts";

/** Values of one column that are NULL now. */
export interface NulledValues {
  readonly table: string;
  readonly column: string;
  readonly nulled: number;
  /** How many values it held. */
  readonly of: number;
  /** The drop of a parent whose foreign key carried on, or of the column itself; null where a rebuild left it out. */
  readonly drop: AddedStatement | null;
}

/** Values that no statement asks to empty. Where others of the column change as well, values-changed tells of it. */
export function nulledValues(evidence: DataEvidence): readonly NulledValues[] {
  const { rows, replay } = evidence;
  const statements = addedStatements(replay.added);
  return rows.tables
    .filter((table) => table.after !== null && !atTable(replay.added, table.table).isUpdated)
    .flatMap((table) => {
      const changed = changedColumns(evidence, table);
      return table.columns.flatMap((column): NulledValues[] => {
        const { before, after, nulled, nonNullBefore } = column;
        if (nulled === 0 || before === null || after === null) return [];
        const drop = dropBehind(statements, table, before);
        if (drop === null && changed.includes(column)) return [];
        return [{ table: table.table, column: before, nulled, of: nonNullBefore, drop }];
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
