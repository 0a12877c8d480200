import { usualLedgers } from "./driver.ts";
import type { AddedStatement } from "./migration.ts";

/** What new migrations did to the table that records which of them ran, beside what the migrator writes there itself. */
export interface LedgerWriting {
  readonly table: string;
  /** Records that were there and are not any more. */
  readonly gone: number;
  /** Of how many. */
  readonly of: number;
  /** Records that no migrator wrote. */
  readonly forged: number;
  /** A trigger that watches over it; null where there is none that is new. */
  readonly trigger: string | null;
  /** The last statement that names it; null where none does. */
  readonly by: AddedStatement | null;
}

/** Tables in which some migrator records what ran, unless it is told another: Drizzle's own, wrangler's, NuxtHub's, and that of sqlx. */
export const knownLedgers: readonly string[] = [
  usualLedgers.drizzle,
  usualLedgers.wrangler,
  "_hub_migrations",
  "_sqlx_migrations",
];
