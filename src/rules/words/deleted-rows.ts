import type { RowLoss } from "../../model/account.ts";
import type { Case } from "../../model/case.ts";
import { addedStatements } from "../../model/migration.ts";
import { code } from "../../model/text.ts";
import { keysOff } from "./keys-off.ts";
import { deedInWords, whoDid } from "./loss-words.ts";

/** What took the rows, and which: `list` says so. */
export function deletedInWords({ by, cause }: RowLoss, list: string): string {
  const name = whoDid(by);
  const deleted = `${name} would silently delete ${list}`;
  switch (cause.kind) {
    case "cascade":
      return `${deleted}: ${deedInWords(by)} fires ON DELETE CASCADE`;
    case "trigger":
      return `${deleted}: ${deedInWords(by)} fires the trigger ${code(cause.trigger)}, which deletes them`;
    case "copy":
      if (cause.drops !== null)
        return `${name} would silently lose ${list}: \`OR ${cause.drops.toUpperCase()}\` skips rows that violate a constraint`;
      return cause.remakes
        ? `${name} would replace ${list} with fewer, different rows`
        : `${name} would lose rows while copying (${list})`;
    default:
      return `${deleted}: no statement asks for it`;
  }
}

/** What to write instead. */
export function deletedRemedy({ by, cause }: RowLoss, { added, profile }: Case): string {
  const target = by?.statement.target ?? "";
  if (cause.kind === "trigger")
    return `Drop ${code(cause.trigger)} before this statement and create it again after it, or delete the rows with an explicit statement`;
  if (cause.kind === "copy") {
    return cause.drops !== null
      ? "Find the rows that violate it before this migration and decide what to do with them; copy without that clause, so that a remaining one is an error"
      : "Copy every row, or delete the others with an explicit DELETE";
  }
  if (by?.statement.kind === "delete")
    return `First give these rows another parent, or delete them with an explicit statement before the one on ${code(target)}, so that reviewers see it`;
  if (by?.statement.kind === "insert")
    return `Write \`INSERT … ON CONFLICT DO UPDATE\` instead of REPLACE, which deletes the row of ${code(target)} before it inserts`;
  if (by?.statement.kind === "update") return `Update the rows of ${code(target)} without \`OR REPLACE\``;
  const isDeferred = addedStatements(added).some(
    ({ statement }) => statement.pragma === "defer_foreign_keys",
  );
  const noHelp = isDeferred ? "`defer_foreign_keys` does not help: it defers checks, not cascades. " : "";
  return noHelp + keysOff(profile, target, added);
}
