import type { BrokenQuery } from "../model/code-query.ts";
import { quoteName } from "../model/quote.ts";
import { nameKey, type Table } from "../model/schema.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";

/**
 * Reads that work on both sides and answer with another type: integers that come back as text are another value to
 * JavaScript. Integers and reals are both numbers there. Looks at the first thousand rows.
 */
export function retypedReads(own: Engine, other: Engine, table: Table, twin: Table): readonly BrokenQuery[] {
  const types = new Map(twin.columns.map((column) => [nameKey(column.name), column.type]));
  return table.columns.flatMap((column) => {
    const type = types.get(nameKey(column.name));
    if (type === undefined || type === column.type) return [];
    const before = typesIn(own, table, column.name);
    const fresh = [...typesIn(other, twin, column.name)].filter((found) => !before.has(found));
    const [found] = fresh;
    const [was] = before;
    if (found === undefined || was === undefined) return [];
    const sql = `select ${quoteName(column.name)} from ${quoteName(table.name)}`;
    const query = {
      table: table.name,
      column: column.name,
      verb: "read",
      sql,
      clear: [],
      values: "any",
    } as const;
    return [{ query, message: `comes back as ${found} where it was ${was}`, readsOtherwise: true }];
  });
}

function typesIn(engine: Engine, table: Table, column: string): ReadonlySet<string> {
  const rows = `SELECT ${quoteName(column)} AS value FROM main.${quoteName(table.name)} LIMIT 1000`;
  try {
    const found = engine.query(
      `SELECT DISTINCT typeof(value) AS type FROM (${rows}) WHERE value IS NOT NULL`,
    );
    return new Set(found.map(({ type }) => (type === "text" || type === "blob" ? type : "number")));
  } catch (error) {
    if (error instanceof SqliteFailure) return new Set();
    throw error;
  }
}
