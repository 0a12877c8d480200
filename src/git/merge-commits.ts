import type { Listing } from "./list-tree.ts";
import { pathText } from "./path-text.ts";
import { type Place, runGit } from "./run-git.ts";

/** What git makes of two commits. */
export interface MergedCommits {
  readonly tree: string;
  /** Paths that it cannot merge, sorted. */
  readonly conflicts: readonly string[];
}

/**
 * Merges two commits into the object store of `place`, which has to be a scratch store. Null where git cannot:
 * versions before 2.38 have no such merge, and a clone may lack the files.
 */
export async function mergeCommits(place: Place, base: string, head: string): Promise<MergedCommits | null> {
  // https://git-scm.com/docs/git-merge-tree#OUTPUT
  const command = ["merge-tree", "--write-tree", "-z", "--name-only", "--no-messages", base, head];
  const { code, stdout } = await runGit(place, command);
  if (code !== 0 && code !== 1) return null;
  const [tree = "", ...paths] = pathText(stdout)
    .split("\0")
    .filter((field) => field !== "");
  return { tree, conflicts: [...new Set(paths)].sort() };
}

/**
 * The merged paths with base's version wherever git cannot merge, so that nobody reads conflict markers.
 * Where a file and a folder want one name, git sets the file aside as `<name>~<commit>`: that one is put back.
 */
export function settleConflicts(
  merged: Listing,
  base: Listing,
  conflicts: readonly string[],
  commits: readonly string[],
): { readonly listing: Listing; readonly conflicts: readonly string[] } {
  const aside = new RegExp(`~(?:${commits.join("|")})(?:_\\d+)?$`);
  const listing = new Map([...merged].filter(([path]) => !aside.test(path)));
  const paths = [...new Set(conflicts.map((path) => path.replace(aside, "")))].sort();
  for (const path of paths) {
    const ours = base.get(path);
    if (ours) listing.set(path, ours);
    else listing.delete(path);
  }
  return { listing, conflicts: paths };
}
