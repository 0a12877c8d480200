import type { LossCause } from "../../model/account.ts";
import type { AddedStatement } from "../../model/migration.ts";
import { isRowid } from "../../model/rows.ts";
import { nameKey, sameName, type Table } from "../../model/schema.ts";
import type { Reading, Source } from "../../sql/asks.ts";
import type { SqlValue } from "../../sqlite/engine.ts";
import type { Followed, HeldRow, Holder, ValueEvent } from "./holder.ts";
import { placeOf, sameValue } from "./picture.ts";

/** An INSERT … SELECT or CREATE TABLE … AS SELECT. */
export interface CopyRequest {
  readonly by: AddedStatement;
  readonly into: Holder;
  /** Columns that are filled, null for all of them in order. */
  readonly targets: readonly string[] | null;
  readonly reading: Reading;
  /** Tables that may be read, by `nameKey`. */
  readonly holders: ReadonlyMap<string, Holder>;
  readonly drops: "ignore" | "replace" | null;
  /** Told each column that is filled by an expression over itself. */
  readonly convert: (table: string, column: string) => void;
  /** Rows that are new in the table. */
  readonly appeared: ReadonlyMap<string, readonly SqlValue[]>;
}

/** Says which of the new rows are rows of before, and what became of their values on the way. */
export function copyRows(request: CopyRequest): ReadonlyMap<string, HeldRow> {
  const { into, appeared, by, drops, reading, holders } = request;
  const found = new Map<string, HeldRow>();
  for (const from of sourcesIn(request)) {
    const feeds = feedsOf(request, from);
    const brought = new Set(from.meanings.keys());
    for (const table of brought) {
      learnMeanings(into, from, table, feeds);
      for (const column of convertedIn(into, from, table, feeds)) request.convert(table, column);
    }
    const remakes = carried(into, from, feeds).length * 2 < from.columns.length;
    into.filledBy.push({ by, from: brought, source: from, drops, remakes });
    const waiting = new Map([...appeared].filter(([key]) => !found.has(key)));
    for (const [key, row] of matchRows(into, from, feeds, waiting)) {
      const values = waiting.get(key) ?? [];
      if (row.who === null) continue;
      const events = eventsOf(into, from, feeds, by, { values, row, who: row.who });
      found.set(key, { values, who: row.who, events: [...row.events, ...events] });
    }
  }
  const isSource = (name: string): boolean => reading.tables.some((table) => sameName(table.name, name));
  for (const name of reading.asked.filter((each) => !isSource(each))) {
    const source = holders.get(nameKey(name)) ?? null;
    into.filledBy.push({ by, from: new Set(source?.meanings.keys()), source, drops, remakes: true });
  }
  return found;
}

/** Tables with rows of before that the statement reads; not the one it fills. */
function sourcesIn({ reading, holders, into }: CopyRequest): readonly Holder[] {
  const names = new Set(reading.tables.map(({ name }) => nameKey(name)));
  return [...names].flatMap((name) => {
    const holder = holders.get(name);
    return holder === undefined || holder === into ? [] : [holder];
  });
}

/** What fills each column of the new row; null where that cannot be told. */
type Feeds = ReadonlyMap<string, Source> | null;

function feedsOf({ into, targets, reading }: CopyRequest, from: Holder): Feeds {
  if (reading.sources === null) return null;
  const isOwn = ({ name }: { readonly name: string }): boolean => sameName(name, from.table.name);
  const others = reading.tables.some((table) => !isOwn(table));
  if (others && reading.sources.some(({ kind }) => kind === "all")) return null;
  const aliases = new Set(reading.tables.filter(isOwn).map(({ alias }) => nameKey(alias)));
  const sources = reading.sources.flatMap((source): readonly Source[] => {
    if (source.kind === "all") return from.columns.map((name) => ({ kind: "column", table: null, name }));
    const isForeign =
      source.kind === "column" && source.table !== null && !aliases.has(nameKey(source.table));
    return [isForeign ? { kind: "expression", names: [] } : source];
  });
  const names = targets ?? into.columns;
  return new Map(names.flatMap((name, place) => (sources[place] ? [[nameKey(name), sources[place]]] : [])));
}

/** A column means what its namesake in the source means, else what its name meant before, else what it is filled from. */
function learnMeanings(into: Holder, from: Holder, table: string, feeds: Feeds): void {
  const source = from.meanings.get(table) ?? new Map<string, string>();
  const before = new Set(source.values());
  const meanings = into.meanings.get(table) ?? new Map<string, string>();
  into.meanings.set(table, meanings);
  const names = into.columns.map(nameKey);
  const learn = (meaningIn: (name: string) => string | undefined): void => {
    for (const name of names) {
      const meaning = meanings.has(name) ? undefined : meaningIn(name);
      if (meaning !== undefined && ![...meanings.values()].includes(meaning)) meanings.set(name, meaning);
    }
  };
  learn((name) => source.get(name));
  learn((name) => (before.has(name) ? name : undefined));
  learn((name) => {
    const feed = feeds?.get(name);
    return feed?.kind === "column" ? source.get(nameKey(feed.name)) : undefined;
  });
}

