import type { Snapshot } from "./migration.ts";

/** Two branches of one folder that drizzle-kit refuses to bring together. */
export interface BranchConflict {
  /** The snapshot with which each of the two ends. */
  readonly ends: readonly [Snapshot, Snapshot];
  /** The table or view that both touch. */
  readonly object: string;
  /** The column or index; "" where it is the whole. */
  readonly part: string;
}
