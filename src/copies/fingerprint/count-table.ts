import { quoteName } from "../../model/quote.ts";
import { affinityOf, isRowid, rowidName } from "../../model/rows.ts";
import {
  type Column,
  type ForeignKey,
  nameKey,
  referredColumns,
  type Schema,
  type Table,
  tableNamed,
} from "../../model/schema.ts";
import { type Row, SqliteFailure, type SqlValue } from "../../sqlite/engine.ts";
import { findAnswers } from "./read-answers.ts";
import {
  columnStatements,
  columnTerm,
  duplicatesStatement,
  isUnique,
  keyStatements,
  rowsStatement,
  sampledBeyond,
  sampleStatement,
  setsOf,
} from "./statements.ts";

/** Runs a query on the database that is open. */
type Query = (sql: string) => readonly Row[];

/** The smallest and the largest of a column that holds nothing but whole numbers. */
interface Span {
  readonly least: SqlValue;
  readonly most: SqlValue;
}

/**
 * Counts a table of a database that is open here: the same answers as the statements give that are sent elsewhere, with
 * less work where one answer leads to another.
 */
export function countTable(schema: Schema, table: Table, place: number, query: Query): readonly string[] {
  const ask = (sql: string) => answersIn(query(sql));
  const counted = ask(rowsStatement(table, place));
  const rows = Number(counted[0]?.split(":")[2] ?? 0);
  const { answers, spans } = columnsIn(table, place, query);
  return [
    ...counted,
    ...answers,
    ...duplicatesIn(table, place, rows, ask),
    ...keyStatements(schema, table, place).flatMap((statement, at) => {
      const key = table.foreignKeys[at];
      const span = key === undefined ? undefined : spans.get(nameKey(key.columns[0] ?? ""));
      const isEach = key !== undefined && span !== undefined && hasEach(schema, key, span, query);
      return isEach ? [`orphans:${place}:${at}:0`] : ask(statement);
    }),
  ];
}

/**
 * What the columns hold, in one pass. Where a column has nothing but whole numbers, none of them below zero, that shows in
 * far less than it takes to look at each value for what it is: texts and blobs are greater than numbers, and a sum is a
 * whole number where all that was added is (https://sqlite.org/lang_aggfunc.html#sumunc). The others are looked at again.
 */
function columnsIn(
  table: Table,
  place: number,
  query: Query,
): { readonly answers: readonly string[]; readonly spans: ReadonlyMap<string, Span> } {
  const numbers = table.columns.filter((column) => isOfNumbers(table, column));
  const others = table.columns.filter((column) => !numbers.includes(column));
  const ask = (columns: readonly Column[]) =>
    columnStatements(table, place, columns).flatMap((sql) => answersIn(query(sql)));
  if (table.columns.length > mostAtOnce) return { answers: ask(table.columns), spans: new Map() };
  const terms = [
    "count(*) AS n",
    ...numbers.map(numberTerms),
    ...others.map((column, at) => `${columnTerm(table, column, place)} AS o${at}`),
  ];
  const sql = `SELECT ${terms.join(", ")} FROM ${quoteName(table.name)}`;
  const [found] = orOverflow(() => query(sql)) ?? [];
  if (found === undefined) return { answers: ask(table.columns), spans: new Map() };
  const spans = new Map<string, Span>();
  const answers = numbers.flatMap((column, at) => {
    const counted = wholeNumbers(found, at);
    if (counted === null) return [];
    spans.set(nameKey(column.name), counted);
    const nulls = column.notNull ? 0 : Number(found["n"]) - counted.count;
    return [
      `column:${place}:${table.columns.indexOf(column)}:${nulls}:${counted.count}:0:0:0:0:${counted.zero}`,
    ];
  });
  const unsettled = numbers.filter(({ name }) => !spans.has(nameKey(name)));
  return { answers: [...answers, ...answersIn([found]), ...ask(unsettled)], spans };
}

