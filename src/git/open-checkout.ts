import type { FileTree } from "../model/tree.ts";
import { ObjectStore } from "./object-store.ts";
import { readCommits } from "./read-objects.ts";
import { choose, readTrees, type Select } from "./read-trees.ts";
import { openRepository, type Repository } from "./repository.ts";
import { inFolder, runGit } from "./run-git.ts";
import { listWorkTree } from "./work-tree.ts";

/** A working tree whose sources can be laid down again elsewhere. */
export interface Checkout {
  /** Its root. */
  readonly top: string;
  /** The files that `select` chooses of a commit, or of the working tree for null. Rejects with `CannotCheck`. */
  readonly read: (commit: string | null, select: Select) => Promise<FileTree>;
  /** The commit from which `commit` and what is checked out both come; `commit` itself where a shallow clone hides it. */
  readonly partingFrom: (commit: string) => Promise<string>;
  /** Folders that git ignores as a whole, from the root: what builds and package managers make. */
  readonly ignored: () => Promise<readonly string[]>;
}

/** The working tree of a repository, if what lies there is `commit`, or if that is null; else null. */
export async function openCheckout(repo: string, commit: string | null): Promise<Checkout | null> {
  const repository = await openRepository(repo);
  const { top } = repository;
  if (top === null) return null;
  const place = inFolder(top);
  const [checkedOut] = await readCommits(place, ["HEAD"]);
  if (commit !== null && checkedOut?.id !== commit) return null;
  return {
    top,
    read: (wanted, select) => readSide(repository, top, wanted, select),
    async partingFrom(other) {
      const { code, stdout } = await runGit(place, ["merge-base", other, "HEAD"]);
      return code === 0 ? stdout.toString("utf8").trim() : other;
    },
    async ignored() {
      const command = ["ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"];
      const { stdout } = await runGit(place, command);
      const listed = stdout.toString("utf8").split("\0");
      return listed.filter((path) => path.endsWith("/")).map((path) => path.slice(0, -1));
    },
  };
}

async function readSide(
  repository: Repository,
  top: string,
  commit: string | null,
  select: Select,
): Promise<FileTree> {
  const store = new ObjectStore(repository, true);
  try {
    const listing = commit === null ? await listWorkTree(top) : await listCommit(store, commit);
    const [tree = new Map()] = await readTrees([choose(listing, select)], {
      repository,
      store,
      select,
      mayLack: () => false,
    });
    return tree;
  } finally {
    store.close();
  }
}

/** With what is checked out as the one that is known, only the difference is fetched. */
async function listCommit(store: ObjectStore, commit: string) {
  const names = ["HEAD", commit];
  await store.withFetched(names, await readCommits(store.place, names));
  const [listing = new Map()] = await store.listings([commit]);
  return listing;
}
