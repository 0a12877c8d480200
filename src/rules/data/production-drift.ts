import type { DriftDifference } from "../../model/copy-state.ts";
import type { DataEvidence } from "../../model/evidence.ts";
import type { Location, Severity } from "../../model/finding.ts";
import { atFile, atFolder, atSpan } from "../../model/location.ts";
import { unmarked } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { driftInWords, driftRemedy, lacks } from "../words/drift-words.ts";

export const productionDrift = defineRule({
  id: "production-drift",
  stage: "data",
  severity: "error",
  summary: "A production copy is not what the merged migrations make",
  why: "What was changed by hand, by `push` or by a migration that was edited later is in no migration: a new one is written for another database than the one it runs on.",

  *check(data) {
    if (!("state" in data)) return;
    for (const difference of data.state.differences ?? []) {
      const { met } = difference;
      const words = driftInWords(difference);
      yield {
        at: placeOf(difference, data),
        severity: severityOf(difference),
        subject: words.what,
        // A database was so before head; what head runs into is head's.
        introduced: true,
        message: words.message,
        remedy: driftRemedy(difference),
        evidence: { difference: unmarked(words.what), kind: difference.change.kind, met: met?.kind ?? null },
      };
    }
  },
});

/** What only stands there is for the nightly look at it; what is missing, or lies in the way, is for now. */
function severityOf({ change, met, isTouched }: DriftDifference): Severity {
  switch (met?.kind) {
    case "fails":
      return "error";
    case "lost":
      return met.rows > 0 ? "error" : "warning";
    case "stays":
      return "error";
    case undefined:
      return isTouched || lacks(change) ? "warning" : "notice";
  }
}

function placeOf({ met }: DriftDifference, { judged }: DataEvidence): Location {
  if (met?.kind === "fails") return atSpan(met.failure.migration, met.failure.at);
  if (met?.kind === "lost" && met.migration !== null) return atFile(met.migration);
  const last = judged.added.at(-1);
  return met?.kind === "stays" && last !== undefined ? atFile(last) : atFolder(judged.head);
}
