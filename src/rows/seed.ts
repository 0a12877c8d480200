import { CannotCheck } from "../model/errors.ts";
import type { Statement } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { screenStatement } from "../sql/screen.ts";
import { findStatements } from "../sql/statements.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";

/** A seed file. */
export interface Seed {
  /** What it is called in messages. */
  readonly file: string;
  readonly text: string;
}

/**
 * Runs a seed file, one statement after the other, all or nothing; transactions it asks for itself are passed
 * over. Foreign keys stay as they are. Throws `CannotCheck` with file, line and statement where one fails or must
 * not run.
 */
export function runSeed(engine: Engine, seed: Seed): void {
  engine.exec("BEGIN");
  try {
    for (const statement of findStatements(seed.text)) {
      if (statement.kind !== "transaction") runStatement(engine, seed.file, statement);
    }
    commit(engine, seed.file);
  } catch (error) {
    engine.exec("ROLLBACK");
    throw error;
  }
}

function runStatement(engine: Engine, file: string, statement: Statement): void {
  const { line, text } = statement;
  const where = `${code(file)} line ${line}: ${code(text.replace(/\s+/g, " "), 80)}`;
  const refused = screenStatement(statement);
  if (refused !== null) {
    throw new CannotCheck(
      `${where} uses ${code(refused.what)}, which is not allowed; remove it from the seed file`,
    );
  }
  try {
    engine.run(text);
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    throw new CannotCheck(
      `${where} fails on the base schema (SQLite: ${code(error.message)}); fix the seed file`,
    );
  }
}

/** Keys that are checked late fail here. */
function commit(engine: Engine, file: string): void {
  try {
    engine.exec("COMMIT");
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    throw new CannotCheck(
      `${code(file)} cannot be committed (SQLite: ${code(error.message)}); fix the seed file`,
    );
  }
}
