import { sameName, tableNamed } from "../../model/schema.ts";
import type { LeftBehind, UpgradeTrace } from "../../model/schema-facts.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { namesWord } from "../../sql/names-word.ts";

/** SQLite drops a table's own triggers with it, and leaves all else that names it as it is. Told by what failed. */
export function leftBehind({ net, oldCode }: UpgradeTrace): readonly LeftBehind[] {
  return net.changes.flatMap(({ change }): readonly LeftBehind[] => {
    if (change.kind !== "drop-table" && change.kind !== "drop-virtual-table") return [];
    const gone = change.table;
    const failed = oldCode.broken.filter((broken) => isCauseOf(change, broken)).map(({ query }) => query);
    const views = net.after.views.filter(({ name }) =>
      failed.some(({ verb, table }) => verb === "view" && sameName(table, name)),
    );
    const triggers = net.after.triggers.filter(
      ({ sql, table: on }) =>
        namesWord(sql, gone) && failed.some(({ verb, table }) => verb !== "view" && sameName(table, on)),
    );
    const children = net.after.tables.flatMap(({ name: on, foreignKeys }) =>
      foreignKeys.flatMap(({ parent, columns }) =>
        sameName(parent, gone) && tableNamed(net.before, on) !== undefined ? [{ on, columns }] : [],
      ),
    );
    return [
      ...children.map(({ on, columns }) => {
        return { kind: "foreign-key" as const, gone, name: `${on}.${columns.join(", ")}`, on };
      }),
      ...views.map(({ name }) => ({ kind: "view" as const, gone, name })),
      ...triggers.map(({ name, table: on }) => ({ kind: "trigger" as const, gone, name, on })),
    ];
  });
}
