import type { Statement } from "../../model/migration.ts";
import { quoteName } from "../../model/quote.ts";
import { type Schema, sameName, tableNamed } from "../../model/schema.ts";
import { keepsOwnRows } from "../../sql/virtual-table.ts";
import { type Engine, SqliteFailure } from "../../sqlite/engine.ts";

/**
 * Virtual tables that held rows of their own, that a statement drops or renames, and that stand there again without
 * any. `engine` comes from `openComparison`.
 */
export function emptiedVirtual(
  engine: Engine,
  { before, after }: { readonly before: Schema; readonly after: Schema },
  statements: readonly Statement[],
): readonly { readonly table: string; readonly rows: number }[] {
  return before.tables.flatMap((table) => {
    const twin = tableNamed(after, table.name);
    const isRemade = statements.some(
      ({ kind, target }) =>
        (kind === "drop-table" || kind === "alter-table") && sameName(target ?? "", table.name),
    );
    if (!keepsOwnRows(table) || twin === undefined || !isRemade) return [];
    const rows = countIn(engine, "before", table.name);
    return rows > 0 && countIn(engine, "after", twin.name) === 0 ? [{ table: table.name, rows }] : [];
  });
}

/** None where its module is not there. */
function countIn(engine: Engine, database: string, table: string): number {
  try {
    const [row] = engine.query(`SELECT count(*) AS n FROM ${database}.${quoteName(table)}`);
    return Number(row?.["n"] ?? 0);
  } catch (error) {
    if (error instanceof SqliteFailure) return 0;
    throw error;
  }
}
