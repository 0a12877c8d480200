import type { DriverName, DriverSource, LedgerKind, SourcePlace } from "./driver.ts";
import type { ForeignFolder, Layout } from "./migration.ts";
import type { Revision } from "./report.ts";
import type { Rollout } from "./rollout.ts";

/** Something that says who applies a folder. */
export interface ApplierEvidence {
  readonly driver: DriverName;
  readonly source: DriverSource;
  /** Whether the repository says so itself; else it is a guess. */
  readonly firm: boolean;
  /** Whether a check would go by it. */
  readonly chosen: boolean;
  /** Half a sentence, with names in backticks. */
  readonly reason: string;
  /** Null where no line says it. */
  readonly at: SourcePlace | null;
}

/** What could not be found out, as a sentence, and one line that would settle it; null where no option does. */
export interface OpenQuestion {
  readonly what: string;
  readonly settle: string | null;
}

/** How foreign keys are set while migrations run, and what says so. */
export interface KeysStatus {
  readonly on: boolean;
  readonly by: "input" | "source" | "driver";
  /** Half a sentence. */
  readonly reason: string;
  readonly at: SourcePlace | null;
}

/** What was found out about one migration folder. */
export interface FolderStatus {
  readonly path: string;
  readonly layout: Layout;
  readonly migrations: {
    readonly base: number;
    readonly head: number;
    /** Names of those that base does not have. */
    readonly new: readonly string[];
    /** The last in order, and its time in milliseconds since 1970 where it has one. */
    readonly newest: { readonly name: string; readonly when: number | null } | null;
  };
  /** Likeliest first. */
  readonly appliers: readonly ApplierEvidence[];
  /** What applied base, where that is another driver. */
  readonly before: DriverName | null;
  readonly foreignKeys: KeysStatus;
  /** How the app goes out; null where nothing tells. */
  readonly rollout: Rollout | null;
  /** The table that remembers what ran, and by what; a null table where that is not known. */
  readonly ledger: { readonly table: string | null; readonly kind: LedgerKind };
  /** Base's migrations, run on a new database as they are applied: null where all of them run. */
  readonly failure: { readonly migration: string; readonly message: string } | null;
  readonly unknown: readonly OpenQuestion[];
}

/** What the gate finds out about a repository before it judges anything. */
export interface Status {
  readonly tool: { readonly name: "drizzle-gate"; readonly version: string };
  /** Null where it is not known what production runs. */
  readonly base: Revision | null;
  readonly head: Revision;
  readonly folders: readonly FolderStatus[];
  /** Folders that the settings leave out. */
  readonly left: readonly string[];
  readonly foreign: readonly ForeignFolder[];
  /** What is not known of the repository as a whole. */
  readonly unknown: readonly OpenQuestion[];
}
