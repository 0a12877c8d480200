import { type Engine, SqliteFailure } from "./engine.ts";

/** Runs one statement; SQLite's own words where it is refused, else null. */
export function failureOf(engine: Engine, sql: string): string | null {
  try {
    engine.run(sql);
    return null;
  } catch (error) {
    if (error instanceof SqliteFailure) return error.message;
    throw error;
  }
}
