import type { SchemaEvidence } from "../../model/evidence.ts";
import { sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code } from "../../model/text.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { namesWord } from "../../sql/names-word.ts";

/** A view or a trigger that still names a table that is gone, and fails from then on. */
export interface LeftBehind {
  /** "the view `titles`". */
  readonly name: string;
  /** What fails, as half a sentence. */
  readonly fails: string;
}

/** SQLite drops a table's own triggers with it, and leaves all else that names it as it is. Told by what failed. */
export function leftBehind(
  { net, oldCode }: SchemaEvidence,
  change: SchemaChange & { readonly kind: "drop-table" | "drop-virtual-table" },
): readonly LeftBehind[] {
  const failed = oldCode.broken.filter((broken) => isCauseOf(change, broken)).map(({ query }) => query);
  const views = net.after.views.filter(({ name }) =>
    failed.some(({ verb, table }) => verb === "view" && sameName(table, name)),
  );
  const triggers = net.after.triggers.filter(
    ({ sql, table: on }) =>
      namesWord(sql, change.table) &&
      failed.some(({ verb, table }) => verb !== "view" && sameName(table, on)),
  );
  return [
    ...views.map(({ name }) => ({ name: `the view ${code(name)}`, fails: "every read of it fails" })),
    ...triggers.map(({ name, table }) => ({
      name: `the trigger ${code(name)}`,
      fails: `writes to ${code(table)} fail`,
    })),
  ];
}
