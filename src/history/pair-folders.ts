import { type FolderPlace, findFolders } from "../drizzle/find-folders.ts";
import type { ForeignFolder } from "../model/migration.ts";
import { baseName, type FileTree, joinPath, parentOf } from "../model/tree.ts";

/** One folder on both sides; null where a side does not have it. */
export interface FolderPair {
  readonly base: FolderPlace | null;
  readonly head: FolderPlace | null;
}

/** A tree with the migration folders that were found in it. */
export interface SideFolders {
  readonly tree: FileTree;
  readonly places: readonly FolderPlace[];
}

/** The migration folders of two trees, in pairs, and what else lies in the second. */
export interface FoundPairs {
  readonly pairs: readonly FolderPair[];
  /** Those of the second tree. */
  readonly places: readonly FolderPlace[];
  /** Folders of other databases there. */
  readonly foreign: readonly ForeignFolder[];
}

/** Finds the migration folders of both trees and pairs them. */
export function findPairs(base: FileTree, head: FileTree): FoundPairs {
  const before = findFolders(base);
  const { places, foreign } = findFolders(head, before.places);
  const pairs = pairFolders({ tree: base, places: before.places }, { tree: head, places });
  return { pairs, places, foreign };
}

/** Pairs folders by path, and those that are left by what is in them: a folder may move as a whole. */
export function pairFolders(base: SideFolders, head: SideFolders): readonly FolderPair[] {
  const headByPath = new Map(head.places.map((place) => [place.path, place]));
  const pairs: FolderPair[] = [];
  const gone: FolderPlace[] = [];
  for (const place of base.places) {
    const twin = headByPath.get(place.path);
    headByPath.delete(place.path);
    if (twin === undefined) gone.push(place);
    else pairs.push({ base: place, head: twin });
  }
  for (const place of gone) {
    const moved = [...headByPath.values()].find((candidate) =>
      isSameFolder(base.tree, place, head.tree, candidate),
    );
    if (moved !== undefined) headByPath.delete(moved.path);
    pairs.push({ base: place, head: moved ?? null });
  }
  for (const place of headByPath.values()) pairs.push({ base: null, head: place });
  return pairs;
}

/** At least half of the migrations' file names are found again. */
function isSameFolder(baseTree: FileTree, base: FolderPlace, headTree: FileTree, head: FolderPlace): boolean {
  const before = sqlNames(baseTree, base);
  const after = new Set(sqlNames(headTree, head));
  const common = before.filter((name) => after.has(name)).length;
  return common > 0 && common * 2 >= before.length;
}

function sqlNames(tree: FileTree, place: FolderPlace): readonly string[] {
  return filesOf(tree, place)
    .filter((path) => path.endsWith(".sql"))
    .map((path) => (baseName(path) === "migration.sql" ? baseName(parentOf(path)) : baseName(path)));
}

function filesOf(tree: FileTree, place: FolderPlace): readonly string[] {
  const prefix = joinPath(place.path, "");
  return [...tree.keys()].filter(
    (path) => path.startsWith(prefix) && isMigrationFile(path.slice(prefix.length)),
  );
}

/** What belongs to a migration folder: its SQL, its bundle, its `meta/`, its folders' two files, one level too deep as well. */
function isMigrationFile(relative: string): boolean {
  return /^[^/]+\.sql$|^migrations\.js$|^meta\/[^/]+\.json$|^(?:[^/]+\/){1,2}(?:migration\.sql|snapshot\.json)$/.test(
    relative,
  );
}

/** Whether anything in the folder differs between the two trees. */
export function folderDiffers(pair: FolderPair, base: FileTree, head: FileTree): boolean {
  if (pair.base === null || pair.head === null || pair.base.path !== pair.head.path) return true;
  const before = filesOf(base, pair.base);
  const after = filesOf(head, pair.head);
  if (before.length !== after.length) return true;
  return before.some(
    (path) =>
      !sameBytes(base.get(path)?.bytes, head.get(path)?.bytes) ||
      base.get(path)?.kind !== head.get(path)?.kind,
  );
}

function sameBytes(a: Uint8Array | null | undefined, b: Uint8Array | null | undefined): boolean {
  if (a == null || b == null) return a == null && b == null;
  return a === b || Buffer.compare(a, b) === 0;
}
