import type { Case } from "../../model/case.ts";
import { type ChangeOf, changesOf, groupChanges } from "../../model/schema-facts.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, meetingWords, sentWords } from "../words/broken-code.ts";
import { copyFirst, goneOnDevices } from "../words/on-device.ts";
import { contentsInWords } from "../words/wording.ts";

export const columnDropped = defineRule({
  id: "column-dropped",
  stage: "schema",
  severity: "warning",
  summary: "A column is dropped",
  why: "Its values are gone for good. Drizzle names every column in each SELECT and INSERT, so the deployed code fails on all of them.",

  *check({ judged, changes, source }) {
    const isOnDevice = judged.profile.home === "device";
    const dropped = changesOf(changes, "drop-column").filter(({ twin }) => twin === null);
    for (const group of groupChanges(dropped)) {
      const [{ change, at, held }] = group;
      const broken = group.find((each) => each.broken !== null)?.broken ?? null;
      const isUnused = group.every((each) => each.isUnused);
      const { table } = change;
      const columns = group.map((each) => each.change.column);
      const what =
        columns.length === 1
          ? `${code(`${table}.${change.column}`)}${contentsInWords(held, source, "value")}`
          : `${joinNames(columns)} of ${code(table)} and all their values`;
      yield {
        at,
        subject: `${table}.${columns.join(",")}`,
        message: `Drops ${what}; ${isOnDevice ? goneOnDevices : meetingWords({ broken, isUnused }, meanwhile(judged, columns))}`,
        remedy: isOnDevice ? copyFirst : remedyFor(group.map((each) => each.change)),
        evidence: { table, columns, ...brokenAsEvidence(broken) },
        gone: group.flatMap(({ gone }) => gone ?? []),
      };
    }
    for (const { change, at, broken } of changesOf(changes, "change-view")) {
      if (broken === null || broken.readsOtherwise || isOnDevice) continue;
      const view = code(change.view);
      yield {
        at,
        subject: `view ${change.view}`,
        message: `The view ${view} no longer answers the queries of the deployed code: ${sentWords(broken) ?? code(broken.message)}`,
        remedy: `Code first, then migrate: deploy code that reads the new ${view}, or create the new view under another name`,
        evidence: { view: change.view, ...brokenAsEvidence(broken) },
      };
    }
  },
});

/** Where `"x"` may be a text, a SELECT of a column that is gone does not fail: https://sqlite.org/quirks.html#dblquote */
function meanwhile({ profile }: Case, columns: readonly string[]): string {
  const { driver, doubleQuotedText } = profile;
  const them = columns.length === 1 ? "it" : "them";
  if (!doubleQuotedText) return `the deployed code still selects and inserts ${them} and will fail`;
  const text = columns.length === 1 ? "the column name" : "the column names";
  return `the deployed code still inserts ${them} and will fail, and with ${driver} its SELECT returns ${text} as text in every row (SQLite reads unknown double-quoted names as strings)`;
}

function remedyFor(changes: readonly ChangeOf<"drop-column">[]): string {
  const names = joinNames(changes.map(({ column }) => column));
  const required = changes.filter(({ definition }) => definition.notNull && definition.default === null);
  if (required.length > 0) {
    const first = joinNames(required.map(({ column }) => column));
    return `In two phases, because new code cannot insert while ${first} must have a value: first give it a default or allow NULL, then deploy code without ${names}, and drop it in a later release`;
  }
  return `Code first, then migrate: deploy code without ${names} in its schema, and drop ${changes.length === 1 ? "it" : "them"} in a later release`;
}
