/** Quotes a name for SQL: https://sqlite.org/lang_keywords.html */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Quotes a text value for SQL. */
export function quoteText(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A name as SQL takes it: quoted only where it has to be. */
export function inSql(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quoteName(name);
}
