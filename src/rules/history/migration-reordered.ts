import { atEntry } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const migrationReordered = defineRule({
  id: "migration-reordered",
  stage: "history",
  severity: "error",
  silences: ["journal-index-gap", "journal-time-order"],
  summary: "A merged migration stands elsewhere in the order",
  why: "New databases run the migrations in another order than production did, and can end up different or fail on the way.",

  *check({ changes, squashed, judged: { base } }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "reordered") continue;
      const { before, after } = change;
      yield {
        at: atEntry(after),
        subject: before.name,
        message: `${code(after.name)} was number ${before.position + 1} of ${base?.migrations.length ?? 0} when it was merged and is number ${after.position + 1} now`,
        remedy: "Put merged migrations back in their order, and new ones behind them",
      };
    }
  },
});
