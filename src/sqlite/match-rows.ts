import { affinityOf, type TableComparison } from "../model/rows.ts";
import type { Column } from "../model/schema.ts";
import { quoteName, quoteText } from "../sql/identifiers.ts";
import type { Engine, Row } from "./engine.ts";
import { type ColumnPair, declaredMatch, type RowMatch, rowidMatch, type TablePair } from "./row-key.ts";

/** What a comparison of two tables found. `columns` goes with the pair's, and is empty where nothing changed. */
export interface Matched {
  readonly key: TableComparison["key"];
  readonly deleted: number;
  readonly added: number;
  readonly changed: number;
  readonly columns: readonly ChangedColumn[];
}

/** How many values of one column are others. */
export interface ChangedColumn {
  readonly changed: number;
  readonly nulled: number;
  readonly retyped: number;
  readonly ownName: number;
}

/** Finds each row of before in after, by the best key there is, and counts what differs. */
export function matchRows(engine: Engine, pair: TablePair, rowsBefore: number, rowsAfter: number): Matched {
  const declared = declaredMatch(engine, pair);
  if (declared !== null) return joinRows(engine, pair, declared, rowsBefore, rowsAfter);
  const whole = compareWholeRows(engine, pair, rowsBefore, rowsAfter);
  const rowid = rowidMatch(pair);
  if (rowid === null) return whole;
  if (whole.deleted === 0 && whole.added === 0) return { ...whole, key: rowid.key };
  const joined = joinRows(engine, pair, rowid, rowsBefore, rowsAfter);
  // A rebuild numbers rows anew: rows gone and others different at once say nothing about any of them.
  const isTrusted = joined.changed === 0 || (joined.deleted === 0 && joined.added === 0);
  return isTrusted ? joined : whole;
}

function joinRows(
  engine: Engine,
  pair: TablePair,
  match: RowMatch,
  rowsBefore: number,
  rowsAfter: number,
): Matched {
  const from = `before.${quoteName(pair.before.name)} AS b LEFT JOIN after.${quoteName(pair.after.name)} AS a ON ${match.on}`;
  const differs = pair.columns.map((column) => `${isOther(column)}`).join(" OR ");
  const [row] = engine.query(
    `SELECT count(${match.found}) AS found, total(${match.found} IS NOT NULL AND (${differs || "0"})) AS changed FROM ${from}`,
  );
  const found = numberIn(row, "found");
  const changed = numberIn(row, "changed");
  return {
    key: match.key,
    deleted: Math.max(0, rowsBefore - found),
    added: Math.max(0, rowsAfter - found),
    changed,
    columns: changed === 0 ? [] : changedColumns(engine, pair, `${from} WHERE ${match.found} IS NOT NULL`),
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

function changedColumns(engine: Engine, pair: TablePair, from: string): readonly ChangedColumn[] {
  const sums = pair.columns.flatMap((column, place) => {
    const [b, a] = [`b.${quoteName(column.before.name)}`, `a.${quoteName(column.after.name)}`];
    return [
      `total(${isOther(column)}) AS c${place}`,
      `total(${b} IS NOT NULL AND ${a} IS NULL) AS n${place}`,
      `total(${b} IS NOT NULL AND ${a} IS NOT NULL AND ${isOtherType(column)}) AS t${place}`,
      `total(${isOther(column)} AND ${holdsOwnName("a.", column.after)}) AS o${place}`,
    ];
  });
  const [row] = engine.query(`SELECT ${sums.join(", ")} FROM ${from}`);
  return pair.columns.map((_, place) => ({
    changed: numberIn(row, `c${place}`),
    nulled: numberIn(row, `n${place}`),
    retyped: numberIn(row, `t${place}`),
    ownName: numberIn(row, `o${place}`),
  }));
}

/** Without a key: which rows, taken whole, are on one side only. */
function compareWholeRows(engine: Engine, pair: TablePair, rowsBefore: number, rowsAfter: number): Matched {
  const mine = pair.columns.map((column) => `+${quoteName(column.before.name)} COLLATE BINARY`).join(", ");
  const theirs = pair.columns.map((column) => `+${quoteName(column.after.name)} COLLATE BINARY`).join(", ");
  const before = `SELECT ${mine || "1"} FROM before.${quoteName(pair.before.name)}`;
  const after = `SELECT ${theirs || "1"} FROM after.${quoteName(pair.after.name)}`;
  const only = (one: string, other: string): number =>
    numberIn(engine.query(`SELECT count(*) AS n FROM (${one} EXCEPT ${other})`)[0], "n");
  return {
    key: { kind: "none" },
    deleted: Math.max(only(before, after), rowsBefore - rowsAfter),
    added: Math.max(only(after, before), rowsAfter - rowsBefore),
    changed: 0,
    columns: [],
  };
}

/** SQL: the value is the text of the column's name. */
export function holdsOwnName(prefix: string, column: Column): string {
  return `(+${prefix}${quoteName(column.name)} COLLATE BINARY IS ${quoteText(column.name)})`;
}

/** A count in a result row. */
export function numberIn(row: Row | undefined, name: string): number {
  return Number(row?.[name] ?? 0);
}
