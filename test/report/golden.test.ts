import { describe, expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { annotationsOf, renderAnnotation } from "../../src/report/annotations.ts";
import { toCodeQuality } from "../../src/report/code-quality.ts";
import { renderCopies } from "../../src/report/copies.ts";
import type { FormatName } from "../../src/report/format-list.ts";
import { toJsonV1 } from "../../src/report/json-v1/write.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
import { toSarif } from "../../src/report/sarif.ts";
import { renderTerminal } from "../../src/report/terminal/terminal.ts";
import { comment, file, summary } from "./markdown-contexts.ts";
import { rules, samples } from "./sample-reports.ts";

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** How each format is written down; tsc asks for one that is new. */
const written: {
  readonly [name in FormatName]: readonly [ending: string, render: (report: Report) => string];
} = {
  terminal: ["txt", (report) => renderTerminal(report, { width: 80, colour: false })],
  json: ["json", (report) => json(toJsonV1(report))],
  markdown: ["file.md", (report) => renderMarkdown(report, file)],
  copies: ["copies.csv", renderCopies],
  sarif: ["sarif", (report) => json(toSarif(report, rules))],
  github: ["annotations.txt", annotationLines],
  gitlab: ["gitlab.json", (report) => json(toCodeQuality(report))],
};

function annotationLines(report: Report): string {
  return annotationsOf(report)
    .map((one) => `${renderAnnotation(one)}\n`)
    .join("");
}

describe.each(Object.entries(samples))("the report %s, as its readers get it", (name, report) => {
  test.each([
    ["md", () => renderMarkdown(report, comment)] as const,
    ["summary.md", () => renderMarkdown(report, summary)] as const,
    ...Object.values(written).map(([ending, render]) => [ending, () => render(report)] as const),
  ])("%s", async (ending, render) => {
    await expect(render()).toMatchFileSnapshot(`golden/${name}.${ending}`);
  });
});

test("in colour and with links", async () => {
  const text = renderTerminal(samples["fail-one"], { width: 100, colour: true, links: true });
  await expect(text).toMatchFileSnapshot("golden/fail-one.colour.txt");
});
