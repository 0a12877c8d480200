import { quoteName } from "../model/quote.ts";
import type { ForeignKeyViolation } from "../model/rows.ts";
import type { RowsRun } from "../model/run.ts";
import { type Schema, sameName, tableNamed } from "../model/schema.ts";
import { namesColumn } from "../sql/names-column.ts";

/** The schema that production has, and the one the migrations lead to; null where they lead to none. */
interface Schemas {
  readonly before: Schema;
  readonly after: Schema | null;
}

/**
 * The query that shows the rows on which a statement failed, from SQLite's own words; null where they do not tell.
 * `UNIQUE constraint failed: users.email` names the columns; a rebuild's temporary name is put back. A CHECK is
 * looked up in the schema that the migrations lead to; over a new column there is nothing to ask.
 */
export function probeFor(message: string, statement: string, schemas: Schemas): string | null {
  if (message.startsWith("CHECK constraint failed: ")) return checkProbe(message, statement, schemas);
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

/** SQLite names a CHECK by its name, or quotes its expression. One that is NULL lets the row pass. */
function checkProbe(message: string, statement: string, { before, after }: Schemas): string | null {
  const said = message.slice("CHECK constraint failed: ".length);
  const source = /\bFROM\s+["`[]?([^\s"`\];]+)/i.exec(statement)?.[1];
  const table = source === undefined || after === null ? undefined : tableNamed(after, source);
  const check = table?.checks.find(({ name, expression }) => (name === null ? expression : name) === said);
  if (table === undefined || check === undefined) return null;
  const old = tableNamed(before, table.name)?.columns ?? [];
  const fresh = table.columns.filter(({ name }) => !old.some((column) => sameName(column.name, name)));
  if (fresh.some(({ name }) => namesColumn(check.expression, name))) return null;
  return `SELECT * FROM ${quoteName(table.name)} WHERE NOT (${check.expression});`;
}

/** The query that shows the rows which a new foreign key finds no parent for, asked of the tables as they were. */
export function orphansProbe(
  { table, columns, parent }: ForeignKeyViolation,
  { run, before, renames }: RowsRun,
): string | null {
  const after = run.schema;
  const key =
    after === null
      ? undefined
      : tableNamed(after, table)?.foreignKeys.find(
          (each) => sameName(each.parent, parent) && each.columns.join("\0") === columns.join("\0"),
        );
  const names =
    key === undefined || after === null
      ? []
      : key.parentColumns.length > 0
        ? key.parentColumns
        : (tableNamed(after, parent)?.primaryKey ?? []);
  const oldName = (name: string): string =>
    [...renames.tables].find(([, to]) => sameName(to, name))?.[0] ?? name;
  if (names.length !== columns.length || tableNamed(before, oldName(parent)) === undefined) return null;
  const has = columns.map((name) => `c.${quoteName(name)} IS NOT NULL`).join(" AND ");
  const same = columns
    .map((name, place) => `p.${quoteName(names[place] ?? "")} = c.${quoteName(name)}`)
    .join(" AND ");
  return `SELECT c.* FROM ${quoteName(oldName(table))} AS c WHERE ${has} AND NOT EXISTS (SELECT 1 FROM ${quoteName(oldName(parent))} AS p WHERE ${same});`;
}
