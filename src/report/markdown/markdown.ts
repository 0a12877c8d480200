import type { Report } from "../../model/report.ts";
import { count, partSentence } from "../../model/text.ts";
import { markdownLink, withoutCommands } from "../escape.ts";
import { rulesPage } from "../links.ts";
import { emoji, marksOf } from "../marks.ts";
import { renderMessage } from "../message.ts";
import { allFindings, countsPhrase, progressPhrase, revisionPhrase } from "../phrases.ts";
import type { Detail, MarkdownContext } from "./context.ts";
import { renderFolder, renderRunLine } from "./folder.ts";
import { renderLeftAlone, renderNothing, renderSeveral, renderUnknown } from "./overview.ts";

/** Everything but the schema, which goes first: the findings and the table of changes rest on it. */
const nearlyAll: Detail = {
  message: 2000,
  remedy: 8000,
  evidence: 4000,
  files: 10,
  blocks: 100,
  findings: 300,
  changes: 1000,
  steps: true,
  folders: 60,
};

/** From everything there is to ever less; each version says what it leaves out. */
const ladder: readonly Detail[] = [
  { ...nearlyAll, schema: true },
  nearlyAll,
  {
    message: 1000,
    remedy: 4000,
    evidence: 800,
    files: 3,
    blocks: 100,
    findings: 200,
    changes: 200,
    steps: true,
    folders: 100,
  },
  {
    message: 500,
    remedy: 1500,
    evidence: 0,
    files: 0,
    blocks: 40,
    findings: 100,
    changes: 60,
    steps: false,
    folders: 60,
  },
  {
    message: 400,
    remedy: 800,
    evidence: 0,
    files: 0,
    blocks: 10,
    findings: 40,
    changes: 12,
    steps: false,
    folders: 30,
  },
  {
    message: 300,
    remedy: 500,
    evidence: 0,
    files: 0,
    blocks: 3,
    findings: 10,
    changes: 0,
    steps: false,
    folders: 20,
  },
  {
    message: 200,
    remedy: 0,
    evidence: 0,
    files: 0,
    blocks: 0,
    findings: 5,
    changes: 0,
    steps: false,
    folders: 8,
  },
];

/**
 * The report as GitHub Markdown, within the limit: the richest version that fits, ending with the marker.
 * No name, SQL or value in it can forge markup, a mention, a link, a workflow command or the marker's line.
 */
export function renderMarkdown(report: Report, context: MarkdownContext): string {
  const versions = [
    ...ladder.map((detail, rung) => () => renderVersion(report, detail, rung > 0, context)),
    ...[400, 120].map((most) => () => renderVerdict(report, most, context)),
  ];
  for (const version of versions) {
    const text = assemble(version(), context, context.limit);
    if (text !== null) return text;
  }
  return assemble(renderVerdict(report, 40, context), context, Number.POSITIVE_INFINITY) ?? "";
}

/** The length of a report as GitHub counts it for its kind. */
function measure(text: string, context: MarkdownContext): number {
  return context.kind === "summary" ? Buffer.byteLength(text) : text.length;
}

/** The paragraphs of a version, each made when it is asked for. */
function* renderVersion(
  report: Report,
  detail: Detail,
  shortened: boolean,
  context: MarkdownContext,
): Iterable<string> {
  const progress = progressPhrase(report, context.previous);
  yield renderHeading(report, 2000);
  yield* renderBody(report, detail, context, progress === null ? [] : [progress]);
  if (shortened) yield `_Shortened to fit here; ${fullReport(context)}._`;
  yield renderFooter(report, context);
}

/** The last resort: the verdict, the counts, the link. */
function renderVerdict(report: Report, most: number, context: MarkdownContext): readonly string[] {
  const counts = countsPhrase(allFindings(report).counting);
  const folders = count(report.folders.length, "folder");
  return [renderHeading(report, most), `${counts} in ${folders}; ${fullReport(context)}.`];
}

/** Null where it is longer than the limit: nothing is ever cut, and what stands after that is not made. */
function assemble(paragraphs: Iterable<string>, context: MarkdownContext, limit: number): string | null {
  const parts: string[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    parts.push(paragraph);
    length += measure(paragraph, context);
    if (length > limit) return null;
  }
  // No comment of HTML is ours but the marker, so none that a stranger wrote can pass for the marker of any job.
  const text = withoutCommands(parts.join("\n\n")).replaceAll("<!--", "<! --");
  const whole = context.marker === undefined ? `${text}\n` : `${text}\n\n${context.marker}\n`;
  return measure(whole, context) <= limit ? whole : null;
}

function renderHeading(report: Report, most: number): string {
  const isUnknown = report.verdict === "unknown" && !isSettledByFinding(report);
  const said = isUnknown ? partSentence(report.reason)[0] : report.reason;
  const reason = renderMessage(said, "markdown", most);
  return `### ${emoji[marksOf(report).report]}${report.verdict === "unknown" ? "Could not check: " : ""}${reason}`;
}

/** What was judged: nothing, one folder, or several. */
function renderBody(
  report: Report,
  detail: Detail,
  context: MarkdownContext,
  progress: readonly string[],
): Iterable<string> {
  const [first, ...others] = report.folders;
  if (report.verdict === "unknown" && !isSettledByFinding(report))
    return renderUnknown(report, context, detail.message);
  if (first === undefined) return [...renderNothing(report), ...progress];
  if (others.length > 0) return renderSeveral(report, detail, context, progress);
  return [
    renderRunLine(first, first.path, report.ms),
    ...progress,
    ...renderFolder(first, report, detail, context),
    ...renderLeftAlone(report).map((line) => `<sub>${line}</sub>`),
  ];
}

/** Whether the check was done, and a finding says what a person has to settle before it proves anything. */
function isSettledByFinding({ reason, folders }: Report): boolean {
  return folders.some(({ findings }) => findings.some(({ message }) => message === reason));
}

function renderFooter(report: Report, context: MarkdownContext): string {
  const parts = [
    `Drizzle Gate ${report.tool.version}`,
    ...(report.verdict === "unknown" ? [] : [sidesOf(report)]),
    ...(context.links.run === null ? [] : [markdownLink("full report", context.links.run)]),
    markdownLink("what these checks are", rulesPage(report.tool.version)),
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}

function sidesOf({ head, base }: Report): string {
  const [mine, theirs] = [head, base].map((side) => renderMessage(revisionPhrase(side), "markdown"));
  return `${mine} compared with ${theirs}`;
}

function fullReport(context: MarkdownContext): string {
  const { run } = context.links;
  return run === null
    ? "the JSON report has everything"
    : `${markdownLink("the full report", run)} has everything`;
}
