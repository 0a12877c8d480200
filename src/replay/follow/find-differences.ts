import type { Asks } from "../../sql/asks.ts";
import type { SqlValue } from "../../sqlite/engine.ts";
import type { HeldRow, Holder } from "./holder.ts";
import { keyOf, type Picture, placeOf, sameValue } from "./picture.ts";

/** How a table differs from what it was before a statement. */
export interface Differences {
  readonly gone: readonly (readonly [string, HeldRow])[];
  readonly changed: readonly ChangedRow[];
  readonly appeared: ReadonlyMap<string, readonly SqlValue[]>;
}

/** A row with other values, and perhaps under another key. */
export interface ChangedRow {
  readonly from: string;
  readonly to: string;
  readonly values: readonly SqlValue[];
}

/**
 * Compares a table with its picture. Where an UPDATE may have given rows other keys, as many went as came. A row that an
 * INSERT puts in the place of another, by the primary key, is that row, though it may lie elsewhere.
 */
export function findDifferences(holder: Holder, { rows }: Picture, asks: Asks): Differences {
  const went = [...holder.rows].filter(([id]) => !rows.has(id));
  const came = [...rows].filter(([id]) => !holder.rows.has(id));
  const replaced = replacedRows(holder, went, new Map(came));
  const [froms, tos] = [new Set(replaced.map(({ from }) => from)), new Set(replaced.map(({ to }) => to))];
  const gone = went.filter(([id]) => !froms.has(id));
  const appeared = came.filter(([id]) => !tos.has(id));
  const changed = [...holder.rows].flatMap(([id, { values }]): readonly ChangedRow[] => {
    const now = rows.get(id);
    const isSame = now === undefined || values.every((value, place) => sameValue(value, now[place] ?? null));
    return isSame ? [] : [{ from: id, to: id, values: now }];
  });
  if (asks.kind !== "update" || gone.length !== appeared.length)
    return { gone, changed: [...changed, ...replaced], appeared: new Map(appeared) };
  const moved = gone.flatMap(([from], place): readonly ChangedRow[] => {
    const [to, values] = appeared[place] ?? [];
    return to === undefined || values === undefined ? [] : [{ from, to, values }];
  });
  return { gone: [], changed: [...changed, ...replaced, ...moved], appeared: new Map() };
}

/** REPLACE gives a row another rowid; where its primary key is a key of its own, that says it is the same row. */
function replacedRows(
  { table, columns }: Holder,
  went: readonly (readonly [string, HeldRow])[],
  came: ReadonlyMap<string, readonly SqlValue[]>,
): readonly ChangedRow[] {
  const places = table.primaryKey.map((name) => placeOf(columns, name));
  if (places.length === 0 || went.length === 0 || came.size === 0) return [];
  const keyIn = (values: readonly SqlValue[]): string => keyOf(places.map((place) => values[place] ?? null));
  const byKey = new Map([...came].map(([to, values]) => [keyIn(values), { to, values }]));
  return went.flatMap(([from, { values }]): readonly ChangedRow[] => {
    const found = byKey.get(keyIn(values));
    return found === undefined ? [] : [{ from, ...found }];
  });
}
