import { lineCounter } from "../sql/lines.ts";
import type { Node } from "../syntax/nodes.ts";
import { lineOf } from "../syntax/read-nodes.ts";
import type { Around } from "../syntax/walk-nodes.ts";

/** A text of a source, with what stands in its holes as far as that is known. */
export interface SourceText {
  readonly text: string;
  /** The line, counted from 1, of a place that is counted in characters of `text`. */
  readonly lineAt: (index: number) => number;
}

/** Longer ones are data, and no SQL that a person wrote. */
const longest = 50_000;

/**
 * The text of a literal as it is written, escapes taken out so that each line stays where it is; null for any other node.
 * `nameOf` gives the name of the table that a hole stands for, or null.
 */
export function readText(
  node: Node,
  around: Around,
  nameOf: (hole: Node) => string | null,
): SourceText | null {
  if (node.type === "StringLiteral") {
    const raw = String(node.extra?.["raw"] ?? "");
    return around.at(-1)?.type === "ImportDeclaration" ? null : placed(raw.slice(1, -1), lineOf(node));
  }
  if (node.type !== "TemplateLiteral") return null;
  let text = "";
  const line = lineOf(node);
  for (const [index, quasi] of node.quasis.entries()) {
    text += quasi.value.raw;
    const hole = node.expressions[index];
    if (hole === undefined) continue;
    // A hole over several lines keeps them.
    const lines = (hole.loc?.end.line ?? line) - (hole.loc?.start.line ?? line);
    text += `${nameOf(hole) ?? "?"}${"\n".repeat(Math.max(0, lines))}`;
  }
  return placed(text, line);
}

function placed(raw: string, first: number): SourceText | null {
  if (raw.length > longest) return null;
  const text = raw.replace(/\\[nrt\\]/g, " ").replaceAll("\\", "");
  const lineAt = lineCounter(text);
  return { text, lineAt: (index) => first + lineAt(index) - 1 };
}
