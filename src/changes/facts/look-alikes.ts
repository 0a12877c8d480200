import type { NetChanges } from "../../model/code-query.ts";
import { affinityOf } from "../../model/rows.ts";
import { nameKey, type Schema, sameName, type Table, tableNamed } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import type { ChangeOf } from "../../model/schema-facts.ts";
import { hasName } from "../../sql/names-column.ts";
import { renamedBefore } from "./both-sides.ts";

/**
 * What looks just like something that is dropped. Columns dropped and added in one table that are alike in type, NOT
 * NULL, default and reference, just one of each type, and no statement carries the values over; tables dropped and
 * added with the very same columns.
 */
export function lookAlikes(net: NetChanges): ReadonlyMap<SchemaChange, string> {
  const changes = net.changes.map(({ change }) => change);
  const columns = changes.flatMap((gone): readonly (readonly [SchemaChange, string])[] => {
    if (gone.kind !== "drop-column") return [];
    const twin = likeColumn(net, changes, gone);
    return twin === null ? [] : [[gone, twin]];
  });
  return new Map([...columns, ...likeTables(net, changes)]);
}

function likeColumn(net: NetChanges, changes: readonly SchemaChange[], gone: ColumnChange): string | null {
  const alike = (kind: "add-column" | "drop-column") =>
    changes.flatMap((change) => (change.kind === kind && isLike(change, gone) ? [change] : []));
  const [twin, ...others] = alike("add-column");
  if (twin === undefined || others.length > 0 || alike("drop-column").length > 1) return null;
  const keepsRules =
    twin.definition.notNull === gone.definition.notNull &&
    twin.definition.default === gone.definition.default &&
    parentOf(renamedBefore(net), gone.table, gone.column) === parentOf(net.after, gone.table, twin.column);
  return keepsRules && !isCarriedOver(net, gone) ? twin.column : null;
}

type ColumnChange = ChangeOf<"add-column" | "drop-column">;

function isLike({ table, definition }: ColumnChange, gone: ColumnChange): boolean {
  return (
    sameName(table, gone.table) &&
    affinityOf(definition.type) === affinityOf(gone.definition.type) &&
    definition.generated === null
  );
}

/** The table a column refers to, by itself or with others; "" for none. */
function parentOf(schema: Schema, table: string, column: string): string {
  const keys = tableNamed(schema, table)?.foreignKeys ?? [];
  const key = keys.find(({ columns }) => columns.some((name) => sameName(name, column)));
  return key === undefined ? "" : nameKey(key.parent);
}

function likeTables(
  { before, after }: NetChanges,
  changes: readonly SchemaChange[],
): readonly (readonly [SchemaChange, string])[] {
  const added = changes.flatMap((change) =>
    change.kind === "add-table" ? (tableNamed(after, change.table) ?? []) : [],
  );
  return changes.flatMap((change): readonly (readonly [SchemaChange, string])[] => {
    const gone = change.kind === "drop-table" ? tableNamed(before, change.table) : undefined;
    const twin = gone === undefined ? undefined : added.find((table) => columnsOf(table) === columnsOf(gone));
    return twin === undefined ? [] : [[change, twin.name]];
  });
}

function columnsOf(table: Table): string {
  return JSON.stringify(table.columns.map(({ name, type }) => [nameKey(name), type]).sort());
}

/** Whether an UPDATE or INSERT of the new migrations reads the column. */
function isCarriedOver({ units }: NetChanges, { table, column }: ColumnChange): boolean {
  return units.some(
    ({ statements, rebuilds }) =>
      rebuilds === null &&
      statements.some(
        ({ kind, tokens }) =>
          (kind === "update" || kind === "insert") && hasName(tokens, column) && hasName(tokens, table),
      ),
  );
}
