import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const journalIndexGap = defineRule({
  id: "journal-index-gap",
  stage: "folder",
  severity: "notice",
  summary: "The journal's idx has a gap, or does not match the file's number",
  why: "SQLite migrators ignore it, but the next migration is numbered from the last idx, and a gap often means that a migration was lost in a merge.",

  *check({ folder }) {
    let expected: number | null = null;
    for (const migration of folder.migrations) {
      const { idx } = migration;
      if (idx === null) continue;
      if (expected !== null && idx !== expected && idx !== expected - 1) {
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} has idx ${idx}; expected ${expected}`,
          remedy: "If a migration was lost in a merge, bring it back; otherwise nothing needs to be done",
        };
      }
      expected = idx + 1;
      if (migration.prefix?.length === 4 && Number(migration.prefix) !== idx) {
        yield {
          at: atEntry(migration),
          subject: `prefix ${migration.name}`,
          message: `${code(migration.name)} has idx ${idx}: the next migration is numbered from it, and may get a number that is already taken`,
          remedy: `Set its idx to ${Number(migration.prefix)}, unless the driver finds its migrations by idx, as those for devices do`,
        };
      }
    }
  },
});
