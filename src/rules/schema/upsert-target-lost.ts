import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence } from "../words/broken-code.ts";

export const upsertTargetLost = defineRule({
  id: "upsert-target-lost",
  stage: "schema",
  severity: "warning",
  summary: "A unique index that an ON CONFLICT needs is gone",
  why: "`onConflictDoUpdate` names the columns of a unique index, and SQLite refuses the whole statement where there is none; nothing keeps duplicates out any more either.",

  *check({ targetsLost }) {
    for (const { table, columns, at, broken } of targetsLost) {
      const name = `${table}.${columns.join(", ")}`;
      yield {
        at,
        subject: name,
        message: `${code(name)} is no longer unique; upserts of running code on it fail: ${code(broken.message)}, and duplicates are let in`,
        remedy: `If code upserts on ${code(columns.join(", "))}, deploy code that no longer does first, and drop the index in a later release; if none does, accept this`,
        evidence: { table, columns, ...brokenAsEvidence(broken) },
      };
    }
  },
});
