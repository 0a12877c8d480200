import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import {
  lossesTogether,
  rowLossesAsEvidence,
  rowLossInWords,
  severityOf,
  subjectOf,
  valueLossInWords,
} from "../words/loss-words.ts";
import { listWords } from "../words/wording.ts";

export const rowsOverwritten = defineRule({
  id: "rows-overwritten",
  stage: "data",
  severity: "error",
  summary: "REPLACE deletes existing rows before it inserts",
  why: "REPLACE deletes every conflicting row before it writes the new one: columns that the statement does not name go back to their defaults, and other rows with the same unique value are gone.",

  *check({ rowLosses, valueLosses, source }) {
    const isConflict = ({ cause }: { readonly cause: { readonly kind: string } }) =>
      cause.kind === "conflict";
    for (const losses of lossesTogether(rowLosses.filter(isConflict))) {
      const [first] = losses;
      const list = listWords(losses.map((loss) => rowLossInWords(loss, source)));
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: `${code(first.by?.migration.name ?? "")} would delete ${list}: the conflict clause replaces rows that conflict with new ones`,
        remedy: remedy(first.by?.statement.target ?? first.table),
        evidence: rowLossesAsEvidence(losses),
      };
    }
    for (const losses of lossesTogether(valueLosses.filter(isConflict))) {
      const [first] = losses;
      const list = listWords(losses.map((loss) => valueLossInWords(loss, source)));
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: `${subjectOf(first)} values`,
        message: `${code(first.by?.migration.name ?? "")} would lose ${list}: the conflict clause replaces whole rows, with the columns it does not name`,
        remedy: remedy(first.by?.statement.target ?? first.table),
        evidence: {
          columns: losses.map(({ table, column, values }) => ({ column: `${table}.${column}`, values })),
        },
      };
    }
  },
});

function remedy(table: string): string {
  return `Write \`INSERT … ON CONFLICT (…) DO UPDATE SET …\` for ${code(table)}, which updates the existing row and only the columns it names`;
}
