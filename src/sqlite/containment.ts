import { findStatements } from "../sql/statements.ts";
import type { Engine } from "./engine.ts";
import { SqliteFailure } from "./engine.ts";

/** What a database may grow by while migrations run, in bytes. Beyond it SQLite says "database or disk is full". */
const roomToGrow = 2 * 1024 ** 3;

/**
 * Lets a database have four times the pages it has, and room to grow. An endless insert ends there instead of
 * at the end of the machine's memory: https://sqlite.org/pragma.html#pragma_max_page_count
 */
export function boundGrowth(engine: Pick<Engine, "exec" | "query">): void {
  // Of the functions of the same names a view of the database may take the place.
  const [count] = engine.query("PRAGMA main.page_count");
  const [size] = engine.query("PRAGMA main.page_size");
  const pages = Number(count?.["page_count"]) * 4 + Math.floor(roomToGrow / Number(size?.["page_size"]));
  engine.exec(`PRAGMA main.max_page_count = ${pages}; PRAGMA temp.max_page_count = ${pages}`);
}

/**
 * Takes every slot for attached databases, so that neither ATTACH nor VACUUM INTO reaches another file on an
 * engine that cannot be told so: both need a free slot. https://sqlite.org/limits.html#max_attached
 */
export function fillAttachSlots(exec: (sql: string) => void): void {
  for (let slot = 0; slot < 125; slot += 1) {
    try {
      exec(`ATTACH ':memory:' AS "taken ${slot}"`);
    } catch {
      return;
    }
  }
}

/**
 * Whether a failure is only the missing slot of a plain VACUUM, which needs one as well. It changes nothing that
 * a later statement can see, so that it counts as done.
 */
export function isHarmlessVacuum(error: unknown, sql: string): boolean {
  if (!(error instanceof SqliteFailure) || !error.message.startsWith("too many attached databases"))
    return false;
  const [statement] = findStatements(sql);
  return statement?.kind === "vacuum" && statement.tokens.every((token) => token.name !== "INTO");
}
