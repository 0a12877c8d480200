import { pathToFileURL } from "node:url";
import type { ColumnComparison, ForeignKeyComparison, TableComparison } from "../model/rows.ts";
import {
  type Column,
  type ForeignKey,
  nameKey,
  type Schema,
  type Table,
  tableNamed,
} from "../model/schema.ts";
import { quoteName, quoteText } from "../sql/identifiers.ts";
import type { Engine } from "./engine.ts";
import { type ChangedColumn, holdsOwnName, matchRows, numberIn } from "./match-rows.ts";
import { openEngine } from "./open-engine.ts";
import type { ColumnPair, TablePair } from "./row-key.ts";

/**
 * A database to compare: serialized, or a file. `immutable`: the file is read as it lies there, without locks and
 * without its -wal, which is how a scratch database in WAL mode still shows what was before:
 * https://sqlite.org/uri.html#uriimmutable
 */
export interface ComparedDatabase {
  readonly schema: Schema;
  readonly content:
    | { readonly kind: "image"; readonly bytes: Uint8Array }
    | { readonly kind: "file"; readonly path: string; readonly immutable: boolean };
}

/** What is compared, and what is known of how before became after. Names compare without case. */
export interface CompareOptions {
  readonly before: ComparedDatabase;
  readonly after: ComparedDatabase;
  readonly renames: {
    /** Name before to name after. */
    readonly tables: ReadonlyMap<string, string>;
    /** "table.column" before to the column's name after. */
    readonly columns: ReadonlyMap<string, string>;
  };
  /** Tables, by their names before, that nothing can have written: they are left out. */
  readonly unchanged: ReadonlySet<string>;
}

/**
 * Compares every table of before with what became of it, row by row, inside one connection that runs nothing of a
 * repository. Memory stays flat whatever the size. Throws a `SqliteFailure` where a database cannot be read.
 */
export function compareRows(options: CompareOptions): readonly TableComparison[] {
  const { before, after } = options;
  const engine = openEngine("node-sqlite", {
    path: ":memory:",
    foreignKeys: false,
    doubleQuotedText: false,
    attach: true,
    attached: { ...imageOf("before", before), ...imageOf("after", after) },
  });
  try {
    engine.exec(
      "PRAGMA temp_store = FILE; PRAGMA temp.max_page_count = 4294967294; PRAGMA trusted_schema = OFF",
    );
    attachFile(engine, "before", before);
    attachFile(engine, "after", after);
    const unchanged = new Set([...options.unchanged].map(nameKey));
    return before.schema.tables
      .filter((table) => table.kind === "table" && !unchanged.has(nameKey(table.name)))
      .map((table) => compareTable(engine, options, table));
  } finally {
    engine.close();
  }
}

function imageOf(name: string, { content }: ComparedDatabase): Record<string, Uint8Array> {
  return content.kind === "image" ? { [name]: content.bytes } : {};
}

function attachFile(engine: Engine, name: string, { content }: ComparedDatabase): void {
  if (content.kind !== "file") return;
  const mode = content.immutable ? "immutable=1" : "mode=ro";
  engine.exec(`ATTACH ${quoteText(`${pathToFileURL(content.path).href}?${mode}`)} AS ${name}`);
}

function compareTable(engine: Engine, options: CompareOptions, before: Table): TableComparison {
  const name = new Map([...options.renames.tables].map(([from, to]) => [nameKey(from), to])).get(
    nameKey(before.name),
  );
  const after = tableNamed(options.after.schema, name ?? before.name);
  if (after === undefined || after.kind !== "table") return goneTable(engine, before);
  const pair = { before, after, columns: pairColumns(options, before, after) };
  const mine = countValues(engine, `before.${quoteName(before.name)}`, countedColumns(before), []);
  const added = after.columns.filter(
    (column) => column.generated === null && !pair.columns.some((one) => one.after === column),
  );
  const kept = pair.columns.map((one) => one.after);
  const theirs = countValues(engine, `after.${quoteName(after.name)}`, [...kept, ...added], added);
  const matched = matchRows(engine, pair, mine.rows, theirs.rows);
  return {
    table: before.name,
    after: after.name,
    rowsBefore: mine.rows,
    rowsAfter: theirs.rows,
    key: matched.key,
    deleted: matched.deleted,
    added: matched.added,
    changed: matched.changed,
    columns: [
      ...describeColumns(pair, before, mine, theirs, matched.columns),
      ...added.map((column) => addedColumn(column, theirs)),
    ],
    foreignKeys: before.foreignKeys.flatMap((key) => compareKey(engine, pair, key)),
    counter: compareCounter(engine, before, after),
  };
}

/** What holds a value of its own; what is computed from others is not compared. */
function countedColumns(table: Table): readonly Column[] {
  return table.columns.filter((column) => column.generated === null);
}

function pairColumns(options: CompareOptions, before: Table, after: Table): readonly ColumnPair[] {
  const renamed = new Map([...options.renames.columns].map(([from, to]) => [nameKey(from), to]));
  return countedColumns(before).flatMap((column) => {
    const name = renamed.get(nameKey(`${before.name}.${column.name}`)) ?? column.name;
    const found = after.columns.find((candidate) => nameKey(candidate.name) === nameKey(name));
    return found === undefined ? [] : [{ before: column, after: found }];
  });
}

