import { atEntry } from "../../model/location.ts";
import type { Migration } from "../../model/migration.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { freeTime, putRight } from "../words/journal-times.ts";
import { dateOf } from "../words/wording.ts";

export const journalTimeOrder = defineRule({
  id: "journal-time-order",
  stage: "folder",
  severity: "warning",
  summary: "A migration's timestamp is not later than the previous one's",
  why: "drizzle-orm 0.x runs only migrations with a later timestamp than the newest one a database has run. A database that gets the two in separate deploys skips this one and reports success.",

  *check({ folder, judged: { ledger, now, profile } }) {
    // How a runner of the app's own remembers is read from its source: what Drizzle's would skip is said all the same.
    const runner = ledger === "name" ? profile.runner : null;
    if (ledger !== "when" && runner === null) return;
    // The times that were given out here: the next one has to be past them as well.
    let given = 0;
    let latest: Migration | null = null;
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null) {
        if (runner !== null) continue;
        yield {
          at: atEntry(migration),
          severity: "error",
          subject: migration.name,
          message: `${code(migration.name)} has no \`when\`, so no database that has a migration will run it`,
          remedy: `Set \`when\` to its creation time in milliseconds, later than the previous entry and not in the future${told(freeTime(folder.migrations, migration, now, given))}`,
        };
        continue;
      }
      if (latest !== null && when <= (latest.when ?? 0)) {
        const time = freeTime(folder.migrations, migration, now, given);
        given = time ?? given;
        const skips =
          runner === null
            ? `a database that already ran ${code(latest.name)} skips it`
            : `Drizzle's own migrator would skip it where ${code(latest.name)} has run, and ${code(runner.source)}, which applies the journal here, does not look at times`;
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} (${dateOf(when)}) is not later than ${code(latest.name)} (${dateOf(latest.when ?? 0)}) before it: ${skips}`,
          remedy:
            time === null
              ? `${code(latest.name)} is dated in the future, so a later timestamp would be too. ${putRight(folder.migrations, latest, now, profile)}`
              : `In \`_journal.json\`, set \`when\` of ${code(migration.name)} to ${time}, before any database has run it`,
          evidence: { when, latest: latest.when },
        };
      } else {
        latest = migration;
      }
    }
  },
});

function told(time: number | null): string {
  return time === null ? "" : `: ${time}`;
}
