import type { Statement } from "../model/migration.ts";
import { findStatements } from "../sql/statements.ts";
import type { Engine } from "../sqlite/engine.ts";

/** What would fold the -wal into the file, or lock others out: https://sqlite.org/pragma.html#pragma_journal_mode */
const unsettling = new Set(["journal_mode", "locking_mode", "wal_checkpoint"]);

/**
 * The same engine, deaf to what a migration says about how its database is kept on disk. None of it changes what is
 * in the database, and the file below the -wal has to stay what it was before.
 */
export function keepOverlay(engine: Engine): Engine {
  return {
    ...engine,
    run(sql, params) {
      if (!/pragma/i.test(sql) || !findStatements(sql).some(isUnsettling)) engine.run(sql, params);
    },
  };
}

function isUnsettling({ pragma }: Statement): boolean {
  return pragma !== null && unsettling.has(pragma);
}
