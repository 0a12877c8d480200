import { atFile, atFolder } from "../../model/location.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const historySquashed = defineRule({
  id: "history-squashed",
  stage: "history",
  severity: "error",
  summary: "Merged migrations were replaced by a new start",
  why: "A database that ran the old ones does not know the new one: it runs it and fails on the first table that already exists, or skips it and whatever else it holds.",

  *check({ squashed, changes, judged: { base, head }, upgradeFailure }) {
    if (!squashed) return;
    const gone = changes.filter(({ kind }) => kind === "deleted").length;
    const first = head.migrations[0];
    const outcome =
      upgradeFailure === null
        ? "databases that ran them do not run the new start"
        : `databases that ran them stop at it: ${code(upgradeFailure)}`;
    yield {
      at: first === undefined ? atFolder(head) : atFile(first),
      subject: "squashed",
      message: `${count(gone, "merged migration")} of ${base?.migrations.length ?? 0} ${gone === 1 ? "was" : "were"} replaced by a new start${first === undefined ? "" : `, ${code(first.name)}`}: ${outcome}`,
      remedy:
        "Keep the history and add to it. Where no database that matters has run it, accept this with `--accept history-squashed=<reason>`",
      evidence: { deleted: gone },
    };
  },
});
