import type { Node } from "../../syntax/nodes.ts";
import { keyOf } from "../../syntax/read-nodes.ts";
import type { FunctionNode } from "./placed.ts";

/** Where a name of a function's parameters comes from. */
export interface Parameter {
  /** Its place among them. */
  readonly at: number;
  /** The keys that lead to it: `["table"]` for `({ table }) => …`. */
  readonly path: readonly string[];
  /** What it is where nothing is given. */
  readonly otherwise: Node | null;
}

/** The parameter of this name; null for none, and where only a run would tell. */
export function parameterOf(params: readonly Node[], name: string): Parameter | null {
  for (const [at, param] of params.entries()) {
    const found = within(param, name);
    if (found !== null) return { at, ...found };
  }
  return null;
}

function within(pattern: Node, name: string): Omit<Parameter, "at"> | null {
  switch (pattern.type) {
    case "Identifier":
      return pattern.name === name ? { path: [], otherwise: null } : null;
    case "TSParameterProperty":
      return within(pattern.parameter, name);
    case "AssignmentPattern": {
      const found = within(pattern.left, name);
      return found !== null && found.path.length === 0 ? { ...found, otherwise: pattern.right } : found;
    }
    case "ObjectPattern":
      for (const property of pattern.properties) {
        const key = property.type === "ObjectProperty" ? keyOf(property) : null;
        if (property.type !== "ObjectProperty" || key === null) continue;
        const found = within(property.value, name);
        if (found !== null) return { ...found, path: [key, ...found.path] };
      }
      return null;
    default:
      return null;
  }
}

/** Whether a function names what it is given at a place, so that its body says all that becomes of it. */
export function takesByName({ params }: FunctionNode, at: number): boolean {
  const param = params[at];
  const inner = param?.type === "AssignmentPattern" ? param.left : param;
  if (inner?.type === "ObjectPattern") return inner.properties.every(({ type }) => type === "ObjectProperty");
  return inner?.type === "Identifier" || inner?.type === "TSParameterProperty";
}
