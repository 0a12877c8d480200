import { columnDefinition, createIndex, createTable } from "../../drizzle/snapshot/ddl.ts";
import { quoteName } from "../../model/quote.ts";
import { type Schema, tableNamed } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";

/**
 * The statement that makes a database what its migrations make, in one thing; null where SQLite takes more than one.
 * `expected`: what they make.
 */
export function settleDrift(change: SchemaChange, expected: Schema): string | null {
  const table = "table" in change ? tableNamed(expected, change.table) : undefined;
  switch (change.kind) {
    case "add-table":
    case "add-virtual-table":
      return `DROP TABLE ${quoteName(change.table)};`;
    case "drop-table":
    case "drop-virtual-table":
      return table === undefined ? null : `${table.sql === "" ? createTable(table) : table.sql};`;
    case "add-column":
      return `ALTER TABLE ${quoteName(change.table)} DROP COLUMN ${quoteName(change.column)};`;
    case "drop-column":
      return table === undefined
        ? null
        : `ALTER TABLE ${quoteName(table.name)} ADD COLUMN ${columnDefinition(table, change.definition)};`;
    case "add-index":
      return change.index.origin === "constraint" ? null : `DROP INDEX ${quoteName(change.index.name)};`;
    case "drop-index":
      return table === undefined || change.index.origin === "constraint"
        ? null
        : `${createIndex(table, change.index)};`;
    case "change-index":
      return table === undefined || change.before.origin === "constraint"
        ? null
        : `DROP INDEX ${quoteName(change.after.name)};\n${createIndex(table, change.before)};`;
    case "add-trigger":
      return `DROP TRIGGER ${quoteName(change.trigger)};`;
    case "add-view":
      return `DROP VIEW ${quoteName(change.view)};`;
    case "drop-trigger":
    case "drop-view":
      return `${change.sql};`;
    case "change-trigger":
      return `DROP TRIGGER ${quoteName(change.trigger)};\n${change.from};`;
    case "change-view":
      return `DROP VIEW ${quoteName(change.view)};\n${change.from};`;
    default:
      return null;
  }
}
