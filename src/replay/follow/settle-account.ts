import type { Account, Blame, RowLoss, ValueLoss } from "../../model/account.ts";
import type { AddedStatement } from "../../model/migration.ts";
import { nameKey, storedColumns, type Table } from "../../model/schema.ts";
import type { SqlValue } from "../../sqlite/engine.ts";
import {
  type Filling,
  type Followed,
  type Followings,
  type HeldRow,
  type Holder,
  isMoveOf,
  mayStandFor,
} from "./holder.ts";
import { keyOf, looksAlike } from "./picture.ts";

/** A row of before where it lies in the end. */
interface Survivor {
  readonly holder: Holder;
  readonly row: HeldRow;
}

/** Sums up what became of the rows that were followed. A table that is dropped for good is what its DROP asks for. */
export function settleAccount(known: Followings): Account {
  const rows: RowLoss[] = [];
  const values: ValueLoss[] = [];
  const moves = new Map<string, string>();
  for (const start of known.tables) {
    if (start.rows.length === 0) continue;
    const successors = successorsOf(known, start);
    const [first] = successors;
    if (first === undefined) continue;
    if (first.isNew && nameKey(first.table.name) !== nameKey(start.table.name))
      moves.set(start.table.name, first.table.name);
    const held = new Map(successors.flatMap((holder) => rowsIn(holder, start.table)));
    const lost = rowLosses(known, start, successors, held);
    if (start.table.kind === "virtual") {
      rows.push(...(successors.every((holder) => holder.rows.size === 0) ? lost.filter(isRemade) : []));
      continue;
    }
    rows.push(...lost);
    const changed = valueLosses(known, start, held);
    values.push(...changed, ...changed.flatMap((loss) => misplacedValues(loss, start, held, changed)));
  }
  return { rows, values, conversions: known.conversions, moves };
}

/** A virtual table goes by another one, or is filled again in its own way: only one that is made anew and left empty has lost its rows. */
function isRemade({ cause }: RowLoss): boolean {
  return cause.kind === "no-copy" || cause.kind === "renamed-away";
}

type Start = Followings["tables"][number];

/**
 * The tables in which the rows should be: a new one that took its name, unless that holds the rows of another; else the
 * same table, under whatever name; else those that a copy moved it to; else a new one that took its name on the way.
 */
function successorsOf({ holders, droppedTables }: Followings, { table, holder }: Start): readonly Holder[] {
  const key = nameKey(table.name);
  const all = [...holders.values()];
  const isThere = all.includes(holder);
  const namesake = holders.get(key) ?? holders.get(droppedTables.get(key) ?? "");
  const isOthers = namesake?.filledBy.some(({ from }) => !from.has(key)) === true;
  if (namesake?.isNew && !(isThere && isOthers)) return [namesake];
  if (isThere) return [holder];
  const moves = all.filter((other) => isMoveOf(other, table));
  return moves.length > 0 ? moves : all.filter((other) => other.heirOf.has(key) && mayStandFor(other, table));
}

function rowsIn(holder: Holder, { name }: Table): readonly (readonly [Followed, Survivor])[] {
  return [...holder.rows.values()].flatMap((row) =>
    row.who?.table === nameKey(name) ? [[row.who, { holder, row }] as const] : [],
  );
}

function rowLosses(
  { holders }: Followings,
  { table, rows, holder }: Start,
  successors: readonly Holder[],
  held: ReadonlyMap<Followed, Survivor>,
): readonly RowLoss[] {
  const away = [...holders].find(([name, other]) => other === holder && name !== nameKey(table.name));
  const fills = fillsOf(successors).filter(({ from }) => from.has(nameKey(table.name)));
  const missing = rows.filter((row) => !held.has(row));
  const causes = missing.flatMap(({ ends }): readonly Blame[] => {
    const end = ends.findLast(({ cause }) => cause !== "dropped");
    if (end?.cause === "claimed") return [];
    if (end !== undefined && end.cause !== "dropped") return [{ by: end.by, cause: end.cause }];
    const lay = ends.at(-1)?.from ?? holder;
    const fill = fills.findLast(({ source }) => source === lay);
    if (fill !== undefined)
      return [{ by: fill.by, cause: { kind: "copy", drops: fill.drops, remakes: fill.remakes } }];
    if (away !== undefined) return [{ by: null, cause: { kind: "renamed-away", to: away[1].table.name } }];
    return [{ by: ends.at(-1)?.by ?? null, cause: { kind: "no-copy" } }];
  });
  return grouped(causes).map(({ blame, all }) => ({
    table: table.name,
    rows: all.length,
    of: rows.length,
    ...blame,
  }));
}

/** The copies by which rows came to these tables, and to those they came from. */
function fillsOf(last: readonly Holder[]): readonly Filling[] {
  const line = new Set(last);
  for (const { filledBy } of line) for (const { source } of filledBy) if (source !== null) line.add(source);
  return [...line].flatMap(({ filledBy }) => filledBy);
}

