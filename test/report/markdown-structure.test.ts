import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import { visible, visibleLines } from "../../src/model/text.ts";
import type { MarkdownContext } from "../../src/report/markdown/context.ts";
import { renderMarkdown } from "../../src/report/markdown/markdown.ts";
import { everyRung } from "./every-rung.ts";
import { comment, file, marker, summary } from "./markdown-contexts.ts";
import { hostile, hostileNames, samples } from "./sample-reports.ts";

/** HTML as GitHub's own parser makes it of a comment, before it is sanitised: what a stranger forged would be seen in it. */
function toHtml(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

const ours =
  /^<(?:\/?(?:details|summary|b|code|pre|table|thead|tbody|tr|h3|h4|p|ul|li|sub|strong|em)|details open(?:="")?|br ?\/?|\/?t[hd]|t[hd] align="center"|code class="language-[a-z]+"|a href="https:\/\/github\.com\/(?:bookshop\/shop|drizzle-gate\/drizzle-gate)\/[^"<>]*"|\/a)>$/;

const containers =
  /^(?:details|summary|table|thead|tbody|tr|th|td|ul|li|pre|code|p|h3|h4|a|b|sub|strong|em)$/;

/** The tags of a document in order; throws where they do not nest. */
function tagsOf(html: string): readonly string[] {
  const tags = html.match(/<[^>]*>/g) ?? [];
  const open: string[] = [];
  for (const tag of tags) {
    const name = /^<\/?([a-z0-9]+)/.exec(tag)?.[1] ?? "";
    if (!containers.test(name)) continue;
    if (!tag.startsWith("</")) open.push(name);
    else if (open.pop() !== name) throw new Error(`${tag} closes nothing in ${html.slice(0, 2000)}`);
  }
  if (open.length > 0) throw new Error(`${open.join(", ")} left open`);
  return tags;
}

/** What GitHub looks at for mentions, issues, links and emoji: text outside of code and links. */
function looseText(html: string): string {
  return html
    .replace(/<pre>.*?<\/pre>|<code[^>]*>.*?<\/code>|<a [^>]*>.*?<\/a>/gs, "·")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll("&amp;", "&");
}

/** Cells of each row of each table. */
function tableShapes(html: string): readonly (readonly number[])[] {
  return (html.match(/<table>.*?<\/table>/gs) ?? []).map((table) =>
    (table.match(/<tr>.*?<\/tr>/gs) ?? []).map((row) => row.match(/<t[hd]\b/g)?.length ?? 0),
  );
}

/** Fails where anything in a report is not of our making. */
function expectUnforged(text: string, context: MarkdownContext): void {
  const html = toHtml(text.replace(`\n${marker}\n`, ""));
  for (const tag of tagsOf(html)) expect(tag).toMatch(ours);
  expect(looseText(html)).not.toMatch(/@\w|#\d|\bgh-\d|:\/\/|\bwww\.|:[\w+-]+:/i);
  for (const shape of tableShapes(html)) expect(new Set(shape).size).toBe(1);
  for (const line of text.split("\n")) expect(line).not.toMatch(/^\s*::|##\[/);
  const comments = text.split("\n").filter((line) => line.includes("<!--"));
  expect(comments).toEqual(context.marker === undefined ? [] : [marker]);
}

describe("hostile names forge nothing", () => {
  test.each(hostileNames)("in a comment, at every rung: %j", (name) => {
    const rungs = everyRung(hostile(name), comment);
    expect(rungs.length).toBeGreaterThanOrEqual(4);
    for (const text of rungs) expectUnforged(text, comment);
  });

  test.each(hostileNames)("in a summary and in a file: %j", (name) => {
    expectUnforged(renderMarkdown(hostile(name), summary), summary);
    expectUnforged(renderMarkdown(hostile(name), file), file);
  });
});

test("every row of a table has as many cells as its head, counted in the source", () => {
  for (const name of hostileNames) {
    const outside = renderMarkdown(hostile(name), comment).replace(/^(`{3,}).*?^\1$/gms, "");
    const widths = outside.split("\n").map((line) => (line.startsWith("|") ? line.split("|").length : null));
    for (const [index, width] of widths.entries()) {
      const before = widths[index - 1];
      if (width !== null && before !== null && before !== undefined) expect(width).toBe(before);
    }
  }
});

test("what is fenced reaches the reader whole", () => {
  for (const name of hostileNames.filter(
    (one) => one.trim() !== "" && one.length < 1000 && !/::|##\[|<!--/.test(one),
  )) {
    const html = toHtml(renderMarkdown(hostile(name), comment));
    const shown = visibleLines(name)
      .replace(/\n+$/, "")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;");
    expect(html).toContain(`<pre><code class="language-sql">${shown}\n</code></pre>`);
  }
});

test("what is named reaches the reader as code, with hidden characters in sight", () => {
  for (const name of hostileNames.filter((one) => one.trim() !== "" && one.length < 100)) {
    const html = toHtml(renderMarkdown(hostile(name), comment));
    const codes = (html.match(/<code>.*?<\/code>/gs) ?? []).map(decode);
    expect(codes).toContain(visible(name).replaceAll("##[", "# #["));
  }
});

function decode(html: string): string {
  const named: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"' };
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#(\d+)|(\w+));/g, (_, digits?: string, name?: string) =>
      digits === undefined ? (named[name ?? ""] ?? "?") : String.fromCodePoint(Number(digits)),
    );
}

test.each(Object.entries(samples))("the report %s is well formed at every rung", (_, report) => {
  for (const text of everyRung(report, comment)) {
    for (const tag of tagsOf(toHtml(text.replace(`\n${marker}\n`, "")))) expect(tag).toMatch(ours);
  }
});
