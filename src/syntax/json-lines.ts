import { createRequire } from "node:module";
import type { Node } from "./nodes.ts";
import { plainValue } from "./plain-value.ts";
import { bare, keyOf } from "./read-nodes.ts";

/** A JSON text with what it says and where. */
export type JsonLines =
  | {
      readonly value: unknown;
      /** Line of the value at a path, or of the nearest one around it. */
      readonly lineOf: (path: readonly string[]) => number;
    }
  | { readonly value: undefined; readonly broken: { readonly line: number; readonly why: string } };

/** Reads JSON that may have comments and a comma after the last value, with the lines of what it says. */
export function readJsonLines(text: string): JsonLines {
  const bundled = !import.meta.filename.endsWith(".ts");
  const { parseExpression }: typeof import("./babel.ts") = createRequire(import.meta.url)(
    bundled ? "./babel.js" : "./babel.ts",
  );
  try {
    const root = parseExpression(text.replace(/^\uFEFF/, ""), { attachComment: false });
    return { value: plainValue(root), lineOf: (path) => lineAt(root, path) };
  } catch (error) {
    return { value: undefined, broken: troubleIn(error) };
  }
}

/** The parser's own words, without the place that it adds to them. */
function troubleIn(error: unknown): { readonly line: number; readonly why: string } {
  const message = error instanceof Error ? error.message : String(error);
  const place = error instanceof Error && "loc" in error ? (error.loc as { readonly line?: number }) : {};
  return { line: place.line ?? 1, why: message.replace(/\s*\(\d+:\d+\)\s*$/, "") };
}

function lineAt(node: Node, [key, ...rest]: readonly string[]): number {
  const line = node.loc?.start.line ?? 1;
  const inner = bare(node);
  if (key === undefined) return line;
  if (inner.type === "ArrayExpression") {
    const element = inner.elements[Number(key)];
    return element ? lineAt(element, rest) : line;
  }
  if (inner.type !== "ObjectExpression") return line;
  const found = inner.properties.find((property) => keyOf(property) === key);
  if (found?.type !== "ObjectProperty") return line;
  return rest.length === 0 ? (found.loc?.start.line ?? line) : lineAt(found.value, rest);
}
