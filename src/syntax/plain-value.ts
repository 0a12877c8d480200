import type { Node } from "./nodes.ts";
import { bare, keyOf, textOf } from "./read-nodes.ts";

/** The value that a literal expression has without being run: of what it computes, undefined. */
export function plainValue(node: Node): unknown {
  const inner = bare(node);
  switch (inner.type) {
    case "ObjectExpression": {
      const entries = inner.properties.flatMap((property): [string, unknown][] => {
        const key = keyOf(property);
        return property.type === "ObjectProperty" && key !== null ? [[key, plainValue(property.value)]] : [];
      });
      return Object.fromEntries(entries);
    }
    case "ArrayExpression":
      return inner.elements.map((element) => (element === null ? undefined : plainValue(element)));
    case "BooleanLiteral":
    case "NumericLiteral":
      return inner.value;
    case "NullLiteral":
      return null;
    default:
      return textOf(inner) ?? undefined;
  }
}

/** A part of a plain value by its path; undefined where there is none. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let part = value;
  for (const key of path) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, key)) return undefined;
    part = (part as Readonly<Record<string, unknown>>)[key];
  }
  return part;
}
