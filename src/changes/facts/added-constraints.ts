import { type NetChanges, withAllSent } from "../../model/code-query.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import {
  type AddedConstraint,
  type ChangeAt,
  type ChangeOf,
  changesOf,
  type UpgradeTrace,
} from "../../model/schema-facts.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { uniqueOnlyIn } from "../../queries/unique-targets.ts";
import { namesColumn } from "../../sql/names-column.ts";
import { bothSides, isOldColumn, lastChangeOf, tablesOnBothSides } from "./both-sides.ts";
import { isUniqueChange, looserAction } from "./unique-changes.ts";

/** Constraints that writes of running code may violate. */
export function* addedConstraints(
  trace: UpgradeTrace,
  changes: readonly ChangeAt[],
): Generator<AddedConstraint> {
  for (const table of tablesOnBothSides(trace.net)) yield* addedUniqueness(trace, table);
  yield* addedExpressions(trace.net, changes);
  yield* addedConditions(trace.net, changes);
  yield* addedReferences(trace.net, changes);
  yield* addedChildren(trace, changes);
}

function* addedUniqueness({ net, oldCode }: UpgradeTrace, table: string): Generator<AddedConstraint> {
  const sides = bothSides(net, table);
  if (sides === null) return;
  for (const { columns } of uniqueOnlyIn(sides.now, sides.old)) {
    const change = net.changes.find((placed) => isUniqueChange(placed.change, table, columns))?.change;
    // A new key may cost an upsert its target as well: upsert-target-lost tells of that.
    const stopped = oldCode.broken.filter(({ message }) => message.startsWith("UNIQUE "));
    const own = change === undefined ? [] : stopped.filter((found) => isCauseOf(change, found));
    const broken = own[0] === undefined ? null : withAllSent(own[0], own);
    const isOld = columns.every((column) => isOldColumn(net, table, column));
    const at = lastChangeOf(net, table, (found) => isUniqueChange(found, table, columns));
    if (at === null || (!isOld && broken === null)) continue;
    yield { table, at, broken, asks: { kind: "unique", columns } };
  }
}

/** What no statement can be made up for: a unique index on an expression over columns that were there. */
function* addedExpressions(net: NetChanges, changes: readonly ChangeAt[]): Generator<AddedConstraint> {
  for (const { change, at } of changesOf(changes, "add-index")) {
    const { table, index } = change;
    const old = bothSides(net, table)?.old.columns ?? [];
    const terms = index.columns.map(({ term }) => term).join(", ");
    const isExpression = index.unique && index.columns.some((column) => column.isExpression);
    if (!isExpression || !old.some(({ name }) => namesColumn(terms, name))) continue;
    yield { table, at, broken: null, asks: { kind: "unique-terms", terms } };
  }
}

/** Nothing that was tried breaks: for a CHECK that proves little, for STRICT and triggers it is all there is to say. */
function* addedConditions(net: NetChanges, changes: readonly ChangeAt[]): Generator<AddedConstraint> {
  const kinds = ["add-check", "change-option", "add-trigger", "change-trigger"] as const;
  for (const { change, at, broken } of changesOf(changes, ...kinds)) {
    if (bothSides(net, change.table) === null) continue;
    if (broken === null && (change.kind !== "add-check" || isAboutNew(net, change))) continue;
    yield { table: change.table, at, broken, asks: change };
  }
}

function* addedReferences(net: NetChanges, changes: readonly ChangeAt[]): Generator<AddedConstraint> {
  for (const { change, at, broken } of changesOf(changes, "add-foreign-key", "change-foreign-key")) {
    const { table } = change;
    const key = change.kind === "add-foreign-key" ? change.foreignKey : change.after;
    if (!key.columns.every((column) => isOldColumn(net, table, column))) continue;
    if (change.kind === "change-foreign-key" && looserAction(change.before, key)) continue;
    yield { table, at, broken, asks: change };
  }
}

/** A new table whose rows hold those of another, where the sources have a query that deletes them. */
function* addedChildren(
  { net, oldCode }: UpgradeTrace,
  changes: readonly ChangeAt[],
): Generator<AddedConstraint> {
  for (const { change, at } of changesOf(changes, "add-table"))
    for (const { parent, columns } of tableNamed(net.after, change.table)?.foreignKeys ?? []) {
      const refused = oldCode.broken.filter(
        ({ query, message, sent = [] }) =>
          query.verb === "delete" &&
          sameName(query.table, parent) &&
          /^FOREIGN/.test(message) &&
          sent.length > 0,
      );
      const [broken] = refused;
      const asks = { kind: "referred", by: change.table, columns } as const;
      if (broken !== undefined) yield { table: parent, at, broken: withAllSent(broken, refused), asks };
    }
}

/** A CHECK that only a new column can violate: running code leaves the column to its default. */
function isAboutNew(net: NetChanges, { table, check }: ChangeOf<"add-check">): boolean {
  const sides = bothSides(net, table);
  const fresh = sides?.now.columns.filter(({ name }) => !isOldColumn(net, table, name)) ?? [];
  return fresh.some(({ name }) => namesColumn(check.expression, name));
}
