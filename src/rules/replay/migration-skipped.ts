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
  summary: "A new migration would never run on a database that has base's migrations",
  why: "drizzle-orm 0.x compares only times: what is not younger than the youngest migration a database has is skipped, and the run reports success.",

  *check({ upgrade, judged, highWaterMark, squashed }) {
    const { added, base, head, ledger, now } = judged;
    if (upgrade.failure !== null || ledger !== "when" || highWaterMark === null) return;
    const newest = base?.migrations.find(({ when }) => when === highWaterMark);
    let given = highWaterMark;
    for (const migration of added) {
      // What becomes of a new start is told with what it replaces.
      if (squashed && migration === head.migrations[0]) continue;
      if (migration.text === null || upgrade.recorded.has(migration.name)) continue;
      const { when } = migration;
      const than = newest === undefined ? "the newest migration that databases have" : code(newest.name);
      const time = freeTime(head.migrations, migration, now, given);
      given = time ?? given;
      const ahead = head.migrations.find((other) => other !== migration && (other.when ?? 0) >= now);
      yield {
        at: atEntry(migration),
        subject: migration.name,
        message: `${code(migration.name)} would never run: its time, ${when === null ? "missing" : dateOf(when)}, is ${when === highWaterMark ? "that" : "older than that"} of ${than}, ${dateOf(highWaterMark)}, which production has`,
        remedy:
          time === null
            ? `The time that production has lies in the future: put that right first, and give this one a time after it in a later release. ${ahead === undefined ? "" : putRight(head.migrations, ahead, now, judged.profile)}`.trim()
            : `Set its \`when\` in the journal to ${time}, later than any before it`,
        evidence: { when, highWaterMark },
      };
    }
  },
});
