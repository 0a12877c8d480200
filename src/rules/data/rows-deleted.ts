import { defineRule } from "../rule.ts";
import { deletedInWords, deletedRemedy } from "../words/deleted-rows.ts";
import {
  lossesTogether,
  rowLossesAsEvidence,
  rowLossInWords,
  severityOf,
  subjectOf,
} from "../words/loss-words.ts";

export const rowsDeleted = defineRule({
  id: "rows-deleted",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Rows disappear from a table that no statement deletes from",
  why: "Dropping a table deletes its rows first, and ON DELETE CASCADE carries that on: a rebuild of the parent empties its children and reports success. Inside the migrator's transaction `PRAGMA foreign_keys=OFF` does nothing. REPLACE, triggers and copies with a WHERE take rows as silently.",

  *check({ rowLosses, source, judged }) {
    const own = rowLosses.filter(({ cause }) => /^(?:cascade|trigger|copy|unknown)$/.test(cause.kind));
    for (const losses of lossesTogether(own)) {
      const [first] = losses;
      const list = losses.map((loss) => rowLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: deletedInWords(first, list),
        remedy: deletedRemedy(first, judged),
        evidence: rowLossesAsEvidence(losses),
      };
    }
  },
});
