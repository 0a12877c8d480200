import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const journalIndexGap = defineRule({
  id: "journal-index-gap",
  stage: "folder",
  severity: "notice",
  summary: "The journal's idx jumps, or is not the number of its file",
  why: "No migrator of SQLite files minds, but the next migration is numbered from the last idx, and a gap is often a migration that was lost in a merge.",

  *check({ folder }) {
    let expected: number | null = null;
    for (const migration of folder.migrations) {
      const { idx } = migration;
      if (idx === null) continue;
      if (expected !== null && idx !== expected && idx !== expected - 1) {
        yield {
          at: atEntry(migration),
          subject: migration.name,
          message: `${code(migration.name)} has idx ${idx}, where ${expected} would follow`,
          remedy: "If a migration was lost in a merge, bring it back; otherwise nothing needs to be done",
        };
      }
      expected = idx + 1;
      if (migration.prefix?.length === 4 && Number(migration.prefix) !== idx) {
        yield {
          at: atEntry(migration),
          subject: `prefix ${migration.name}`,
          message: `${code(migration.name)} has idx ${idx}: the next migration is numbered from the idx, and may take a number that is there already`,
          remedy: `Set its idx to ${Number(migration.prefix)}, if no database reads migrations by idx`,
        };
      }
    }
  },
});
