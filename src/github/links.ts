import { createHash } from "node:crypto";
import type { Comparison } from "../model/comparison.ts";
import type { Revision } from "../model/report.ts";
import type { PullRequest } from "./event.ts";

/** Where things are on GitHub, or on the GitHub Enterprise Server that runs the job. */
export interface Place {
  /** "https://github.com". */
  readonly server: string;
  /** "owner/name". */
  readonly repository: string;
  readonly runUrl: string | null;
}

/** Reads the place from what every runner sets. */
export function placeOf(env: NodeJS.ProcessEnv): Place {
  const server = env["GITHUB_SERVER_URL"] || "https://github.com";
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  const run = env["GITHUB_RUN_ID"];
  const attempt = env["GITHUB_RUN_ATTEMPT"] || "1";
  const runUrl = run ? `${server}/${repository}/actions/runs/${run}/attempts/${attempt}` : null;
  return { server, repository, runUrl };
}

/**
 * Links to lines. A file that the pull request changes is shown in its diff, where a review happens; any other at the
 * commit that was judged. Null without a commit.
 */
export function lineLinks(
  place: Place,
  pullRequest: Pick<PullRequest, "number" | "headSha"> | null,
  comparison: Comparison | null,
): (file: string, line: number, endLine: number) => string | null {
  const { server, repository } = place;
  const commit = pullRequest?.headSha ?? comparison?.head.revision.commit ?? null;
  return (file, line, endLine) => {
    const range = endLine > line ? endLine : null;
    if (pullRequest !== null && comparison !== null && isChanged(comparison, file)) {
      const anchor = createHash("sha256").update(file).digest("hex");
      const lines = range === null ? `R${line}` : `R${line}-R${range}`;
      return `${server}/${repository}/pull/${pullRequest.number}/files#diff-${anchor}${lines}`;
    }
    if (commit === null) return null;
    return `${blobUrl(place, commit, file)}#L${line}${range === null ? "" : `-L${range}`}`;
  };
}

/** Links to lines of base, at the commit that was compared with. */
export function baseLinks(place: Place, { commit }: Revision): (file: string, line: number) => string | null {
  return (file, line) => (commit === null ? null : `${blobUrl(place, commit, file)}#L${line}`);
}

function blobUrl({ server, repository }: Place, commit: string, file: string): string {
  return `${server}/${repository}/blob/${commit}/${file.toWellFormed().split("/").map(encodeURIComponent).join("/")}`;
}

function isChanged({ base, head }: Comparison, file: string): boolean {
  const before = base.tree.get(file)?.bytes;
  const after = head.tree.get(file)?.bytes;
  return after != null && (before == null || Buffer.compare(before, after) !== 0);
}
