import type { Report } from "../../model/report.ts";
import { shorten } from "../../model/text.ts";
import { withoutCommands } from "../escape.ts";
import { renderMessage } from "../message.ts";
import { terminalStyle } from "./style.ts";
import { type TerminalOptions, verdictWord } from "./terminal.ts";

/** One line about a commit, within the width: verdict, commit, day, and the sentence of its report as far as it goes. */
export function renderCommitLine(
  { id, date }: { readonly id: string; readonly date: string },
  report: Report,
  { width, colour }: TerminalOptions,
): string {
  const style = terminalStyle(colour, false);
  const { word, paint } = verdictWord(report, style);
  const start = `${word.padEnd(7)}  ${id.slice(0, 8)}  ${date}  `;
  const reason = renderMessage(report.reason, "plain").replaceAll(/\s+/g, " ");
  const rest = shorten(reason, Math.max(20, width - start.length));
  return withoutCommands(`${style.bold(paint(word.padEnd(7)))}${start.slice(7)}${style.names(rest)}`);
}
