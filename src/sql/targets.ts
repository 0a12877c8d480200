import type { Statement } from "../model/migration.ts";
import { unquoteName } from "./identifiers.ts";
import { type SqlToken, tokensOf } from "./tokens.ts";

/**
 * The table a statement is about: what it creates, drops, alters, inserts into, updates or deletes from; for an
 * index or a trigger, the table it is on. Null where it is about none, or does not parse.
 */
export function targetOf(statement: Statement): string | null {
  const known = targets.get(statement);
  if (known !== undefined) return known;
  const target = readTarget(statement);
  targets.set(statement, target);
  return target;
}

/** A statement is a value that never changes, and every table of a schema is looked for in all of them. */
const targets = new WeakMap<Statement, string | null>();

function readTarget(statement: Statement): string | null {
  const words = tokensOf(statement.text);
  switch (statement.kind) {
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
