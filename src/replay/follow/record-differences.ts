import type { AddedStatement } from "../../model/migration.ts";
import { nameKey, type Schema, sameName } from "../../model/schema.ts";
import type { Asks } from "../../sql/asks.ts";
import type { SqlValue } from "../../sqlite/engine.ts";
import { blameForRows, blameForValue, type Deed, mayReplace } from "./blame.ts";
import { copyRows } from "./copy-rows.ts";
import type { Differences } from "./find-differences.ts";
import { type Followings, type HeldRow, type Holder, meaningOf, type ValueEvent } from "./holder.ts";
import { placeOf, sameValue } from "./picture.ts";

/** A statement that ran. */
export interface Ran {
  readonly asks: Asks;
  readonly by: AddedStatement;
  /** As it was before the statement. */
  readonly schema: Schema;
  /** The table it dropped, by `nameKey`. */
  readonly dropped: string | null;
  /** How many rows it wrote itself. */
  readonly direct: number;
}

/** A table that was looked at. */
export interface Seen {
  readonly holder: Holder;
  readonly differences: Differences;
}

/** Writes down what a statement did to the rows of each table, and who asked for it. */
export function recordDifferences(known: Followings, seen: readonly Seen[], ran: Ran): void {
  const namesOf = (matches: (differences: Differences) => boolean): readonly string[] =>
    seen.filter(({ differences }) => matches(differences)).map(({ holder }) => nameKey(holder.table.name));
  const { asks, schema, dropped } = ran;
  const { text } = ran.by.statement;
  const changed = namesOf((differences) => differences.changed.length > 0);
  // A row that is replaced under its own key went for a moment, and its children saw it go.
  const replaced = changed.filter((name) => mayReplace(asks, text, schema, name));
  const lost = [
    ...namesOf(({ gone }) => gone.length > 0),
    ...replaced,
    ...(dropped === null ? [] : [dropped]),
  ];
  const deed: Deed = { asks, text, schema, lost: new Set(lost), changed: new Set(changed) };
  for (const { holder, differences } of seen) {
    recordGone(holder, differences, ran, deed);
    recordChanged(holder, differences, ran, deed);
    recordAppeared(known, holder, differences, ran);
  }
}

function recordGone(holder: Holder, { gone }: Differences, { asks, by, direct }: Ran, deed: Deed): void {
  const claimed = asks.kind === "delete" && sameName(asks.table, holder.table.name) ? direct : 0;
  for (const [place, [id, { who }]] of inOrderOfClaim(gone, holder).entries()) {
    holder.rows.delete(id);
    who?.ends.push({ by, cause: place < claimed ? "claimed" : blameForRows(deed, holder), from: holder });
  }
}

/** Rows that a parent in the same table may have taken along come last: they are no direct deletes. */
function inOrderOfClaim(gone: Differences["gone"], { table, columns }: Holder): Differences["gone"] {
  const own = table.foreignKeys.find(({ parent }) => sameName(parent, table.name));
  if (own === undefined) return gone;
  const places = own.columns.map((name) => placeOf(columns, name));
  const isChild = ([, { values }]: readonly [string, HeldRow]): boolean =>
    places.every((place) => (values[place] ?? null) !== null);
  return [...gone.filter((row) => !isChild(row)), ...gone.filter(isChild)];
}

function recordChanged(holder: Holder, { changed }: Differences, { by }: Ran, deed: Deed): void {
  const moved = changed.map((change) => ({ ...change, row: holder.rows.get(change.from) }));
  for (const { from } of moved) holder.rows.delete(from);
  for (const { to, values, row } of moved) {
    if (row === undefined) continue;
    row.events = [...row.events, ...valueEvents(holder, row, values, deed, by)];
    row.values = values;
    holder.rows.set(to, row);
  }
}

function valueEvents(
  holder: Holder,
  { values, who }: HeldRow,
  now: readonly SqlValue[],
  deed: Deed,
  by: AddedStatement,
): readonly ValueEvent[] {
  if (who === null) return [];
  return holder.columns.flatMap((name, place): readonly ValueEvent[] => {
    if (sameValue(values[place] ?? null, now[place] ?? null)) return [];
    const column = meaningOf(holder, who, name) ?? nameKey(name);
    return [
      { column, by, cause: isAskedFor(deed.asks, holder, name) ? null : blameForValue(deed, holder, name) },
    ];
  });
}

/** Whether the statement says that it writes this column. */
function isAskedFor(asks: Asks, { table }: Holder, column: string): boolean {
  if ((asks.kind !== "update" && asks.kind !== "insert") || !sameName(asks.table, table.name)) return false;
  if (asks.kind === "insert" && asks.columns === null && asks.updates.length === 0) return true;
  const names = asks.kind === "update" || asks.updates.length > 0 ? setBy(asks) : (asks.columns ?? []);
  return names.some((name) => sameName(name, column));
}

function setBy(asks: Extract<Asks, { kind: "update" | "insert" }>): readonly string[] {
  return asks.kind === "update" ? asks.columns : asks.updates;
}

function recordAppeared(known: Followings, into: Holder, { appeared }: Differences, { asks, by }: Ran): void {
  const isFilling =
    (asks.kind === "insert" || asks.kind === "create-table") && sameName(asks.table, into.table.name);
  const reading = isFilling ? asks.reading : null;
  const targets = asks.kind === "insert" ? asks.columns : null;
  const drops = asks.kind === "insert" ? asks.drops : null;
  const { holders } = known;
  const convert = (table: string, column: string) => known.conversions.push({ table, column });
  const copied: ReadonlyMap<string, HeldRow> =
    reading === null
      ? new Map()
      : copyRows({ by, into, targets, reading, holders, drops, convert, appeared });
  for (const [id, values] of appeared) into.rows.set(id, copied.get(id) ?? { values, who: null, events: [] });
}
