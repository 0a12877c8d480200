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
  /** Whether a file of that path may be left unread where its content is not here. */
  readonly mayLack: (path: string) => boolean;
}

/**
 * Reads the content of several trees at once, so that a blob they share is read once. What may be lacked, and is not
 * here, is a file without content.
 */
export async function readTrees(
  listings: readonly Listing[],
  reading: Reading,
): Promise<readonly FileTree[]> {
  const needed = new Set<string>();
  const wanted = new Set<string>();
  for (const [path, { kind, id }] of listings.flatMap((listing) => [...listing])) {
    if (kind === "file" && id !== null) (reading.mayLack(path) ? wanted : needed).add(id);
  }
  const blobs = await reading.store.blobs(needed, wanted);
  const { top } = reading.repository;
  return listings.map((listing) => {
    const entries = [...listing].map(([path, listed]): TreeEntry | null => {
      if (listed.id === null) return top === null ? null : readFromDisk(top, path, listed);
      if (listed.kind !== "file") return { path, kind: listed.kind, bytes: null, object: listed.id };
      const bytes = blobs.get(listed.id) ?? null;
      return { path, kind: listed.kind, bytes, ...(bytes === null ? { object: listed.id } : {}) };
    });
    return fileTree(entries.filter((entry) => entry !== null));
  });
}

/** The part of a listing that is wanted, and all that is no file: what lies behind it cannot be read, and may have to be told. */
export function choose(listing: Listing, select: Select): Listing {
  const wanted = new Set(select([...listing.keys()]));
  for (const [path, { kind }] of listing) if (kind !== "file") wanted.add(path);
  return only(listing, wanted);
}

/** Files of which a tree has no content. */
export function unreadIn(tree: FileTree): readonly string[] {
  return [...tree.values()].flatMap(({ path, kind, bytes }) => (kind === "file" && !bytes ? [path] : []));
}

/** The part of a map that lies under certain paths. */
export function only<T>(map: ReadonlyMap<string, T>, paths: ReadonlySet<string>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  // There may be 50,000 in the map, and far fewer that are wanted.
  for (const path of paths) {
    const value = map.get(path);
    if (value !== undefined) found.set(path, value);
  }
  return found;
}
