import type { CopyDrift, DriftReport } from "../../model/drift-report.ts";
import { formatNumber } from "../../model/text.ts";
import { markdownCode, withoutCommands } from "../escape.ts";
import { renderBlocks, renderMessage } from "../message.ts";
import { revisionPhrase } from "../phrases.ts";
import { aboutCopy } from "./about-copy.ts";

/** At most so many copies are shown one by one: those with something to tell come first. */
const mostCopies = 50;

const marks: { readonly [verdict in DriftReport["verdict"]]: string } = {
  same: "✅",
  differs: "❌",
  unknown: "❌ Could not compare:",
};

/** The report for a summary or an issue: the verdict, then each copy that has something to tell. */
export function driftAsMarkdown({ verdict, reason, against, copies, tool }: DriftReport): string {
  const told = copies.toSorted((a, b) => weight(b) - weight(a));
  const left = told.length - mostCopies;
  const paragraphs = [
    `### ${marks[verdict]} ${renderMessage(reason, "markdown")}`,
    ...told.slice(0, mostCopies).flatMap(renderCopy),
    ...(left > 0 ? [`And ${formatNumber(left)} more.`] : []),
    `<sub>Drizzle Gate ${tool.version} · compared with the migrations of ${renderMessage(revisionPhrase(against), "markdown")}</sub>`,
  ];
  return `${withoutCommands(paragraphs.join("\n\n"))}\n`;
}

function weight({ lines, problem, pending }: CopyDrift): number {
  return (problem === null ? 0 : 1e6) + lines.length * 1000 + pending.length;
}

function renderCopy(copy: CopyDrift): readonly string[] {
  return [
    `**${markdownCode(copy.name)}**: ${renderMessage(aboutCopy(copy), "markdown")}`,
    ...copy.lines.flatMap(({ what, remedy }) => [
      renderMessage(what, "markdown"),
      ...renderBlocks(remedy, 8000),
    ]),
    ...copy.notes.map((note) => `<sub>Note: ${renderMessage(note, "markdown")}</sub>`),
  ];
}
