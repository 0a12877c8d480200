import type { Case } from "../model/case.ts";
import { ownLedgerTable } from "../model/driver.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { quoteText } from "../model/quote.ts";
import type { Engine, SqlValue } from "../sqlite/engine.ts";
import { openScratch } from "./open-scratch.ts";
import { planMigrations } from "./plan.ts";

/** Records these migrations as run, as the driver's own migrator would have. */
export function recordRan(
  engine: Engine,
  { profile, ledger }: Pick<Case, "profile" | "ledger">,
  { migrations }: MigrationFolder,
  ran: readonly Migration[],
): void {
  for (const { migration, record } of planMigrations(engine, migrations, ledger, profile)) {
    if (ran.includes(migration)) engine.run(record.sql, record.params);
  }
}

/** The statements that record these migrations as run, to be run on production: what the migrator itself would write. */
export function baselineStatements(
  { profile, ledger }: Pick<Case, "profile" | "ledger">,
  { migrations }: MigrationFolder,
  ran: readonly Migration[],
): string {
  return openScratch(profile, null, (engine) => {
    const planned = planMigrations(engine, migrations, ledger, profile);
    const table = ownLedgerTable(profile, ledger);
    const [made] = engine.query("SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = ?", [
      table,
    ]);
    const create = String(made?.["sql"] ?? "")
      .replace(/\s+/g, " ")
      .replace(/^CREATE TABLE /i, "CREATE TABLE IF NOT EXISTS ");
    const records = planned
      .filter(({ migration }) => ran.includes(migration))
      .map(({ record }) => withValues(record.sql.replace(/\s+/g, " ").trim(), record.params));
    return [create, ...records].map((sql) => `${sql};`).join("\n");
  });
}

/** Values in the place of what stands for them: texts of ours, in which `?` is nothing else. */
function withValues(sql: string, params: readonly SqlValue[]): string {
  const left = [...params];
  return sql.replace(/\?/g, () => {
    const value = left.shift() ?? null;
    return typeof value === "string" ? quoteText(value) : String(value ?? "NULL");
  });
}
