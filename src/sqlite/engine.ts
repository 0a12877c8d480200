/** A value SQLite stores. Integers arrive as bigint where `query` is asked for them exactly. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/** One result row by column name. */
export type Row = Readonly<Record<string, SqlValue>>;

/** What SQLite answered to a statement that it refused. */
export class SqliteFailure extends Error {
  override readonly name = "SqliteFailure";
  /** Extended result code's name where the engine tells it ("SQLITE_CONSTRAINT_UNIQUE"), else "". */
  readonly code: string;
  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

/** How to open a scratch database. */
export interface OpenOptions {
  /** A file, or ":memory:". */
  readonly path: string;
  /** A serialized database to start from, in memory; `path` is then ":memory:". */
  readonly image?: Uint8Array;
  readonly foreignKeys: boolean;
  readonly doubleQuotedText: boolean;
}

/** The small interface both engines meet. Everything is synchronous; every failure of SQL is a `SqliteFailure`. */
export interface Engine {
  readonly name: "better-sqlite3" | "node-sqlite";
  /** Version of the SQLite library, as "3.54.1". */
  readonly version: string;
  /**
   * Prepares and runs one statement to its end, rows thrown away.
   * better-sqlite3 refuses a text with more than one statement; node:sqlite runs the first only.
   */
  run(sql: string, params?: readonly SqlValue[]): void;
  /** Runs trusted text of any number of statements. Never called with text of a repository. */
  exec(sql: string): void;
  /** All rows of one statement, integers as number where safe. */
  query(sql: string, params?: readonly SqlValue[]): readonly Row[];
  /** The whole database as bytes: main, committed state. */
  serialize(): Uint8Array;
  close(): void;
}
