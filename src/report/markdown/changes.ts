import type { ChangeRow, CodeFate, Risk } from "../../model/change.ts";
import type { FolderReport, Report } from "../../model/report.ts";
import { count } from "../../model/text.ts";
import { markdownCode, markdownLink } from "../escape.ts";
import { emoji, type Mark, marksOf } from "../marks.ts";
import { renderMessage } from "../message.ts";
import { changePhrase, fatePhrase, linesPhrase, risksPhrase, wasTried } from "../phrases.ts";
import type { MarkdownLinks } from "./context.ts";

/** A list of more than this is folded away. */
const openRows = 12;

/** As many of the worst rows that are not safe stay in sight then: about a screen of a telephone. */
const riskyRows = 6;

/** Worst first. */
const risks: readonly Risk[] = ["destructive", "breaking", "caution", "safe"];

/** Worst first. */
const marks: readonly Mark[] = ["blocks", "look", "none", "fine"];

/** A change with the mark that it gets. */
interface Marked {
  readonly change: ChangeRow;
  readonly mark: Mark;
}

/**
 * The changes as Markdown paragraphs, worst first, at most `most` of them. A list, since a table of as much scrolls
 * sideways on a telephone.
 */
export function renderChanges(
  folder: FolderReport,
  report: Report,
  most: number,
  links: MarkdownLinks,
): readonly string[] {
  const given = marksOf(report).ofChanges(folder);
  const changes = folder.changes
    .map((change, place) => ({ change, mark: given[place] ?? "none" }))
    .toSorted((a, b) => rank(a) - rank(b));
  if (changes.length === 0 || most === 0) return [];
  if (changes.length <= openRows && changes.length <= most) return [renderList(changes, links)];
  const risky = changes.filter(({ change }) => change.risk !== "safe").slice(0, Math.min(riskyRows, most));
  const others = changes.filter((change) => !risky.includes(change));
  const shown = others.slice(0, most - risky.length);
  const left = others.length - shown.length;
  const all = risky.length === 0 ? `All ${count(others.length, "change")}` : moreChanges(others.length);
  return [
    ...(risky.length === 0 ? [] : [renderList(risky, links)]),
    [
      `<details><summary>${all}: ${risksPhrase(others.map(({ change }) => change))}</summary>`,
      ...(shown.length === 0 ? [] : [renderList(shown, links)]),
      ...(left === 0 ? [] : [`… and ${moreChanges(left)}`]),
      "</details>",
    ].join("\n\n"),
  ];
}

function moreChanges(n: number): string {
  return count(n, "more change", "more changes");
}

function rank({ change, mark }: Marked): number {
  return marks.indexOf(mark) * risks.length + risks.indexOf(change.risk);
}

function renderList(changes: readonly Marked[], links: MarkdownLinks): string {
  const all = changes.map(({ change }) => change);
  const isTried = wasTried(all, "oldCode") || wasTried(all, "newCode");
  return changes
    .map(({ change, mark }) => {
      const effects = [
        ...(change.data === "" ? [] : [rowsPhrase(change.data)]),
        ...(isTried && !(mark === "blocks" && isCalm(change.oldCode) && isCalm(change.newCode))
          ? [codePhrase(change)]
          : []),
      ];
      const effect = effects.length === 0 ? "" : `<br>${effects.join(" · ")}`;
      return `- ${emoji[mark]}${describe(change, hasSeveral(all), links)}${effect}`;
    })
    .join("\n");
}

/** What became of the rows, by itself: the column of a table has a head that says what it is about. */
function rowsPhrase(data: string): string {
  const whole = {
    "none touched": "no rows touched",
    "all copied": "all rows copied",
    "not tried": "rows not tried",
  };
  return Object.hasOwn(whole, data)
    ? whole[data as keyof typeof whole]
    : renderMessage(data, "markdown", 300);
}

/** What becomes of code: deployed code after the change, new code before it. */
function codePhrase({ oldCode, newCode }: ChangeRow): string {
  if (oldCode === newCode && isCalm(oldCode)) return oldCode === "works" ? "code works" : "code not run";
  const trouble = [
    ...(isCalm(oldCode) ? [] : [`deployed code${troublePhrase(oldCode, "oldCode")}`]),
    ...(isCalm(newCode) ? [] : [`new code${troublePhrase(newCode, "newCode")}`]),
  ];
  if (trouble.length > 0) return trouble.join(", ");
  return oldCode === "works" ? "deployed code works" : "new code works";
}

function isCalm(fate: CodeFate): boolean {
  return fate === "works" || fate === "not run";
}

function troublePhrase(fate: CodeFate, side: "oldCode" | "newCode"): string {
  const words = fatePhrase(fate, side);
  if (words === "breaks") return " **breaks**";
  return fate === "some writes fail" ? `: ${words}` : ` ${words}`;
}

function describe(change: ChangeRow, several: boolean, links: MarkdownLinks): string {
  const { file, line, endLine } = change.at;
  const where = markdownLink(linesPhrase(line, endLine), links.blob(file, line, endLine));
  const why = change.why === "" ? "" : `, ${renderMessage(change.why, "markdown", 300)}`;
  const migration = several ? `${markdownCode(change.migration.slice(0, 80))} ` : "";
  return `${renderMessage(changePhrase(change), "markdown")}${why} · ${migration}${where}`;
}

function hasSeveral(changes: readonly ChangeRow[]): boolean {
  return new Set(changes.map((change) => change.migration)).size > 1;
}