function valueLosses(
  known: Followings,
  { table, rows }: Start,
  held: ReadonlyMap<Followed, Survivor>,
): readonly ValueLoss[] {
  const stored = storedColumns(table);
  const placeNow = placesNow(table);
  return stored.flatMap(({ name }, place) => {
    const blames = [...held].flatMap(([{ values }, survivor]): readonly (Blame & { isNull: boolean })[] => {
      const at = placeNow(survivor.holder, name);
      const [was = null, now = null] = [values[place], survivor.row.values[at]];
      if (at < 0 || looksAlike(was, now)) return [];
      const blame = blameOf(known, table, name, survivor.row);
      const isFilled = was === null && blame?.cause.kind !== "other-column";
      return blame === null || isFilled ? [] : [{ ...blame, isNull: now === null }];
    });
    const of = filledIn(rows, place);
    return grouped(blames).map(({ blame, all }) => ({
      table: table.name,
      column: name,
      values: all.length,
      nulled: all.filter(({ isNull }) => isNull).length,
      of,
      by: blame.by,
      cause: blame.cause,
    }));
  });
}

/** Where rows get other ids: the columns that hold the values of other rows under the ids there were. */
function misplacedValues(
  { cause, column: key, by }: ValueLoss,
  { table, rows }: Start,
  held: ReadonlyMap<Followed, Survivor>,
  known: readonly ValueLoss[],
): readonly ValueLoss[] {
  if (cause.kind !== "renumbered") return [];
  const stored = storedColumns(table);
  const placeNow = placesNow(table);
  const valueNow = ({ holder, row }: Survivor, name: string): SqlValue =>
    row.values[placeNow(holder, name)] ?? null;
  const byKey = new Map([...held.values()].map((survivor) => [keyOf([valueNow(survivor, key)]), survivor]));
  const keyPlace = stored.findIndex(({ name }) => name === key);
  return stored.flatMap(({ name }, place): readonly ValueLoss[] => {
    if (known.some(({ column }) => column === name)) return [];
    const values = rows.filter((row) => {
      const other = byKey.get(keyOf([row.values[keyPlace] ?? null]));
      return other !== undefined && !looksAlike(row.values[place] ?? null, valueNow(other, name));
    }).length;
    return values === 0
      ? []
      : [{ table: table.name, column: name, values, nulled: 0, of: filledIn(rows, place), cause, by }];
  });
}

function filledIn(rows: readonly Followed[], place: number): number {
  return rows.filter(({ values }) => (values[place] ?? null) !== null).length;
}

/**
 * Gives where the values of a column are in a table of the end, under whatever name; else where its name is now; -1 where
 * neither is. It is asked for every value of every row.
 */
function placesNow({ name }: Table): (holder: Holder, column: string) => number {
  const known = new Map<Holder, ReadonlyMap<string, number>>();
  return (holder, column) => {
    const places = known.get(holder) ?? placesIn(holder, nameKey(name));
    known.set(holder, places);
    return places.get(nameKey(column)) ?? -1;
  };
}

function placesIn({ meanings, columns }: Holder, table: string): ReadonlyMap<string, number> {
  const byName = new Map(columns.map((column, place) => [nameKey(column), place] as const).toReversed());
  const places = new Map(byName);
  for (const [column, meaning] of [...(meanings.get(table) ?? [])].toReversed())
    places.set(meaning, byName.get(nameKey(column)) ?? -1);
  return places;
}

/** Who changed a value without being asked; null where every change was asked for. */
function blameOf(
  { droppedColumns }: Followings,
  table: Table,
  name: string,
  { events }: HeldRow,
): Blame | null {
  const column = nameKey(name);
  const own = events.filter((event) => event.column === column);
  const unclaimed = own.findLast(({ cause }) => cause !== null);
  const drop = droppedColumns.findLast(
    (each) => each.table === nameKey(table.name) && each.column === column,
  );
  if (drop !== undefined) return { by: drop.by, cause: { kind: "dropped-and-added" } };
  if (unclaimed?.cause) return { by: unclaimed.by, cause: unclaimed.cause };
  return own.length > 0 ? null : { by: null, cause: { kind: "unknown" } };
}

/** Those of one statement and one cause are one loss. */
function grouped<T extends Blame>(
  blames: readonly T[],
): readonly { readonly blame: Blame; readonly all: readonly T[] }[] {
  const ids = new Map<AddedStatement["statement"] | null, number>();
  const idOf = (by: AddedStatement | null): number => {
    const key = by?.statement ?? null;
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  const groups = Map.groupBy(blames, ({ by, cause }) => JSON.stringify([idOf(by), cause]));
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    return first === undefined ? [] : [{ blame: { by: first.by, cause: first.cause }, all }];
  });
}
