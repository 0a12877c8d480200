import type { FileTree } from "../model/tree.ts";
import type { Listing } from "./list-tree.ts";
import { mergeByPath } from "./merge-by-path.ts";
import { mergeCommits, settleConflicts } from "./merge-commits.ts";
import { choose, only, type Reading, readTrees, type Select } from "./read-trees.ts";

/** Two sides of which neither contains the other. */
export interface PartedSides {
  readonly base: string;
  readonly head: string;
  /** The commit from which both come. */
  readonly parting: string;
  readonly baseListing: Listing;
  readonly headListing: Listing;
  /** Whether head is the working tree, which git cannot merge as a commit. */
  readonly onDisk: boolean;
}

export interface ReadTrees {
  readonly base: FileTree;
  /** What base will be once head is merged. */
  readonly head: FileTree;
  /** Head as it is by itself; null where that is `head`. */
  readonly branch: FileTree | null;
  /** Where the two parted, if base has moved on since; else null. */
  readonly fork: FileTree | null;
  /** Paths that git cannot merge; head has base's version of them. */
  readonly conflicts: readonly string[];
}

/** Both sides of a check before their files are read, and how to read those that are wanted. */
export interface Sides {
  /** Of base and of head, in this order. */
  readonly listings: readonly Listing[];
  readonly read: (select: Select) => Promise<ReadTrees>;
}

/** Merges what base and head made of the commit they come from, as git would. */
export async function mergeSides(sides: PartedSides, reading: Reading): Promise<Sides> {
  const { store } = reading;
  const scratch = await store.scratch();
  const ids = [sides.base, sides.head] as const;
  const known = { id: sides.base, listing: sides.baseListing };
  const [merge, [forkListing = new Map()]] = await Promise.all([
    sides.onDisk ? null : mergeCommits(scratch.place, ...ids),
    store.listings([sides.parting], known),
  ]);
  if (merge === null)
    return {
      listings: [sides.baseListing, sides.headListing],
      read: (select) => mergeSelected(sides, forkListing, { ...reading, select }, scratch.folder),
    };
  const [mergedListing = new Map()] = await store.listings([merge.tree], known);
  const settled = settleConflicts(mergedListing, sides.baseListing, merge.conflicts, ids);
  return {
    listings: [sides.baseListing, settled.listing],
    async read(select) {
      const all = [sides.baseListing, settled.listing, forkListing, sides.headListing];
      const chosen = all.map((listing) => choose(listing, select));
      const [base = new Map(), head = new Map(), fork = new Map(), branch = new Map()] = await readTrees(
        chosen,
        reading,
      );
      return { base, head, branch, fork, conflicts: settled.conflicts };
    },
  };
}

/** The same by path, for the files that the gate reads of any of the three. */
async function mergeSelected(
  { baseListing, headListing }: PartedSides,
  forkListing: Listing,
  reading: Reading,
  folder: string,
): Promise<ReadTrees> {
  const listings = [baseListing, headListing, forkListing];
  const own = listings.map((listing) => choose(listing, reading.select));
  const all = new Set(own.flatMap((listing) => [...listing.keys()]));
  const wide = listings.map((listing) => only(listing, all));
  const [base = new Map(), head = new Map(), fork = new Map()] = await readTrees(wide, reading);
  const merged = await mergeByPath(fork, base, head, folder);
  const [chosenBase = new Map(), chosenHead = new Map(), chosenFork = new Map()] = own;
  return {
    base: only(base, new Set(chosenBase.keys())),
    head: merged.tree,
    branch: only(head, new Set(chosenHead.keys())),
    fork: only(fork, new Set(chosenFork.keys())),
    conflicts: merged.conflicts,
  };
}
