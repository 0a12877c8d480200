import * as core from "@actions/core";
import type { Comparison } from "../model/comparison.ts";
import { messageOf } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { type Api, describeTrouble, type Trouble } from "./api.ts";
import { type Placed, placeComment } from "./comment.ts";
import { commentKey, draftComment, linksTo } from "./comment-draft.ts";
import type { PullRequest } from "./event.ts";
import type { ActionInputs } from "./inputs.ts";
import { lineLinks, placeOf } from "./links.ts";
import { note, say, warn } from "./log.ts";
import { setOutputs, writeFiles, writeLog, writeSummary } from "./outputs.ts";

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
  if (inputs === null || pullRequest === null || inputs.comment === "never") return;
  await attempt("write the comment", async () => {
    const request = {
      report,
      mode: inputs.comment,
      key: commentKey(inputs, env),
      run: Number(env["GITHUB_RUN_ID"] ?? 0),
      links,
      closing: "",
    };
    tellPlaced(await placeComment(delivery.api, pullRequest.number, draftComment(request)), pullRequest.fork);
  });
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
