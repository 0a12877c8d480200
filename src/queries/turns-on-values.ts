import type { BrokenQuery } from "../model/code-query.ts";
import { nameKey, type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import { namesColumn } from "../sql/names-column.ts";
import { readWords } from "./words.ts";

/**
 * The columns whose values decide where a write fails for those that it happens to be tried with: a rule of the other
 * schema about columns that the code fills refuses these values, and others pass. Null where it fails whatever it writes;
 * what is left out of the statement never passes.
 */
export function decidingColumns(
  broken: BrokenQuery,
  before: Schema,
  after: Schema,
): readonly string[] | null {
  const { query, message } = broken;
  const own = tableNamed(before, query.table);
  const other = tableNamed(after, query.table);
  if (own === undefined || other === undefined || query.verb === "read" || query.verb === "view") return null;
  // Parents without children can go.
  if (query.verb === "delete") return message.startsWith("FOREIGN KEY") ? [] : null;
  const columns = own.columns.map(({ name }) => name);
  const words = readWords(message);
  switch (words.kind) {
    case "check": {
      const named = other.checks.find(({ name }) => name !== null && sameName(name, words.name));
      return orNull(columns.filter((name) => namesColumn(named?.expression ?? words.name, name)));
    }
    case "unique": {
      const index = other.indexes.find(({ name }) => message.endsWith(`index '${name}'`));
      const terms = index?.columns.map(({ term }) => term) ?? [];
      return orNull(
        columns.filter((name) => {
          const isListed = words.names.some((one) => sameName(one, name));
          return isListed || terms.some((term) => namesColumn(term, name));
        }),
      );
    }
    case "foreign-key": {
      const fresh = message.includes("mismatch") ? [] : freshKeys(own, other).flat();
      return orNull(columns.filter((name) => fresh.some((one) => sameName(one, name))));
    }
    default:
      return null;
  }
}

function orNull(columns: readonly string[]): readonly string[] | null {
  return columns.length === 0 ? null : columns;
}

/**
 * Whether a write is refused for a parent or a child, under keys that both sides have: rows are there or are not, and
 * what became of them is told elsewhere.
 */
export function turnsOnRows({ query, message }: BrokenQuery, before: Schema, after: Schema): boolean {
  const own = tableNamed(before, query.table);
  const other = tableNamed(after, query.table);
  if (own === undefined || other === undefined || !message.startsWith("FOREIGN KEY constraint")) return false;
  return !isHeldAnew(own, before, after) && freshKeys(own, other).length === 0;
}

/** Whether the other schema has a key to the table that this one has not. */
function isHeldAnew({ name }: Table, before: Schema, after: Schema): boolean {
  const known = new Set(keysTo(before, name));
  return keysTo(after, name).some((key) => !known.has(key));
}

function keysTo({ tables }: Schema, parent: string): readonly string[] {
  return tables.flatMap((table) =>
    table.foreignKeys
      .filter((key) => sameName(key.parent, parent))
      .map((key) => `${nameKey(table.name)} ${JSON.stringify(key)}`),
  );
}

function freshKeys(own: Table, other: Table): readonly (readonly string[])[] {
  const keys = new Set(own.foreignKeys.map((key) => JSON.stringify(key)));
  const fresh = other.foreignKeys.filter((key) => !keys.has(JSON.stringify(key)));
  return fresh.map(({ columns }) => columns);
}
