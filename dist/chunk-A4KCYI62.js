import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  code,
  formatNumber
} from "./chunk-HDJ3QBW6.js";

// src/model/schema.ts
var referentialActions = ["NO ACTION", "RESTRICT", "SET NULL", "SET DEFAULT", "CASCADE"];
function sameName(a, b) {
  return nameKey(a) === nameKey(b);
}
function nameKey(name) {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}
function tableNamed(schema, name) {
  let index = indexes.get(schema);
  if (index === void 0) {
    index = new Map(schema.tables.toReversed().map((table) => [nameKey(table.name), table]));
    indexes.set(schema, index);
  }
  return index.get(nameKey(name));
}
var indexes = /* @__PURE__ */ new WeakMap();

// src/model/rows.ts
var rowSources = ["snapshot", "invented", "seed", "fingerprint"];
function isGenerated(source) {
  return source === "invented" || source === "fingerprint";
}
function isRowid(table, column) {
  const key = table.primaryKey.length === 1 ? table.primaryKey[0] : void 0;
  return key !== void 0 && sameName(key, column.name) && column.type === "INTEGER" && !table.withoutRowid;
}
function affinityOf(type) {
  const name = type.toUpperCase();
  if (name.includes("INT")) return "integer";
  if (/CHAR|CLOB|TEXT/.test(name)) return "text";
  if (name === "" || name.includes("BLOB") || name === "ANY") return "blob";
  return /REAL|FLOA|DOUB/.test(name) ? "real" : "numeric";
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

// src/model/nearest.ts
function nearest(name, names) {
  const away = new Map(names.map((each) => [each, editsBetween(name, each)]));
  return [...away.keys()].sort((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0)).slice(0, 3);
}
function didYouMean(word, names, spelled = (name) => name) {
  const [near] = nearest(word, names);
  const most = (name) => Math.min(Math.max(2, Math.floor(name.length / 3)), name.length - 1);
  if (near === void 0 || editsBetween(word, near) > most(near)) return "";
  return ` Did you mean ${code(spelled(near))}?`;
}
function editsBetween(from, to) {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [line, letter] of [...from].entries()) {
    const row = [line + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (above[column] ?? 0) + Number(letter !== other);
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    above = row;
  }
  return above.at(-1) ?? 0;
}

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

export {
  referentialActions,
  sameName,
  nameKey,
  tableNamed,
  rowSources,
  isGenerated,
  isRowid,
  affinityOf,
  quoteName,
  quoteText,
  inSql,
  didYouMean,
  versionsInWords
};
