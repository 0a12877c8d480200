import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const snapshotEdited = defineRule({
  id: "snapshot-edited",
  stage: "history",
  isOfKit: true,
  severity: "notice",
  summary: "A merged snapshot was changed",
  why: "No database reads it, but the next `drizzle-kit generate` starts from the last one.",

  *check({ snapshotsEdited, squashed, converted }) {
    if (squashed || converted !== null) return;
    for (const { file } of snapshotsEdited) {
      yield {
        at: { migration: null, file, line: 1, endLine: 1 },
        subject: file,
        message: `${code(file)} was changed after it was merged`,
        remedy: "Restore it, unless the change fixes a snapshot chain that drizzle-kit refuses",
      };
    }
  },
});
