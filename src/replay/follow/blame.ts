import type { LossCause } from "../../model/account.ts";
import { type ForeignKey, nameKey, type Schema, sameName, tableNamed } from "../../model/schema.ts";
import type { Asks } from "../../sql/asks.ts";
import { namesWord } from "../../sql/names-word.ts";
import type { Holder } from "./holder.ts";

/** What one statement did to the tables, as far as it tells who did the rest. */
export interface Deed {
  readonly asks: Asks;
  readonly text: string;
  /** As it was before the statement. */
  readonly schema: Schema;
  /** Tables that lost rows, and tables of which values became others, by `nameKey`. */
  readonly lost: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
}

/** Why rows went from a table that the statement does not delete from. */
export function blameForRows(deed: Deed, { table }: Holder): LossCause {
  const parent = table.foreignKeys.find(
    (key) =>
      key.onDelete === "CASCADE" && deed.lost.has(nameKey(key.parent)) && !sameName(key.parent, table.name),
  );
  if (parent !== undefined) return { kind: "cascade", parent: parent.parent };
  if (mayReplace(deed.asks, deed.text, deed.schema, table.name)) return { kind: "conflict" };
  const own = table.foreignKeys.find((key) => key.onDelete === "CASCADE" && sameName(key.parent, table.name));
  if (own !== undefined && deed.lost.has(nameKey(table.name))) return { kind: "cascade", parent: own.parent };
  return triggerFor(deed, table.name) ?? { kind: "unknown" };
}

/** Why a value became another that the statement does not set; null for a key that follows its parent's. */
export function blameForValue(deed: Deed, { table }: Holder, column: string): LossCause | null {
  const keys = table.foreignKeys.filter(({ columns }) => columns.some((name) => sameName(name, column)));
  const writes = (action: ForeignKey["onDelete"]): boolean =>
    action === "SET NULL" || action === "SET DEFAULT";
  for (const { parent, onDelete, onUpdate } of keys) {
    const key = nameKey(parent);
    if (deed.lost.has(key) && writes(onDelete)) return { kind: "key-action", parent };
    if (deed.changed.has(key) && writes(onUpdate)) return { kind: "key-action", parent };
    if (deed.changed.has(key) && onUpdate === "CASCADE") return null;
  }
  if (mayReplace(deed.asks, deed.text, deed.schema, table.name)) return { kind: "conflict" };
  return triggerFor(deed, table.name) ?? { kind: "unknown" };
}

/** Whether a statement may delete rows of the table it writes on the way: https://sqlite.org/lang_conflict.html */
export function mayReplace(asks: Asks, text: string, schema: Schema, table: string): boolean {
  if ((asks.kind !== "insert" && asks.kind !== "update") || !sameName(asks.table, table)) return false;
  const declaration = tableNamed(schema, table)?.sql ?? "";
  return /\breplace\b/i.test(text) || /\bon\s+conflict\s+replace\b/i.test(declaration);
}

/** A trigger of a table that was written whose body names this one. */
function triggerFor({ schema, asks, lost, changed }: Deed, table: string): LossCause | null {
  const target = "table" in asks ? nameKey(asks.table) : "";
  const found = schema.triggers.filter(({ sql }) => namesWord(sql, table));
  const fired = found.find((trigger) => {
    const on = nameKey(trigger.table);
    return on === target || lost.has(on) || changed.has(on);
  });
  const trigger = fired ?? found[0];
  return trigger === undefined ? null : { kind: "trigger", trigger: trigger.name };
}
