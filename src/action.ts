import { readFileSync } from "node:fs";
import { checkoutOf } from "./files/find-link.ts";
import { parentsOf, resolveRevision } from "./git/resolve-revision.ts";
import { readAcceptLabel } from "./github/accept-label.ts";
import { type Api, connect } from "./github/api.ts";
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
import { failStep, say, tellTrace, warn } from "./github/log.ts";
import { lookAtOthers } from "./github/open-pull-requests.ts";
import { relayReport } from "./github/relay.ts";
import { couldNotJudge, type Judgement, judge } from "./judge/judge.ts";
import { readShards } from "./judge/read-shards.ts";
import type { Comparison } from "./model/comparison.ts";
import { CannotCheck, reasonOf } from "./model/errors.ts";
import type { AcceptOption } from "./model/options.ts";
import { exitCodes, type Report, withNotes } from "./model/report.ts";
import { startEarly } from "./worker/start-early.ts";
import { tellProgress } from "./worker/tell-progress.ts";

/** What is known of the run so far: whatever the judging got to is used to deliver its result. */
interface Known {
  inputs: ActionInputs | null;
  trigger: Trigger | null;
}

process.exitCode = await main(process.env);

async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const known: Known = { inputs: null, trigger: null };
  let api: Api = connectTo("", env);
  let judgement: Judgement;
  try {
    const inputs = readInputs();
    known.inputs = inputs;
    api = connectTo(inputs.token, env);
    for (const sentence of unknownInputs(env)) warn(sentence);
    const { reportFile } = inputs;
    if (reportFile !== null) return await relay({ ...inputs, reportFile }, api, env);
    judgement = await (inputs.merge.length > 0 ? mergeParts : judgeEvent)(inputs, known, api, env);
  } catch (error) {
    judgement = couldNotJudge(error, sidesOf(known.trigger));
  }
  const { report, comparison, trace } = judgement;
  const pullRequest = known.trigger?.pullRequest ?? null;
  await deliver({ report, api, pullRequest, inputs: known.inputs, comparison }, env);
  if (trace !== null) tellTrace(trace);
  return exitCodes[report.verdict];
}

/** Has judged what the event tells of, and looks around where that is wanted. Fills in `known` on the way. */
async function judgeEvent(
  inputs: ActionInputs,
  known: Known,
  api: Api,
  env: NodeJS.ProcessEnv,
): Promise<Judgement> {
  const repo = process.cwd();
  const trigger = readTrigger(env["GITHUB_EVENT_NAME"] ?? "", readPayload(env), inputs);
  known.trigger = trigger;
  const { pullRequest } = trigger;
  const { timeoutMs, runDrizzleKit } = inputs;
  const label = pullRequest === null ? null : await readLabel(inputs, pullRequest, api);
  const judgement = await judge({
    ...{ repo, timeoutMs, runDrizzleKit },
    wanted: { ...inputs, accept: label === null ? inputs.accept : [...inputs.accept, label] },
    prefix: "",
    findEnds: () => findEnds(repo, trigger),
    named: (read) => withNames(read, trigger),
    sides: sidesOf(trigger),
    worker: startEarly({ timeoutMs, files: inputs.snapshots.length > 0 }),
    meanwhile: () => {
      const isToSpeak = inputs.comment !== "never" || inputs.checkOpenPullRequests;
      if (pullRequest !== null && isToSpeak) api.prepare();
    },
    tell: (progress) => tellProgress(progress, say),
  });
  const { report, comparison } = judgement;
  if (pullRequest === null || comparison === null || report.verdict === "unknown") return judgement;
  if (!inputs.checkOpenPullRequests) return judgement;
  return { ...judgement, report: await lookAround(report, comparison, pullRequest, api) };
}

/** Makes one of the reports of shards, for whom the event tells of. */
async function mergeParts(
  inputs: ActionInputs,
  known: Known,
  _: Api,
  env: NodeJS.ProcessEnv,
): Promise<Judgement> {
  known.trigger = readTrigger(env["GITHUB_EVENT_NAME"] ?? "", readPayload(env), inputs);
  return { report: readShards(inputs.merge, checkoutOf(process.cwd())), comparison: null, trace: null };
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
  say(`Other open pull requests checked: ${others.looked}${others.more ? ", and there are more" : ""}`);
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
      "The event in `GITHUB_EVENT_PATH` cannot be read. This program is for GitHub Actions; elsewhere, run `npx drizzle-gate`",
    );
  }
}
