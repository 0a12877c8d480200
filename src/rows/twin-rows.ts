import { quoteName } from "../model/quote.ts";
import { rowidName } from "../model/rows.ts";
import { nameKey, type Table } from "../model/schema.ts";

/**
 * SQL that makes the last row of a table the twin of another, in every column that no key or UNIQUE keeps apart: a
 * UNIQUE over several columns can only be seen to fail where whole pairs repeat. Null where there is nothing to repeat.
 * What the schema refuses is left as it is.
 */
export function twinRows(table: Table): string | null {
  const rowid = rowidName(table);
  const bound = new Set(
    [
      ...table.primaryKey,
      ...table.indexes
        .filter(({ unique }) => unique)
        .flatMap(({ columns }) => columns.map(({ term }) => term)),
    ].map(nameKey),
  );
  const free = table.columns.filter(
    (column) => column.generated === null && !bound.has(nameKey(column.name)),
  );
  if (rowid === null || free.length < 2) return null;
  const name = `main.${quoteName(table.name)}`;
  const columns = free.map((column) => quoteName(column.name));
  const fullest = columns.map((column) => `(${column} IS NOT NULL)`).join(" + ");
  const last = `(SELECT max(${rowid}) FROM ${name})`;
  const model = `SELECT ${columns.join(", ")} FROM ${name} WHERE ${rowid} <> ${last} ORDER BY ${fullest} DESC, ${rowid} LIMIT 1`;
  return `UPDATE OR IGNORE ${name} SET (${columns.join(", ")}) = (${model}) WHERE ${rowid} = ${last}`;
}