interface Values {
  readonly rows: number;
  readonly nonNull: ReadonlyMap<string, number>;
  readonly ownName: ReadonlyMap<string, number>;
}

/** One scan: rows, values that are not NULL, and, for `named`, values that are the column's own name. */
function countValues(
  engine: Engine,
  table: string,
  columns: readonly Column[],
  named: readonly Column[],
): Values {
  const counts = columns.map((column, place) => `count(${quoteName(column.name)}) AS n${place}`);
  const names = named.map((column, place) => `total(${holdsOwnName("", column)}) AS o${place}`);
  const [row] = engine.query(`SELECT ${["count(*) AS n", ...counts, ...names].join(", ")} FROM ${table}`);
  return {
    rows: numberIn(row, "n"),
    nonNull: new Map(columns.map((column, place) => [column.name, numberIn(row, `n${place}`)])),
    ownName: new Map(named.map((column, place) => [column.name, numberIn(row, `o${place}`)])),
  };
}

const untouched: ChangedColumn = { changed: 0, nulled: 0, retyped: 0, ownName: 0 };

function describeColumns(
  pair: TablePair,
  table: Table,
  mine: Values,
  theirs: Values,
  changes: readonly ChangedColumn[],
): readonly ColumnComparison[] {
  return countedColumns(table).map((column) => {
    const place = pair.columns.findIndex((one) => one.before === column);
    const after = pair.columns[place]?.after.name ?? null;
    return {
      before: column.name,
      after,
      nonNullBefore: mine.nonNull.get(column.name) ?? 0,
      nonNullAfter: after === null ? 0 : (theirs.nonNull.get(after) ?? 0),
      ...(changes[place] ?? untouched),
    };
  });
}

function addedColumn(column: Column, theirs: Values): ColumnComparison {
  return {
    ...untouched,
    before: null,
    after: column.name,
    nonNullBefore: 0,
    nonNullAfter: theirs.nonNull.get(column.name) ?? 0,
    ownName: theirs.ownName.get(column.name) ?? 0,
  };
}

function goneTable(engine: Engine, table: Table): TableComparison {
  const mine = countValues(engine, `before.${quoteName(table.name)}`, countedColumns(table), []);
  return {
    table: table.name,
    after: null,
    rowsBefore: mine.rows,
    rowsAfter: 0,
    key: { kind: "none" },
    deleted: mine.rows,
    added: 0,
    changed: 0,
    columns: countedColumns(table).map((column) => ({
      ...untouched,
      before: column.name,
      after: null,
      nonNullBefore: mine.nonNull.get(column.name) ?? 0,
      nonNullAfter: 0,
    })),
    foreignKeys: [],
    counter: compareCounter(engine, table, null),
  };
}

/** Nothing where a column of the key is gone: there is no such key any more to count. */
function compareKey(engine: Engine, pair: TablePair, key: ForeignKey): readonly ForeignKeyComparison[] {
  const columns = key.columns.flatMap(
    (name) => pair.columns.find((one) => nameKey(one.before.name) === nameKey(name)) ?? [],
  );
  if (columns.length !== key.columns.length) return [];
  const before = countKeys(
    engine,
    `before.${quoteName(pair.before.name)}`,
    columns.map((one) => one.before),
  );
  const after = countKeys(
    engine,
    `after.${quoteName(pair.after.name)}`,
    columns.map((one) => one.after),
  );
  return [
    {
      columns: key.columns,
      parent: key.parent,
      childrenBefore: before.children,
      childrenAfter: after.children,
      distinctBefore: before.distinct,
      distinctAfter: after.distinct,
    },
  ];
}

function countKeys(
  engine: Engine,
  table: string,
  columns: readonly Column[],
): { readonly children: number; readonly distinct: number } {
  const names = columns.map((column) => quoteName(column.name));
  const present = names.map((name) => `${name} IS NOT NULL`).join(" AND ");
  const [row] = engine.query(
    `SELECT total(n) AS children, count(*) AS "distinct" FROM (SELECT count(*) AS n FROM ${table} WHERE ${present} GROUP BY ${names.join(", ")})`,
  );
  return { children: numberIn(row, "children"), distinct: numberIn(row, "distinct") };
}

/** https://sqlite.org/autoinc.html */
function compareCounter(engine: Engine, before: Table, after: Table | null): TableComparison["counter"] {
  if (!before.autoincrement) return null;
  return {
    before: counterOf(engine, "before", before.name),
    after: after === null ? null : counterOf(engine, "after", after.name),
  };
}

function counterOf(engine: Engine, database: string, table: string): number | bigint | null {
  const exists = engine.query(`SELECT 1 FROM ${database}.sqlite_schema WHERE name = 'sqlite_sequence'`);
  if (exists.length === 0) return null;
  const sql = `SELECT seq FROM ${database}.sqlite_sequence WHERE name = ${quoteText(table)} COLLATE NOCASE`;
  const seq = engine.query(sql)[0]?.["seq"];
  return typeof seq === "number" || typeof seq === "bigint" ? seq : null;
}
