import type { ChangeRow } from "../../model/change.ts";
import type { FolderReport, Report, Step } from "../../model/report.ts";
import { count, visible, visibleLines } from "../../model/text.ts";
import { deployPhrase } from "../deploy-phrase.ts";
import { withoutCommands } from "../escape.ts";
import { type Mark, marksOf } from "../marks.ts";
import { renderMessage } from "../message.ts";
import {
  allFindings,
  changePhrase,
  countsPhrase,
  dataPhrase,
  durationPhrase,
  fatePhrase,
  headlineOf,
  leftAlonePhrase,
  linesPhrase,
  migrationsPhrase,
  partFindings,
  wasTried,
} from "../phrases.ts";
import { worthwhileDiff } from "../worthwhile-diff.ts";
import { renderCopyTable } from "./copies.ts";
import { renderAccepted, renderFinding, renderOld } from "./finding.ts";
import { indentText, layTable, type TextColumn } from "./layout.ts";
import { renderReleased } from "./released.ts";
import { type Style, type Terminal, terminalStyle } from "./style.ts";

/** What the terminal can do; whether colours are wanted (`NO_COLOR`, `FORCE_COLOR`) is the caller's to know. */
export interface TerminalOptions {
  readonly width: number;
  readonly colour: boolean;
  /** Whether names of rules become links (OSC 8). */
  readonly links?: boolean;
}

/**
 * The report for people at a terminal: verdict first, counts last, within the width. No control character of a stranger
 * reaches the terminal, and no line is a command to the runner of GitHub Actions.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const terminal: Terminal = {
    width: Math.max(40, options.width),
    style: terminalStyle(options.colour, options.links ?? false),
    version: report.tool.version,
  };
  const lines = [
    ...renderVerdict(report, terminal),
    ...report.folders.flatMap((folder) => ["", ...renderFolder(folder, report, terminal)]),
    "",
    ...renderSummary(report, terminal),
  ];
  return `${withoutCommands(lines.join("\n"))}\n`;
}

/** A pass that a person has to look at is another word than one that nobody needs to. */
const words = { blocks: "FAIL", look: "WARN", fine: "PASS" } as const;

/** The verdict as a word, and its colour. */
export function verdictWord(
  report: Report,
  style: Style,
): { readonly word: string; readonly paint: (text: string) => string } {
  const mark = marksOf(report).report;
  return {
    word: report.verdict === "unknown" ? "UNKNOWN" : words[mark],
    paint: { blocks: style.red, look: style.yellow, fine: style.green }[mark],
  };
}

function renderVerdict(report: Report, { style, width }: Terminal): readonly string[] {
  const { word, paint } = verdictWord(report, style);
  const indent = " ".repeat(word.length + 2);
  const lines = indentText(renderMessage(report.reason, "plain"), indent, width, "").map(style.names);
  return [`${style.bold(paint(word))}  ${lines[0] ?? ""}`, ...lines.slice(1)];
}

function renderFolder(folder: FolderReport, report: Report, terminal: Terminal): readonly string[] {
  const { style, width } = terminal;
  const { counting, accepted, old } = partFindings(folder.findings);
  const because = folder.driver.reason === "" ? "" : ` (${renderMessage(folder.driver.reason, "plain")})`;
  const run = `${migrationsPhrase(folder)}, run as ${folder.driver.name}${because}, ${dataPhrase(folder)}`;
  const deploy = marksOf(report).ofFolder(folder) === "blocks" ? null : deployPhrase(folder);
  return [
    style.bold(folder.path === "" ? "the repository's root" : visible(folder.path)),
    ...indentText(run, "  ", width).map(style.names),
    ...counting.flatMap((finding) => {
      // The first line has said it already.
      const isHeadline = finding === counting[0] && report.reason.startsWith(headlineOf(finding));
      return ["", ...renderFinding(finding, folder, report, terminal, isHeadline)];
    }),
    ...block(renderChanges(folder, report, terminal)),
    ...block(renderDiff(worthwhileDiff(folder), terminal)),
    ...block(
      deploy === null
        ? []
        : indentText(`Deploy order: ${renderMessage(deploy, "plain")}`, "  ", width).map(style.names),
    ),
    ...(deploy === null ? [] : folder.deployPhases).flatMap((phase) =>
      indentText(renderMessage(phase, "plain"), "      ", width, "    - ").map(style.names),
    ),
    ...block(renderReleased(folder, terminal)),
    ...block(renderCopyTable(folder, terminal)),
    ...block(accepted.flatMap((finding) => renderAccepted(finding, terminal))),
    ...block(renderOld(old, terminal)),
    ...block(renderSteps(folder.steps, terminal)),
    ...block(
      folder.notes.flatMap((note) =>
        indentText(`Note: ${renderMessage(note, "plain")}`, "  ", width).map(style.names),
      ),
    ),
  ];
}

