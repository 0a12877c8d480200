import { type ForeignKey, nameKey } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";

/** Whether a change of this table makes these columns unique, or ends that. */
export function isUniqueChange(change: SchemaChange, table: string, columns: readonly string[]): boolean {
  if (!("table" in change) || nameKey(change.table) !== nameKey(table)) return false;
  const wanted = setKey(columns);
  switch (change.kind) {
    case "add-index":
    case "drop-index":
      return change.index.unique && setKey(change.index.columns.map(({ term }) => term)) === wanted;
    case "change-index":
      return [change.before, change.after].some(
        (index) => index.unique && setKey(index.columns.map(({ term }) => term)) === wanted,
      );
    case "change-primary-key":
      return setKey(change.from) === wanted || setKey(change.to) === wanted;
    default:
      return false;
  }
}

/** The same for the same columns, in whatever order. */
export function setKey(columns: readonly string[]): string {
  return JSON.stringify(columns.map(nameKey).sort());
}

const refusing = new Set(["NO ACTION", "RESTRICT"]);

/** Whether a foreign key to the same parent lets more happen than before: what refused a delete carries it on now. */
export function looserAction(before: ForeignKey, after: ForeignKey): boolean {
  if (nameKey(before.parent) !== nameKey(after.parent)) return false;
  return (
    !(refusing.has(after.onDelete) && !refusing.has(before.onDelete)) &&
    !(refusing.has(after.onUpdate) && !refusing.has(before.onUpdate))
  );
}
