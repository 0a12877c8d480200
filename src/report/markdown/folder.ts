import type { Finding } from "../../model/finding.ts";
import type { FolderReport, Report, Step } from "../../model/report.ts";
import { count, formatNumber, shorten } from "../../model/text.ts";
import { deployPhrase } from "../deploy-phrase.ts";
import { htmlCode, markdownCode } from "../escape.ts";
import { marksOf } from "../marks.ts";
import { readMessage, renderFirstLine, renderMessage } from "../message.ts";
import {
  allFindings,
  countOf,
  dataPhrase,
  durationPhrase,
  migrationsPhrase,
  type PartedFindings,
  partFindings,
  risksPhrase,
} from "../phrases.ts";
import { renderChanges } from "./changes.ts";
import type { Detail, MarkdownContext } from "./context.ts";
import { renderCopyTable } from "./copies.ts";
import { fold, renderFindings, renderSet } from "./findings.ts";
import { renderReleased } from "./released.ts";
import { renderSchema } from "./schema.ts";

/** Everything about one folder, as Markdown paragraphs below its heading; `inFold` where a click already opened them. */
export function renderFolder(
  folder: FolderReport,
  report: Report,
  detail: Detail,
  context: MarkdownContext,
  inFold = context.kind !== "comment",
): readonly string[] {
  const sorted = partFindings(folder.findings);
  const changes = renderChanges(folder, report, detail.changes, context.links);
  const steps = detail.steps ? renderSteps(folder) : [];
  const schema = detail.schema ? renderSchema(folder) : [];
  const mark = marksOf(report).ofFolder(folder);
  const calm = mark === "fine" && sorted.counting.length === 0;
  const folded = calm && !inFold;
  return [
    ...(calm ? [] : renderAdvice(report, sorted)),
    ...(folded ? foldTogether(folder, [...changes, ...schema, ...steps]) : changes),
    ...(mark === "blocks" ? [] : renderDeployOrder(folder, calm)),
    ...renderReleased(folder),
    ...renderCopyTable(folder),
    ...renderFindings(folder, report, detail, context),
    ...(folded ? [] : schema),
    ...renderSet(sorted, report, detail, context),
    ...(folded || steps.length === 0 ? [] : [fold(`Checks: ${stepsPhrase(folder.steps)}`, steps)]),
    ...folder.notes.map((note) => `<sub>Note: ${renderMessage(note, "markdown", 600)}</sub>`),
  ];
}

/** One line that says what was run, and how; with the path and the time where nothing else says them. */
export function renderRunLine(folder: FolderReport, path: string | null, ms: number | null): string {
  return [
    ...(path === null ? [] : [folderName(path)]),
    migrationsPhrase(folder),
    `run as **${folder.driver.name}** ${dataPhrase(folder)}`,
    ...(ms === null ? [] : [durationPhrase(ms)]),
  ].join(" · ");
}

/** A folder's path as code; the repository's root by its name. */
export function folderName(path: string): string {
  return path === "" ? "the repository's root" : markdownCode(shorten(path, 200));
}

/** A folder's path as HTML, for the title of a fold. */
export function folderTitle(path: string): string {
  return path === "" ? "the repository's root" : htmlCode(shorten(path, 200));
}

/** A few words on the order in which to deploy; none where nothing changes or nothing was tried. */
export function deployWords({ changes, deployOrder, released }: FolderReport): string {
  if (changes.length === 0 || (deployOrder === "on-device" && released !== null)) return "";
  return {
    "migrate-first": "migrate first",
    "code-first": "code first",
    either: "either",
    neither: "neither works",
    "on-device": "none, on the user's device",
    "not run": "",
  }[deployOrder];
}

function renderAdvice(report: Report, sorted: PartedFindings): readonly string[] {
  const first = sorted.counting.find((finding) => finding.severity === "error") ?? sorted.counting[0];
  if (first === undefined || first.remedy === "" || first.severity === "notice") return [];
  const blocks = first.severity === "error" || countOf(allFindings(report).counting, "error") === 0;
  const lead = report.verdict === "fail" && blocks ? "Before merging" : "To review";
  return [
    `**${lead}:** ${withStop(`${withoutStop(renderFirstLine(first.remedy, "markdown", 600))}${below(first, sorted)}`)}`,
  ];
}

/** What else there is to read about it. */
function below(first: Finding, sorted: PartedFindings): string {
  const others = sorted.counting.length - 1;
  const parts = [
    ...(readMessage(first.remedy).length > 1 ? ["details"] : []),
    ...(others > 0 ? [count(others, "more finding")] : []),
  ];
  return parts.length === 0 ? "" : ` (${parts.join(" and ")} below)`;
}

/** A sentence that leads up to lines below, without what it ends in. */
function withoutStop(sentence: string): string {
  return sentence.replace(/(?<!\.)\.$|:$/, "");
}

function withStop(sentence: string): string {
  return /[.!?…:]$/.test(sentence) ? sentence : `${sentence}.`;
}

function renderDeployOrder(folder: FolderReport, calm: boolean): readonly string[] {
  const said = deployPhrase(folder);
  const isUsual = folder.deployOrder === "either" || folder.deployOrder === "migrate-first";
  // Where all is calm, the title of the fold says it.
  if (said === null || (calm && isUsual && folder.rollout?.way !== "deploy-first")) return [];
  const phases = folder.deployPhases.map((each) => `- ${renderMessage(each, "markdown", 800)}`);
  return [
    `**Deploy order:** ${renderMessage(said, "markdown", 1_200)}`,
    ...(phases.length === 0 ? [] : [phases.join("\n")]),
  ];
}

function foldTogether(folder: FolderReport, paragraphs: readonly string[]): readonly string[] {
  return paragraphs.length === 0 ? [] : [fold(calmTitle(folder), paragraphs)];
}

/** What there is to know of a folder in which nothing is wrong, as the title of a fold. */
export function calmTitle(folder: FolderReport): string {
  const changes = `${count(folder.changes.length, "change")} (${risksPhrase(folder.changes)})`;
  return [
    ...(folder.changes.length === 0 ? [] : [changes]),
    ...(deployWords(folder) === "" ? [] : [`deploy order: ${deployWords(folder)}`]),
    ...(folder.steps.length === 0 ? [] : [stepsPhrase(folder.steps)]),
  ].join(" · ");
}

const marks: { readonly [status in Step["status"]]: string } = {
  passed: "passed",
  failed: "**failed**",
  skipped: "not run",
};

/** What was done, without times: they would make a comment differ from one run to the next. */
function renderSteps({ steps, driver }: FolderReport): readonly string[] {
  if (steps.length === 0) return [];
  const because = driver.reason === "" ? "" : `: ${renderMessage(driver.reason, "markdown", 200)}`;
  const lines = steps.map((step) => {
    const detail = step.detail === "" ? "" : `: ${renderMessage(step.detail, "markdown", 400)}`;
    return `- ${renderMessage(step.title, "markdown", 120)} ${marks[step.status]}${detail}`;
  });
  return [`Driver: **${driver.name}**${because}.`, lines.join("\n")];
}

/** "5 steps passed, 1 failed". */
function stepsPhrase(steps: readonly Step[]): string {
  return (["passed", "failed", "skipped"] as const)
    .map((status) => ({ status, n: steps.filter((step) => step.status === status).length }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }, index) => {
      const what = index === 0 ? count(n, "step") : formatNumber(n);
      return `${what} ${status === "skipped" ? "not run" : status}`;
    })
    .join(", ");
}
