import { longestRun, visible, visibleLines, withoutLastBreaks } from "../model/text.ts";

/** Breaks what GitHub would turn into a link after rendering, where a backslash is gone: it is an empty character. */
const gap = "&#8203;";

/**
 * Text of a stranger as Markdown text: no markup, HTML, mention, issue link, bare link, emoji code or formula comes of it.
 * On one line; safe in a table cell and at the start of a line.
 */
export function markdownText(text: string): string {
  const escaped = onOneLine(text)
    .replace(/[&<>`\\|]/g, entity)
    .replace(/[*_[\]~$]/g, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
    .replace(/^[-+=#]/, "\\$&");
  return breakLinks(escaped);
}

/** A name of a stranger as inline code of Markdown, on one line and safe in a table cell. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  if (!/[`|\\]|^\s|\s$|^$/.test(shown)) return `\`${shown}\``;
  // A backtick would end a code span, a pipe or a backslash before it a table's cell: every mark is spelled out in HTML.
  return `<code>${shown.replace(/[!-,/:-@[-`{-~]|^\s|\s$/g, entity)}</code>`;
}

/** Lines of a stranger as a fenced block of Markdown, without the line break after it. */
export function markdownFence(text: string, language: string): string {
  const shown = withoutLastBreaks(visibleLines(text));
  const ticks = "`".repeat(longestRun(shown) + 1);
  return `${ticks}${/^[a-z]+$/.test(language) ? language : ""}\n${shown}\n${ticks}`;
}

/** A Markdown link whose text is Markdown already; only the text where the target is no web address. */
export function markdownLink(markdown: string, target: string | null): string {
  if (target === null || !/^https?:\/\//.test(target)) return markdown;
  const safe = visible(target).replace(
    /[\s<>()\\"'`|[\]]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${markdown}](${safe})`;
}

/** Text of a stranger as HTML text, inside a block that Markdown leaves alone. On one line. */
export function htmlText(text: string): string {
  return breakLinks(onOneLine(text).replace(/[&<>"']/g, entity));
}

/** A name of a stranger as inline code of HTML, inside a block that Markdown leaves alone. On one line. */
export function htmlCode(text: string): string {
  return `<code>${visible(text).replace(/[&<>"']/g, entity)}</code>`;
}

/** A message of a workflow command: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
export function commandData(text: string): string {
  return text.replace(/[%\r\n]/g, percent);
}

/** A property of a workflow command. */
export function commandProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, percent);
}

/**
 * Takes the power from lines that the runner of GitHub Actions would obey when it sees them in a log:
 * `::` after any white space at the start of a line, and the older `##[` anywhere.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n\r\u2028\u2029]*)::/gm, "$1: :").replaceAll("##[", "# #[");
}

function onOneLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}

function breakLinks(text: string): string {
  return text
    .replace(/@/g, `@${gap}`)
    .replace(/(?<!&)#(?=\d)/g, `#${gap}`)
    .replace(/\bgh-(?=\d)/gi, (found) => `${found.slice(0, 2)}${gap}-`)
    .replaceAll("://", `:${gap}//`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}${gap}.`)
    .replace(/:(?=[\w+\\-]+:)/g, `:${gap}`);
}

function entity(character: string): string {
  if (character === "&") return "&amp;";
  if (character === "<") return "&lt;";
  if (character === ">") return "&gt;";
  return `&#${character.charCodeAt(0)};`;
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
