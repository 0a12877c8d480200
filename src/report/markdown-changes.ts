import type { ChangeRow, Risk } from "../model/change.ts";
import { count } from "../model/text.ts";
import { markdownCode, markdownLink } from "./escape.ts";
import type { MarkdownLinks } from "./markdown-context.ts";
import { renderMessage } from "./message.ts";
import { changePhrase, fatePhrase, linesPhrase, risksPhrase, wasTried } from "./phrases.ts";

/** A table of more rows than this is folded away; the rows that are not safe stay in sight, up to as many. */
const openRows = 12;

const dots: { readonly [risk in Risk]: string } = {
  destructive: "🔴",
  breaking: "🟠",
  caution: "🟡",
  safe: "🟢",
};

/** The risk breakdown as Markdown paragraphs, at most `most` rows of it. */
export function renderChanges(
  changes: readonly ChangeRow[],
  most: number,
  links: MarkdownLinks,
): readonly string[] {
  if (changes.length === 0 || most === 0) return [];
  if (changes.length <= openRows && changes.length <= most) return [renderTable(changes, links)];
  const risky = changes.filter((change) => change.risk !== "safe").slice(0, openRows);
  const shown = changes.slice(0, most);
  const left = changes.length - shown.length;
  return [
    ...(risky.length === 0 ? [] : [renderTable(risky, links)]),
    [
      `<details><summary>All ${count(changes.length, "change")}: ${risksPhrase(changes)}</summary>`,
      renderTable(shown, links),
      ...(left === 0 ? [] : [`… and ${count(left, "more change", "more changes")}`]),
      "</details>",
    ].join("\n\n"),
  ];
}

function renderTable(changes: readonly ChangeRow[], links: MarkdownLinks): string {
  const columns: readonly Column[] = [
    { head: "", rule: ":-:", cell: (change) => dots[change.risk] },
    { head: "change", rule: "---", cell: (change) => describe(change, hasSeveral(changes), links) },
    { head: "rows", rule: "---", cell: (change) => renderMessage(change.data, "markdown", 300) },
    ...(wasTried(changes, "oldCode") ? [fateColumn("running code after", "oldCode")] : []),
    ...(wasTried(changes, "newCode") ? [fateColumn("new code before", "newCode")] : []),
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

function fateColumn(head: string, side: "oldCode" | "newCode"): Column {
  return {
    head,
    rule: "---",
    cell: (change) => fatePhrase(change[side], side).replace(/^breaks$/, "**breaks**"),
  };
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
