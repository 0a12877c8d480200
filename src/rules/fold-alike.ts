import type { Finding, Json } from "../model/finding.ts";
import { joinNames } from "../model/text.ts";

/** From so many on, findings that say the same of different things are one. */
const least = 3;

/** The names that a report carries for a script; a sentence has the first few. */
const mostNames = 100;

/**
 * Many findings that say the same of different things become one with a list. Not so where each is a loss or a failure of
 * its own, with what is to be done about it, and not where a person accepted one of them.
 */
export function foldAlike(findings: readonly Finding[]): readonly Finding[] {
  const keys = findings.map(groupOf);
  const groups = Map.groupBy(findings.keys(), (place) => keys[place] ?? "");
  return findings.flatMap((finding, place) => {
    const group = groups.get(keys[place] ?? "") ?? [];
    if (!mayFold(finding) || group.length < least) return [finding];
    if (group[0] !== place) return [];
    const others = group.slice(1).flatMap((other) => findings[other] ?? []);
    return [folded(finding, others)];
  });
}

function mayFold({ severity, stage, accepted }: Finding): boolean {
  if (accepted !== null || stage === "data") return false;
  return severity !== "error" || stage === "folder" || stage === "history";
}

/** Merged files are alike whichever migration they are; what a new migration does is told for each. */
function groupOf({ rule, severity, introduced, accepted, stage, migration }: Finding): string {
  const where = stage === "folder" || stage === "history" ? "" : migration;
  return JSON.stringify([rule, severity, introduced, accepted === null, where]);
}

function folded(first: Finding, others: readonly Finding[]): Finding {
  const gone = [first, ...others].flatMap((each) => each.gone ?? []);
  const alike: readonly Json[] = others.map(nameOf).slice(0, mostNames);
  return {
    ...first,
    message: `${first.message}; the same applies to ${joinNames(others.map(nameOf))}`,
    remedy: remedyOf(first, others),
    evidence: { ...first.evidence, alike },
    ...(gone.length === 0 ? {} : { gone }),
  };
}

/** What a finding is about: the first name in its message. */
function nameOf({ message, subject }: Finding): string {
  return /`([^`]+)`/.exec(message)?.[1] ?? subject;
}

/** What is to be copied is there for each of them, as far as a script is told their names. */
function remedyOf(first: Finding, others: readonly Finding[]): string {
  const blocks = others.slice(0, mostNames).flatMap(({ remedy }) => /```[\s\S]*```/.exec(remedy)?.[0] ?? []);
  return [first.remedy, ...new Set(blocks.filter((block) => !first.remedy.includes(block)))].join("\n");
}
