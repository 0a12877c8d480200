import * as core from "@actions/core";
import type { Comparison } from "../model/comparison.ts";
import { messageOf } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { count } from "../model/text.ts";
import { type Api, describeTrouble, type Trouble } from "./api.ts";
import { type Placed, placeComment } from "./comment.ts";
import { type CommentRequest, commentKey, draftComment, linksTo } from "./comment-draft.ts";
import type { PullRequest } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { lineLinks, placeOf } from "./links.ts";
import { note, say, warn } from "./log.ts";
import { setOutputs, writeFiles, writeLog, writeSummary } from "./outputs.ts";
import { draftSuggestions } from "./suggestions/draft.ts";
import { type PlacedSuggestions, placeSuggestions } from "./suggestions/place.ts";

/** A report and all that is known about where it belongs; null where the run did not get that far. */
export interface Delivery {
  readonly report: Report;
  readonly inputs: ActionInputs | null;
  readonly pullRequest: PullRequest | null;
  readonly comparison: Comparison | null;
  readonly api: Api;
}

/**
 * Brings the report to where people look: log, annotations, outputs, files, job summary, comment. None of it can change
 * the verdict: what cannot be delivered is told in one sentence, with what would help. Never throws.
 */
export async function deliver(delivery: Delivery, env: NodeJS.ProcessEnv): Promise<void> {
  const { report, inputs, pullRequest, comparison } = delivery;
  const place = placeOf(env);
  const links = linksTo(report, place, lineLinks(place, pullRequest, comparison));
  await attempt("write the log", () => writeLog(report));
  await attempt("set the outputs", () => setOutputs(report));
  if (inputs !== null) await attempt("write the files", () => writeFiles(report, inputs.files));
  await attempt("write the job summary", () => writeSummary(report, links));
  if (inputs === null || pullRequest === null) return;
  const { api } = delivery;
  const { number, fork } = pullRequest;
  const request = {
    report,
    mode: inputs.comment,
    key: commentKey(inputs, env),
    run: Number(env["GITHUB_RUN_ID"] ?? 0),
    links,
    closing: "",
  };
  if (inputs.comment !== "never") {
    await attempt("write the comment", async () =>
      tellPlaced(await placeComment(api, number, draftComment(request)), fork),
    );
  }
  if (inputs.suggest) {
    await attempt("suggest a change", async () =>
      tellSuggested(await suggest(api, pullRequest, request), fork),
    );
  }
}

/** Posts what a report suggests, and takes away what no longer holds. A report of nothing says nothing about that. */
export async function suggest(
  api: Api,
  pullRequest: Pick<PullRequest, "number" | "headSha">,
  { report, key, run, closing }: Pick<CommentRequest, "report" | "key" | "run" | "closing">,
): Promise<PlacedSuggestions | null> {
  if (report.verdict === "unknown") return null;
  return await placeSuggestions(api, pullRequest, {
    key,
    run,
    drafts: draftSuggestions(report, key, run, closing),
  });
}

/** Says what became of the suggestions. */
export function tellSuggested(placed: PlacedSuggestions | null, fork: boolean): void {
  if (placed === null) return;
  const { created, kept, removed, outside, troubles } = placed;
  if (outside > 0)
    say(
      `${count(outside, "suggestion")} not posted: the pull request's difference on GitHub does not show the lines as they were checked`,
    );
  say(`Suggestions: ${created} created, ${kept} left alone, ${removed} removed`);
  for (const trouble of troubles) tellTrouble(trouble, fork);
}

/** Says what became of the comment, and sets the output `comment-url`. */
export function tellPlaced(placed: Placed, fork: boolean): void {
  if (placed.url !== null) core.setOutput("comment-url", placed.url);
  if (placed.did !== "failed") say(`Comment: ${placed.did}${placed.url === null ? "" : `, ${placed.url}`}`);
  for (const trouble of placed.troubles) tellTrouble(trouble, fork);
}

/** Says what GitHub would not do. For a fork that is what is to be expected, and no warning. */
export function tellTrouble(trouble: Trouble, fork: boolean): void {
  if (fork && trouble.status === 403 && !trouble.limited) {
    note(
      `Could not ${trouble.call.what}: pull requests from forks get a read-only token (this needs \`permissions: { contents: read, ${trouble.call.permission ?? "pull-requests: write"} }\`). The verdict stands, and the job summary has the report; \`docs/workflows/fork-comment.yml\` shows how to get the comment anyway.`,
    );
  } else warn(describeTrouble(trouble));
}

async function attempt(what: string, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    warn(`Could not ${what} (${messageOf(error)}); the verdict stands.`);
  }
}
