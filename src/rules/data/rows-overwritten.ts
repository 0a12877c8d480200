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

export const rowsOverwritten = defineRule({
  id: "rows-overwritten",
  stage: "data",
  severity: "error",
  summary: "REPLACE deletes rows on the way to an insert",
  why: "REPLACE deletes every row that is in the way before it writes the new one: columns that the statement does not name fall back to their defaults, and other rows with the same unique value are gone.",

  *check({ rowLosses, valueLosses, source }) {
    const isConflict = ({ cause }: { readonly cause: { readonly kind: string } }) =>
      cause.kind === "conflict";
    for (const losses of lossesTogether(rowLosses.filter(isConflict))) {
      const [first] = losses;
      const list = losses.map((loss) => rowLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: `${code(first.by?.migration.name ?? "")} deletes rows that are in the way of others: the conflict clause replaces them (${list})`,
        remedy: remedy(first.by?.statement.target ?? first.table),
        evidence: rowLossesAsEvidence(losses),
      };
    }
    for (const losses of lossesTogether(valueLosses.filter(isConflict))) {
      const [first] = losses;
      const list = losses.map((loss) => valueLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: `${subjectOf(first)} values`,
        message: `${code(first.by?.migration.name ?? "")} replaces whole rows: columns that it does not name lose their values (${list})`,
        remedy: remedy(first.by?.statement.target ?? first.table),
        evidence: {
          columns: losses.map(({ table, column, values }) => ({ column: `${table}.${column}`, values })),
        },
      };
    }
  },
});

function remedy(table: string): string {
  return `Write \`INSERT … ON CONFLICT (…) DO UPDATE SET …\` for ${code(table)}, which changes the row that is there and only what it names`;
}
