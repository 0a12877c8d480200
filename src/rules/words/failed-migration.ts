import type { ReplayEvidence } from "../../model/evidence.ts";
import type { RunFailure } from "../../model/run.ts";
import { count } from "../../model/text.ts";

/** Where it fails, and, where that is only on new databases, where it applies: behind the name of the migration. */
export function failingPlaces(
  { upgrade, fresh, copies }: ReplayEvidence,
  { message }: RunFailure,
  on: readonly string[],
  isFine: boolean,
): string {
  if (isFine) {
    const where =
      copies.length === 1
        ? "the production copy"
        : `${count(copies.length, "production copy", "production copies")}`;
    return `applies on ${where} and fails on a new, empty database`;
  }
  if (lacksParent(message))
    return "fails on every database that lacks a row it refers to, as each new one does";
  return `fails on ${fresh === upgrade || on.length > 1 ? "every database" : (on[0] ?? "")}`;
}

/** Tables that were filled by migrations alone met it: production may hold the row. */
function lacksParent(message: string): boolean {
  return message.includes("FOREIGN KEY constraint failed");
}

/** What to write instead of what needs rows that only production has. */
export const needsRows =
  "Let the statement do nothing where the rows it needs are not there (`INSERT … SELECT … WHERE EXISTS (…)`), or keep it for production: tests, previews and new installations start without rows";

/** What to write instead of what fails everywhere. */
export function failedRemedy({ message, cause }: RunFailure): string {
  if (/^Only finite numbers/.test(message))
    return "Let the folder's name begin with its time, `YYYYMMDDHHMMSS_`: the migrator reads it from there, and this driver does not take what is no number";
  if (cause === "migrator")
    return "The migrator stops before it runs any SQL. Bring its table of applied migrations into the form of drizzle-orm 1.0 first: add the columns `name` and `applied_at`, and write each folder's name into its row";
  if (/already exists|duplicate column name/.test(message)) {
    return "The database has it already: look for a migration that was merged, renamed or generated twice, and generate this one again on the current schema";
  }
  if (/no such (?:table|column|index)/.test(message)) {
    return "An earlier migration has to make it first: look for one that was deleted, reordered or skipped, and generate this one again on the current schema";
  }
  if (/syntax error/.test(message))
    return "Correct the SQL; if the file has a merge conflict left in it, resolve it";
  if (lacksParent(message)) return needsRows;
  return "Correct the SQL and generate the migration again where it can be generated";
}
