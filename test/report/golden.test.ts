import { describe, expect, test } from "vitest";
import { annotationsOf, renderAnnotation } from "../../src/report/annotations.ts";
import { toJsonV1 } from "../../src/report/json-v1/write.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
import { toSarif } from "../../src/report/sarif.ts";
import { renderTerminal } from "../../src/report/terminal/terminal.ts";
import { comment, file, summary } from "./markdown-contexts.ts";
import { rules, samples } from "./sample-reports.ts";

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

describe.each(Object.entries(samples))("the report %s, as its readers get it", (name, report) => {
  test.each([
    ["md", () => renderMarkdown(report, comment)],
    ["summary.md", () => renderMarkdown(report, summary)],
    ["file.md", () => renderMarkdown(report, file)],
    ["txt", () => renderTerminal(report, { width: 80, colour: false })],
    [
      "annotations.txt",
      () =>
        annotationsOf(report)
          .map((one) => `${renderAnnotation(one)}\n`)
          .join(""),
    ],
    ["json", () => json(toJsonV1(report))],
    ["sarif", () => json(toSarif(report, rules))],
  ])("%s", async (ending, render) => {
    await expect(render()).toMatchFileSnapshot(`golden/${name}.${ending}`);
  });
});

test("in colour and with links", async () => {
  const text = renderTerminal(samples["fail-one"], { width: 100, colour: true, links: true });
  await expect(text).toMatchFileSnapshot("golden/fail-one.colour.txt");
});
