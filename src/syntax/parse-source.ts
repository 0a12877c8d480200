import { type ParserOptions, parse, parseExpression } from "@babel/parser";
import type { Program } from "./nodes.ts";
import { plainValue } from "./plain-value.ts";

const options: ParserOptions = {
  sourceType: "module",
  errorRecovery: true,
  attachComment: false,
  allowReturnOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
};

/** The syntax tree of a source of JavaScript or TypeScript, or null where it is none: nothing of it runs. */
export function parseSource(path: string, text: string): Program | null {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  // `<T>x` is a cast in a `.ts` file and an element everywhere else.
  const isMarked = !/\.[cm]?ts$/.test(path);
  const plugins: ParserOptions["plugins"] = [
    "decorators",
    ...(isTyped ? (["typescript"] as const) : []),
    ...(isMarked ? (["jsx"] as const) : []),
  ];
  try {
    return parse(text, { ...options, plugins }).program;
  } catch {
    // Merge marks, another language, or brackets nested deeper than the stack.
    return null;
  }
}

/**
 * What a JSON file says that may have comments and commas behind the last: all of it is an expression of JavaScript.
 * Undefined where it is none.
 */
export function parseJsonc(text: string): unknown {
  try {
    return plainValue(parseExpression(text.replace(/^\uFEFF/, ""), { attachComment: false }));
  } catch {
    return undefined;
  }
}
