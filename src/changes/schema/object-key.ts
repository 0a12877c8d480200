import { nameKey, sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";

/** The table a change is about; for a view, the view. */
export function tableOf(change: SchemaChange): string {
  return "view" in change ? change.view : change.table;
}

/**
 * A key under which changes of the same object meet, whatever they do to it: adding an index and dropping it,
 * adding a column and renaming it. The two functions give names as they are to be compared.
 */
export function objectKey(
  change: SchemaChange,
  tableName: (name: string) => string,
  columnName: (table: string, name: string) => string,
): string {
  const key = (...parts: readonly string[]): string => JSON.stringify(parts.map(nameKey));
  if ("view" in change) return key("view", change.view);
  const table = tableName(change.table);
  const column = (name: string): string => columnName(change.table, name);
  const listed = (names: readonly string[]): string => names.map(column).join(",");
  switch (change.kind) {
    case "add-table":
    case "drop-table":
    case "add-virtual-table":
    case "drop-virtual-table":
    case "rename-table":
      return key("table", table);
    case "add-column":
    case "drop-column":
    case "rename-column":
    case "change-column":
      return key("column", table, column(change.column));
    case "add-index":
    case "drop-index":
      return key("index", table, indexName(change.index));
    case "change-index":
      return key("index", table, indexName(change.after));
    case "add-foreign-key":
    case "drop-foreign-key":
      return key("foreign key", table, listed(change.foreignKey.columns));
    case "change-foreign-key":
      return key("foreign key", table, listed(change.after.columns));
    case "add-check":
    case "drop-check":
      return key("check", table, change.check.expression);
    case "change-primary-key":
      return key("primary key", table);
    case "change-option":
      return key("option", table, change.option);
    case "add-trigger":
    case "drop-trigger":
    case "change-trigger":
      return key("trigger", change.trigger);
  }
}

/** SQLite names the index of a constraint by its place, which says nothing. */
function indexName({
  name,
  origin,
  columns,
}: {
  readonly name: string;
  readonly origin: string;
  readonly columns: readonly { readonly term: string }[];
}): string {
  return origin === "constraint" ? `unique ${columns.map(({ term }) => term).join(",")}` : name;
}

/** The name before of what now has this name. */
export function originOf(renames: ReadonlyMap<string, string>, name: string): string {
  return [...renames].find(([, now]) => sameName(now, name))?.[0] ?? name;
}