/** Columns that an expression over themselves fills. */
function convertedIn(into: Holder, from: Holder, table: string, feeds: Feeds): readonly string[] {
  const source = from.meanings.get(table) ?? new Map<string, string>();
  return [...(into.meanings.get(table) ?? [])].flatMap(([name, column]) =>
    feeds?.get(name)?.kind === "expression" && causeOf(feeds, name, column, source) === null ? [column] : [],
  );
}

/** Pairs of columns, by place: new row, old row. */
type Pairs = readonly (readonly [number, number])[];

/** New rows with the row each was copied from: by the key where it is carried over, else by all that is. */
function* matchRows(
  into: Holder,
  from: Holder,
  feeds: Feeds,
  appeared: ReadonlyMap<string, readonly SqlValue[]>,
): Generator<readonly [string, HeldRow]> {
  const all = carried(into, from, feeds);
  const key = from.table.primaryKey.map((name) => placeOf(from.columns, name));
  const byKey = all.filter(([, old]) => key.includes(old));
  const pairs = key.length > 0 && key.every((old) => byKey.some(([, place]) => place === old)) ? byKey : all;
  const waiting = Map.groupBy(from.rows.values(), ({ values }) =>
    looseKey(pairs.map(([, old]) => values[old] ?? null)),
  );
  if (pairs.length === 0 && appeared.size !== from.rows.size) return;
  for (const [id, values] of appeared) {
    const row = waiting.get(looseKey(pairs.map(([now]) => values[now] ?? null)))?.shift();
    if (row !== undefined) yield [id, row];
  }
}

function carried(into: Holder, from: Holder, feeds: Feeds): Pairs {
  return into.columns.flatMap((name, now) => {
    const feed = feeds === null ? ({ kind: "column", name } as const) : feeds.get(nameKey(name));
    const old = feed?.kind === "column" ? placeOf(from.columns, feed.name) : -1;
    return old < 0 ? [] : [[now, old] as const];
  });
}

/** Types apart: a copy may turn 1 into '1'. */
function looseKey(values: readonly SqlValue[]): string {
  return values
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString("hex") : String(value)))
    .join("\0");
}

interface Copied {
  readonly values: readonly SqlValue[];
  readonly row: HeldRow;
  readonly who: Followed;
}

function eventsOf(
  into: Holder,
  from: Holder,
  feeds: Feeds,
  by: AddedStatement,
  { values, row, who }: Copied,
): readonly ValueEvent[] {
  const source = from.meanings.get(who.table) ?? new Map<string, string>();
  const places = new Map([...source].map(([name, meaning]) => [meaning, placeOf(from.columns, name)]));
  return into.columns.flatMap((name, now): readonly ValueEvent[] => {
    const column = into.meanings.get(who.table)?.get(nameKey(name));
    const old = column === undefined ? -1 : (places.get(column) ?? -1);
    if (column === undefined || old < 0 || sameValue(values[now] ?? null, row.values[old] ?? null)) return [];
    const cause = causeOf(feeds, nameKey(name), column, source);
    const isNumbered = cause?.kind === "left-out" && isRowidNamed(into.table, name);
    return [{ column, by, cause: isNumbered ? { kind: "renumbered" } : cause }];
  });
}

function isRowidNamed(table: Table, name: string): boolean {
  const column = table.columns.find((each) => sameName(each.name, name));
  return column !== undefined && isRowid(table, column);
}

/** Null where the author wrote an expression over the column itself: a CAST, a COALESCE. */
function causeOf(
  feeds: Feeds,
  name: string,
  column: string,
  source: ReadonlyMap<string, string>,
): LossCause | null {
  if (feeds === null) return { kind: "unknown" };
  const feed = feeds.get(name);
  if (feed === undefined) return { kind: "left-out" };
  if (feed.kind === "all") return { kind: "unknown" };
  if (feed.kind === "expression") {
    const isOver = feed.names.some((each) => source.get(nameKey(each)) === column);
    return isOver ? null : { kind: "replaced" };
  }
  const meaning = source.get(nameKey(feed.name));
  if (meaning === undefined) return { kind: "replaced" };
  return meaning === column ? { kind: "converted" } : { kind: "other-column", from: feed.name };
}
