import { type ParserOptions, parse } from "@babel/parser";
import type { Program } from "@babel/types";

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
