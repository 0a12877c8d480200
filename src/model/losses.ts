import type { RowLoss, ValueLoss } from "./account.ts";
import type { Location } from "./finding.ts";
import type { ForeignKeyViolation, TableComparison } from "./rows.ts";
import type { RunFailure } from "./run.ts";
import { nameKey } from "./schema.ts";
import type { SchemaChange, TableOption } from "./schema-change.ts";

/** A column that holds the text of its own name: what a double-quoted name that names nothing gives. */
export interface OwnName {
  readonly table: string;
  /** Name now. */
  readonly column: string;
  readonly at: Location;
  readonly rows: number;
  readonly of: number;
}

/** Something that went with the old declaration of a table, though no statement drops it. */
export type LostObject = { readonly table: string; readonly at: Location } & (
  | { readonly kind: "trigger" | "index"; readonly name: string }
  | { readonly kind: "option"; readonly option: TableOption }
  | { readonly kind: "collation"; readonly column: string; readonly collation: string }
  /** The AUTOINCREMENT counter was set back, by a rebuild or by a statement about the counters. */
  | {
      readonly kind: "counter";
      readonly before: string;
      readonly after: string | null;
      readonly isRebuilt: boolean;
    }
);

/** A foreign key that is broken now, or more so than before. */
export interface BrokenKey {
  readonly violation: ForeignKeyViolation;
  readonly at: Location;
  /** How many rows more than before. */
  readonly more: number;
  /** Whether it was broken before, and for no fewer rows. */
  readonly isOld?: true;
  /** Whether a DELETE of certain parents leaves them behind: which rows these are, generated ones cannot show. */
  readonly isAsked: boolean;
}

/** A foreign key that the upgrade adds without a look at the rows, which may or may not have a parent. */
export interface DanglingKey {
  readonly violation: ForeignKeyViolation;
  readonly at: Location;
  readonly probe: string | null;
}

/** The rows of a production copy on which a statement fails. */
export interface ViolatingRows {
  readonly rows: number;
  /** How many different values they share, where they may share none; else null. */
  readonly values: number | null;
}

/** An upgrade that fails on rows where it does not without. */
export type RowsFailure = { readonly failure: RunFailure } /** On any row at all. */ & (
  | { readonly kind: "certain" }
  /** On some rows only: NULLs, duplicates, odd values, those it looks for. `probe`: queries that show them; null where nothing can be asked. */
  | {
      readonly kind: "dependent";
      readonly probe: string | null;
      /** On a production copy; left out where they were not counted. */
      readonly violating?: ViolatingRows | null;
    }
  /** Where a row is missing, as on every new database. `probe`: shows what is missing. */
  | { readonly kind: "lacking"; readonly probe: string | null }
);

/** What happened to rows that nobody asked for. */
export interface DataFacts {
  readonly rowLosses: readonly (RowLoss & { readonly at: Location })[];
  readonly valueLosses: readonly (ValueLoss & { readonly at: Location })[];
  readonly ownNames: readonly OwnName[];
  readonly lost: readonly LostObject[];
  readonly brokenKeys: readonly BrokenKey[];
  /** New foreign keys that generated rows need not keep to, with the query that shows the rows in question. */
  readonly dangling: readonly DanglingKey[];
  /** Of the certain kind one at most. */
  readonly failures: readonly RowsFailure[];
}

/** How many losses no statement claims. */
export function unclaimedIn({ rowLosses, valueLosses, ownNames }: DataFacts): number {
  return rowLosses.length + valueLosses.length + ownNames.length;
}

/** How many rows are gone of tables that go on under another name by the schema, and for which no rows stand there. */
export function lostUnderway(tables: readonly TableComparison[], changes: readonly SchemaChange[]): number {
  const renamed = new Set(
    changes.flatMap((change) => (change.kind === "rename-table" ? [nameKey(change.from)] : [])),
  );
  const gone = tables.filter(({ table, after }) => after === null && renamed.has(nameKey(table)));
  return gone.reduce((sum, { deleted }) => sum + deleted, 0);
}
