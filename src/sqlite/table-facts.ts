import { quoteText } from "../model/quote.ts";
import type { ReferentialAction } from "../model/schema.ts";
import { type Engine, type Row, SqliteFailure } from "./engine.ts";

/** One column, as `PRAGMA table_xinfo` tells it. `hidden`: 1 argument of a virtual table, 2 virtual, 3 stored. */
export type ColumnFact = readonly [
  name: string,
  type: string,
  notNull: number,
  fallback: string | null,
  key: number,
  hidden: number,
];

/** One column of a foreign key, as `PRAGMA foreign_key_list` tells it; the newest key has id 0. */
export type ForeignKeyFact = readonly [
  id: number,
  parent: string,
  from: string,
  to: string | null,
  onDelete: ReferentialAction,
  onUpdate: ReferentialAction,
];

/** One column of an index, as `PRAGMA index_list` and `PRAGMA index_xinfo` tell it; no name means an expression. */
export type IndexFact = readonly [
  index: string,
  unique: number,
  origin: string,
  column: string | null,
  descending: number,
  collation: string,
];

/** Everything the pragmas tell of one table. */
export interface TableFacts {
  readonly columns: readonly ColumnFact[];
  readonly foreignKeys: readonly ForeignKeyFact[];
  readonly indexes: readonly IndexFact[];
}

/** https://sqlite.org/pragma.html#pragma_table_xinfo */
const columnsOf = `(
  SELECT json_group_array(json_array(c.name, c.type, c."notnull", c.dflt_value, c.pk, c.hidden) ORDER BY c.cid)
  FROM main.pragma_table_xinfo(t.value, 'main') AS c)`;

/** https://sqlite.org/pragma.html#pragma_foreign_key_list */
const foreignKeysOf = `(
  SELECT json_group_array(json_array(f.id, f."table", f."from", f."to", f.on_delete, f.on_update) ORDER BY f.id DESC, f.seq)
  FROM main.pragma_foreign_key_list(t.value, 'main') AS f)`;

/**
 * https://sqlite.org/pragma.html#pragma_index_list, where the newest has seq 0, and
 * https://sqlite.org/pragma.html#pragma_index_xinfo, where key = 0 marks what SQLite adds to find the row.
 */
const indexesOf = `(
  SELECT json_group_array(json_array(i.name, i."unique", i.origin, x.name, x."desc", x.coll) ORDER BY i.seq DESC, x.seqno)
  FROM main.pragma_index_list(t.value, 'main') AS i CROSS JOIN main.pragma_index_xinfo(i.name, 'main') AS x
  WHERE i.origin <> 'pk' AND x.key = 1)`;

/**
 * Whether a table or view of this name takes the place of something that these queries ask, as SQLite looks for a
 * table first and for its own functions second.
 */
export function hidesPragmas(name: string): boolean {
  return /^(?:pragma_\w+|json_each)$/i.test(name);
}

/** Reads these tables. One row of JSON for each: to hand over thousands of small rows takes five times as long. */
export function readFacts(engine: Engine, names: readonly string[]): Map<string, TableFacts> {
  const rows = engine.query(
    `SELECT t.value AS name, ${columnsOf} AS columns, ${foreignKeysOf} AS "foreignKeys", ${indexesOf} AS indexes
    FROM main.json_each(?) AS t`,
    [JSON.stringify(names)],
  );
  return new Map(
    rows.map((row) => [
      String(row["name"]),
      {
        columns: JSON.parse(String(row["columns"])) as readonly ColumnFact[],
        foreignKeys: JSON.parse(String(row["foreignKeys"])) as readonly ForeignKeyFact[],
        indexes: JSON.parse(String(row["indexes"])) as readonly IndexFact[],
      },
    ]),
  );
}

/** The same by statements that no table can stand in for. */
export function readFactsPlainly(engine: Engine, names: readonly string[]): Map<string, TableFacts> {
  return new Map(
    names.map((name) => {
      const foreignKeys = pragma(engine, "foreign_key_list", name)
        .map(({ id, seq, table, from, to, on_delete, on_update }) => ({
          order: [-Number(id), Number(seq)] as const,
          fact: [Number(id), table, from, to, on_delete, on_update] as unknown as ForeignKeyFact,
        }))
        .sort(({ order: a }, { order: b }) => a[0] - b[0] || a[1] - b[1])
        .map(({ fact }) => fact);
      const indexes = pragma(engine, "index_list", name).toReversed();
      return [
        name,
        { columns: columnFacts(engine, name), foreignKeys, indexes: indexes.flatMap(indexFacts(engine)) },
      ];
    }),
  );
}

function columnFacts(engine: Engine, table: string): readonly ColumnFact[] {
  return pragma(engine, "table_xinfo", table).map(
    ({ name, type, notnull, dflt_value, pk, hidden }) =>
      [name, type, notnull, dflt_value, pk, hidden] as unknown as ColumnFact,
  );
}

function indexFacts(engine: Engine): (row: Row) => readonly IndexFact[] {
  return ({ name, unique, origin }) =>
    origin === "pk"
      ? []
      : pragma(engine, "index_xinfo", String(name))
          .filter(({ key }) => key === 1)
          .map(
            (part) =>
              [name, unique, origin, part["name"], part["desc"], part["coll"]] as unknown as IndexFact,
          );
}

function pragma(engine: Engine, name: string, of: string): readonly Row[] {
  return engine.query(`PRAGMA main.${name}(${quoteText(of)})`);
}

/**
 * The columns of a virtual table; none where its module is not there to be asked. One by one, so that such a
 * table does not keep the others from being read.
 */
export function virtualColumns(engine: Engine, name: string): readonly ColumnFact[] {
  try {
    return columnFacts(engine, name);
  } catch (error) {
    if (error instanceof SqliteFailure) return [];
    throw error;
  }
}

/** Whether each table of `main` is STRICT, WITHOUT ROWID or a shadow table: https://sqlite.org/pragma.html#pragma_table_list */
export function readOptions(engine: Engine): ReadonlyMap<string, Row> {
  const rows = engine.query("PRAGMA main.table_list").filter((row) => row["schema"] === "main");
  return new Map(rows.map((row) => [String(row["name"]), row]));
}
