import type { NetChanges } from "../../model/code-query.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
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
        if (statement.kind !== "update" && statement.kind !== "insert") return false;
        const asks = readAsks(statement);
        if (asks.kind !== "update" && asks.kind !== "insert") return false;
        const table = tableNamed(before, originOf(renames.tables, asks.table));
        const columns = asks.kind === "update" ? asks.columns : asks.updates;
        const replaces = asks.kind === "insert" && asks.drops === "replace";
        const isOld = (name: string): boolean =>
          table?.columns.some((column) => sameName(column.name, name)) === true;
        return table !== undefined && (replaces || columns.some(isOld));
      }),
  );
}
