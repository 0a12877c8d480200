import type { BrokenQuery } from "../model/code-query.ts";
import { nameKey, sameName, type Table } from "../model/schema.ts";
import { namesColumn } from "../sql/names-column.ts";
import { readWords } from "./words.ts";

/**
 * Whether a write fails for the value that it happens to be tried with: a rule of the other schema about columns that
 * the code fills refuses this value, and others pass. What is left out of the statement never passes.
 */
export function turnsOnValues({ query, message }: BrokenQuery, own: Table, other: Table): boolean {
  if (query.verb !== "insert" && query.verb !== "update" && query.verb !== "upsert") return false;
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

function freshKeys(own: Table, other: Table): readonly (readonly string[])[] {
  const keys = new Set(own.foreignKeys.map((key) => JSON.stringify(key)));
  const fresh = other.foreignKeys.filter((key) => !keys.has(JSON.stringify(key)));
  return (fresh.length === 0 ? other.foreignKeys : fresh).map(({ columns }) => columns);
}
