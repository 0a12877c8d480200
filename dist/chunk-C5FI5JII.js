import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  quoteName
} from "./chunk-IOPOAC2Z.js";
import {
  KEYWORDS_DEFS,
  constants,
  symbols,
  tokenizerModuleForGrammar
} from "./chunk-6IB2ZBDG.js";

// node_modules/sqlite3-parser/dist/generated/current.js
var { tokenize, tokenName } = tokenizerModuleForGrammar({ constants, symbols }, KEYWORDS_DEFS);

// src/sql/tokens.ts
function tokensOf(sql) {
  const text = sql.includes("\uFEFF") ? sql.replace(/(?<![\w$\u0080-\uFEFE\uFF00-\uFFFF])\uFEFF/g, " ") : sql;
  const tokens = [];
  for (const token of tokenize(text)) {
    tokens.push({ name: tokenName(token.type) ?? "ILLEGAL", text: token.text, offset: token.span.offset });
  }
  return tokens;
}

// src/sql/identifiers.ts
function writeName(name) {
  const [token, ...others] = tokensOf(name);
  return token?.name === "ID" && token.text === name && others.length === 0 ? name : quoteName(name);
}
function unquoteName(token) {
  const first = token[0];
  if (first === "[") return token.slice(1, -1);
  if (first === '"' || first === "`" || first === "'") {
    return token.slice(1, -1).replaceAll(first + first, first);
  }
  return token;
}

// src/sql/lines.ts
function lineCounter(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
function mergeMarkerLine(text) {
  const found = /^(?:<{7}|>{7}|\|{7}) .*$/m.exec(text);
  return found === null ? null : text.slice(0, found.index).split("\n").length;
}

export {
  tokensOf,
  writeName,
  unquoteName,
  lineCounter,
  mergeMarkerLine
};
