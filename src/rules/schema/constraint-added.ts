import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, failingWrites } from "../words/broken-code.ts";
import { constraintWords } from "../words/constraint-words.ts";

export const constraintAdded = defineRule({
  id: "constraint-added",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A constraint is added that writes of the deployed code may violate",
  why: "The deployed code was written without the constraint: its writes may be rejected from the migration on.",

  *check({ added }) {
    for (const constraint of added) {
      const { table, at, broken } = constraint;
      const words = constraintWords(constraint);
      const shown = broken === null ? "writes of the deployed code may be rejected" : failingWrites(broken);
      yield {
        at,
        subject: `${table} ${words}`,
        message: `${words}; ${shown}`,
        remedy:
          constraint.asks.kind === "referred"
            ? `First deploy code that deletes the rows of ${code(constraint.asks.by)} before those of ${code(table)}, or say with \`onDelete\` what becomes of them`
            : `First deploy code that satisfies it, fix the rows of ${code(table)} that do not, and add the constraint in a later release`,
        evidence: { table, ...brokenAsEvidence(broken) },
      };
    }
  },
});
