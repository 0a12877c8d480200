import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  code
} from "./chunk-HDJ3QBW6.js";

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

export {
  didYouMean
};
