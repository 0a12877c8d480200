import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A pull request in real repositories: where it comes from, and ids to put into events. */
export interface PullRequestWorld {
  /** Bare, and like GitHub's it gives any commit by its id. */
  readonly origin: string;
  /** What `base.sha` of the event says. */
  readonly base: string;
  /** What main is when the merge is made; `base` unless main moved on. */
  readonly main: string;
  readonly head: string;
  readonly merge: string;
  remove(): void;
}

/** Files by path; null deletes one. */
export type Files = { readonly [path: string]: string | null };

/** Builds base and head, and the merge as GitHub makes it under `refs/pull/1/merge`. */
export function buildPullRequest(base: Files, head: Files, movedOn: Files | null = null): PullRequestWorld {
  const folder = mkdtempSync(join(tmpdir(), "drizzle-gate-github-"));
  const [origin, work] = [join(folder, "origin.git"), join(folder, "work")];
  git(folder, "init", "--quiet", "--bare", "--initial-branch=main", origin);
  git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
  git(origin, "config", "http.receivepack", "false");
  git(folder, "clone", "--quiet", origin, work);
  git(work, "checkout", "--quiet", "-B", "main");
  const baseId = commit(work, base, "base");
  git(work, "checkout", "--quiet", "-b", "change");
  const headId = commit(work, head, "head");
  git(work, "checkout", "--quiet", "main");
  const mainId = movedOn === null ? baseId : commit(work, movedOn, "main moves on");
  git(work, "merge", "--quiet", "--no-ff", "-m", "merge", "change");
  const mergeId = git(work, "rev-parse", "HEAD");
  git(work, "push", "--quiet", "origin", `${mainId}:refs/heads/main`, `${headId}:refs/pull/1/head`);
  git(work, "push", "--quiet", "origin", `${mergeId}:refs/pull/1/merge`);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { origin, base: baseId, main: mainId, head: headId, merge: mergeId, remove };
}

/** A workspace as actions/checkout leaves it: one ref, detached, `depth` commits deep or whole. */
export function checkOut(url: string, ref: string, depth: number | null): string {
  const workspace = mkdtempSync(join(tmpdir(), "drizzle-gate-workspace-"));
  git(workspace, "init", "--quiet");
  git(workspace, "remote", "add", "origin", url);
  const refs =
    depth === null
      ? ["+refs/heads/*:refs/remotes/origin/*", `+${ref}:refs/remotes/pull`]
      : [`+${ref}:refs/remotes/pull`];
  git(
    workspace,
    "fetch",
    "--quiet",
    "--no-tags",
    ...(depth === null ? [] : [`--depth=${depth}`]),
    "origin",
    ...refs,
  );
  git(workspace, "checkout", "--quiet", "--force", "refs/remotes/pull");
  return workspace;
}

/** Runs git apart from whatever the machine's user has configured. */
export function git(folder: string, ...args: readonly string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_AUTHOR_NAME: "Reader",
    GIT_AUTHOR_EMAIL: "reader@bookshop.example",
    GIT_COMMITTER_NAME: "Reader",
    GIT_COMMITTER_EMAIL: "reader@bookshop.example",
    GIT_AUTHOR_DATE: "2026-01-01T00:00:00Z",
    GIT_COMMITTER_DATE: "2026-01-01T00:00:00Z",
  };
  return execFileSync("git", args, {
    cwd: folder,
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  }).trim();
}

function commit(work: string, files: Files, message: string): string {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) rmSync(join(work, path));
    else {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
  }
  git(work, "add", "--all");
  git(work, "commit", "--quiet", "--message", message);
  return git(work, "rev-parse", "HEAD");
}
