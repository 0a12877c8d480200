import { nameKey, type Schema } from "../../model/schema.ts";
import type { Asks } from "../../sql/asks.ts";

/**
 * Tables in which a statement may change or remove rows that are there, by `nameKey`: its own, and those that foreign
 * keys lead to from there; "all" where triggers could carry it anywhere.
 */
export function reachOf(asks: Asks, schema: Schema): ReadonlySet<string> | "all" {
  if (asks.kind === "other") return new Set();
  const target = nameKey(asks.table);
  if (asks.kind === "insert" && isPlain(asks, schema, target)) return new Set();
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

/** An INSERT that can only add rows: no conflict clause anywhere, no trigger, nothing copied. */
function isPlain(asks: Extract<Asks, { kind: "insert" }>, schema: Schema, target: string): boolean {
  if (asks.drops !== null || asks.updates.length > 0 || asks.reading !== null) return false;
  if (schema.triggers.length > 0) return false;
  const table = schema.tables.find(({ name }) => nameKey(name) === target);
  return table === undefined || !/\bconflict\b/i.test(table.sql);
}
