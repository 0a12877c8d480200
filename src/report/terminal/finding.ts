import type { Finding } from "../../model/finding.ts";
import { readReferences } from "../../model/reference.ts";
import type { FolderReport, Report, Revision } from "../../model/report.ts";
import { count, formatNumber, visible, visibleLines } from "../../model/text.ts";
import { acceptPhrase } from "../accept-phrase.ts";
import { rulePage } from "../links.ts";
import { readMessage, renderFirstLine, renderMessage, renderPieces } from "../message.ts";
import { hintPhrase, placesByFile, referencesPhrase } from "../reference-places.ts";
import { indentText } from "./layout.ts";
import type { Terminal } from "./style.ts";

/** A finding as lines: what, where, the statement, what to do, what code still names it, what to ask production. */
export function renderFinding(
  finding: Finding,
  folder: FolderReport,
  report: Report,
  terminal: Terminal,
  isHeadline: boolean,
): readonly string[] {
  const { style, width } = terminal;
  const accept = acceptPhrase(finding, folder);
  return [
    `  ${title(finding, terminal)}`,
    ...indentText(place(finding), "    ", width).map(style.dim),
    ...(isHeadline
      ? []
      : indentText(renderMessage(finding.message, "plain"), "    ", width).map(style.names)),
    ...renderFrame(finding, terminal),
    ...renderRemedy(finding.remedy, terminal),
    ...renderReferences(finding, report.base, terminal),
    ...renderQuery(finding),
    ...(accept === null ? [] : indentText(renderMessage(accept, "plain"), "      ", width).map(style.names)),
  ];
}

function title(finding: Finding, { style, version }: Terminal): string {
  const paint = { error: style.red, warning: style.yellow, notice: style.cyan }[finding.severity];
  return `${style.bold(paint(finding.severity))}  ${style.bold(style.link(finding.rule, rulePage(version, finding.rule)))}`;
}

function place(finding: Finding): string {
  return `${visible(finding.file)}:${finding.line}`;
}

const frameLines = 8;

/** The statement as it stands in the file, with its line numbers, or the query that breaks; long ones end early. */
function renderFrame(finding: Finding, { style, width }: Terminal): readonly string[] {
  const { statement } = finding.evidence;
  if (typeof statement !== "string" || statement === "") return [];
  const isQuery = finding.stage === "schema";
  const lines = visibleLines(statement).replaceAll("\t", "  ").split("\n");
  const gutter = isQuery ? 0 : String(finding.line + frameLines).length;
  const shown = lines.slice(0, frameLines).map((line, index) => {
    const number = String(finding.line + index).padStart(gutter);
    const start = isQuery ? `      ${index === 0 ? "breaks:" : "       "} ` : `      ${number} | `;
    const room = Math.max(20, width - start.length);
    return style.dim(start) + (line.length > room ? `${line.slice(0, room - 1).toWellFormed()}…` : line);
  });
  const left = lines.length - shown.length;
  return [
    ...shown,
    ...(left > 0 ? [style.dim(`      ${" ".repeat(gutter)} | … ${count(left, "more line")}`)] : []),
  ];
}

/** What to do, with lines to copy as they are. */
export function renderRemedy(
  remedy: string,
  { style, width }: Pick<Terminal, "style" | "width">,
): readonly string[] {
  const blocks = readMessage(remedy);
  return blocks.flatMap((part, index) => {
    if (part.kind === "fence")
      return visibleLines(part.text)
        .split("\n")
        .map((line) => `        ${line}`);
    return indentText(
      renderPieces(part.pieces, "plain"),
      "      ",
      width,
      index === 0 ? "    → " : "      ",
    ).map(style.names);
  });
}

/** So many files are named, the others counted with their places. */
const mostFiles = 5;

function renderReferences(
  { evidence }: Finding,
  base: Revision,
  { style, width }: Terminal,
): readonly string[] {
  const references = readReferences(evidence);
  if (references === null) return [];
  const { found, places } = references;
  const phrase = referencesPhrase(references, base);
  const lead = `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} (${hintPhrase(references)})${found === 0 ? "" : ":"}`;
  const files = placesByFile(places).slice(0, mostFiles);
  const lines = files.map(({ file, kinds }) => {
    const parts = kinds.map(
      ({ words, lines }) => `${words} ${lines.slice(0, 8).join(", ")}${lines.length > 8 ? ", …" : ""}`,
    );
    return `${visible(file)} ${parts.join("; ")}`;
  });
  const left = found - places.filter(({ file }) => files.some((one) => one.file === file)).length;
  return [
    ...indentText(renderMessage(lead, "plain"), "      ", width).map(style.names),
    ...[...lines, ...(left === 0 ? [] : [`… and ${formatNumber(left)} more`])].flatMap((line) =>
      indentText(line, "          ", width, "        "),
    ),
  ];
}

/** What to run in production to learn whether its rows are touched; there to be copied, so never broken. */
function renderQuery({ evidence: { query } }: Finding): readonly string[] {
  if (typeof query !== "string" || query === "") return [];
  return [
    "      Run this on production first:",
    ...visibleLines(query)
      .split("\n")
      .map((line) => `        ${line}`),
  ];
}

/** An accepted finding: by whom, where and why. */
export function renderAccepted(finding: Finding, { style, width }: Terminal): readonly string[] {
  const { accepted } = finding;
  if (accepted === null) return [];
  const who = accepted.who === null ? "" : ` (${visible(accepted.who)})`;
  const text = `accepted by ${accepted.by}${who}: ${finding.rule} at ${place(finding)}: ${visible(accepted.reason)}`;
  return indentText(text, "    ", width, "  ").map(style.dim);
}

/** So many of base's own findings are told one by one; more are counted. */
const mostOld = 3;

/** What base already had: the first few in a line or two each, the others by rule. */
export function renderOld(findings: readonly Finding[], { style, width }: Terminal): readonly string[] {
  if (findings.length === 0) return [];
  const shown = findings
    .slice(0, mostOld)
    .map((finding) => `${finding.rule} at ${place(finding)}: ${renderFirstLine(finding.message, "plain")}`);
  const others = [...Map.groupBy(findings.slice(mostOld), ({ rule }) => rule)];
  const more = others.map(([rule, same]) => `${same.length} more of ${rule}`);
  const lines = [...shown, ...more].flatMap((text) => indentText(text, "      ", width, "    "));
  return [`  Existing problems (not counted):`, ...lines].map(style.dim);
}
