import type { Comparison } from "../model/comparison.ts";
import { CannotCheck } from "../model/errors.ts";
import { type Ends, findEnds, namesToTry, type Wanted } from "./find-ends.ts";
import { mergeSides, type Sides } from "./merge-sides.ts";
import { ObjectStore } from "./object-store.ts";
import { fitting, type Sources, textsIn } from "./read-more.ts";
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

/** Texts of sources on both sides, and why there are none where there should be. */
export interface BothSources {
  readonly base: Sources;
  readonly head: Sources;
}

export interface ReadSides {
  readonly comparison: Comparison;
  /** Reads the sources that were wanted, or says why they cannot be read; null where none were. To be called once. */
  readonly readSources: (() => Promise<BothSources | CannotCheck>) | null;
  /** Removes what was fetched and merged: nothing can be read after it. */
  readonly close: () => void;
}

/**
 * Reads the two sides of a check from git: nothing is checked out, and nothing is written to the repository.
 * Throws `CannotCheck` with the way out.
 */
export async function readComparison(request: ComparisonRequest): Promise<Comparison> {
  const { comparison, close } = await readSides(request, () => null);
  close();
  return comparison;
}

/**
 * The same, with a way to the sources of both sides that are wanted once the rest is known: they are chosen the most
 * important first, and read while somebody is at work on the rest. Close it after use.
 */
export async function readSides(
  request: ComparisonRequest,
  wanted: (read: Comparison) => Select | null,
): Promise<ReadSides> {
  if (request.base !== null) requireRevision(request.base);
  if (request.head !== null) requireRevision(request.head);
  const early = readCommits(inFolder(request.repo), namesToTry(request));
  // Where there is no repository, the next line says so better.
  early.catch(() => undefined);
  const repository = await openRepository(request.repo);
  const store = new ObjectStore(repository, request.fetch);
  try {
    const { select: own, mayLack = () => false } = request;
    const reading = { repository, store, select: own, mayLack };
    const { ends, sides } = await findSides(request, reading, await early);
    const { base, head, branch, fork, conflicts } = await sides.read(own);
    const unread = [...new Set([base, head].flatMap(unreadIn))].sort();
    const comparison = {
      base: { revision: ends.baseRevision, tree: base },
      head: { revision: ends.headRevision, tree: head },
      fork,
      conflicts,
      ...(branch === null ? {} : { branch }),
      ...(unread.length === 0 ? {} : { unread }),
    };
    const select = wanted(comparison);
    const read = select && (() => readSources(sides, select, store).catch(onlyReason));
    return { comparison, readSources: read, close: () => store.close() };
  } catch (error) {
    store.close();
    throw error;
  }
}

function onlyReason(error: unknown): CannotCheck {
  if (error instanceof CannotCheck) return error;
  throw error;
}

async function findSides(
  wanted: Wanted,
  reading: Reading,
  early: Awaited<ReturnType<typeof readCommits>>,
): Promise<{ readonly ends: Ends; readonly sides: Sides }> {
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
    : plainSides([listings.baseListing, listings.headListing], reading);
  return { ends, sides };
}

function plainSides(listings: Sides["listings"], reading: Reading): Sides {
  return {
    listings,
    async read(select) {
      const chosen = listings.map((listing) => choose(listing, select));
      const [base = new Map(), head = new Map()] = await readTrees(chosen, reading);
      return { base, head, branch: null, fork: null, conflicts: [] };
    },
  };
}

async function readSources(sides: Sides, select: Select, store: ObjectStore): Promise<BothSources> {
  const [base, head] = sides.listings.map((listing) =>
    select([...listing].filter(([, { kind }]) => kind === "file").map(([path]) => path)),
  );
  const all = [...new Set([...(base ?? []), ...(head ?? [])])];
  const chosen = await fitting(store.place, all, sides.listings);
  const read = await sides.read((paths) => paths.filter((path) => chosen.has(path)));
  const lacking = [read.base, read.head].flatMap(unreadIn).filter((path) => chosen.has(path));
  if (lacking.length > 0) {
    const share = `${new Set(lacking).size} of ${chosen.size} files`;
    throw new CannotCheck(`this clone lacks the content of ${share}, and it cannot be fetched`);
  }
  return { base: textsIn(read.base, base ?? []), head: textsIn(read.head, head ?? []) };
}
