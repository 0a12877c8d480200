import type { AskedFunction } from "./app-functions.ts";
import type { BranchConflict } from "./branch-conflict.ts";
import type { Case } from "./case.ts";
import type { CopyState } from "./copy-state.ts";
import type { DeclarationChange } from "./declaration-change.ts";
import type { SourcePlace } from "./driver.ts";
import type { DriverChange } from "./driver-change.ts";
import type { DryRun } from "./dry-run.ts";
import type { Acceptance, Location, Stage } from "./finding.ts";
import type { LedgerWriting } from "./ledger-writing.ts";
import type { DataFacts } from "./losses.ts";
import type { AddedStatement, Migration, MigrationFolder } from "./migration.ts";
import type { ReleasedEvidence } from "./released.ts";
import type { RowSource } from "./rows.ts";
import type { RowsRun, Run, RunFailure } from "./run.ts";
import type { SchemaChange } from "./schema-change.ts";
import type { SchemaFacts, UpgradeTrace } from "./schema-facts.ts";
import type { UndoneWork } from "./undone-work.ts";

/** What a rule about a folder as such sees. It is asked about base and head alike. */
export interface FolderEvidence {
  readonly judged: Case;
  /** Of the two, the one that is asked about. */
  readonly folder: MigrationFolder;
  /** Statements that are never run here, since they reach outside of the database. */
  readonly forbidden: readonly (AddedStatement & {
    /** "ATTACH", "VACUUM INTO", "load_extension()". */
    readonly what: string;
  })[];
  /** Branches of it that drizzle-kit refuses to bring together. */
  readonly branchConflicts: readonly BranchConflict[];
  /** Where the repository applies it by `drizzle-kit migrate`; null where it does not say so. */
  readonly byKit: SourcePlace | null;
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
  readonly judged: Case;
  /** Names of base's migrations that no database can have: they fail under this driver. */
  readonly neverApplied: ReadonlySet<string>;
  readonly changes: readonly HistoryChange[];
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
  /** What base did and the new migrations take back, since they were written without it. */
  readonly undone: readonly UndoneWork[];
  /** Where a new database and an upgraded one end differently, each as half a sentence. */
  readonly differences: readonly string[];
  /** Whether both were tried, on a database that ran all of base, got through and end the same. */
  readonly endsAlike: boolean;
  /** SQLite's words where the upgrade fails; null where it does not. */
  readonly upgradeFailure: string | null;
  /** What becomes of the databases of released versions; null where nobody asked for them. */
  readonly released: ReleasedEvidence | null;
  /** What production copies have run of base, by their names. */
  readonly copies: readonly { readonly name: string; readonly ran: readonly Migration[] }[];
}

/** A 0.x folder turned into a 1.0 folder. */
export interface Conversion {
  readonly matched: readonly { readonly before: Migration; readonly after: Migration }[];
  /** Entries of the journal that no folder stands for. */
  readonly lost: readonly Migration[];
  /** Pairs whose order the conversion turned round. */
  readonly reordered: readonly Migration[];
}

/** What the runs without rows tell. */
export type Replayed = {
  /** Base's migrations, then head's, on one empty-of-rows database, or on rows that it cannot do without. */
  readonly upgrade: Run;
  /** How it fails for want of a row that only production may have, where it gets through on generated rows; else null. */
  readonly lacking: RunFailure | null;
  /** Highest `created_at` that the ledger had before head ran; null for an empty ledger. */
  readonly highWaterMark: number | null;
  /** What head did to the ledger beside the migrator's own records; null where that is nothing. */
  readonly ledger: LedgerWriting | null;
} & (
  | {
      /** How the database with a past was made. */
      readonly start: LivedStart;
      /** Head's migrations on a fresh database. */
      readonly fresh: Run;
    }
  /** Base itself replays nowhere: then head is not tried on a fresh database either. */
  | { readonly start: BuiltStart; readonly fresh: null }
);

