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
  summary: "The migrated database is not what the last snapshot says",
  why: "drizzle-kit takes the snapshot for the truth: what it believes is there is never created, and code that Drizzle types by it fails on the database.",

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
      message: `Seen from its snapshot, the database after ${code(last.name)} has ${described.slice(0, 3).join("; ")}${more}`,
      remedy: isMissing
        ? "If the SQL was edited by hand, make schema and snapshot say the same: change the schema, and generate the migration again"
        : "Nothing has to be done if it was added by hand; a later rebuild of the table will not know of it",
      evidence: { drift: described.map(unmarked) },
    };
  },
});

/** The database lacks what the snapshot has, or has it differently; more than the snapshot knows does no harm yet. */
function lacksSomething(change: SchemaChange): boolean {
  return /^(?:drop-(?!index|check)|change-(?:column|primary-key))/.test(change.kind);
}
