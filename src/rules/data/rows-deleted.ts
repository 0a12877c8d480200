import type { RowLoss } from "../../model/account.ts";
import type { Case } from "../../model/case.ts";
import { addedStatements } from "../../model/migration.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { keysOff } from "../words/keys-off.ts";
import {
  deedInWords,
  lossesTogether,
  rowLossesAsEvidence,
  rowLossInWords,
  severityOf,
  subjectOf,
} from "../words/loss-words.ts";

export const rowsDeleted = defineRule({
  id: "rows-deleted",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Rows disappear from a table that no statement deletes from",
  why: "Dropping a table deletes its rows first, and ON DELETE CASCADE carries that on: a rebuild of the parent empties its children and reports success. Inside the migrator's transaction `PRAGMA foreign_keys=OFF` does nothing. REPLACE, triggers and copies with a WHERE take rows as silently.",

  *check({ rowLosses, source, judged }) {
    const own = rowLosses.filter(({ cause }) => /^(?:cascade|trigger|copy|unknown)$/.test(cause.kind));
    for (const losses of lossesTogether(own)) {
      const [first] = losses;
      const list = losses.map((loss) => rowLossInWords(loss, source)).join(", ");
      yield {
        at: first.at,
        severity: severityOf(first, source),
        subject: subjectOf(first),
        message: messageFor(first, list),
        remedy: remedyFor(first, judged),
        evidence: rowLossesAsEvidence(losses),
      };
    }
  },
});

function messageFor({ by, cause }: RowLoss, list: string): string {
  const name = code(by?.migration.name ?? "");
  const asked = `${name} would delete rows that no statement asks to delete`;
  switch (cause.kind) {
    case "cascade":
      return `${asked}: ${deedInWords(by)} cascades (${list})`;
    case "trigger":
      return `${asked}: the trigger ${code(cause.trigger)} does, when ${deedInWords(by)} fires it (${list})`;
    case "copy":
      if (cause.ignores)
        return `${name} drops rows without a word: \`OR IGNORE\` leaves out what does not fit (${list})`;
      return cause.remakes
        ? `${name} makes other rows out of those there were, and fewer (${list})`
        : `${name} copies fewer rows than there were (${list})`;
    default:
      return `${asked} (${list})`;
  }
}

function remedyFor({ by, cause }: RowLoss, { added, profile }: Case): string {
  const target = by?.statement.target ?? "";
  if (cause.kind === "trigger")
    return `Drop ${code(cause.trigger)} before this statement and create it again after it, or delete the rows in a statement that says so`;
  if (cause.kind === "copy") {
    return cause.ignores
      ? "Find the rows that do not fit before this migration and decide what becomes of them; copy without OR IGNORE, so that one left over is an error"
      : "Copy every row, or delete the others in a statement of its own that says so";
  }
  if (by?.statement.kind === "delete")
    return `Give these rows another parent first, or delete them in a statement of their own before the one on ${code(target)}, so that everybody sees that they are meant`;
  if (by?.statement.kind === "insert")
    return `Write \`INSERT … ON CONFLICT DO UPDATE\` in place of REPLACE, which deletes the row of ${code(target)} before it inserts`;
  if (by?.statement.kind === "update") return `Leave the rows of ${code(target)} in place: no \`OR REPLACE\``;
  const isDeferred = addedStatements(added).some(
    ({ statement }) => statement.pragma === "defer_foreign_keys",
  );
  const noHelp = isDeferred ? "`defer_foreign_keys` is no help: it defers checks, not cascades. " : "";
  return noHelp + keysOff(profile, target);
}
