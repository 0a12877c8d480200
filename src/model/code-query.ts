import type { CodeFate } from "./change.ts";
import type { Migration, Span, Statement } from "./migration.ts";
import type { Schema } from "./schema.ts";
import type { Renames, SchemaChange } from "./schema-change.ts";

/** A statement that Drizzle code of one schema sends. */
export interface CodeQuery {
  /** The table or view, as that schema names it. */
  readonly table: string;
  /** The column it is about, or the columns of an upsert's target, "a, b"; null where it is about the whole row. */
  readonly column: string | null;
  readonly verb: "read" | "insert" | "update" | "delete" | "upsert" | "view";
  readonly sql: string;
  /** Take away the rows that what it writes would meet again, by their key and by each unique set; none where it adds no row. */
  readonly clear: readonly string[];
  /** "some": works or breaks with the value it happens to write. "any": whatever the values. */
  readonly values: "any" | "some";
  /** Set for an insert that gives as little as it may. */
  readonly isLeast?: true;
  /** The tables, as `nameKey` writes them, of a query that a person wrote; left out for those that Drizzle sends. */
  readonly written?: readonly string[];
}

/** Where in the sources a query stands. */
export interface SentFrom {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Whether it stands at the top of its file, so that a failure keeps the file from loading. */
  readonly atTop: boolean;
  /** Set where only a run would tell whether it comes to that. */
  readonly isUnsure?: true;
}

/** A statement that works on its own schema and not on the other. */
export interface BrokenQuery {
  readonly query: CodeQuery;
  /** SQLite's own words; for a value that comes back as another one, ours. */
  readonly message: string;
  /** Set where nothing fails: a value comes back as another one. */
  readonly readsOtherwise?: true;
  /** The queries in the sources that come to this, as their text tells; left out where none is known. */
  readonly sent?: readonly SentFrom[];
  /** The columns whose values decide; left out where none do, or nobody knows which. */
  readonly turnsOn?: readonly string[];
  /** Set where it means nothing unless a query in the sources comes to it. */
  readonly onlyIfSent?: true;
}

/** What statements that do not do as before come to for the code that sends them. */
export function fateOf(broken: readonly BrokenQuery[]): Exclude<CodeFate, "not run"> {
  if (broken.some(({ query, readsOtherwise }) => query.values === "any" && !readsOtherwise)) return "breaks";
  if (broken.some(({ readsOtherwise }) => readsOtherwise)) return "reads otherwise";
  return broken.length > 0 ? "some writes fail" : "works";
}

/** One of several broken statements, with the queries that come to any of them, by place. */
export function withAllSent(chosen: BrokenQuery, all: readonly BrokenQuery[]): BrokenQuery {
  const places = all.flatMap(({ sent }) => sent ?? []);
  if (places.length === 0) return chosen;
  const byDoubt = places.toSorted((a, b) => Number(b.isUnsure ?? false) - Number(a.isUnsure ?? false));
  const once = new Map(byDoubt.map((place) => [`${place.file} ${place.line}`, place]));
  const sent = [...once.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line,
  );
  return { ...chosen, sent };
}

/** How the statements of one version of the code fared on the schema of the other. */
export interface CodeTrial {
  /** How many work on their own schema, and so were tried on the other. */
  readonly tried: number;
  readonly broken: readonly BrokenQuery[];
  /** Whether the sources were read whole, so that what no query comes to breaks nothing; left out where not. */
  readonly isRead?: true;
}

/** One statement, or the statements of one table rebuild. */
export interface ChangeUnit {
  readonly migration: Migration;
  /** In order, at least one. */
  readonly statements: readonly Statement[];
  /** From the first line to the last. */
  readonly at: Span;
  /** The table it rebuilds; null for a single statement. */
  readonly rebuilds: string | null;
}

/** A difference that the new migrations make as a whole, with what made it. */
export interface PlacedChange {
  readonly change: SchemaChange;
  readonly unit: ChangeUnit;
}

/** What the new migrations change from end to end: what comes and goes again is not in it. */
export interface NetChanges {
  readonly before: Schema;
  readonly after: Schema;
  readonly renames: Renames;
  /** In the order of the units. */
  readonly changes: readonly PlacedChange[];
  /** Everything that ran, in order. */
  readonly units: readonly ChangeUnit[];
}