function numberTerms({ name, notNull }: Column, at: number): string {
  const c = quoteName(name);
  return `${notNull ? "count(*)" : `count(${c})`} AS n${at}, min(${c}) AS l${at}, max(${c}) AS m${at}, typeof(sum(${c})) AS s${at}, count(CASE WHEN ${c} <= 0 THEN 1 END) AS z${at}`;
}

/** Null where there is anything but whole numbers from zero on. */
function wholeNumbers(
  found: Row,
  at: number,
): (Span & { readonly count: number; readonly zero: number }) | null {
  const [least = null, most = null] = [found[`l${at}`], found[`m${at}`]];
  const [count, zero] = [Number(found[`n${at}`]), Number(found[`z${at}`])];
  if (count === 0) return { least, most, count, zero };
  const isWhole = found[`s${at}`] === "integer" && isNumber(least) && isNumber(most) && least >= 0;
  return isWhole ? { least, most, count, zero } : null;
}

/** Columns of a table beyond which they are counted a few at a time: a result has at most 2,000, and each may take five. */
const mostAtOnce = 300;

function isOfNumbers(table: Table, column: Column): boolean {
  return !isRowid(table, column) && /^(?:integer|numeric)$/.test(affinityOf(column.type));
}

function isNumber(value: SqlValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}

/** Null where whole numbers add up to more than SQLite can hold. */
function orOverflow<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof SqliteFailure && error.message === "integer overflow") return null;
    throw error;
  }
}

/** Of a large table some rows are asked first: where they share values, nothing is sorted. */
function duplicatesIn(
  table: Table,
  place: number,
  rows: number,
  ask: (sql: string) => readonly string[],
): readonly string[] {
  const sets = setsOf(table);
  const singles = sets.flatMap((set) => (set.length === 1 && !isUnique(table, set) ? set : []));
  const isSampled = rows > sampledBeyond && singles.length <= mostAtOnce;
  const statement = isSampled ? sampleStatement(table, place, singles, rows) : null;
  const shown = (statement === null ? [] : ask(statement)).filter((answer) => !answer.endsWith(":0:0:1"));
  const known = new Set(shown.map((answer) => answer.split(":")[2]));
  const rest = sets.filter((set) => !known.has(set.join(",")));
  return [...shown, ...rest.flatMap((set) => ask(duplicatesStatement(table, place, set, rows)))];
}

/** Whether a key's parent has every number from the smallest to the largest that is asked for, so that none is nobody's. */
function hasEach(schema: Schema, key: ForeignKey, span: Span, query: Query): boolean {
  const parent = tableNamed(schema, key.parent);
  const rowid = parent === undefined ? null : rowidName(parent);
  if (parent === undefined || rowid === null || key.columns.length !== 1) return false;
  const [referred = ""] = referredColumns(key, parent);
  const column = parent.columns.find(({ name }) => nameKey(name) === nameKey(referred));
  // A key that is declared DESC is a column of its own: https://sqlite.org/lang_createtable.html#rowid
  if (column === undefined || !isRowid(parent, column) || /\bDESC\b/i.test(parent.sql)) return false;
  const name = quoteName(parent.name);
  const [found] = query(
    `SELECT (SELECT min(${rowid}) FROM ${name}) AS least, (SELECT max(${rowid}) FROM ${name}) AS most, (SELECT count(*) FROM ${name}) AS n`,
  );
  const { least = null, most = null, n = 0 } = found ?? {};
  if (span.least === null || span.most === null) return true;
  if (!isNumber(least) || !isNumber(most) || !isNumber(span.least) || !isNumber(span.most)) return false;
  const isDense = BigInt(most) - BigInt(least) + 1n === BigInt(Number(n));
  return isDense && span.least >= least && span.most <= most;
}

function answersIn(rows: readonly Row[]): readonly string[] {
  return findAnswers(rows.flatMap((row) => Object.values(row).map(String)).join("\n"));
}
