import {
  type Check,
  type Column,
  type ForeignKey,
  type Index,
  nameKey,
  type Schema,
  type SchemaObject,
  type Table,
  type Trigger,
} from "../model/schema.ts";
import type { SchemaChange } from "../model/schema-change.ts";
import { normalizeStatement } from "../sql/normalize.ts";
import type { Entities } from "./merge-entities.ts";

/** A thing that one side can change while the other changes another: what of a column can change, each by itself. */
export type SchemaEntity =
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "column"; readonly table: string; readonly name: string }
  | {
      readonly kind: "aspect";
      readonly table: string;
      readonly column: string;
      readonly value: Partial<Column>;
    }
  | { readonly kind: "primary-key"; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: "foreign-key"; readonly table: string; readonly foreignKey: ForeignKey }
  | { readonly kind: "check"; readonly table: string; readonly check: Check }
  | { readonly kind: "index"; readonly table: string; readonly index: Index }
  | { readonly kind: "view"; readonly view: SchemaObject }
  | { readonly kind: "trigger"; readonly trigger: Trigger };

const aspects = ["type", "notNull", "default", "generated", "collation"] as const;

const fieldOf = {
  type: "type",
  "not-null": "notNull",
  default: "default",
  generated: "generated",
  collation: "collation",
} as const;

/** The key of the entity that both sides have and that a change makes another; null where it adds or drops one. */
export function keyOfChange(change: SchemaChange): string | null {
  switch (change.kind) {
    case "change-column":
      return keyOf(["aspect", change.table, change.column, fieldOf[change.what]]);
    case "change-primary-key":
      return keyOf(["primary key", change.table]);
    case "change-option":
      return keyOf(["table", change.table]);
    case "change-foreign-key":
      return keyOf(["foreign key", change.table, ...change.after.columns]);
    case "change-index":
      return keyOf(indexKey(change.table, change.after));
    case "change-view":
      return keyOf(["view", change.view]);
    case "change-trigger":
      return keyOf(["trigger", change.trigger]);
    default:
      return null;
  }
}

function keyOf(parts: readonly string[]): string {
  return JSON.stringify(parts.map(nameKey));
}

/** A schema as its entities, by keys under which two schemas have the same thing. */
export function entitiesOf(schema: Schema): Entities<SchemaEntity> {
  const all: [string, SchemaEntity][] = [];
  const add = (parts: readonly string[], entity: SchemaEntity) => {
    all.push([keyOf(parts), entity]);
  };
  for (const table of schema.tables) {
    const { name } = table;
    add(["table", name], { kind: "table", table });
    for (const column of table.columns) {
      add(["column", name, column.name], { kind: "column", table: name, name: column.name });
      for (const aspect of aspects) {
        const value = { [aspect]: column[aspect] };
        add(["aspect", name, column.name, aspect], {
          kind: "aspect",
          table: name,
          column: column.name,
          value,
        });
      }
    }
    add(["primary key", name], { kind: "primary-key", table: name, columns: table.primaryKey });
    for (const foreignKey of table.foreignKeys)
      add(["foreign key", name, ...foreignKey.columns], { kind: "foreign-key", table: name, foreignKey });
    for (const check of table.checks)
      add(["check", name, check.expression], { kind: "check", table: name, check });
    for (const index of table.indexes) add(indexKey(name, index), { kind: "index", table: name, index });
  }
  for (const view of schema.views) add(["view", view.name], { kind: "view", view });
  for (const trigger of schema.triggers) add(["trigger", trigger.name], { kind: "trigger", trigger });
  return new Map(all);
}

/** SQLite names the index of a constraint by its place. */
function indexKey(table: string, { name, origin, columns }: Index): readonly string[] {
  return origin === "constraint"
    ? ["unique", table, ...columns.map(({ term }) => term)]
    : ["index", table, name];
}

/** Whether two entities of one key say the same; what a table holds are entities of their own. */
export function isSameEntity(one: SchemaEntity, other: SchemaEntity): boolean {
  return meaningOf(one) === meaningOf(other);
}

function meaningOf(entity: SchemaEntity): string {
  switch (entity.kind) {
    case "table": {
      const { kind, sql, strict, withoutRowid, autoincrement } = entity.table;
      const text = kind === "table" ? "" : normalizeStatement(sql);
      return JSON.stringify([kind, text, strict, withoutRowid, autoincrement]);
    }
    case "column":
      return "";
    case "view":
      return normalizeStatement(entity.view.sql);
    case "trigger":
      return normalizeStatement(entity.trigger.sql);
    case "check":
      return nameKey(entity.check.expression);
    case "primary-key":
      return JSON.stringify(entity.columns.map(nameKey));
    case "index": {
      const { name: _, ...index } = entity.index;
      return JSON.stringify(index);
    }
    case "foreign-key":
      return JSON.stringify(entity.foreignKey);
    case "aspect":
      return JSON.stringify(entity.value);
  }
}

/** Puts a schema together. What hangs on a table or column that is not there goes with it. */
export function schemaOf(entities: Entities<SchemaEntity>): Schema {
  const all = [...entities.values()];
  const of = <K extends SchemaEntity["kind"]>(kind: K) =>
    all.filter((entity): entity is Extract<SchemaEntity, { kind: K }> => entity.kind === kind);
  const byTable = <T extends { readonly table: string }>(found: readonly T[]) => {
    const groups = Map.groupBy(found, ({ table }) => nameKey(table));
    return (name: string): readonly T[] => groups.get(nameKey(name)) ?? [];
  };
  const parts = {
    columns: byTable(of("column")),
    aspects: byTable(of("aspect")),
    keys: byTable(of("primary-key")),
    foreignKeys: byTable(of("foreign-key")),
    checks: byTable(of("check")),
    indexes: byTable(of("index")),
  };
  return {
    tables: of("table").map(({ table }) => ({
      ...table,
      columns: parts.columns(table.name).map(({ name }) =>
        columnOf(
          name,
          parts.aspects(table.name).filter(({ column }) => nameKey(column) === nameKey(name)),
        ),
      ),
      primaryKey: parts.keys(table.name)[0]?.columns ?? [],
      foreignKeys: parts.foreignKeys(table.name).map(({ foreignKey }) => foreignKey),
      checks: parts.checks(table.name).map(({ check }) => check),
      indexes: parts.indexes(table.name).map(({ index }) => index),
    })),
    views: of("view").map(({ view }) => view),
    triggers: of("trigger").map(({ trigger }) => trigger),
  };
}

function columnOf(name: string, found: readonly { readonly value: Partial<Column> }[]): Column {
  const plain = { name, type: "", notNull: false, default: null, generated: null, collation: "BINARY" };
  return Object.assign(plain, ...found.map(({ value }) => value));
}
