import { type Column, type Index, nameKey, type Schema, sameName, type Table } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { isBookkeeping } from "../../sqlite/introspect.ts";
import { diffSchemas } from "./diff-schema.ts";

/**
 * How a database differs from what a snapshot of drizzle-kit says: what would turn the snapshot into the
 * database, so `add-column` is a column of which only the database knows. Left out is what no snapshot can hold
 * (STRICT, WITHOUT ROWID, COLLATE, deferred keys, triggers, virtual tables) and what drizzle-kit itself never
 * carries into a migration: the length of a type, the order of a composite key, UNIQUE as constraint or as index,
 * and the spelling of a default.
 */
export function driftBetween(database: Schema, snapshot: Schema): readonly SchemaChange[] {
  const said = inPlainTerms(snapshot, null);
  return diffSchemas(said, inPlainTerms(database, said));
}

/** `model` is the other side, which the order and the names of equal things are taken from. */
function inPlainTerms(schema: Schema, model: Schema | null): Schema {
  const tables = schema.tables.filter((table) => table.kind === "table" && !isBookkeeping(table.name));
  return {
    tables: tables.map((table) => {
      const other = model?.tables.find((found) => sameName(found.name, table.name));
      return plainTable(table, other);
    }),
    views: schema.views,
    triggers: [],
  };
}

function plainTable(table: Table, other: Table | undefined): Table {
  return {
    ...table,
    strict: false,
    withoutRowid: false,
    columns: table.columns.map((column) => plainColumn(table, column, other)),
    primaryKey: inOrderOf(table.primaryKey, other?.primaryKey ?? table.primaryKey),
    foreignKeys: table.foreignKeys.map((key) => ({ ...key, deferred: false })),
    indexes: plainIndexes(table.indexes, other?.indexes ?? []),
  };
}

function plainColumn(table: Table, column: Column, other: Table | undefined): Column {
  const twin = other?.columns.find((found) => sameName(found.name, column.name));
  // Without a rowid the key's columns are NOT NULL by themselves: https://sqlite.org/withoutrowid.html
  const isImplied = table.withoutRowid && table.primaryKey.some((name) => sameName(name, column.name));
  return {
    ...column,
    type: column.type.replace(/\(.*$/, ""),
    notNull: isImplied && twin !== undefined ? twin.notNull : column.notNull,
    default: column.default === null ? null : plainDefault(column.default),
    collation: "BINARY",
  };
}

/** A number is the same with and without quotes: the column's affinity decides what is stored. */
function plainDefault(sql: string): string {
  const text = /^'([^']*)'$/.exec(sql)?.[1] ?? sql;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : sql;
}

function inOrderOf(names: readonly string[], order: readonly string[]): readonly string[] {
  const has = new Set(names.map(nameKey));
  const isSame = names.length === order.length && order.every((name) => has.has(nameKey(name)));
  return isSame ? order : names;
}

/** An index takes its twin's name and origin where one of the two is a constraint, which has no name to go by. */
function plainIndexes(indexes: readonly Index[], others: readonly Index[]): readonly Index[] {
  const waiting = [...others];
  return indexes.map((given) => {
    const index = { ...given, columns: given.columns.map((column) => ({ ...column, collation: "BINARY" })) };
    const at = waiting.findIndex((other) => isTwin(index, other));
    const [twin] = at < 0 ? [] : waiting.splice(at, 1);
    return twin === undefined ? index : { ...index, name: twin.name, origin: twin.origin };
  });
}

function isTwin(index: Index, other: Index): boolean {
  const isConstraint = index.origin === "constraint" || other.origin === "constraint";
  return isConstraint && index.unique && other.unique && termsOf(index) === termsOf(other);
}

function termsOf(index: Index): string {
  return JSON.stringify([
    index.where,
    index.columns.map((column) => [nameKey(column.term), column.descending]),
  ]);
}
