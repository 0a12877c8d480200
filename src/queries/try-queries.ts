import type { BrokenQuery, CodeQuery, CodeTrial } from "../model/code-query.ts";
import { quoteName } from "../model/quote.ts";
import { tokensOf } from "../sql/tokens.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { failureOf } from "../sqlite/failure-of.ts";

/** How a statement fared; `not-tried` where the row that it writes is there already and cannot be taken away. */
export type Fate =
  /** `isOrphan`: a row that it writes has no parent, which nothing says before the transaction ends. */
  | { readonly kind: "works"; readonly isOrphan?: true }
  | { readonly kind: "not-tried" }
  /** In SQLite's words. */
  | { readonly kind: "fails"; readonly message: string };

/**
 * Runs each statement on a database and takes back what it wrote, so that none sees another's work. No transaction
 * may be open.
 */
export function tryQueries(engine: Engine, queries: readonly CodeQuery[]): readonly Fate[] {
  return queries.map((query) => tryQuery(engine, query));
}

/** What works on the code's own schema and fails on the other: what does not work in the control says nothing. */
export function compareFates(control: Engine, other: Engine, queries: readonly CodeQuery[]): CodeTrial {
  const alone = tryQueries(control, queries);
  const working = queries.filter((_, place) => alone[place]?.kind === "works");
  const whole = new Set(queries.filter((_, place) => isWhole(alone[place])));
  const fates = tryQueries(other, working);
  const broken = working.flatMap((query, place): readonly BrokenQuery[] => {
    const fate = fates[place];
    if (fate?.kind === "fails") return [{ query, message: fate.message }];
    return fate?.kind === "works" && fate.isOrphan && whole.has(query)
      ? [{ query, message: "FOREIGN KEY constraint failed" }]
      : [];
  });
  return { tried: fates.filter(({ kind }) => kind !== "not-tried").length, broken };
}

function isWhole(fate: Fate | undefined): boolean {
  return fate?.kind === "works" && !fate.isOrphan;
}

function tryQuery(engine: Engine, query: CodeQuery): Fate {
  if (query.verb === "read" || query.verb === "view") return fateOf(engine, query.sql);
  begin(engine, query);
  try {
    if (!clear(engine, query)) return { kind: "not-tried" };
    const before = orphansIn(engine, query);
    const fate = fateOf(engine, query.sql);
    const isOrphan = fate.kind === "works" && orphansIn(engine, query) > before;
    return isOrphan ? { ...fate, isOrphan } : fate;
  } finally {
    takeBack(engine);
  }
}

function fateOf(engine: Engine, sql: string): Fate {
  const message = failureOf(engine, sql);
  return message === null ? { kind: "works" } : { kind: "fails", message };
}

/** Rows of its table that lack a parent, where keys are held at all and wait until the end. */
function orphansIn(engine: Engine, { table, clear }: CodeQuery): number {
  if (clear.length === 0) return 0;
  const isHeld = engine.query("PRAGMA foreign_keys").some(({ foreign_keys }) => Number(foreign_keys) === 1);
  if (!isHeld) return 0;
  try {
    return engine.query(`PRAGMA main.foreign_key_check(${quoteName(table)})`).length;
  } catch (error) {
    // No such table, or a key that fits no parent: the statement itself says so.
    if (error instanceof SqliteFailure) return 0;
    throw error;
  }
}

/** Keys wait until the end, which never comes, where a row is taken away that may have children. */
function begin(engine: Engine, query: CodeQuery): void {
  engine.exec(
    query.clear.length === 0 ? "SAVEPOINT trial" : "SAVEPOINT trial; PRAGMA defer_foreign_keys = ON",
  );
}

/** Deletes the rows whose values are to be written again. Triggers that forbid it are about deletes: here they wait. */
function clear(engine: Engine, query: CodeQuery): boolean {
  if (isCleared(engine, query)) return true;
  takeBack(engine);
  begin(engine, query);
  for (const name of deleteTriggers(engine)) engine.exec(`DROP TRIGGER main.${quoteName(name)}`);
  return isCleared(engine, query);
}

/** Where the table or a column is not there, the statement itself will say so. */
function isCleared(engine: Engine, query: CodeQuery): boolean {
  return query.clear.every((sql) => {
    const failure = failureOf(engine, sql);
    return failure === null || failure.startsWith("no such ");
  });
}

function deleteTriggers(engine: Engine): readonly string[] {
  return engine
    .query("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
    .filter(({ sql }) => eventOf(String(sql)) === "DELETE")
    .map(({ name }) => String(name));
}

/** The event is the first of these words: a trigger called so is quoted. */
function eventOf(sql: string): string | undefined {
  return tokensOf(sql).find(({ name }) => name === "DELETE" || name === "INSERT" || name === "UPDATE")?.name;
}

/** A trigger's RAISE(ROLLBACK) has ended the transaction already: https://sqlite.org/lang_createtrigger.html#raise */
function takeBack(engine: Engine): void {
  try {
    engine.exec("ROLLBACK TO trial; RELEASE trial");
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
  }
}
