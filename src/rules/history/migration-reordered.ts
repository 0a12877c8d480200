import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const migrationReordered = defineRule({
  id: "migration-reordered",
  stage: "history",
  severity: "error",
  silences: ["journal-index-gap", "journal-time-order"],
  summary: "A merged migration was moved in the order",
  why: "New databases run the migrations in a different order than production did, and can end up with another schema or fail.",

  *check({ changes, squashed, judged: { base } }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "reordered") continue;
      const { before, after } = change;
      yield {
        at: atEntry(after),
        subject: before.name,
        message: `${code(after.name)} was number ${before.position + 1} of ${base?.migrations.length ?? 0} when it was merged and is number ${after.position + 1} now`,
        remedy: "Restore the order of the merged migrations, and put new ones after them",
      };
    }
  },
});
