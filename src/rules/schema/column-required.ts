import type { SchemaEvidence } from "../../model/evidence.ts";
import { isRowid } from "../../model/rows.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import { type ChangeOf, changesOf } from "../../model/schema-facts.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, failingCode, meetingWords } from "../words/broken-code.ts";

export const columnRequired = defineRule({
  id: "column-required",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A column requires a value that the deployed code does not set",
  why: "The deployed code does not know a new column, and may still write NULL where it was allowed: its inserts fail from the migration until the new code is everywhere.",

  *check(evidence) {
    for (const { change, at, broken, isUnused } of changesOf(
      evidence.changes,
      "add-column",
      "change-column",
    )) {
      if (!isRequired(evidence, change) || (change.kind === "change-column" && broken === null)) continue;
      if (failsAlready(evidence, change.column)) continue;
      const name = code(`${change.table}.${change.column}`);
      const fails = meetingWords(
        { broken, isUnused },
        broken === null ? "inserts from the deployed code will fail" : failingCode(broken),
      );
      yield {
        at,
        // A default takes the place of what is left out: only code that writes NULL on purpose fails.
        ...(broken?.query.values === "some" ? { severity: "notice" as const } : {}),
        subject: `${change.table}.${change.column}`,
        message:
          change.kind === "add-column"
            ? `Adds ${name}, NOT NULL without a default; ${fails}`
            : `${name} may no longer be NULL; ${fails}`,
        remedy:
          change.kind === "add-column"
            ? `Add ${code(change.column)} with a default, or without NOT NULL; deploy code that sets it, and add NOT NULL in a later release`
            : `First deploy code that always sets ${code(change.column)}, fill the rows where it is NULL, and add NOT NULL in a later release`,
        evidence: { table: change.table, column: change.column, ...brokenAsEvidence(broken) },
      };
    }
  },
});

function isRequired({ net }: SchemaEvidence, change: ChangeOf<"add-column" | "change-column">): boolean {
  if (change.kind === "change-column") return change.what === "not-null" && change.to !== null;
  const { notNull, default: fallback, generated } = change.definition;
  if (!notNull || fallback !== null || generated !== null) return false;
  // An id that is the rowid is given where none is: https://sqlite.org/rowidtable.html
  const table = tableNamed(net.after, change.table);
  const column = table?.columns.find(({ name }) => sameName(name, change.column));
  return table === undefined || column === undefined || !isRowid(table, column);
}

/** Where the migration itself fails on the column, on any row there is, that is the finding. */
function failsAlready({ rows }: SchemaEvidence, column: string): boolean {
  const message = rows?.run.failure?.message ?? "";
  return message.startsWith("NOT NULL constraint failed") && message.endsWith(`.${column}`);
}
