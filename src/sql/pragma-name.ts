import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";

/** The name of a pragma in lower case, without its schema: `PRAGMA main.foreign_keys = ON` gives "foreign_keys". */
export function pragmaName(tokens: readonly SqlToken[]): string {
  const at = tokens.findIndex(({ name }) => name === "PRAGMA");
  const name = tokens[at + 2]?.name === "DOT" ? tokens[at + 3] : tokens[at + 1];
  return unquoteName(name?.text ?? "").toLowerCase();
}
