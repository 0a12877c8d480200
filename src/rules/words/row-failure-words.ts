import type { RowsFailure } from "../../model/losses.ts";
import { isGenerated, type RowSource } from "../../model/rows.ts";
import { fence } from "../../model/text.ts";
import { needsRows } from "./failed-migration.ts";

/** A failure that rows decide about. */
export type Dependent = Exclude<RowsFailure, { readonly kind: "certain" }>;

/** Where it failed on rows that the user gave. */
const whereItFailed = {
  snapshot: "fails on the rows in the production copy",
  seed: "fails on the rows of the seed file",
} as const;

/** For `drizzle-gate fingerprint --ask`. */
export function probeOf({ probe }: { readonly probe: string | null }): { readonly probe?: string } {
  return probe === null ? {} : { probe };
}

/** Whether rows that nobody has seen decide. */
export function isQuestion(found: Dependent, source: RowSource): boolean {
  return found.kind === "lacking" || (isGenerated(source) && found.violating == null);
}

/** Where it fails, behind the migration's name. */
export function failingInWords(found: Dependent, source: RowSource): string {
  if (found.kind === "lacking") return "fails if a row it needs is missing, as on every new database";
  if (source === "fingerprint" && !isQuestion(found, source))
    return "fails on production's rows, by its fingerprint";
  return isGenerated(source)
    ? `fails if existing rows ${meetsConstraint(found) ? "violate the constraint" : "hold a value that it cannot take"}`
    : whereItFailed[source === "seed" ? "seed" : "snapshot"];
}

/** Whether a constraint refuses the rows, and not a function that is given their values. */
function meetsConstraint({ failure }: Dependent): boolean {
  return /\bconstraint\b/i.test(failure.message);
}

/** What to do about its rows. `isOnDevice`: they are where nobody can ask. */
export function remedyFor(found: Dependent, source: RowSource, isOnDevice: boolean): string {
  const { kind, probe } = found;
  const asked = probe === null ? "" : `:\n${fence("sql", probe)}`;
  if (kind === "lacking")
    return `${needsRows}${probe === null ? "" : `. Run this on production first; every row it returns is missing there${asked}`}`;
  if (probe === null)
    return meetsConstraint(found)
      ? "Fix the rows that violate it in a statement before this one"
      : "Fix those rows in a statement before this one, or leave them out with a WHERE";
  if (isOnDevice)
    return `Fix such rows in a statement before this one: nobody can look into the databases on users' devices. This finds them${asked}`;
  return isGenerated(source)
    ? `${askFirst(probe)}, in a statement before this one${asked}`
    : `Fix the rows that this query returns, in a statement before this one${asked}`;
}

/** The first half of a remedy: what to ask production, and what to do about its answer. */
export function askFirst(probe: string): string {
  return /^SELECT count\(\*\)/i.test(probe)
    ? "Run this on production first and, unless it answers 0, fix the rows it counts"
    : "Run this on production first and fix every row it returns";
}
