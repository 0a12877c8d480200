import type {
  DataEvidence,
  EvidenceOf,
  FolderEvidence,
  HistoryEvidence,
  ReplayEvidence,
  SchemaEvidence,
} from "../model/evidence.ts";
import type { Draft, Finding, Stage } from "../model/finding.ts";
import { rules } from "./index.ts";
import { mergeCopies } from "./merge-copies.ts";
import type { AnyRule } from "./rule.ts";

/** Everything the rules of one folder are given. A stage that could not be reached is null, and its rules rest. */
export interface StageEvidence {
  /** Head's folder, and base's for telling what was there before. */
  readonly folder: { readonly head: FolderEvidence; readonly base: FolderEvidence | null };
  readonly history: HistoryEvidence | null;
  readonly replay: ReplayEvidence | null;
  /** One for each database with rows. */
  readonly data: readonly DataEvidence[];
  /** Null also where the upgrade does not get through. */
  readonly schema: SchemaEvidence | null;
}

/** Runs every rule over its evidence. What a rule superseded is left out. */
export function runRules(evidence: StageEvidence): readonly Finding[] {
  const findings = rules.flatMap((rule) => findingsOf(rule, evidence));
  return withoutSuperseded(findings);
}

function findingsOf(rule: AnyRule, evidence: StageEvidence): readonly Finding[] {
  switch (rule.stage) {
    case "folder": {
      const before = evidence.folder.base === null ? [] : [...rule.check(evidence.folder.base)];
      const known = new Set(before.map(subjectOf));
      return [...rule.check(evidence.folder.head)].map((draft) => ({
        ...stamp(rule, draft),
        introduced: !known.has(subjectOf(draft)),
      }));
    }
    case "history":
      return evidence.history === null
        ? []
        : [...rule.check(evidence.history)].map((draft) => stamp(rule, draft));
    case "replay":
      return evidence.replay === null
        ? []
        : [...rule.check(evidence.replay)].map((draft) => stamp(rule, draft));
    case "data":
      return mergeCopies(
        evidence.data.map((data) => ({
          copy: "snapshot" in data ? data.snapshot : null,
          findings: [...rule.check(data)].map((draft) => stamp(rule, draft)),
        })),
      );
    case "schema":
      if (rule.isOfOldCode === true && evidence.schema?.judged.profile.home === "device") return [];
      return evidence.schema ? [...rule.check(evidence.schema)].map((draft) => stamp(rule, draft)) : [];
    case "gate":
      return [];
  }
}

/** Findings about the gate itself, which no folder has. */
export function runGateRules(evidence: EvidenceOf["gate"]): readonly Finding[] {
  return rules.flatMap((rule) =>
    rule.stage === "gate" ? [...rule.check(evidence)].map((draft) => stamp(rule, draft)) : [],
  );
}

function subjectOf(draft: Draft): string {
  return draft.subject ?? draft.message;
}

function stamp(
  rule: Pick<AnyRule, "id" | "severity" | "isOfKit"> & { readonly stage: Stage },
  draft: Draft,
): Finding {
  return {
    rule: rule.id,
    stage: rule.stage,
    severity: draft.severity ?? rule.severity,
    introduced: draft.introduced ?? true,
    subject: subjectOf(draft),
    ...draft.at,
    message: draft.message,
    remedy: draft.remedy,
    evidence: draft.evidence ?? {},
    ...(draft.gone === undefined ? {} : { gone: draft.gone }),
    ...(draft.isOpen === undefined ? {} : { isOpen: draft.isOpen }),
    ...(rule.isOfKit === undefined ? {} : { isOfKit: rule.isOfKit }),
    accepted: null,
  };
}

/**
 * One cause, one finding: what a rule supersedes is left out for the same migration, what it silences everywhere. What
 * decides gives way only to what decides as well, so that no failure goes under behind a warning.
 */
export function withoutSuperseded(findings: readonly Finding[]): readonly Finding[] {
  const told = new Map<string, boolean>();
  const tell = (key: string, finding: Finding) => told.set(key, told.get(key) === true || decides(finding));
  for (const finding of findings) {
    const rule = rules.find(({ id }) => id === finding.rule);
    for (const superseded of rule?.supersedes ?? []) tell(`${superseded} ${finding.migration}`, finding);
    for (const silenced of finding.introduced ? (rule?.silences ?? []) : []) tell(silenced, finding);
  }
  return findings.filter((finding) => {
    const by = [told.get(finding.rule), told.get(`${finding.rule} ${finding.migration}`)];
    return decides(finding) ? !by.includes(true) : by.every((each) => each === undefined);
  });
}

function decides({ severity, introduced }: Finding): boolean {
  return severity === "error" && introduced;
}
