import type { NetChanges } from "../../model/code-query.ts";
import type { Location } from "../../model/finding.ts";
import { atSpan } from "../../model/location.ts";
import { type Schema, sameName, type Table, tableNamed } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { wasThere } from "../net/net-changes.ts";
import { renameSchema } from "../schema/rename-schema.ts";

/** A table of base under its names of now, and the same table of head; null for one that is not on both sides. */
export function bothSides(
  net: NetChanges,
  name: string,
): { readonly old: Table; readonly now: Table } | null {
  const now = tableNamed(net.after, name);
  const old = tableNamed(renamedBefore(net), name);
  return old === undefined || now === undefined || !wasThere(net, name) ? null : { old, now };
}

const renamed = new WeakMap<NetChanges, Schema>();

/** Base's schema under its names of now. */
export function renamedBefore(net: NetChanges): Schema {
  const known = renamed.get(net) ?? renameSchema(net.before, net.renames);
  renamed.set(net, known);
  return known;
}

/** Whether a column is on both sides: what is new, and what is gone, has a finding of its own. */
export function isOldColumn(net: NetChanges, table: string, column: string): boolean {
  const sides = bothSides(net, table);
  return [sides?.old, sides?.now].every((side) => side?.columns.some(({ name }) => sameName(name, column)));
}

/** Tables of head that a change keeps, in order of the schema. */
export function tablesOnBothSides(net: NetChanges): readonly string[] {
  const plain = net.after.tables.filter(({ kind }) => kind === "table").map(({ name }) => name);
  return plain.filter((name) => bothSides(net, name) !== null);
}

/** Where the last change of these kinds was made to a table. */
export function lastChangeOf(
  net: NetChanges,
  table: string,
  matches: (change: SchemaChange) => boolean,
): Location | null {
  const found = net.changes.findLast(
    ({ change }) => "table" in change && sameName(change.table, table) && matches(change),
  );
  return found === undefined ? null : atSpan(found.unit.migration, found.unit.at);
}
