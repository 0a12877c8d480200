import type { HistoryEvidence } from "../../model/evidence.ts";
import type { Severity } from "../../model/finding.ts";
import { atFile, atFolder } from "../../model/location.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const historySquashed = defineRule({
  id: "history-squashed",
  stage: "history",
  severity: "error",
  summary: "Merged migrations were replaced by a new baseline",
  why: "A database that ran the old migrations does not know the new one: it runs it and fails on the first table that already exists, or skips everything in it.",

  *check(evidence) {
    if (!evidence.squashed) return;
    const { base, head } = evidence.judged;
    const gone = evidence.changes.filter(({ kind }) => kind === "deleted").length;
    const first = head.migrations[0];
    const { severity, outcome, remedy } = consequenceOf(evidence);
    yield {
      at: first === undefined ? atFolder(head) : atFile(first),
      severity,
      subject: "squashed",
      message: `${count(gone, "merged migration")} of ${base?.migrations.length ?? 0} ${gone === 1 ? "was" : "were"} replaced by a new baseline${first === undefined ? "" : `, ${code(first.name)}`}: ${outcome}`,
      remedy,
      evidence: { deleted: gone },
    };
  },
});

interface Consequence {
  readonly severity: Severity;
  readonly outcome: string;
  readonly remedy: string;
}

/** What becomes of databases that ran base: where there can be none, or nothing was done to them, nothing. */
function consequenceOf(evidence: HistoryEvidence): Consequence {
  const { changes, neverApplied, upgradeFailure, endsAlike } = evidence;
  const gone = changes.flatMap((change) => (change.kind === "deleted" ? [change.before] : []));
  const nothing = { severity: "notice", remedy: "Nothing to do" } as const;
  if (gone.every(({ name }) => neverApplied.has(name)))
    return { ...nothing, outcome: "they failed before, so no database has run them" };
  if (
    upgradeFailure === null &&
    gone.every(({ chunks }) => chunks.every((each) => each.statements.length === 0))
  )
    return { ...nothing, outcome: "they had no statements, so databases that ran them lack nothing" };
  const keep = "Keep the history and add to it";
  if (endsAlike)
    return {
      severity: "warning",
      outcome:
        "a database that ran all of them matches a new one, but one that has not run the last ones never gets what it lacks",
      remedy: `${keep}, unless every database that matters has run them all`,
    };
  return {
    severity: "error",
    outcome:
      upgradeFailure === null
        ? "databases that ran them do not run the new baseline"
        : `databases that ran them fail on it: ${code(upgradeFailure)}`,
    remedy: `${keep}. If no database that matters has run them, accept this with \`--accept history-squashed=<reason>\``,
  };
}
