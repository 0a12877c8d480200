import type { Report } from "../model/report.ts";
import { annotationsOf, renderAnnotation } from "../report/annotations.ts";
import { toJsonV1 } from "../report/json-v1/write.ts";
import { rulePage } from "../report/links.ts";
import { renderMarkdown } from "../report/markdown/markdown.ts";
import { renderTerminal } from "../report/terminal/terminal.ts";
import type { Format } from "./parse-arguments.ts";

/** What the place that a report is written to can show. */
export interface Surface {
  readonly width: number;
  readonly colour: boolean;
  readonly links: boolean;
}

/**
 * A report in one of the formats, ending in a line feed. What only SARIF needs, all the rules, is loaded only then: it
 * would be a tenth of the time that a small check takes.
 */
export async function render(report: Report, format: Format, surface: Surface): Promise<string> {
  switch (format) {
    case "terminal":
      return renderTerminal(report, surface);
    case "json":
      return `${JSON.stringify(toJsonV1(report), null, 2)}\n`;
    case "sarif": {
      const [{ toSarif }, { rules }] = await Promise.all([
        import("../report/sarif.ts"),
        import("../rules/index.ts"),
      ]);
      return `${JSON.stringify(toSarif(report, rules), null, 2)}\n`;
    }
    case "github":
      return annotationsOf(report)
        .map((annotation) => `${renderAnnotation(annotation)}\n`)
        .join("");
    case "markdown": {
      const rule = (id: string) => rulePage(report.tool.version, id);
      const links = { blob: () => null, base: () => null, rule, run: null };
      return `${renderMarkdown(report, { kind: "file", links, limit: 900_000, previous: null }).trimEnd()}\n`;
    }
  }
}
