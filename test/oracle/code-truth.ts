import type Database from "better-sqlite3";
import { insertSql } from "./make-rows.ts";
import { listed, quoted, type World } from "./world.ts";

/** Statements of one version of the code that work on its own schema and fail on the other, whatever they write. */
export interface CodeTruth {
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** Tries what code of both versions asks of every table: all columns read, whole rows written. */
export function codeTruth(
  before: Database.Database,
  after: Database.Database,
  worlds: { readonly before: World; readonly after: World },
): CodeTruth {
  return { old: brokenOn(worlds.before, before, after), new: brokenOn(worlds.after, after, before) };
}

function brokenOn(world: World, home: Database.Database, other: Database.Database): readonly string[] {
  return world.tables.flatMap((table) => {
    const read = `SELECT ${listed(table.columns.map(({ name }) => name))} FROM ${quoted(table.name)}`;
    const writes = [20, 25].map((n) => insertSql(world, table, n, "friendly"));
    const reads = failure(home, read) === null ? failure(other, read) : null;
    const tries = writes.map((sql) => (failure(home, sql) === null ? failure(other, sql) : null));
    // A parent or a double that is there or is not is a matter of rows, not of order.
    const isFirm = tries.every(
      (message) => message !== null && !/^(?:FOREIGN KEY|UNIQUE|CHECK)/.test(message),
    );
    return [
      ...(reads === null ? [] : [`SELECT ${table.name}: ${reads}`]),
      ...(isFirm ? [`INSERT ${table.name}: ${tries[0]}`] : []),
    ];
  });
}

/** What SQLite says of a statement that leaves nothing behind; null where it works. */
function failure(db: Database.Database, sql: string): string | null {
  db.pragma("foreign_keys = ON");
  db.exec("SAVEPOINT tried");
  try {
    const statement = db.prepare(sql);
    if (statement.reader) statement.all();
    else statement.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK TO tried; RELEASE tried");
  }
}
