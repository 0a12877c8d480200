import type { CodeQuery } from "../model/code-query.ts";
import { quoteName } from "../model/quote.ts";
import { isRowid } from "../model/rows.ts";
import { type Column, nameKey, type Table } from "../model/schema.ts";
import { difficultPool } from "../rows/templates.ts";
import { namesColumn } from "../sql/names-column.ts";
import type { SampleRow, Samples } from "./sample-rows.ts";
import { expressionTargets, uniqueTargets } from "./unique-targets.ts";

/** What of a table's statements is wanted. */
export interface StatementOptions {
  readonly samples: Samples;
  /** Columns that the code knows: those it reads and writes. */
  readonly columns: readonly Column[];
  /** Columns that are read and updated one by one; what stays as it was need not be. By `nameKey`. */
  readonly single: ReadonlySet<string>;
  /** Columns that are also updated with odd values, since the other schema may refuse some: by `nameKey`. */
  readonly oddValues: ReadonlySet<string>;
  /** Whether the other schema is STRICT and this one is not, so that a text in any column is odd. */
  readonly isUntyped: boolean;
  /** Column sets that the other schema wants unique: two rows are made equal in them. */
  readonly duplicates: readonly (readonly string[])[];
  /** Column sets that a CHECK of the other schema names together. */
  readonly together: readonly (readonly string[])[];
  /** The values that the code can write at all, where it says so: by `nameKey` of the column. */
  readonly allowed: ReadonlyMap<string, readonly string[]>;
}

/**
 * The statements that Drizzle sends for a table of its schema, with values of rows that are there:
 * selects name every column, WHERE names them with their table, an insert lists every column with NULL or its
 * default for what the code leaves out (`buildInsertQuery` of drizzle-orm's SQLite dialect).
 */
export function statementsOf(table: Table, options: StatementOptions): readonly CodeQuery[] {
  return [...readsOf(table, options), ...writesOf(table, options)];
}

/** Only what writes. */
export function writesOf(table: Table, options: StatementOptions): readonly CodeQuery[] {
  return [
    ...insertsOf(table, options),
    ...upsertsOf(table, options),
    ...updatesOf(table, options),
    ...togetherOf(table, options),
    ...deletesOf(table, options),
  ];
}

/** What can fail on a table that is the same on both sides: writes that its parents and children have a say in. */
export function keyWritesOf(table: Table, options: StatementOptions): readonly CodeQuery[] {
  const [whole] = insertsOf(table, options);
  return [...(whole === undefined ? [] : [whole]), ...deletesOf(table, options)];
}

/** The statement that reads a view. */
export function viewQuery(view: string, columns: readonly string[]): CodeQuery {
  const sql = `select ${columns.map(quoteName).join(", ")} from ${quoteName(view)} limit 1`;
  return { ...anyValues, table: view, column: null, verb: "view", sql };
}

const anyValues = { clear: [], values: "any" } as const;

function* readsOf(table: Table, { columns, samples, single }: StatementOptions): Generator<CodeQuery> {
  const name = quoteName(table.name);
  const about = { ...anyValues, table: table.name, verb: "read" } as const;
  yield { ...about, column: null, sql: `select ${listed(columns)} from ${name} limit 1` };
  for (const column of columns.filter(({ name }) => single.has(nameKey(name)))) {
    const where = condition(table, [column], samples.first);
    yield {
      ...about,
      column: column.name,
      sql: `select ${quoteName(column.name)} from ${name} where ${where} limit 1`,
    };
  }
}

function* insertsOf(table: Table, options: StatementOptions): Generator<CodeQuery> {
  const { samples } = options;
  const columns = writable(options.columns);
  const about = { table: table.name, column: null, verb: "insert", values: "any" } as const;
  const clear = clearing(table, options);
  const whole = insertSql(table, columns, (column) => literalOf(samples.last, column));
  const least = insertSql(table, columns, (column) => leastValue(table, column, samples.last));
  yield { ...about, clear, sql: whole };
  yield { ...about, clear, sql: least, isLeast: true };
  yield { ...about, clear, sql: `${whole} returning ${listed(options.columns)}` };
}

