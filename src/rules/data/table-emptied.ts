import type { RowLoss } from "../../model/account.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { rowLossesAsEvidence, rowLossInWords, severityOf } from "../words/loss-words.ts";

export const tableEmptied = defineRule({
  id: "table-emptied",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "A table is there before and after, and its rows are gone",
  why: "DROP and CREATE of the same table, or a rebuild without its INSERT, makes an empty table under the old name. Nothing fails: code that runs on it finds no row.",

  *check({ rowLosses, source }) {
    for (const loss of rowLosses) {
      if (loss.cause.kind !== "no-copy" && loss.cause.kind !== "renamed-away") continue;
      yield {
        at: loss.at,
        severity: severityOf(loss, source),
        subject: `${loss.table} ${loss.cause.kind}`,
        message: messageFor(loss, rowLossInWords(loss, source)),
        remedy: remedyFor(loss),
        evidence: rowLossesAsEvidence([loss]),
      };
    }
  },
});

function messageFor({ table, cause }: RowLoss, lost: string): string {
  if (cause.kind !== "renamed-away")
    return `${code(table)} is made anew and its rows are not copied: it would be empty (${lost})`;
  return `${code(table)} is renamed to ${code(cause.to)}, and an empty table takes its name: code finds no row there (${lost})`;
}

function remedyFor({ table, cause }: RowLoss): string {
  if (cause.kind === "renamed-away")
    return `Copy the rows from ${code(cause.to)} into the new ${code(table)} with INSERT … SELECT, or keep the name`;
  return `Make the new table under another name, copy the rows with INSERT … SELECT, drop ${code(table)} and rename the new one; to empty it on purpose, say so with ${code(`DELETE FROM ${table}`)}`;
}
