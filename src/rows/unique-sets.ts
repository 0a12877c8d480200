import { quoteName } from "../model/quote.ts";
import { type Column, nameKey, type Table } from "../model/schema.ts";
import { tokensOf } from "../sql/tokens.ts";
import { columnsIn } from "./bound-columns.ts";

/** The column sets that must be unique. `strict`: those of partial indexes as well. */
export function uniqueColumnSets(table: Table, strict: boolean): readonly (readonly Column[])[] {
  const named = (name: string): readonly Column[] =>
    table.columns.filter((column) => nameKey(column.name) === nameKey(name));
  const indexes = table.indexes.filter((index) => index.unique && (strict || index.where === null));
  return [
    table.primaryKey.flatMap(named),
    ...indexes.map((index) =>
      index.columns.flatMap((part) =>
        columnsIn(table, tokensOf(part.isExpression ? part.term : quoteName(part.term))),
      ),
    ),
  ].filter((set) => set.length > 0);
}

/** Whether every index over a column tells cases apart. */
export function caseMatters(table: Table, column: Column): boolean {
  if (column.collation.toUpperCase() !== "BINARY") return false;
  return table.indexes.every((index) =>
    index.columns.every(
      (part) => nameKey(part.term) !== nameKey(column.name) || part.collation.toUpperCase() === "BINARY",
    ),
  );
}
