import { dirname, resolve } from "node:path";
import { FileRefused, readPlainFile } from "../files/plain-file.ts";
import { CannotCheck } from "../model/errors.ts";
import { isEntry, textUnder, wholeNumberUnder } from "../model/read-json.ts";
import type { Report } from "../model/report.ts";
import { code } from "../model/text.ts";
import { mostBytes, readReport } from "../report/json-v1/read.ts";
import { type Api, type Call, garbled } from "./api.ts";
import { placeComment } from "./comment.ts";
import { commentKey, draftComment, linksTo } from "./comment-draft.ts";
import { suggest, tellPlaced, tellSuggested, tellTrouble } from "./deliver.ts";
import type { ActionInputs } from "./inputs.ts";
import { lineLinks, placeOf } from "./links.ts";
import { say, warn } from "./log.ts";

/** The run that checked, as GitHub's own event tells; nothing in it comes from the artifact. */
interface FinishedRun {
  readonly id: number;
  readonly headSha: string;
  /** "owner:branch" of the head repository, as the list of pull requests is filtered. */
  readonly head: string;
  readonly event: string;
}

/**
 * Posts the report of another run, whose token could only read, from a `workflow_run`. The file is a stranger's:
 * its shape is checked, its texts are escaped like all others, and the pull request is the one that GitHub says is
 * open at the commit of that run. Throws `CannotCheck` for an unreadable file or event; what GitHub refuses is told.
 */
export async function relayReport(
  inputs: ActionInputs & { readonly reportFile: string },
  payload: unknown,
  api: Api,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const run = readFinishedRun(payload);
  const report = reportAt(inputs.reportFile);
  if (run.event !== "pull_request") {
    say(`Nothing to comment: the run was started by ${run.event}, not by a pull request.`);
    return;
  }
  const pullRequest = await findPullRequest(api, run);
  if (pullRequest === null) return;
  const place = placeOf(env);
  const runUrl = `${place.server}/${place.repository}/actions/runs/${run.id}`;
  const blob = lineLinks(place, { number: pullRequest, headSha: run.headSha }, null);
  const request = {
    report,
    mode: inputs.comment,
    key: commentKey(inputs, env),
    run: run.id,
    links: linksTo(report, { ...place, runUrl }, blob),
    closing: `\n\n<sub>As reported by [the pull request's own run](${runUrl}); the check next to the merge button is what counts.</sub>\n`,
  };
  tellPlaced(await placeComment(api, pullRequest, draftComment(request)), false);
  if (!inputs.suggest) return;
  tellSuggested(await suggest(api, { number: pullRequest, headSha: run.headSha }, request), false);
}

/** The artifact is a stranger's, too: what it was unpacked to is a plain file, and not a link to another one. */
function reportAt(path: string): Report {
  let text: string;
  try {
    text = readPlainFile(path, { roots: [dirname(resolve(path))] }, mostBytes).toString("utf8");
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`${code(path)} ${error.message}`);
    throw new CannotCheck(`No report found at ${code(path)}: download the artifact to that path first`);
  }
  return readReport(text, path);
}

function readFinishedRun(payload: unknown): FinishedRun {
  const id = wholeNumberUnder(payload, "workflow_run", "id");
  const headSha = textUnder(payload, "workflow_run", "head_sha");
  const owner = textUnder(payload, "workflow_run", "head_repository", "owner", "login");
  const branch = textUnder(payload, "workflow_run", "head_branch");
  if (
    id === null ||
    headSha === null ||
    owner === null ||
    branch === null ||
    !/^[0-9a-f]{40,64}$/.test(headSha)
  ) {
    throw new CannotCheck(
      "`report-file` is for workflows that run `on: workflow_run`, and this event names no finished run with a branch: see `docs/workflows/fork-comment.yml`",
    );
  }
  return {
    id,
    headSha,
    head: `${owner}:${branch}`,
    event: textUnder(payload, "workflow_run", "event") ?? "",
  };
}

/** The open pull request whose branch still is at the commit that was checked; null, told in the log, where none is. */
async function findPullRequest(api: Api, run: FinishedRun): Promise<number | null> {
  const call: Call = {
    what: "find the pull request of the finished run",
    route: "GET /repos/{owner}/{repo}/pulls",
    parameters: { state: "open", head: run.head, per_page: 100 },
    permission: "pull-requests: write",
  };
  const answer = await api.send(call);
  if (!answer.ok || !Array.isArray(answer.data) || !answer.data.every(isEntry)) {
    tellTrouble(answer.ok ? garbled(call) : answer.trouble, false);
    return null;
  }
  const numbers = answer.data
    .filter((pull) => textUnder(pull, "head", "sha") === run.headSha)
    .map((pull) => wholeNumberUnder(pull, "number"))
    .filter((number) => number !== null);
  if (numbers.length > 1) {
    warn(
      "More than one open pull request is at the checked commit, so the report is posted to none of them.",
    );
    return null;
  }
  if (numbers.length === 0)
    say("No open pull request is at the checked commit any more: a newer run will report.");
  return numbers[0] ?? null;
}
