import type { StatementKind } from "../model/migration.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "./identifiers.ts";

/** The table that a statement of this kind is about, as `Statement` has it. */
export function targetOf(kind: StatementKind, words: readonly SqlToken[]): string | null {
  switch (kind) {
    case "create-table":
    case "create-virtual-table":
    case "drop-table":
    case "alter-table":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "TABLE"),
      );
    case "create-index":
    case "create-trigger":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "ON"),
      );
    case "insert":
      return nameBehind(
        words,
        words.findIndex((word) => word.name === "INTO"),
      );
    case "update":
      return nameBehind(words, updateWord(words));
    case "delete":
      return nameBehind(
        words,
        words.findIndex((word, at) => word.name === "FROM" && words[at - 1]?.name === "DELETE"),
      );
    default:
      return null;
  }
}

/** `UPDATE OR IGNORE t`: the conflict clause stands between the verb and the table. */
function updateWord(words: readonly SqlToken[]): number {
  const verb = words.findIndex((word) => word.name === "UPDATE");
  return words[verb + 1]?.name === "OR" ? verb + 2 : verb;
}

/** The name behind the word at `index`, past `IF [NOT] EXISTS` and a schema. */
function nameBehind(words: readonly SqlToken[], index: number): string | null {
  if (index < 0) return null;
  let at = index + 1;
  if (words[at]?.name === "IF") at += words[at + 1]?.name === "NOT" ? 3 : 2;
  if (words[at + 1]?.name === "DOT") at += 2;
  const name = words[at];
  return name === undefined ? null : unquoteName(name.text);
}
