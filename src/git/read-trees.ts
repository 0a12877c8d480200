import { type FileTree, fileTree, type TreeEntry } from "../model/tree.ts";
import type { Listing } from "./list-tree.ts";
import type { ObjectStore } from "./object-store.ts";
import type { Repository } from "./repository.ts";
import { readFromDisk } from "./work-tree.ts";

/** Chooses, from all paths of a tree, those whose content is needed. */
export type Select = (paths: readonly string[]) => readonly string[];

/** What every step reads with. */
export interface Reading {
  readonly repository: Repository;
  readonly store: ObjectStore;
  readonly select: Select;
}

/** Reads the content of several trees at once, so that a blob they share is read once. */
export async function readTrees(
  listings: readonly Listing[],
  reading: Reading,
): Promise<readonly FileTree[]> {
  const files = listings.flatMap((listing) => [...listing.values()].filter(({ kind }) => kind === "file"));
  const blobs = await reading.store.blobs(files.flatMap(({ id }) => (id === null ? [] : [id])));
  const { top } = reading.repository;
  return listings.map((listing) => {
    const entries = [...listing].map(([path, listed]): TreeEntry | null => {
      if (listed.id === null) return top === null ? null : readFromDisk(top, path, listed);
      if (listed.kind !== "file") return { path, kind: listed.kind, bytes: null, object: listed.id };
      return { path, kind: listed.kind, bytes: blobs.get(listed.id) ?? null };
    });
    return fileTree(entries.filter((entry) => entry !== null));
  });
}

/** The part of a listing that is wanted, and all that is no file: what lies behind it cannot be read, and may have to be told. */
export function choose(listing: Listing, select: Select): Listing {
  const others = [...listing].flatMap(([path, { kind }]) => (kind === "file" ? [] : [path]));
  return only(listing, new Set([...select([...listing.keys()]), ...others]));
}

/** The part of a map that lies under certain paths. */
export function only<T>(map: ReadonlyMap<string, T>, paths: ReadonlySet<string>): ReadonlyMap<string, T> {
  return new Map([...map].filter(([path]) => paths.has(path)));
}
