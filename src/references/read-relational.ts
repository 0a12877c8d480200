import type { Node, ObjectExpression } from "../syntax/nodes.ts";
import { keyOf, propertyOf } from "../syntax/read-nodes.ts";
import type { Around } from "../syntax/walk-nodes.ts";
import type { TouchCollector } from "./gather-touches.ts";
import { chosenKeys } from "./query-keys.ts";
import { readFilter } from "./read-filter.ts";
import type { DeclaredTable } from "./read-table.ts";
import type { Relations } from "./relations.ts";

/** Reads what stands in a query: see `QueryReader`. */
interface Gatherer {
  readonly relations: Relations;
  /** Places that ask for a table that only a run would tell. */
  unsure: number;
  gather(node: Node, inside: Around, found: TouchCollector, depth: number): void;
  objectAt(node: Node, inside: Around): ObjectExpression | null;
}

/** Adds what `db.query.users.findMany(…)` asks for, with the relations that it names. */
export function readRelational(
  reader: Gatherer,
  table: DeclaredTable,
  options: Node | undefined,
  inside: Around,
  found: TouchCollector,
  depth = 0,
): void {
  found.reads(table);
  const object = options === undefined ? null : reader.objectAt(options, inside);
  const asked = object === null ? null : propertyOf(object, "columns")?.value;
  const columns = asked == null ? null : reader.objectAt(asked, inside);
  if (columns === null) found.readsAll(table);
  else found.reads(table, ...chosenKeys(table, columns));
  if (object === null) return;
  for (const name of ["where", "orderBy", "extras"]) {
    const value = propertyOf(object, name)?.value;
    if (value === undefined) continue;
    readFilter(reader.relations, table, value, found);
    reader.gather(value, inside, found, 0);
  }
  const joined = propertyOf(object, "with")?.value;
  const relations = joined === undefined ? null : reader.objectAt(joined, inside);
  if (joined !== undefined && relations === null) reader.unsure += 1;
  for (const property of relations?.properties ?? []) {
    const relation = reader.relations.get(table)?.get(keyOf(property) ?? "");
    if (relation === undefined || property.type !== "ObjectProperty" || depth > 8) {
      reader.unsure += 1;
      continue;
    }
    for (const { table: by, key } of relation.by) found.reads(by, key);
    readRelational(reader, relation.table, property.value, inside, found, depth + 1);
  }
}
