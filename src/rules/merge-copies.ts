import type { Finding } from "../model/finding.ts";
import { code, formatNumber, joinNames } from "../model/text.ts";

/** What the rules found on one database. */
export interface CopyFindings {
  /** What the production copy is called; null for other rows. */
  readonly copy: string | null;
  readonly findings: readonly Finding[];
}

/**
 * Many databases that show the same trouble are one finding: the first that showed it speaks, with its own figures,
 * and says how many others there are.
 */
export function mergeCopies(all: readonly CopyFindings[]): readonly Finding[] {
  const bySubject = new Map<string, { readonly finding: Finding; readonly copies: string[] }>();
  for (const { copy, findings } of all) {
    for (const finding of oncePerSubject(findings)) {
      const known = bySubject.get(finding.subject);
      if (known === undefined) bySubject.set(finding.subject, { finding, copies: [copy ?? ""] });
      else known.copies.push(copy ?? "");
    }
  }
  const merged = [...bySubject.values()];
  if (all.some(({ copy }) => copy === null)) return merged.map(({ finding }) => finding);
  return merged.map(({ finding, copies }) => withCopies(finding, copies, all.length));
}

function oncePerSubject(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.subject, finding])).values()].reverse();
}

/** The finding as it is told of so many copies, of which these show it. */
export function withCopies(alone: Finding, names: readonly string[], of: number): Finding {
  const finding = { ...alone, copies: { message: alone.message, names } };
  if (of === 1) return finding;
  const [first = "", ...others] = names;
  const many = `${formatNumber(of)} production copies`;
  const alike =
    others.length === 0
      ? `only on this one of ${many}`
      : `and the same on ${formatNumber(others.length)} more of ${many}: ${joinNames(others)}`;
  return {
    ...finding,
    message: `${finding.message}; seen on ${code(first)}, ${alike}`,
    evidence: {
      ...finding.evidence,
      copies: names,
    },
  };
}
