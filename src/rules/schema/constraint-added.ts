import type { SchemaEvidence } from "../../model/evidence.ts";
import type { Draft, Location } from "../../model/finding.ts";
import { sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code } from "../../model/text.ts";
import { uniqueOnlyIn } from "../../queries/unique-targets.ts";
import { defineRule } from "../rule.ts";
import {
  bothSides,
  brokenAsEvidence,
  brokenBy,
  type ChangeOf,
  changesOf,
  isOldColumn,
  lastChangeOf,
  statementWords,
  tablesOnBothSides,
} from "../schema-changes.ts";
import { isUniqueChange, looserAction } from "../unique-changes.ts";

export const constraintAdded = defineRule({
  id: "constraint-added",
  stage: "schema",
  severity: "warning",
  summary: "A constraint is added that writes of running code may violate",
  why: "Code that is still running was written without the constraint: what it writes may be refused from the migration on.",

  *check(evidence) {
    for (const table of tablesOnBothSides(evidence)) yield* uniqueDrafts(evidence, table);
    for (const { change, at } of changesOf(
      evidence,
      "add-check",
      "change-option",
      "add-trigger",
      "change-trigger",
    )) {
      const broken = brokenBy(evidence, change);
      // Nothing that was tried breaks: for a CHECK that proves little, for the others it is all there is to say.
      if (bothSides(evidence, change.table) === null) continue;
      if (
        change.kind === "add-check"
          ? isAboutNew(evidence, change) && broken === undefined
          : broken === undefined
      )
        continue;
      yield draftOf(evidence, change, at, wordsFor(change), change.table);
    }
    for (const { change, at } of changesOf(evidence, "add-foreign-key", "change-foreign-key")) {
      const key = change.kind === "add-foreign-key" ? change.foreignKey : change.after;
      if (!key.columns.every((column) => isOldColumn(evidence, change.table, column))) continue;
      if (change.kind === "change-foreign-key" && looserAction(change.before, key)) continue;
      yield draftOf(evidence, change, at, keyWords(change), change.table);
    }
  },
});

function* uniqueDrafts(evidence: SchemaEvidence, table: string): Generator<Draft> {
  const sides = bothSides(evidence, table);
  if (sides === null) return;
  for (const { columns } of uniqueOnlyIn(sides.now, sides.old)) {
    const change = evidence.net.changes.find(({ change: found }) =>
      isUniqueChange(found, table, columns),
    )?.change;
    const broken = change === undefined ? undefined : brokenBy(evidence, change);
    const isOld = columns.every((column) => isOldColumn(evidence, table, column));
    const at = lastChangeOf(evidence, table, (found) => isUniqueChange(found, table, columns));
    if (at === null || (!isOld && broken === undefined)) continue;
    const words = `${code(`${table}.${columns.join(", ")}`)} must be unique now`;
    yield draftOf(evidence, change, at, words, table);
  }
}

function draftOf(
  evidence: SchemaEvidence,
  change: SchemaChange | undefined,
  at: Location,
  words: string,
  table: string,
): Draft {
  const broken = change === undefined ? undefined : brokenBy(evidence, change);
  const shown =
    broken === undefined
      ? "writes of running code may be refused"
      : `${statementWords(broken.query)} of running code fail: ${code(broken.message)}`;
  return {
    at,
    subject: `${table} ${words}`,
    message: `${words}; ${shown}`,
    remedy: `Deploy code that already keeps to it first, mend the rows of ${code(table)} that do not, and add the constraint in a later release`,
    evidence: { table, ...brokenAsEvidence(broken) },
  };
}

function wordsFor(
  change: ChangeOf<"add-check" | "change-option" | "add-trigger" | "change-trigger">,
): string {
  if (change.kind === "add-check")
    return `${code(change.table)} has a new CHECK ${code(change.check.expression)}`;
  if (change.kind === "change-option") return `${code(change.table)} is STRICT now`;
  return `The trigger ${code(change.trigger)} watches over ${code(change.table)}`;
}

function keyWords(change: ChangeOf<"add-foreign-key" | "change-foreign-key">): string {
  const key = change.kind === "add-foreign-key" ? change.foreignKey : change.after;
  const child = code(`${change.table}.${key.columns.join(", ")}`);
  const isSameParent = change.kind === "change-foreign-key" && sameName(change.before.parent, key.parent);
  return isSameParent
    ? `${child} keeps rows of ${code(key.parent)} from being deleted or changed now`
    : `${child} must refer to a row of ${code(key.parent)} now`;
}

/** A CHECK that only a new column can violate: running code leaves the column to its default. */
function isAboutNew(evidence: SchemaEvidence, { table, check }: ChangeOf<"add-check">): boolean {
  const sides = bothSides(evidence, table);
  const fresh = sides?.now.columns.filter(({ name }) => !isOldColumn(evidence, table, name)) ?? [];
  return fresh.some(({ name }) => check.expression.toLowerCase().includes(name.toLowerCase()));
}
