import { type ForeignKey, nameKey, type Schema, type SchemaObject, type Table } from "../../model/schema.ts";
import type { Renames } from "../../model/schema-change.ts";
import { normalizeStatement, renameIn } from "../../sql/normalize.ts";

type Names = ReadonlyMap<string, string>;

const none: Names = new Map();

/** The schema as SQLite leaves it after these renames, references in keys, indexes, checks, views and triggers included. */
export function renameSchema(schema: Schema, renames: Renames): Schema {
  const tables = keyed(renames.tables);
  const columns = new Map([...renames.columns].map(([table, names]) => [nameKey(table), keyed(names)]));
  if (tables.size === 0 && columns.size === 0) return schema;
  const columnsOf = (oldTable: string): Names => columns.get(nameKey(renamed(oldTable, tables))) ?? none;
  const everything = new Map([...columns.values()].flatMap((names) => [...names]).concat([...tables]));
  return {
    tables: schema.tables.map((table) => renameTable(table, tables, columnsOf)),
    views: schema.views.map((view) => renameObject(view, everything)),
    triggers: schema.triggers.map((trigger) => ({
      ...renameObject(trigger, everything),
      table: renamed(trigger.table, tables),
    })),
  };
}

function keyed(names: Names): Names {
  return new Map([...names].map(([from, to]) => [nameKey(from), to]));
}

function renamed(name: string, names: Names): string {
  return names.get(nameKey(name)) ?? name;
}

function renameTable(table: Table, tables: Names, columnsOf: (oldTable: string) => Names): Table {
  const names = columnsOf(table.name);
  const column = (name: string): string => renamed(name, names);
  return {
    ...table,
    name: renamed(table.name, tables),
    columns: table.columns.map((found) => ({
      ...found,
      name: column(found.name),
      generated:
        found.generated === null
          ? null
          : { ...found.generated, expression: renameIn(found.generated.expression, names) },
    })),
    primaryKey: table.primaryKey.map(column),
    foreignKeys: table.foreignKeys.map((key) => renameForeignKey(key, names, tables, columnsOf)),
    checks: table.checks.map(({ name, expression }) => ({ name, expression: renameIn(expression, names) })),
    indexes: table.indexes.map((index) => ({
      ...index,
      columns: index.columns.map((part) => ({
        ...part,
        term: part.isExpression ? renameIn(part.term, names) : column(part.term),
      })),
      where: index.where === null ? null : renameIn(index.where, names),
    })),
  };
}

function renameForeignKey(
  key: ForeignKey,
  names: Names,
  tables: Names,
  columnsOf: (oldTable: string) => Names,
): ForeignKey {
  return {
    ...key,
    columns: key.columns.map((name) => renamed(name, names)),
    parent: renamed(key.parent, tables),
    parentColumns: key.parentColumns.map((name) => renamed(name, columnsOf(key.parent))),
  };
}

function renameObject<T extends SchemaObject>(object: T, names: Names): T {
  return { ...object, sql: renameIn(normalizeStatement(object.sql), names) };
}
