import { atEntry } from "../../model/location.ts";
import type { Migration } from "../../model/migration.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { dateOf } from "../words/wording.ts";

export const journalEntryEdited = defineRule({
  id: "journal-entry-edited",
  stage: "history",
  severity: "error",
  supersedes: ["migration-fails"],
  summary: "The journal entry of a merged migration was changed",
  why: "drizzle-orm 0.x uses only `when` to tell what a database has run: with a later time the migration runs again, with an earlier one others can be skipped.",

  *check({ changes, squashed, judged: { ledger, profile }, neverApplied }) {
    if (squashed) return;
    for (const change of changes) {
      if (change.kind !== "entry-edited") continue;
      const { before, after, fields } = change;
      const isTimeEdited = fields.includes("when");
      const matters = (isTimeEdited && ledger === "when") || (fields.includes("idx") && profile.bundled);
      const isHarmless = neverApplied.has(before.name);
      const edits = fields
        .map((field) => {
          const [was, is] = [shown(before, field), shown(after, field)];
          return `${code(field)} from ${was === is ? String(before[field]) : was} to ${was === is ? String(after[field]) : is}`;
        })
        .join(", ");
      yield {
        at: atEntry(after),
        severity: matters ? (isHarmless ? "notice" : "error") : isTimeEdited ? "warning" : "notice",
        subject: `${before.name} ${fields.join(" ")}`,
        message: `The journal entry of ${code(before.name)} was changed after it was merged (${edits}): ${consequenceOf(before, after, matters, isHarmless)}`,
        remedy: `Restore the entry as it was${isTimeEdited ? `: ${code(`"when": ${before.when}`)}` : ""}`,
        evidence: { fields },
      };
    }
  },
});

function shown(migration: Migration, field: "when" | "idx" | "breakpoints"): string {
  const value = migration[field];
  return field === "when" && typeof value === "number" ? dateOf(value) : String(value);
}

function consequenceOf(before: Migration, after: Migration, matters: boolean, isHarmless: boolean): string {
  if (!matters) return "this driver does not read it, but others do";
  if (isHarmless) return "it failed before, so no database has recorded it";
  if ((after.when ?? 0) > (before.when ?? 0))
    return "databases that ran it last, or have not run it yet, run it again";
  return "databases that recorded the old time compare every later migration with it";
}
