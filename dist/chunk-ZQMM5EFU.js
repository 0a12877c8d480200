import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  code,
  formatNumber
} from "./chunk-GQ56LNW2.js";

// src/model/version-ranges.ts
var mostRanges = 4;
function versionsInWords(all, some) {
  const place = new Map(all.map((version, index) => [version, index]));
  const ranges = [];
  for (const version of some) {
    const last = ranges.at(-1);
    const isNext = last !== void 0 && place.get(version) === (place.get(last.at(-1) ?? "") ?? -2) + 1;
    if (isNext) last.push(version);
    else ranges.push([version]);
  }
  const words = ranges.map(rangeInWords);
  const left = ranges.slice(mostRanges).reduce((sum, range) => sum + range.length, 0);
  const shown = words.slice(0, mostRanges);
  const end = left > 0 ? `${formatNumber(left)} more` : shown.pop() ?? "";
  return shown.length === 0 ? end : `${shown.join(", ")} and ${end}`;
}
function rangeInWords(range) {
  const [first = "", last = first] = [range[0], range.at(-1)];
  if (range.length === 1) return code(first, 60);
  return `${code(first, 60)} ${range.length === 2 ? "and" : "to"} ${code(last, 60)}`;
}

// src/model/quote.ts
function quoteName(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
function quoteText(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
function inSql(name) {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quoteName(name);
}

export {
  versionsInWords,
  quoteName,
  quoteText,
  inSql
};
