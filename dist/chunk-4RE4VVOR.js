import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/code-spans.ts
function codeSpans(text) {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: run }) => ({ start: index, length: run.length }));
  const closing = nextOdd(runs.map(({ length }) => length));
  const spans = [];
  for (let place = 0; place < runs.length; ) {
    const run = runs[place];
    const next = runs[closing[place + 1] ?? runs.length];
    if (run === void 0) break;
    const after = next === void 0 ? null : next.start + next.length;
    const own = run.start + run.length;
    if (after !== null && (run.length % 2 === 1 || run.length === 2)) {
      spans.push(spanOf(text, run.length === 2 ? own - 1 : run.start, after));
      place = (closing[place + 1] ?? place) + 1;
      continue;
    }
    if (run.length >= 4) spans.push(spanOf(text, own - run.length + run.length % 2, own));
    place += 1;
  }
  return spans;
}
function spanOf(text, start, end) {
  return { start, end, text: text.slice(start + 1, end - 1).replaceAll("``", "`") };
}
function nextOdd(lengths) {
  const next = new Array(lengths.length);
  for (let place = lengths.length - 1; place >= 0; place -= 1)
    next[place] = (lengths[place] ?? 0) % 2 === 1 ? place : next[place + 1] ?? lengths.length;
  return next;
}

// src/model/text.ts
var hidden = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;
var shortEscapes = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visible(text) {
  return text.replace(hidden, (character) => shortEscapes[character] ?? escaped(character));
}
function visibleLines(text) {
  return text.replaceAll("\r\n", "\n").replace(hidden, (character) => /[\n\t]/.test(character) ? character : escaped(character));
}
function escaped(character) {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, "0")}`;
}
function shorten(text, most) {
  if (text.length <= most) return text;
  return `${text.slice(0, Math.max(0, most - 1)).toWellFormed().replace(/\ufffd$/, "")}…`;
}
function code(text, most = 200) {
  const shown = shorten(visible(text), most);
  return `\`${shown === "" ? '""' : shown.replaceAll("`", "``")}\``;
}
function unmarked(sentence) {
  let [plain, end] = ["", 0];
  for (const span of codeSpans(sentence)) {
    plain += sentence.slice(end, span.start) + span.text;
    end = span.end;
  }
  return plain + sentence.slice(end);
}
function fence(language, text) {
  const ticks = "`".repeat(longestRun(text) + 1);
  return `
${ticks}${language}
${withoutLastBreaks(text.replaceAll("\r\n", "\n"))}
${ticks}
`;
}
function longestRun(text) {
  return (text.match(/`{3,}/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
}
function withoutLastBreaks(text) {
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}
function joinNames(names, limit = 4) {
  const shown = names.slice(0, limit).map((name) => code(name));
  const left = names.length - shown.length;
  const last = left > 0 ? `${formatNumber(left)} more` : shown.pop();
  return shown.length === 0 ? last ?? "" : `${shown.join(", ")} and ${last}`;
}
function count(n, one, many = `${one}s`) {
  return `${formatNumber(n)} ${n === 1 ? one : many}`;
}
function formatBytes(bytes) {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
  return bytes >= 1e3 ? `${Math.round(bytes / 1e3)} KB` : count(bytes, "byte");
}
function formatNumber(n) {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",");
}
function partSentence(message) {
  let isCode = false;
  for (let at = 0; at < message.length; at += 1) {
    if (message[at] === "`") isCode = !isCode;
    if (!isCode && message.startsWith(". ", at)) return [message.slice(0, at), message.slice(at + 2)];
  }
  return [message, ""];
}

export {
  codeSpans,
  visible,
  visibleLines,
  shorten,
  code,
  unmarked,
  fence,
  longestRun,
  withoutLastBreaks,
  joinNames,
  count,
  formatBytes,
  formatNumber,
  partSentence
};
