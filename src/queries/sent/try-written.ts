import type { BrokenQuery, CodeQuery } from "../../model/code-query.ts";
import { nameKey, type Schema, sameName, tableNamed } from "../../model/schema.ts";
import type { SourceQuery } from "../../model/source-code.ts";
import { screenStatement } from "../../sql/screen.ts";
import { tokensOf } from "../../sql/tokens.ts";
import type { Engine } from "../../sqlite/engine.ts";
import { failureOf } from "../../sqlite/failure-of.ts";
import type { OpenSide } from "../open-side.ts";

/** So many are tried at most. */
const mostQueries = 500;

/**
 * Tries SQL that a person wrote, as far as its text tells it: SQLite compiles it on both schemas, and runs what only
 * writes values. What does not work on its own schema says nothing.
 */
export function tryWritten(own: OpenSide, other: OpenSide): readonly BrokenQuery[] {
  const queries = own.code?.queries.slice(0, 10 * mostQueries) ?? [];
  return queries
    .filter(({ sql }) => sql !== null)
    .slice(0, mostQueries)
    .flatMap((query) => tryOne(query, own, other));
}

function tryOne(query: SourceQuery, own: OpenSide, other: OpenSide): readonly BrokenQuery[] {
  const { sql, file, line, atTop, touches } = query;
  if (sql === null || !isHarmless(sql)) return [];
  const verb = touches[0]?.verb === "any" ? "read" : (touches[0]?.verb ?? "read");
  const about: CodeQuery = {
    table: touches[0]?.table ?? "",
    column: null,
    verb,
    sql,
    clear: [],
    values: "any",
    written: touches.map(({ table }) => table),
  };
  const sent = [{ file, line, atTop }];
  if (compiles(own.engine, sql) !== null) return [];
  const message = compiles(other.engine, sql) ?? refusal(own.engine, other.engine, sql, verb);
  if (message !== null) return [{ query: about, message, sent }];
  const moved = movedColumns(query, own.schema, other.schema);
  return moved === null ? [] : [{ query: about, message: moved, readsOtherwise: true, sent }];
}

/** One statement that reaches nothing outside of the database. */
function isHarmless(sql: string): boolean {
  const tokens = tokensOf(sql.trim().replace(/;+$/, ""));
  return !tokens.some(({ name }) => name === "SEMI") && screenStatement({ tokens }) === null;
}

function compiles(engine: Engine, sql: string): string | null {
  const message = failureOf(engine, `EXPLAIN ${sql}`);
  return message !== null && /^no such (?:function|module|collation)/.test(message) ? null : message;
}

/** What a statement that writes nothing but values is refused with on the other side alone. */
function refusal(own: Engine, other: Engine, sql: string, verb: string): string | null {
  if (verb !== "insert" && verb !== "update" && verb !== "delete") return null;
  if (tokensOf(sql).some(({ name }) => name === "SELECT" || name === "WITH")) return null;
  const run = (engine: Engine): string | null => {
    engine.exec("SAVEPOINT trial");
    try {
      return failureOf(engine, sql);
    } finally {
      engine.exec("ROLLBACK TO trial; RELEASE trial");
    }
  };
  return run(own) === null ? run(other) : null;
}

/** What `*` answers by position once the columns stand in another order; null where they do not, or names are asked for. */
function movedColumns({ touches, isPositional }: SourceQuery, own: Schema, other: Schema): string | null {
  if (!isPositional) return null;
  for (const { table, columns } of touches) {
    const before = tableNamed(own, table)?.columns.map(({ name }) => name);
    const after = tableNamed(other, table)?.columns.map(({ name }) => name);
    if (columns !== null || before === undefined || after === undefined) continue;
    const isSame =
      before.length === after.length && before.every((name, at) => sameName(name, after[at] ?? ""));
    if (!isSame)
      return `comes back in another order of columns: ${after.join(", ")} where it was ${before.join(", ")}`;
  }
  return null;
}

/** Whether a query that a person wrote is about a table. */
export function isWrittenAbout({ written }: CodeQuery, table: string): boolean {
  return written?.includes(nameKey(table)) === true;
}
