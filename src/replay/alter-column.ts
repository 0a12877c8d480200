import type { Profile } from "../model/driver.ts";
import type { Statement } from "../model/migration.ts";
import { parseAlterColumnTo, replaceColumnDefinition } from "../sql/table-declaration.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";

/**
 * libSQL's own `ALTER TABLE t ALTER COLUMN c TO <definition>`, which drizzle-kit 0.31 writes for the dialect
 * `turso`: it changes the declaration and leaves the stored rows as they are
 * (https://github.com/tursodatabase/libsql/blob/main/libsql-sqlite3/doc/libsql_extensions.md).
 * Returns false where the statement is none, or the driver does not know it; the engine then says so itself.
 */
export function alterColumnTo(engine: Engine, profile: Profile, statement: Statement): boolean {
  if (statement.kind !== "alter-table") return false;
  if (!profile.quirks.includes("alters-column-to")) return false;
  const alter = parseAlterColumnTo(statement);
  if (alter === null) return false;
  requireColumnWord(statement);
  const stored = engine.query(
    "SELECT name, sql FROM main.sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE",
    [alter.table],
  )[0];
  if (stored === undefined) throw new SqliteFailure(`no such table: ${alter.table}`, "SQLITE_ERROR");
  const changed = replaceColumnDefinition(String(stored["sql"]), alter.column, alter.definition);
  if (changed === null) throw new SqliteFailure(`no such column: "${alter.column}"`, "SQLITE_ERROR");
  engine.replaceTableSql(String(stored["name"]), changed);
  return true;
}

/** Other than SQLite's own ALTER statements, this one cannot do without the word `COLUMN`. */
function requireColumnWord({ tokens: words }: Statement): void {
  const to = words.findIndex(({ name }) => name === "TO");
  if (words[to - 2]?.name === "COLUMNKW") return;
  throw new SqliteFailure(`near "${words[to - 1]?.text ?? ""}": syntax error`, "SQLITE_ERROR");
}
