import { openBetterSqlite3 } from "./better-sqlite3.ts";
import type { Engine, OpenOptions } from "./engine.ts";
import { openNodeSqlite } from "./node-sqlite.ts";

/**
 * Opens a scratch database on which a stranger's SQL may run: no extensions, no ATTACH unless asked for, growth
 * bounded, `sqlite_schema` closed. What a text must not say at all is `sql/screen.ts`'s part.
 * Throws a `SqliteFailure` where the file or image is no database, `CannotCheck` where the engine cannot be loaded.
 */
export function openEngine(name: Engine["name"], options: OpenOptions): Engine {
  return name === "addon" ? openBetterSqlite3(options) : openNodeSqlite(options);
}
