import type { Node, VariableDeclarator } from "../syntax/nodes.ts";
import { isCall, keyOf } from "../syntax/read-nodes.ts";
import { type Around, bindingOf, walkNodes } from "../syntax/walk-nodes.ts";

/** An expression, and the nodes around it inside of a scope. */
interface Added {
  readonly node: Node;
  readonly around: Around;
}

const known = new WeakMap<VariableDeclarator, readonly Added[]>();

/**
 * What a variable is given after its declaration: `conditions.push(eq(…))`, `where = and(…)`. What it is made of itself, as
 * in `query = query.where(…)`, is left out.
 */
export function addedTo(name: string, by: VariableDeclarator, scope: Node): readonly Added[] {
  const before = known.get(by);
  if (before !== undefined) return before;
  const isList = by.init?.type === "ArrayExpression";
  const found: Added[] = [];
  if (isList || by.init == null)
    walkNodes(scope, (node, around) => {
      const added = isList ? pushed(node, name) : assigned(node, name);
      if (added.length === 0 || bindingOf(name, [...around, node])?.by !== by) return;
      found.push(...added.map((one) => ({ node: one, around: [...around, node] })));
    });
  known.set(by, found);
  return found;
}

function pushed(node: Node, name: string): readonly Node[] {
  if (!isCall(node) || node.callee.type !== "MemberExpression") return [];
  const { object } = node.callee;
  const isOwn = object.type === "Identifier" && object.name === name;
  return isOwn && /^(?:push|unshift)$/.test(keyOf(node.callee) ?? "") ? node.arguments : [];
}

function assigned(node: Node, name: string): readonly Node[] {
  if (node.type !== "AssignmentExpression" || node.left.type !== "Identifier") return [];
  return node.left.name === name ? [node.right] : [];
}
