import { droppedColumn } from "../../changes/breakdown/data-effect.ts";
import { narrowedViews } from "../../changes/facts/narrowed-views.ts";
import {
  brokenAsEvidence,
  brokenBy,
  type ChangeOf,
  changesOf,
  contentsInWords,
  goneFromBase,
  groupChanges,
  lookAlikes,
} from "../../changes/facts/schema-changes.ts";
import type { SchemaEvidence } from "../../model/evidence.ts";
import { nameKey } from "../../model/schema.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const columnDropped = defineRule({
  id: "column-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A column is dropped",
  why: "Its values are gone for good. Drizzle names every column in each SELECT and INSERT, so running code fails on all of them.",

  *check(evidence) {
    const alike = new Set(lookAlikes(evidence).map(({ table, from }) => nameKey(`${table}.${from}`)));
    const dropped = [...changesOf(evidence, "drop-column")].filter(
      ({ change }) => !alike.has(nameKey(`${change.table}.${change.column}`)),
    );
    for (const group of groupChanges(dropped)) {
      const [{ change, at }] = group;
      const changes = group.map((each) => each.change);
      const columns = changes.map(({ column }) => column);
      const values = droppedColumn(change.table, change.column, evidence.rows)?.nonNullBefore;
      const what =
        columns.length === 1
          ? `${code(`${change.table}.${change.column}`)}${contentsInWords(evidence, values, "value")}`
          : `${joinNames(columns)} of ${code(change.table)} and all their values`;
      yield {
        at,
        subject: `${change.table}.${columns.join(",")}`,
        message: `Drops ${what}; ${meanwhile(evidence, columns)}`,
        remedy: remedyFor(changes),
        evidence: { table: change.table, columns, ...brokenAsEvidence(brokenBy(evidence, change)) },
        gone: columns.map((column) => goneFromBase(evidence, change.table, column)),
      };
    }
    yield* narrowedViews(evidence);
  },
});

/** Where `"x"` may be a text, a SELECT of a column that is gone does not fail: https://sqlite.org/quirks.html#dblquote */
function meanwhile({ replay }: SchemaEvidence, columns: readonly string[]): string {
  const { driver, doubleQuotedText } = replay.profile;
  const them = columns.length === 1 ? "it" : "them";
  if (!doubleQuotedText) return `SELECT and INSERT of running code name ${them} and fail`;
  const text = columns.length === 1 ? `the text ${code(columns[0] ?? "")}` : "their names";
  return `INSERT of running code fails, and on ${driver} its SELECT answers with ${text} in every row`;
}

function remedyFor(changes: readonly ChangeOf<"drop-column">[]): string {
  const names = joinNames(changes.map(({ column }) => column));
  const required = changes.filter(({ definition }) => definition.notNull && definition.default === null);
  if (required.length > 0) {
    const first = joinNames(required.map(({ column }) => column));
    return `In two phases, since new code cannot insert while ${first} must have a value: give it a default or allow NULL first, deploy code without ${names}, and drop what is left in a later release`;
  }
  return `Code first, then migrate: deploy code whose schema no longer has ${names}, and drop in a later release`;
}
