import { quoteName } from "../../model/quote.ts";
import type {
  Check,
  Column,
  ForeignKey,
  Index,
  ReferentialAction,
  Schema,
  SchemaObject,
  Table,
} from "../../model/schema.ts";
import { readIndexTerm } from "../../sql/index-declaration.ts";
import { normalizeDefault, normalizeExpression, normalizeType } from "../../sql/normalize.ts";

/** A JSON object of a snapshot. Snapshots are written by hand now and then, so no field can be relied on. */
export type Fields = Readonly<Record<string, unknown>>;

/** The objects of a list, or the values of an object; none where it is neither. */
export function fieldsIn(value: unknown): readonly Fields[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).filter((item): item is Fields => typeof item === "object" && item !== null);
}

/** A text; "" for anything else. */
export function textIn(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The texts of a list; none where it is no list. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** A column, alike in all versions: `default` is SQL text, except for plain numbers and booleans before version 7. */
export function columnFrom(fields: Fields): Column {
  const { name, type, notNull, default: fallback, generated } = fields;
  const said = (generated ?? null) as { readonly type?: unknown; readonly as?: unknown } | null;
  return {
    name: textIn(name),
    type: normalizeType(textIn(type)),
    notNull: notNull === true,
    default: defaultFrom(fallback),
    generated:
      said === null
        ? null
        : {
            kind: said.type === "stored" ? "stored" : "virtual",
            expression: normalizeExpression(textIn(said.as)),
          },
    collation: "BINARY",
  };
}

function defaultFrom(value: unknown): string | null {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? normalizeDefault(value) : null;
}

/** An index; its columns are plain names or SQL text, as `isExpression` tells. */
export function indexFrom(
  fields: Fields,
  columns: readonly { readonly text: string; readonly isExpression: boolean }[],
): Index {
  const { name, isUnique, where } = fields;
  return {
    name: textIn(name),
    unique: isUnique === true,
    origin: "create-index",
    columns: columns.map(({ text, isExpression }) => (isExpression ? readIndexTerm(text) : plainTerm(text))),
    where: textIn(where).trim() === "" ? null : normalizeExpression(textIn(where)),
  };
}

/** A UNIQUE constraint. */
export function uniqueFrom(fields: Fields): Index {
  const { name, columns } = fields;
  return {
    name: textIn(name),
    unique: true,
    origin: "constraint",
    columns: textsIn(columns).map(plainTerm),
    where: null,
  };
}

function plainTerm(term: string): Index["columns"][number] {
  return { term, isExpression: false, descending: false, collation: "BINARY" };
}

/** A foreign key; before version 7 its columns are called `columnsFrom`. */
export function foreignKeyFrom(fields: Fields): ForeignKey {
  const { columns, columnsFrom, tableTo, columnsTo, onDelete, onUpdate } = fields;
  return {
    columns: textsIn(columns ?? columnsFrom),
    parent: textIn(tableTo),
    parentColumns: textsIn(columnsTo),
    onDelete: actionFrom(onDelete),
    onUpdate: actionFrom(onUpdate),
    deferred: false,
  };
}

const actions: ReadonlySet<string> = new Set(["NO ACTION", "RESTRICT", "SET NULL", "SET DEFAULT", "CASCADE"]);

function actionFrom(value: unknown): ReferentialAction {
  const action = textIn(value).toUpperCase();
  return actions.has(action) ? (action as ReferentialAction) : "NO ACTION";
}

/** A CHECK constraint. */
export function checkFrom(fields: Fields): Check {
  const { name, value } = fields;
  return { name: textIn(name) === "" ? null : textIn(name), expression: normalizeExpression(textIn(value)) };
}

/** Views that the migrations make; those marked as existing are somebody else's. */
export function viewsFrom(views: readonly Fields[]): readonly SchemaObject[] {
  return views
    .map(({ name, definition, isExisting }) => ({ name: textIn(name), definition, isExisting }))
    .filter(({ definition, isExisting }) => isExisting !== true && textIn(definition) !== "")
    .map(({ name, definition }) => ({
      name,
      sql: `CREATE VIEW ${quoteName(name)} AS ${textIn(definition)}`,
    }));
}

/** A table of which a snapshot knows no more than this. */
export function tableFrom(
  known: Pick<
    Table,
    "name" | "columns" | "primaryKey" | "autoincrement" | "foreignKeys" | "checks" | "indexes"
  >,
): Table {
  return { ...known, kind: "table", sql: "", strict: false, withoutRowid: false };
}

/** A schema without what snapshots do not know. */
export function schemaFrom(tables: readonly Table[], views: readonly SchemaObject[]): Schema {
  return { tables, views, triggers: [] };
}
