import { quoteName, quoteText } from "../model/quote.ts";
import { nameKey } from "../model/schema.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";
import { tokensOf } from "./tokens.ts";

/**
 * Writes an expression of a table's declaration (CHECK, generated, index) in one way, so that two spellings of
 * it are equal: white space, quotes and case of names, case of keywords, `!=` and `==`, outer parentheses and
 * the table's own name in front of a column are gone. Text values stay as they are. Still valid SQL.
 */
export function normalizeExpression(sql: string): string {
  return normalizeTokens(tokensOf(sql));
}

/** `normalizeExpression` for tokens that are there already. */
export function normalizeTokens(tokens: readonly SqlToken[]): string {
  const bare = withoutOuterParentheses(tokens);
  return writeWords(bare.filter((_, index) => !isQualifier(bare, index)).map(expressionWord));
}

/** Gives names in a normalised expression or statement their new names; `renames` goes by `nameKey`. */
export function renameIn(sql: string, renames: ReadonlyMap<string, string>): string {
  if (renames.size === 0) return sql;
  const tokens = tokensOf(sql).map((token, index, all) => {
    const isName = token.name === "ID" && all[index + 1]?.name !== "LP";
    const renamed = isName ? renames.get(nameKey(unquoteName(token.text))) : undefined;
    return renamed === undefined ? token : { ...token, text: quoteName(renamed) };
  });
  return writeWords(tokens.map(plainWord));
}

/** Writes a whole statement in one way. Table names in front of columns stay: there they may matter. */
export function normalizeStatement(sql: string): string {
  const tokens = tokensOf(sql).filter((token) => token.name !== "SEMI");
  return writeWords(tokens.map(plainWord));
}

/**
 * Writes the default of a column in one way; null for `NULL`, which is no default.
 * A name alone is text: `DEFAULT "x"` and `DEFAULT x` both mean 'x' (`ccons ::= DEFAULT id` in parse.y).
 */
export function normalizeDefault(sql: string): string | null {
  const tokens = withoutOuterParentheses(tokensOf(sql));
  const [first, second] = tokens;
  if (first === undefined) return null;
  if (second === undefined) return singleDefault(first);
  if (tokens.length === 2 && first.name === "PLUS") return expressionWord(second).text;
  return normalizeTokens(tokens);
}

function singleDefault(token: SqlToken): string | null {
  if (token.name === "NULL") return null;
  if (valueTokens.has(token.name)) return expressionWord(token).text;
  if (token.name === "ID" && isTruth(token)) return truthValue(token);
  return quoteText(unquoteName(token.text));
}

/** A declared type as the model has it: upper case, single spaces, none inside of parentheses. */
export function normalizeType(type: string): string {
  return type
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?([(),]) ?/g, "$1")
    .toUpperCase();
}

const valueTokens = new Set(["STRING", "INTEGER", "FLOAT", "BLOB", "CTIME_KW", "VARIABLE"]);

/** Words that mean something in an expression or a query; every other word is a name: https://sqlite.org/lang_keywords.html */
const keywords = new Set(
  `add all alter and as asc between by case cast check collate commit constraint create cross current_date
  current_time current_timestamp default deferrable delete desc distinct drop else end escape except exists
  filter foreign from full glob group having if in indexed inner insert intersect into is isnull join left like
  limit match natural not nothing notnull null offset on or order outer over partition primary raise references
  regexp returning right select set table then to transaction trigger union unique update using values view when
  where window`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** One word of the output, with what decides about the spaces around it. */
interface Word {
  readonly text: string;
  readonly kind: "name" | "keyword" | "value" | "sign";
}

function plainWord(token: SqlToken): Word {
  const { name, text } = token;
  const first = text.charCodeAt(0);
  if (name === "STRING") return { text, kind: "value" };
  if (name === "INTEGER" || name === "FLOAT") return { text: text.toLowerCase(), kind: "value" };
  if (name === "BLOB") return { text: `x${text.slice(1).toUpperCase()}`, kind: "value" };
  if (name === "NE") return { text: "<>", kind: "sign" };
  if (name === "EQ") return { text: "=", kind: "sign" };
  if (name === "ISNULL") return { text: "IS NULL", kind: "keyword" };
  if (name === "NOTNULL") return { text: "IS NOT NULL", kind: "keyword" };
  if (first === 0x22 || first === 0x60 || first === 0x5b)
    return { text: quotedWhereNeeded(text), kind: "name" };
  if (!/^[a-z_\u0080-\uffff]/i.test(text)) return { text, kind: name === "VARIABLE" ? "value" : "sign" };
  const key = nameKey(text);
  return keywords.has(key) ? { text: key.toUpperCase(), kind: "keyword" } : { text: key, kind: "name" };
}

function expressionWord(token: SqlToken, index = 0, all: readonly SqlToken[] = [token]): Word {
  if (token.name !== "ID" || !isTruth(token)) return plainWord(token);
  const before = all[index - 1]?.name === "NOT" ? all[index - 2]?.name : all[index - 1]?.name;
  // `x IS TRUE` asks for the truth of x, where `x IS 1` compares: https://sqlite.org/lang_expr.html#booleanexpr
  if (before === "IS" || all[index + 1]?.name === "LP") return plainWord(token);
  return { text: truthValue(token), kind: "value" };
}

function isTruth(token: SqlToken): boolean {
  return /^(?:true|false)$/i.test(token.text);
}

function truthValue(token: SqlToken): string {
  return token.text.toLowerCase() === "true" ? "1" : "0";
}

function quotedWhereNeeded(token: string): string {
  const key = nameKey(unquoteName(token));
  const isPlain = /^[a-z_][a-z0-9_]*$/.test(key) && !keywords.has(key) && key !== "true" && key !== "false";
  return isPlain ? key : quoteName(key);
}

/** Whether a token is the `t` or the `.` of `t.c`. */
function isQualifier(tokens: readonly SqlToken[], index: number): boolean {
  return tokens[index]?.name === "DOT" || tokens[index + 1]?.name === "DOT";
}

function withoutOuterParentheses(tokens: readonly SqlToken[]): readonly SqlToken[] {
  let found = tokens;
  while (found[0]?.name === "LP" && closingOf(found, 0) === found.length - 1) found = found.slice(1, -1);
  return found;
}

/** Index of the parenthesis that closes the one at `open`; the number of tokens where none does. */
export function closingOf(tokens: readonly SqlToken[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at]?.name === "LP") depth += 1;
    else if (tokens[at]?.name === "RP") depth -= 1;
    if (depth === 0) return at;
  }
  return tokens.length;
}

function writeWords(words: readonly Word[]): string {
  let text = "";
  for (const [index, word] of words.entries()) {
    text += hasSpaceBefore(words, index) ? ` ${word.text}` : word.text;
  }
  return text;
}

function hasSpaceBefore(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const text = words[index]?.text ?? "";
  if (before === undefined || before.text === "(" || before.text === ".") return false;
  if (text === ")" || text === "," || text === ".") return false;
  if (text === "(") return before.kind !== "name" && before.text !== "CAST";
  // A sign in front of a value stands close to it, but `- -1` must not become a comment.
  return !isPrefix(words, index - 1) || text.startsWith("-");
}

/** Whether the word is a sign such as the `-` of `-1`, and no operator between two values. */
function isPrefix(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (word?.kind !== "sign" || !/^[-+~]$/.test(word.text)) return false;
  return before === undefined || before.kind === "keyword" || (before.kind === "sign" && before.text !== ")");
}
