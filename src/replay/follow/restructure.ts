import type { AddedStatement } from "../../model/migration.ts";
import { nameKey, type Schema, sameName, storedColumns, type Table } from "../../model/schema.ts";
import type { Asks } from "../../sql/asks.ts";
import { type Followings, type Holder, inherit, isMoveOf, newHolder } from "./holder.ts";
import { type Picture, placeOf } from "./picture.ts";

/** A statement that ran, and the schema behind it. */
export interface Restructuring {
  readonly asks: Asks;
  readonly by: AddedStatement;
  readonly schema: Schema;
  readonly look: (table: Table) => Picture;
}

/** Follows tables and columns that come, go and get other names. Gives the table that was dropped, by `nameKey`. */
export function restructure(known: Followings, { asks, by, schema, look }: Restructuring): string | null {
  const { holders } = known;
  const name = "table" in asks ? nameKey(asks.table) : "";
  const holder = holders.get(name);
  let dropped: string | null = null;
  if (holder !== undefined) {
    if (asks.kind === "rename-table") {
      holders.delete(name);
      holders.set(nameKey(asks.to), holder);
      inherit(holder, nameKey(asks.to), known);
    } else if (asks.kind === "drop-table") {
      dropped = name;
      holders.delete(name);
      for (const key of endedWith(known, holder)) known.droppedTables.set(key, name);
      for (const { who } of holder.rows.values()) who?.ends.push({ by, cause: "dropped", from: holder });
    } else if (asks.kind === "rename-column") {
      renameColumn(holder, asks.column, asks.to);
    } else if (asks.kind === "drop-column") {
      known.droppedColumns.push(...dropColumn(holder, asks.column).map((each) => ({ ...each, by })));
    }
  }
  for (const table of schema.tables) {
    if (table.kind === "shadow") continue;
    const present = holders.get(nameKey(table.name));
    if (present === undefined) holders.set(nameKey(table.name), newHolder(table, known));
    else if (present.table !== table) reshape(present, table, look);
  }
  return dropped;
}

/** The tables of before that nothing stands for once this one is dropped, by `nameKey`. */
function endedWith({ tables, holders }: Followings, dropped: Holder): readonly string[] {
  const left = [...holders.values()];
  return tables.flatMap(({ table, holder }) => {
    const isLast = isMoveOf(dropped, table) && !left.some((each) => each === holder || isMoveOf(each, table));
    return holder === dropped || isLast ? [nameKey(table.name)] : [];
  });
}

function renameColumn(holder: Holder, from: string, to: string): void {
  holder.columns = holder.columns.map((name) => (sameName(name, from) ? to : name));
  for (const meanings of holder.meanings.values()) {
    const column = meanings.get(nameKey(from));
    meanings.delete(nameKey(from));
    if (column !== undefined) meanings.set(nameKey(to), column);
  }
}

function dropColumn(
  holder: Holder,
  name: string,
): readonly { readonly table: string; readonly column: string }[] {
  return [...holder.meanings].flatMap(([table, meanings]) => {
    const column = meanings.get(nameKey(name));
    meanings.delete(nameKey(name));
    return column === undefined ? [] : [{ table, column }];
  });
}

/** The same rows under another declaration. */
function reshape(holder: Holder, table: Table, look: (table: Table) => Picture): void {
  const columns = storedColumns(table).map(({ name }) => name);
  const isAsBefore = columns.join("\0") === holder.columns.join("\0");
  holder.table = table;
  if (isAsBefore) return;
  const rows = holder.rows.size > 0 ? look(table).rows : new Map();
  const places = columns.map((name) => placeOf(holder.columns, name));
  for (const [id, row] of holder.rows) {
    row.values = rows.get(id) ?? places.map((place) => row.values[place] ?? null);
  }
  holder.columns = columns;
}
