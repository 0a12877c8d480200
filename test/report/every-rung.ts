import type { Report } from "../../src/model/report.ts";
import type { MarkdownContext } from "../../src/report/markdown/context.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";

/** Every version of a report, from the richest to the last resort. */
export function everyRung(report: Report, context: MarkdownContext): readonly string[] {
  const measure = (text: string) => (context.kind === "summary" ? Buffer.byteLength(text) : text.length);
  const rungs: string[] = [];
  for (let limit = Number.POSITIVE_INFINITY; ; ) {
    const text = renderMarkdown(report, { ...context, limit });
    if (measure(text) > limit) return rungs;
    rungs.push(text);
    limit = measure(text) - 1;
  }
}
