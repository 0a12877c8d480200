import { type Schema, sameName } from "../../model/schema.ts";
import { joinNames } from "../../model/text.ts";

/** What a key does to a child as its parent goes. */
const actions = { delete: /^CASCADE$/, update: /^SET / } as const;

/**
 * Where deletes from a table fail, or its updates, the deletes that fail with it since they lead there: as the rest of a
 * sentence.
 */
export function alsoDeletes(schema: Schema, table: string, failing: keyof typeof actions = "delete"): string {
  const reached = new Set([table]);
  for (const name of reached) {
    const child = schema.tables.find((each) => sameName(each.name, name));
    for (const { parent, onDelete } of child?.foreignKeys ?? []) {
      const found = schema.tables.find((each) => sameName(each.name, parent))?.name;
      const leads = actions[name === table ? failing : "delete"].test(onDelete);
      if (leads && found !== undefined) reached.add(found);
    }
  }
  const others = [...reached].slice(1);
  return others.length === 0
    ? ""
    : ` (so do deletes from ${joinNames(others)}, which ${failing === "delete" ? "cascade to it" : "set its keys"})`;
}
