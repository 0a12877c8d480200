import { readFileSync } from "node:fs";
import { selectPaths } from "./drizzle/select-paths.ts";
import { readComparison } from "./git/read-comparison.ts";
import { parentsOf, resolveRevision } from "./git/resolve-revision.ts";
import { readAcceptLabel } from "./github/accept-label.ts";
import { type Api, connect } from "./github/api.ts";
import { checkOptionsOf } from "./github/check-options.ts";
import { deliver, tellTrouble } from "./github/deliver.ts";
import {
  type PullRequest,
  readTrigger,
  revisionsOf,
  sidesOf,
  type Trigger,
  withNames,
} from "./github/event.ts";
import { type ActionInputs, readInputs, unknownInputs } from "./github/inputs.ts";
import { failStep, say, warn } from "./github/log.ts";
import { lookAtOthers } from "./github/open-pull-requests.ts";
import { reasonOf } from "./github/reason-of.ts";
import { relayReport } from "./github/relay.ts";
import { withDryRuns } from "./judge/with-dry-runs.ts";
import { withReferences } from "./judge/with-references.ts";
import type { Comparison } from "./model/comparison.ts";
import { CannotCheck } from "./model/errors.ts";
import type { AcceptOption } from "./model/options.ts";
import { type Report, type Verdict, withNotes } from "./model/report.ts";
import { version } from "./model/version.ts";
import { unknownReport } from "./report/build.ts";
import { rules } from "./rules/index.ts";
import { startWorker } from "./worker/run-check.ts";
import { tellProgress } from "./worker/tell-progress.ts";

const exitCodes: { readonly [verdict in Verdict]: number } = { pass: 0, fail: 1, unknown: 2 };

/** What is known of the run so far: whatever the judging got to is used to deliver its result. */
interface Known {
  inputs: ActionInputs | null;
  trigger: Trigger | null;
  comparison: Comparison | null;
}

process.exitCode = await main(process.env);

async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const known: Known = { inputs: null, trigger: null, comparison: null };
  let api: Api = connectTo("", env);
  let report: Report;
  try {
    const inputs = readInputs();
    known.inputs = inputs;
    api = connectTo(inputs.token, env);
    for (const sentence of unknownInputs(env)) warn(sentence);
    const { reportFile } = inputs;
    if (reportFile !== null) return await relay({ ...inputs, reportFile }, api, env);
    report = await judge(inputs, known, api, env);
  } catch (error) {
    report = unknownReport(version, reasonOf(error), ...sidesOf(known.trigger));
  }
  const pullRequest = known.trigger?.pullRequest ?? null;
  await deliver({ report, rules, api, pullRequest, inputs: known.inputs, comparison: known.comparison }, env);
  return exitCodes[report.verdict];
}

/** The whole story: event, two trees, check. Fills in `known` on the way; throws `CannotCheck`. */
async function judge(inputs: ActionInputs, known: Known, api: Api, env: NodeJS.ProcessEnv): Promise<Report> {
  const repo = process.cwd();
  const trigger = readTrigger(env["GITHUB_EVENT_NAME"] ?? "", readPayload(env), inputs);
  known.trigger = trigger;
  const { pullRequest } = trigger;
  const { timeoutMs, migrations } = inputs;
  const label = pullRequest === null ? null : await readLabel(inputs, pullRequest, api);
  const options = checkOptionsOf(inputs, repo, label, Date.now());
  const worker = startWorker({ timeoutMs, files: options.snapshots.length > 0 });
  const stopTelling = tellProgress(worker.progress, say);
  try {
    const ends = await findEnds(repo, trigger);
    const read = await readComparison({ repo, ...ends, select: selectPaths, fetch: true });
    const named = withNames(read, trigger);
    const comparison = inputs.runDrizzleKit
      ? await withDryRuns(named, { repo, timeoutMs, migrations })
      : named;
    known.comparison = comparison;
    const report = await withReferences(await worker.run(comparison, options), repo);
    if (pullRequest === null || !inputs.checkOpenPullRequests) return report;
    return await lookAround(report, comparison, pullRequest, api);
  } finally {
    stopTelling();
    worker.stop();
  }
}

async function findEnds(repo: string, trigger: Trigger): Promise<{ base: string | null; head: string }> {
  if (!trigger.mayBeMerged) return { base: trigger.base, head: trigger.head };
  const [commit, parents] = await Promise.all([resolveRevision(repo, "HEAD"), parentsOf(repo, "HEAD")]);
  return revisionsOf(trigger, { commit, parents });
}

async function readLabel(
  inputs: ActionInputs,
  { number }: PullRequest,
  api: Api,
): Promise<AcceptOption | null> {
  if (inputs.acceptLabel === null) return null;
  const { accept, problems } = await readAcceptLabel(api, number, inputs.acceptLabel);
  for (const problem of problems) warn(problem);
  return accept;
}

async function lookAround(
  report: Report,
  comparison: Comparison,
  pullRequest: PullRequest,
  api: Api,
): Promise<Report> {
  const others = await lookAtOthers(api, pullRequest, report.folders, comparison.head.tree);
  for (const trouble of others.troubles) tellTrouble(trouble, pullRequest.fork);
  say(`Other open pull requests looked at: ${others.looked}${others.more ? ", and there are more" : ""}`);
  return withNotes(report, ({ path }) => others.notes.get(path) ?? []);
}

async function relay(
  inputs: ActionInputs & { readonly reportFile: string },
  api: Api,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  try {
    await relayReport(inputs, readPayload(env), api, env);
    return 0;
  } catch (error) {
    failStep(reasonOf(error));
    return exitCodes.unknown;
  }
}

function connectTo(token: string, env: NodeJS.ProcessEnv): Api {
  const repository = env["GITHUB_REPOSITORY"] ?? "";
  return connect({
    token,
    repository,
    graphqlUrl: env["GITHUB_GRAPHQL_URL"] || "https://api.github.com/graphql",
  });
}

function readPayload(env: NodeJS.ProcessEnv): unknown {
  try {
    return JSON.parse(readFileSync(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
  } catch {
    throw new CannotCheck(
      "The event in `GITHUB_EVENT_PATH` cannot be read: this is for GitHub Actions, and `npx drizzle-gate` is for everywhere else",
    );
  }
}
