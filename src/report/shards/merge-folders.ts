import { risks } from "../../model/change.ts";
import type { Finding } from "../../model/finding.ts";
import type { FolderReport, Step } from "../../model/report.ts";
import { count, formatNumber } from "../../model/text.ts";
import { withCopies } from "../../rules/merge-copies.ts";
import { withoutSuperseded } from "../../rules/run-rules.ts";
import { sortFindings } from "../build.ts";

/** One folder as several shards saw it, each on its own production copies: what any of them shows is so. */
export function mergeFolders(parts: readonly [FolderReport, ...FolderReport[]]): FolderReport {
  const [first] = parts;
  const errors = ({ findings }: FolderReport) =>
    findings.filter(({ severity, introduced }) => severity === "error" && introduced).length;
  // What is shown of rows is that of the part in which most goes wrong.
  const lead = parts.reduce((worst, part) => (errors(part) > errors(worst) ? part : worst), first);
  const copies = parts
    .flatMap(({ production }) => production.copies)
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const migrated = parts.reduce((sum, { data }) => sum + data.copies, 0);
  return {
    ...lead,
    data: {
      ...lead.data,
      rows: parts.reduce((sum, { data }) => sum + data.rows, 0),
      tables: Math.max(...parts.map(({ data }) => data.tables)),
      copies: migrated,
      uncounted: Math.max(...parts.map(({ data }) => data.uncounted)),
      ms: longest(parts),
    },
    production: { copies },
    steps: first.steps.map((step) => mergeSteps(step, parts, migrated)),
    changes: lead.changes.map((change, index) => {
      const all = parts.flatMap(({ changes }) => changes[index] ?? []);
      return all.reduce(
        (worst, each) => (risks.indexOf(each.risk) > risks.indexOf(worst.risk) ? each : worst),
        change,
      );
    }),
    findings: mergeFindings(parts, migrated),
    notes: [...new Set(parts.flatMap(({ notes }) => notes))],
  };
}

function mergeSteps(step: Step, parts: readonly FolderReport[], copies: number): Step {
  const all = parts.flatMap(({ steps }) => steps.filter(({ id }) => id === step.id));
  const failed = all.find(({ status }) => status === "failed");
  const status = failed?.status ?? all.find((each) => each.status === "passed")?.status ?? step.status;
  const ms = all.reduce((sum, each) => sum + each.ms, 0);
  const counted = `${count(copies, "production copy", "production copies")} counted before and after, in ${formatNumber(parts.length)} shards`;
  return {
    ...(failed ?? step),
    status,
    ms,
    detail: step.id === "data" && copies > 0 ? counted : (failed ?? step).detail,
  };
}

function mergeFindings(parts: readonly FolderReport[], copies: number): readonly Finding[] {
  const groups = Map.groupBy(
    parts.flatMap(({ findings }) => findings),
    ({ rule, migration, file, line, subject, introduced }) =>
      JSON.stringify([rule, migration, file, line, subject, introduced]),
  );
  const merged = [...groups.values()].flatMap((alike) => mergeAlike(alike, copies) ?? []);
  // What one part told and another told better is told once.
  return sortFindings(withoutSuperseded(merged));
}

/** The one that the first copy showed speaks, as in a run of all of them. */
function mergeAlike(alike: readonly Finding[], copies: number): Finding | null {
  const firstOf = ({ copies: own }: Finding) => own?.names[0] ?? "";
  const [first] = alike.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : firstOf(a) > firstOf(b) ? 1 : 0));
  if (first?.copies === undefined) return first ?? null;
  const names = alike.flatMap((finding) => finding.copies?.names ?? []).toSorted();
  const open = alike.find(({ accepted }) => accepted === null) ?? first;
  const { copies: _, ...own } = first;
  return withCopies({ ...own, message: first.copies.message, accepted: open.accepted }, names, copies);
}

function longest(parts: readonly FolderReport[]): number | null {
  const known = parts.flatMap(({ data }) => data.ms ?? []);
  return known.length === 0 ? null : Math.max(...known);
}
