import { quoteName } from "../../model/quote.ts";
import { rowidName } from "../../model/rows.ts";
import { nameKey, storedColumns, type Table } from "../../model/schema.ts";
import { type Engine, SqliteFailure, type SqlValue } from "../../sqlite/engine.ts";
import { inSlices } from "../../sqlite/join-evenly.ts";

/** All rows of a table at one moment. */
export interface Picture {
  /** Names of the columns that store something, in the order of the values. */
  readonly columns: readonly string[];
  /** Values by rowid, or by primary key where there is none: what stays the same while a row is updated. */
  readonly rows: ReadonlyMap<string, readonly SqlValue[]>;
}

/** Reads every row. A virtual table whose module is missing here has none. */
export function takePicture(engine: Engine, table: Table): Picture {
  const columns = storedColumns(table).map(({ name }) => name);
  const rowid = rowidName(table);
  const key = rowid === null ? table.primaryKey : [];
  const keys = (rowid === null ? key.map(quoteName) : [rowid]).map((term, place) => `${term} AS k${place}`);
  const rows = new Map<string, readonly SqlValue[]>();
  const slices = columns.length === 0 ? [[]] : inSlices(columns, Math.max(1, mostTerms - keys.length));
  for (const slice of slices) {
    const terms = [...keys, ...slice.map((name, place) => `${quoteName(name)} AS c${place}`)];
    const sql = `SELECT ${terms.join(", ")} FROM main.${quoteName(table.name)} ORDER BY 1`;
    for (const row of queryIfReadable(engine, sql, table)) {
      const all = Object.values(row);
      const id = keyOf(all.slice(0, keys.length));
      const [known, more] = [rows.get(id), all.slice(keys.length)];
      rows.set(id, known === undefined ? more : [...known, ...more]);
    }
  }
  return { columns, rows };
}

/** SQLite gives so many back, and a table may have as many columns beside its key. */
const mostTerms = 2000;

function queryIfReadable(engine: Engine, sql: string, table: Table): ReturnType<Engine["query"]> {
  try {
    return engine.query(sql);
  } catch (error) {
    if (error instanceof SqliteFailure && table.kind !== "table") return [];
    throw error;
  }
}

/** A text that equal values share, and other values do not. */
export function keyOf(values: readonly SqlValue[]): string {
  return values.map(textOf).join("\0");
}

function textOf(value: SqlValue): string {
  if (value instanceof Uint8Array) return `x${Buffer.from(value).toString("hex")}`;
  return value === null ? "" : `${typeof value === "string" ? "t" : "n"}${value}`;
}

/** The same value of the same type. */
export function sameValue(a: SqlValue, b: SqlValue): boolean {
  return a === b || (a !== null && b !== null && textOf(a) === textOf(b));
}

/** The same value, whatever type it is stored as: 1 and '1'. */
export function looksAlike(a: SqlValue, b: SqlValue): boolean {
  if (a === null || b === null) return a === b;
  return sameValue(a, b) || String(a) === String(b) || (String(b) !== "" && Number(a) === Number(b));
}

/** Where a column stands among the values, -1 for one that is not there. */
export function placeOf(columns: readonly string[], name: string): number {
  const key = nameKey(name);
  return columns.findIndex((column) => nameKey(column) === key);
}
