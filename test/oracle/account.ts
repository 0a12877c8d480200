import type Database from "better-sqlite3";
import type { Claimed } from "./claims.ts";
import { quoted, type World, type WorldTable } from "./world.ts";

/** Something that is gone or different, in the names of base. */
export interface Harm {
  readonly kind: "rows" | "values" | "search" | "counter" | "orphans" | "ledger" | "broken";
  readonly table: string;
  /** The table's name at the end, where it is another. */
  readonly after: string;
  /** Of values: which column; of orphans: the parent. */
  readonly column: string | null;
  readonly count: number;
  /** Whether a statement asked for it, or at least says how values are converted. */
  readonly claim: "none" | "asked" | "converted";
}

/** Holds the rows before a migration against those behind it. */
export function accountFor(
  before: Database.Database,
  after: Database.Database,
  worlds: { readonly before: World; readonly after: World },
  claimed: Claimed,
): readonly Harm[] {
  return [
    ...worlds.before.tables.flatMap((table) => tableHarms(before, after, table, worlds.after, claimed)),
    ...worlds.before.tables.flatMap((table) => counterHarm(before, after, table, worlds.after)),
    ...searchHarms(before, after, worlds),
    ...orphanHarms(before, after, worlds.after),
  ];
}

type Row = ReadonlyMap<string, string>;

/** Rows by key, each value as SQL quotes it; columns go by the names of base. */
function readRows(db: Database.Database, table: WorldTable): readonly Row[] {
  const known = table.columns.filter(({ origin }) => origin !== null);
  const select = known.map(({ name }) => `quote(${quoted(name)})`).join(", ");
  const lines = db
    .prepare(`SELECT ${select || "1"} FROM ${quoted(table.name)}`)
    .raw()
    .all() as readonly string[][];
  return lines.map((line) => new Map(known.map(({ origin }, at) => [origin ?? "", line[at] ?? ""])));
}

function tableHarms(
  before: Database.Database,
  after: Database.Database,
  table: WorldTable,
  world: World,
  claimed: Claimed,
): readonly Harm[] {
  const now = world.tables.find(({ origin }) => origin === table.name);
  const all = readRows(before, table);
  const rowsHarm = (count: number, claim: Harm["claim"]): readonly Harm[] =>
    harmOf("rows", table, now, null, count, claim);
  if (now === undefined) return rowsHarm(all.length, claimed.tables.has(table.name) ? "asked" : "none");
  const left = readRows(after, now);
  const keyOf = (row: Row) => table.key.map((name) => row.get(name)).join(",");
  const isAsked = (row: Row) => claimed.rows.has(`${table.name} ${keyOf(row)}`);
  const found = new Map(left.map((row) => [keyOf(row), row]));
  // Rows that may have other keys now can only be counted.
  const [moved = [], old = []] = partition(all, (row) =>
    table.key.some((name) => isWritten(claimed, table.name, name, keyOf(row))),
  );
  const known = new Set(old.map(keyOf));
  const others = left.filter((row) => !known.has(keyOf(row))).length;
  const olden = new Set(all.map((row) => `${table.name} ${keyOf(row)}`));
  const deleted = [...claimed.rows].filter(
    (row) => row.startsWith(`${table.name} `) && !olden.has(row),
  ).length;
  const missing = Math.max(0, moved.filter((row) => !isAsked(row)).length - others - deleted);
  const gone = old.filter((row) => !found.has(keyOf(row)));
  const columns = table.columns.flatMap(({ name }) => {
    const isKept = now.columns.some(({ origin }) => origin === name);
    const differing = old.filter((row) => {
      const other = found.get(keyOf(row));
      return other !== undefined && row.get(name) !== (isKept ? other.get(name) : "NULL");
    });
    const column = `${table.name}.${name}`;
    const claims = Map.groupBy(differing, (row): Harm["claim"] => {
      if (claimed.columns.has(column) || isAsked(row)) return "asked";
      if (claimed.values.has(`${column} ${keyOf(row)}`)) return "asked";
      return claimed.converted.has(column) ? "converted" : "none";
    });
    return [...claims].flatMap(([claim, rows]) => harmOf("values", table, now, name, rows.length, claim));
  });
  const asked = gone.filter(isAsked).length;
  const keys = harmOf("values", table, now, table.key.join(","), moved.length, "asked");
  return [
    ...rowsHarm(asked, "asked"),
    ...rowsHarm(gone.length - asked + missing, "none"),
    ...columns,
    ...keys,
  ];
}