function* upsertsOf(table: Table, options: StatementOptions): Generator<CodeQuery> {
  const columns = writable(options.columns);
  const known = new Set(columns.map((column) => nameKey(column.name)));
  const whole = insertSql(table, columns, (column) => literalOf(options.samples.last, column));
  for (const { columns: target, where } of expressionTargets(table)) {
    const condition = where === null ? "" : ` where ${where}`;
    const column = columns.find(({ name }) => target.some((term) => namesColumn(term, name)));
    if (column === undefined) continue;
    const set = `${quoteName(column.name)} = excluded.${quoteName(column.name)}`;
    const sql = `${whole} on conflict (${target.join(", ")})${condition} do update set ${set}`;
    const clear = clearing(table, options);
    yield { table: table.name, column: target.join(", "), verb: "upsert", values: "any", clear, sql };
  }
  for (const { columns: target, where } of uniqueTargets(table)) {
    const first = target[0];
    if (first === undefined || !target.every((name) => known.has(nameKey(name)))) continue;
    const condition = where === null ? "" : ` where ${where}`;
    const set = `${quoteName(first)} = excluded.${quoteName(first)}`;
    yield {
      table: table.name,
      column: target.join(", "),
      verb: "upsert",
      values: "any",
      clear: clearing(table, options),
      sql: `${whole} on conflict (${target.map(quoteName).join(", ")})${condition} do update set ${set}`,
    };
  }
}

function* updatesOf(table: Table, options: StatementOptions): Generator<CodeQuery> {
  const { samples } = options;
  const where = condition(table, keyColumns(table, options.columns), samples.last);
  const update = (sets: string): string => `update ${quoteName(table.name)} set ${sets} where ${where}`;
  const about = { table: table.name, verb: "update", clear: [] } as const;
  for (const column of writable(options.columns)) {
    if (!options.single.has(nameKey(column.name))) continue;
    const own = literalOf(samples.last, column);
    const set = (value: string): string => update(`${quoteName(column.name)} = ${value}`);
    yield { ...about, column: column.name, values: "any", sql: set(own) };
    if (!options.oddValues.has(nameKey(column.name))) continue;
    for (const value of oddValuesOf(table, column, options)) {
      if (value !== own) yield { ...about, column: column.name, values: "some", sql: set(value) };
    }
  }
  const known = new Map(writable(options.columns).map((column) => [nameKey(column.name), column]));
  for (const names of options.duplicates) {
    const columns = names.flatMap((name) => known.get(nameKey(name)) ?? []);
    if (columns.length < names.length || columns.length === 0) continue;
    const sets = columns.map((column) => `${quoteName(column.name)} = ${literalOf(samples.first, column)}`);
    yield { ...about, column: names.join(", "), values: "some", sql: update(sets.join(", ")) };
  }
}

/** So many values of a column are tried together with those of others, and so many sets of them. */
const mostTogether = 4;
const mostSets = 64;

/** Values that only together do not keep to a CHECK. */
function* togetherOf(table: Table, options: StatementOptions): Generator<CodeQuery> {
  const where = condition(table, keyColumns(table, options.columns), options.samples.last);
  const known = new Map(writable(options.columns).map((column) => [nameKey(column.name), column]));
  for (const names of options.together) {
    const columns = names.flatMap((name) => known.get(nameKey(name)) ?? []);
    if (columns.length < 2) continue;
    const sets = columns.reduce<readonly (readonly string[])[]>(
      (before, column) => {
        const odd = [...oddValuesOf(table, column, options)].slice(0, mostTogether);
        const values = column.notNull ? odd : ["NULL", ...odd];
        return before.flatMap((set) =>
          values.map((value) => [...set, `${quoteName(column.name)} = ${value}`]),
        );
      },
      [[]],
    );
    for (const set of sets.slice(0, mostSets)) {
      const sql = `update ${quoteName(table.name)} set ${set.join(", ")} where ${where}`;
      yield { table: table.name, column: names.join(", "), verb: "update", clear: [], values: "some", sql };
    }
  }
}

