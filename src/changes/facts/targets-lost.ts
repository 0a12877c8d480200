import type { NetChanges } from "../../model/code-query.ts";
import type { ChangeAt, TargetLost } from "../../model/schema-facts.ts";
import { targetsOnlyIn } from "../../queries/unique-targets.ts";
import { bothSides, isOldColumn, lastChangeOf, tablesOnBothSides } from "./both-sides.ts";
import { isUniqueChange } from "./unique-changes.ts";

/** Sets of columns that upserts of running code name, and that no unique index is over any more. */
export function* targetsLost(net: NetChanges, changes: readonly ChangeAt[]): Generator<TargetLost> {
  for (const table of tablesOnBothSides(net)) {
    const sides = bothSides(net, table);
    if (sides === null) continue;
    for (const { columns } of targetsOnlyIn(sides.old, sides.now)) {
      if (!columns.every((column) => isOldColumn(net, table, column))) continue;
      const at = lastChangeOf(net, table, (change) => isUniqueChange(change, table, columns));
      const broken = changes.find(({ change }) => isUniqueChange(change, table, columns))?.broken ?? null;
      // A set that the key is part of serves no upsert: SQLite took none on it before either.
      if (at !== null && broken !== null) yield { table, columns, at, broken };
    }
  }
}
