import { atFile } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { whoRan } from "../words/released-words.ts";
import { differencesAsEvidence, differencesInWords } from "../words/wording.ts";

export const migrationEdited = defineRule({
  id: "migration-edited",
  stage: "history",
  severity: "error",
  summary: "The SQL of a merged migration was changed",
  why: "Drizzle records a hash and never compares it: databases that ran the old SQL keep its changes, new ones get the new SQL, and no migrator reports it.",

  *check(evidence) {
    const { changes, squashed, neverApplied, differences } = evidence;
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "edited") continue;
      const name = code(change.after.name);
      if (neverApplied.has(change.before.name)) {
        yield {
          at: atFile(change.after),
          severity: "notice",
          subject: change.before.name,
          message: `${name} was edited after it was merged; it failed before, so no database has run the old SQL`,
          remedy: "Nothing to do",
        };
        continue;
      }
      const who = whoRan(evidence, [change.before]);
      if (who?.isNobody === true) {
        yield {
          at: atFile(change.after),
          severity: "warning",
          subject: change.before.name,
          message: `${name} was edited after it was merged; ${who.words}${differencesInWords(differences)}`,
          remedy:
            "Recreate your own databases that ran the old SQL. If there are none, there is nothing to do",
          evidence: differencesAsEvidence(differences),
        };
        continue;
      }
      yield {
        at: atFile(change.after),
        subject: change.before.name,
        message: `${name} was edited after it was merged: ${who === null ? "existing databases" : `${who.words}, and`} will never get the change${differencesInWords(differences)}`,
        remedy: `Restore ${code(change.after.file)} as it was, and put the change into a new migration`,
        evidence: differencesAsEvidence(differences),
      };
    }
  },
});
