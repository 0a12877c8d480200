import { tokenize as tokenizeSql, tokenName } from "sqlite3-parser";
import type { SqlToken } from "../model/token.ts";

/**
 * The tokens of a text, without white space and comments.
 * A BOM where a token may start is white space to SQLite (`CC_BOM` in tokenize.c), and nothing after a NUL
 * is ever read; both are kept here, or `<BOM>ATTACH` would pass a screen and run.
 */
export function tokensOf(sql: string): SqlToken[] {
  const text = sql.includes("\uFEFF") ? sql.replace(/(?<![\w$\u0080-\uFEFE\uFF00-\uFFFF])\uFEFF/g, " ") : sql;
  const tokens: SqlToken[] = [];
  for (const token of tokenizeSql(text)) {
    tokens.push({ name: tokenName(token.type) ?? "ILLEGAL", text: token.text, offset: token.span.offset });
  }
  return tokens;
}
