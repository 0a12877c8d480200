import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  lineCounter,
  tokensOf,
  unquoteName
} from "./chunk-C5FI5JII.js";

// src/sql/dropped-column.ts
function droppedColumn(tokens) {
  const at = tokens.findIndex(({ name }) => name === "DROP");
  const column = tokens[at + 1]?.text.toLowerCase() === "column" ? tokens[at + 2] : tokens[at + 1];
  return at < 0 || column === void 0 ? null : unquoteName(column.text);
}

// src/sql/pragma-name.ts
function pragmaName(tokens) {
  const at = tokens.findIndex(({ name: name2 }) => name2 === "PRAGMA");
  const name = tokens[at + 2]?.name === "DOT" ? tokens[at + 3] : tokens[at + 1];
  return unquoteName(name?.text ?? "").toLowerCase();
}

// src/sql/targets.ts
function targetOf(kind, words) {
  switch (kind) {
    case "create-table":
    case "create-virtual-table":
    case "drop-table":
    case "alter-table":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "TABLE")
      );
    case "create-index":
    case "create-trigger":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "ON")
      );
    case "insert":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "INTO")
      );
    case "update":
      return nameBehind(words, updateWord(words));
    case "delete":
      return nameBehind(
        words,
        words.findIndex((word, at) => word.name === "FROM" && words[at - 1]?.name === "DELETE")
      );
    default:
      return null;
  }
}
function updateWord(words) {
  const verb = words.findIndex((word) => word.name === "UPDATE");
  return words[verb + 1]?.name === "OR" ? verb + 2 : verb;
}
function nameBehind(words, index) {
  if (index < 0) return null;
  let at = index + 1;
  if (words[at]?.name === "IF") at += words[at + 1]?.name === "NOT" ? 3 : 2;
  if (words[at + 1]?.name === "DOT") at += 2;
  const name = words[at];
  return name === void 0 ? null : unquoteName(name.text);
}

// src/sql/statements.ts
function findStatements(text, line = 1) {
  const lineAt = lineCounter(text);
  const statements = [];
  for (const tokens of splitTokens(tokensOf(text))) {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first === void 0 || last === void 0) continue;
    const end = last.offset + last.text.length;
    const kind = kindOf(tokens);
    statements.push({
      text: text.slice(first.offset, end),
      kind,
      line: line + lineAt(first.offset) - 1,
      endLine: line + lineAt(end - 1) - 1,
      tokens,
      target: targetOf(kind, tokens),
      droppedColumn: kind === "alter-table" ? droppedColumn(tokens) : null,
      pragma: kind === "pragma" ? pragmaName(tokens) : null
    });
  }
  return statements;
}
function splitTokens(tokens) {
  const groups = [];
  let group = [];
  for (const token of tokens) {
    if (token.name !== "SEMI") {
      group.push(token);
    } else if (isOpenTrigger(group)) {
      group.push(token);
    } else {
      groups.push(group);
      group = [];
    }
  }
  groups.push(group);
  return groups.filter((found) => found.length > 0);
}
function isOpenTrigger(tokens) {
  const words = withoutExplain(tokens);
  if (words[0]?.name !== "CREATE") return false;
  const isTrigger = words[1]?.name === "TRIGGER" || words[1]?.name === "TEMP" && words[2]?.name === "TRIGGER";
  if (!isTrigger) return false;
  return !(tokens.at(-1)?.name === "END" && tokens.at(-2)?.name === "SEMI");
}
function withoutExplain(tokens) {
  if (tokens[0]?.name !== "EXPLAIN") return tokens;
  return tokens.slice(tokens[1]?.name === "QUERY" ? 3 : 1);
}
var kindsByFirstWord = {
  ALTER: "alter-table",
  INSERT: "insert",
  REPLACE: "insert",
  UPDATE: "update",
  DELETE: "delete",
  SELECT: "select",
  VALUES: "select",
  PRAGMA: "pragma",
  BEGIN: "transaction",
  COMMIT: "transaction",
  END: "transaction",
  ROLLBACK: "transaction",
  SAVEPOINT: "transaction",
  RELEASE: "transaction",
  VACUUM: "vacuum",
  ATTACH: "attach",
  DETACH: "attach"
};
var createdObjects = {
  TABLE: "create-table",
  INDEX: "create-index",
  VIEW: "create-view",
  TRIGGER: "create-trigger",
  VIRTUAL: "create-virtual-table"
};
var droppedObjects = {
  TABLE: "drop-table",
  INDEX: "drop-index",
  VIEW: "drop-view",
  TRIGGER: "drop-trigger"
};
function kindOf(tokens) {
  const words = withoutExplain(tokens);
  const first = words[0]?.name ?? "";
  if (first === "CREATE") {
    const object = words.slice(1).find((word) => word.name !== "TEMP" && word.name !== "UNIQUE");
    return createdObjects[object?.name ?? ""] ?? "other";
  }
  if (first === "DROP") return droppedObjects[words[1]?.name ?? ""] ?? "other";
  if (first === "WITH") return kindBehindWith(words);
  return kindsByFirstWord[first] ?? "other";
}
function kindBehindWith(words) {
  let depth = 0;
  for (const word of words) {
    if (word.name === "LP") depth += 1;
    else if (word.name === "RP") depth -= 1;
    else if (depth === 0 && /^(?:INSERT|REPLACE|UPDATE|DELETE|SELECT|VALUES)$/.test(word.name)) {
      return kindsByFirstWord[word.name] ?? "other";
    }
  }
  return "other";
}

// src/model/touched.ts
var tableFates = ["added", "dropped", "renamed", "rebuilt", "changed", "kept"];
var rowFates = ["lost", "changed", "added", "kept"];
var untouched = { tables: [], keys: [] };

export {
  pragmaName,
  findStatements,
  withoutExplain,
  tableFates,
  rowFates,
  untouched
};
