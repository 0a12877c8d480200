import { findStatements } from "../sql/statements.ts";
import { type Engine, SqliteFailure } from "./engine.ts";

/** The engine, with better-sqlite3's refusal, in its words, of a text that holds no statement or several. */
export function oneStatementAtATime(engine: Engine): Engine {
  return {
    ...engine,
    run(sql, params) {
      refuseAllButOne(sql);
      engine.run(sql, params);
    },
    query(sql, params) {
      refuseAllButOne(sql);
      return engine.query(sql, params);
    },
  };
}

function refuseAllButOne(sql: string): void {
  const { length } = findStatements(sql);
  if (length === 0) throw new SqliteFailure("The supplied SQL string contains no statements", "");
  if (length > 1) throw new SqliteFailure("The supplied SQL string contains more than one statement", "");
}
