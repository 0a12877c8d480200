import type { ObjectFailure, TriggerVerb } from "../../model/broken-object.ts";
import type { BrokenQuery, CodeTrial, NetChanges } from "../../model/code-query.ts";
import { sameName, type Trigger } from "../../model/schema.ts";
import { namesWord } from "../../sql/names-word.ts";
import { triggerVerb } from "../../sql/trigger-verb.ts";
import { isModule } from "../../sql/virtual-table.ts";

/**
 * Triggers that compile and fail when they fire, as the statements of running code showed: on a value that another
 * table must have, or on a full-text index that does not hold what is to be taken out. What a trigger raises itself it
 * does on purpose.
 */
export function failingTriggers(net: NetChanges, { broken }: CodeTrial): readonly ObjectFailure[] {
  const { before, after } = net;
  return broken.flatMap((found): readonly ObjectFailure[] => {
    const verb = firing(found);
    const isBlamed = blamed(net, found);
    if (verb === null || isBlamed === null) return [];
    const trigger = after.triggers.find(
      (each) => sameName(each.table, found.query.table) && triggerVerb(each.sql) === verb && isBlamed(each),
    );
    if (trigger === undefined) return [];
    const { name, table: on } = trigger;
    const isNew = !before.triggers.some((each) => sameName(each.name, name));
    return [{ kind: "trigger", name, on, verb, message: found.message, isNew }];
  });
}

function firing({ query: { verb, values } }: BrokenQuery): TriggerVerb | null {
  if (values === "some" || verb === "read" || verb === "view") return null;
  return verb === "upsert" ? "insert" : verb;
}

/** Which triggers a failure can come from; null for one that comes from none. */
function blamed(
  { after }: NetChanges,
  { message, query }: BrokenQuery,
): ((trigger: Trigger) => boolean) | null {
  const table = /^NOT NULL constraint failed: (.+)\.[^.]+$/.exec(message)?.[1];
  if (table !== undefined) return sameName(table, query.table) ? null : ({ sql }) => namesWord(sql, table);
  if (!/malformed/.test(message)) return null;
  const searches = after.tables.filter((each) => isModule(each, "fts5", "fts4", "fts3"));
  return ({ sql }) => searches.some(({ name }) => namesWord(sql, name));
}
