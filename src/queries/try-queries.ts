import type { BrokenQuery, CodeQuery, CodeTrial } from "../model/code-query.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { failureOf } from "../sqlite/failure-of.ts";

/**
 * Runs each statement on a database and takes back what it wrote, so that none sees another's work.
 * Gives SQLite's words for each, null for one that works. No transaction may be open.
 */
export function tryQueries(engine: Engine, queries: readonly CodeQuery[]): readonly (string | null)[] {
  return queries.map((query) => tryQuery(engine, query));
}

/** What works on the code's own schema and breaks on the other: what does not work in the control says nothing. */
export function compareFates(control: Engine, other: Engine, queries: readonly CodeQuery[]): CodeTrial {
  const alone = tryQueries(control, queries);
  const working = queries.filter((_, place) => alone[place] === null);
  const fates = tryQueries(other, working);
  const broken = working.flatMap((query, place): readonly BrokenQuery[] => {
    const message = fates[place] ?? null;
    return message === null || message === notTried ? [] : [{ query, message }];
  });
  return { tried: fates.filter((fate) => fate !== notTried).length, broken };
}

function tryQuery(engine: Engine, query: CodeQuery): string | null {
  if (query.verb === "read" || query.verb === "view") return failureOf(engine, query.sql);
  engine.exec(query.clear === null ? "SAVEPOINT trial" : "SAVEPOINT trial; PRAGMA defer_foreign_keys = ON");
  try {
    if (query.clear !== null && !clear(engine, query.clear)) return notTried;
    return failureOf(engine, query.sql);
  } finally {
    takeBack(engine);
  }
}

/** Leaves the statement out: a trigger guards the row, which says nothing about a new one. */
const notTried = "the row in its way cannot be deleted";

/**
 * Deletes the row whose values are to be written again. Keys wait until the end, which never comes: it may have
 * children. Where the table or a column is not there, the statement itself will say so.
 */
function clear(engine: Engine, sql: string): boolean {
  const failure = failureOf(engine, sql);
  return failure === null || failure.startsWith("no such ");
}

/** A trigger's RAISE(ROLLBACK) has ended the transaction already: https://sqlite.org/lang_createtrigger.html#raise */
function takeBack(engine: Engine): void {
  try {
    engine.exec("ROLLBACK TO trial; RELEASE trial");
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
  }
}
