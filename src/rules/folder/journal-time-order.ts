import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { freeTime, putRight } from "../words/journal-times.ts";
import { dateOf } from "../words/wording.ts";

export const journalTimeOrder = defineRule({
  id: "journal-time-order",
  stage: "folder",
  severity: "warning",
  summary: "A migration is not younger than one before it",
  why: "drizzle-orm 0.x runs only what is younger than the youngest migration a database has: any database that gets the two in separate deploys skips this one and reports success.",

  *check({ folder, judged: { ledger, now, profile } }) {
    if (ledger !== "when") return;
    // The times that were given out here: the next one has to be past them as well.
    let given = 0;
    let latest: { readonly name: string; readonly when: number } | null = null;
    for (const migration of folder.migrations) {
      const { when } = migration;
      if (when === null) {
        yield {
          at: atEntry(migration),
          severity: "error",
          subject: migration.name,
          message: `${code(migration.name)} has no \`when\`, so no database that has a migration will run it`,
          remedy: `Give it the time of its making in milliseconds, later than that of the entry before it and not ahead of now${told(freeTime(folder.migrations, migration, now, given))}`,
        };
        continue;
      }
      if (latest !== null && when <= latest.when) {
        const time = freeTime(folder.migrations, migration, now, given);
        given = time ?? given;
        const ahead = folder.migrations.find((other) => other.name === latest?.name);
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} (${dateOf(when)}) is not younger than ${code(latest.name)} (${dateOf(latest.when)}) before it: a database that has the one skips the other`,
          remedy:
            time === null && ahead !== undefined
              ? `${code(ahead.name)} lies in the future, and a time past it would too. ${putRight(folder.migrations, ahead, now, profile)}`
              : `Set its \`when\` in the journal to ${time}, before any database has run it`,
          evidence: { when, latest: latest.when },
        };
      } else {
        latest = { name: migration.name, when };
      }
    }
  },
});

function told(time: number | null): string {
  return time === null ? "" : `: ${time}`;
}
