import type { FolderReport } from "../../model/report.ts";
import { copiesPhrase, copyGroups, hasCopyTable } from "../copies.ts";
import { renderMessage } from "../message.ts";

/** So many rows are shown; copies that fare alike are one. */
const mostRows = 20;

/** What becomes of the production copies, as Markdown paragraphs; none for fewer than two. */
export function renderCopyTable(folder: FolderReport): readonly string[] {
  const phrase = copiesPhrase(folder);
  if (phrase === null) return [];
  const line = `**Production:** ${phrase}.`;
  if (!hasCopyTable(folder)) return [line];
  const groups = copyGroups(folder);
  const cells = groups
    .slice(0, mostRows)
    .map(({ copies, stands, outcome }) =>
      [copies, stands, outcome].map((cell) => renderMessage(cell, "markdown", 300)),
    );
  const table = [["copies", "before", "new migrations"], ["---", "---", "---"], ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
  const left = groups.length - cells.length;
  return [line, table, ...(left === 0 ? [] : [`… and ${left} more rows.`])];
}
