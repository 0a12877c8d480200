import { sameName } from "../model/schema.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";
import { tokensOf } from "./tokens.ts";

/** Whether a name stands among the tokens, quoted or not, in any case. What stands in a text or a comment is none. */
export function hasName(tokens: readonly SqlToken[], name: string): boolean {
  return tokens.some((token) => isName(token, name));
}

/** Whether a normalised expression names a column: `length(x)` does not name `length`. */
export function namesColumn(expression: string, column: string): boolean {
  return tokensOf(expression).some(
    (token, at, tokens) => tokens[at + 1]?.name !== "LP" && isName(token, column),
  );
}

function isName({ name, text }: SqlToken, wanted: string): boolean {
  return name !== "STRING" && sameName(unquoteName(text), wanted);
}
