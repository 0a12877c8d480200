import { codeSpans } from "./code-spans.ts";

/**
 * How the gate writes sentences. Messages, remedies, reasons, notes and half sentences are plain text with two marks only:
 *
 * - `code(name)` for every name, path, value or scrap of SQL: a span between backticks. A backtick inside is doubled,
 *   as SQL doubles quotes, so a name can neither close its span nor open another.
 * - `fence("sql", text)` for what a person copies: on lines of its own, fenced by more backticks than the text has in a row.
 *
 * A line break starts a new paragraph. Everything outside the two marks is shown as written, in every format:
 * `report/message.ts` reads this back, and no renderer has another markup to escape from.
 */

/** Characters that cannot be seen, or that turn others round; joiners and variation selectors, which emoji need, may stay. */
const hidden = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

const shortEscapes: { readonly [character: string]: string } = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Text on one line in which every control, bidi or invisible character shows as an escape: `\n`, `\u202e`. */
export function visible(text: string): string {
  return text.replace(hidden, (character) => shortEscapes[character] ?? escaped(character));
}

/** As `visible`, for text of several lines: `\n` and tabs stay, `\r\n` becomes `\n`. */
export function visibleLines(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(hidden, (character) => (/[\n\t]/.test(character) ? character : escaped(character)));
}

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}

/** The text, or its first `most` characters of which the last is "…". Never half a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, Math.max(0, most - 1))
    .toWellFormed()
    .replace(/\ufffd$/, "")}…`;
}

/** A name, path, value or scrap of SQL as a span of code, on one line, at most `most` characters. */
export function code(text: string, most = 200): string {
  const shown = shorten(visible(text), most);
  return `\`${shown === "" ? '""' : shown.replaceAll("`", "``")}\``;
}

/** A sentence without its marks, for evidence that programs read. */
export function unmarked(sentence: string): string {
  let [plain, end] = ["", 0];
  for (const span of codeSpans(sentence)) {
    plain += sentence.slice(end, span.start) + span.text;
    end = span.end;
  }
  return plain + sentence.slice(end);
}

/** Lines to copy, as a paragraph of their own. `language` is one lower-case word: "sql", "json", "diff". */
export function fence(language: string, text: string): string {
  const ticks = "`".repeat(longestRun(text) + 1);
  return `\n${ticks}${language}\n${withoutLastBreaks(text.replaceAll("\r\n", "\n"))}\n${ticks}\n`;
}

/** The longest run of backticks in a text, or 2 if that is more: one more of them fences it in. */
export function longestRun(text: string): number {
  return (text.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
}

/** The text without the line feeds at its end. An expression would try at each line feed there is. */
export function withoutLastBreaks(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}

/** "`a`, `b` and `c`"; more than `limit` names become "`a`, `b` and 3 more". */
export function joinNames(names: readonly string[], limit = 4): string {
  const shown = names.slice(0, limit).map((name) => code(name));
  const left = names.length - shown.length;
  const last = left > 0 ? `${formatNumber(left)} more` : shown.pop();
  return shown.length === 0 ? (last ?? "") : `${shown.join(", ")} and ${last}`;
}

/** "1 row", "1,204 rows"; `many` for a plural that is not the word with an s. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}

/** A size for people: "12 bytes", "4 KB", "1.4 GB". */
export function formatBytes(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
  return bytes >= 1000 ? `${Math.round(bytes / 1000)} KB` : count(bytes, "byte");
}

/** A whole number with thousands separators: 1204 → "1,204". */
export function formatNumber(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A message parted after its first sentence; "" where it has no more. Names in backticks may have dots. */
export function partSentence(message: string): readonly [first: string, rest: string] {
  let isCode = false;
  for (let at = 0; at < message.length; at += 1) {
    if (message[at] === "`") isCode = !isCode;
    if (!isCode && message.startsWith(". ", at)) return [message.slice(0, at), message.slice(at + 2)];
  }
  return [message, ""];
}
