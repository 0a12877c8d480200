import type { ChangeRow } from "./change.ts";
import type { DriverChoice } from "./driver.ts";
import type { Finding } from "./finding.ts";
import type { ForeignFolder, Layout } from "./migration.ts";
import type { ReleasedReport } from "./released.ts";
import type { Rollout } from "./rollout.ts";
import { rowSources, type TableComparison } from "./rows.ts";
import type { ShardReport } from "./shard.ts";
import type { Suggestion } from "./suggestion.ts";
import type { Touched } from "./touched.ts";

export const verdicts = ["pass", "fail", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

/** How a process ends, by the verdict it came to. */
export const exitCodes: { readonly [verdict in Verdict]: number } = { pass: 0, fail: 1, unknown: 2 };

/** A side of the comparison. */
export interface Revision {
  /** As the user wrote it. */
  readonly rev: string;
  /** Full commit id; null for the working tree. */
  readonly commit: string | null;
}

export const stepIds = [
  "integrity",
  "history",
  "fresh-replay",
  "upgrade-replay",
  "schema",
  "data",
  "compatibility",
] as const;
export type StepId = (typeof stepIds)[number];

export const stepStatuses = ["passed", "failed", "skipped"] as const;

/** One thing that was done, and how it ended. */
export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly status: (typeof stepStatuses)[number];
  /** One sentence; for a skipped step, why. */
  readonly detail: string;
  readonly ms: number;
}

export const dataSources = [...rowSources, "none"] as const;

/** What the rows were that the migrations met. */
export interface DataSource {
  readonly source: (typeof dataSources)[number];
  readonly rows: number;
  readonly tables: number;
  /** How many production copies were migrated. */
  readonly copies: number;
  /** Tables of a production copy that is too large to count them all, and to which no migration wrote. */
  readonly uncounted: number;
  /** How long the new migrations took on the production copy that needed longest, in milliseconds; null without one. */
  readonly ms: number | null;
}

/** Where one production copy stands, before the new migrations ran on it. */
export const copyStands = ["level", "behind", "unrecorded", "unusable"] as const;

/** What becomes of one. */
export const copyOutcomes = ["passes", "fails", "loses rows", "not tried"] as const;

/** A production copy: where it stands, and what became of it. */
export interface CopyReport {
  /** What head's new migrations do to it. */
  readonly outcome: (typeof copyOutcomes)[number];
  /** What happens, as half a sentence; "" for nothing. */
  readonly detail: string;
  readonly name: string;
  /** Against base's migrations; "unrecorded": it has tables and no record of a migration. */
  readonly stands: (typeof copyStands)[number];
  /** How many of base's migrations it ran. */
  readonly ran: number;
  readonly pending: readonly string[];
  /** What it ran and base does not have. */
  readonly unknown: readonly string[];
  readonly rows: number;
  readonly tables: number;
  /** In what it is not what base's migrations make, each as half a sentence. */
  readonly differences: readonly string[];
  /** Why it could not be used, as the end of a sentence about it; null where it could. */
  readonly problem: string | null;
}

/** What is known of production. */
export interface Production {
  readonly copies: readonly CopyReport[];
}

export const deployOrders = [
  "migrate-first",
  "code-first",
  "either",
  "neither",
  "on-device",
  "not run",
] as const;
export type DeployOrder = (typeof deployOrders)[number];

/** Everything about one migration folder. */
export interface FolderReport {
  readonly path: string;
  readonly layout: Layout;
  readonly driver: DriverChoice;
  readonly migrations: { readonly base: number; readonly new: readonly string[] };
  readonly data: DataSource;
  readonly production: Production;
  readonly steps: readonly Step[];
  /** Tables in which anything became of the rows, on the first database that was tried; for scripts alone. */
  readonly counts: readonly TableComparison[];
  readonly changes: readonly ChangeRow[];
  /** Schema before against schema after, as lines that begin with "-", "+" or a space; "" where nothing changes. */
  readonly schemaDiff: string;
  readonly touched: Touched;
  /** Losses of rows and of values that no statement claims. Nothing is safe while there is one. */
  readonly unclaimed: number;
  readonly deployOrder: DeployOrder;
  /** How the app goes out; null where nothing tells. */
  readonly rollout: Rollout | null;
  /** How to go about it in two releases, a sentence for each step; empty where the order can be kept as it is. */
  readonly deployPhases: readonly string[];
  /** What becomes of the databases of released versions; null where nobody asked for them. */
  readonly released: ReleasedReport | null;
  /** Worst first; introduced before what base already had. */
  readonly findings: readonly Finding[];
  /** Sentences for the reader that are no findings: an assumed driver, a start from a snapshot. */
  readonly notes: readonly string[];
  /** Lines of the journal that are all of what fixes the folder; left out where it takes more, or where nothing does. */
  readonly suggestion?: Suggestion;
}

/** What the gate found out: the value everything else renders. */
export interface Report {
  readonly tool: { readonly name: "drizzle-gate"; readonly version: string };
  readonly verdict: Verdict;
  /** One sentence, backticks as only markup. */
  readonly reason: string;
  readonly base: Revision;
  readonly head: Revision;
  readonly folders: readonly FolderReport[];
  /** SQLite folders that do not differ, and so were not judged. */
  readonly unchanged: readonly string[];
  readonly foreign: readonly ForeignFolder[];
  readonly ms: number;
  /** Which part of the production copies it is about; left out where that is all of them. */
  readonly shard?: ShardReport;
}

/**
 * The finding about a new start of which no released version has what it replaces: base's own databases stop at it, and
 * that is no trouble. Null for any other folder.
 */
export function settledByReleases({ released, findings }: FolderReport): Finding | null {
  if (released === null || released.unread.length > 0) return null;
  const isFine = released.rows.every(({ outcome, introduced }) => !introduced || outcome === "passes");
  const told = findings.find(
    ({ rule, severity, introduced }) => rule === "history-squashed" && severity === "notice" && introduced,
  );
  return isFine ? (told ?? null) : null;
}

/** The report with more sentences among the notes of its folders; everything else as it was. */
export function withNotes(
  report: Report,
  notesOf: (folder: FolderReport, index: number) => readonly string[],
): Report {
  const folders = report.folders.map((folder, index) => {
    const notes = notesOf(folder, index);
    return notes.length === 0 ? folder : { ...folder, notes: [...folder.notes, ...notes] };
  });
  return { ...report, folders };
}
