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
    ? "fails if existing rows violate the constraint"
    : whereItFailed[source === "seed" ? "seed" : "snapshot"];
}

/** What to do about its rows. */
export function remedyFor({ kind, probe }: Dependent, source: RowSource): string {
  const asked = probe === null ? "" : `:\n${fence("sql", probe)}`;
  if (kind === "lacking")
    return `${needsRows}${probe === null ? "" : `. Run this on production first; every row it returns is missing there${asked}`}`;
  if (probe === null) return "Fix the rows that violate it in a statement before this one";
  return isGenerated(source)
    ? `Run this on production first and fix every row it returns, in a statement before this one${asked}`
    : `Fix the rows that this query returns, in a statement before this one${asked}`;
}
