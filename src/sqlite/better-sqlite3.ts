import Database from "better-sqlite3";
import { CannotCheck } from "../model/errors.ts";
import { boundGrowth, fillAttachSlots, isHarmlessVacuum } from "./containment.ts";
import type { Engine, OpenOptions, Row, SqlValue } from "./engine.ts";
import { SqliteFailure } from "./engine.ts";
import { nativeAddon } from "./native.ts";
import { isPlainStatement } from "./plain-statement.ts";
import { replaceTableSql } from "./replace-table-sql.ts";
import { standInsFor } from "./stand-ins.ts";
import { toBound, toRow } from "./values.ts";

/**
 * Opens a database with better-sqlite3. Its addon is loaded with the first one.
 * It has neither limits nor an authorizer, so that the slots for ATTACH are filled instead.
 */
export function openBetterSqlite3(options: OpenOptions): Engine {
  if (options.doubleQuotedText) throw new Error("better-sqlite3 is built without double-quoted text");
  const database = openDatabase(options);
  const exec = (sql: string): void => guard(database, () => void database.exec(sql));
  const query = (sql: string, params: readonly SqlValue[] = []): readonly Row[] =>
    guard(database, () => {
      const statement = database.prepare<SqlValue[], Record<string, unknown>>(sql).safeIntegers();
      return statement.all(...params.map(toBound)).map(toRow);
    });

  exec(`PRAGMA foreign_keys = ${options.foreignKeys ? "ON" : "OFF"}`);
  if (options.path === ":memory:") exec("PRAGMA temp_store = MEMORY");
  boundGrowth({ exec, query });
  if (options.attach !== true) fillAttachSlots((sql) => database.exec(sql));

  for (const { name, isVaried, call } of standInsFor(options.functions ?? []))
    database.function(name, { deterministic: !isVaried, varargs: !isVaried, safeIntegers: true }, call);

  const engine: Engine = {
    name: "addon",
    version: versionOf(query),
    run(sql, params = []) {
      try {
        // What is prepared stays with the database until that is closed: Node lets go of such objects only between two of
        // its turns, and a check is one turn. Each costs kilobytes, and time wherever SQLite goes through all of them.
        if (params.length === 0 && isPlainStatement(sql)) exec(sql);
        else guard(database, () => runToEnd(database.prepare<SqlValue[]>(sql), params.map(toBound)));
      } catch (error) {
        if (!isHarmlessVacuum(error, sql)) throw error;
      }
    },
    exec,
    query,
    counter(sql) {
      const statement = guard(database, () => database.prepare<[], unknown>(sql).pluck());
      return () => guard(database, () => Number(statement.get()));
    },
    replaceTableSql(table, sql) {
      database.unsafeMode(true);
      try {
        replaceTableSql(engine, table, sql);
      } finally {
        database.unsafeMode(false);
      }
    },
    serialize: () => guard(database, () => database.serialize()),
    close: () => void database.close(),
  };
  return engine;
}

function openDatabase(options: OpenOptions): Database.Database {
  const addon = nativeAddon();
  const { image } = options;
  const source =
    image === undefined ? options.path : Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  try {
    const settings = { readonly: options.readOnly === true };
    return new Database(source, addon === null ? settings : { ...settings, nativeBinding: addon });
  } catch (error) {
    throw openFailure(error);
  }
}

function openFailure(error: unknown): unknown {
  if (error instanceof Database.SqliteError) return new SqliteFailure(error.message, error.code);
  if (!(error instanceof Error)) return error;
  if (error instanceof TypeError) return new SqliteFailure(error.message, "SQLITE_CANTOPEN");
  if ("code" in error && error.code === "ERR_DLOPEN_FAILED") {
    const first = error.message.split("\n", 1)[0];
    return new CannotCheck(
      `SQLite's addon cannot be loaded here (${first}); on Linux it needs glibc 2.34 (Debian 12, Ubuntu 22.04) or musl`,
    );
  }
  return error;
}

/** A text that better-sqlite3 itself refuses (two statements, none, a missing value) is a failure of that text too. */
function guard<T>(database: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Database.SqliteError) throw new SqliteFailure(error.message, error.code);
    const refused = error instanceof RangeError || error instanceof TypeError;
    if (refused && database.open) throw new SqliteFailure(error.message, "");
    throw error;
  }
}

function runToEnd(statement: Database.Statement<SqlValue[]>, params: readonly SqlValue[]): void {
  if (!statement.reader) {
    statement.run(...params);
    return;
  }
  const rows = statement.raw().iterate(...params);
  while (rows.next().done !== true);
}

function versionOf(query: Engine["query"]): string {
  return String(query("SELECT sqlite_version() AS version")[0]?.["version"]);
}
