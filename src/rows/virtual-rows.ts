import { quoteName } from "../model/quote.ts";
import { rowidName } from "../model/rows.ts";
import { type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import { namesWord } from "../sql/names-word.ts";
import { isModule } from "../sql/virtual-table.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { failureOf } from "../sqlite/failure-of.ts";

/**
 * Puts rows into virtual tables that keep rows of their own, and into full-text indexes without content: a text of
 * words for a full-text index, the row's number for everything else, which makes a point of an R*Tree. One that a
 * trigger keeps in step with a table gets that one's rows. What its module refuses stays empty.
 */
export function fillVirtual(engine: Engine, schema: Schema, rows: number): void {
  for (const table of schema.tables) {
    if (!isModule(table, "fts3", "fts4", "fts5", "rtree", "rtree_i32")) continue;
    if (/\bcontent\s*=\s*['"]?\w/i.test(table.sql)) continue;
    const name = `main.${quoteName(table.name)}`;
    if (!isEmpty(engine, name)) continue;
    const source = sourceOf(schema, table);
    failureOf(engine, source === null ? numbered(table, name, rows) : copied(table, name, source));
  }
}

/** What cannot be read, since its module is not there, is not filled either. */
function isEmpty(engine: Engine, name: string): boolean {
  try {
    return engine.query(`SELECT 1 FROM ${name} LIMIT 1`).length === 0;
  } catch (error) {
    if (error instanceof SqliteFailure) return false;
    throw error;
  }
}

/** The table of which a trigger writes to the virtual one. */
function sourceOf(schema: Schema, { name }: Table): Table | null {
  const trigger = schema.triggers.find(({ sql }) => namesWord(sql, name));
  const source = trigger === undefined ? undefined : tableNamed(schema, trigger.table);
  return source === undefined || source.kind !== "table" || rowidName(source) === null ? null : source;
}

function numbered(table: Table, name: string, rows: number): string {
  const values = table.columns.map(() => textOrPoint(table, "i"));
  return `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
    INSERT INTO ${name} (${listed(table)}) SELECT ${values.join(", ")} FROM n`;
}

function copied(table: Table, name: string, source: Table): string {
  const rowid = rowidName(source) ?? "";
  const values = table.columns.map((column) => {
    const twin = source.columns.find((other) => sameName(other.name, column.name));
    return twin === undefined ? textOrPoint(table, rowid) : quoteName(twin.name);
  });
  return `INSERT INTO ${name} (rowid, ${listed(table)}) SELECT ${rowid}, ${values.join(", ")} FROM main.${quoteName(source.name)}`;
}

function textOrPoint(table: Table, number: string): string {
  return isModule(table, "rtree", "rtree_i32") ? number : `'text ' || ${number}`;
}

function listed({ columns }: Table): string {
  return columns.map(({ name }) => quoteName(name)).join(", ");
}
