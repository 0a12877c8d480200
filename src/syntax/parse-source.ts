import { createRequire } from "node:module";
import type { ParserOptions } from "./babel.ts";
import type { Program } from "./nodes.ts";
import { plainValue } from "./plain-value.ts";

const options: ParserOptions = {
  sourceType: "module",
  attachComment: false,
  allowReturnOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
};

/** Loaded when the first source is read, and not before. */
function babel(): typeof import("./babel.ts") {
  const bundled = !import.meta.filename.endsWith(".ts");
  return createRequire(import.meta.url)(bundled ? "./babel.js" : "./babel.ts");
}

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
  const strict = parse(text, { ...options, plugins });
  if (strict !== null || text.length > mostForgiven) return strict;
  return parse(text, { ...options, plugins, errorRecovery: true });
}

/**
 * Characters of a source of which mistakes are passed over: a parser that makes a mistake of each character of another
 * language takes a minute for a megabyte.
 */
const mostForgiven = 50_000;

/** Null for merge marks, another language, and brackets nested deeper than the stack. */
function parse(text: string, given: ParserOptions): Program | null {
  try {
    return babel().parse(text, given).program;
  } catch {
    return null;
  }
}

/**
 * What a JSON file says that may have comments and commas behind the last: all of it is an expression of JavaScript.
 * Undefined where it is none.
 */
export function parseJsonc(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(bare);
  } catch {
    return expressionIn(bare);
  }
}

function expressionIn(text: string): unknown {
  try {
    return plainValue(babel().parseExpression(text, { attachComment: false }));
  } catch {
    return undefined;
  }
}
