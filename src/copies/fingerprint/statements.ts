import { quoteName, quoteText } from "../../model/quote.ts";
import { affinityOf, isRowid, rowidName } from "../../model/rows.ts";
import {
  type Column,
  nameKey,
  referredColumns,
  type Schema,
  type Table,
  tableNamed,
} from "../../model/schema.ts";
import { countQuery } from "../count-query.ts";

/** What each answer begins with: it is found again in whatever a database's own program prints around it. */
export const mark = "g1:";

/** Asks for the schema. Texts are in hexadecimal, so that nothing of them is lost in a table or in JSON. */
export const schemaStatement = `SELECT '${mark}schema:' || hex(type) || ':' || hex(name) || ':' || hex(coalesce(sql, '')) AS answer FROM sqlite_schema ORDER BY rowid`;

/** Columns that one statement counts: a result of D1 has a hundred, and its expressions are bounded too. */
const columnsAtOnce = 12;

/** Rows of a table that is sorted by each of its columns, and by pairs of them; beyond that they are not counted. */
const mostSorted = 20_000_000;
const mostPairedRows = 20_000;

/** Of a table with more rows some are looked at before all of them are sorted. */
export const sampledBeyond = 100_000;
const sampled = 20_000;

/** Tables of so many columns or fewer are looked at for pairs that could become unique. */
const mostPaired = 12;

/** What is asked, and of how many rows a table may be sorted by each of its columns, and by pairs of them. */
export interface Wanted {
  readonly schema: Schema;
  /** Name and columns of the table of applied migrations; null where there is none. */
  readonly ledger: { readonly table: string; readonly columns: readonly string[] } | null;
  /** Queries of the gate, each of one line or more. */
  readonly questions: readonly string[];
}

/** The tables that are counted: those with rows of their own. */
export function countedTables({ tables }: Schema): readonly Table[] {
  return tables.filter(({ kind }) => kind === "table");
}

/** Everything that is asked after the schema, each statement by itself. */
export function countStatements(wanted: Wanted): readonly string[] {
  const tables = countedTables(wanted.schema);
  return [
    ...(wanted.ledger === null ? [] : [ledgerStatement(wanted.ledger)]),
    ...tables.flatMap((table, place) => [
      rowsStatement(table, place),
      ...columnStatements(table, place),
      ...setsOf(table).map((columns) => duplicatesStatement(table, place, columns, null)),
      ...keyStatements(wanted.schema, table, place),
    ]),
    ...wanted.questions.map(questionStatement),
  ];
}

/** What the table of applied migrations holds. */
export function ledgerStatement({ table, columns }: NonNullable<Wanted["ledger"]>): string {
  const has = (name: string) => columns.includes(name);
  const field = (name: string) => (has(name) ? `hex(coalesce(CAST(${quoteName(name)} AS text), ''))` : "''");
  const order = has("created_at") ? "CAST(created_at AS integer), rowid" : "rowid";
  return `SELECT '${mark}ledger:' || ${field("name")} || ':' || ${field("hash")} || ':' || ${field("created_at")} AS answer FROM ${quoteName(table)} ORDER BY ${order}`;
}

/** How many rows a table has. */
export function rowsStatement(table: Table, place: number): string {
  const rowid = rowidName(table);
  const digits = rowid === null ? "0" : `(SELECT length(max(${rowid})) FROM ${quoteName(table.name)})`;
  return `SELECT '${mark}rows:${place}:' || count(*) || ':' || coalesce(${digits}, 0) AS answer FROM ${quoteName(table.name)}`;
}

/** What its columns hold, or some of them. */
export function columnStatements(table: Table, place: number, columns = table.columns): readonly string[] {
  const statements: string[] = [];
  for (let from = 0; from < columns.length; from += columnsAtOnce) {
    const some = columns.slice(from, from + columnsAtOnce);
    const terms = some.map((column, at) => `${columnTerm(table, column, place)} AS c${at}`);
    statements.push(`SELECT ${terms.join(", ")} FROM ${quoteName(table.name)}`);
  }
  return statements;
}

