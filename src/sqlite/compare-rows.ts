import { quoteName, quoteText } from "../model/quote.ts";
import type { TableComparison } from "../model/rows.ts";
import {
  type Column,
  nameKey,
  type Schema,
  sameName,
  storedColumns,
  type Table,
  tableNamed,
} from "../model/schema.ts";
import { newColumns, oldColumns } from "./compare-columns.ts";
import { compareForeignKeys } from "./compare-foreign-keys.ts";
import { numberIn } from "./count-changes.ts";
import type { Engine } from "./engine.ts";
import { type Matched, matchRows, unmatched } from "./match-rows.ts";
import type { ColumnPair, TablePair } from "./row-key.ts";

/** What is compared, and what is known of how before became after. Names compare without case. */
export interface CompareOptions {
  readonly before: Schema;
  readonly after: Schema;
  readonly renames: {
    /** Name before to name after. */
    readonly tables: ReadonlyMap<string, string>;
    /** "table.column" before to the column's name after. */
    readonly columns: ReadonlyMap<string, string>;
  };
  /** Tables whose stored rows are what they were: key of the name before to that of the name after. */
  readonly kept: ReadonlyMap<string, string>;
  /** Told before each table is compared: which one of how many. */
  readonly at?: (table: string, place: number, tables: number) => void;
}

/**
 * Compares every table of before with what became of it, row by row; those that nothing has touched are left out.
 * `engine` comes from `openComparison`. Memory stays flat whatever the size. Throws a `SqliteFailure` where a
 * database cannot be read.
 */
export function compareRows(engine: Engine, options: CompareOptions): readonly TableComparison[] {
  return options.before.tables
    .filter((table) => table.kind === "table")
    .flatMap((table, index, { length }) => {
      options.at?.(table.name, index + 1, length);
      return compareTable(engine, options, table);
    });
}

function compareTable(engine: Engine, options: CompareOptions, before: Table): readonly TableComparison[] {
  const names = new Map([...options.renames.tables].map(([from, to]) => [nameKey(from), to]));
  const name = names.get(nameKey(before.name));
  // Where another table has the name now, what had it is gone.
  const isTaken = name === undefined && [...names.values()].some((to) => sameName(to, before.name));
  const after = isTaken ? undefined : tableNamed(options.after, name ?? before.name);
  const isKept = after !== undefined && options.kept.get(nameKey(before.name)) === nameKey(after.name);
  if (isKept && after.sql === before.sql && !isSetBack(engine, before, after)) return [];
  const rowsBefore = countRows(engine, "before", before);
  if (after === undefined || after.kind !== "table")
    return [describe(engine, before, null, rowsBefore, 0, unmatched(rowsBefore, 0))];
  const pair = { before, after, columns: pairColumns(options, before, after) };
  if (isKept && isSameStore(pair)) return [describe(engine, before, pair, rowsBefore, rowsBefore, inPlace)];
  const rowsAfter = countRows(engine, "after", after);
  return [
    describe(engine, before, pair, rowsBefore, rowsAfter, matchRows(engine, pair, rowsBefore, rowsAfter)),
  ];
}

/** The same bytes: nothing was written. */
const inPlace: Matched = { ...unmatched(0, 0), key: { kind: "rowid" } };

function countRows(engine: Engine, database: string, { name }: Table): number {
  return numberIn(engine.query(`SELECT count(*) AS n FROM ${database}.${quoteName(name)}`)[0], "n");
}

/** Whether equal bytes are equal values: columns may have come behind the others, and names may have changed. */
function isSameStore({ before, after, columns }: TablePair): boolean {
  const [mine, theirs] = [before, after].map((table) =>
    table.columns.filter(({ generated }) => generated?.kind !== "virtual"),
  );
  return (
    before.withoutRowid === after.withoutRowid &&
    (mine ?? []).every((column, place) => {
      const other = theirs?.[place];
      const isPaired =
        column.generated !== null || columns.some((one) => one.before === column && one.after === other);
      return isPaired && other !== undefined && storage(column) === storage(other);
    })
  );
}

function storage({ type, collation, generated }: Column): string {
  return JSON.stringify([type, collation, generated]);
}

function pairColumns(options: CompareOptions, before: Table, after: Table): readonly ColumnPair[] {
  const renamed = new Map([...options.renames.columns].map(([from, to]) => [nameKey(from), to]));
  return storedColumns(before).flatMap((column) => {
    const name = renamed.get(nameKey(`${before.name}.${column.name}`)) ?? column.name;
    const found = after.columns.find((candidate) => nameKey(candidate.name) === nameKey(name));
    return found === undefined ? [] : [{ before: column, after: found }];
  });
}

function describe(
  engine: Engine,
  before: Table,
  pair: TablePair | null,
  rowsBefore: number,
  rowsAfter: number,
  matched: Matched,
): TableComparison {
  const { key, deleted, added, changed } = matched;
  const old = oldColumns(engine, before, pair, matched);
  return {
    table: before.name,
    after: pair?.after.name ?? null,
    rowsBefore,
    rowsAfter,
    ...{ key, deleted, added, changed },
    columns: [
      ...old,
      ...(pair === null ? [] : newColumns(engine, pair, matched === inPlace ? rowsAfter : null)),
    ],
    foreignKeys: pair === null ? [] : compareForeignKeys(engine, pair, matched, old),
    counter: compareCounter(engine, before, pair?.after ?? null),
  };
}

/** Not one row need be written for that. */
function isSetBack(engine: Engine, before: Table, after: Table): boolean {
  const counter = compareCounter(engine, before, after);
  return counter !== null && counter.before !== null && Number(counter.after ?? 0) < Number(counter.before);
}

/** https://sqlite.org/autoinc.html */
function compareCounter(engine: Engine, before: Table, after: Table | null): TableComparison["counter"] {
  if (!before.autoincrement) return null;
  return {
    before: counterOf(engine, "before", before.name),
    after: after === null ? null : counterOf(engine, "after", after.name),
  };
}

function counterOf(engine: Engine, database: string, table: string): number | bigint | null {
  const exists = engine.query(`SELECT 1 FROM ${database}.sqlite_schema WHERE name = 'sqlite_sequence'`);
  if (exists.length === 0) return null;
  const sql = `SELECT seq FROM ${database}.sqlite_sequence WHERE name = ${quoteText(table)} COLLATE NOCASE`;
  const seq = engine.query(sql)[0]?.["seq"];
  return typeof seq === "number" || typeof seq === "bigint" ? seq : null;
}
