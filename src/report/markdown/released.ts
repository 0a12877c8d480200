import type { FolderReport } from "../../model/report.ts";
import { renderMessage } from "../message.ts";
import { hasReleasedTable, releasedGroups, releasedPhrase } from "../released.ts";

/** So many rows are shown; states that fare alike are one. */
const mostRows = 20;

/** What becomes of the databases of released versions, as Markdown paragraphs; none where nobody asked. */
export function renderReleased({ released }: FolderReport): readonly string[] {
  if (released === null) return [];
  const line = `**Released versions:** ${renderMessage(releasedPhrase(released), "markdown", 900)}.`;
  if (!hasReleasedTable(released)) return [line];
  const groups = releasedGroups(released);
  const cells = groups
    .slice(0, mostRows)
    .map(({ versions, ran, pending, what }) => [
      renderMessage(versions, "markdown", 300),
      ran,
      pending,
      renderMessage(what, "markdown", 400),
    ]);
  const left = groups.length - cells.length;
  const table = [["databases of", "migrations", "to run", "upgrade"], ["---", "---", "---", "---"], ...cells]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
  return [line, table, ...(left === 0 ? [] : [`… and ${left} more rows.`])];
}
