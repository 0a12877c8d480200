import { openBetterSqlite3 } from "./better-sqlite3.ts";
import type { Engine, OpenOptions } from "./engine.ts";
import { addonTrouble } from "./native.ts";
import { openNodeSqlite } from "./node-sqlite.ts";
import { oneStatementAtATime } from "./one-statement.ts";

/**
 * Opens a scratch database on which a stranger's SQL may run: no extensions, no ATTACH unless asked for, growth
 * bounded, `sqlite_schema` closed. What a text must not say at all is `sql/screen.ts`'s part.
 * Throws a `SqliteFailure` where the file or image is no database, `CannotCheck` where the engine cannot be loaded.
 * Where the addon cannot run, the SQLite of Node stands in, and takes one statement at a time as well.
 */
export function openEngine(name: Engine["name"], options: OpenOptions): Engine {
  if (name === "builtin") return openNodeSqlite(options);
  return addonTrouble() === null ? openBetterSqlite3(options) : oneStatementAtATime(openNodeSqlite(options));
}
