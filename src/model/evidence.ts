import type { CodeTrial, NetChanges } from "./code-query.ts";
import type { LedgerKind, Profile } from "./driver.ts";
import type { DryRuns } from "./dry-run.ts";
import type { Acceptance, Location, Stage } from "./finding.ts";
import type { Migration, MigrationFolder, Span, Statement } from "./migration.ts";
import type { FillReport, ForeignKeyViolation, RowSource, TableComparison } from "./rows.ts";
import type { Schema } from "./schema.ts";
import type { Renames, SchemaChange } from "./schema-change.ts";

/** What a rule about a folder as such sees. It is asked about base and head alike. */
export interface FolderEvidence {
  readonly folder: MigrationFolder;
  readonly profile: Profile;
  readonly ledger: LedgerKind;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What became of one migration of base. */
export type HistoryChange =
  | { readonly kind: "edited"; readonly before: Migration; readonly after: Migration }
  | { readonly kind: "reformatted"; readonly before: Migration; readonly after: Migration }
  | { readonly kind: "renamed"; readonly before: Migration; readonly after: Migration }
  | { readonly kind: "deleted"; readonly before: Migration }
  | { readonly kind: "reordered"; readonly before: Migration; readonly after: Migration }
  | {
      readonly kind: "entry-edited";
      readonly before: Migration;
      readonly after: Migration;
      readonly fields: readonly ("when" | "idx" | "breakpoints")[];
    };

/** Base folder against head folder. */
export interface HistoryEvidence {
  /** Names of base's migrations that no database can have: they fail under this driver. */
  readonly neverApplied: ReadonlySet<string>;
  /** Null where base has no such folder. */
  readonly base: MigrationFolder | null;
  readonly head: MigrationFolder;
  readonly profile: Profile;
  readonly ledger: LedgerKind;
  readonly changes: readonly HistoryChange[];
  /** Migrations of head that base does not have under any name. */
  readonly added: readonly Migration[];
  /** Merged migrations were replaced by a new start. */
  readonly squashed: boolean;
  /** A journal folder became a 1.0 folder: how the two correspond; else null. */
  readonly converted: Conversion | null;
  readonly snapshotsEdited: readonly { readonly file: string }[];
  /** Base moved on while head was written: what each side added since they parted; else null. */
  readonly parted: {
    readonly baseAdded: readonly Migration[];
    readonly headAdded: readonly Migration[];
  } | null;
  /** Files of this folder that git cannot merge. */
  readonly conflicts: readonly string[];
  /** Where a new database and an upgraded one end differently, each as half a sentence. */
  readonly differences: readonly string[];
  /** SQLite's words where the upgrade fails; null where it does not. */
  readonly upgradeFailure: string | null;
}

/** A 0.x folder turned into a 1.0 folder. */
export interface Conversion {
  readonly matched: readonly { readonly before: Migration; readonly after: Migration }[];
  /** Entries of the journal that no folder stands for. */
  readonly lost: readonly Migration[];
  /** Pairs whose order the conversion turned round. */
  readonly reordered: readonly Migration[];
}

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

/** One run of a folder's migrations on one scratch database. */
export interface Run {
  readonly failure: RunFailure | null;
  /** Names of the migrations that the ledger has afterwards. */
  readonly recorded: ReadonlySet<string>;
  /** Statements that the driver dropped without a word. */
  readonly dropped: readonly {
    readonly migration: Migration;
    readonly at: Span;
    readonly statement: string;
  }[];
  /** What the database looks like afterwards; null after a failure. */
  readonly schema: Schema | null;
  /** How many statements ran. */
  readonly statements: number;
  /** Whether they ran without the transaction that the driver has around them. */
  readonly isApart: boolean;
}

/** New migrations, tried on databases with a past and without one. */
export interface ReplayEvidence {
  readonly base: MigrationFolder | null;
  readonly head: MigrationFolder;
  readonly profile: Profile;
  readonly ledger: LedgerKind;
  readonly added: readonly Migration[];
  /** How the database with a past was made. */
  readonly start: ReplayStart;
  /** Base's migrations, then head's, on one empty-of-rows database. */
  readonly upgrade: Run;
  /** Head's migrations on a fresh database; null where base itself replays nowhere. */
  readonly fresh: Run | null;
  /** Highest `created_at` that the ledger had before head ran; null for an empty ledger. */
  readonly highWaterMark: number | null;
  /** Where a new database and an upgraded one end differently, each as half a sentence. */
  readonly differences: readonly string[];
  /** Where the database and head's last snapshot part, as far as base's did not: what turns the snapshot into the database. */
  readonly drift: readonly SchemaChange[];
  /** Whether changes to history account for the differences. */
  readonly explained: boolean;
  readonly squashed: boolean;
  /** What drizzle-kit would generate; null where it was not asked. */
  readonly dryRuns: DryRuns | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the upgrade run started from. */
export type ReplayStart =
  | { readonly kind: "nothing" }
  | { readonly kind: "replayed"; readonly migrations: number }
  /** Base fails under its driver; production stands before that migration, and head gets it on. */
  | { readonly kind: "stuck"; readonly migrations: number; readonly failure: RunFailure }
  /** Base replays under no driver: its last snapshot was taken instead. */
  | { readonly kind: "snapshot"; readonly file: string; readonly failure: RunFailure }
  /** Base replays under no driver and has no snapshot either: only what needs no replay was judged. */
  | { readonly kind: "none"; readonly failure: RunFailure };

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
  /** How much the new migrations wrote, in bytes; null where the database is in memory. */
  readonly bytes: number | null;
  readonly renames: Renames;
  readonly violations: {
    readonly before: readonly ForeignKeyViolation[];
    readonly after: readonly ForeignKeyViolation[];
  };
}

/** Another way to apply the same migrations, and the tables that lose rows there or only here. */
export interface Elsewhere {
  /** "libsql", "better-sqlite3 with foreign keys on". */
  readonly where: string;
  readonly lostThere: readonly string[];
  readonly lostHere: readonly string[];
}

/** What happened to the rows. */
export interface DataEvidence {
  readonly replay: ReplayEvidence;
  readonly source: RowSource;
  /** Name of the snapshot's file; null for other rows. */
  readonly snapshot: string | null;
  /** The run whose rows are compared: on difficult rows, or on plain ones where those fail. */
  readonly rows: RowsRun;
  /** Fails on any row at all; null where it does not. */
  readonly certain: RunFailure | null;
  /** Fails on difficult rows only: NULLs, duplicates, odd values; null where it does not. */
  readonly dependent: RunFailure | null;
  /** The same upgrade where foreign keys are the other way round, if that loses other tables' rows; else null. */
  readonly elsewhere: Elsewhere | null;
  /** What a rebuild may drop because the schema says so: names of indexes and checks in base's last snapshot. */
  readonly known: Schema | null;
}

/** What the schema change means for code. */
export interface SchemaEvidence {
  readonly replay: ReplayEvidence;
  readonly source: DataEvidence["source"];
  /** The run whose rows are compared; null where there was none. */
  readonly rows: RowsRun | null;
  readonly net: NetChanges;
  /** Base's code on the new schema. */
  readonly oldCode: CodeTrial;
  /** Head's code on the old schema. */
  readonly newCode: CodeTrial;
}

/** What the gate reads about itself. */
export interface GateEvidence {
  readonly unused: readonly {
    readonly rule: string;
    readonly acceptance: Acceptance;
    readonly at: Location;
  }[];
  /** Files of the gate's own configuration that head changes. */
  readonly relaxed: readonly { readonly file: string; readonly what: string; readonly line: number }[];
}

/** The evidence each stage's rules are given. */
export interface EvidenceOf extends Record<Stage, unknown> {
  readonly folder: FolderEvidence;
  readonly history: HistoryEvidence;
  readonly replay: ReplayEvidence;
  readonly data: DataEvidence;
  readonly schema: SchemaEvidence;
  readonly gate: GateEvidence;
}
