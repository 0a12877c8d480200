import type { Report } from "../model/report.ts";
import { annotationsOf, renderAnnotation } from "../report/annotations.ts";
import { toJsonV1 } from "../report/json-v1.ts";
import { rulePage } from "../report/links.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { toSarif } from "../report/sarif.ts";
import { renderTerminal } from "../report/terminal.ts";
import { rules } from "../rules/index.ts";
import type { Format } from "./parse-arguments.ts";

/** What the place that a report is written to can show. */
export interface Surface {
  readonly width: number;
  readonly colour: boolean;
  readonly links: boolean;
}

/** A report in one of the formats, ending in a line feed. */
export function render(report: Report, format: Format, surface: Surface): string {
  switch (format) {
    case "terminal":
      return renderTerminal(report, surface);
    case "json":
      return `${JSON.stringify(toJsonV1(report), null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(toSarif(report, rules), null, 2)}\n`;
    case "github":
      return annotationsOf(report)
        .map((annotation) => `${renderAnnotation(annotation)}\n`)
        .join("");
    case "markdown": {
      const links = { blob: () => null, rule: (id: string) => rulePage(report.tool.version, id), run: null };
      return `${renderMarkdown(report, { kind: "file", links, limit: 900_000, previous: null }).trimEnd()}\n`;
    }
  }
}