/**
 * Nulls, integers, reals, texts, the longest, below zero, zero: blobs are what is left. A column of text holds nothing but
 * text and blobs, so that less is looked at: https://sqlite.org/datatype3.html#type_affinity
 */
export function columnTerm(table: Table, column: Column, place: number): string {
  const { name, type, notNull } = column;
  const key = `${place}:${table.columns.indexOf(column)}`;
  if (isRowid(table, column)) return `'${mark}column:${key}:0:' || count(*) || ':0:0:0:0:0'`;
  const c = quoteName(name);
  const affinity = affinityOf(type);
  const of = (word: string) => `count(CASE typeof(${c}) WHEN '${word}' THEN 1 END)`;
  // No value of such a column is missing, and one count for all of them is kept by SQLite.
  const there = notNull ? "count(*)" : `count(${c})`;
  const longest = `coalesce(max(octet_length(${c})), 0)`;
  const nulls = notNull ? `'${mark}column:${key}:0'` : `'${mark}column:${key}:' || (count(*) - count(${c}))`;
  const parts =
    affinity === "text"
      ? [nulls, "0", "0", `(${there} - ${of("blob")})`, longest, "0", "0"]
      : [
          ...[nulls, of("integer"), of("real"), of("text")],
          affinity === "blob" ? longest : "0",
          // To numbers every text and blob is greater.
          ...[`count(CASE WHEN ${c} < 0 THEN 1 END)`, `count(CASE WHEN ${c} = 0 THEN 1 END)`],
        ];
  return parts.join(" || ':' || ");
}

/** The single columns, and the sets that are declared together or could become unique, by their places in the table. */
export function setsOf(table: Table): readonly (readonly number[])[] {
  const { columns } = table;
  const places = (names: readonly string[]) =>
    names.map((name) => columns.findIndex((column) => nameKey(column.name) === nameKey(name)));
  const isWhole = (set: readonly number[]) => set.length > 0 && !set.includes(-1);
  const singles = columns.map((_, place) => [place]);
  const declared = [
    table.primaryKey,
    ...table.indexes
      .filter(({ where }) => where === null)
      .map((index) => index.columns.map(({ term }) => term)),
    ...table.foreignKeys.map((key) => key.columns),
  ].map(places);
  const pairs =
    columns.length > mostPaired
      ? []
      : singles.flatMap(([a = 0]) => singles.flatMap(([b = 0]) => (a < b ? [[a, b]] : [])));
  const all = [...singles, ...declared.filter(isWhole), ...pairs];
  return [...new Map(all.map((set) => [set.toSorted((a, b) => a - b).join(","), set])).values()];
}

/** `rows`: how many the table has; null where nobody knows yet, and the statement looks itself. */
export function duplicatesStatement(
  table: Table,
  place: number,
  set: readonly number[],
  rows: number | null,
): string {
  const names = set.map((each) => quoteName(table.columns[each]?.name ?? ""));
  const key = `'${mark}same:${place}:${set.join(",")}:`;
  if (isUnique(table, set)) return `SELECT ${key}0:0' AS answer`;
  const most = set.length === 1 ? mostSorted : mostPairedRows;
  if (rows !== null && rows > most) return `SELECT ${key}:' AS answer`;
  const from = quoteName(table.name);
  if (rows !== null)
    return `SELECT ${key}' || count(*) || ':' || coalesce(sum(n), 0) AS answer FROM (${groups(names, from)})`;
  const rowid = rowidName(table);
  const size = rowid === null ? `(SELECT count(*) FROM ${from})` : `(SELECT max(${rowid}) FROM ${from})`;
  const isSmall = `coalesce(${size}, 0) <= ${most}`;
  return `SELECT ${key}' || CASE WHEN ${isSmall} THEN count(*) || ':' || coalesce(sum(n), 0) ELSE ':' END AS answer FROM (${groups(names, `(SELECT ${names.join(", ")} FROM ${from} LIMIT CASE WHEN ${isSmall} THEN -1 ELSE 0 END)`)})`;
}

