import { CannotCheck } from "../model/errors.ts";
import type { Revision } from "../model/report.ts";
import { code } from "../model/text.ts";
import { howToFetch } from "./advice.ts";
import type { ObjectStore } from "./object-store.ts";
import type { Commit } from "./read-objects.ts";
import type { Reading } from "./read-trees.ts";
import { unknownRevision } from "./resolve-revision.ts";
import { runGit } from "./run-git.ts";

/** What the user asks to compare. */
export interface Wanted {
  /** Null: the merge base with the default branch of `origin`. */
  readonly base: string | null;
  /** Null: the working tree, untracked files included unless ignored; `HEAD` where there is none. */
  readonly head: string | null;
  /** Whether the default branch itself is meant where no base is named, and not where head left it. */
  readonly atTip?: boolean;
}

/** Which commits that comes to. */
export interface Ends {
  /** Id of base's commit. */
  readonly base: string;
  readonly baseRevision: Revision;
  /** Id of head's commit, or of the one under the working tree; null where that has none. */
  readonly head: string | null;
  readonly headRevision: Revision;
  /** Root of the working tree where that is the head, else null. */
  readonly top: string | null;
  /** The commit from which both come; null for none, or beyond the edge of a shallow clone. */
  readonly parting: Promise<string | null>;
}

/** Where production's branch is looked for when nobody names it. */
export const defaultBranches = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];

/** The revisions that decide: head first, then base or what may stand for it. */
export function namesToTry({ base, head }: Wanted): readonly string[] {
  return [head ?? "HEAD", ...(base === null ? defaultBranches.map(refOf) : [base])];
}

/**
 * Finds the commits to compare. `early` are those of `namesToTry` that are here.
 * Throws `CannotCheck` where one is missing and cannot be fetched.
 */
export async function findEnds(
  wanted: Wanted,
  { repository, store }: Reading,
  early: readonly (Commit | null)[],
): Promise<Ends> {
  const names = namesToTry(wanted);
  const [head = null, ...bases] = await store.withFetched(names, early);
  const top = wanted.head === null ? repository.top : null;
  const headName = wanted.head ?? "HEAD";
  if (head === null && (top === null || wanted.base === null))
    throw await unknownRevision(repository.place, headName);
  const ends = { head: head?.id ?? null, headRevision: revisionOf(headName, head, top), top };
  const found = bases.findIndex((commit) => commit !== null);
  const base = bases[found]?.id;
  if (wanted.base !== null) {
    if (!base) throw await unknownRevision(repository.place, wanted.base);
    const parting = head === null ? Promise.resolve(null) : mergeBaseOf(store, base, head);
    return { ...ends, base, baseRevision: { rev: wanted.base, commit: base }, parting };
  }
  const branch = defaultBranches[found];
  if (!base || !branch || !head) throw noDefaultBranch();
  const common = await mergeBaseOf(store, base, head);
  if (common === null) throw noCommonCommit(branch, headName);
  if (wanted.atTip === true)
    return {
      ...ends,
      base,
      baseRevision: { rev: branch, commit: base },
      parting: Promise.resolve(common),
    };
  const baseRevision = { rev: `merge base with ${branch}`, commit: common };
  return { ...ends, base: common, baseRevision, parting: Promise.resolve(common) };
}

async function mergeBaseOf(store: ObjectStore, base: string, head: Commit): Promise<string | null> {
  // A shallow clone hides parents from git, yet the merge commit of a pull request names them.
  if (base === head.id || head.parents.includes(base)) return base;
  const { code, stdout } = await runGit(store.place, ["merge-base", base, head.id]);
  return code === 0 ? stdout.toString("utf8").trim() : null;
}

function revisionOf(name: string, commit: Commit | null, top: string | null): Revision {
  return top === null ? { rev: name, commit: commit?.id ?? null } : { rev: "working tree", commit: null };
}

/** The full name of a branch of that list. */
export function refOf(branch: string): string {
  return branch.startsWith("origin/") ? `refs/remotes/${branch}` : `refs/heads/${branch}`;
}

/** Nobody said what production runs, and nothing here tells. */
export class NoBase extends CannotCheck {}

function noDefaultBranch(): NoBase {
  const named = defaultBranches.map((branch) => code(branch)).join(", ");
  return new NoBase(`No default branch found to compare with (tried ${named}). Pass \`--base <revision>\``);
}

function noCommonCommit(branch: string, head: string): NoBase {
  return new NoBase(
    `${code(branch)} and ${code(head)} have no common commit in this clone. ${howToFetch([])}, or pass \`--base\``,
  );
}
