import type { BrokenQuery } from "../model/code-query.ts";
import { quoteName } from "../model/quote.ts";
import { type Schema, sameName, tableNamed } from "../model/schema.ts";
import type { SqlToken } from "../model/token.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { tokensOf } from "../sql/tokens.ts";
import { triggerVerb } from "../sql/trigger-verb.ts";

/**
 * Writes that a trigger of the other schema refuses on purpose: it raises an error for some values, and those that were
 * tried need not be among them.
 */
export function raisedWrites(own: Schema, other: Schema): readonly BrokenQuery[] {
  const known = new Set(own.triggers.map(({ sql }) => sql));
  return other.triggers.flatMap(({ table, sql }): readonly BrokenQuery[] => {
    const verb = triggerVerb(sql);
    const said = known.has(sql) ? null : raisedIn(tokensOf(sql));
    const mine = tableNamed(own, table);
    if (verb === null || said === null || mine === undefined) return [];
    const about = { table: mine.name, column: null, verb, clear: [], values: "some" } as const;
    const statement = verb === "insert" ? "insert into" : verb === "delete" ? "delete from" : "update";
    return [{ query: { ...about, sql: `${statement} ${quoteName(mine.name)} …` }, message: said }];
  });
}

/** The message of `RAISE(ABORT, 'message')`; null where nothing is raised, or only passed over. */
function raisedIn(tokens: readonly SqlToken[]): string | null {
  const at = tokens.findIndex(
    ({ name }, place) => name === "RAISE" && !sameName(tokens[place + 2]?.text ?? "", "ignore"),
  );
  const text = tokens[at + 4];
  if (at < 0) return null;
  return text?.name === "STRING" ? unquoteName(text.text) : "raised by a trigger";
}
