import { type SettledQuestion, settleQuestion } from "../../copies/fingerprint/settle.ts";
import type { DataEvidence } from "../../model/evidence.ts";
import type { Fingerprint } from "../../model/fingerprint.ts";
import type { DataFacts, RowsFailure } from "../../model/losses.ts";
import type { FillReport } from "../../model/rows.ts";
import { failedStatement, type RowsRun, type RunFailure } from "../../model/run.ts";
import { sameName } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import type { RowsOutcome } from "../../replay/rows-run.ts";
import { type About, probeOf, rowsEvidence } from "../rows-evidence.ts";

/** What came of the upgrade on generated rows: on those of every kind, and on those that fit the counts. */
export interface FingerprintRuns {
  /** Null where there are none to try. */
  readonly own: RowsOutcome | null;
  readonly fitted: RowsRun;
  /** How it fails on rows that fit, where they are why; else null. */
  readonly failure: RunFailure | null;
}

/** Evidence of the rows of a database that a fingerprint describes, and sentences about what its counts settle. */
export interface FingerprintFacts {
  readonly facts: Omit<Extract<DataEvidence, { readonly snapshot: string }>, "source" | "snapshot" | "state">;
  readonly notes: readonly string[];
}

/**
 * Every question that generated rows leave open is put to the counts: what they rule out is no finding any more, what they
 * confirm is one, with their number, and the rest stays a question.
 */
export function fingerprintFacts(
  about: About,
  fingerprint: Fingerprint,
  { own, fitted, failure }: FingerprintRuns,
): FingerprintFacts {
  const asked = [...(own?.dependent ?? []), ...(failure === null ? [] : [failure])];
  const open = [...new Map(asked.map((each) => [keyOf(each), each])).values()].map((each) => {
    const probe = probeOf(each, about);
    return { failure: each, probe, settled: probe === null ? null : settleQuestion(fingerprint, probe) };
  });
  const certain = own?.certain ?? null;
  const isMoot = certain !== null && isOnEmpty(certain, fingerprint);
  const rows = failure === null || own === null ? fitted : own.rows;
  const ran: RowsOutcome = {
    rows: { ...rows, fill: countedFill(fingerprint) },
    certain: isMoot ? null : certain,
    dependent: [],
    dangling: own?.dangling ?? [],
  };
  const { failures, dangling, ...facts } = rowsEvidence(about, ran, "fingerprint");
  const left = dangling.filter(({ probe }) => !isRuledOut(probe, fingerprint));
  const lacking = failures.flatMap((found) => settleLacking(found, fingerprint));
  return {
    facts: { ...facts, failures: [...lacking, ...stillOpen(open)], dangling: left },
    notes: [
      ...failures.flatMap((found) =>
        found.kind === "lacking" && isRuledOut(found.probe, fingerprint)
          ? [
              `${code(found.failure.migration.name)} finds the row it needs on production, by its fingerprint; on a new database it fails`,
            ]
          : [],
      ),
      ...open.flatMap(({ failure: { migration }, settled }) =>
        settled?.rows === 0 ? [passes(migration.name, settled.words)] : [],
      ),
      ...dangling.flatMap(({ probe, at }) => {
        const settled = probe === null ? null : settleQuestion(fingerprint, probe);
        return settled?.rows === 0 ? [passes(at.migration ?? "", settled.words)] : [];
      }),
      ...(certain !== null && isMoot
        ? [passes(certain.migration.name, `${code(failedStatement(certain)?.target ?? "")} is empty`)]
        : []),
    ],
  };
}

/** Whether production has the row that a statement needs, its fingerprint may have been asked. */
function settleLacking(found: RowsFailure, fingerprint: Fingerprint): readonly RowsFailure[] {
  if (found.kind !== "lacking" || found.probe === null) return [found];
  const settled = settleQuestion(fingerprint, found.probe);
  if (settled === null) return [found];
  if (settled.rows === 0) return [];
  const { failure, probe } = found;
  return [{ kind: "dependent", failure, probe, violating: { rows: settled.rows, values: settled.values } }];
}

interface Question {
  readonly failure: RunFailure;
  readonly probe: string | null;
  readonly settled: SettledQuestion | null;
}

function stillOpen(open: readonly Question[]): DataFacts["failures"] {
  return open
    .filter(({ settled }) => settled === null || settled.rows > 0)
    .map(
      ({ failure, probe, settled }): RowsFailure => ({
        ...{ kind: "dependent", failure, probe },
        violating: settled === null ? null : { rows: settled.rows, values: settled.values },
      }),
    );
}

function keyOf({ migration, at, message }: RunFailure): string {
  return `${migration.name} ${at.line} ${message}`;
}

function passes(migration: string, words: string): string {
  return `${code(migration)} works on production's rows, by its fingerprint: ${words}`;
}

function isRuledOut(probe: string | null, fingerprint: Fingerprint): boolean {
  return probe !== null && settleQuestion(fingerprint, probe)?.rows === 0;
}

/** What fails on any row does not where there is none. */
function isOnEmpty(failure: RunFailure, { tables }: Fingerprint): boolean {
  const target = failedStatement(failure)?.target ?? null;
  return target !== null && tables.some(({ name, rows }) => rows === 0 && sameName(name, target));
}

/** The rows that production has, not those that stood for them. */
function countedFill({ tables }: Fingerprint): FillReport {
  return {
    tables: tables.map(({ name, rows }) => ({ table: name, rows, wanted: rows, reason: null })),
    leftOut: [],
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  };
}
