import type { Gone } from "../model/gone.ts";
import { nameKey, sameName } from "../model/schema.ts";
import type { Touch, TouchVerb } from "../model/source-code.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { tokensOf } from "../sql/tokens.ts";

/** Where a text of SQL names something, counted in characters; null where it does not, or where it may be another's. */
export function mentionOf(sql: string, gone: Gone): number | null {
  for (const words of statementsOf(tokensOf(sql))) {
    const found = isSql(words) ? mentionIn(words, gone) : undefined;
    if (found !== undefined) return found.offset;
  }
  return null;
}

/** What a text of SQL that an app sends does to tables, by their names alone; empty where it is none. */
export function touchesOf(sql: string): readonly Touch[] {
  return statementsOf(tokensOf(sql)).flatMap((words): readonly Touch[] => {
    const verb = verbOf(words);
    if (verb === null || !isSql(words)) return [];
    const names = words.flatMap(({ name, text }) => (name === "ID" ? [nameKey(unquoteName(text))] : []));
    const isWhole = words.some(({ name }, at) => name === "STAR" && isStar(words[at - 1]?.name));
    const isListed =
      verb !== "insert" || /^[^(]*\(/.test(sql.replace(/\bvalues\b[\s\S]*|\bselect\b[\s\S]*/i, ""));
    const tables = new Set(tablesIn(words).map(({ token }) => nameKey(unquoteName(token.text))));
    return [...tables].map((table, at) => ({
      table,
      declaredIn: null,
      verb: at === 0 ? verb : "read",
      columns: isWhole || !isListed ? null : names,
      given: isListed ? names : null,
      targets: [],
    }));
  });
}

/** `*` as every column: not that of `count(*)`, nor what multiplies. */
function isStar(before: string | undefined): boolean {
  return before === "SELECT" || before === "COMMA" || before === "DOT" || before === "DISTINCT";
}

function verbOf(words: readonly SqlToken[]): TouchVerb | null {
  const first = words.find(({ name }) => name !== "LP")?.name;
  switch (first) {
    case "SELECT":
      return "read";
    case "INSERT":
    case "REPLACE":
      return "insert";
    case "UPDATE":
      return "update";
    case "DELETE":
      return "delete";
    case "WITH": {
      const verb = words.find(({ name }) => name === "INSERT" || name === "UPDATE" || name === "DELETE");
      return verb === undefined ? "read" : verbOf([verb]);
    }
    default:
      return null;
  }
}

function statementsOf(tokens: readonly SqlToken[]): readonly (readonly SqlToken[])[] {
  const ends = tokens.flatMap(({ name }, index) => (name === "SEMI" ? [index] : []));
  return [...ends, tokens.length].map((end, nth) =>
    tokens.slice(nth === 0 ? 0 : (ends[nth - 1] ?? 0) + 1, end),
  );
}

/** What each verb is followed by, sooner or later, where it is no word of a sentence. */
const verbs: { readonly [verb: string]: readonly string[] } = {
  SELECT: ["FROM"],
  INSERT: ["INTO"],
  REPLACE: ["INTO"],
  UPDATE: ["SET"],
  DELETE: ["FROM"],
  ALTER: ["TABLE"],
  DROP: ["TABLE", "VIEW"],
  CREATE: ["TABLE", "VIEW", "INDEX", "TRIGGER"],
};

/** Whether words are SQL or a part of it: a verb stands in front, or begins a query within. */
function isSql(words: readonly SqlToken[]): boolean {
  return words.some(({ name }, index) => {
    const before = words[index - 1]?.name;
    const mayBegin = before === undefined || ["LP", "RP", "AS", "UNION", "ALL", "EXCEPT"].includes(before);
    return mayBegin && words.slice(index + 1).some((word) => verbs[name]?.includes(word.name));
  });
}

function mentionIn(words: readonly SqlToken[], { table, column }: Gone): SqlToken | undefined {
  const tables = tablesIn(words);
  const named = tables.find(({ token }) => sameName(unquoteName(token.text), table));
  if (named === undefined || column === null) return named?.token;
  const owners = [table, named.alias, "excluded", "new", "old"];
  const isAlone = tables.every(({ token }) => sameName(unquoteName(token.text), table));
  return words.find((word, index) => {
    const [before, dot] = [words[index - 2], words[index - 1]];
    // A word of the language is no name unless it is quoted, and what stands behind AS is a name of the query's own.
    if (word.name !== "ID" || !sameName(unquoteName(word.text), column)) return false;
    if (dot?.name === "DOT")
      return owners.some((owner) => owner !== null && sameName(unquoteName(before?.text ?? ""), owner));
    return isAlone && dot?.name !== "AS" && tables.every(({ token }) => token !== word);
  });
}

interface NamedTable {
  readonly token: SqlToken;
  readonly alias: string | null;
}

const beforeTables = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "VIEW", "REFERENCES", "ON"];

/** The tables of a statement: what stands behind FROM and the like, past `IF NOT EXISTS` and a schema. */
function tablesIn(words: readonly SqlToken[]): readonly NamedTable[] {
  const isIndex = words[0]?.name === "CREATE";
  return words.flatMap(({ name }, index) => {
    if (!beforeTables.includes(name) || (name === "ON" && !isIndex)) return [];
    let at = index + 1;
    if (words[at]?.name === "IF") at += words[at + 1]?.name === "NOT" ? 3 : 2;
    if (words[at + 1]?.name === "DOT") at += 2;
    const token = words[at];
    if (token?.name !== "ID") return [];
    const alias = words[words[at + 1]?.name === "AS" ? at + 2 : at + 1];
    return [{ token, alias: alias?.name === "ID" ? unquoteName(alias.text) : null }];
  });
}
