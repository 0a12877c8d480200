import { quoteName } from "../model/quote.ts";
import { rowidName, type TableComparison } from "../model/rows.ts";
import { nameKey, type Table } from "../model/schema.ts";
import { type ChangedColumn, countChanges, numberIn } from "./count-changes.ts";
import type { Engine } from "./engine.ts";
import {
  declaredKeys,
  declaredMatch,
  isNeverNull,
  type RowMatch,
  rowidMatch,
  type TablePair,
} from "./row-key.ts";

/** What a comparison of two tables found. */
export interface Matched {
  readonly key: TableComparison["key"];
  readonly deleted: number;
  readonly added: number;
  readonly changed: number;
  /** Goes with the pair's columns; empty where nothing changed. */
  readonly columns: readonly ChangedColumn[];
  /** Whether no row stayed as it was. */
  readonly isWhole: boolean;
}

/** What there is to say where one side has no rows. */
export function unmatched(deleted: number, added: number): Matched {
  return { key: { kind: "none" }, deleted, added, changed: 0, columns: [], isWhole: false };
}

/** Finds each row of before in after, by the best key there is, and counts what differs. */
export function matchRows(engine: Engine, pair: TablePair, rowsBefore: number, rowsAfter: number): Matched {
  if (rowsBefore === 0 || rowsAfter === 0) return unmatched(rowsBefore, rowsAfter);
  const rowid = rowidMatch(pair);
  const quick = rowid === null ? null : inPlace(engine, pair, rowid, rowsBefore, rowsAfter);
  if (quick !== null) return quick;
  const declared = declaredMatch(engine, pair);
  if (declared !== null) return joinRows(engine, pair, declared, rowsBefore, rowsAfter);
  const whole = compareWholeRows(engine, pair, rowsBefore, rowsAfter);
  if (rowid === null) return whole;
  if (whole.deleted === 0 && whole.added === 0) return { ...whole, key: rowid.key };
  const joined = joinRows(engine, pair, rowid, rowsBefore, rowsAfter);
  // A rebuild numbers rows anew: rows gone and others different at once say nothing about any of them.
  const isTrusted = joined.changed === 0 || (joined.deleted === 0 && joined.added === 0);
  return isTrusted ? joined : whole;
}

/**
 * Rows by their rowids, which is several times as fast as by an index. Null where that proves nothing: the rowids
 * are others, or rows differ and no key that stayed the same says that they are the same rows.
 */
function inPlace(
  engine: Engine,
  pair: TablePair,
  match: RowMatch,
  rowsBefore: number,
  rowsAfter: number,
): Matched | null {
  const { before, after } = pair;
  if (rowsBefore !== rowsAfter || rowidSpan(engine, "before", before) !== rowidSpan(engine, "after", after))
    return null;
  const joined = joinRows(engine, pair, match, rowsBefore, rowsAfter);
  if (joined.deleted > 0) return null;
  const isStable = (name: string): boolean => {
    const place = pair.columns.findIndex((one) => nameKey(one.before.name) === nameKey(name));
    return joined.columns[place]?.changed === 0 && isNeverNull(before, name);
  };
  return joined.changed === 0 || declaredKeys(before).some((key) => key.every(isStable)) ? joined : null;
}

/** First and last rowid. */
function rowidSpan(engine: Engine, database: string, table: Table): string {
  const name = rowidName(table);
  const from = `${database}.${quoteName(table.name)}`;
  const [row] = engine.query(
    `SELECT (SELECT min(${name}) FROM ${from}) AS a, (SELECT max(${name}) FROM ${from}) AS z`,
  );
  return `${row?.["a"]} ${row?.["z"]}`;
}

/**
 * One pass over both. Rows that are as they were take part in nothing but the comparison; values are counted in those
 * columns in which some of the first rows differ, and in all of them where that turns out to be too few.
 */
function joinRows(
  engine: Engine,
  pair: TablePair,
  match: RowMatch,
  rowsBefore: number,
  rowsAfter: number,
): Matched {
  const { before, columns } = pair;
  const hidden = rowidName(before);
  const from = `before.${quoteName(before.name)}`;
  // SQLite gives no more than 2,000 columns back, and a table may have as many beside its rowid.
  const isFull = before.columns.length >= 2000;
  const some = isFull
    ? from
    : `(SELECT ${hidden === null ? "" : `${hidden} AS ${hidden}, `}* FROM ${from} LIMIT 1000)`;
  const sample = countChanges(engine, pair, match, some, columns);
  const likely = columns.filter((column) => (sample.columns.get(column)?.changed ?? 0) > 0);
  const quick = countChanges(engine, pair, match, from, likely);
  const found = quick.missed === 0 ? quick : countChanges(engine, pair, match, from, columns);
  const deleted = found.differing - found.changed;
  return {
    key: match.key,
    deleted,
    added: Math.max(0, rowsAfter - rowsBefore + deleted),
    changed: found.changed,
    columns: found.changed === 0 ? [] : columns.map((column) => found.columns.get(column) ?? untouched),
    isWhole: found.differing === rowsBefore,
  };
}

const untouched: ChangedColumn = {
  changed: 0,
  nulled: 0,
  retyped: 0,
  ownName: 0,
  nonNull: 0,
  nonNullAfter: 0,
};

/** Without a key: which rows, taken whole, are on one side only. */
function compareWholeRows(engine: Engine, pair: TablePair, rowsBefore: number, rowsAfter: number): Matched {
  const mine = pair.columns.map((column) => `+${quoteName(column.before.name)} COLLATE BINARY`).join(", ");
  const theirs = pair.columns.map((column) => `+${quoteName(column.after.name)} COLLATE BINARY`).join(", ");
  const before = `SELECT ${mine || "1"} FROM before.${quoteName(pair.before.name)}`;
  const after = `SELECT ${theirs || "1"} FROM after.${quoteName(pair.after.name)}`;
  const only = (one: string, other: string): number =>
    numberIn(engine.query(`SELECT count(*) AS n FROM (${one} EXCEPT ${other})`)[0], "n");
  return unmatched(
    Math.max(only(before, after), rowsBefore - rowsAfter),
    Math.max(only(after, before), rowsAfter - rowsBefore),
  );
}