function harmOf(
  kind: Harm["kind"],
  table: WorldTable,
  now: WorldTable | undefined,
  column: string | null,
  count: number,
  claim: Harm["claim"],
): readonly Harm[] {
  return count === 0
    ? []
    : [{ kind, table: table.name, after: now?.name ?? table.name, column, count, claim }];
}

function isWritten({ columns, values }: Claimed, table: string, column: string, key: string): boolean {
  return columns.has(`${table}.${column}`) || values.has(`${table}.${column} ${key}`);
}

/** Those that are so, and those that are not. */
function partition<T>(list: readonly T[], isSo: (one: T) => boolean): readonly (readonly T[])[] {
  return [list.filter(isSo), list.filter((one) => !isSo(one))];
}

/** The id that the next row is given, where it is one that a row had before. */
function counterHarm(
  before: Database.Database,
  after: Database.Database,
  table: WorldTable,
  world: World,
): readonly Harm[] {
  const now = world.tables.find(({ origin }) => origin === table.name);
  if (!table.autoincrement || now?.autoincrement !== true) return [];
  const count = nextId(before, table) - nextId(after, now);
  return count <= 0
    ? []
    : [{ kind: "counter", table: table.name, after: now.name, column: null, count, claim: "none" }];
}

function nextId(db: Database.Database, { name, key }: WorldTable): number {
  const counted = db.prepare("SELECT max(seq) FROM sqlite_sequence WHERE name = ?").pluck().get(name);
  const highest = db
    .prepare(`SELECT max(${quoted(key[0] ?? "id")}) FROM ${quoted(name)}`)
    .pluck()
    .get();
  return Math.max(Number(counted ?? 0), Number(highest ?? 0)) + 1;
}

/** Rows that a full-text index found and finds no more although they are there. */
function searchHarms(
  before: Database.Database,
  after: Database.Database,
  worlds: { readonly before: World; readonly after: World },
): readonly Harm[] {
  return worlds.before.searches.flatMap((search): readonly Harm[] => {
    const table = worlds.after.tables.find(
      ({ name, origin }) => name === search.table && origin === search.table,
    );
    if (table === undefined || !worlds.after.searches.some(({ name }) => name === search.name)) return [];
    const column = table.columns.find(({ origin }) => origin === search.column);
    if (column === undefined) return [];
    const words = ["open", "done", "guest", "none", "x"];
    const foundIn = (db: Database.Database, word: string) =>
      db
        .prepare(`SELECT rowid FROM ${search.name} WHERE ${search.name} MATCH ?`)
        .pluck()
        .all(word)
        .map(Number);
    const holds = after
      .prepare(
        `SELECT count(*) FROM ${quoted(table.name)} WHERE rowid = ? AND lower(${quoted(column.name)}) = ?`,
      )
      .pluck();
    const count = words.flatMap((word) => {
      const old = foundIn(before, word).filter((id) => Number(holds.get(id, word)) > 0);
      const now = tried(() => foundIn(after, word)) ?? [];
      return old.filter((id) => !now.includes(id));
    }).length;
    return count === 0
      ? []
      : [{ kind: "search", table: search.name, after: search.table, column: null, count, claim: "none" }];
  });
}

function tried<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Rows whose parent is there no more. */
function orphanHarms(before: Database.Database, after: Database.Database, world: World): readonly Harm[] {
  const had = orphansOf(before).size;
  if (had > 0) return [];
  return [...orphansOf(after)].map(([key, count]) => {
    const [table = "", parent = ""] = key.split(" ");
    const origin = world.tables.find(({ name }) => name === table)?.origin ?? table;
    return { kind: "orphans", table: origin, after: table, column: parent, count, claim: "none" };
  });
}

function orphansOf(db: Database.Database): ReadonlyMap<string, number> {
  const found =
    tried(() => db.pragma("foreign_key_check") as readonly { table: string; parent: string }[]) ?? [];
  const counts = new Map<string, number>();
  for (const { table, parent } of found) {
    const key = `${table} ${parent}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
