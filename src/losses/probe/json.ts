import { quoteName } from "../../model/quote.ts";
import { type Schema, sameName, tableNamed } from "../../model/schema.ts";
import type { SqlToken } from "../../model/token.ts";
import { unquoteName } from "../../sql/identifiers.ts";
import { tokensOf } from "../../sql/tokens.ts";
import type { Written } from "../../sql/written-rows.ts";

/**
 * The rows whose text an UPDATE reads as JSON, and which is none. Where its own condition reads JSON as well, all rows of
 * the table are asked, as SQLite asks them.
 */
export function jsonProbe(statement: string, written: Written, before: Schema): string | null {
  if (written.kind !== "update") return null;
  const table = tableNamed(before, written.table);
  const columns = (sql: string) =>
    (table?.columns ?? []).filter(({ name }) => readsAsJson(tokensOf(sql), name)).map(({ name }) => name);
  const read = columns(statement);
  if (table === undefined || read.length === 0) return null;
  const where = written.where === null || columns(written.where).length > 0 ? "" : `(${written.where}) AND `;
  const broken = read.map((name) => `NOT json_valid(${quoteName(name)})`).join(" OR ");
  return `SELECT * FROM ${quoteName(table.name)} WHERE ${where}(${broken});`;
}

/** `json_extract(c, …)`, `c -> …`: functions that say of a text whether it is JSON take any. */
function readsAsJson(tokens: readonly SqlToken[], column: string): boolean {
  return tokens.some(({ name, text }, at) => {
    if (name === "STRING" || !sameName(unquoteName(text), column)) return false;
    if (tokens[at + 1]?.name === "PTR") return true;
    const called = unquoteName(tokens[at - 2]?.text ?? "").toLowerCase();
    const isFirst = tokens[at - 1]?.name === "LP" && called.startsWith("json");
    return isFirst && !/^json(?:b?_(?:array|object|quote|group_\w+)|_valid|_error_position)$/.test(called);
  });
}
