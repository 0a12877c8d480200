import type { SqlFunction } from "../model/sql-function.ts";

/** A value SQLite stores. An integer is a number where that is exact, else a bigint. */
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
  /** Only reads. Default: it writes. */
  readonly readOnly?: boolean;
  /** Whether `"x"` that names nothing is the text 'x'; "builtin" only. */
  readonly doubleQuotedText: boolean;
  /** Whether ATTACH works: only for a connection that runs nothing of a repository's. Default: it does not. */
  readonly attach?: boolean;
  /** Functions to stand in for those that production has and this engine lacks. Default: none. */
  readonly functions?: readonly SqlFunction[];
  /** Serialized databases to attach in memory, by name; needs `attach`, and the engine "builtin". */
  readonly attached?: Readonly<Record<string, Uint8Array>>;
}

/** The small interface both engines meet. Everything is synchronous; every failure of SQL is a `SqliteFailure`. */
export interface Engine {
  /** "addon" is better-sqlite3, "builtin" what Node brings along: docs/decisions/0001-two-engines.md. */
  readonly name: "addon" | "builtin";
  /** Version of the SQLite library, as "3.54.1". */
  readonly version: string;
  /**
   * Prepares and runs one statement to its end, rows thrown away. Numbers without a fraction are bound as
   * INTEGER. better-sqlite3 refuses a text with more than one statement; node:sqlite runs the first only.
   */
  run(sql: string, params?: readonly SqlValue[]): void;
  /** Runs trusted text of any number of statements. Never called with text of a repository from outside an engine. */
  exec(sql: string): void;
  /** All rows of one statement; an integer that no number can hold exactly comes as bigint. */
  query(sql: string, params?: readonly SqlValue[]): readonly Row[];
  /** A number that is asked for between statements, again and again: one value of one row, prepared once. */
  counter(sql: string): () => number;
  /**
   * Gives a table another declaration without touching its rows, as SQLite's documentation allows where the
   * stored rows fit both (https://sqlite.org/lang_altertable.html#otheralter). Works inside a transaction and
   * is undone with it. Fails where there is no such table, or where `sql` is no declaration of it.
   */
  replaceTableSql(table: string, sql: string): void;
  /** The whole database as bytes: main, committed state. */
  serialize(): Uint8Array;
  close(): void;
}
