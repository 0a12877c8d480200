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
