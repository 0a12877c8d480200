import type { CopyDrift, DriftReport } from "../../model/drift-report.ts";
import { visible } from "../../model/text.ts";
import { withoutCommands } from "../escape.ts";
import { renderMessage } from "../message.ts";
import { renderRemedy } from "../terminal/finding.ts";
import { indentText } from "../terminal/layout.ts";
import { type Style, terminalStyle } from "../terminal/style.ts";
import { aboutCopy } from "./about-copy.ts";

interface Page {
  readonly width: number;
  readonly style: Style;
}

/** The report for people at a terminal: the verdict first, then each copy. */
export function driftAtTerminal(
  { verdict, reason, copies }: DriftReport,
  surface: { readonly width: number; readonly colour: boolean },
): string {
  const page: Page = { width: Math.max(40, surface.width), style: terminalStyle(surface.colour, false) };
  const { style, width } = page;
  const word = verdict.toUpperCase();
  const paint = verdict === "same" ? style.green : style.red;
  const said = indentText(renderMessage(reason, "plain"), " ".repeat(word.length + 2), width, "").map(
    style.names,
  );
  const lines = [
    `${style.bold(paint(word))}  ${said[0] ?? ""}`,
    ...said.slice(1),
    ...copies.flatMap((copy) => ["", ...renderCopy(copy, page)]),
  ];
  return `${withoutCommands(lines.join("\n"))}\n`;
}

function renderCopy(copy: CopyDrift, page: Page): readonly string[] {
  const { style, width } = page;
  const block = (text: string, indent: string) =>
    indentText(renderMessage(text, "plain"), indent, width).map(style.names);
  return [
    style.bold(visible(copy.name)),
    ...block(aboutCopy(copy), "  "),
    ...copy.lines.flatMap(({ what, remedy }) => ["", ...block(what, "  "), ...renderRemedy(remedy, page)]),
    ...copy.notes.flatMap((note) => block(`Note: ${note}`, "  ")),
  ];
}
