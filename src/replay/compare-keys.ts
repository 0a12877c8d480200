import type { TableComparison } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { type ForeignKey, nameKey, type Schema, sameName, type Table } from "../model/schema.ts";
import { declarationOf, foreignKeyViolations, resolveParent } from "../rows/foreign-keys.ts";
import type { Engine } from "../sqlite/engine.ts";

/**
 * Foreign keys that are broken before and after. Left out of both are those of which the comparison of the rows
 * shows already that they stand as they stood: declared alike, no child came or has another key, no parent went or
 * has another key. `engine` comes from `openComparison`.
 */
export function compareKeys(
  engine: Engine,
  before: Schema,
  after: Schema,
  tables: readonly TableComparison[],
): RowsRun["violations"] {
  const compared = new Map(tables.map((table) => [nameKey(table.table), table]));
  const dueBeside = (mine: Schema, other: Schema) => {
    const known = new Set(
      other.tables.flatMap((table) => table.foreignKeys.map((key) => declarationOf(other, table, key))),
    );
    return (table: Table, key: ForeignKey): boolean =>
      !known.has(declarationOf(mine, table, key)) || mayHaveMoved(mine, table, key, compared);
  };
  return {
    before: foreignKeyViolations(engine, before, "before", dueBeside(before, after)),
    after: foreignKeyViolations(engine, after, "after", dueBeside(after, before)),
  };
}

function mayHaveMoved(
  schema: Schema,
  table: Table,
  key: ForeignKey,
  compared: ReadonlyMap<string, TableComparison>,
): boolean {
  const child = compared.get(nameKey(table.name));
  const parent = compared.get(nameKey(key.parent));
  const resolved = resolveParent(schema, key);
  const names = resolved.kind === "found" ? resolved.columns : key.parentColumns;
  return (
    (child !== undefined && (child.added > 0 || mayHaveChanged(child, key.columns))) ||
    (parent !== undefined && (parent.deleted > 0 || mayHaveChanged(parent, names)))
  );
}

/** Of rows that were counted as sets nothing is known about changes. */
function mayHaveChanged({ key, columns, rowsAfter }: TableComparison, names: readonly string[]): boolean {
  const isUnknown = key.kind === "none" && rowsAfter > 0;
  return isUnknown || columns.some(({ before }) => names.some((name) => sameName(name, before ?? "")));
}
