import { quoteName, quoteText } from "../model/quote.ts";
import { affinityOf } from "../model/rows.ts";
import type { Column } from "../model/schema.ts";
import type { Engine, Row } from "./engine.ts";
import { inSlices, joinEvenly } from "./join-evenly.ts";
import type { ColumnPair, RowMatch, TablePair } from "./row-key.ts";

/** How many values of one column are others. */
export interface ChangedColumn {
  readonly changed: number;
  readonly nulled: number;
  readonly retyped: number;
  readonly ownName: number;
  /** Values before that are not NULL, in the rows that are others or gone. */
  readonly nonNull: number;
  /** Values after that are not NULL, in the rows that are others. */
  readonly nonNullAfter: number;
}

/** What a pass over both sides found. */
export interface ChangeCounts {
  /** Rows that are others or gone. */
  readonly differing: number;
  readonly changed: number;
  /** Rows that are others in a column that was not counted. */
  readonly missed: number;
  readonly columns: ReadonlyMap<ColumnPair, ChangedColumn>;
}

/**
 * Joins the rows of before, `rows` in SQL, with those of after and counts what differs; values in the columns `counted`,
 * since counting takes longer than comparing.
 */
export function countChanges(
  engine: Engine,
  pair: TablePair,
  match: RowMatch,
  rows: string,
  counted: readonly ColumnPair[],
): ChangeCounts {
  const isFound = `${match.found} IS NOT NULL`;
  const known = new Set(counted);
  const others = pair.columns.filter((column) => !known.has(column));
  const differs = (columns: readonly ColumnPair[]): string =>
    columns.length === 0 ? "0" : `(${joinEvenly(columns.map(isOther), "OR")})`;
  const joined = `${rows} AS b LEFT JOIN after.${quoteName(pair.after.name)} AS a ON ${match.on}`;
  const count = (sums: readonly string[]): Row | undefined =>
    engine.query(
      `SELECT ${sums.join(", ")} FROM ${joined}
       WHERE ${match.found} IS NULL OR ${differs([...counted, ...others])}`,
    )[0];
  const isMissed = `${isFound} AND ${differs(others)}`;
  // SQLite sums over no more than 2,000 columns; a condition may be about any number.
  const isWide = others.length > atOnce;
  const missed = isWide
    ? engine.query(`SELECT count(*) AS missed FROM ${joined} WHERE ${isMissed}`)[0]
    : null;
  const all = [
    "count(*) AS differing",
    `count(${match.found}) AS changed`,
    ...(isWide ? [] : [`${countOf(isMissed)} AS missed`]),
  ];
  const [first = [], ...further] = inSlices(counted, atOnce);
  const countsOf = (slice: readonly ColumnPair[]): readonly string[] =>
    slice.flatMap((column, place) => changeCounts(column, isFound, place));
  const row = count([...all, ...countsOf(first)]);
  const found = [[first, row] as const, ...further.map((slice) => [slice, count(countsOf(slice))] as const)];
  return {
    differing: numberIn(row, "differing"),
    changed: numberIn(row, "changed"),
    missed: numberIn(missed ?? row, "missed"),
    columns: new Map(
      found.flatMap(([slice, sums]) =>
        slice.map((column, place) => [column, changedColumn(sums, place)] as const),
      ),
    ),
  };
}

/** Columns of which values are counted in one pass. */
const atOnce = 300;

/** SQL: so many rows are so. Half as long as a sum, where few are. */
function countOf(condition: string): string {
  return `count(*) FILTER (WHERE ${condition})`;
}

/** What is seldom so comes first, and what takes longest to tell last: whether the value is another. */
function changeCounts(column: ColumnPair, isFound: string, place: number): readonly string[] {
  const [b, a] = [`b.${quoteName(column.before.name)}`, `a.${quoteName(column.after.name)}`];
  return [
    `${countOf(`${isFound} AND ${isOther(column)}`)} AS c${place}`,
    `${countOf(`${a} IS NULL AND ${isFound} AND ${b} IS NOT NULL`)} AS n${place}`,
    `${countOf(`${isOtherType(column)} AND ${b} IS NOT NULL AND ${a} IS NOT NULL`)} AS t${place}`,
    `${countOf(`${holdsOwnName("a.", column.after)} AND ${isOther(column)}`)} AS o${place}`,
    `count(${b}) AS v${place}`,
    `count(${a}) AS w${place}`,
  ];
}

function changedColumn(row: Row | undefined, place: number): ChangedColumn {
  return {
    changed: numberIn(row, `c${place}`),
    nulled: numberIn(row, `n${place}`),
    retyped: numberIn(row, `t${place}`),
    ownName: numberIn(row, `o${place}`),
    nonNull: numberIn(row, `v${place}`),
    nonNullAfter: numberIn(row, `w${place}`),
  };
}

/** Another value, or the same of another type. */
function isOther(column: ColumnPair): string {
  return mayHideType(column)
    ? `(${isOtherValue(column)} OR ${isOtherType(column)})`
    : `(${isOtherValue(column)})`;
}

/**
 * Whether equal values may be of two types. Only 3 and 3.0 are, and a column of one affinity keeps the same of
 * them on both sides, unless it has none. Asking for the type takes as long as comparing the value.
 */
function mayHideType({ before, after }: ColumnPair): boolean {
  const affinity = affinityOf(before.type);
  return affinity === "blob" || affinity !== affinityOf(after.type);
}

function isOtherValue({ before, after }: ColumnPair): string {
  return `+b.${quoteName(before.name)} COLLATE BINARY IS NOT +a.${quoteName(after.name)}`;
}

function isOtherType({ before, after }: ColumnPair): string {
  return `typeof(b.${quoteName(before.name)}) <> typeof(a.${quoteName(after.name)})`;
}

/** SQL: the value is the text of the column's name. */
export function holdsOwnName(prefix: string, column: Column): string {
  return `(+${prefix}${quoteName(column.name)} COLLATE BINARY IS ${quoteText(column.name)})`;
}

/** A count in a result row. */
export function numberIn(row: Row | undefined, name: string): number {
  return Number(row?.[name] ?? 0);
}
