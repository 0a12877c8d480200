import type { FolderPlace } from "../drizzle/find-folders.ts";
import type { LedgerKind, Profile } from "../model/driver.ts";
import type { Migration } from "../model/migration.ts";
import type { FileTree } from "../model/tree.ts";

/** A folder to be fixed, as the three sides have it. */
export interface FixInput {
  readonly place: FolderPlace;
  /** Where the two parted, if base has moved on since and the branch does not contain it; else null. */
  readonly fork: FileTree | null;
  /** Empty where base does not have the folder. */
  readonly base: FileTree;
  /** The branch as it is, conflict markers of git and all. */
  readonly branch: FileTree;
  readonly profile: Profile;
  readonly ledger: LedgerKind;
  /** Migrations of base that no database can have, so that they may be edited. */
  readonly neverApplied: ReadonlySet<string>;
  /** Rules that a check of the branch breaks. */
  readonly broken: ReadonlySet<string>;
  /** What edits of merged migrations add, where that can be told; null where none was edited. */
  readonly additions: Additions | null;
  readonly now: number;
}

/** What edits of merged migrations add. */
export interface Additions {
  /** The merged migrations that were edited. */
  readonly of: readonly Migration[];
  /** The statements that add it to a database; null where it is more than additions. */
  readonly sql: readonly string[] | null;
  /** The same in words. */
  readonly words: readonly string[];
}
