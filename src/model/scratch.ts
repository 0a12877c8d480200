import type { Fingerprint } from "./fingerprint.ts";

/** A production copy that may be migrated and thrown away. */
export interface SnapshotCopy {
  /** What the original is called. */
  readonly name: string;
  /** Why it cannot be laid down at all, as the end of a sentence about it; null where nothing speaks against it. */
  readonly problem: string | null;
  /** What is to be known of it, as the ends of sentences about it. */
  readonly notes: readonly string[];
  /** What it was made from, where it stands for a database that nobody copied. */
  readonly fingerprint?: Fingerprint;
  /** Lays the copy down, one SQLite file without a -wal, and gives its path. Throws `CannotCheck`. */
  readonly lay: () => string;
  /** Gives the room back that it takes; it can be laid down again. */
  readonly remove: () => void;
}

/**
 * Is told what is being done, for whoever waits, and for the sentence about a time-out. `what`: a `file:line`, a table
 * or a file, of which a stranger may have chosen the name. `doing`: "running" unless said otherwise. `share`: how far it
 * is, where that is known.
 */
export type Tell = (what: string, doing?: string, share?: string) => void;

/** What the surroundings give to a check: a place for its databases, and someone to tell where it is. */
export interface Scratch {
  /**
   * An empty folder that is removed afterwards. Without a production snapshot nothing can be written there on
   * POSIX (file size limit 0): databases then live in memory.
   */
  readonly dir: string;
  /** Is told "file:line" before each statement that runs, and what takes time besides. */
  readonly at: Tell;
  /** Production copies, to be laid down in `dir` one after the other. */
  readonly snapshots: readonly SnapshotCopy[];
  /** Milliseconds of a clock that only goes forward, for the durations in the report. */
  readonly clock: () => number;
}
