import type { FolderReport } from "../../model/report.ts";
import { count } from "../../model/text.ts";
import { markdownFence } from "../escape.ts";
import { worthwhileDiff } from "../worthwhile-diff.ts";
import { fold } from "./findings.ts";
import { mermaidDiagram, touchedCount } from "./mermaid.ts";

/** What the schema is before and after, as folded Markdown: a difference, and a diagram where tables hang together. */
export function renderSchema(folder: FolderReport): readonly string[] {
  const diff = worthwhileDiff(folder);
  const diagram = mermaidDiagram(folder.touched);
  return [
    ...(diff === "" ? [] : [fold("Schema diff", [markdownFence(diff, "diff")])]),
    ...(diagram === null
      ? []
      : [
          fold(`Tables touched: ${touchedCount(folder.touched)}`, [
            markdownFence(diagram.source, "mermaid"),
            ...(diagram.left === 0 ? [] : [`… and ${count(diagram.left, "more table")}.`]),
          ]),
        ]),
  ];
}
