import { atEntry } from "../../model/location.ts";
import { code, fence } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { dateOf } from "../words/wording.ts";

export const migrationSkipped = defineRule({
  id: "migration-skipped",
  stage: "replay",
  severity: "error",
  silences: ["journal-time-order"],
  summary: "A new migration would never run on a database that has base's migrations",
  why: "drizzle-orm 0.x compares only times: what is not younger than the youngest migration a database has is skipped, and the run reports success.",

  *check({ upgrade, judged, highWaterMark }) {
    const { added, base, head, ledger, now } = judged;
    if (upgrade.failure !== null || ledger !== "when" || highWaterMark === null) return;
    const newest = base?.migrations.find(({ when }) => when === highWaterMark);
    let latest = Math.max(highWaterMark, ...head.migrations.map(({ when }) => when ?? 0));
    for (const migration of added) {
      if (migration.text === null || upgrade.recorded.has(migration.name)) continue;
      const { when } = migration;
      const than = newest === undefined ? "the newest migration that databases have" : code(newest.name);
      const later = Math.max(latest + 1, Math.min(now, latest + 86_400_000));
      latest = later;
      const isFuture = highWaterMark > now;
      const update = `UPDATE __drizzle_migrations SET created_at = ${now} WHERE created_at = ${highWaterMark};`;
      yield {
        at: atEntry(migration),
        subject: migration.name,
        message: `${code(migration.name)} would never run: its time, ${when === null ? "missing" : dateOf(when)}, is ${when === highWaterMark ? "that" : "older than that"} of ${than}, ${dateOf(highWaterMark)}, which production has`,
        remedy: isFuture
          ? `Set its \`when\` in the journal to ${later}. The time that production has lies in the future; databases that recorded it need:\n${fence("sql", update)}`
          : `Set its \`when\` in the journal to ${later}, later than any before it`,
        evidence: { when, highWaterMark },
      };
    }
  },
});
