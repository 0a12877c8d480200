import type { Account } from "./account.ts";
import type { ObjectFailure } from "./broken-object.ts";
import type { Migration, Span, Statement } from "./migration.ts";
import type { FillReport, ForeignKeyViolation, TableComparison } from "./rows.ts";
import type { Schema } from "./schema.ts";
import type { Renames } from "./schema-change.ts";

/** Why a migration could not be applied. */
export interface RunFailure {
  readonly migration: Migration;
  readonly at: Span;
  /** The statement, or "" where the migrator itself gave up. */
  readonly statement: string;
  /** The engine's own words. */
  readonly message: string;
  readonly cause:
    | "sql"
    | "several-statements"
    | "empty-chunk"
    | "forbidden"
    | "transaction-control"
    /** The engine here knows this syntax, the one the driver ships does not. */
    | "too-new"
    | "missing-file"
    /** Drizzle's migrator gave up before any statement. */
    | "migrator";
}

/** The statement that failed; null where the migrator itself gave up, or the end of its transaction did. */
export function failedStatement({ migration, at, statement }: RunFailure): Statement | null {
  const statements = migration.chunks.flatMap((chunk) => chunk.statements);
  return statements.find(({ line, text }) => line === at.line && text === statement) ?? null;
}

/** Whether two runs stop at the same place. */
export function isSameStatement(a: RunFailure, b: RunFailure): boolean {
  return a.migration.name === b.migration.name && a.at.line === b.at.line;
}

/** One run of a folder's migrations on one scratch database. */
export type Run = RunLog &
  (
    | { readonly failure: RunFailure; readonly schema: null }
    /** What the database looks like afterwards. */
    | { readonly failure: null; readonly schema: Schema }
  );

/** What a run leaves behind, whether it got through or not. */
export interface RunLog {
  /** Names of the migrations that the ledger has afterwards. */
  readonly recorded: ReadonlySet<string>;
  /** Statements that the driver dropped without a word. */
  readonly dropped: readonly {
    readonly migration: Migration;
    readonly at: Span;
    readonly statement: string;
  }[];
  /** How many statements ran. */
  readonly statements: number;
  /** Whether they ran without the transaction that the driver has around them. */
  readonly isApart: boolean;
}

/** What one statement did to rows. */
export interface StatementEffect {
  readonly migration: Migration;
  readonly statement: Statement;
  /** Rows it wrote itself; for a DROP, the table's own. */
  readonly direct: number;
  /** Rows that foreign key actions and triggers wrote because of it. */
  readonly collateral: number;
  /** How long it took, in milliseconds. */
  readonly ms: number;
  /** How much it wrote, in bytes, but for what SQLite still holds in its cache; 0 where the database is in memory. */
  readonly bytes: number;
}

/** The upgrade on a database that holds rows. */
export interface RowsRun {
  readonly run: Run;
  readonly fill: FillReport;
  /** Empty after a failure. */
  readonly tables: readonly TableComparison[];
  readonly effects: readonly StatementEffect[];
  readonly before: Schema;
  /** What no statement claims. */
  readonly account: Account;
  /** How much the new migrations wrote, in bytes; null where the database is in memory. */
  readonly bytes: number | null;
  readonly renames: Renames;
  /** What does not work any more, or is new and does not work; empty after a failure. */
  readonly broken: readonly ObjectFailure[];
  readonly violations: {
    readonly before: readonly ForeignKeyViolation[];
    readonly after: readonly ForeignKeyViolation[];
  };
}
