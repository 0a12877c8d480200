import { CannotCheck } from "../../model/errors.ts";
import type { ReleasedFolder, ReleasedVersions, UnreadVersions } from "../../model/released.ts";
import { formatBytes } from "../../model/text.ts";
import { type FileTree, fileTree, joinPath } from "../../model/tree.ts";
import { ObjectStore } from "../object-store.ts";
import { lookUpObjects } from "../read-objects.ts";
import { openRepository } from "../repository.ts";
import { type FoundFolder, folderAt, foldersIn } from "./find-moved.ts";
import { findTags, type Tag } from "./find-tags.ts";
import { TreeObjects } from "./read-tree-objects.ts";

/** A folder to look for in released versions. */
export interface WantedFolder {
  /** What it is called in the answer. */
  readonly of: string;
  /** Where it lies on base and on head. */
  readonly paths: readonly string[];
  /** The names of its migrations on both, by which it is known elsewhere. */
  readonly names: readonly string[];
  /** Whether its SQL files count without a journal. */
  readonly isBare: boolean;
}

export interface ReleasedRequest {
  readonly repo: string;
  readonly patterns: readonly string[];
  readonly folders: readonly WantedFolder[];
  readonly fetch: boolean;
}

/** What of the versions comes to this clone at most, and what of it is read, in bytes. */
const most = { fetched: 300_000_000, read: 100_000_000 };

/** A version whose tree is here. */
interface Version extends Tag {
  readonly root: string;
}

/**
 * Reads migration folders as released versions have them, from git and without a checkout. What a shallow clone lacks is
 * fetched, within limits; what cannot be read is named. Throws `CannotCheck` where no tag matches although there are some.
 */
export async function readReleased(request: ReleasedRequest): Promise<ReleasedVersions> {
  const { patterns } = request;
  const repository = await openRepository(request.repo);
  const store = new ObjectStore(repository, request.fetch);
  try {
    const { tags, trouble } = await findTags(patterns, repository, store);
    const versions = tags.map(({ name }) => name);
    if (trouble !== null && tags.length === 0)
      throw new CannotCheck(`No released version could be read: ${trouble}`);
    await store.scratch();
    const { here, unread } = await withRoots(tags, store);
    const trees = new TreeObjects(store.place);
    const found = [];
    for (const folder of request.folders) found.push(...(await findIn(here, folder, store, trees)));
    const read = await withContent(found, trees, store);
    const more =
      trouble === null ? [] : [{ versions: [], reason: `and perhaps others are not known: ${trouble}` }];
    return { patterns, versions, folders: read.folders, unread: [...unread, ...read.unread, ...more] };
  } finally {
    store.close();
  }
}

/** The root of each version's tree, fetched where it is not here. */
async function withRoots(
  tags: readonly Tag[],
  store: ObjectStore,
): Promise<{ readonly here: readonly Version[]; readonly unread: readonly UnreadVersions[] }> {
  const roots = async () => {
    const facts = await lookUpObjects(
      store.place,
      tags.map(({ id }) => `${id}^{tree}`),
    );
    return tags.map((tag, index) => ({ ...tag, root: facts[index]?.id ?? null }));
  };
  let all = await roots();
  const missing = all.filter(({ root }) => root === null);
  if (missing.length === 0) return { here: all.filter(isHere), unread: [] };
  const complaint = await store.fetchTrees(
    missing.map(({ id }) => id),
    most.fetched,
  );
  all = await roots();
  const left = all.filter(({ root }) => root === null).map(({ name }) => name);
  const reason =
    complaint === null
      ? "not what a version is: the tag points to no commit"
      : `could not be fetched from \`origin\` (${complaint})`;
  return {
    here: all.filter(isHere),
    unread: left.length === 0 ? [] : [{ versions: left, reason }],
  };
}

function isHere(version: Tag & { readonly root: string | null }): version is Version {
  return version.root !== null;
}

/** One folder as some versions have it. */
interface FoundIn extends FoundFolder {
  readonly of: string;
  readonly versions: string[];
}

