import type { BrokenKey } from "../model/losses.ts";
import type { Migration } from "../model/migration.ts";
import type { ForeignKeyViolation } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { nameKey } from "../model/schema.ts";
import { atTable } from "./at-table.ts";

/** Foreign keys that are broken, and were not, or for fewer rows, or in another way. */
export function brokenKeys({ violations }: RowsRun, added: readonly Migration[]): readonly BrokenKey[] {
  const before = new Map(violations.before.map((violation) => [keyOf(violation), violation]));
  return violations.after.flatMap((violation): readonly BrokenKey[] => {
    const old = before.get(keyOf(violation));
    const more = violation.rows - (old?.rows ?? 0);
    if (old !== undefined && old.kind === violation.kind && more <= 0) return [];
    return [{ violation, more, at: atTable(added, violation.parent, violation.table).at }];
  });
}

function keyOf({ table, columns }: ForeignKeyViolation): string {
  return nameKey(`${table} ${columns.join(" ")}`);
}
