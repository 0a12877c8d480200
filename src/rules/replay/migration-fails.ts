import type { ReplayEvidence } from "../../model/evidence.ts";
import { atSpan } from "../../model/location.ts";
import { isSameStatement, type RunFailure } from "../../model/run.ts";
import { code } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { failedRemedy, failingPlaces, needsRows } from "../words/failed-migration.ts";

export const migrationFails = defineRule({
  id: "migration-fails",
  stage: "replay",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "A statement of a migration fails",
  why: "The migrator stops and rolls back; an app that migrates at start does not start.",

  *check(evidence) {
    const { upgrade, fresh, squashed, lacking } = evidence;
    const failures = new Map<string, { readonly failure: RunFailure; readonly on: string[] }>();
    const meet = (failure: RunFailure | null | undefined, on: string) => {
      if (failure == null || (failure.cause !== "sql" && failure.cause !== "migrator")) return;
      if (failure.cause === "migrator" && evidence.isToldByConversion) return;
      const key = `${failure.at.file}:${failure.at.line} ${failure.message}`;
      const met = failures.get(key);
      if (met === undefined) failures.set(key, { failure, on: [on] });
      else met.on.push(on);
    };
    if ("failure" in evidence.start) meet(evidence.start.failure, "a new database");
    // What a squash does to databases with a past is told by history-squashed.
    if (!squashed) meet(upgrade.failure, "a database that ran the merged migrations");
    if (lacking !== null && isOnCopies(evidence)) meet(lacking, "a new database");
    const isTold = fresh?.failure != null && lacking !== null && isSameStatement(fresh.failure, lacking);
    // What lacks a row is told by data-dependent.
    if (fresh !== upgrade && !isTold) meet(fresh?.failure, "a new database");
    for (const { failure, on } of failures.values()) {
      const isFine = appliesOnCopies(evidence, failure);
      yield {
        at: atSpan(failure.migration, failure.at),
        ...(isFine ? { severity: "warning" as const } : {}),
        subject: `${failure.migration.name} ${failure.message}`,
        introduced: isIntroduced(evidence, failure),
        message: `${code(failure.migration.name)} ${failingPlaces(evidence, failure, on, isFine)}: ${code(failure.message)}`,
        remedy: isFine ? needsRows : failedRemedy(failure),
        evidence: { statement: failure.statement, sqlite: failure.message, on },
      };
    }
  },
});

/** What fails on no rows, and gets through on all of production's that there are. */
function appliesOnCopies(evidence: ReplayEvidence, failure: RunFailure): boolean {
  return failure === (evidence.lacking ?? evidence.upgrade.failure) && isOnCopies(evidence);
}

function isOnCopies({ copies }: ReplayEvidence): boolean {
  return copies.length > 0 && copies.every(({ failed }) => !failed);
}

/** A migration that base has to the letter, and that failed there already, is base's own trouble. */
function isIntroduced({ judged, start }: ReplayEvidence, failure: RunFailure): boolean {
  if (!("failure" in start)) return true;
  const merged = judged.base?.migrations.find(({ name }) => name === failure.migration.name);
  return merged?.hash !== failure.migration.hash || start.failure.migration.name !== failure.migration.name;
}
