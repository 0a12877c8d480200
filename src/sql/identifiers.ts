import { quoteName } from "../model/quote.ts";
import { tokensOf } from "./tokens.ts";

/** A name as a person would write it in SQL: quoted only where it could not stand otherwise. */
export function writeName(name: string): string {
  const [token, ...others] = tokensOf(name);
  return token?.name === "ID" && token.text === name && others.length === 0 ? name : quoteName(name);
}

/** The name behind a quoted or plain identifier token. */
export function unquoteName(token: string): string {
  const first = token[0];
  if (first === "[") return token.slice(1, -1);
  if (first === '"' || first === "`" || first === "'") {
    return token.slice(1, -1).replaceAll(first + first, first);
  }
  return token;
}
