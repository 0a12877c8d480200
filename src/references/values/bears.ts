import type { Node } from "../../syntax/nodes.ts";
import { bare } from "../../syntax/read-nodes.ts";
import type { Around } from "../../syntax/walk-nodes.ts";
import type { Values } from "./values.ts";

/** Whether an expression is a table or a column, or a list or an object of such. */
export function bears(values: Values, node: Node, around: Around, depth = 3): boolean {
  const inner = bare(node);
  const within: Around = [...around, inner];
  if (depth === 0) return false;
  switch (inner.type) {
    case "ObjectExpression":
      return inner.properties.some(
        (one) => one.type === "ObjectProperty" && bears(values, one.value, [...within, one], depth - 1),
      );
    case "ArrayExpression":
      return inner.elements.some((one) => one !== null && bears(values, one, within, depth - 1));
    case "Identifier":
    case "MemberExpression":
    case "OptionalMemberExpression": {
      if (values.tableAt(inner, around) !== null) return true;
      if (values.frame === null && inner.type === "Identifier") return false;
      if (values.columnAt(inner, around) !== null) return true;
      const found = values.frame === null ? null : values.placedAt(inner, around);
      const isObject = found !== null && bare(found.node).type === "ObjectExpression";
      const there = isObject ? values.at(found) : null;
      return found !== null && there !== null && bears(there, found.node, found.around, depth - 1);
    }
    default:
      return false;
  }
}
