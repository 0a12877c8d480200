import { quoteText } from "../model/quote.ts";
import { type Engine, SqliteFailure } from "./engine.ts";

/**
 * `Engine.replaceTableSql` for a connection whose defensive mode is off.
 * The schema's version moves too: without that a rollback would leave the new declaration in memory.
 */
export function replaceTableSql(engine: Pick<Engine, "exec" | "query">, table: string, sql: string): void {
  const where = `type = 'table' AND name = ${quoteText(table)} COLLATE NOCASE`;
  if (engine.query(`SELECT 1 FROM main.sqlite_schema WHERE ${where}`).length === 0) {
    throw new SqliteFailure(`no such table: ${table}`, "SQLITE_ERROR");
  }
  const version = Number(engine.query("PRAGMA main.schema_version")[0]?.["schema_version"]);
  engine.exec("SAVEPOINT replace_table_sql; PRAGMA writable_schema = ON");
  try {
    engine.exec(`UPDATE main.sqlite_schema SET sql = ${quoteText(sql)} WHERE ${where}`);
    engine.exec(`PRAGMA main.schema_version = ${version + 1}; PRAGMA writable_schema = RESET`);
    engine.query(`SELECT 1 FROM main.sqlite_schema LIMIT 1`);
    engine.exec("RELEASE replace_table_sql");
  } catch (error) {
    engine.exec("ROLLBACK TO replace_table_sql; RELEASE replace_table_sql; PRAGMA writable_schema = RESET");
    throw error;
  }
}
