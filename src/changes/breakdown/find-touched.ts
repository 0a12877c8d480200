import type { NetChanges } from "../../model/code-query.ts";
import type { SchemaEvidence } from "../../model/evidence.ts";
import { isRowid, type TableComparison } from "../../model/rows.ts";
import type { RowsRun } from "../../model/run.ts";
import {
  type ForeignKey,
  nameKey,
  type Schema,
  sameName,
  type Table,
  tableNamed,
} from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { type Touched, type TouchedKey, type TouchedTable, tableFates } from "../../model/touched.ts";
import { wasThere } from "../net/net-changes.ts";
import { tableOf } from "../schema/object-key.ts";
import { renameSchema } from "../schema/rename-schema.ts";

type Fate = TouchedTable["fate"];
type Rows = TouchedTable["rows"];

/** The tables that the new migrations touch: whose schema they change, which they build anew, or whose rows they meet. */
export function findTouched({ net, rows }: Pick<SchemaEvidence, "net" | "rows">): Touched {
  const fates = tableFatesIn(net);
  const met = rowFatesIn(rows);
  const touched = [...new Set([...fates.keys(), ...met.keys()])].map(
    (key): TouchedTable => ({
      name: (tableNamed(net.after, key) ?? tableNamed(net.before, key))?.name ?? key,
      fate: fates.get(key) ?? "kept",
      rows: met.get(key) ?? "kept",
    }),
  );
  const old = renameSchema(net.before, net.renames);
  const keys = touched.flatMap(({ name }) => keysOf(name, old, net));
  const known = new Set(touched.map(({ name }) => nameKey(name)));
  const parents = new Map(keys.map(({ parent }) => [nameKey(parent), parent]));
  const others = [...parents]
    .filter(([key]) => !known.has(key))
    .map(([, name]): TouchedTable => ({ name, fate: "kept", rows: "kept" }));
  return { tables: [...touched, ...others], keys };
}

/** What becomes of each table that changes, by `nameKey`; of several things the one that says most. */
function tableFatesIn(net: NetChanges): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  const add = (table: string, fate: Fate): void => {
    const known = fates.get(nameKey(table));
    // A virtual table cannot change: it goes and comes under its name.
    if (known === "dropped" && fate === "added") fates.set(nameKey(table), "rebuilt");
    else if (known === undefined || tableFates.indexOf(fate) < tableFates.indexOf(known))
      fates.set(nameKey(table), fate);
  };
  for (const { change } of net.changes) if (!("view" in change)) add(tableOf(change), fateOf(change));
  for (const { rebuilds } of net.units) {
    if (rebuilds !== null && tableNamed(net.after, rebuilds) !== undefined && wasThere(net, rebuilds))
      add(rebuilds, "rebuilt");
  }
  return fates;
}

function fateOf({ kind }: SchemaChange): Fate {
  switch (kind) {
    case "add-table":
    case "add-virtual-table":
      return "added";
    case "drop-table":
    case "drop-virtual-table":
      return "dropped";
    case "rename-table":
      return "renamed";
    default:
      return "changed";
  }
}

/** What became of the rows of each table that lost, changed or got some, by `nameKey`. */
function rowFatesIn(rows: RowsRun | null): ReadonlyMap<string, Rows> {
  return new Map(
    (rows?.tables ?? [])
      .map((table) => [nameKey(table.after ?? table.table), rowsOf(table)] as const)
      .filter(([, fate]) => fate !== "kept"),
  );
}

function rowsOf({ after, rowsBefore, deleted, changed, added }: TableComparison): Rows {
  if (deleted > 0 || (after === null && rowsBefore > 0)) return "lost";
  if (changed > 0) return "changed";
  return added > 0 ? "added" : "kept";
}

/** The keys that a table has afterwards, and those that it had and loses. */
function keysOf(name: string, old: Schema, net: NetChanges): readonly TouchedKey[] {
  const [before, after] = [tableNamed(old, name), tableNamed(net.after, name)];
  const lost = net.changes.flatMap(({ change }) =>
    change.kind === "drop-foreign-key" && sameName(change.table, name) ? [change.foreignKey] : [],
  );
  const gone = after === undefined ? (before?.foreignKeys ?? []) : lost;
  return [
    ...(after?.foreignKeys ?? []).map((key) => touchedKey(name, after, key, false)),
    ...gone.map((key) => touchedKey(name, before, key, true)),
  ];
}

function touchedKey(
  name: string,
  table: Table | undefined,
  { columns, parent, onDelete }: ForeignKey,
  dropped: boolean,
): TouchedKey {
  const optional = table === undefined || columns.some((column) => mayBeNull(table, column));
  const unique = table !== undefined && isUnique(table, columns);
  return { table: name, columns, parent, onDelete, optional, unique, dropped };
}

/** A primary key may hold NULL unless it is the rowid or says otherwise: https://sqlite.org/lang_createtable.html#the_primary_key */
function mayBeNull(table: Table, name: string): boolean {
  const column = table.columns.find((found) => sameName(found.name, name));
  return column !== undefined && !column.notNull && !isRowid(table, column);
}

function isUnique(table: Table, columns: readonly string[]): boolean {
  const wanted = namesKey(columns);
  const full = table.indexes.filter(({ unique, where }) => unique && where === null);
  return [table.primaryKey, ...full.map((index) => index.columns.map(({ term }) => term))].some(
    (names) => namesKey(names) === wanted,
  );
}

function namesKey(names: readonly string[]): string {
  return JSON.stringify(names.map(nameKey).sort());
}
