import type { SchemaEvidence } from "../../model/evidence.ts";
import type { Location } from "../../model/finding.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { namesWord } from "../../sql/names-word.ts";
import { bothSides, type ChangeAt, type ChangeOf, changesOf, isOldColumn } from "./schema-changes.ts";
import { looserAction } from "./unique-changes.ts";

/** A constraint of a table that stays which is gone, and where. */
export interface DroppedConstraint {
  readonly change: SchemaChange;
  readonly at: Location;
}

/** CHECKs, foreign keys and unique expressions that kept something out. Unique columns are upsert-target-lost's. */
export function* droppedConstraints(evidence: SchemaEvidence): Generator<DroppedConstraint> {
  const kinds = ["drop-check", "drop-foreign-key", "change-foreign-key", "drop-index"] as const;
  for (const dropped of changesOf(evidence, ...kinds)) {
    if (bothSides(evidence, dropped.change.table) !== null && isLooser(evidence, dropped)) yield dropped;
  }
}

function isLooser(
  evidence: SchemaEvidence,
  { change, at }: ChangeAt<"drop-check" | "drop-foreign-key" | "change-foreign-key" | "drop-index">,
): boolean {
  switch (change.kind) {
    case "change-foreign-key":
      return looserAction(change.before, change.after);
    case "drop-foreign-key":
      return isKept(evidence, change);
    case "drop-check":
      return !isReplaced(evidence, change.table, at) && !namesGone(evidence, change);
    case "drop-index":
      return change.index.unique && change.index.columns.some((column) => column.isExpression);
  }
}

/** Its columns are still there, and so is the table they referred to. */
function isKept(evidence: SchemaEvidence, { table, foreignKey }: ChangeOf<"drop-foreign-key">): boolean {
  return (
    foreignKey.columns.every((column) => isOldColumn(evidence, table, column)) &&
    tableNamed(evidence.net.after, foreignKey.parent) !== undefined
  );
}

/** A CHECK that makes room for another one has changed: that it is stricter or not is told of the new one. */
function isReplaced(evidence: SchemaEvidence, table: string, at: Location): boolean {
  return [...changesOf(evidence, "add-check")].some(
    (added) => sameName(added.change.table, table) && added.at.line === at.line && added.at.file === at.file,
  );
}

/** A CHECK over a column that is gone went with it. */
function namesGone(evidence: SchemaEvidence, { table, check }: ChangeOf<"drop-check">): boolean {
  const columns = bothSides(evidence, table)?.old.columns ?? [];
  const gone = columns.filter(({ name }) => !isOldColumn(evidence, table, name));
  return gone.some(({ name }) => namesWord(check.expression, name));
}
