import { atStatement } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const forbiddenStatement = defineRule({
  id: "forbidden-statement",
  stage: "folder",
  severity: "error",
  supersedes: ["transaction-control"],
  summary: "A statement reaches outside the database",
  why: "ATTACH, VACUUM INTO and load_extension open other files or native code. The gate runs untrusted migrations, so it never runs these.",

  *check({ forbidden }) {
    for (const { migration, statement, what } of forbidden) {
      yield {
        at: atStatement({ migration, statement }),
        subject: `${migration.name} ${statement.text}`,
        message: `${code(migration.name)} uses ${code(what)}, which the gate never runs`,
        remedy:
          "Remove it from the migration; if it has to be done, run it by hand on the production database",
        evidence: { statement: statement.text },
      };
    }
  },
});
