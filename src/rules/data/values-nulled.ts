import { defineRule } from "../rule.ts";
import { isNulled, lossesTogether, severityOf, subjectOf, valueLossInWords } from "../words/loss-words.ts";
import { nulledInWords, nulledRemedy } from "../words/lost-values.ts";

export const valuesNulled = defineRule({
  id: "values-nulled",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Values become NULL although no statement sets them",
  why: "Dropping a table fires ON DELETE SET NULL in its children, and a rebuild that forgets a column leaves it empty: the rows are there, what they pointed to is not.",

  *check({ valueLosses, source, judged }) {
    for (const losses of lossesTogether(valueLosses.filter(isNulled))) {
      const [first] = losses;
      const list = losses.map((loss) => valueLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: nulledInWords(first, list),
        remedy: nulledRemedy(losses, judged),
        evidence: {
          columns: losses.map(({ table, column, nulled }) => ({ column: `${table}.${column}`, nulled })),
        },
      };
    }
  },
});
