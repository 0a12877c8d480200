import type { ChangeRow, CodeFate } from "../model/change.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { FolderReport, Report } from "../model/report.ts";
import { code, count, formatNumber, joinNames } from "../model/text.ts";

/** Findings by how they count: what head introduced and nobody accepted, what was accepted, what base already had. */
export interface PartedFindings {
  /** Worst first. */
  readonly counting: readonly Finding[];
  readonly accepted: readonly Finding[];
  readonly old: readonly Finding[];
}

/** Parts findings by how they count; the order within each stays. */
export function partFindings(findings: readonly Finding[]): PartedFindings {
  return {
    counting: findings.filter((finding) => finding.introduced && finding.accepted === null),
    accepted: findings.filter((finding) => finding.introduced && finding.accepted !== null),
    old: findings.filter((finding) => !finding.introduced),
  };
}

/** All findings of a report, by how they count. */
export function allFindings(report: Report): PartedFindings {
  return partFindings(report.folders.flatMap((folder) => folder.findings));
}

/** How many findings have a severity. */
export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** "2 errors, 1 warning"; "no findings" for none. */
export function countsPhrase(findings: readonly Finding[]): string {
  const parts = (["error", "warning", "notice"] as const)
    .map((severity) => ({ severity, n: countOf(findings, severity) }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => count(n, severity));
  return parts.length === 0 ? "no findings" : parts.join(", ");
}

/** What a finding says as the first line of a report: with the migration's name, if it has none. */
export function headlineOf({ message, migration }: Finding): string {
  const isNamed = migration === null || message.includes(migration);
  const verb = /^(?:Adds|Changes|Creates|Deletes|Drops|Rebuilds|Renames) /.exec(message)?.[0];
  return isNamed || verb === undefined
    ? message
    : `${code(migration)} ${verb.toLowerCase()}${message.slice(verb.length)}`;
}

/** What a change is, with its object in backticks: "column `orders.total` added". */
export function changePhrase(change: ChangeRow): string {
  const [verb = "", ...noun] = change.kind.split("-");
  const done = participles[verb];
  if (done === undefined) return `${change.kind.replaceAll("-", " ")} ${code(change.object)}`;
  if (noun.join("-") === "rows") return `rows of ${code(change.object)} ${done}`;
  return `${noun.join(" ")} ${code(change.object)} ${done}`.trimStart();
}

const participles: { readonly [verb: string]: string } = {
  add: "added",
  alter: "altered",
  change: "changed",
  create: "created",
  delete: "deleted",
  drop: "dropped",
  insert: "inserted",
  rebuild: "rebuilt",
  rename: "renamed",
  retype: "retyped",
  update: "updated",
};

/** "line 4", "lines 4–9". */
export function linesPhrase(line: number, endLine: number): string {
  return endLine > line ? `lines ${line}–${endLine}` : `line ${line}`;
}

/** What was tried in a folder: "1 new migration (11 already merged)". */
export function migrationsPhrase(folder: FolderReport): string {
  const added = folder.migrations.new.length;
  const before = folder.migrations.base;
  if (added === 0) return `no new migrations (${formatNumber(before)} merged)`;
  return before === 0
    ? `${count(added, "migration")}, all new`
    : `${count(added, "new migration")} (${formatNumber(before)} already merged)`;
}

/** The rows that the migrations met: "on 5,200 generated rows in 14 tables". */
export function dataPhrase(folder: FolderReport): string {
  const { source, rows, tables, copies, uncounted } = folder.data;
  const left = uncounted === 0 ? "" : `; ${count(uncounted, "table")} not counted`;
  const where = `in ${count(tables, "table")}`;
  const size = `(${count(rows, "row")} ${where}${left})`;
  switch (source) {
    case "snapshot":
      return copies > 1
        ? `on ${formatNumber(copies)} production copies ${size}`
        : `on a production copy ${size}`;
    case "invented":
      return `on ${count(rows, "generated row")} ${where}`;
    case "fingerprint":
      return `on generated rows that fit a fingerprint of production ${size}`;
    case "seed":
      return `on the rows of the seed file ${size}`;
    case "none":
      return "without rows";
  }
}

/** Whether code of a version was tried against any of the changes. */
export function wasTried(changes: readonly ChangeRow[], side: "oldCode" | "newCode"): boolean {
  return changes.some((change) => change[side] !== notRun);
}

/** What became of a version of the code, in a word or two. New code that does not run before its migration just needs it. */
export function fatePhrase(fate: CodeFate, side: "oldCode" | "newCode"): string {
  if (fate === "reads otherwise") return "reads other values";
  return fate === "breaks" && side === "newCode" ? "needs it" : fate;
}

const notRun: CodeFate = "not run";

/** "1 destructive, 2 breaking, 9 safe". */
export function risksPhrase(changes: readonly ChangeRow[]): string {
  return (["destructive", "breaking", "caution", "safe"] as const)
    .map((risk) => ({ risk, n: changes.filter((change) => change.risk === risk).length }))
    .filter(({ n }) => n > 0)
    .map(({ risk, n }) => `${formatNumber(n)} ${risk}`)
    .join(", ");
}

/** Which folders were not judged, and why; null where there are none. */
export function leftAlonePhrase(report: Report): string | null {
  const unchanged = report.unchanged.length === 0 ? [] : [`${joinNames(report.unchanged, 6)} (not changed)`];
  const foreign = report.foreign
    .slice(0, 6)
    .map((folder) => `${code(folder.path)} (${folder.dialect}, not SQLite)`);
  const more =
    report.foreign.length > 6 ? [`${formatNumber(report.foreign.length - 6)} more of other databases`] : [];
  const all = [...unchanged, ...foreign, ...more];
  return all.length === 0 ? null : all.join(", ");
}

/** How the findings that count compare to those of the last report; null where nothing went away. */
export function progressPhrase(
  report: Report,
  previous: { readonly errors: number; readonly warnings: number } | null,
): string | null {
  if (previous === null) return null;
  const { counting } = allFindings(report);
  const errors = Math.max(0, previous.errors - countOf(counting, "error"));
  const warnings = Math.max(0, previous.warnings - countOf(counting, "warning"));
  if (errors + warnings === 0 || report.verdict === "unknown") return null;
  const parts = [
    errors > 0 ? count(errors, "error") : null,
    warnings > 0 ? count(warnings, "warning") : null,
  ];
  return `Since the last report: ${parts.filter((part) => part !== null).join(" and ")} fewer.`;
}

/** Milliseconds for people: "12 ms", "2.1 s", "3 min 5 s". */
export function durationPhrase(ms: number): string {
  if (ms < 100) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

/** "`main` (1a2b3c4)", "the working tree". */
export function revisionPhrase(revision: { readonly rev: string; readonly commit: string | null }): string {
  if (revision.commit === null) return "the working tree";
  const short = revision.commit.slice(0, 7);
  return revision.commit.startsWith(revision.rev) ? code(short) : `${code(revision.rev)} (${code(short)})`;
}
