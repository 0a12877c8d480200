import {
  nameKey,
  type Schema,
  type SchemaObject,
  sameName,
  type Table,
  type Trigger,
} from "../../model/schema.ts";
import type { Renames, SchemaChange } from "../../model/schema-change.ts";
import { normalizeStatement } from "../../sql/normalize.ts";
import { diffTable } from "./diff-table.ts";
import { renameSchema } from "./rename-schema.ts";

export { describeChange } from "../../model/describe-change.ts";

const noRenames: Renames = { tables: new Map(), columns: new Map() };

/**
 * What turns one schema into another. Quoting, case, white space, the order of columns and the names of
 * constraints do not count. Without `renames` a renamed thing is dropped and added; with them it is renamed, and
 * what SQLite rewrites along with it is no change.
 */
export function diffSchemas(
  before: Schema,
  after: Schema,
  renames: Renames = noRenames,
): readonly SchemaChange[] {
  if (before === after) return [];
  const gone = before.tables.filter(({ name }) => isTaken(name, renames));
  const old = renameSchema(
    { ...before, tables: before.tables.filter((table) => !gone.includes(table)) },
    renames,
  );
  return [
    ...gone.filter(({ kind }) => kind !== "shadow").map(dropOf),
    ...renameChanges(before, after, renames),
    ...diffTables(old, after),
    ...diffViews(old.views, after.views),
    ...diffTriggers(old.triggers, after.triggers),
  ];
}

/** Whether another table is renamed to this name, and what had it is not: then that is gone. */
function isTaken(name: string, { tables }: Renames): boolean {
  const has = (names: Iterable<string>): boolean => [...names].some((each) => sameName(each, name));
  return has(tables.values()) && !has(tables.keys());
}

function* renameChanges(before: Schema, after: Schema, renames: Renames): Generator<SchemaChange> {
  for (const [from, to] of renames.tables) {
    const existed = before.tables.some((table) => sameName(table.name, from));
    const exists = after.tables.some((table) => sameName(table.name, to));
    if (existed && exists && from !== to) yield { kind: "rename-table", table: to, from, to };
  }
  for (const [name, columns] of renames.columns) {
    const table = after.tables.find((found) => sameName(found.name, name));
    for (const [from, to] of columns) {
      const exists = table?.columns.some((column) => sameName(column.name, to)) ?? false;
      if (table !== undefined && exists)
        yield { kind: "rename-column", table: table.name, column: to, from, to };
    }
  }
}

function* diffTables(before: Schema, after: Schema): Generator<SchemaChange> {
  const earlier = tablesByName(before);
  const later = tablesByName(after);
  for (const [key, table] of earlier) {
    const same = later.get(key);
    if (same === undefined || !isSameKind(table, same)) yield dropOf(table);
  }
  for (const [key, table] of later) {
    const old = earlier.get(key);
    if (old === undefined || !isSameKind(old, table)) yield addOf(table);
    else if (table.kind === "table") {
      yield* diffTable({ schema: before, table: old }, { schema: after, table });
    }
  }
}

/** Shadow tables come and go with their virtual table. */
function tablesByName(schema: Schema): ReadonlyMap<string, Table> {
  const own = schema.tables.filter((table) => table.kind !== "shadow");
  return new Map(own.map((table) => [nameKey(table.name), table]));
}

/** A virtual table cannot change: it is another one, made anew. */
function isSameKind(before: Table, after: Table): boolean {
  if (before.kind !== after.kind) return false;
  return before.kind === "table" || normalizeStatement(before.sql) === normalizeStatement(after.sql);
}

function dropOf({ name, kind }: Table): SchemaChange {
  return { kind: kind === "virtual" ? "drop-virtual-table" : "drop-table", table: name };
}

function addOf({ name, kind }: Table): SchemaChange {
  return { kind: kind === "virtual" ? "add-virtual-table" : "add-table", table: name };
}

function* diffViews(
  before: readonly SchemaObject[],
  after: readonly SchemaObject[],
): Generator<SchemaChange> {
  for (const { old, now } of objectPairs(before, after)) {
    if (old === undefined) yield { kind: "add-view", view: now.name, sql: now.sql };
    else if (now === undefined) yield { kind: "drop-view", view: old.name, sql: old.sql };
    else if (isRewritten(old, now)) yield { kind: "change-view", view: now.name, from: old.sql, to: now.sql };
  }
}

function* diffTriggers(before: readonly Trigger[], after: readonly Trigger[]): Generator<SchemaChange> {
  for (const { old, now } of objectPairs(before, after)) {
    if (old === undefined) yield { kind: "add-trigger", table: now.table, trigger: now.name, sql: now.sql };
    else if (now === undefined)
      yield { kind: "drop-trigger", table: old.table, trigger: old.name, sql: old.sql };
    else if (isRewritten(old, now)) {
      yield { kind: "change-trigger", table: now.table, trigger: now.name, from: old.sql, to: now.sql };
    }
  }
}

type ObjectPair<T> =
  | { readonly old: T; readonly now: T | undefined }
  | { readonly old: undefined; readonly now: T };

function* objectPairs<T extends SchemaObject>(
  before: readonly T[],
  after: readonly T[],
): Generator<ObjectPair<T>> {
  const later = new Map(after.map((object) => [nameKey(object.name), object]));
  for (const old of before) {
    yield { old, now: later.get(nameKey(old.name)) };
    later.delete(nameKey(old.name));
  }
  for (const now of later.values()) yield { old: undefined, now };
}

function isRewritten(old: SchemaObject, now: SchemaObject): boolean {
  return old.sql !== now.sql && normalizeStatement(old.sql) !== normalizeStatement(now.sql);
}
