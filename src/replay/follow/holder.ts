import type { LossCause } from "../../model/account.ts";
import type { AddedStatement } from "../../model/migration.ts";
import { nameKey, storedColumns, type Table } from "../../model/schema.ts";
import type { SqlValue } from "../../sqlite/engine.ts";
import type { Picture } from "./picture.ts";

/** A row that was there before the new migrations, wherever it is now. */
export interface Followed {
  /** The table it was in, as `nameKey` has it. */
  readonly table: string;
  readonly values: readonly SqlValue[];
  /** Each time it went from a table that held it. */
  readonly ends: RowEnd[];
}

/** A row went from a table. */
export interface RowEnd {
  readonly by: AddedStatement;
  /** "claimed": a DELETE asked for it; "dropped": with the table that held it. */
  readonly cause: LossCause | "claimed" | "dropped";
  /** The table it went from. */
  readonly from: Holder;
}

/** A value of a followed row became another. */
export interface ValueEvent {
  /** The column it was in before, as `nameKey` has it. */
  readonly column: string;
  readonly by: AddedStatement;
  /** Null where the statement asked for it. */
  readonly cause: LossCause | null;
}

/** A row as it lies in a table now. */
export interface HeldRow {
  values: readonly SqlValue[];
  /** Null for a row that came with the new migrations. */
  readonly who: Followed | null;
  /** What happened to its values on the way here. */
  events: readonly ValueEvent[];
}

/** A table of the database, under whatever name, with what is known of its rows. */
export interface Holder {
  table: Table;
  columns: readonly string[];
  rows: Map<string, HeldRow>;
  /** Made by the new migrations. */
  readonly isNew: boolean;
  /** For each table of before whose rows lie here: columns of now, each with the one it holds the values of. By `nameKey`. */
  readonly meanings: Map<string, Map<string, string>>;
  /** In the order of the statements. */
  readonly filledBy: Filling[];
}

/** A column that was dropped, with the table of before that it belonged to. Names as `nameKey` has them. */
export interface DroppedColumn {
  readonly table: string;
  readonly column: string;
  readonly by: AddedStatement;
}

/** What is known of the rows so far. */
export interface Followings {
  /** Each table of before, the rows it had, and the holder it began as. */
  readonly tables: readonly {
    readonly table: Table;
    readonly rows: readonly Followed[];
    readonly holder: Holder;
  }[];
  /** By `nameKey` of the name they have now. */
  readonly holders: Map<string, Holder>;
  readonly droppedColumns: DroppedColumn[];
  /** Tables of before that were dropped, they or the last that stood for them, with the name each had then. By `nameKey`. */
  readonly droppedTables: Map<string, string>;
  /** Columns that a copy fills by an expression over themselves. */
  readonly conversions: { readonly table: string; readonly column: string }[];
}

/** A copy, and the tables of before whose rows it brought. */
export interface Filling {
  readonly by: AddedStatement;
  readonly from: ReadonlySet<string>;
  /** The table that it read. */
  readonly source: Holder | null;
  readonly drops: "ignore" | "replace" | null;
  /** Whether it carries too few of the columns over for these to be the same rows. */
  readonly remakes: boolean;
}

/** A table as it is before anything ran. */
export function oldHolder(table: Table, { columns, rows }: Picture): Holder {
  const key = nameKey(table.name);
  return {
    table,
    columns,
    rows: new Map(
      [...rows].map(([id, values]) => [id, { values, who: { table: key, values, ends: [] }, events: [] }]),
    ),
    isNew: false,
    meanings: new Map([[key, new Map(columns.map((name) => [nameKey(name), nameKey(name)]))]]),
    filledBy: [],
  };
}

/** A table that the new migrations made, without rows. */
export function newHolder(table: Table, known: Pick<Followings, "tables" | "droppedTables">): Holder {
  const columns = storedColumns(table).map(({ name }) => name);
  const holder: Holder = { table, columns, rows: new Map(), isNew: true, meanings: new Map(), filledBy: [] };
  inherit(holder, nameKey(table.name), known);
  return holder;
}

/** A new table that takes the name of one that is gone means what that one meant. */
export function inherit(
  { columns, isNew, meanings }: Holder,
  name: string,
  { tables, droppedTables }: Pick<Followings, "tables" | "droppedTables">,
): void {
  for (const { table: old } of isNew ? tables : []) {
    const key = nameKey(old.name);
    if (meanings.has(key) || (key !== name && droppedTables.get(key) !== name)) continue;
    const known = new Set(storedColumns(old).map((column) => nameKey(column.name)));
    const kept = columns.map(nameKey).filter((column) => known.has(column));
    meanings.set(key, new Map(kept.map((column) => [column, column])));
  }
}

/** A new table that a copy of this one's key and most of its columns fills; fewer are something made out of it. */
export function isMoveOf({ isNew, filledBy, meanings }: Holder, table: Table): boolean {
  const key = nameKey(table.name);
  const kept = new Set(meanings.get(key)?.values());
  return (
    isNew &&
    filledBy.some(({ from }) => from.has(key)) &&
    kept.size * 2 >= table.columns.length &&
    table.primaryKey.every((name) => kept.has(nameKey(name)))
  );
}

/** The column of before that a column holds the values of; null where it holds none of that table's. */
export function meaningOf(holder: Holder, who: Followed, column: string): string | null {
  return holder.meanings.get(who.table)?.get(nameKey(column)) ?? null;
}
