import { type FileTree, textAt } from "../model/tree.ts";
import type { Listing } from "./list-tree.ts";
import type { Place } from "./run-git.ts";
import { runGit } from "./run-git.ts";

/** So many files are read at most, so many bytes of each, and so many bytes of all. */
const most = { files: 5_000, bytesOfOne: 400_000, bytes: 40_000_000 };

/** Texts by path, and how many of those that were chosen are not among them. */
export interface Sources {
  readonly texts: ReadonlyMap<string, string>;
  readonly left: number;
}

/** The part of the paths that fits into the limits, the first before the others; what has no known size counts for nothing. */
export async function fitting(
  place: Place,
  paths: readonly string[],
  listings: readonly Listing[],
): Promise<ReadonlySet<string>> {
  const ids = paths.flatMap((path) => listings.flatMap((listing) => listing.get(path)?.id ?? []));
  const sizes = await sizesOf(place, [...new Set(ids)]);
  const chosen = new Set<string>();
  let bytes = 0;
  for (const path of paths) {
    const own = listings.map((listing) => sizes.get(listing.get(path)?.id ?? "") ?? 0);
    const size = Math.max(...own);
    if (size > most.bytesOfOne || bytes + size > most.bytes || chosen.size === most.files) continue;
    bytes += size;
    chosen.add(path);
  }
  return chosen;
}

/** Sizes by id, as far as the objects are here: https://git-scm.com/docs/git-cat-file#_batch_output */
async function sizesOf(place: Place, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const input = ids.map((id) => `${id}\n`).join("");
  const { stdout } = await runGit(place, ["cat-file", "--batch-check=%(objectname) %(objectsize)"], {
    input,
  });
  const lines = stdout.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [id = "", size = ""] = line.split(" ");
      return /^\d+$/.test(size) ? [[id, Number(size)] as const] : [];
    }),
  );
}

/** The texts of a tree, without the mark that some editors put in front; what proves too large only now is left out. */
export function textsIn(tree: FileTree, wanted: readonly string[]): Sources {
  const texts = wanted.flatMap((path) => {
    const text = textAt(tree, path);
    return text === null || text.length > most.bytesOfOne
      ? []
      : [[path, text.replace(/^\uFEFF/, "")] as const];
  });
  return { texts: new Map(texts), left: wanted.length - texts.length };
}
