import type { Draft, Location } from "../../model/finding.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { describeChange } from "../../replay/describe-change.ts";
import { defineRule } from "../rule.ts";
import { bothSides, changesOf, isOldColumn } from "../schema-changes.ts";
import { looserAction } from "../unique-changes.ts";

export const constraintDropped = defineRule({
  id: "constraint-dropped",
  stage: "schema",
  severity: "notice",
  summary: "A constraint is dropped that running code may rely on",
  why: "Once new code writes what the constraint kept out, code that is still running reads what it never met: a NULL, an orphan, a value out of range.",

  *check(evidence) {
    const remedy = (column: string | null): string =>
      column === null
        ? "Have all running code ready for rows that do not keep to it before any code writes them"
        : `Have all running code ready for NULL in ${code(column)} before any code writes it`;
    for (const { change, at } of changesOf(evidence, "change-column")) {
      if (change.what !== "not-null" || change.to !== null) continue;
      yield {
        at,
        subject: `${change.table}.${change.column}`,
        message: `${code(`${change.table}.${change.column}`)} may be NULL now`,
        remedy: remedy(change.column),
      };
    }
    for (const { change, at } of changesOf(
      evidence,
      "drop-check",
      "drop-foreign-key",
      "change-foreign-key",
    )) {
      if (bothSides(evidence, change.table) === null) continue;
      if (change.kind === "change-foreign-key" && !looserAction(change.before, change.after)) continue;
      if (change.kind === "drop-foreign-key") {
        const { columns, parent } = change.foreignKey;
        const isKept = columns.every((column) => isOldColumn(evidence, change.table, column));
        if (!isKept || tableNamed(evidence.net.after, parent) === undefined) continue;
      }
      if (change.kind === "drop-check" && isReplaced(evidence, change.table, at)) continue;
      if (change.kind === "drop-check" && namesGone(evidence, change.table, change.check.expression))
        continue;
      yield {
        at,
        subject: describeChange(change),
        message: sentence(describeChange(change)),
        remedy: remedy(null),
      };
    }
    for (const { change, at } of changesOf(evidence, "drop-index")) {
      const isExpression = change.index.columns.some((column) => column.isExpression);
      if (!change.index.unique || !isExpression || bothSides(evidence, change.table) === null) continue;
      yield {
        at,
        subject: change.index.name,
        message: sentence(describeChange(change)),
        remedy: remedy(null),
      };
    }
  },
});

function sentence(words: Draft["message"]): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A CHECK that makes room for another one has changed: that it is stricter or not is told of the new one. */
function isReplaced(evidence: Parameters<typeof bothSides>[0], table: string, at: Location): boolean {
  return [...changesOf(evidence, "add-check")].some(
    (added) => sameName(added.change.table, table) && added.at.line === at.line && added.at.file === at.file,
  );
}

/** A CHECK over a column that is gone went with it. */
function namesGone(evidence: Parameters<typeof bothSides>[0], table: string, expression: string): boolean {
  const gone = bothSides(evidence, table)?.old.columns.filter(
    ({ name }) => !isOldColumn(evidence, table, name),
  );
  return gone?.some(({ name }) => expression.toLowerCase().includes(name.toLowerCase())) ?? false;
}
