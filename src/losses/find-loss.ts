import type { Loss, LossCause } from "../model/losses.ts";
import type { Statement } from "../model/migration.ts";
import type { TableComparison } from "../model/rows.ts";
import type { RowsRun, StatementEffect } from "../model/run.ts";
import { nameKey, type Schema, sameName, tableNamed } from "../model/schema.ts";

/**
 * The statement that took rows of this table without naming it: a DROP or a DELETE whose foreign key actions wrote
 * rows, of a parent if there is one. A DELETE from the table itself is what its author asked for. Where nothing
 * cascaded, the table's own rebuild left rows out.
 */
export function findLoss(rows: RowsRun, table: TableComparison): LossCause | null {
  const isOwn = ({ statement }: StatementEffect) => {
    const target = statement.target ?? "";
    return sameName(target, table.table) || sameName(target, table.after ?? "");
  };
  const sweeping = rows.effects.filter(
    ({ statement, collateral }) => collateral > 0 && /^(?:drop-table|delete)$/.test(statement.kind),
  );
  const parents = ancestorsOf(rows.before, table.table);
  const cause =
    sweeping.find(({ statement }) => parents.has(nameKey(statement.target ?? ""))) ??
    sweeping.find((effect) => !isOwn(effect));
  if (cause !== undefined)
    return { effect: cause, cause: cause.statement.kind === "delete" ? "delete" : "drop" };
  if (rows.effects.some((effect) => effect.statement.kind === "delete" && isOwn(effect))) return null;
  const drop = rows.effects.find((effect) => effect.statement.kind === "drop-table" && isOwn(effect));
  const copy = rows.effects.find(({ statement }) => statement.kind === "insert");
  const effect = drop ?? copy;
  return effect === undefined ? null : { effect, cause: "copy" };
}

/** Tables whose rows can take this table's rows with them, itself included where it refers to itself. */
function ancestorsOf(schema: Schema, name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (table: string) => {
    for (const key of tableNamed(schema, table)?.foreignKeys ?? []) {
      if (found.has(nameKey(key.parent))) continue;
      found.add(nameKey(key.parent));
      visit(key.parent);
    }
  };
  visit(name);
  return found;
}

/** Every loss of a run; what one statement took belongs together. */
export function findLosses(rows: RowsRun): readonly Loss[] {
  const groups = new Map<Statement, LossCause & { readonly tables: TableComparison[] }>();
  for (const table of rows.tables) {
    if (table.after === null || table.deleted === 0) continue;
    const loss = findLoss(rows, table);
    if (loss === null) continue;
    const group = groups.get(loss.effect.statement);
    if (group === undefined) groups.set(loss.effect.statement, { ...loss, tables: [table] });
    else group.tables.push(table);
  }
  return [...groups.values()];
}
