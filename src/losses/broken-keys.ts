import type { BrokenKey } from "../model/losses.ts";
import { addedStatements, type Migration } from "../model/migration.ts";
import type { ForeignKeyViolation } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { nameKey, sameName } from "../model/schema.ts";
import { atTable } from "./at-table.ts";

/** Foreign keys that are broken, and were not, or for fewer rows, or in another way; rows that had no parent before. */
export function brokenKeys({ violations }: RowsRun, added: readonly Migration[]): readonly BrokenKey[] {
  const before = new Map(violations.before.map((violation) => [keyOf(violation), violation]));
  return violations.after.flatMap((violation): readonly BrokenKey[] => {
    const old = before.get(keyOf(violation));
    const more = violation.rows - (old?.rows ?? 0);
    const { at } = atTable(added, violation.parent, violation.table);
    const isOld = old !== undefined && old.kind === violation.kind && more <= 0;
    if (!isOld) return [{ violation, more, at, isAsked: deletesSome(added, violation.parent) }];
    // Of a key without a parent the schema tells by itself.
    return violation.kind === "orphans" ? [{ violation, more: 0, at, isAsked: false, isOld }] : [];
  });
}

/** Whether a statement deletes certain rows of a table. */
function deletesSome(added: readonly Migration[], table: string): boolean {
  return addedStatements(added).some(
    ({ statement: { kind, target, tokens } }) =>
      kind === "delete" && sameName(target ?? "", table) && tokens.some(({ name }) => name === "WHERE"),
  );
}

function keyOf({ table, columns }: ForeignKeyViolation): string {
  return nameKey(`${table} ${columns.join(" ")}`);
}
