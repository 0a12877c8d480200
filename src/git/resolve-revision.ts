import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { howToFetch } from "./advice.ts";
import { isFullId } from "./object-store.ts";
import { type Commit, readCommits } from "./read-objects.ts";
import { openRepository } from "./repository.ts";
import { inFolder, type Place, runGit } from "./run-git.ts";

/** The full id of the commit a revision names. Throws `CannotCheck` where it names none that is here. */
export async function resolveRevision(repo: string, rev: string): Promise<string> {
  return (await findCommit(repo, rev)).id;
}

/** The parents of a commit, first one first, as it was written: a shallow clone has their ids, if not them. */
export async function parentsOf(repo: string, rev: string): Promise<readonly string[]> {
  return (await findCommit(repo, rev)).parents;
}

/** Throws `CannotCheck` for what cannot be a revision. */
export function requireRevision(rev: string): void {
  if (rev.startsWith("-"))
    throw new CannotCheck(`${code(rev)} looks like an option; use a commit, a branch or a tag`);
  if (rev.trim() === "") throw new CannotCheck("The revision is empty; use a commit, a branch or a tag");
  if (/[\n\r\0]/.test(rev)) throw new CannotCheck("A revision is one line; use a commit, a branch or a tag");
}

/** What to say of a revision that names no commit here. */
export async function unknownRevision(place: Place, rev: string): Promise<CannotCheck> {
  const { stdout } = await runGit(place, ["rev-list", "--all", "--max-count=1"]);
  const [head] = await readCommits(place, ["HEAD"]);
  if (stdout.length === 0 && !head) return new CannotCheck("The repository has no commits yet. Commit first");
  const branch = rev.replace(/^(?:refs\/remotes\/)?origin\//, "").replace(/^refs\/heads\//, "");
  const what = isFullId(rev) ? `Commit ${code(rev)} is not in this clone` : `Unknown revision ${code(rev)}`;
  // `HEAD~1` and the like mean something here only.
  return new CannotCheck(`${what}. ${howToFetch(/[~^:@{}]/.test(branch) ? [] : [branch])}`);
}

async function findCommit(repo: string, rev: string): Promise<Commit> {
  requireRevision(rev);
  await openRepository(repo);
  const place = inFolder(repo);
  const [commit] = await readCommits(place, [rev]);
  if (!commit) throw await unknownRevision(place, rev);
  return commit;
}
