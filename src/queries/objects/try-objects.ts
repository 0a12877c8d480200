import type { TriggerVerb } from "../../model/broken-object.ts";
import { quoteName } from "../../model/quote.ts";
import { nameKey, type Schema, type Trigger, tableNamed } from "../../model/schema.ts";
import { triggerVerb } from "../../sql/trigger-verb.ts";
import { type Engine, SqliteFailure } from "../../sqlite/engine.ts";
import { viewColumns } from "../view-columns.ts";
import { readSearches, type Searches } from "./read-searches.ts";

/** What of a database works that is no table. By `nameKey` of the names. */
export interface ObjectTrial {
  readonly views: ReadonlyMap<string, TriedView>;
  readonly triggers: ReadonlyMap<string, TriedTrigger>;
  readonly searches: Searches;
}

/** A view, and SQLite's words where it cannot be read. */
interface TriedView {
  readonly name: string;
  readonly sql: string;
  readonly failure: string | null;
}

/** A trigger, and SQLite's words where it cannot fire. */
interface TriedTrigger {
  readonly name: string;
  readonly sql: string;
  readonly on: string;
  readonly verb: TriggerVerb;
  readonly failure: string | null;
}

/** How thoroughly: "whole" reads every full-text index from end to end. */
export type TrialDepth = "whole" | "cheap";

/**
 * Tries every trigger, view and full-text index: SQLite compiles a statement together with all that it fires, and so
 * says what is missing without a row being written (https://sqlite.org/lang_explain.html). What is dropped on the way,
 * to tell one trigger from another, is taken back. Null where there is nothing of the kind.
 */
export function tryObjects(engine: Engine, schema: Schema, depth: TrialDepth): ObjectTrial | null {
  const hasSearches = schema.tables.some(({ kind }) => kind === "virtual");
  if (schema.triggers.length === 0 && schema.views.length === 0 && !hasSearches) return null;
  const views = schema.views.map(({ name, sql }): TriedView => {
    return { name, sql, failure: refusal(engine, `SELECT * FROM main.${quoteName(name)}`) };
  });
  return {
    views: new Map(views.map((view) => [nameKey(view.name), view])),
    triggers: new Map(tryTriggers(engine, schema)),
    searches: readSearches(engine, schema, depth),
  };
}

function* tryTriggers(engine: Engine, schema: Schema): Generator<readonly [string, TriedTrigger]> {
  const groups = Map.groupBy(schema.triggers, ({ table, sql }) => `${triggerVerb(sql)} ${nameKey(table)}`);
  for (const triggers of groups.values()) {
    const [first] = triggers;
    const verb = first === undefined ? null : triggerVerb(first.sql);
    if (first === undefined || verb === null) continue;
    const statement = statementFor(engine, schema, first.table, verb);
    const failure = statement === null ? null : refusal(engine, statement);
    for (const trigger of triggers) {
      const own =
        failure === null || statement === null ? null : refusalOfOne(engine, schema, trigger, statement);
      yield [
        nameKey(trigger.name),
        { name: trigger.name, sql: trigger.sql, on: trigger.table, verb, failure: own },
      ];
    }
  }
}

/** The statement that fires them all; an UPDATE sets every column, since a trigger may wait for one. */
function statementFor(engine: Engine, schema: Schema, table: string, verb: TriggerVerb): string | null {
  const name = `main.${quoteName(table)}`;
  if (verb === "insert") return `INSERT INTO ${name} DEFAULT VALUES`;
  if (verb === "delete") return `DELETE FROM ${name}`;
  const known = tableNamed(schema, table)?.columns.filter(({ generated }) => generated === null);
  const columns = known?.map((column) => column.name) ?? viewColumns(engine, table);
  const sets = columns.map((column) => `${quoteName(column)} = ${quoteName(column)}`);
  return sets.length === 0 ? null : `UPDATE ${name} SET ${sets.join(", ")}`;
}

/** What SQLite says where this is the only trigger there; null where it says the same without any. */
function refusalOfOne(engine: Engine, schema: Schema, trigger: Trigger, statement: string): string | null {
  const others = schema.triggers.filter(({ name }) => name !== trigger.name);
  engine.exec("SAVEPOINT trial");
  try {
    for (const { name } of others) engine.run(`DROP TRIGGER main.${quoteName(name)}`);
    const own = refusal(engine, statement);
    if (own === null) return null;
    engine.run(`DROP TRIGGER main.${quoteName(trigger.name)}`);
    return refusal(engine, statement) === own ? null : own;
  } finally {
    engine.exec("ROLLBACK TO trial; RELEASE trial");
  }
}

/** SQLite's words where it cannot compile a statement. What the app brings along itself may be missing here. */
function refusal(engine: Engine, sql: string): string | null {
  try {
    engine.query(`EXPLAIN ${sql}`);
    return null;
  } catch (error) {
    if (!(error instanceof SqliteFailure)) throw error;
    return /^no such (?:function|module|collation)|^unsafe use|^not authorized/.test(error.message)
      ? null
      : error.message;
  }
}
