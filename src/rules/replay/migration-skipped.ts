import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { freeTime, putRight } from "../words/journal-times.ts";
import { dateOf } from "../words/wording.ts";

export const migrationSkipped = defineRule({
  id: "migration-skipped",
  stage: "replay",
  severity: "error",
  silences: ["journal-time-order"],
  summary: "A new migration would be skipped on existing databases",
  why: "drizzle-orm 0.x compares only timestamps: a migration that is not later than the newest one a database has run is skipped, and the run reports success.",

  *check({ upgrade, judged, highWaterMark, squashed }) {
    const { added, base, head, ledger, now } = judged;
    if (upgrade.failure !== null || ledger !== "when" || highWaterMark === null) return;
    const newest = base?.migrations.find(({ when }) => when === highWaterMark);
    const future = head.migrations.filter(({ when }) => (when ?? 0) >= now);
    let given = highWaterMark;
    for (const migration of added) {
      // What becomes of a new baseline is told with what it replaces.
      if (squashed && migration === head.migrations[0]) continue;
      if (migration.text === null || upgrade.recorded.has(migration.name)) continue;
      const { when } = migration;
      const than = newest === undefined ? "the newest merged migration" : code(newest.name);
      const time = freeTime(head.migrations, migration, now, given);
      given = time ?? given;
      const ahead = future.find((other) => other !== migration);
      yield {
        at: atEntry(migration),
        subject: migration.name,
        message: `${code(migration.name)} would be skipped: its journal timestamp ${when === null ? "is missing, and" : `(${dateOf(when)}) is ${when === highWaterMark ? "the same as that of" : "older than"}`} ${than} (${dateOf(highWaterMark)})${when === null ? " is" : ","} already on the base branch`,
        remedy:
          time === null
            ? `The newest timestamp in production is in the future: fix that first, and give this migration a later one in a later release. ${ahead === undefined ? "" : putRight(head.migrations, ahead, now, judged.profile)}`.trim()
            : `In \`_journal.json\`, set \`when\` of ${code(migration.name)} to ${time} (or update the branch and generate the migration again)`,
        evidence: { when, highWaterMark },
      };
    }
  },
});
