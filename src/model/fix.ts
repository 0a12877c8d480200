import type { Finding } from "./finding.ts";
import type { Snapshot } from "./migration.ts";
import type { Revision } from "./report.ts";

/** A file as it is in the working tree, and as it should be; null where it is not there. */
export interface FileEdit {
  /** From the repository's root. */
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array | null;
}

/** What fixes a folder, before it is proven. Sentences are plain text with names in backticks. */
export interface FixPlan {
  readonly edits: readonly FileEdit[];
  /** What it does, each with the reason. */
  readonly steps: readonly string[];
  /** What no plan can decide: where there is one, there are no edits. */
  readonly conflicts: readonly string[];
  /** New names of the branch's own migrations, by those that they had. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Migrations of base that the branch does not have yet. */
  readonly behind: readonly string[];
  /** The snapshots of the branch's own migrations as they were, by their new names: they tell what it was written on. */
  readonly written: readonly Snapshot[];
  /** Own migrations, by their new names, of whose snapshot nobody knows what it was made on: that is taken for granted. */
  readonly orphans: readonly string[];
}

/** What came of fixing a folder. */
export interface FolderFix {
  readonly path: string;
  /** None where there is nothing to do, or where it cannot be done. */
  readonly edits: readonly FileEdit[];
  readonly steps: readonly string[];
  /** Why it cannot be done, a sentence each. */
  readonly obstacles: readonly string[];
  /** Migrations of base that the branch does not have yet. */
  readonly behind: readonly string[];
  /** What a check of the branch finds and does not find any more with the edits. */
  readonly solved: readonly Finding[];
  /** What it finds still. */
  readonly left: readonly Finding[];
}

/** What came of fixing a branch. */
export interface FixReport {
  readonly base: Revision;
  readonly head: Revision;
  readonly folders: readonly FolderFix[];
  /** Folders in which nothing differs. */
  readonly unchanged: readonly string[];
}
