import { type ForeignKey, nameKey, type Schema, type Table } from "../model/schema.ts";

/** A table with what of its foreign keys can be looked up when its rows are made, and what only later. */
export interface OrderedTable {
  readonly table: Table;
  /** Keys of tables that were filled before. */
  readonly ready: readonly ForeignKey[];
  /** Keys of the table itself, and of tables that come after it because of a cycle. */
  readonly later: readonly ForeignKey[];
  /** Keys of tables that the schema does not have. */
  readonly orphaned: readonly ForeignKey[];
}

/** Puts parents before their children; where there is a cycle, it is cut at keys that may be NULL if it can be. */
export function orderTables(schema: Schema): readonly OrderedTable[] {
  const waiting = new Map(
    schema.tables.filter((table) => table.kind === "table").map((table) => [nameKey(table.name), table]),
  );
  const known = new Set(waiting.keys());
  const placed = new Set<string>();
  const order: OrderedTable[] = [];
  while (waiting.size > 0) {
    const tables = [...waiting.values()];
    const next =
      tables.find((table) => !waitsFor(table, waiting, () => true)) ??
      tables.find((table) => !waitsFor(table, waiting, (key) => !mayBeNull(table, key))) ??
      tables[0];
    if (next === undefined) break;
    order.push(divideKeys(next, known, placed));
    waiting.delete(nameKey(next.name));
    placed.add(nameKey(next.name));
  }
  return order;
}

function waitsFor(
  table: Table,
  waiting: ReadonlyMap<string, Table>,
  counts: (key: ForeignKey) => boolean,
): boolean {
  return table.foreignKeys.some((key) => {
    const parent = nameKey(key.parent);
    return parent !== nameKey(table.name) && waiting.has(parent) && counts(key);
  });
}

function divideKeys(table: Table, known: ReadonlySet<string>, placed: ReadonlySet<string>): OrderedTable {
  const at = (key: ForeignKey): "ready" | "later" | "orphaned" => {
    const parent = nameKey(key.parent);
    if (!known.has(parent)) return "orphaned";
    return placed.has(parent) ? "ready" : "later";
  };
  const byPlace = Object.groupBy(table.foreignKeys, at);
  return {
    table,
    ready: byPlace.ready ?? [],
    later: byPlace.later ?? [],
    orphaned: byPlace.orphaned ?? [],
  };
}

/** Whether at least one column of the key may be NULL, which frees the row of it. */
export function mayBeNull(table: Table, key: ForeignKey): boolean {
  return key.columns.some((name) => nullableColumn(table, name));
}

/** Whether NULL may be stored there. A primary key's column may in SQLite, but no application does that. */
export function nullableColumn(table: Table, name: string): boolean {
  return nullableIn(table).has(nameKey(name));
}

/** Asked for every column of every row, and a table may have 2,000. */
const nullable = new WeakMap<Table, ReadonlySet<string>>();

function nullableIn(table: Table): ReadonlySet<string> {
  const known = nullable.get(table);
  if (known !== undefined) return known;
  const key = new Set(table.primaryKey.map(nameKey));
  const names = table.columns.flatMap(({ name, notNull }) => (notNull ? [] : nameKey(name)));
  const found = new Set(names.filter((name) => !key.has(name)));
  nullable.set(table, found);
  return found;
}
