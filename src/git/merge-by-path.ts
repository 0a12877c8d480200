import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type FileTree, fileTree, type TreeEntry } from "../model/tree.ts";
import { inFolder, runGit } from "./run-git.ts";

export interface MergedTree {
  readonly tree: FileTree;
  /** Paths that git cannot merge, sorted. */
  readonly conflicts: readonly string[];
}

/**
 * Merges file by file what two sides made of a fork: for a working tree, which is no commit, and for a git that
 * cannot merge without one. Knows no renames. `scratch` is a folder of our own.
 */
export async function mergeByPath(
  fork: FileTree,
  base: FileTree,
  head: FileTree,
  scratch: string,
): Promise<MergedTree> {
  const merged: TreeEntry[] = [];
  const conflicts: string[] = [];
  for (const path of new Set([...fork.keys(), ...base.keys(), ...head.keys()])) {
    const [before, ours, theirs] = [fork.get(path), base.get(path), head.get(path)];
    const entry =
      unchangedSideLoses(before, ours, theirs) ?? (await mergeTexts(before, ours, theirs, scratch));
    if (entry === "conflict") conflicts.push(path);
    const taken = entry === "conflict" ? ours : entry === "gone" ? undefined : entry;
    if (taken) merged.push(taken);
  }
  return { tree: fileTree(merged), conflicts: conflicts.sort() };
}

/** The entry that remains where only one side changed; null where both did. */
function unchangedSideLoses(
  before: TreeEntry | undefined,
  ours: TreeEntry | undefined,
  theirs: TreeEntry | undefined,
): TreeEntry | "gone" | null {
  if (isSame(ours, theirs) || isSame(before, theirs)) return ours ?? "gone";
  return isSame(before, ours) ? (theirs ?? "gone") : null;
}

async function mergeTexts(
  before: TreeEntry | undefined,
  ours: TreeEntry | undefined,
  theirs: TreeEntry | undefined,
  scratch: string,
): Promise<TreeEntry | "conflict"> {
  if (!ours?.bytes || !before?.bytes || !theirs?.bytes) return "conflict";
  const folder = join(scratch, "files");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "ours"), ours.bytes);
  await writeFile(join(folder, "before"), before.bytes);
  await writeFile(join(folder, "theirs"), theirs.bytes);
  const { code, stdout } = await runGit(inFolder(folder), ["merge-file", "-p", "ours", "before", "theirs"]);
  return code === 0 ? { path: ours.path, kind: "file", bytes: stdout } : "conflict";
}

function isSame(a: TreeEntry | undefined, b: TreeEntry | undefined): boolean {
  if (!a || !b) return a === b;
  // What is no file has no content here: two links, or two submodules, count as the same.
  if (a.kind !== b.kind) return false;
  return (
    a.bytes === b.bytes || (a.bytes !== null && b.bytes !== null && Buffer.compare(a.bytes, b.bytes) === 0)
  );
}
