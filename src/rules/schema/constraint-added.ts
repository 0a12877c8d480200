import { addedConstraints } from "../../changes/facts/added-constraints.ts";
import { brokenAsEvidence, statementWords } from "../../changes/facts/schema-changes.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const constraintAdded = defineRule({
  id: "constraint-added",
  stage: "schema",
  severity: "warning",
  summary: "A constraint is added that writes of running code may violate",
  why: "Code that is still running was written without the constraint: what it writes may be refused from the migration on.",

  *check(evidence) {
    for (const { table, at, words, broken } of addedConstraints(evidence)) {
      const shown =
        broken === undefined
          ? "writes of running code may be refused"
          : `${statementWords(broken.query)} of running code fail: ${code(broken.message)}`;
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
