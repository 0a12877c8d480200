import type { Statement } from "../../model/migration.ts";
import { nameKey, type Schema, tableNamed } from "../../model/schema.ts";
import type { Asks } from "../../sql/asks.ts";

/**
 * Tables in which a statement may change or remove rows that are there, by `nameKey`: its own, and those that foreign
 * keys lead to from there; "all" where triggers could carry it anywhere.
 */
export function reachOf(asks: Asks, schema: Schema): ReadonlySet<string> | "all" {
  if (asks.kind === "other") return new Set();
  if (asks.kind === "unknown") return "all";
  const target = nameKey(asks.table);
  if (asks.kind === "create-table" || asks.kind.startsWith("rename-")) return new Set();
  if (asks.kind === "drop-column") return new Set([target]);
  if (schema.triggers.length > 0) return "all";
  const found = new Set<string>();
  const waiting = [target];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const parent = name;
    const children = schema.tables.filter(({ foreignKeys }) =>
      foreignKeys.some((key) => nameKey(key.parent) === parent),
    );
    waiting.push(...children.map((child) => nameKey(child.name)));
  }
  return found;
}

/** Whether it is an INSERT that can only add rows: no conflict clause anywhere, no trigger, nothing copied. */
export function onlyAdds({ kind, target, tokens }: Statement, schema: Schema): boolean {
  if (kind !== "insert" || schema.triggers.length > 0) return false;
  if (tokens.some(({ name }) => /^(?:SELECT|OR|CONFLICT|REPLACE|WITH)$/.test(name))) return false;
  return !/\bconflict\b/i.test(tableNamed(schema, target ?? "")?.sql ?? "");
}
