import { severities } from "../../model/finding.ts";
import type { FolderReport, Report } from "../../model/report.ts";
import { count, formatNumber, partSentence } from "../../model/text.ts";
import { sortFindings } from "../build.ts";
import { markdownLink } from "../escape.ts";
import { emoji, marksOf } from "../marks.ts";
import { renderMessage } from "../message.ts";
import { countsPhrase, durationPhrase, leftAlonePhrase, migrationsPhrase, partFindings } from "../phrases.ts";
import type { Detail, MarkdownContext } from "./context.ts";
import { renderCopyTable } from "./copies.ts";
import { fold } from "./findings.ts";
import { calmTitle, deployWords, folderName, folderTitle, renderFolder, renderRunLine } from "./folder.ts";

/** What a reader does about a check that could not be done, as Markdown paragraphs. */
export function renderUnknown(report: Report, context: MarkdownContext, most: number): readonly string[] {
  const log = markdownLink("the log of this run", context.links.run);
  const [, rest] = partSentence(report.reason);
  return [
    ...(rest === "" ? [] : [`${renderMessage(rest, "markdown", most)}.`.replace(/([.?!])\.$/, "$1")]),
    `${report.folders.length > 0 ? "Not everything could be checked" : "The migrations were not checked"}. Fix the problem above and re-run the job; ${log} has the details.`,
    ...report.folders.flatMap(renderCopyTable),
    ...renderLeftAlone(report),
  ];
}

/** What was looked at where nothing was to be judged, as Markdown paragraphs. */
export function renderNothing(report: Report): readonly string[] {
  const leftAlone = leftAlonePhrase(report);
  if (leftAlone === null) return ["Neither base nor head has a Drizzle folder of SQLite migrations."];
  return [`Looked at ${renderMessage(leftAlone, "markdown")}.`];
}

/** The folders that were not judged, as one Markdown paragraph or none. */
export function renderLeftAlone(report: Report): readonly string[] {
  const leftAlone = leftAlonePhrase(report);
  return leftAlone === null ? [] : [`Not checked: ${renderMessage(leftAlone, "markdown")}.`];
}

/** Several folders, worst first: a list of all of them, then each with what is to be seen in it. */
export function* renderSeveral(
  report: Report,
  detail: Detail,
  context: MarkdownContext,
  progress: readonly string[],
): Iterable<string> {
  const shown = worstFirst(report.folders).slice(0, detail.folders);
  const left = report.folders.length - shown.length;
  const ran = `${count(report.folders.length, "folder")}, run in ${durationPhrase(report.ms)}.`;
  yield renderList(shown, report);
  if (left > 0) yield `… and ${formatNumber(left)} more folders.`;
  yield [ran, ...renderLeftAlone(report), ...progress].join(" ");
  for (const folder of shown) yield* renderOne(folder, report, detail, context);
}

function renderList(folders: readonly FolderReport[], report: Report): string {
  const { ofFolder } = marksOf(report);
  return folders
    .map((folder) => {
      const mark = ofFolder(folder);
      const order = mark === "blocks" ? "" : deployWords(folder);
      const said = [
        countsPhrase(partFindings(folder.findings).counting),
        migrationsPhrase(folder),
        ...(order === "" ? [] : [`deploy order: ${order}`]),
      ];
      return `- ${emoji[mark]}${folderName(folder.path)}: ${said.join(" · ")}`;
    })
    .join("\n");
}

/** A folder among others: under a heading of its own, or folded away where nothing is wrong. */
function renderOne(
  folder: FolderReport,
  report: Report,
  detail: Detail,
  context: MarkdownContext,
): readonly string[] {
  const line = renderRunLine(folder, null, null);
  const mark = marksOf(report).ofFolder(folder);
  if (mark !== "fine" || severityRank(folder) > 0) {
    const heading = `#### ${emoji[mark]}${folderName(folder.path)}`;
    return [heading, line, ...renderFolder(folder, report, detail, context)];
  }
  const title = [`${emoji[mark]}${folderTitle(folder.path)}`, calmTitle(folder)].filter(
    (part) => part !== "",
  );
  return [fold(title.join(" · "), [line, ...renderFolder(folder, report, detail, context, true)])];
}

/** In the order of the worst finding of each, as the first line has it; those without one come last. */
function worstFirst(folders: readonly FolderReport[]): readonly FolderReport[] {
  const worstOf = ({ findings }: FolderReport) => partFindings(findings).counting[0];
  const order = sortFindings(folders.flatMap((folder) => worstOf(folder) ?? []));
  const places = new Map(order.map((finding, place) => [finding, place]));
  const placeOf = (folder: FolderReport): number => {
    const worst = worstOf(folder);
    return worst === undefined ? order.length : (places.get(worst) ?? order.length);
  };
  return folders.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** How bad the worst finding that counts is; 0 without one. */
function severityRank(folder: FolderReport): number {
  const [worst] = partFindings(folder.findings).counting;
  return worst === undefined ? 0 : severities.length - severities.indexOf(worst.severity);
}
