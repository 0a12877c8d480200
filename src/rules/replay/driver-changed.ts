import type { DriverChange } from "../../model/driver-change.ts";
import type { Location } from "../../model/finding.ts";
import { atFile } from "../../model/location.ts";
import type { Migration } from "../../model/migration.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { byMigration, harmedInWords, sparedInWords, waysAsEvidence } from "../words/applied-ways.ts";

export const driverChanged = defineRule({
  id: "driver-changed",
  stage: "replay",
  severity: "warning",
  summary: "The driver or the foreign key setting changes, and that changes what a migration does",
  why: "The pull request's own code runs the new migration. If it applies migrations in a different way, the result depends on that line, and on whether it is deployed before the migration runs.",

  *check({ driver: change, judged }) {
    if (change === null) return;
    for (const [migration, harms] of byMigration(change.onlyBefore)) {
      yield {
        at: placeOf(change, migration),
        subject: `before ${migration.name}`,
        message: sparedInWords(harms, change),
        remedy: `Apply ${code(migration.name)} only with the code of this pull request, not with the deployed code`,
        evidence: waysAsEvidence(change),
      };
    }
    for (const [migration, harms] of byMigration(change.onlyAfter)) {
      const isNew = judged.added.includes(migration);
      yield {
        at: placeOf(change, migration),
        severity: harms[0].kind === "fails" && harms[0].isCertain ? "error" : "warning",
        subject: `after ${migration.name}`,
        message: harmedInWords(harms, change),
        remedy: `Apply migrations as the base branch does${isNew ? `, or change ${code(migration.name)}` : ": merged migrations can no longer be changed"}`,
        evidence: waysAsEvidence(change),
      };
    }
  },
});

/** The line that decides; where head has none, the migration. */
function placeOf({ decided }: DriverChange, migration: Migration): Location {
  const at = decided.kind === "keys-unset" ? null : decided.at;
  if (at === null) return atFile(migration);
  return { migration: migration.name, file: at.file, line: at.line, endLine: at.line };
}
