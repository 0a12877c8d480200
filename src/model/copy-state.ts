import type { Migration } from "./migration.ts";
import type { RunFailure } from "./run.ts";
import type { SchemaChange } from "./schema-change.ts";

/** What the books of a production copy say, held against base's migrations. */
export interface CopyLedger {
  /** Those of base that it ran, in order. */
  readonly ran: readonly Migration[];
  /** Those of base that its migrator will run, in order. */
  readonly pending: readonly Migration[];
  /** What it ran and base does not have, as people call it. */
  readonly unknown: readonly string[];
  /** The ledger's table where it is another than the migrator looks into: it then sees none. */
  readonly renamed: { readonly from: string; readonly to: string } | null;
  /** Where nothing is recorded though the tables are there: the statements that record what was run. */
  readonly baseline: string | null;
}

/** Where a copy stands by its ledger. */
export function standOf({ baseline, pending }: CopyLedger): "level" | "behind" | "unrecorded" {
  if (baseline !== null) return "unrecorded";
  return pending.length > 0 ? "behind" : "level";
}

/** How the new migrations run into a difference. */
export type Meeting =
  /** They fail on it. */
  | { readonly kind: "fails"; readonly failure: RunFailure }
  /** They rebuild the table without it: so many rows had a value there. */
  | { readonly kind: "lost"; readonly migration: Migration | null; readonly rows: number }
  /** They get through and lead to another schema than on a database that base's migrations made. */
  | { readonly kind: "stays"; readonly differences: readonly string[] };

/** One thing in which a production copy is not what base's migrations make. */
export interface DriftDifference {
  /** What turns base's schema into the copy's. */
  readonly change: SchemaChange;
  readonly met: Meeting | null;
  /** Whether a new migration names its table. */
  readonly isTouched: boolean;
  /** What makes production the same again; null where it takes more than a statement. */
  readonly settle: string | null;
}

/** Where a production copy stood before the new migrations, and what became of that. */
export interface CopyState extends CopyLedger {
  /** Null where base's migrations do not run here, so that nothing is known of what they make. */
  readonly differences: readonly DriftDifference[] | null;
  /** How the new migrations fail on it where neither its rows nor a difference account for it. */
  readonly failure: RunFailure | null;
  /** New migrations that its migrator does not run, though it gets through. */
  readonly skipped: readonly Migration[];
}
