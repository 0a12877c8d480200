import type { IndexColumn } from "../model/schema.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";
import { closingOf, normalizeTokens } from "./normalize.ts";
import { splitItems } from "./table-declaration.ts";
import { tokensOf } from "./tokens.ts";

/** What a CREATE INDEX says that no PRAGMA tells. */
export interface IndexDeclaration {
  readonly columns: readonly IndexColumn[];
  /** The normalised WHERE expression; null for a full index. */
  readonly where: string | null;
}

/** Reads a CREATE INDEX (https://sqlite.org/lang_createindex.html); null for anything else. */
export function readIndexDeclaration(sql: string): IndexDeclaration | null {
  const tokens = tokensOf(sql).filter((token) => token.name !== "SEMI");
  const open = tokens.findIndex((token) => token.name === "LP");
  if (tokens[0]?.name !== "CREATE" || open < 0) return null;
  const close = closingOf(tokens, open);
  const where = tokens[close + 1]?.name === "WHERE" ? normalizeTokens(tokens.slice(close + 2)) : null;
  return { columns: splitItems(tokens.slice(open + 1, close)).map(readTerm), where };
}

/** Reads one column of an index as it stands between its commas: `lower("email") COLLATE nocase DESC`. */
export function readIndexTerm(sql: string): IndexColumn {
  return readTerm(tokensOf(sql));
}

function readTerm(given: readonly SqlToken[]): IndexColumn {
  let tokens = given;
  const descending = tokens.at(-1)?.name === "DESC";
  if (descending || tokens.at(-1)?.name === "ASC") tokens = tokens.slice(0, -1);
  const named = tokens.at(-2)?.name === "COLLATE" ? tokens.at(-1) : undefined;
  if (named !== undefined) tokens = tokens.slice(0, -2);
  const collation = named === undefined ? "BINARY" : unquoteName(named.text).toUpperCase();
  const column = columnOf(tokens);
  if (column !== null) return { term: column, isExpression: false, descending, collation };
  return { term: normalizeTokens(tokens), isExpression: true, descending, collation };
}

/** The name where the tokens are `c` or `t.c`; a number or a call is an expression. */
function columnOf(tokens: readonly SqlToken[]): string | null {
  const last = tokens.at(-1);
  if (last === undefined || !/^["`[a-z_\u0080-\uffff]/i.test(last.text)) return null;
  const isName = tokens.length === 1 || (tokens.length === 3 && tokens[1]?.name === "DOT");
  return isName ? unquoteName(last.text) : null;
}
