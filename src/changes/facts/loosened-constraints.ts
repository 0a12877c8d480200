import type { NetChanges } from "../../model/code-query.ts";
import type { Location } from "../../model/finding.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import { type ChangeAt, type ChangeOf, changesOf, type SchemaFacts } from "../../model/schema-facts.ts";
import { namesColumn } from "../../sql/names-column.ts";
import { bothSides, isOldColumn } from "./both-sides.ts";
import { looserAction } from "./unique-changes.ts";

/** CHECKs, foreign keys and unique expressions that kept something out. Unique columns are those of `targetsLost`. */
export function loosenedConstraints(net: NetChanges, changes: readonly ChangeAt[]): SchemaFacts["loosened"] {
  const kinds = ["drop-check", "drop-foreign-key", "change-foreign-key", "drop-index"] as const;
  return changesOf(changes, ...kinds).filter(
    (found) => bothSides(net, found.change.table) !== null && isLooser(net, changes, found),
  );
}

function isLooser(
  net: NetChanges,
  changes: readonly ChangeAt[],
  { change, at }: SchemaFacts["loosened"][number],
): boolean {
  switch (change.kind) {
    case "change-foreign-key":
      return looserAction(change.before, change.after);
    case "drop-foreign-key":
      return isKept(net, change);
    case "drop-check":
      return !isReplaced(changes, change.table, at) && !namesGone(net, change);
    case "drop-index":
      return change.index.unique && change.index.columns.some((column) => column.isExpression);
  }
}

/** Its columns are still there, and so is the table they referred to. */
function isKept(net: NetChanges, { table, foreignKey }: ChangeOf<"drop-foreign-key">): boolean {
  return (
    foreignKey.columns.every((column) => isOldColumn(net, table, column)) &&
    tableNamed(net.after, foreignKey.parent) !== undefined
  );
}

/** A CHECK that makes room for another one has changed: that it is stricter or not is told of the new one. */
function isReplaced(changes: readonly ChangeAt[], table: string, place: Location): boolean {
  return changesOf(changes, "add-check").some(
    ({ change, at }) => sameName(change.table, table) && at.line === place.line && at.file === place.file,
  );
}

/** A CHECK over a column that is gone went with it. */
function namesGone(net: NetChanges, { table, check }: ChangeOf<"drop-check">): boolean {
  const columns = bothSides(net, table)?.old.columns ?? [];
  const gone = columns.filter(({ name }) => !isOldColumn(net, table, name));
  return gone.some(({ name }) => namesColumn(check.expression, name));
}
