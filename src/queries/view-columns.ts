import { quoteName } from "../model/quote.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";

/** The columns that a view has; none where it cannot be read. */
export function viewColumns(engine: Engine, view: string): readonly string[] {
  try {
    return engine.query(`PRAGMA main.table_info(${quoteName(view)})`).map((row) => String(row["name"]));
  } catch (error) {
    if (error instanceof SqliteFailure) return [];
    throw error;
  }
}
