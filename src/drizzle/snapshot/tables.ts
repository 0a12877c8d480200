import type { Schema, Table } from "../../model/schema.ts";
import {
  checkFrom,
  columnFrom,
  type Fields,
  fieldsIn,
  foreignKeyFrom,
  indexFrom,
  schemaFrom,
  tableFrom,
  textIn,
  textsIn,
  uniqueFrom,
  viewsFrom,
} from "./parts.ts";

/** The schema of a snapshot of version 5 or 6, which nests everything below its table. */
export function schemaOfTables(snapshot: Fields): Schema {
  const { tables, views, internal } = snapshot;
  const { indexes } = (internal ?? {}) as Fields;
  const hints = (indexes ?? {}) as Fields;
  return schemaFrom(
    fieldsIn(tables).map((table) => tableOf(table, hints)),
    viewsFrom(fieldsIn(views)),
  );
}

function tableOf(fields: Fields, hints: Fields): Table {
  const { name, columns, indexes, foreignKeys, compositePrimaryKeys, uniqueConstraints, checkConstraints } =
    fields;
  const declared = fieldsIn(columns);
  return tableFrom({
    name: textIn(name),
    columns: declared.map(columnFrom),
    primaryKey: primaryKeyOf(declared, compositePrimaryKeys),
    autoincrement: declared.some(({ autoincrement }) => autoincrement === true),
    foreignKeys: fieldsIn(foreignKeys).map(foreignKeyFrom),
    checks: fieldsIn(checkConstraints).map(checkFrom),
    indexes: [
      ...fieldsIn(uniqueConstraints).map(uniqueFrom),
      ...fieldsIn(indexes).map((index) => indexFrom(index, indexColumns(index, declared, hints))),
    ],
  });
}

/** A composite key is an object with `columns` since version 4, and the bare list of columns before. */
function primaryKeyOf(columns: readonly Fields[], composite: unknown): readonly string[] {
  const first = fieldsIn(composite)[0];
  if (first !== undefined) return textsIn(Array.isArray(first) ? first : first["columns"]);
  return columns.filter(({ primaryKey }) => primaryKey === true).map(({ name }) => textIn(name));
}

/** What is no column of the table is SQL text; `internal.indexes` says so too, but not in every file. */
function indexColumns(
  index: Fields,
  columns: readonly Fields[],
  hints: Fields,
): Parameters<typeof indexFrom>[1] {
  const { name } = index;
  const { columns: hinted } = (hints[textIn(name)] ?? {}) as Fields;
  return textsIn(index["columns"]).map((text) => {
    const hint = ((hinted ?? {}) as Fields)[text] as Fields | undefined;
    const isColumn = columns.some((column) => column["name"] === text);
    return { text, isExpression: hint?.["isExpression"] === true || !isColumn };
  });
}
