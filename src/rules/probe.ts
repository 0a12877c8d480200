import { quoteName } from "../sql/identifiers.ts";

/**
 * The query that shows the rows on which a statement failed, from SQLite's own words; null where they do not tell.
 * `UNIQUE constraint failed: users.email` names the columns; a rebuild's temporary name is put back.
 */
export function probeFor(message: string, statement: string): string | null {
  const [, kind, list] = /^(UNIQUE|NOT NULL) constraint failed: (.+)$/.exec(message) ?? [];
  if (kind === undefined || list === undefined || list.startsWith("index ")) return null;
  const columns = list.split(", ").map((each) => each.slice(each.indexOf(".") + 1));
  const named = list.slice(0, list.indexOf("."));
  const source = /\bFROM\s+["`[]?([^\s"`\];]+)/i.exec(statement)?.[1];
  const table = /^__new_|_new$|^new_/.test(named) ? (source ?? named.replace(/^__new_/, "")) : named;
  const names = columns.map(quoteName).join(", ");
  if (kind === "NOT NULL") {
    return `SELECT count(*) FROM ${quoteName(table)} WHERE ${columns.map((column) => `${quoteName(column)} IS NULL`).join(" OR ")};`;
  }
  return `SELECT ${names}, count(*) FROM ${quoteName(table)} WHERE ${columns.map((column) => `${quoteName(column)} IS NOT NULL`).join(" AND ")} GROUP BY ${names} HAVING count(*) > 1;`;
}
