import type { RowLoss, ValueLoss } from "./account.ts";
import type { Layout, Migration, MigrationFolder } from "./migration.ts";
import type { RunFailure } from "./run.ts";
import type { FileTree } from "./tree.ts";

/** Versions of which something is not known, and why, as the end of a sentence about them. */
export interface UnreadVersions {
  readonly versions: readonly string[];
  readonly reason: string;
}

/** What git has of the versions that were released. */
export interface ReleasedVersions {
  /** The globs that chose the tags, as the user wrote them. */
  readonly patterns: readonly string[];
  /** Every tag that they match, oldest first. */
  readonly versions: readonly string[];
  readonly folders: readonly ReleasedFolder[];
  readonly unread: readonly UnreadVersions[];
}

/** One migration folder as one or more released versions have it. */
export interface ReleasedFolder {
  /** Path of the folder that is judged: head's, or base's where head has none. */
  readonly of: string;
  /** Tags, oldest first. */
  readonly versions: readonly string[];
  /** Where it lies there. */
  readonly path: string;
  readonly layout: Layout;
  /** Its own files, as if it lay at `of`. */
  readonly tree: FileTree;
}

/** What released versions have of one folder, read: versions with the same migrations are one state. */
export interface ReleasedStates extends Pick<ReleasedVersions, "patterns" | "versions" | "unread"> {
  /** Oldest first. */
  readonly states: readonly {
    readonly versions: readonly string[];
    readonly folder: MigrationFolder;
  }[];
  /** Versions that do not have the folder. */
  readonly absent: readonly string[];
  /** Where it lay in versions that have it elsewhere. */
  readonly moved: readonly string[];
}

/** What became of a database of a released version on its way to head. */
export type ReleasedFate =
  /** It comes to where base is: what base's databases meet, it meets. */
  | { readonly kind: "as-base" }
  | { readonly kind: "passes" }
  | { readonly kind: "stops"; readonly failure: RunFailure }
  | { readonly kind: "loses"; readonly rows: readonly RowLoss[]; readonly values: readonly ValueLoss[] }
  /** It fails on some rows only. */
  | { readonly kind: "depends"; readonly failure: RunFailure }
  /** It does not end as a new database: each difference as half a sentence, and the migrations that never run on it. */
  | { readonly kind: "differs"; readonly differences: readonly string[]; readonly skipped: readonly string[] }
  /** Its own migrations fail here, so that there is no such database to try. */
  | { readonly kind: "unbuilt"; readonly failure: RunFailure };

/** Databases that have run the same migrations, and what head does to them. */
export interface ReleasedState {
  /** Tags, oldest first. */
  readonly versions: readonly string[];
  readonly migrations: readonly Migration[];
  /** Names of those that head's migrator runs on them. */
  readonly pending: readonly string[];
  readonly fate: ReleasedFate;
  /** Whether it is head that brings it about: false where base does the same to them. */
  readonly introduced: boolean;
  /** Whether base's own databases meet the same, so that another rule tells. */
  readonly isTold: boolean;
}

/** What head does to the databases of the released versions. */
export interface ReleasedEvidence extends Omit<ReleasedStates, "states"> {
  readonly states: readonly ReleasedState[];
}

/** Versions that have run a migration of base, as base has it: of the same name and the same content. */
export function versionsThatRan(released: ReleasedEvidence, migration: Migration): readonly string[] {
  const ran = ({ migrations }: ReleasedState) =>
    migrations.some(({ name, hash }) => name === migration.name && hash === migration.hash);
  return inOrder(
    released,
    released.states.filter(ran).flatMap(({ versions }) => versions),
  );
}

/** The same versions, oldest first. */
export function inOrder(
  { versions }: Pick<ReleasedVersions, "versions">,
  some: readonly string[],
): readonly string[] {
  const wanted = new Set(some);
  return versions.filter((version) => wanted.has(version));
}

export const releasedOutcomes = [
  "passes",
  "stops",
  "loses rows",
  "depends on rows",
  "differs",
  "not tried",
] as const;

/** What becomes of the databases of some released versions, for the report. */
export interface ReleasedRow {
  /** Tags, oldest first. */
  readonly versions: readonly string[];
  /** How many migrations they have run, and the last of them; null for none. */
  readonly migrations: number;
  readonly last: string | null;
  /** Names of the migrations that the upgrade runs, in order. */
  readonly pending: readonly string[];
  readonly outcome: (typeof releasedOutcomes)[number];
  /** False where base does the same to them. */
  readonly introduced: boolean;
  /** One sentence, or "". */
  readonly detail: string;
}

/** The released versions of one folder, as the report tells of them. */
export interface ReleasedReport {
  readonly patterns: readonly string[];
  /** Every tag that the patterns match, oldest first. */
  readonly versions: readonly string[];
  /** Oldest first. */
  readonly rows: readonly ReleasedRow[];
  /** Versions without the folder. */
  readonly absent: readonly string[];
  readonly unread: readonly UnreadVersions[];
}
