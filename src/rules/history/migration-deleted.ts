import { atFolder } from "../../model/location.ts";
import type { MigrationFolder } from "../../model/migration.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { whoRan } from "../words/released-words.ts";
import { differencesAsEvidence, differencesInWords } from "../words/wording.ts";

export const migrationDeleted = defineRule({
  id: "migration-deleted",
  stage: "history",
  severity: "error",
  supersedes: ["migration-file-unlisted"],
  silences: ["snapshot-edited"],
  summary: "A merged migration was deleted",
  why: "Databases that ran it keep its changes; new databases never get them. The two now differ, and no migrator reports it.",

  *check(evidence) {
    const { changes, judged, squashed, neverApplied, converted, differences } = evidence;
    const { base, head } = judged;
    if (squashed || converted !== null) return;
    if (base !== null && base.migrations.length > 0 && isGone(head)) {
      yield {
        at: atFolder(head),
        severity: "warning",
        subject: "folder",
        message: `${code(base.path || ".")} was deleted with ${count(base.migrations.length, "merged migration")}: an app that still migrates from it does not start`,
        remedy: "Make sure that nothing migrates from it any more; databases keep the changes",
      };
      return;
    }
    for (const change of changes) {
      if (change.kind !== "deleted") continue;
      const { before } = change;
      const isStillListed = head.migrations.some(({ name }) => name === before.name);
      // A listed migration without its file is migration-file-missing.
      if (isStillListed) continue;
      const isHarmless = neverApplied.has(before.name);
      const who = whoRan(evidence, [before]);
      if (!isHarmless && who?.isNobody === true) {
        yield {
          at: { ...atFolder(head), migration: before.name },
          severity: "warning",
          subject: before.name,
          message: `${code(before.name)} was deleted after it was merged; ${who.words}${differencesInWords(differences)}`,
          remedy: "Recreate your own databases that ran it. If there are none, there is nothing to do",
          evidence: differencesAsEvidence(differences),
        };
        continue;
      }
      yield {
        at: { ...atFolder(head), migration: before.name },
        severity: isHarmless ? "notice" : "error",
        subject: before.name,
        message: isHarmless
          ? `${code(before.name)} was deleted after it was merged; it failed before, so no database has run it`
          : `${code(before.name)} was deleted after it was merged: ${who === null ? "databases that ran it keep its changes" : `${who.words}, and its changes stay there`}, new ones never get them${differencesInWords(differences)}`,
        remedy: isHarmless
          ? "Nothing to do"
          : `Restore ${code(before.file)}${before.listed === null ? "" : " and its journal entry"}; to undo what it did, add a new migration`,
        evidence: differencesAsEvidence(differences),
      };
    }
  },
});

/** The folder itself is not there; a journal that was emptied is a folder still, and its history was deleted. */
function isGone({ journal, migrations, unlisted }: MigrationFolder): boolean {
  return journal === null && migrations.length === 0 && unlisted.length === 0;
}
