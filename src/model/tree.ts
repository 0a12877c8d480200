/** What git has under a path. Only files are read; the others are findings when they lie where a file should. */
export type EntryKind = "file" | "symlink" | "submodule";

/** One path of a tree, with its content where it was read. */
export interface TreeEntry {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly kind: EntryKind;
  /** Exact content; null for what is no file, and for a file whose content is not here. */
  readonly bytes: Uint8Array | null;
  /** What has no content here, as git knows it: the commit of a submodule, the target of a link or a file by its id. */
  readonly object?: string;
}

/** The part of a commit, or of the working tree, that the gate reads. Keys are paths, in code point order. */
export type FileTree = ReadonlyMap<string, TreeEntry>;

/** Builds a tree from entries in any order. */
export function fileTree(entries: Iterable<TreeEntry>): FileTree {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return new Map(sorted.map((entry) => [entry.path, entry]));
}

/**
 * The text of a file as drizzle-orm reads it: `fs.readFileSync(path).toString()`, so a BOM stays.
 * Null where there is no such file.
 */
export function textAt(tree: FileTree, path: string): string | null {
  const entry = tree.get(path);
  return entry?.bytes == null ? null : Buffer.from(entry.bytes).toString("utf8");
}

/** A Git LFS pointer instead of the file it stands for: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export function isLfsPointer(text: string): boolean {
  return text.startsWith("version https://git-lfs.github.com/spec/");
}

/** The folder a path lies in; "" at the root. */
export function parentOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Joins a folder ("" for the root) and a relative path. */
export function joinPath(folder: string, relative: string): string {
  return folder === "" ? relative : `${folder}/${relative}`;
}

/** The tree with what lies in one folder in another place; what was there is not. */
export function withFolderAt(tree: FileTree, from: string, to: string): FileTree {
  if (from === to) return tree;
  const [start, place] = [joinPath(from, ""), joinPath(to, "")];
  const isThere = ({ path }: TreeEntry) => path.startsWith(start);
  const entries = [...tree.values()].filter((entry) => isThere(entry) || !entry.path.startsWith(place));
  return fileTree(
    entries.map((entry) =>
      isThere(entry) ? { ...entry, path: joinPath(to, entry.path.slice(start.length)) } : entry,
    ),
  );
}
