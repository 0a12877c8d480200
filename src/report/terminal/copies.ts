import type { FolderReport } from "../../model/report.ts";
import { copiesPhrase, copyGroups, hasCopyTable } from "../copies.ts";
import { renderMessage } from "../message.ts";
import { indentText, layTable } from "./layout.ts";
import type { Terminal } from "./style.ts";

/** What becomes of the production copies, as lines; none for fewer than two. */
export function renderCopyTable(folder: FolderReport, { style, width }: Terminal): readonly string[] {
  const phrase = copiesPhrase(folder);
  if (phrase === null) return [];
  const lines = indentText(`Production: ${phrase}`, "  ", width);
  if (!hasCopyTable(folder)) return lines;
  const groups = copyGroups(folder);
  const plain = (text: string) => renderMessage(text, "plain");
  const [head = "", ...rows] = layTable(
    [
      { head: "copies", least: 12, cells: groups.map(({ copies }) => plain(copies)) },
      { head: "before", least: 10, cells: groups.map(({ stands }) => plain(stands)) },
      { head: "new migrations", least: 14, cells: groups.map(({ outcome }) => plain(outcome)) },
    ],
    width - 4,
  ).map((row) => `    ${row}`);
  return [...lines, style.dim(head), ...rows.map(style.names)];
}
