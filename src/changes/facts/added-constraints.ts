import type { BrokenQuery } from "../../model/code-query.ts";
import type { SchemaEvidence } from "../../model/evidence.ts";
import type { Location } from "../../model/finding.ts";
import { sameName } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { uniqueOnlyIn } from "../../queries/unique-targets.ts";
import { namesWord } from "../../sql/names-word.ts";
import {
  bothSides,
  brokenBy,
  type ChangeOf,
  changesOf,
  isOldColumn,
  lastChangeOf,
  tablesOnBothSides,
} from "./schema-changes.ts";
import { isUniqueChange, looserAction } from "./unique-changes.ts";

/** Something that a table which was there before asks of its rows from now on. */
export interface AddedConstraint {
  readonly table: string;
  readonly at: Location;
  /** "`orders.email` must be unique now". */
  readonly words: string;
  /** A statement of the running code that it stops; undefined where none of those that were tried is. */
  readonly broken: BrokenQuery | undefined;
}

/** Constraints that writes of running code may violate. */
export function* addedConstraints(evidence: SchemaEvidence): Generator<AddedConstraint> {
  for (const table of tablesOnBothSides(evidence)) yield* addedUniqueness(evidence, table);
  yield* addedExpressions(evidence);
  yield* addedConditions(evidence);
  yield* addedReferences(evidence);
}

function* addedUniqueness(evidence: SchemaEvidence, table: string): Generator<AddedConstraint> {
  const sides = bothSides(evidence, table);
  if (sides === null) return;
  for (const { columns } of uniqueOnlyIn(sides.now, sides.old)) {
    const change = evidence.net.changes.find((placed) =>
      isUniqueChange(placed.change, table, columns),
    )?.change;
    // A new key may cost an upsert its target as well: upsert-target-lost tells of that.
    const stopped = evidence.oldCode.broken.filter(({ message }) => message.startsWith("UNIQUE "));
    const broken = change === undefined ? undefined : stopped.find((found) => isCauseOf(change, found));
    const isOld = columns.every((column) => isOldColumn(evidence, table, column));
    const at = lastChangeOf(evidence, table, (found) => isUniqueChange(found, table, columns));
    if (at === null || (!isOld && broken === undefined)) continue;
    yield { table, at, broken, words: `${code(`${table}.${columns.join(", ")}`)} must be unique now` };
  }
}

/** What no statement can be made up for: a unique index on an expression over columns that were there. */
function* addedExpressions(evidence: SchemaEvidence): Generator<AddedConstraint> {
  for (const { change, at } of changesOf(evidence, "add-index")) {
    const { table, index } = change;
    const old = bothSides(evidence, table)?.old.columns ?? [];
    const terms = index.columns.map(({ term }) => term).join(", ");
    const isExpression = index.unique && index.columns.some((column) => column.isExpression);
    if (!isExpression || !old.some(({ name }) => namesWord(terms, name))) continue;
    yield { table, at, broken: undefined, words: `${code(terms)} must be unique in ${code(table)} now` };
  }
}

/** Nothing that was tried breaks: for a CHECK that proves little, for STRICT and triggers it is all there is to say. */
function* addedConditions(evidence: SchemaEvidence): Generator<AddedConstraint> {
  const kinds = ["add-check", "change-option", "add-trigger", "change-trigger"] as const;
  for (const { change, at } of changesOf(evidence, ...kinds)) {
    const broken = brokenBy(evidence, change);
    if (bothSides(evidence, change.table) === null) continue;
    if (broken === undefined && (change.kind !== "add-check" || isAboutNew(evidence, change))) continue;
    yield { table: change.table, at, broken, words: conditionWords(change) };
  }
}

function* addedReferences(evidence: SchemaEvidence): Generator<AddedConstraint> {
  for (const { change, at } of changesOf(evidence, "add-foreign-key", "change-foreign-key")) {
    const { table } = change;
    const key = change.kind === "add-foreign-key" ? change.foreignKey : change.after;
    if (!key.columns.every((column) => isOldColumn(evidence, table, column))) continue;
    if (change.kind === "change-foreign-key" && looserAction(change.before, key)) continue;
    yield { table, at, broken: brokenBy(evidence, change), words: keyWords(change) };
  }
}

function conditionWords(
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
  return fresh.some(({ name }) => namesWord(check.expression, name));
}
