import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";

/** What `ALTER TABLE t DROP [COLUMN] c` drops, from its tokens; null for any other ALTER TABLE. */
export function droppedColumn(tokens: readonly SqlToken[]): string | null {
  const at = tokens.findIndex(({ name }) => name === "DROP");
  const column = tokens[at + 1]?.text.toLowerCase() === "column" ? tokens[at + 2] : tokens[at + 1];
  return at < 0 || column === undefined ? null : unquoteName(column.text);
}
