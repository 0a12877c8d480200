import type { FolderReport } from "../../model/report.ts";
import { renderMessage } from "../message.ts";
import { hasReleasedTable, releasedGroups, releasedPhrase } from "../released.ts";
import { indentText, layTable } from "./layout.ts";
import type { Terminal } from "./style.ts";

/** What becomes of the databases of released versions, as lines; none where nobody asked. */
export function renderReleased({ released }: FolderReport, { style, width }: Terminal): readonly string[] {
  if (released === null) return [];
  const plain = (text: string) => renderMessage(text, "plain");
  const lines = indentText(`Released versions: ${plain(releasedPhrase(released))}`, "  ", width).map(
    style.names,
  );
  if (!hasReleasedTable(released)) return lines;
  const groups = releasedGroups(released);
  const [head = "", ...rows] = layTable(
    [
      { head: "databases of", least: 12, cells: groups.map(({ versions }) => plain(versions)) },
      { head: "migrations", least: 8, cells: groups.map(({ ran }) => ran) },
      { head: "to run", least: 6, cells: groups.map(({ pending }) => pending) },
      { head: "upgrade", least: 14, cells: groups.map(({ what }) => plain(what)) },
    ],
    width - 4,
  ).map((line) => `    ${line}`);
  return [...lines, style.dim(head), ...rows.map(style.names)];
}