/** A database that ran base's migrations, as far as they go. */
export type LivedStart =
  | { readonly kind: "nothing" }
  | { readonly kind: "replayed"; readonly migrations: number }
  /** Base fails under its driver; production stands before that migration, and head gets it on. */
  | { readonly kind: "stuck"; readonly migrations: number; readonly failure: RunFailure };

/** What stands in for a base that replays under no driver. */
export type BuiltStart =
  /** Its last snapshot was taken instead. */
  | { readonly kind: "snapshot"; readonly file: string; readonly failure: RunFailure }
  /** It has no snapshot either: only what needs no replay was judged. */
  | { readonly kind: "none"; readonly failure: RunFailure };

/** New migrations, tried on databases with a past and without one. */
export type ReplayEvidence = Replayed & {
  readonly judged: Case;
  /** Production copies that they were tried on as well. */
  readonly copies: readonly { readonly name: string; readonly failed: boolean }[];
  /** Where a new database and an upgraded one end differently, each as half a sentence. */
  readonly differences: readonly string[];
  /** Where the database and head's last snapshot part, as far as base's did not: what turns the snapshot into the database. */
  readonly drift: readonly SchemaChange[];
  /** Whether changes to history account for the differences. */
  readonly explained: boolean;
  readonly squashed: boolean;
  /** Whether a conversion that lost migrations is why the migrator does not know the ledger. */
  readonly isToldByConversion: boolean;
  /** What the schema has and no migration; null where that is nothing, or drizzle-kit was not asked. */
  readonly unmigrated: Unmigrated | null;
  /** Where head applies the folder otherwise than base does, and that decides what becomes of it; else null. */
  readonly driver: DriverChange | null;
  /** Columns that the schema in TypeScript declares otherwise; none where the sources were not read. */
  readonly declarations: readonly DeclarationChange[];
  /** Functions and modules that no engine has and something stood in for. */
  readonly asked: readonly AskedFunction[];
};

/** What drizzle-kit would generate and the database does not have, or what it asks before it generates. */
export interface Unmigrated {
  readonly dryRun: Extract<DryRun, { readonly kind: "changes" | "question" }>;
  /** Whether base's schema was ahead of its migrations by the same already. */
  readonly introduced: boolean;
}

/** Another way to apply the same migrations, and the tables that lose rows there or only here. */
export interface Elsewhere {
  /** "libsql", "better-sqlite3 with foreign keys on". */
  readonly where: string;
  readonly lostThere: readonly string[];
  readonly lostHere: readonly string[];
}

/** What happened to the rows of one database. */
export type DataEvidence = DataFacts & {
  readonly judged: Case;
  /** The run whose rows are compared: on difficult rows, or on plain ones where those fail. */
  readonly rows: RowsRun;
  /** The same upgrade where foreign keys are the other way round, if that loses other tables' rows; else null. */
  readonly elsewhere: Elsewhere | null;
} & (
    | {
        readonly source: "snapshot" | "fingerprint";
        /** Name of the snapshot's file. */
        readonly snapshot: string;
        readonly state: CopyState;
      }
    | { readonly source: Exclude<RowSource, "snapshot" | "fingerprint"> }
  );

/** What the schema change means for code. */
export interface SchemaEvidence extends UpgradeTrace, SchemaFacts {
  readonly judged: Case;
  readonly source: RowSource;
  /** The run whose rows are compared; null where there was none. */
  readonly rows: RowsRun | null;
}

/** What the gate reads about itself. */
export interface GateEvidence {
  readonly unused: readonly {
    readonly rule: string;
    readonly acceptance: Acceptance;
    readonly at: Location;
    /** Ids of all rules where none is called so; empty where one is. */
    readonly known: readonly string[];
  }[];
  /** Files of the gate's own configuration that head changes. */
  readonly relaxed: readonly {
    readonly file: string;
    readonly what: string;
    readonly line: number;
    /** Whether no check could read the file once this is merged. */
    readonly isBroken?: true;
  }[];
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
