import { type BrokenQuery, type NetChanges, withAllSent } from "../../model/code-query.ts";
import type { Table } from "../../model/schema.ts";
import type { TargetLost, UpgradeTrace } from "../../model/schema-facts.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { targetsOnlyIn, uniqueTargets } from "../../queries/unique-targets.ts";
import { bothSides, isOldColumn, lastChangeOf, tablesOnBothSides } from "./both-sides.ts";
import { isUniqueChange, setKey } from "./unique-changes.ts";

/** Sets of columns that upserts of running code name, and that no unique index is over any more, or not over every row. */
export function* targetsLost({ net, oldCode }: UpgradeTrace): Generator<TargetLost> {
  for (const table of tablesOnBothSides(net)) {
    const sides = bothSides(net, table);
    if (sides === null) continue;
    for (const { columns } of targetsOnlyIn(sides.old, sides.now)) {
      if (!columns.every((column) => isOldColumn(net, table, column))) continue;
      const at = lastChangeOf(net, table, (change) => isUniqueChange(change, table, columns));
      const broken = brokenFor(net, oldCode.broken, table, columns);
      // A set that the key is part of serves no upsert: SQLite took none on it before either.
      if (at !== null && broken !== null)
        yield { table, columns, onlyWhere: conditionOf(sides.now, columns), at, broken };
    }
  }
}

/** A duplicate that is refused shows that the set is unique, not that it is lost. */
function brokenFor(
  net: NetChanges,
  all: readonly BrokenQuery[],
  table: string,
  columns: readonly string[],
): BrokenQuery | null {
  const made = net.changes.filter(({ change }) => isUniqueChange(change, table, columns));
  const lost = all.filter(({ message }) => /^ON CONFLICT clause|^foreign key mismatch/.test(message));
  const own = lost.filter((broken) => made.some(({ change }) => isCauseOf(change, broken)));
  return own[0] === undefined ? null : withAllSent(own[0], own);
}

function conditionOf(table: Table, columns: readonly string[]): string | null {
  const wanted = setKey(columns);
  return uniqueTargets(table).find((target) => setKey(target.columns) === wanted)?.where ?? null;
}
