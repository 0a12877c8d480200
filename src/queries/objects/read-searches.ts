import { quoteName } from "../../model/quote.ts";
import { nameKey, type Schema, type Table } from "../../model/schema.ts";
import { isContentless, isModule, keepsOwnRows } from "../../sql/virtual-table.ts";
import { type Engine, SqliteFailure } from "../../sqlite/engine.ts";
import { failureOf } from "../../sqlite/failure-of.ts";

/** What is known of one full-text index. */
export interface Search {
  readonly name: string;
  /** How many texts it can find. */
  readonly texts: number;
  /** Whether the texts lie in it and nowhere else: then they are rows, and followed as such. */
  readonly isOwn: boolean;
  readonly canRebuild: boolean;
  /** SQLite's words where its rows cannot be read; else null. */
  readonly unreadable: string | null;
  /** SQLite's words where it finds other texts than there are; null where it does not, or was not asked. */
  readonly outOfStep: string | null;
}

/** Full-text indexes by the `nameKey` of their table. */
export type Searches = ReadonlyMap<string, Search>;

/** Looks into every FTS5 index; "whole" has each compared with its texts: https://sqlite.org/fts5.html */
export function readSearches(engine: Engine, schema: Schema, depth: "whole" | "cheap"): Searches {
  const indexes = schema.tables.filter((table) => isModule(table, "fts5"));
  return new Map(indexes.map((table) => [nameKey(table.name), readSearch(engine, table, depth)]));
}

function readSearch(engine: Engine, table: Table, depth: "whole" | "cheap"): Search {
  const name = `main.${quoteName(table.name)}`;
  const unreadable = failureOf(engine, `SELECT * FROM ${name} LIMIT 1`);
  const isWhole = depth === "whole" && unreadable === null;
  return {
    name: table.name,
    texts: countTexts(engine, table),
    isOwn: keepsOwnRows(table),
    canRebuild: !isContentless(table),
    unreadable: unreadable !== null && /^no such (?:module|function)/.test(unreadable) ? null : unreadable,
    outOfStep: isWhole ? integrity(engine, table) : null,
  };
}

/** One row for each text that was put in; none where the index keeps no sizes. */
function countTexts(engine: Engine, { name }: Table): number {
  try {
    const [row] = engine.query(`SELECT count(*) AS n FROM main.${quoteName(`${name}_docsize`)}`);
    return Number(row?.["n"] ?? 0);
  } catch (error) {
    if (error instanceof SqliteFailure) return 0;
    throw error;
  }
}

/** The check writes nothing, but looks like an INSERT. */
function integrity(engine: Engine, { name }: Table): string | null {
  engine.exec("SAVEPOINT trial");
  try {
    const own = quoteName(name);
    return failureOf(engine, `INSERT INTO main.${own}(${own}, rank) VALUES ('integrity-check', 1)`);
  } finally {
    engine.exec("ROLLBACK TO trial; RELEASE trial");
  }
}
