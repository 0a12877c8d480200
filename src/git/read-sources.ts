import type { Listing } from "./list-tree.ts";
import { ObjectStore } from "./object-store.ts";
import { pathText } from "./path-text.ts";
import { readCommits } from "./read-objects.ts";
import type { Select } from "./read-trees.ts";
import { openRepository } from "./repository.ts";
import { unknownRevision } from "./resolve-revision.ts";
import { type Place, runGit } from "./run-git.ts";

export interface SourcesRequest {
  /** Folder in a repository, or a bare one. */
  readonly repo: string;
  /** Full id of the commit to read. */
  readonly commit: string;
  /** A commit that may be here and is much like it, so that little has to be fetched. */
  readonly like: string;
  /** Chooses, from all paths, what is read, the most important first. */
  readonly select: Select;
}

/** Texts by path, and how many of those that were chosen are not among them. */
export interface Sources {
  readonly texts: ReadonlyMap<string, string>;
  readonly left: number;
}

/** So many files are read at most, so many bytes of each, and so many bytes of all. */
const most = { files: 5_000, bytesOfOne: 400_000, bytes: 40_000_000 };

/** Reads sources of a commit as text, within limits. Throws `CannotCheck` where they are not here and cannot be fetched. */
export async function readSources({ repo, commit, like, select }: SourcesRequest): Promise<Sources> {
  const store = new ObjectStore(await openRepository(repo), true);
  try {
    const names = [commit, like];
    const found = await store.withFetched(names, await readCommits(store.place, names));
    if (!found[0]) throw await unknownRevision(store.place, commit);
    // Both, as the comparison read them: to a clone without trees a remote sends them together or not at all.
    const [listing = new Map()] = await store.listings(found.flatMap((one) => one?.id ?? []));
    const paths = select([...listing].filter(([, { kind }]) => kind === "file").map(([path]) => path));
    const chosen = within(paths, listing, await sizesOf(store.place, commit));
    const blobs = await store.blobs(chosen.values());
    const texts = [...chosen].map(([path, id]) => [path, textOf(blobs.get(id))] as const);
    // Where sizes are not known beforehand, a file that is too large is seen only now.
    const fitting = texts.filter(([, text]) => text.length <= most.bytesOfOne);
    return { texts: new Map(fitting), left: paths.length - fitting.length };
  } finally {
    store.close();
  }
}

/** The ids of the first paths that fit into the limits, by path. */
function within(
  paths: readonly string[],
  listing: Listing,
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  let bytes = 0;
  for (const path of paths) {
    const id = listing.get(path)?.id;
    const size = sizes.get(path) ?? 0;
    if (!id || size > most.bytesOfOne || bytes + size > most.bytes || chosen.size === most.files) continue;
    bytes += size;
    chosen.set(path, id);
  }
  return chosen;
}

/** The size of each file in bytes; of none where a partial clone lacks some: https://git-scm.com/docs/git-ls-tree */
async function sizesOf(place: Place, commit: string): Promise<ReadonlyMap<string, number>> {
  const { code, stdout } = await runGit(place, ["ls-tree", "-r", "-l", "-z", "--full-tree", commit]);
  const records = code === 0 ? pathText(stdout).split("\0") : [];
  return new Map(
    records.flatMap((record) => {
      const tab = record.indexOf("\t");
      const size = Number(record.slice(0, tab).split(/ +/)[3]);
      return Number.isSafeInteger(size) ? [[record.slice(tab + 1), size] as const] : [];
    }),
  );
}

/** Without the mark that some editors put in front. */
function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
