import { addedStatements } from "../../model/migration.ts";
import { quoteName } from "../../model/quote.ts";
import type { RunFailure } from "../../model/run.ts";
import { type Schema, sameName, storedColumns, type Table, tableNamed } from "../../model/schema.ts";
import { renameIn } from "../../sql/track-renames.ts";
import type { Written } from "../../sql/written-rows.ts";

/** The schema that production has, and the one the migrations lead to; null where they lead to none. */
export interface Schemas {
  readonly before: Schema;
  readonly after: Schema | null;
}

/** Rows that a statement would write, to be asked for with a query. */
export interface Relation {
  /** What stands before the SELECT. */
  readonly head: string;
  /** What stands behind FROM. */
  readonly from: string;
}

/**
 * The rows that a statement would write, with the names of the columns it writes them to. `needed`: columns that are
 * asked for; null for any. Null where no query on the tables of before gives them.
 */
export function relationOf(
  written: Written,
  needed: readonly string[] | null,
  before: Schema,
): Relation | null {
  if (written.kind === "update") {
    const table = tableNamed(before, written.table);
    return table === undefined ? null : { head: "", from: updated(table, written, needed) };
  }
  if (written.kind !== "select") return null;
  const { copied, columns, select } = written;
  const source = copied === null ? undefined : tableNamed(before, copied.from);
  if (source !== undefined && keepsNames(written, source, needed))
    return { head: "", from: quoteName(source.name) };
  if (columns === null) return null;
  return { head: `WITH written(${columns.map(quoteName).join(", ")}) AS (${select}) `, from: "written" };
}

/** Whether a copy writes each of these columns to its namesake. */
function keepsNames(
  { copied, columns }: Extract<Written, { kind: "select" }>,
  source: Table,
  needed: readonly string[] | null,
): boolean {
  const from = copied?.columns ?? storedColumns(source).map(({ name }) => name);
  const to = columns ?? from;
  return to.every(
    (name, place) =>
      sameName(name, from[place] ?? "") || (needed !== null && !needed.some((each) => sameName(each, name))),
  );
}

function updated(
  { name, columns }: Table,
  { where, sets }: Extract<Written, { kind: "update" }>,
  needed: readonly string[] | null,
): string {
  const shown = needed ?? columns.map((column) => column.name);
  const terms = shown.map((column) => {
    const sql = [...sets].find(([set]) => sameName(set, column))?.[1];
    const own = quoteName(column);
    if (sql === undefined) return own;
    return `${where === null ? `(${sql})` : `CASE WHEN ${where} THEN ${sql} ELSE ${own} END`} AS ${own}`;
  });
  return `(SELECT ${terms.join(", ")} FROM ${quoteName(name)})`;
}

/** So many values are written out in a query. */
const mostValues = 20;

/** The rows that are in the way of those an INSERT names. */
export function sameValues(
  written: Extract<Written, { kind: "values" }>,
  columns: readonly string[],
  before: Schema,
): string | null {
  const table = tableNamed(before, written.table);
  const rows = table === undefined ? null : valuesOf(written, columns, table);
  if (table === undefined || rows === null || rows.length === 0) return null;
  const names = columns.map(quoteName);
  const where =
    names.length === 1
      ? among(names[0] ?? "", rows.flat())
      : `(${names.join(", ")}) IN (VALUES ${rows
          .slice(0, mostValues)
          .map((row) => `(${row.join(", ")})`)
          .join(", ")})`;
  return `SELECT * FROM ${quoteName(table.name)} WHERE ${where};`;
}

function among(name: string, values: readonly string[]): string {
  const numbers = values.map(Number);
  if (values.length <= mostValues || !numbers.every(Number.isSafeInteger))
    return `${name} IN (${values.slice(0, mostValues).join(", ")})`;
  return `${name} BETWEEN ${Math.min(...numbers)} AND ${Math.max(...numbers)}`;
}

/** What an INSERT writes to some of the columns; rows with anything but literals there are left out. */
export function valuesOf(
  written: Extract<Written, { kind: "values" }>,
  columns: readonly string[],
  table: Table,
): readonly (readonly string[])[] | null {
  const all = written.columns ?? storedColumns(table).map(({ name }) => name);
  const places = columns.map((name) => all.findIndex((each) => sameName(each, name)));
  if (places.includes(-1)) return null;
  return written.rows.flatMap((row) => {
    const values = places.flatMap((place) => row[place] ?? []);
    return values.length === places.length ? [values] : [];
  });
}

/** `__new_users` is `users` once its migration has renamed it. */
export function renamedLater(table: string, { migration }: RunFailure): string {
  const steps = addedStatements([migration]).map(({ statement }) => renameIn(statement));
  const renamed = steps.find((step) => step?.column === null && sameName(step.table, table));
  return renamed?.to ?? table;
}