/** Lines with an empty one before them, or none. */
function block(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

const signs: { readonly [mark in Mark]: string } = { blocks: "✗", look: "!", fine: "✓", none: " " };

/** Below this many columns a table has no room. */
const leastForTable = 60;

function renderChanges(folder: FolderReport, report: Report, terminal: Terminal): readonly string[] {
  const { width, style } = terminal;
  const { changes } = folder;
  if (changes.length === 0) return [];
  const marks = marksOf(report).ofChanges(folder);
  if (width < leastForTable) return listChanges(changes, marks, terminal);
  const code = (side: "oldCode" | "newCode", head: string, least: number): readonly TextColumn[] =>
    wasTried(changes, side)
      ? [{ head, least, cells: changes.map((change) => fatePhrase(change[side], side)) }]
      : [];
  const columns: readonly TextColumn[] = [
    { head: " ", least: 1, cells: marks.map((mark) => signs[mark]) },
    { head: "change", least: 10, cells: changes.map(describe) },
    { head: "rows", least: 8, cells: changes.map((change) => renderMessage(change.data, "plain")) },
    ...code("oldCode", "deployed code", 8),
    ...code("newCode", "new code", 8),
  ];
  const [head = "", ...rows] = layTable(columns, width - 2).map((line) => `  ${line}`);
  return [style.dim(head), ...rows.map((row) => style.names(paintSign(row, style)))];
}

/** Each change as an item: what it is, and what became of rows and code. */
function listChanges(
  changes: readonly ChangeRow[],
  marks: readonly Mark[],
  { width, style }: Terminal,
): readonly string[] {
  const fate = (change: ChangeRow, side: "oldCode" | "newCode", who: string) =>
    wasTried(changes, side) ? [`${who} ${fatePhrase(change[side], side)}`] : [];
  return changes.flatMap((change, place) => {
    const effects = [
      renderMessage(change.data, "plain"),
      ...fate(change, "oldCode", "deployed code"),
      ...fate(change, "newCode", "new code"),
    ];
    return [
      ...indentText(describe(change), "     ", width, `  ${signs[marks[place] ?? "none"]}  `),
      ...indentText(`rows: ${effects.join(" · ")}`, "     ", width),
    ].map((line) => style.names(paintSign(line, style)));
  });
}

function describe(change: ChangeRow): string {
  const why = change.why === "" ? "" : `, ${renderMessage(change.why, "plain")}`;
  return `${renderMessage(changePhrase(change), "plain")}${why} (${linesPhrase(change.at.line, change.at.endLine)})`;
}

function paintSign(row: string, style: Style): string {
  return row
    .replace(/^ {2}✗/, style.red)
    .replace(/^ {2}!/, style.yellow)
    .replace(/^ {2}✓/, style.green);
}

/** A difference of more lines than this is read elsewhere. */
const diffLines = 20;

/** The schema difference, each line within the width; for a long one, where it is. */
function renderDiff(diff: string, { style, width }: Terminal): readonly string[] {
  if (diff === "") return [];
  const lines = visibleLines(diff).replaceAll("\t", "  ").split("\n");
  if (lines.length > diffLines) {
    const where = `Schema diff: ${count(lines.length, "line")} (use --format markdown to see it)`;
    return indentText(where, "  ", width);
  }
  return [
    style.dim("  schema diff"),
    ...lines.flatMap((line) => {
      const [start = "", mark = ""] = /^([-+ ]?) {0,8}/.exec(line) ?? [];
      const paint = mark === "-" ? style.red : mark === "+" ? style.green : style.dim;
      const indent = " ".repeat(start.length + 4);
      const wrapped = indentText(line.slice(start.length).trimStart(), indent, width, `  ${start}`);
      return wrapped.map((part) => paint(part.trimEnd()));
    }),
  ];
}

const stepMarks: { readonly [status in Step["status"]]: string } = { passed: "✓", failed: "✗", skipped: "-" };

function renderSteps(steps: readonly Step[], { style, width }: Terminal): readonly string[] {
  return steps.flatMap((step) => {
    const paint = { passed: style.green, failed: style.red, skipped: style.dim }[step.status];
    const detail = step.detail === "" ? "" : `: ${renderMessage(step.detail, "plain")}`;
    const lines = indentText(
      `${renderMessage(step.title, "plain")}${timeOf(step)}${detail}`,
      "    ",
      width,
      "",
    );
    return [`  ${paint(stepMarks[step.status])} ${lines[0] ?? ""}`, ...lines.slice(1)].map(style.names);
  });
}

/** What takes less than a millisecond is not timed. */
function timeOf({ status, ms }: Step): string {
  if (status === "skipped") return " (not run)";
  return ms === 0 ? "" : ` (${durationPhrase(ms)})`;
}

function renderSummary(report: Report, { style, width }: Terminal): readonly string[] {
  const { counting, accepted, old } = allFindings(report);
  const leftAlone = leftAlonePhrase(report);
  const isNothing = report.folders.length === 0;
  const parts = [
    ...(report.verdict === "unknown" ? [isNothing ? "not checked" : "not checked to the end"] : []),
    ...(report.verdict === "pass" && isNothing ? ["nothing to check"] : []),
    ...(counting.length === 0 && (isNothing || report.verdict === "unknown") ? [] : [countsPhrase(counting)]),
    ...(accepted.length === 0 ? [] : [`${accepted.length} accepted`]),
    ...(old.length === 0 ? [] : [`${count(old.length, "existing problem")}`]),
    durationPhrase(report.ms),
  ];
  return [
    ...(leftAlone === null
      ? []
      : indentText(
          `${isNothing ? "Looked at" : "Not checked"}: ${renderMessage(leftAlone, "plain")}`,
          "  ",
          width,
          "",
        ).map(style.names)),
    ...indentText(parts.join(" · "), "", width, "").map(style.bold),
  ];
}
