import { defineRule } from "../rule.ts";
import { deletedInWords, deletedRemedy } from "../words/deleted-rows.ts";
import {
  lossesTogether,
  rowLossesAsEvidence,
  rowLossInWords,
  severityOf,
  subjectOf,
} from "../words/loss-words.ts";
import { listWords } from "../words/wording.ts";

export const rowsDeleted = defineRule({
  id: "rows-deleted",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Rows are deleted from a table although no statement deletes them",
  why: "Dropping a table deletes its rows first, and ON DELETE CASCADE then deletes the child rows: a rebuild of the parent empties its children and reports success. `PRAGMA foreign_keys=OFF` has no effect inside the migrator's transaction. REPLACE, triggers and copies with a WHERE delete rows just as silently.",

  *check({ rowLosses, source, judged }) {
    const own = rowLosses.filter(({ cause }) => /^(?:cascade|trigger|copy|unknown)$/.test(cause.kind));
    for (const losses of lossesTogether(own)) {
      const [first] = losses;
      const list = listWords(losses.map((loss) => rowLossInWords(loss, source)));
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
