import type { NetChanges } from "../../model/code-query.ts";
import type { Statement } from "../../model/migration.ts";
import { sameName, type Table, tableNamed } from "../../model/schema.ts";
import { readAsks } from "../../sql/asks.ts";
import { originOf } from "../schema/object-key.ts";

/**
 * Whether a statement writes other values into columns that were there before. Both versions of the code still find
 * their columns then, and nobody here can tell which of them understands the new values.
 */
export function rewritesValues({ before, renames, units }: NetChanges): boolean {
  return units.some(
    ({ statements, rebuilds }) =>
      rebuilds === null &&
      statements.some((statement) => {
        const writes = writesOf(statement);
        if (writes === null) return false;
        const table = tableNamed(before, originOf(renames.tables, writes.table));
        return table !== undefined && (writes.replaces || writes.columns.some((name) => has(table, name)));
      }),
  );
}

/** The migration and the line, from 1, where a statement gives rows a value in a column that came; null where none does. */
export function fillerOf(
  { units }: NetChanges,
  table: string,
  column: string,
): { readonly name: string; readonly line: number } | null {
  for (const { migration, statements } of units) {
    for (const statement of statements) {
      const writes = writesOf(statement);
      if (writes === null || !sameName(writes.table, table)) continue;
      if (writes.columns.some((name) => sameName(name, column)))
        return { name: migration.name, line: statement.line };
    }
  }
  return null;
}

interface Writes {
  readonly table: string;
  /** Columns of rows that are there which get a value. */
  readonly columns: readonly string[];
  readonly replaces: boolean;
}

function writesOf(statement: Statement): Writes | null {
  if (statement.kind !== "update" && statement.kind !== "insert") return null;
  const asks = readAsks(statement);
  if (asks.kind === "update") return { table: asks.table, columns: asks.columns, replaces: false };
  if (asks.kind !== "insert") return null;
  return { table: asks.table, columns: asks.updates, replaces: asks.drops === "replace" };
}

function has({ columns }: Table, name: string): boolean {
  return columns.some((column) => sameName(column.name, name));
}
