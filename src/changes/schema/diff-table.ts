import { isRowid } from "../../model/rows.ts";
import {
  type Check,
  type Column,
  type ForeignKey,
  type Index,
  nameKey,
  type Schema,
  type Table,
  tableNamed,
} from "../../model/schema.ts";
import type { ColumnAspect, SchemaChange, TableOption } from "../../model/schema-change.ts";

/** One schema, and the table that is compared. */
export interface TableSide {
  readonly schema: Schema;
  readonly table: Table;
}

/** What is different between two tables that are the same one. Column order and names of constraints do not count. */
export function* diffTable(before: TableSide, after: TableSide): Generator<SchemaChange> {
  if (before.table === after.table) return;
  yield* diffColumns(before.table, after.table);
  yield* diffPrimaryKey(before.table, after.table);
  yield* diffOptions(before.table, after.table);
  yield* diffForeignKeys(before, after);
  yield* diffChecks(before.table, after.table);
  yield* diffIndexes(before.table, after.table);
}

function* diffColumns(before: Table, after: Table): Generator<SchemaChange> {
  const table = after.name;
  const later = new Map(after.columns.map((column) => [nameKey(column.name), column]));
  const earlier = new Map(before.columns.map((column) => [nameKey(column.name), column]));
  for (const column of before.columns) {
    const same = later.get(nameKey(column.name));
    if (same === undefined) yield { kind: "drop-column", table, column: column.name, definition: column };
    else yield* diffColumn(before, after, column, same);
  }
  for (const column of after.columns) {
    if (!earlier.has(nameKey(column.name))) {
      yield { kind: "add-column", table, column: column.name, definition: column };
    }
  }
}

function* diffColumn(before: Table, after: Table, old: Column, now: Column): Generator<SchemaChange> {
  const aspects: readonly (readonly [ColumnAspect, string | null, string | null])[] = [
    ["type", old.type, now.type],
    ["not-null", notNullText(before, old), notNullText(after, now)],
    ["default", old.default, now.default],
    ["generated", generatedText(old), generatedText(now)],
    ["collation", old.collation, now.collation],
  ];
  for (const [what, from, to] of aspects) {
    if (from !== to) yield { kind: "change-column", table: after.name, column: now.name, what, from, to };
  }
}

function notNullText(table: Table, column: Column): string | null {
  return column.notNull || isRowid(table, column) ? "NOT NULL" : null;
}

function generatedText({ generated }: Column): string | null {
  return generated === null ? null : `(${generated.expression}) ${generated.kind.toUpperCase()}`;
}

function* diffPrimaryKey(before: Table, after: Table): Generator<SchemaChange> {
  if (namesKey(before.primaryKey) === namesKey(after.primaryKey)) return;
  yield { kind: "change-primary-key", table: after.name, from: before.primaryKey, to: after.primaryKey };
}

function* diffOptions(before: Table, after: Table): Generator<SchemaChange> {
  const options: readonly (readonly [TableOption, boolean, boolean])[] = [
    ["strict", before.strict, after.strict],
    ["without-rowid", before.withoutRowid, after.withoutRowid],
    ["autoincrement", before.autoincrement, after.autoincrement],
  ];
  for (const [option, from, to] of options) {
    if (from !== to) yield { kind: "change-option", table: after.name, option, to };
  }
}

function* diffForeignKeys(before: TableSide, after: TableSide): Generator<SchemaChange> {
  const table = after.table.name;
  const unchanged = pairs(
    before.table.foreignKeys,
    after.table.foreignKeys,
    (key) => foreignKeyText(before.schema, key),
    (key) => foreignKeyText(after.schema, key),
  );
  const sameColumns = pairs(unchanged.gone, unchanged.fresh, childText, childText);
  for (const [old, now] of sameColumns.same) {
    yield { kind: "change-foreign-key", table, before: old, after: now };
  }
  for (const foreignKey of sameColumns.gone) yield { kind: "drop-foreign-key", table, foreignKey };
  for (const foreignKey of sameColumns.fresh) yield { kind: "add-foreign-key", table, foreignKey };
}

function childText(key: ForeignKey): string {
  return namesKey(key.columns);
}

/** A key that names no parent columns means the parent's primary key: https://sqlite.org/foreignkeys.html */
function foreignKeyText(schema: Schema, key: ForeignKey): string {
  const named = key.parentColumns.length > 0;
  const parentColumns = named ? key.parentColumns : (tableNamed(schema, key.parent)?.primaryKey ?? []);
  const parts = [namesKey(key.columns), nameKey(key.parent), namesKey(parentColumns)];
  return JSON.stringify([...parts, key.onDelete, key.onUpdate, key.deferred]);
}

function* diffChecks(before: Table, after: Table): Generator<SchemaChange> {
  const expression = (check: Check): string => check.expression;
  const { gone, fresh } = pairs(before.checks, after.checks, expression, expression);
  for (const check of gone) yield { kind: "drop-check", table: after.name, check };
  for (const check of fresh) yield { kind: "add-check", table: after.name, check };
}

function* diffIndexes(before: Table, after: Table): Generator<SchemaChange> {
  const table = after.name;
  const unchanged = pairs(before.indexes, after.indexes, indexText, indexText);
  const sameNames = pairs(unchanged.gone, unchanged.fresh, indexNameText, indexNameText);
  const sameContent = pairs(sameNames.gone, sameNames.fresh, indexContent, indexContent);
  for (const [old, now] of [...sameNames.same, ...sameContent.same]) {
    yield { kind: "change-index", table, before: old, after: now };
  }
  for (const index of sameContent.gone) yield { kind: "drop-index", table, index };
  for (const index of sameContent.fresh) yield { kind: "add-index", table, index };
}

/** The indexes of constraints are named by SQLite, by their place in the declaration: only their content counts. */
function indexNameText(index: Index): string {
  return index.origin === "constraint" ? `constraint ${indexContent(index)}` : nameKey(index.name);
}

function indexText(index: Index): string {
  return `${indexNameText(index)} ${indexContent(index)}`;
}

function indexContent({ unique, columns, where }: Index): string {
  const terms = columns.map((column) => [
    column.isExpression ? column.term : nameKey(column.term),
    column.isExpression,
    column.descending,
    column.collation,
  ]);
  return JSON.stringify([unique, terms, where]);
}

function namesKey(names: readonly string[]): string {
  return JSON.stringify(names.map(nameKey));
}

/** Pairs the items of two lists that have the same text, each once; the rest is gone or fresh. */
function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  oldText: (item: T) => string,
  newText: (item: T) => string,
) {
  const waiting = Map.groupBy(after, newText);
  const same: (readonly [T, T])[] = [];
  const gone: T[] = [];
  for (const item of before) {
    const match = waiting.get(oldText(item))?.shift();
    if (match === undefined) gone.push(item);
    else same.push([item, match]);
  }
  const fresh = [...waiting.values()].flat();
  return { same, gone, fresh: after.filter((item) => fresh.includes(item)) };
}
