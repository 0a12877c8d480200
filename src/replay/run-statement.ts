import type { Profile } from "../model/driver.ts";
import type { Statement } from "../model/migration.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { alterColumnTo } from "./alter-column.ts";
import { createForeignVirtual } from "./foreign-virtual.ts";

/**
 * Runs one statement as the driver would, and fails where the driver does so behind it. Throws a `SqliteFailure`.
 */
export function runStatement(engine: Engine, profile: Profile, statement: Statement): void {
  if (alterColumnTo(engine, profile, statement)) return;
  if (createForeignVirtual(engine, profile, statement)) return;
  if (leavesRowsUnread(profile, statement)) {
    const rows = engine.query(statement.text).length;
    // drizzle-orm reads no row of it, and a statement that writes cannot stay open at the end of the transaction.
    if (rows > 0)
      throw new SqliteFailure("cannot release savepoint - SQL statements in progress", "SQLITE_BUSY");
    return;
  }
  if (setsKeysAtOnce(engine, profile, statement)) return;
  engine.run(statement.text);
  const lost = profile.refuses["lost-transaction"];
  if (statement.kind === "transaction" && lost !== undefined && !isInTransaction(engine))
    throw new SqliteFailure(lost, "");
}

/** `INSERT … RETURNING` where its cursor is made and never read. */
function leavesRowsUnread(profile: Profile, statement: Statement): boolean {
  if (!profile.quirks.includes("leaves-returning-rows-unread")) return false;
  if (!/^(?:insert|update|delete)$/.test(statement.kind)) return false;
  return statement.tokens.some(({ name }) => name === "RETURNING");
}

/** What stands in for it changes keys outside of a transaction only: what ran until then can no longer be taken back. */
function setsKeysAtOnce(engine: Engine, profile: Profile, statement: Statement): boolean {
  const isMeant = statement.pragma === "foreign_keys" && profile.quirks.includes("sets-keys-at-once");
  if (!isMeant || !isInTransaction(engine)) return false;
  engine.run("COMMIT");
  engine.run(statement.text);
  engine.run("BEGIN");
  return true;
}

/** SQL cannot ask for it; BEGIN fails inside a transaction, and changes nothing outside of one. */
function isInTransaction(engine: Engine): boolean {
  try {
    engine.run("BEGIN");
  } catch (error) {
    if (error instanceof SqliteFailure) return true;
    throw error;
  }
  engine.run("ROLLBACK");
  return false;
}
