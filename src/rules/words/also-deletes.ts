import { type Schema, sameName } from "../../model/schema.ts";
import { joinNames } from "../../model/text.ts";

/** Where writes to a table fail, the deletes that fail with it since they cascade there: as the rest of a sentence. */
export function alsoDeletes(schema: Schema, table: string): string {
  const reached = new Set([table]);
  for (const name of reached) {
    const child = schema.tables.find((each) => sameName(each.name, name));
    for (const { parent, onDelete } of child?.foreignKeys ?? []) {
      const found = schema.tables.find((each) => sameName(each.name, parent))?.name;
      if (onDelete === "CASCADE" && found !== undefined) reached.add(found);
    }
  }
  const others = [...reached].slice(1);
  return others.length === 0 ? "" : ` (so do deletes from ${joinNames(others)}, which cascade there)`;
}
