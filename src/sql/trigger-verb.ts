import type { TriggerVerb } from "../model/broken-object.ts";
import { tokensOf } from "./tokens.ts";

const verbs: Readonly<Record<string, TriggerVerb>> = { INSERT: "insert", UPDATE: "update", DELETE: "delete" };

/** What fires a trigger, by its stored statement: https://sqlite.org/lang_createtrigger.html */
export function triggerVerb(sql: string): TriggerVerb | null {
  for (const { name } of tokensOf(sql)) {
    const verb = verbs[name];
    if (verb !== undefined) return verb;
  }
  return null;
}
