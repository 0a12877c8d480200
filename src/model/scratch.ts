/** A production copy that may be migrated and thrown away. */
export interface SnapshotCopy {
  /** Name of the original file. */
  readonly name: string;
  /** Path of the copy: one SQLite file without a -wal. */
  readonly database: string;
}

/** What the surroundings give to a check: a place for its databases, and someone to tell where it is. */
export interface Scratch {
  /**
   * An empty folder that is removed afterwards. Without a production snapshot nothing can be written there on
   * POSIX (file size limit 0): databases then live in memory.
   */
  readonly dir: string;
  /** Is told "file:line statement" before each statement that runs, so that a time-out can say where. */
  readonly at: (what: string) => void;
  /** Production copies, laid down in `dir`. */
  readonly snapshots: readonly SnapshotCopy[];
  /** Milliseconds of a clock that only goes forward, for the durations in the report. */
  readonly clock: () => number;
}
