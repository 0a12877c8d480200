import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { howToFetch } from "./advice.ts";
import { defaultBranches, refOf } from "./find-ends.ts";
import { readCommits } from "./read-objects.ts";
import { openRepository } from "./repository.ts";
import { requireRevision } from "./resolve-revision.ts";
import { complaintIn, runGit } from "./run-git.ts";

/** A commit of the main line, and the one it is compared with. */
export interface MigrationCommit {
  readonly id: string;
  readonly parent: string;
  /** Day of the commit, as "2026-03-14". */
  readonly date: string;
}

/** What git's history has of commits that touch migrations. */
export interface MigrationHistory {
  /** What the history was followed from, as people call it. */
  readonly from: string;
  /** Newest first. */
  readonly commits: readonly MigrationCommit[];
  /** What to do to see more, where a shallow clone or the clock ended the search; else null. */
  readonly cut: string | null;
}

/** Files by which migration folders are known wherever they lie, and so wherever they once lay. */
const shapes = [":(glob)**/meta/_journal.json", ":(glob)**/migration.sql", ":(glob)**/[0-9]*.sql"];

/** How long a long history is searched, in milliseconds. */
const patience = 15_000;

/**
 * The newest commits, at most so many, that touch what may be migrations: along first parents, from `head` or the
 * default branch. Throws `CannotCheck`.
 */
export async function migrationCommits(
  repo: string,
  head: string | null,
  most: number,
): Promise<MigrationHistory> {
  if (head !== null) requireRevision(head);
  const { place, shallow } = await openRepository(repo);
  const names = head === null ? [...defaultBranches, "HEAD"] : [head];
  const found = await readCommits(place, head === null ? [...defaultBranches.map(refOf), "HEAD"] : names);
  const at = found.findIndex((commit) => commit !== null);
  const [tip, from] = [found[at], names[at]];
  if (!tip || !from) throw new CannotCheck(`${code(head ?? "HEAD")} has no commits here. ${howToFetch([])}`);
  const command = [
    "log",
    "--first-parent",
    "--format=%H %P %cs",
    `--max-count=${most}`,
    tip.id,
    "--",
    ...shapes,
  ];
  const { code: exit, stdout, stderr } = await runGit(place, command, { timeout: patience });
  if (exit !== 0 && exit !== null)
    throw new CannotCheck(`Git cannot list the commits (${complaintIn(stderr)})`);
  const lines = stdout.toString("utf8").split("\n").slice(0, -1);
  const commits = lines.flatMap((line): readonly MigrationCommit[] => {
    const [, id = "", parent, date = ""] = /^(\S+) (\S*).* (\S+)$/.exec(line) ?? [];
    // The first commit of all, or of a shallow clone, has nothing here to be compared with.
    return parent ? [{ id, parent, date }] : [];
  });
  const isEnd = commits.length < most;
  if (exit === null) return { from, commits, cut: `The search stopped after ${patience / 1000} s` };
  const { stdout: edges } = await runGit(place, ["rev-parse", "--is-shallow-repository"]);
  const isShallow = edges.toString("utf8").trim() === "true" && shallow !== "";
  return {
    from,
    commits,
    cut: isEnd && isShallow ? `This clone is shallow. ${howToFetch([])} to see more` : null,
  };
}
