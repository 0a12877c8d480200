import type { RowLoss } from "../../model/account.ts";
import type { Case } from "../../model/case.ts";
import { addedStatements } from "../../model/migration.ts";
import { code } from "../../model/text.ts";
import { keysOff } from "./keys-off.ts";
import { deedInWords } from "./loss-words.ts";

/** What took the rows, and which: `list` says so. */
export function deletedInWords({ by, cause }: RowLoss, list: string): string {
  const name = code(by?.migration.name ?? "");
  const asked = `${name} would delete rows that no statement asks to delete`;
  switch (cause.kind) {
    case "cascade":
      return `${asked}: ${deedInWords(by)} cascades (${list})`;
    case "trigger":
      return `${asked}: the trigger ${code(cause.trigger)} does, when ${deedInWords(by)} fires it (${list})`;
    case "copy":
      if (cause.drops !== null)
        return `${name} drops rows without a word: \`OR ${cause.drops.toUpperCase()}\` leaves out what does not fit (${list})`;
      return cause.remakes
        ? `${name} makes other rows out of those there were, and fewer (${list})`
        : `${name} copies fewer rows than there were (${list})`;
    default:
      return `${asked} (${list})`;
  }
}

/** What to write instead. */
export function deletedRemedy({ by, cause }: RowLoss, { added, profile }: Case): string {
  const target = by?.statement.target ?? "";
  if (cause.kind === "trigger")
    return `Drop ${code(cause.trigger)} before this statement and create it again after it, or delete the rows in a statement that says so`;
  if (cause.kind === "copy") {
    return cause.drops !== null
      ? "Find the rows that do not fit before this migration and decide what becomes of them; copy without that clause, so that one left over is an error"
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
