/** Quotes a name for SQL: https://sqlite.org/lang_keywords.html */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes a text value for SQL. */
export function quoteText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** The name behind a quoted or plain identifier token. */
export function unquoteName(token: string): string {
  const first = token[0];
  if (first === "[") return token.slice(1, -1);
  if (first === '"' || first === "`" || first === "'") {
    return token.slice(1, -1).replaceAll(first + first, first);
  }
  return token;
}
