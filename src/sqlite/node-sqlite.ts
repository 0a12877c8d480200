import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getBuiltinModule } from "node:process";
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { quoteName, quoteText } from "../model/quote.ts";
import { boundGrowth, fillAttachSlots, isHarmlessVacuum } from "./containment.ts";
import type { Engine, OpenOptions, Row, SqlValue } from "./engine.ts";
import { SqliteFailure } from "./engine.ts";
import { isPlainStatement } from "./plain-statement.ts";
import { replaceTableSql } from "./replace-table-sql.ts";
import { resultCodeName } from "./result-codes.ts";
import { standInsFor } from "./stand-ins.ts";
import { toBound, toRow } from "./values.ts";

/**
 * Opens a database with the SQLite inside Node. What came in the course of Node 24 is asked for and not assumed:
 * limits, `enableDefensive`, serialize and deserialize.
 */
export function openNodeSqlite(options: OpenOptions): Engine {
  const opened = openDatabase(options);
  const { database } = opened;
  const exec = (sql: string): void => guard(() => database.exec(sql));
  const query = (sql: string, params: readonly SqlValue[] = []): readonly Row[] =>
    guard(() => {
      const statement = database.prepare(sql);
      statement.setReadBigInts(true);
      return statement.all(...params.map(toBound)).map(toRow);
    });

  if (options.path === ":memory:") exec("PRAGMA temp_store = MEMORY");
  boundGrowth({ exec, query });
  if (options.attach !== true) refuseAttach(database);
  for (const [name, image] of Object.entries(options.attached ?? {})) guard(() => opened.attach(name, image));

  for (const { name, isVaried, call } of standInsFor(options.functions ?? [])) {
    const settings = { deterministic: !isVaried, varargs: !isVaried, useBigIntArguments: true };
    database.function(name, settings, call);
  }

  const engine: Engine = {
    name: "builtin",
    version: String(query("SELECT sqlite_version() AS version")[0]?.["version"]),
    run(sql, params = []) {
      try {
        if (params.length === 0 && isPlainStatement(sql)) exec(sql);
        else guard(() => runToEnd(database, sql, params.map(toBound)));
      } catch (error) {
        if (!isHarmlessVacuum(error, sql)) throw error;
      }
    },
    exec,
    query,
    counter(sql) {
      const statement = guard(() => database.prepare(sql));
      return () => guard(() => Number(Object.values(statement.get() ?? {})[0]));
    },
    replaceTableSql(table, sql) {
      setDefensive(database, false);
      try {
        replaceTableSql(engine, table, sql);
      } finally {
        setDefensive(database, true);
      }
    },
    serialize: () => guard(opened.serialize),
    close() {
      database.close();
      opened.dispose();
    },
  };
  return engine;
}

interface Opened {
  readonly database: DatabaseSync;
  readonly serialize: () => Uint8Array;
  readonly attach: (name: string, image: Uint8Array) => void;
  /** Removes what opening left on disk. */
  readonly dispose: () => void;
}

function openDatabase(options: OpenOptions): Opened {
  const { DatabaseSync } = getBuiltinModule("node:sqlite");
  const settings = {
    enableForeignKeyConstraints: options.foreignKeys,
    enableDoubleQuotedStringLiterals: options.doubleQuotedText,
    allowExtension: false,
    readOnly: options.readOnly === true,
    readBigInts: true,
  };
  if (options.path !== ":memory:") {
    const { path } = options;
    const database = guard(() => new DatabaseSync(path, settings));
    const attach = (name: string, image: Uint8Array) => attachImage(database, name, image);
    return { database, attach, serialize: () => serializeFile(database, path), dispose: () => undefined };
  }
  if (!("deserialize" in DatabaseSync.prototype)) return openOnDisk(options, settings);
  const database = guard(() => new DatabaseSync(":memory:", settings));
  const { image } = options;
  if (image !== undefined && image.length > 0) guard(() => database.deserialize(image));
  const attach = (name: string, bytes: Uint8Array) => attachImage(database, name, bytes);
  return { database, attach, serialize: () => database.serialize(), dispose: () => undefined };
}

function attachImage(database: DatabaseSync, name: string, image: Uint8Array): void {
  database.exec(`ATTACH ':memory:' AS ${quoteName(name)}`);
  database.deserialize(image, { dbName: name });
}

/** A Node that cannot serialize gets a file in the scratch folder instead of memory. */
function openOnDisk(options: OpenOptions, settings: ConstructorParameters<typeof DatabaseSync>[1]): Opened {
  const { DatabaseSync } = getBuiltinModule("node:sqlite");
  const folder = mkdtempSync(join(tmpdir(), "drizzle-gate-memory-"));
  const path = join(folder, "database");
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    writeFileSync(path, options.image ?? new Uint8Array());
    const database = guard(() => new DatabaseSync(path, settings));
    guard(() => database.exec("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"));
    const attach = (name: string, image: Uint8Array) => {
      writeFileSync(join(folder, name), image);
      database.exec(`ATTACH ${quoteText(join(folder, name))} AS ${quoteName(name)}`);
    };
    return { database, attach, serialize: () => readFileSync(path), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

function serializeFile(database: DatabaseSync, path: string): Uint8Array {
  return "serialize" in database ? database.serialize() : readFileSync(path);
}

/** Node before 24.16 ignores limits, so that the slots are filled there. */
function refuseAttach(database: DatabaseSync): void {
  if ("limits" in database) database.limits.attach = 0;
  else fillAttachSlots((sql) => (database as DatabaseSync).exec(sql));
}

function setDefensive(database: DatabaseSync, active: boolean): void {
  if ("enableDefensive" in database) database.enableDefensive(active);
}

function runToEnd(database: DatabaseSync, sql: string, params: readonly SQLInputValue[]): void {
  const rows = database.prepare(sql).iterate(...params);
  while (rows.next().done !== true);
}

function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    if (error.code === "ERR_SQLITE_ERROR") {
      const number = "errcode" in error ? Number(error.errcode) : 0;
      throw new SqliteFailure(error.message, resultCodeName(number));
    }
    // Node itself refuses a text without any statement, in older versions as a "finalized" one.
    const refused =
      error.code === "ERR_INVALID_ARG_VALUE" || error.message === "statement has been finalized";
    if (refused) throw new SqliteFailure(error.message, "");
    throw error;
  }
}
