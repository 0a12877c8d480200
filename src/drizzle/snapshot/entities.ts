import type { Schema } from "../../model/schema.ts";
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

/** The schema of a snapshot of version 7, a flat list of entities that name their table. */
export function schemaOfEntities(snapshot: Fields): Schema {
  const byKind = Map.groupBy(fieldsIn(snapshot["ddl"]), ({ entityType }) => textIn(entityType));
  const parts = new Map(
    [...byKind].map(([kind, entities]) => [kind, Map.groupBy(entities, ({ table }) => textIn(table))]),
  );
  const tables = (byKind.get("tables") ?? []).map((entity) => {
    const table = textIn(entity["name"]);
    const of = (kind: string): readonly Fields[] => parts.get(kind)?.get(table) ?? [];
    return tableFrom({
      name: table,
      columns: of("columns").map(columnFrom),
      primaryKey: textsIn(of("pks")[0]?.["columns"]),
      autoincrement: of("columns").some(({ autoincrement }) => autoincrement === true),
      foreignKeys: of("fks").map(foreignKeyFrom),
      checks: of("checks").map(checkFrom),
      indexes: [...of("uniques").map(uniqueFrom), ...of("indexes").map(indexOf)],
    });
  });
  return schemaFrom(tables, viewsFrom(byKind.get("views") ?? []));
}

function indexOf(fields: Fields): ReturnType<typeof indexFrom> {
  const columns = fieldsIn(fields["columns"]).map(({ value, isExpression }) => ({
    text: textIn(value),
    isExpression: isExpression === true,
  }));
  const index = indexFrom(fields, columns);
  // "auto" is what `drizzle-kit pull` found for a UNIQUE constraint.
  return fields["origin"] === "auto" ? { ...index, origin: "constraint" } : index;
}
