import { quoteName } from "../model/quote.ts";
import { nameKey, type Schema, type Table, tableNamed } from "../model/schema.ts";
import { plainTemplate } from "../rows/templates.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";

/** Values of one row as SQL literals, by `nameKey` of the column. */
export type SampleRow = ReadonlyMap<string, string>;

/** Two rows of a table; where it has none, both are made up. */
export interface Samples {
  readonly first: SampleRow;
  readonly last: SampleRow;
  /** Whether the rows are there. */
  readonly exist: boolean;
}

/** A database that rows are read from. */
interface Side {
  readonly engine: Engine;
  readonly schema: Schema;
}

/**
 * Reads the first and the last row of each table, by key, so that every run picks the same ones. What has none here is
 * made up from those of its namesake on the other side, which keep to most of its constraints.
 */
export function readSamples(
  { engine, schema }: Side,
  other: Side,
  tables: readonly Table[],
): ReadonlyMap<string, Samples> {
  const known = new Set(schema.tables.map((table) => nameKey(table.name)));
  const found = tables.filter((table) => known.has(nameKey(table.name)));
  return new Map(found.map((table) => [nameKey(table.name), samplesOf(engine, other, table)]));
}

function samplesOf(engine: Engine, other: Side, table: Table): Samples {
  const ends = endsOf(engine, table);
  if (ends !== null) return { ...ends, exist: true };
  const twin = tableNamed(other.schema, table.name);
  const there = twin === undefined ? null : endsOf(other.engine, twin);
  return {
    first: new Map([...madeUp(table, 1), ...(there?.first ?? [])]),
    last: new Map([...madeUp(table, 2), ...(there?.last ?? [])]),
    exist: false,
  };
}

function endsOf(engine: Engine, table: Table): Pick<Samples, "first" | "last"> | null {
  const first = readRow(engine, table, "ASC");
  const last = first === null ? null : readRow(engine, table, "DESC");
  return first === null || last === null ? null : { first, last };
}

function readRow(engine: Engine, table: Table, direction: "ASC" | "DESC"): SampleRow | null {
  const key =
    table.primaryKey.length > 0 ? table.primaryKey.map(quoteName) : [table.withoutRowid ? "1" : "rowid"];
  const values = table.columns.map((column, place) => `quote(${quoteName(column.name)}) AS "${place}"`);
  const order = key.map((term) => `${term} ${direction}`).join(", ");
  try {
    const [row] = engine.query(
      `SELECT ${values.join(", ")} FROM main.${quoteName(table.name)} ORDER BY ${order} LIMIT 1`,
    );
    if (row === undefined) return null;
    return new Map(
      table.columns.map((column, place) => [nameKey(column.name), String(row[place] ?? "NULL")]),
    );
  } catch (error) {
    if (error instanceof SqliteFailure) return null;
    throw error;
  }
}

function madeUp(table: Table, number: number): SampleRow {
  return new Map(
    table.columns.map((column) => [nameKey(column.name), plainTemplate(table, column).sql(String(number))]),
  );
}
