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
  why: "Its values are gone for good. Drizzle names every column in each SELECT and INSERT, so running code fails on all of them.",

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
      if (broken === null || isOnDevice) continue;
      const view = code(change.view);
      yield {
        at,
        subject: `view ${change.view}`,
        message: `The view ${view} no longer answers what running code asks: ${sentWords(broken) ?? code(broken.message)}`,
        remedy: `Code first, then migrate: deploy code that reads ${view} as it will be, or make the new one under another name`,
        evidence: { view: change.view, ...brokenAsEvidence(broken) },
      };
    }
  },
});

/** Where `"x"` may be a text, a SELECT of a column that is gone does not fail: https://sqlite.org/quirks.html#dblquote */
function meanwhile({ profile }: Case, columns: readonly string[]): string {
  const { driver, doubleQuotedText } = profile;
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
