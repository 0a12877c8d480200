import type { BrokenQuery } from "../model/code-query.ts";
import { nameKey, type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import { namesColumn } from "../sql/names-column.ts";
import { readWords } from "./words.ts";

/**
 * Whether a write fails for the value that it happens to be tried with: a rule of the other schema about columns that
 * the code fills refuses this value, and others pass. What is left out of the statement never passes.
 */
export function turnsOnValues(broken: BrokenQuery, before: Schema, after: Schema): boolean {
  const { query, message } = broken;
  const own = tableNamed(before, query.table);
  const other = tableNamed(after, query.table);
  if (own === undefined || other === undefined || query.verb === "read" || query.verb === "view")
    return false;
  // Parents without children can go.
  if (query.verb === "delete") return message.startsWith("FOREIGN KEY");
  const known = new Set(own.columns.map(({ name }) => nameKey(name)));
  const isFilled = (column: string): boolean => known.has(nameKey(column));
  const words = readWords(message);
  switch (words.kind) {
    case "check": {
      const named = other.checks.find(({ name }) => name !== null && sameName(name, words.name));
      const expression = named?.expression ?? words.name;
      return own.columns.some(({ name }) => namesColumn(expression, name));
    }
    case "unique":
      return words.names.some(isFilled) || message.includes("index '");
    case "foreign-key":
      return !message.includes("mismatch") && freshKeys(own, other).some((columns) => columns.some(isFilled));
    default:
      return false;
  }
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
