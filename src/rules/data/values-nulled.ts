import { defineRule } from "../rule.ts";
import { isNulled, lossesTogether, severityOf, subjectOf } from "../words/loss-words.ts";
import { nulledInWords, nulledRemedy } from "../words/lost-values.ts";

export const valuesNulled = defineRule({
  id: "values-nulled",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Values become NULL although no statement sets them",
  why: "Dropping a table fires ON DELETE SET NULL in its children, and a rebuild that forgets a column leaves it empty. The rows stay, but what they referred to is lost.",

  *check({ valueLosses, source, judged }) {
    for (const losses of lossesTogether(valueLosses.filter(isNulled))) {
      const [first] = losses;
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: nulledInWords(losses, source),
        remedy: nulledRemedy(losses, judged),
        evidence: {
          columns: losses.map(({ table, column, nulled }) => ({ column: `${table}.${column}`, nulled })),
        },
      };
    }
  },
});
