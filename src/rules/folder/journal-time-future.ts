import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { freeTime, putRight } from "../words/journal-times.ts";
import { dateOf } from "../words/wording.ts";

/** Clocks of developers' machines may be off by so much. */
const toleranceMs = 5 * 60_000;

export const journalTimeFuture = defineRule({
  id: "journal-time-future",
  stage: "folder",
  severity: "warning",
  summary: "A migration's timestamp is in the future",
  why: "Once a database has recorded it, every migration created before that time is silently skipped.",

  *check({ folder, judged: { ledger, now, added, profile } }) {
    if (ledger !== "when") return;
    const news = new Set(added.map(({ name }) => name));
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null || when <= now + toleranceMs) continue;
      const time = freeTime(folder.migrations, migration, now);
      yield {
        at: atEntry(migration),
        subject: `${migration.name} ${when}`,
        message: `${code(migration.name)} is dated ${dateOf(when)}: until then, databases that ran it skip every later migration`,
        remedy:
          news.has(migration.name) && time !== null
            ? `In \`_journal.json\`, set \`when\` of ${code(migration.name)} to ${time}, before any database has run it`
            : putRight(folder.migrations, migration, now, profile),
        evidence: { when },
      };
    }
  },
});
