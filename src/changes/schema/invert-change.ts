import { sameName } from "../../model/schema.ts";
import type { Renames, SchemaChange } from "../../model/schema-change.ts";
import { originOf } from "./object-key.ts";

/** The change as seen from the other side: what turns the later schema into the earlier one. */
export function invertChange(change: SchemaChange, renames: Renames): SchemaChange {
  if ("view" in change) return invertView(change);
  const table = originOf(renames.tables, change.table);
  const columns = [...renames.columns].find(([name]) => sameName(name, change.table))?.[1] ?? new Map();
  switch (change.kind) {
    case "add-table":
      return { kind: "drop-table", table };
    case "drop-table":
      return { kind: "add-table", table };
    case "add-virtual-table":
      return { kind: "drop-virtual-table", table };
    case "drop-virtual-table":
      return { kind: "add-virtual-table", table };
    case "rename-table":
      return { kind: "rename-table", table: change.from, from: change.to, to: change.from };
    case "add-column":
      return { ...change, kind: "drop-column", table };
    case "drop-column":
      return { ...change, kind: "add-column", table };
    case "rename-column":
      return { ...change, table, column: change.from, from: change.to, to: change.from };
    case "change-column":
      return { ...change, table, column: originOf(columns, change.column), from: change.to, to: change.from };
    case "add-index":
      return { ...change, kind: "drop-index", table };
    case "drop-index":
      return { ...change, kind: "add-index", table };
    case "add-foreign-key":
      return { ...change, kind: "drop-foreign-key", table };
    case "drop-foreign-key":
      return { ...change, kind: "add-foreign-key", table };
    case "add-check":
      return { ...change, kind: "drop-check", table };
    case "drop-check":
      return { ...change, kind: "add-check", table };
    case "change-index":
      return { ...change, table, before: change.after, after: change.before };
    case "change-foreign-key":
      return { ...change, table, before: change.after, after: change.before };
    case "change-primary-key":
      return { ...change, table, from: change.to, to: change.from };
    case "change-option":
      return { ...change, table, to: !change.to };
    case "add-trigger":
      return { ...change, kind: "drop-trigger", table };
    case "drop-trigger":
      return { ...change, kind: "add-trigger", table };
    case "change-trigger":
      return { ...change, table, from: change.to, to: change.from };
  }
}

function invertView(change: Extract<SchemaChange, { readonly view: string }>): SchemaChange {
  switch (change.kind) {
    case "add-view":
      return { ...change, kind: "drop-view" };
    case "drop-view":
      return { ...change, kind: "add-view" };
    case "change-view":
      return { ...change, from: change.to, to: change.from };
  }
}
