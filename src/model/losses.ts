import type { Location } from "./finding.ts";
import type { AddedStatement } from "./migration.ts";
import type { ColumnComparison, ForeignKeyViolation, TableComparison } from "./rows.ts";
import type { RunFailure, StatementEffect } from "./run.ts";
import type { TableOption } from "./schema-change.ts";

/** Why rows are gone, though nobody asked for that. */
export interface LossCause {
  readonly effect: StatementEffect;
  /** A drop or a DELETE that cascades, or a rebuild that leaves rows out. */
  readonly cause: "drop" | "delete" | "copy";
}

/** A statement that took rows from tables without naming them. */
export interface Loss extends LossCause {
  /** At least one. */
  readonly tables: readonly TableComparison[];
}

/** Values of one column that are NULL now, though no statement asks for that. */
export interface NulledValues {
  readonly table: string;
  readonly column: string;
  readonly at: Location;
  readonly nulled: number;
  /** How many values it held. */
  readonly of: number;
  /** The drop of a parent whose foreign key carried on, or of the column itself; null where a rebuild left it out. */
  readonly drop: AddedStatement | null;
}

/** Values of a table that are others now, though no statement updates them. At least one of the two lists has some. */
export interface ChangedValues {
  readonly table: TableComparison;
  readonly at: Location;
  /** Columns that hold the text of their own name. */
  readonly ownNames: readonly (ColumnComparison & { readonly after: string })[];
  readonly columns: readonly ColumnComparison[];
}

/** Something that went with the old declaration of a table, though no statement drops it. */
export type LostObject = { readonly table: string; readonly at: Location } & (
  | { readonly kind: "trigger" | "index"; readonly name: string }
  | { readonly kind: "option"; readonly option: TableOption }
  | { readonly kind: "collation"; readonly column: string; readonly collation: string }
  /** The AUTOINCREMENT counter was set back. */
  | { readonly kind: "counter"; readonly before: string; readonly after: string | null }
);

/** A foreign key that is broken now, or more so than before. */
export interface BrokenKey {
  readonly violation: ForeignKeyViolation;
  readonly at: Location;
  /** How many rows more than before. */
  readonly more: number;
}

/** An upgrade that fails on rows where it does not without. */
export type RowsFailure = { readonly failure: RunFailure } /** On any row at all. */ & (
  | { readonly kind: "certain" }
  /** On difficult rows only: NULLs, duplicates, odd values. `probe`: the query that shows them; null where SQLite's words do not tell. */
  | { readonly kind: "dependent"; readonly probe: string | null }
);

/** What happened to rows that nobody asked for. */
export interface DataFacts {
  readonly losses: readonly Loss[];
  readonly nulled: readonly NulledValues[];
  readonly changed: readonly ChangedValues[];
  readonly lost: readonly LostObject[];
  readonly brokenKeys: readonly BrokenKey[];
  /** One of each kind at most. */
  readonly failures: readonly RowsFailure[];
}
