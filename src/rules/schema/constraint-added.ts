import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, failingWrites } from "../words/broken-code.ts";
import { constraintWords } from "../words/constraint-words.ts";

export const constraintAdded = defineRule({
  id: "constraint-added",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A constraint is added that writes of running code may violate",
  why: "Code that is still running was written without the constraint: what it writes may be refused from the migration on.",

  *check({ added }) {
    for (const constraint of added) {
      const { table, at, broken } = constraint;
      const words = constraintWords(constraint);
      const shown = broken === null ? "writes of running code may be refused" : failingWrites(broken);
      yield {
        at,
        subject: `${table} ${words}`,
        message: `${words}; ${shown}`,
        remedy: `Deploy code that already keeps to it first, mend the rows of ${code(table)} that do not, and add the constraint in a later release`,
        evidence: { table, ...brokenAsEvidence(broken) },
      };
    }
  },
});
