import { quoteName } from "../model/quote.ts";
import { type Engine, SqliteFailure } from "./engine.ts";

/** How many rows a table of `main`, or of another schema, holds; 0 for one that is not there, or cannot be read. */
export function rowCount(engine: Engine, table: string, schema = "main"): number {
  try {
    return Number(engine.query(`SELECT count(*) AS n FROM ${schema}.${quoteName(table)}`)[0]?.["n"] ?? 0);
  } catch (error) {
    if (error instanceof SqliteFailure) return 0;
    throw error;
  }
}
