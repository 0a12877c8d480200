import type { BrokenQuery, CodeQuery } from "../../model/code-query.ts";
import { quoteName } from "../../model/quote.ts";
import { nameKey, type Schema, sameName, tableNamed } from "../../model/schema.ts";
import type { SourceQuery } from "../../model/source-code.ts";
import { screenStatement } from "../../sql/screen.ts";
import { tokensOf } from "../../sql/tokens.ts";
import type { Engine } from "../../sqlite/engine.ts";
import { failureOf } from "../../sqlite/failure-of.ts";
import type { OpenSide } from "../open-side.ts";

/** So many are tried at most. */
const mostQueries = 500;

/** Of queries that work on their own schema, how far each was tried: compiled on both, or run on both. */
export type WrittenFates = ReadonlyMap<SourceQuery, "compiled" | "ran">;

/**
 * Tries SQL that a person wrote, as far as its text tells it: SQLite compiles it on both schemas, and runs what only
 * writes values. What does not work on its own schema says nothing.
 */
export function tryWritten(
  own: OpenSide,
  other: OpenSide,
): { readonly broken: readonly BrokenQuery[]; readonly fates: WrittenFates } {
  const queries = own.code?.queries.slice(0, 10 * mostQueries) ?? [];
  const broken: BrokenQuery[] = [];
  const fates = new Map<SourceQuery, "compiled" | "ran">();
  for (const query of queries.filter(({ sql }) => sql !== null).slice(0, mostQueries)) {
    const tried = tryOne(query, own, other);
    if (tried === null) continue;
    fates.set(query, tried.fate);
    if (tried.broken !== null) broken.push(tried.broken);
  }
  return { broken, fates };
}

interface Tried {
  readonly fate: "compiled" | "ran";
  readonly broken: BrokenQuery | null;
}

function tryOne(query: SourceQuery, own: OpenSide, other: OpenSide): Tried | null {
  const { sql, file, line, atTop, touches } = query;
  const alone = sql === null || !isHarmless(sql) ? "" : compiles(own.engine, sql);
  // Whatever stands in its holes, it has never worked at home.
  if (alone !== null && /^table .+ has \d+ columns but/.test(alone)) return { fate: "ran", broken: null };
  if (sql === null || alone !== null) return null;
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
  const uncompiled = compiles(other.engine, sql);
  if (uncompiled !== null) return { fate: "compiled", broken: { query: about, message: uncompiled, sent } };
  const run = refusal(own.engine, other.engine, query, verb);
  const fate = run === null ? "compiled" : "ran";
  if (run?.message != null) return { fate, broken: { query: about, message: run.message, sent } };
  const message = movedColumns(query, own.schema, other.schema);
  return {
    fate: verb === "read" ? "ran" : fate,
    broken: message === null ? null : { query: about, message, readsOtherwise: true, sent },
  };
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

/**
 * What a statement that writes nothing but values is refused with on the other side alone; null where it does not run at
 * home. What stands in the way of it there (a row with its key, a parent that is not there) is no matter of its schema.
 */
function refusal(
  own: Engine,
  other: Engine,
  { sql, touches }: SourceQuery,
  verb: string,
): { readonly message: string | null } | null {
  if (sql === null || (verb !== "insert" && verb !== "update" && verb !== "delete")) return null;
  if (tokensOf(sql).some(({ name }) => name === "SELECT" || name === "WITH")) return null;
  const run = (engine: Engine, isCleared: boolean): string | null => {
    engine.exec("SAVEPOINT trial");
    try {
      if (isCleared) {
        engine.exec("PRAGMA defer_foreign_keys = ON");
        failureOf(engine, `DELETE FROM ${quoteName(touches[0]?.table ?? "")}`);
      }
      return failureOf(engine, sql);
    } finally {
      engine.exec("ROLLBACK TO trial; RELEASE trial");
    }
  };
  const alone = run(own, false);
  if (alone === null) return { message: run(other, false) };
  const isInTheWay = /^(?:UNIQUE|FOREIGN KEY) constraint failed/.test(alone);
  return isInTheWay && run(own, true) === null ? { message: run(other, true) } : null;
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
