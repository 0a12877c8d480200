import type { Index } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { tableOf } from "../schema/object-key.ts";

/** The kind of a row of the breakdown: verb first, then what it is done to. */
export function kindOf(change: SchemaChange): string {
  switch (change.kind) {
    case "change-column":
      return change.what === "type" ? "retype-column" : change.kind;
    case "change-option":
      return "change-table";
    case "add-index":
    case "drop-index":
      return change.index.origin === "constraint" ? change.kind.replace("index", "constraint") : change.kind;
    default:
      return change.kind;
  }
}

/** The object of a row: "orders.total", "orders", "orders_total_idx". */
export function objectOf(change: SchemaChange): string {
  const table = tableOf(change);
  const part = (name: string): string => `${table}.${name}`;
  switch (change.kind) {
    case "add-column":
    case "drop-column":
    case "rename-column":
    case "change-column":
      return part(change.column);
    case "add-index":
    case "drop-index":
      return indexName(table, change.index);
    case "change-index":
      return indexName(table, change.after);
    case "add-foreign-key":
    case "drop-foreign-key":
      return part(change.foreignKey.columns.join(", "));
    case "change-foreign-key":
      return part(change.after.columns.join(", "));
    case "add-check":
    case "drop-check":
      return change.check.name ?? table;
    case "add-trigger":
    case "drop-trigger":
    case "change-trigger":
      return change.trigger;
    default:
      return table;
  }
}

function indexName(table: string, index: Index): string {
  if (index.origin === "create-index") return index.name;
  return `${table}.${index.columns.map(({ term }) => term).join(", ")}`;
}
