import type { DryRuns } from "./dry-run.ts";
import type { ReleasedVersions } from "./released.ts";
import type { Revision } from "./report.ts";
import type { SourceCode } from "./source-code.ts";
import type { FileTree } from "./tree.ts";

/** The two sides of a check, as git had them. */
export interface Comparison {
  readonly base: Side;
  /** What base will be once head is merged: head itself where it contains base, else the computed merge. */
  readonly head: Side;
  /** Where the two parted, if base has moved on since; else null. */
  readonly fork: FileTree | null;
  /** Head as it is by itself, where base has moved on since; left out where that is `head`. */
  readonly branch?: FileTree;
  /** Paths that git cannot merge by itself; empty where head contains base. */
  readonly conflicts: readonly string[];
  /** Files that may tell how the folders are applied and are not in this clone; left out where all are. */
  readonly unread?: readonly string[];
  /** What the released versions have; left out where nobody asked for them. */
  readonly released?: ReleasedVersions;
  /** What drizzle-kit would generate, by head's folder; left out where nobody asked for it to run. */
  readonly dryRuns?: ReadonlyMap<string, DryRuns>;
  /** What the sources of both sides ask of tables; left out where nothing changes that they could meet. */
  readonly code?: SourceCode | undefined;
  /** Why the sources could not be read, though they should have been; else left out. */
  readonly codeUnread?: string | undefined;
}

/** What came of reading sources. */
export type CodeRead = Pick<Comparison, "code" | "codeUnread">;

export interface Side {
  readonly revision: Revision;
  readonly tree: FileTree;
}
