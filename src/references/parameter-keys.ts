import type { Node } from "../syntax/nodes.ts";
import { bare, keyOf, pathFrom } from "../syntax/read-nodes.ts";
import { bindingOf, walkNodes } from "../syntax/walk-nodes.ts";

/**
 * The keys that a function reads of what it is given at a place: `["id", "name"]` for `(t) => ({ id: t.id, n: t.name })`.
 * Null where it does anything else with it, or is no function.
 */
export function keysOfParameter(node: Node, at: number): readonly string[] | null {
  const inner = bare(node);
  const isFunction =
    inner.type === "ArrowFunctionExpression" ||
    inner.type === "FunctionExpression" ||
    inner.type === "FunctionDeclaration";
  const parameter = isFunction ? inner.params[at] : undefined;
  if (!isFunction || parameter?.type !== "Identifier") return null;
  const keys: string[] = [];
  let isWhole = false;
  walkNodes(inner.body, (found, around) => {
    if (found.type !== "Identifier" || found.name !== parameter.name) return;
    const parent = around.at(-1);
    const isType = around.some(({ type }) => type.startsWith("TS") && !/Expression|Assertion/.test(type));
    const isName = parent?.type === "ObjectProperty" && parent.key === found && parent.value !== found;
    const isKey = parent?.type === "MemberExpression" && parent.property === found && !parent.computed;
    if (isType || isName || isKey || bindingOf(parameter.name, around) !== undefined) return;
    const path = pathFrom(found, parent);
    const key = path === null ? null : keyOf(path);
    if (key === null) isWhole = true;
    else keys.push(key);
  });
  return isWhole ? null : keys;
}