/** Looks for a folder where it lies now, and in versions that have nothing there, everywhere. */
async function findIn(
  versions: readonly Version[],
  wanted: WantedFolder,
  { place }: ObjectStore,
  trees: TreeObjects,
): Promise<readonly FoundIn[]> {
  const found = new Map<string, FoundIn>();
  const add = ({ name }: Version, folder: FoundFolder) => {
    const key = `${folder.tree} ${folder.path}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { ...folder, of: wanted.of, versions: [name] });
    else known.versions.push(name);
  };
  let left = versions;
  for (const path of wanted.paths.filter((each) => !each.includes("\n"))) {
    const facts = await lookUpObjects(
      place,
      left.map(({ root }) => (path === "" ? root : `${root}:${path}`)),
    );
    const ids = new Map(
      left.map(({ name }, index) => [name, facts[index]?.type === "tree" ? facts[index].id : null]),
    );
    const all = [...new Set(ids.values())].filter((id) => id !== null);
    await trees.load(all);
    await trees.load(
      all.flatMap((id) => trees.items(id).flatMap((item) => (item.kind === "folder" ? [item.id] : []))),
    );
    const isLeft = (version: Version): boolean => {
      const id = ids.get(version.name) ?? null;
      const folder = id === null ? null : (folderAt(id, trees) ?? (wanted.isBare ? bareAt(id, trees) : null));
      if (folder !== null) add(version, { ...folder, path });
      return folder === null;
    };
    left = left.filter(isLeft);
  }
  if (left.length > 0) await findElsewhere(left, [...wanted.names, ...namesIn(found)], trees, add);
  return [...found.values()];
}

function namesIn(found: ReadonlyMap<string, FoundFolder>): readonly string[] {
  return [...found.values()].flatMap(({ names }) => names);
}

/** SQL files that a tool applies by their names. */
function bareAt(tree: string, trees: TreeObjects): FoundFolder | null {
  const names = trees
    .items(tree)
    .flatMap(({ name, kind }) => (kind === "file" && name.endsWith(".sql") ? [name] : []));
  return names.length === 0 ? null : { path: "", tree, layout: "journal", names };
}

/** From the newest version on: what a folder had there is what the older ones are known by. */
async function findElsewhere(
  versions: readonly Version[],
  names: readonly string[],
  trees: TreeObjects,
  add: (version: Version, folder: FoundFolder) => void,
): Promise<void> {
  const known = new Set(names);
  const look = await foldersIn(
    versions.map(({ root }) => root),
    trees,
  );
  for (const version of versions.toReversed()) {
    const [best] = (look?.(version.root) ?? [])
      .map((folder) => ({ folder, common: folder.names.filter((name) => known.has(name)).length }))
      .filter(({ folder, common }) => common > 0 && common * 2 >= Math.min(folder.names.length, known.size))
      .sort((a, b) => b.common - a.common);
    if (best === undefined) continue;
    for (const name of best.folder.names) known.add(name);
    add(version, best.folder);
  }
}

/** Reads the files of the folders that were found: SQL and journals, and no snapshots. */
async function withContent(
  found: readonly FoundIn[],
  trees: TreeObjects,
  store: ObjectStore,
): Promise<Pick<ReleasedVersions, "folders" | "unread">> {
  const listed = found.map((folder) => ({ folder, files: filesOf(folder, trees) }));
  const wanted = [...new Set(listed.flatMap(({ files }) => files.map(({ id }) => id)))];
  const facts = await lookUpObjects(store.place, wanted);
  const size = facts.reduce((sum, fact) => sum + (fact?.size ?? 0), 0);
  if (size > most.read) {
    const reason = `cannot be read, since their migrations are larger than ${formatBytes(most.read)} together`;
    return { folders: [], unread: [{ versions: found.flatMap(({ versions }) => versions), reason }] };
  }
  const blobs = await store.blobs([], wanted);
  const folders: ReleasedFolder[] = [];
  const lacking: string[] = [];
  for (const { folder, files } of listed) {
    const { of, versions, path, layout } = folder;
    if (files.some(({ id }) => !blobs.has(id))) lacking.push(...versions);
    else folders.push({ of, versions, path, layout, tree: treeOf(of, files, blobs) });
  }
  const reason = "could not be read: some of their migrations are not in this clone and could not be fetched";
  return { folders, unread: lacking.length === 0 ? [] : [{ versions: lacking, reason }] };
}

interface ListedFile {
  readonly path: string;
  readonly id: string;
}

function filesOf({ tree }: FoundFolder, trees: TreeObjects): readonly ListedFile[] {
  return trees.items(tree).flatMap(({ name, kind, id }) => {
    if (kind === "file") return name.endsWith(".sql") ? [{ path: name, id }] : [];
    const wanted = name === "meta" ? "_journal.json" : "migration.sql";
    const inner = trees.items(id).filter((item) => item.kind === "file" && item.name === wanted);
    return inner.map((item) => ({ path: `${name}/${item.name}`, id: item.id }));
  });
}

function treeOf(of: string, files: readonly ListedFile[], blobs: ReadonlyMap<string, Uint8Array>): FileTree {
  return fileTree(
    files.map(({ path, id }) => ({ path: joinPath(of, path), kind: "file", bytes: blobs.get(id) ?? null })),
  );
}
