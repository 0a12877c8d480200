import type { Statement, StatementKind } from "../model/migration.ts";
import type { SqlToken } from "../model/token.ts";
import { droppedColumn } from "./dropped-column.ts";
import { lineCounter } from "./lines.ts";
import { pragmaName } from "./pragma-name.ts";
import { targetOf } from "./targets.ts";
import { tokensOf } from "./tokens.ts";

/**
 * The statements of a text, split where SQLite's `sqlite3_complete` would: at `;`, but inside a trigger's
 * body only at `; END ;` (https://sqlite.org/c3ref/complete.html). `line` is that of the text's first character.
 */
export function findStatements(text: string, line = 1): Statement[] {
  const lineAt = lineCounter(text);
  const statements: Statement[] = [];
  for (const tokens of splitTokens(tokensOf(text))) {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first === undefined || last === undefined) continue;
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
      pragma: kind === "pragma" ? pragmaName(tokens) : null,
    });
  }
  return statements;
}

function splitTokens(tokens: readonly SqlToken[]): SqlToken[][] {
  const groups: SqlToken[][] = [];
  let group: SqlToken[] = [];
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

/** Whether a `;` after these tokens still belongs to the body of a trigger. */
function isOpenTrigger(tokens: readonly SqlToken[]): boolean {
  const words = withoutExplain(tokens.slice(0, 6));
  if (words[0]?.name !== "CREATE") return false;
  const isTrigger =
    words[1]?.name === "TRIGGER" || (words[1]?.name === "TEMP" && words[2]?.name === "TRIGGER");
  if (!isTrigger) return false;
  return !(tokens.at(-1)?.name === "END" && tokens.at(-2)?.name === "SEMI");
}

/** `EXPLAIN [QUERY PLAN]` in front changes nothing of what a statement is. */
export function withoutExplain(tokens: readonly SqlToken[]): readonly SqlToken[] {
  if (tokens[0]?.name !== "EXPLAIN") return tokens;
  return tokens.slice(tokens[1]?.name === "QUERY" ? 3 : 1);
}

const kindsByFirstWord: Readonly<Record<string, StatementKind>> = {
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
  DETACH: "attach",
};

const createdObjects: Readonly<Record<string, StatementKind>> = {
  TABLE: "create-table",
  INDEX: "create-index",
  VIEW: "create-view",
  TRIGGER: "create-trigger",
  VIRTUAL: "create-virtual-table",
};

const droppedObjects: Readonly<Record<string, StatementKind>> = {
  TABLE: "drop-table",
  INDEX: "drop-index",
  VIEW: "drop-view",
  TRIGGER: "drop-trigger",
};

function kindOf(tokens: readonly SqlToken[]): StatementKind {
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

/** What a `WITH …` leads up to: the first verb outside of parentheses. */
function kindBehindWith(words: readonly SqlToken[]): StatementKind {
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
