import { nameKey } from "../model/schema.ts";
import type { SideCode } from "../model/source-code.ts";

/** A column's table and name as one text. */
export function columnKey(table: string, column: string): string {
  return JSON.stringify([nameKey(table), nameKey(column)]);
}

/** Columns that both sides declare, with another mode: seconds become milliseconds, JSON plain text. */
export function redeclaredColumns(own: SideCode | null, other: SideCode | null): ReadonlySet<string> {
  const [before, after] = [modesIn(own), modesIn(other)];
  return new Set(
    [...before].flatMap(([key, mode]) => (after.has(key) && after.get(key) !== mode ? [key] : [])),
  );
}

function modesIn(code: SideCode | null): ReadonlyMap<string, string | null> {
  return new Map(
    (code?.tables ?? []).flatMap(({ name: table, columns }) =>
      columns.map(({ key, name, mode }) => [columnKey(table, name ?? key), mode] as const),
    ),
  );
}