/** Values that the other schema may refuse; of a column whose values the code says, those alone. */
function oddValuesOf(table: Table, column: Column, options: StatementOptions): ReadonlySet<string> {
  const allowed = options.allowed.get(nameKey(column.name));
  if (allowed !== undefined) return new Set(allowed);
  const pool = difficultPool(table, column).map((template) => template.sql("1"));
  if (options.isUntyped) pool.push(anyText);
  return new Set([literalOf(options.samples.first, column), ...pool]);
}

/** What any column takes that is not STRICT: https://sqlite.org/stricttables.html */
const anyText = "'not a number'";

function* deletesOf(table: Table, { columns, samples }: StatementOptions): Generator<CodeQuery> {
  const about = { ...anyValues, table: table.name, column: null, verb: "delete" } as const;
  const key = keyColumns(table, columns);
  for (const row of samples.exist ? [samples.first, samples.last] : [samples.first]) {
    yield { ...about, sql: `delete from ${quoteName(table.name)} where ${condition(table, key, row)}` };
  }
}

/** Rows that are made up may be there on the other side, under the same key or with the same unique value. */
function clearing(table: Table, { columns, samples }: StatementOptions): readonly string[] {
  const known = new Map(columns.map((column) => [nameKey(column.name), column]));
  const sets = uniqueTargets(table).map((target) =>
    target.columns.flatMap((name) => known.get(nameKey(name)) ?? []),
  );
  const whole = sets.filter(
    (set) => set.length > 0 && set.every((column) => literalOf(samples.last, column) !== "NULL"),
  );
  const wheres = [keyColumns(table, columns), ...whole].map((set) => condition(table, set, samples.last));
  return [...new Set(wheres)].map((where) => `delete from ${quoteName(table.name)} where ${where}`);
}

function keyColumns(table: Table, columns: readonly Column[]): readonly Column[] {
  const key = new Set(table.primaryKey.map(nameKey));
  const found = columns.filter((column) => key.has(nameKey(column.name)));
  return key.size > 0 && found.length === key.size ? found : columns;
}

/** Names qualified as Drizzle does in WHERE, which no engine takes for a text. */
function condition(table: Table, columns: readonly Column[], row: SampleRow): string {
  const terms = columns.map((column) => {
    const value = literalOf(row, column);
    const name = `${quoteName(table.name)}.${quoteName(column.name)}`;
    return value === "NULL" ? `${name} is null` : `${name} = ${value}`;
  });
  return terms.join(" and ");
}

function insertSql(table: Table, columns: readonly Column[], value: (column: Column) => string): string {
  const values = columns.map(value).join(", ");
  return `insert into ${quoteName(table.name)} (${listed(columns)}) values (${values})`;
}

/** What Drizzle sends for a column that the code leaves out, where it may. */
function leastValue(table: Table, column: Column, row: SampleRow): string {
  if (isRowid(table, column)) return "null";
  if (column.default !== null) return `(${column.default})`;
  const isKey = table.primaryKey.some((name) => nameKey(name) === nameKey(column.name));
  return column.notNull || isKey ? literalOf(row, column) : "null";
}

function literalOf(row: SampleRow, column: Column): string {
  return row.get(nameKey(column.name)) ?? "NULL";
}

function writable(columns: readonly Column[]): readonly Column[] {
  return columns.filter((column) => column.generated === null);
}

function listed(columns: readonly Column[]): string {
  return columns.map((column) => quoteName(column.name)).join(", ");
}