/**
 * The same of some rows of a large table, from all over it: where many share a value, some of these do. The steps between
 * them differ, so that no rhythm of the values meets theirs. All columns are asked of the same rows, which are read once.
 */
export function sampleStatement(
  table: Table,
  place: number,
  columns: readonly number[],
  rows: number,
): string | null {
  const rowid = rowidName(table);
  if (rowid === null || columns.length === 0) return null;
  const from = quoteName(table.name);
  const step = Math.max(1, Math.floor(rows / sampled));
  const picked = `WITH RECURSIVE picked(i) AS (SELECT min(${rowid}) FROM ${from} UNION ALL SELECT i + 1 + abs(i * 7919) % ${2 * step} FROM picked WHERE i < (SELECT max(${rowid}) FROM ${from}) LIMIT ${2 * sampled})`;
  const values = columns.map((each) => `t.${quoteName(table.columns[each]?.name ?? "")} AS c${each}`);
  const some = `some AS MATERIALIZED (SELECT ${values.join(", ")} FROM picked JOIN ${from} AS t ON t.${rowid} = picked.i)`;
  const terms = columns.map(
    (each) =>
      `(SELECT '${mark}same:${place}:${each}:' || count(*) || ':' || coalesce(sum(n), 0) || ':1' FROM (${groups([`c${each}`], "some")})) AS a${each}`,
  );
  return `${picked}, ${some} SELECT ${terms.join(", ")}`;
}

function groups(names: readonly string[], from: string): string {
  const some = names.map((name) => `${name} IS NOT NULL`).join(" AND ");
  return `SELECT count(*) AS n FROM ${from} WHERE ${some} GROUP BY ${names.join(", ")} HAVING count(*) > 1`;
}

/** Whether no two rows can share these values: a key or a unique index lies within the set. */
export function isUnique({ columns, primaryKey, indexes }: Table, set: readonly number[]): boolean {
  const names = set.map((each) => nameKey(columns[each]?.name ?? ""));
  const isWithin = (terms: readonly string[]) =>
    terms.length > 0 && terms.every((term) => names.includes(nameKey(term)));
  const unique = indexes.filter((index) => index.unique && index.where === null);
  return isWithin(primaryKey) || unique.some((index) => isWithin(index.columns.map(({ term }) => term)));
}

/** How many rows have a key that is nobody's. */
export function keyStatements(schema: Schema, table: Table, place: number): readonly string[] {
  return table.foreignKeys.map((key, at) => {
    const parent = tableNamed(schema, key.parent);
    const referred = parent === undefined ? [] : referredColumns(key, parent);
    const child = quoteName(table.name);
    const some = key.columns.map((name) => `c.${quoteName(name)} IS NOT NULL`).join(" AND ");
    const same = key.columns
      .map((name, index) => `p.${quoteName(referred[index] ?? "")} = c.${quoteName(name)}`)
      .join(" AND ");
    const isThere = parent !== undefined && referred.length === key.columns.length;
    const lacks = isThere
      ? ` AND NOT EXISTS (SELECT 1 FROM ${quoteName(key.parent)} AS p WHERE ${same})`
      : "";
    return `SELECT '${mark}orphans:${place}:${at}:' || count(*) AS answer FROM ${child} AS c WHERE ${some}${lacks}`;
  });
}

/** A query that counts rows which share a value is asked for both; one that counts gives its count. */
export function questionStatement(probe: string, place: number): string {
  const counts = probe.split("\n").map(countQuery);
  return `SELECT ${quoteText(`${mark}question:${place}:`)} || coalesce(sum(n), 0) || ':' || coalesce(sum(v), '') AS answer FROM (${counts.join(" UNION ALL ")})`;
}
