import type { ForeignKeyViolation } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { nameKey, sameName, tableNamed } from "../model/schema.ts";

/** Foreign keys that the upgrade adds to columns that were there, and that not every row keeps to. */
export function danglingKeys({ before, violations, renames }: RowsRun): readonly ForeignKeyViolation[] {
  const oldName = (table: string): string =>
    [...renames.tables].find(([, to]) => sameName(to, table))?.[0] ?? table;
  return violations.after.filter(({ kind, table, columns, parent }) => {
    const old = tableNamed(before, oldName(table));
    if (kind !== "orphans" || old === undefined) return false;
    const isOld = old.foreignKeys.some(
      (key) => sameName(key.parent, oldName(parent)) && keyOf(key.columns) === keyOf(columns),
    );
    return !isOld && columns.every((name) => old.columns.some((column) => sameName(column.name, name)));
  });
}

function keyOf(columns: readonly string[]): string {
  return nameKey(columns.join(" "));
}
