import type { HistoryEvidence } from "../../model/evidence.ts";
import type { Severity } from "../../model/finding.ts";
import { code } from "../../model/text.ts";
import { whoRan } from "./released-words.ts";
import { differencesInWords } from "./wording.ts";

interface Consequence {
  readonly severity: Severity;
  readonly outcome: string;
  readonly remedy: string;
}

/** What becomes of databases that ran base: where there can be none, or nothing was done to them, nothing. */
export function squashInWords(evidence: HistoryEvidence): Consequence {
  const { changes, neverApplied, upgradeFailure, differences, endsAlike } = evidence;
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
  const who = whoRan(evidence, gone);
  if (who?.isNobody === true)
    return evidence.released === null
      ? { severity: "warning", outcome: who.words, remedy: `${keep}, unless no other database has run them` }
      : { ...nothing, outcome: who.words };
  if (who !== null)
    return {
      severity: "error",
      outcome: `${who.words}${stopInWords(evidence)}`,
      remedy: `${keep}: squash only what no ${evidence.released === null ? "database" : "released version"} has`,
    };
  if (endsAlike)
    return {
      severity: "warning",
      outcome:
        "a database that ran all of them matches a new one, but one that has not run the last ones never gets what it lacks",
      remedy: `${keep}, unless every database that matters has run them all`,
    };
  return {
    severity: "error",
    outcome: failureInWords(upgradeFailure, differences),
    remedy: `${keep}. If no database that matters has run them, accept this with \`--accept history-squashed=<reason>\``,
  };
}

/** What stops the databases of released versions at the new baseline, where something does. */
function stopInWords({ released, judged: { head } }: HistoryEvidence): string {
  const fates = released?.states.map(({ fate }) => fate) ?? [];
  const stop = fates.find(
    (fate) => fate.kind === "stops" && fate.failure.migration.name === head.migrations[0]?.name,
  );
  return stop?.kind !== "stops" ? "" : `; the new baseline fails there: ${code(stop.failure.message)}`;
}

function failureInWords(failure: string | null, differences: readonly string[]): string {
  if (failure !== null) return `databases that ran them fail on it: ${code(failure)}`;
  return differences.length === 0
    ? "databases that ran them do not run the new baseline"
    : `databases that ran them do not become what a new one is${differencesInWords(differences)}`;
}
