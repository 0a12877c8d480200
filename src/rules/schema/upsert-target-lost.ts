import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { brokenAsEvidence, failingStatements, sentWords } from "../words/broken-code.ts";

export const upsertTargetLost = defineRule({
  id: "upsert-target-lost",
  stage: "schema",
  isOfOldCode: true,
  severity: "warning",
  summary: "A unique index that an ON CONFLICT needs is gone",
  why: "`onConflictDoUpdate` names the columns of a unique index, and SQLite rejects the whole statement if there is none. Nothing prevents duplicates any more either.",

  *check({ targetsLost }) {
    for (const lost of targetsLost) {
      const { table, columns, at, broken, onlyWhere } = lost;
      const name = `${table}.${columns.join(", ")}`;
      const isUpsert = broken.query.verb === "upsert";
      const known = isUpsert ? "upserts of the deployed code on it will fail" : failingStatements(broken);
      const sent = sentWords(broken);
      const fails = sent === null ? `${known}: ${code(broken.message)}` : `${sent} (${code(broken.message)})`;
      const unique =
        onlyWhere === null
          ? `${code(name)} is no longer unique`
          : `${code(name)} is unique only where ${code(onlyWhere)} now`;
      yield {
        at,
        subject: name,
        message: `${unique}; ${fails}${onlyWhere === null ? ", and duplicates become possible" : ""}`,
        remedy: `If code upserts on ${code(columns.join(", "))}, first deploy code that no longer does, and drop the index in a later release; if none does, accept this`,
        evidence: { table, columns, ...brokenAsEvidence(broken) },
      };
    }
  },
});
