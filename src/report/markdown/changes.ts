import type { ChangeRow, CodeFate, Risk } from "../../model/change.ts";
import { count } from "../../model/text.ts";
import { markdownCode, markdownLink } from "../escape.ts";
import { renderMessage } from "../message.ts";
import { changePhrase, fatePhrase, linesPhrase, risksPhrase, wasTried } from "../phrases.ts";
import type { MarkdownLinks } from "./context.ts";

/** A table of more rows than this is folded away. */
const openRows = 12;

/** As many of the worst rows that are not safe stay in sight then: about a screen of a telephone. */
const riskyRows = 6;

const dots: { readonly [risk in Risk]: string } = {
  destructive: "🔴",
  breaking: "🟠",
  caution: "🟡",
  safe: "🟢",
};

/** Worst first. */
const risks: readonly Risk[] = ["destructive", "breaking", "caution", "safe"];

/** The risk breakdown as Markdown paragraphs, at most `most` rows of it. */
export function renderChanges(
  changes: readonly ChangeRow[],
  most: number,
  links: MarkdownLinks,
): readonly string[] {
  if (changes.length === 0 || most === 0) return [];
  if (changes.length <= openRows && changes.length <= most) return [renderTable(changes, links)];
  const risky = changes
    .filter((change) => change.risk !== "safe")
    .toSorted((a, b) => risks.indexOf(a.risk) - risks.indexOf(b.risk))
    .slice(0, Math.min(riskyRows, most));
  const others = changes.filter((change) => !risky.includes(change));
  const shown = others.slice(0, most - risky.length);
  const left = others.length - shown.length;
  const all = risky.length === 0 ? `All ${count(others.length, "change")}` : moreChanges(others.length);
  return [
    ...(risky.length === 0 ? [] : [renderTable(risky, links)]),
    [
      `<details><summary>${all}: ${risksPhrase(others)}</summary>`,
      ...(shown.length === 0 ? [] : [renderTable(shown, links)]),
      ...(left === 0 ? [] : [`… and ${moreChanges(left)}`]),
      "</details>",
    ].join("\n\n"),
  ];
}

function moreChanges(n: number): string {
  return count(n, "more change", "more changes");
}

function renderTable(changes: readonly ChangeRow[], links: MarkdownLinks): string {
  const columns: readonly Column[] = [
    {
      head: "change",
      rule: "---",
      cell: (change) => `${dots[change.risk]} ${describe(change, hasSeveral(changes), links)}`,
    },
    { head: "rows", rule: "---", cell: (change) => renderMessage(change.data, "markdown", 300) },
    ...(wasTried(changes, "oldCode") || wasTried(changes, "newCode")
      ? [{ head: "code", rule: "---", cell: codePhrase }]
      : []),
  ];
  const rows = changes.map((change) => columns.map((column) => column.cell(change)));
  return [columns.map((column) => column.head), columns.map((column) => column.rule), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

interface Column {
  readonly head: string;
  readonly rule: string;
  readonly cell: (change: ChangeRow) => string;
}

/** What becomes of code, in one narrow cell: running code after the change, new code before it. */
function codePhrase({ oldCode, newCode }: ChangeRow): string {
  if (oldCode === newCode && isCalm(oldCode)) return oldCode;
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
