import { atFile } from "../../model/location.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const migrationReformatted = defineRule({
  id: "migration-reformatted",
  stage: "history",
  severity: "warning",
  summary: "Only comments, white space or line endings of a merged migration changed",
  why: "The statements are the same, but the recorded hash no longer matches the file: tools that compare the two, and Drizzle's own upgrade of the ledger to 1.0, can treat it as another migration.",

  *check({ changes, squashed }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "reformatted") continue;
      yield {
        at: atFile(change.after),
        subject: change.before.name,
        message: `${code(change.after.name)} was reformatted after it was merged: ${howItDiffers(change.before.text ?? "", change.after.text ?? "")}`,
        remedy: `Restore ${code(change.after.file)} as it was; \`*.sql -text\` in \`.gitattributes\` prevents line endings from changing`,
      };
    }
  },
});

function howItDiffers(before: string, after: string): string {
  if (before.replaceAll("\r\n", "\n") === after.replaceAll("\r\n", "\n"))
    return "only its line endings differ";
  if (before.replace(/^\uFEFF/, "") === after.replace(/^\uFEFF/, ""))
    return "only its byte order mark differs";
  return "its statements are the same, but its hash changed";
}
