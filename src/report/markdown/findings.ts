import type { Finding } from "../../model/finding.ts";
import type { FolderReport, Report } from "../../model/report.ts";
import { count, formatNumber, joinNames, shorten } from "../../model/text.ts";
import { htmlCode } from "../escape.ts";
import { emoji, marksOf } from "../marks.ts";
import { renderMessage } from "../message.ts";
import { countsPhrase, headlineOf, type PartedFindings, partFindings } from "../phrases.ts";
import { type Detail, type MarkdownContext, opensAtOnce } from "./context.ts";
import { renderAcceptedLine, renderFinding, renderFindingLine } from "./finding.ts";

/** The findings that count in a folder: blocks as far as the detail allows, then lines of a list, then their number. */
export function renderFindings(
  folder: FolderReport,
  report: Report,
  detail: Detail,
  context: MarkdownContext,
): readonly string[] {
  const findings = partFindings(folder.findings).counting;
  const { ofFinding } = marksOf(report);
  const blocks = findings.slice(0, detail.blocks);
  const lines = findings.slice(detail.blocks, detail.findings);
  const left = findings.slice(Math.max(detail.blocks, detail.findings));
  const renderOne = (finding: Finding): string => {
    const isHeadline = finding === findings[0] && isReason(finding, report);
    const style = { open: opensAtOnce(finding, context), isHeadline };
    return renderFinding(
      finding,
      emoji[ofFinding(finding)],
      folder,
      report.base,
      detail,
      style,
      context.links,
    );
  };
  return [
    ...groupAlike(blocks).flatMap((alike) => renderAlike(alike, report, renderOne, context)),
    ...listed(
      lines.map((finding) =>
        renderFindingLine(finding, emoji[ofFinding(finding)], detail.message, context.links),
      ),
    ),
    ...(left.length === 0 ? [] : [`… and ${countsPhrase(left)} more.`]),
  ];
}

/** Whether the first line of the report is what a finding says; with several folders it is too far away to be read again. */
function isReason(finding: Finding, { reason, folders }: Report): boolean {
  const said = headlineOf(finding);
  return folders.length === 1 && (reason === said || reason.startsWith(`${said}, plus `));
}

/** More findings of a rule than this share a fold. */
const apart = 3;

/** Findings of one rule and severity side by side, at the place of the first of them. */
function groupAlike(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  return [...Map.groupBy(findings, ({ rule, severity }) => `${severity} ${rule}`).values()];
}

function renderAlike(
  alike: readonly Finding[],
  report: Report,
  renderOne: (finding: Finding) => string,
  context: MarkdownContext,
): readonly string[] {
  const [first] = alike;
  const blocks = alike.map(renderOne);
  if (first === undefined || alike.length <= apart || opensAtOnce(first, context)) return blocks;
  const places = new Set(alike.map(({ migration, file }) => shorten(migration ?? file, 100)));
  const title = `${emoji[marksOf(report).ofFinding(first)]}<b>${first.rule}</b>: ${count(alike.length, "finding")} in ${renderMessage(joinNames([...places], 3), "html")}`;
  return [fold(title, blocks)];
}

/** The findings that do not count: accepted by somebody, or on base already. */
export function renderSet(
  sorted: PartedFindings,
  report: Report,
  detail: Detail,
  context: MarkdownContext,
): readonly string[] {
  const accepted = sorted.accepted
    .slice(0, detail.findings)
    .map((finding) => renderAcceptedLine(finding, detail.message, context.links));
  const old = sorted.old
    .slice(0, detail.findings)
    .map((finding) => renderFindingLine(finding, "", detail.message, context.links));
  const base = htmlCode(shorten(report.base.rev, 80));
  return [
    ...foldedList("Accepted (with reasons)", sorted.accepted.length, accepted),
    ...foldedList(`Existing problems on ${base} (not counted)`, sorted.old.length, old),
  ];
}

function foldedList(title: string, all: number, lines: readonly string[]): readonly string[] {
  if (all === 0) return [];
  const left = all - lines.length;
  const more = left === 0 ? [] : [`… and ${formatNumber(left)} more.`];
  return [fold(`${title} (${formatNumber(all)})`, [...listed(lines), ...more])];
}

function listed(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [lines.join("\n")];
}

/** Paragraphs behind a title of HTML that is clicked open. */
export function fold(title: string, paragraphs: readonly string[]): string {
  return [`<details><summary>${title}</summary>`, ...paragraphs, "</details>"].join("\n\n");
}
