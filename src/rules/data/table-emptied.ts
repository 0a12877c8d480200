import type { RowLoss } from "../../model/account.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { lostOf, rowLossesAsEvidence, severityOf } from "../words/loss-words.ts";

export const tableEmptied = defineRule({
  id: "table-emptied",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "A table exists before and after, but its rows are gone",
  why: "DROP and CREATE of the same table, or a rebuild without its INSERT, leaves an empty table under the old name. Nothing fails: the code just finds no rows.",

  *check({ rowLosses, source }) {
    for (const loss of rowLosses) {
      if (loss.cause.kind !== "no-copy" && loss.cause.kind !== "renamed-away") continue;
      yield {
        at: loss.at,
        severity: severityOf(loss, source),
        subject: `${loss.table} ${loss.cause.kind}`,
        message: messageFor(loss, lostOf(loss.rows, loss.of, source, "row")),
        remedy: remedyFor(loss),
        evidence: rowLossesAsEvidence([loss]),
      };
    }
  },
});

function messageFor({ table, cause }: RowLoss, lost: string): string {
  if (cause.kind !== "renamed-away")
    return `${code(table)} would lose ${lost}: the migration drops it, creates it again and does not copy them`;
  return `${code(table)} would lose ${lost}: it is renamed to ${code(cause.to)}, and a new, empty table takes its name`;
}

function remedyFor({ table, cause }: RowLoss): string {
  if (cause.kind === "renamed-away")
    return `Copy the rows from ${code(cause.to)} into the new ${code(table)} with INSERT … SELECT, or keep the name`;
  return `Create the new table under another name, copy the rows with INSERT … SELECT, drop ${code(table)} and rename the new one. To empty it on purpose, use ${code(`DELETE FROM ${table}`)}`;
}
