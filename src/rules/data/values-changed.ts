import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { isNulled, lossesTogether, severityOf, subjectOf } from "../words/loss-words.ts";
import { changedInWords, changedRemedy } from "../words/lost-values.ts";
import { shareInWords } from "../words/wording.ts";

export const valuesChanged = defineRule({
  id: "values-changed",
  stage: "data",
  severity: "warning",
  supersedes: ["pragma-without-effect"],
  summary: "Values change although no statement updates them",
  why: "SQLite may read an unknown double-quoted name as a string, so a rebuild that selects a column the table does not have fills every row with the column's name. A `SELECT *` into another column order moves every value to its neighbour. A copy that forgets a column gives every row its default. A new type converts what it can.",

  *check({ ownNames, valueLosses, source, judged }) {
    for (const { table, column, at, rows, of } of ownNames) {
      const share = shareInWords(rows, of, source, "row");
      yield {
        at,
        severity: "error",
        subject: `${table}.${column} own name`,
        message: `${code(`${table}.${column}`)} would hold the text ${code(column)} in ${share}: the rebuild selects a column the table does not have, and with ${judged.profile.driver} SQLite reads the unknown double-quoted name as a string`,
        remedy: `Select a value instead of ${code(`"${column}"`)} in the rebuild's INSERT … SELECT, or add the column with ALTER TABLE in a separate migration`,
        evidence: { table, column, rows },
      };
    }
    const others = valueLosses.filter((loss) => !isNulled(loss) && loss.cause.kind !== "conflict");
    for (const losses of lossesTogether(others)) {
      const [first] = losses;
      const names = losses.map(({ table, column }) => `${table}.${column}`);
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: `${joinNames(names)} would change in ${shareInWords(first.values, first.of, source, "row")}: ${changedInWords(first)}`,
        remedy: changedRemedy(first),
        evidence: {
          columns: losses.map(({ values }, place) => ({ column: names[place] ?? "", changed: values })),
        },
      };
    }
  },
});
