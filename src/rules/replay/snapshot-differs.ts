import { describeChange } from "../../model/describe-change.ts";
import { atFile } from "../../model/location.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code, unmarked } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const snapshotDiffers = defineRule({
  id: "snapshot-differs",
  stage: "replay",
  isOfKit: true,
  severity: "warning",
  summary: "The migrated database differs from the last snapshot",
  why: "drizzle-kit treats the snapshot as the truth: it never creates what the snapshot already has, and code typed by it fails on the database.",

  *check({ drift, judged, explained, upgrade }) {
    const last = judged.added.at(-1);
    if (last === undefined || drift.length === 0 || explained || upgrade.failure !== null) return;
    const described = drift.map(describeChange);
    const isMissing = drift.some(lacksSomething);
    const more = described.length > 3 ? ` and ${described.length - 3} more` : "";
    yield {
      at: atFile(last),
      severity: isMissing ? "warning" : "notice",
      subject: "drift",
      message: `Compared with its snapshot, the database after ${code(last.name)} has ${described.slice(0, 3).join("; ")}${more}`,
      remedy: isMissing
        ? "If the SQL was edited by hand, make the schema match it and generate the migration again"
        : `Nothing to do if it was added by hand, but ${afterwards(drift)}`,
      evidence: { drift: described.map(unmarked) },
    };
  },
});

/** The database lacks what the snapshot has, or has it differently; more than the snapshot knows does no harm yet. */
function lacksSomething(change: SchemaChange): boolean {
  return /^(?:drop-(?!index|check)|change-(?:column|primary-key))/.test(change.kind);
}

/** What drizzle-kit does later with what it does not know. */
function afterwards(drift: readonly SchemaChange[]): string {
  const isApart = drift.every(({ kind }) => kind === "add-table" || kind === "add-view");
  return isApart
    ? "`drizzle-kit generate` creates it again once the schema declares it"
    : "a later rebuild of the table will drop it";
}
