import { parse } from "@babel/parser";

/** A function of a source, by where it begins. */
export interface FoundFunction {
  /** Counted from 1. */
  readonly line: number;
  /** Lines from the first to the last, both included. */
  readonly lines: number;
}

interface Walked {
  readonly type: string;
  readonly loc?: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
  readonly [key: string]: unknown;
}

const functions =
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|Class(?:Private)?Method)$/;

/** Every function of a TypeScript text: declarations, expressions, arrows and methods. */
export function functionsIn(text: string): readonly FoundFunction[] {
  const found: FoundFunction[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const { type, loc, ...parts } = value;
    if (functions.test(type) && loc !== undefined)
      found.push({ line: loc.start.line, lines: loc.end.line - loc.start.line + 1 });
    Object.values(parts).forEach(visit);
  };
  visit(parse(text, { sourceType: "module", plugins: ["typescript"] }).program);
  return found;
}

function isNode(value: unknown): value is Walked {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
