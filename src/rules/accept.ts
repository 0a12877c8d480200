import type { GateEvidence } from "../model/evidence.ts";
import type { Acceptance, Finding } from "../model/finding.ts";
import type { Migration } from "../model/migration.ts";
import type { AcceptOption } from "../model/options.ts";
import { rules } from "./index.ts";

/** An acceptance, and what it is for. */
interface Offer {
  readonly rule: string;
  readonly migration: string | null;
  /** Lines of the migration's file that it is for; null for all. */
  readonly lines: { readonly from: number; readonly to: number } | null;
  readonly acceptance: Acceptance;
  readonly at: Finding | GateEvidence["unused"][number]["at"];
}

/** Findings with what was accepted, and the acceptances that matched nothing. */
export interface Accepted {
  readonly findings: readonly Finding[];
  readonly unused: GateEvidence["unused"];
}

/**
 * Marks findings as accepted: by directives in the new migrations, by the options, by the label. The label never
 * accepts what rewrites history, since no person's decision changes what databases have recorded.
 */
export function acceptFindings(
  findings: readonly Finding[],
  added: readonly Migration[],
  options: readonly AcceptOption[],
  ids: readonly string[] = rules.map(({ id }) => id),
): Accepted {
  const offers = [...added.flatMap(directivesIn), ...options.map(offerOf)];
  const used = new Set<Offer>();
  const marked = findings.map((finding) => {
    if (!finding.introduced || finding.severity === "notice") return finding;
    const offer = offers.find((candidate) => matches(candidate, finding));
    if (offer === undefined) return finding;
    used.add(offer);
    return { ...finding, accepted: offer.acceptance };
  });
  const unused = offers
    .filter((offer) => !used.has(offer) && offer.rule !== "*" && offer.acceptance.by !== "config")
    .map(({ rule, acceptance, at }) => ({ rule, acceptance, at, known: ids.includes(rule) ? [] : ids }));
  return { findings: marked, unused };
}

function matches(offer: Offer, finding: Finding): boolean {
  if (offer.rule === "*")
    return finding.stage !== "history" && finding.stage !== "folder" && isForPeople(finding);
  if (offer.rule !== finding.rule) return false;
  if (offer.migration !== null && offer.migration !== finding.migration) return false;
  return offer.lines === null || (finding.line >= offer.lines.from && finding.line <= offer.lines.to);
}

/** Warnings, and errors of lost data. */
function isForPeople(finding: Finding): boolean {
  return finding.severity === "warning" || finding.stage === "data";
}

function offerOf(option: AcceptOption): Offer {
  const { rule, migration, reason, by, who } = option;
  const at = { migration, file: "", line: 1, endLine: 1 };
  return { rule, migration, lines: null, acceptance: { by, reason, who }, at };
}

const directive = /^\s*--\s*drizzle-gate:\s*accept\s+([a-z][a-z-]*)\s+(\S.*)$/;

/** `-- drizzle-gate: accept <rule> <reason>`, above a statement for that one, above all of them for the whole file. */
function directivesIn(migration: Migration): Offer[] {
  const statements = migration.chunks.flatMap((chunk) => chunk.statements);
  const first = statements[0]?.line ?? Number.POSITIVE_INFINITY;
  let place = 0;
  return (migration.text ?? "").split("\n").flatMap((text, index) => {
    const [, rule, reason] = directive.exec(text.trimEnd()) ?? [];
    if (rule === undefined || reason === undefined) return [];
    const line = index + 1;
    while ((statements[place]?.line ?? Number.POSITIVE_INFINITY) <= line) place += 1;
    const next = statements[place];
    return [
      {
        rule,
        migration: migration.name,
        lines: line < first || next === undefined ? null : { from: line, to: next.endLine },
        acceptance: { by: "directive" as const, reason, who: null },
        at: { migration: migration.name, file: migration.file, line, endLine: line },
      },
    ];
  });
}
