import type { Schema } from "../../model/schema.ts";
import type { SqlFunction } from "../../model/sql-function.ts";
import { callsIn } from "../../sql/calls.ts";
import { screenStatement } from "../../sql/screen.ts";
import { findStatements } from "../../sql/statements.ts";
import type { Engine } from "../../sqlite/engine.ts";
import { failureOf } from "../../sqlite/failure-of.ts";
import { introspect, isBookkeeping, isLedger } from "../../sqlite/introspect.ts";
import { openEngine } from "../../sqlite/open-engine.ts";
import type { SchemaAnswer } from "./read-answers.ts";

/** Opens an empty database with this schema. What does not run here (a module that nobody has) is left out. */
export function openSchema<T>(statements: readonly string[], work: (engine: Engine) => T): T {
  const parsed = statements.map((sql) => ({ sql, found: findStatements(sql) }));
  const functions = [...new Set(parsed.flatMap(({ found }) => found.flatMap(callsIn)))].map(
    (name): SqlFunction => ({ name, gives: "argument" }),
  );
  const probe = openEngine("builtin", { path: ":memory:", foreignKeys: false, doubleQuotedText: true });
  const known = new Set(probe.query("SELECT name FROM pragma_function_list").map(({ name }) => String(name)));
  probe.close();
  const own = functions.filter(({ name }) => !known.has(name));
  const options = { path: ":memory:", foreignKeys: false, doubleQuotedText: true, functions: own };
  const engine = openEngine("builtin", options);
  try {
    for (const { sql, found } of parsed)
      if (found.every((each) => each.kind.startsWith("create-") && screenStatement(each) === null))
        failureOf(engine, sql);
    return work(engine);
  } finally {
    engine.close();
  }
}

/** The schema that these statements make. */
export function schemaMadeBy(statements: readonly string[]): Schema {
  return openSchema(statements, (engine) => introspect(engine));
}

/** The statements of a schema that can be run again: not those of SQLite's own objects, of other tools or of shadows. */
export function ownStatements(answers: readonly SchemaAnswer[]): readonly string[] {
  return answers.filter(({ name, sql }) => sql !== "" && !/^sqlite_/i.test(name)).map(({ sql }) => sql);
}

/** The table of applied migrations among them, and its columns; null where there is none. */
export function ledgerAmong(
  answers: readonly SchemaAnswer[],
): { readonly table: string; readonly columns: readonly string[] } | null {
  const tables = answers.filter(({ type }) => type === "table");
  const found = tables.find(
    ({ name, sql }) => isLedger(sql) || (isBookkeeping(name) && /migrations$/i.test(name)),
  );
  if (found === undefined) return null;
  const columns = openSchema([found.sql], (engine) =>
    engine
      .query("SELECT name FROM pragma_table_info(?)", [found.name])
      .map(({ name }) => String(name).toLowerCase()),
  );
  return { table: found.name, columns };
}
