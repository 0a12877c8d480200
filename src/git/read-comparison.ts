import type { Comparison } from "../model/comparison.ts";
import { findEnds, namesToTry, type Wanted } from "./find-ends.ts";
import type { Listing } from "./list-tree.ts";
import { mergeSides } from "./merge-sides.ts";
import { ObjectStore } from "./object-store.ts";
import { readCommits } from "./read-objects.ts";
import { choose, type Reading, readTrees, type Select, unreadIn } from "./read-trees.ts";
import { openRepository } from "./repository.ts";
import { requireRevision } from "./resolve-revision.ts";
import { inFolder } from "./run-git.ts";
import { listWorkTree } from "./work-tree.ts";

export interface ComparisonRequest extends Wanted {
  /** Folder in a repository, or a bare one. */
  readonly repo: string;
  /** Chooses, from all paths of a tree, those whose content is needed. */
  readonly select: Select;
  /** Whether a file of that path may be left unread where its content can not be had; without it, none. */
  readonly mayLack?: (path: string) => boolean;
  /** Whether commits that are not here may be fetched from `origin` by id. */
  readonly fetch: boolean;
}

/**
 * Reads the two sides of a check from git: nothing is checked out, and nothing is written to the repository.
 * Throws `CannotCheck` with the way out.
 */
export async function readComparison(request: ComparisonRequest): Promise<Comparison> {
  if (request.base !== null) requireRevision(request.base);
  if (request.head !== null) requireRevision(request.head);
  const early = readCommits(inFolder(request.repo), namesToTry(request));
  // Where there is no repository, the next line says so better.
  early.catch(() => undefined);
  const repository = await openRepository(request.repo);
  const store = new ObjectStore(repository, request.fetch);
  try {
    const { select, mayLack = () => false } = request;
    const reading = { repository, store, select, mayLack };
    return await compare(request, reading, await early);
  } finally {
    store.close();
  }
}

async function compare(
  wanted: Wanted,
  reading: Reading,
  early: Awaited<ReturnType<typeof readCommits>>,
): Promise<Comparison> {
  const ends = await findEnds(wanted, reading, early);
  const { base, head, top } = ends;
  const ids = top === null && head !== null ? [base, head] : [base];
  const [[baseListing = new Map(), headListing = new Map()], onDisk, parting] = await Promise.all([
    reading.store.listings(ids),
    top === null ? null : listWorkTree(top),
    ends.parting,
  ]);
  const listings = { baseListing, headListing: onDisk ?? headListing };
  const movedOn = head !== null && parting !== null && parting !== base;
  const sides = movedOn
    ? await mergeSides({ base, head, parting, onDisk: onDisk !== null, ...listings }, reading)
    : await readSides([listings.baseListing, listings.headListing], reading);
  const unread = [...new Set([sides.base, sides.head].flatMap(unreadIn))].sort();
  return {
    base: { revision: ends.baseRevision, tree: sides.base },
    head: { revision: ends.headRevision, tree: sides.head },
    fork: sides.fork,
    conflicts: sides.conflicts,
    ...(unread.length === 0 ? {} : { unread }),
  };
}

async function readSides(listings: readonly Listing[], reading: Reading) {
  const chosen = listings.map((listing) => choose(listing, reading.select));
  const [base = new Map(), head = new Map()] = await readTrees(chosen, reading);
  return { base, head, fork: null, conflicts: [] };
}
