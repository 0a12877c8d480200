import type { ReplayEvidence } from "../../model/evidence.ts";
import type { RunFailure } from "../../model/run.ts";
import { count } from "../../model/text.ts";

/** Where it fails, and, where that is only on new databases, where it works: after the name of the migration. */
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
    return `works on ${where} but fails on a new, empty database`;
  }
  if (lacksParent(message))
    return "fails on every database without a row it refers to, as on every new database";
  return `fails on ${fresh === upgrade || on.length > 1 ? "every database" : (on[0] ?? "")}`;
}

/** Tables that were filled by migrations alone met it: production may hold the row. */
function lacksParent(message: string): boolean {
  return message.includes("FOREIGN KEY constraint failed");
}

/** What to write instead of what needs rows that only production has. */
export const needsRows =
  "Make the statement do nothing if the rows it needs are missing (`INSERT … SELECT … WHERE EXISTS (…)`), or run it on production only: tests, previews and new installations start without rows";

/** What to write instead of what fails everywhere. */
export function failedRemedy({ message, cause }: RunFailure): string {
  if (/^Only finite numbers/.test(message))
    return "Start the folder's name with its time, `YYYYMMDDHHMMSS_`: the migrator reads it from there, and this driver accepts only a number";
  if (cause === "migrator")
    return "The migrator stops before it runs any SQL. First upgrade its table of applied migrations to the format of drizzle-orm 1.0: add the columns `name` and `applied_at`, and write each folder's name into its row";
  if (/already exists|duplicate column name/.test(message)) {
    return "It already exists in the database. Look for a migration that was merged, renamed or generated twice, and generate this one again from the current schema";
  }
  if (/no such (?:table|column|index)/.test(message)) {
    return "An earlier migration has to create it. Look for one that was deleted, reordered or skipped, and generate this one again from the current schema";
  }
  if (/syntax error/.test(message)) return "Fix the SQL; if the file contains a merge conflict, resolve it";
  if (lacksParent(message)) return needsRows;
  return "Fix the SQL, or generate the migration again";
}
