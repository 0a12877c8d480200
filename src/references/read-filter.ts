import type { Node } from "../syntax/nodes.ts";
import { bare, keyOf } from "../syntax/read-nodes.ts";
import { membersOfParameter } from "./find-keys.ts";
import type { TouchCollector } from "./gather-touches.ts";
import type { DeclaredTable } from "./read-table.ts";
import type { Relations } from "./relations.ts";

/** `where: { role: "admin", posts: { title: … } }` of 1.0, and the members of a function's parameter. */
export function readFilter(
  relations: Relations,
  table: DeclaredTable,
  value: Node,
  found: TouchCollector,
): void {
  found.reads(table, ...membersOfParameter(value).map(({ key }) => key));
  const object = bare(value);
  if (object.type !== "ObjectExpression") return;
  for (const property of object.properties) {
    const key = keyOf(property);
    if (key === null || property.type !== "ObjectProperty") continue;
    const relation = relations.get(table)?.get(key);
    if (table.columns.some((column) => column.key === key)) found.reads(table, key);
    else if (relation !== undefined) {
      for (const { table: by, key: own } of relation.by) found.reads(by, own);
      readFilter(relations, relation.table, property.value, found);
    } else if (/^(?:AND|OR|NOT|RAW)$/.test(key)) {
      const parts = property.value.type === "ArrayExpression" ? property.value.elements : [property.value];
      for (const part of parts) if (part !== null) readFilter(relations, table, part, found);
    }
  }
}
