import type { CallExpression, Node } from "../syntax/nodes.ts";
import { bare, isCall, keyOf, pathFrom } from "../syntax/read-nodes.ts";
import type { Around } from "../syntax/walk-nodes.ts";

/** One call of a chain: `from(users)`. */
export interface Link {
  readonly name: string;
  readonly args: readonly Node[];
}

/** `db.select().from(users).where(…)`: what it begins with, and its calls in order. */
export interface Chain {
  readonly root: Node;
  readonly links: readonly Link[];
  readonly top: CallExpression;
}

/** The chain of which a node is the last call; null for any other node. */
export function chainAt(node: Node, around: Around): Chain | null {
  return isCall(node) && isLastCall(node, around) ? chainOf(node) : null;
}

function isLastCall(node: CallExpression, around: Around): boolean {
  let depth = around.length - 1;
  let inner: Node = node;
  for (;;) {
    const parent = around[depth];
    if (parent === undefined) return true;
    if (isCover(parent)) {
      inner = parent;
      depth -= 1;
      continue;
    }
    const member = pathFrom(inner, parent);
    const call = around[depth - 1];
    return member === null || !isCall(call) || call.callee !== member;
  }
}

function isCover({ type }: Node): boolean {
  return type === "TSNonNullExpression" || type === "TSAsExpression" || type === "ParenthesizedExpression";
}

function chainOf(top: CallExpression): Chain | null {
  const links: Link[] = [];
  let node: Node = top;
  while (isCall(node)) {
    const callee = bare(node.callee);
    if (callee.type !== "MemberExpression" && callee.type !== "OptionalMemberExpression") break;
    links.unshift({ name: keyOf(callee) ?? "", args: node.arguments });
    node = bare(callee.object);
  }
  return links.length === 0 ? null : { root: node, links, top };
}

/** The first call of a chain that has one of these names. */
export function linkOf({ links }: Chain, ...names: readonly string[]): Link | undefined {
  return links.find(({ name }) => names.includes(name));
}

/** What takes tables to read from. */
export const sources: readonly string[] = [
  "from",
  "innerJoin",
  "leftJoin",
  "rightJoin",
  "fullJoin",
  "crossJoin",
];

export const selects: readonly string[] = ["select", "selectDistinct", "selectDistinctOn"];
