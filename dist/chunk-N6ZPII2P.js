import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

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
var codeSpan = /`((?:[^`]|``)+)`(?!`)/g;
function insideSpan(doubled) {
  return doubled.replaceAll("``", "`");
}
function unmarked(sentence) {
  return sentence.replace(codeSpan, (_, doubled) => insideSpan(doubled));
}
function fence(language, text) {
  const ticks = "`".repeat(longestRun(text) + 1);
  return `
${ticks}${language}
${text.replaceAll("\r\n", "\n").replace(/\n+$/, "")}
${ticks}
`;
}
function longestRun(text) {
  return Math.max(2, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length));
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

export {
  visible,
  visibleLines,
  shorten,
  code,
  codeSpan,
  insideSpan,
  unmarked,
  fence,
  longestRun,
  joinNames,
  count,
  formatBytes,
  formatNumber
};
