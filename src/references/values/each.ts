import type { Node } from "../../syntax/nodes.ts";
import { bare, isCall, keyOf } from "../../syntax/read-nodes.ts";
import type { Around } from "../../syntax/walk-nodes.ts";
import { bears } from "./bears.ts";
import { type Frame, frameOf, isFunction, type Placed } from "./placed.ts";
import type { Values } from "./values.ts";

/** What runs once for each table of a list: `for (const table of [a, b]) …`, `[a, b].map((table) => …)`. */
export interface Each {
  readonly root: Node;
  readonly outer: Around;
  readonly frames: readonly Frame[];
}

export function eachAt(values: Values, node: Node, around: Around): Each | null {
  const found =
    node.type === "ForOfStatement" ? { list: node.right, root: node, outer: around } : called(node, around);
  if (found === null || frameOf(found.root, values.frame) !== null) return null;
  const { root, outer } = found;
  const depth = (values.frame?.depth ?? 0) + 1;
  const frames = elementsOf(values, found.list, [...around, node])
    .filter((one) => values.at(one) !== null && bears(values.at(one) ?? values, one.node, one.around))
    .map((one) => ({
      of: root,
      args: [one],
      members: new Map<string, Placed>(),
      outer: values.frame,
      depth,
    }));
  return frames.length === 0 || depth > 5 ? null : { root, outer, frames };
}

function called(node: Node, around: Around): { list: Node; root: Node; outer: Around } | null {
  const callee = isCall(node) ? bare(node.callee) : null;
  const first = isCall(node) ? node.arguments[0] : undefined;
  if (callee?.type !== "MemberExpression" || first === undefined || !isFunction(first)) return null;
  if (!/^(?:forEach|map|flatMap|some|every)$/.test(keyOf(callee) ?? "")) return null;
  return { list: callee.object, root: first, outer: [...around, node] };
}

/** The elements of a list that is written out. */
function elementsOf(values: Values, list: Node, around: Around): readonly Placed[] {
  const inner = bare(list);
  if (inner.type !== "ArrayExpression" && inner.type !== "Identifier") return [];
  const placed = values.placedAt(inner, around);
  const node = placed === null ? null : bare(placed.node);
  if (placed === null || node?.type !== "ArrayExpression") return [];
  return node.elements.flatMap((one) =>
    one === null || one.type === "SpreadElement"
      ? []
      : [{ ...placed, node: one, around: [...placed.around, node] }],
  );
}
