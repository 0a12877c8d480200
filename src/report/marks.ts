import type { ChangeRow } from "../model/change.ts";
import type { Finding, Severity } from "../model/finding.ts";
import type { FolderReport, Report } from "../model/report.ts";
import { allFindings, countOf, partFindings } from "./phrases.ts";

/** `blocks`: it fails the check; `look`: it passes, and a person has to look; `fine`: nothing to look at; `none`: said without a mark. */
export type Mark = "blocks" | "look" | "fine" | "none";

/** The marks of comments; there are no others. */
export const emoji: { readonly [mark in Mark]: string } = {
  blocks: "❌ ",
  look: "⚠️ ",
  fine: "✅ ",
  none: "",
};

/** The marks of one report. */
export interface Marks {
  readonly report: Exclude<Mark, "none">;
  readonly ofFolder: (folder: FolderReport) => Exclude<Mark, "none">;
  /** Of findings that count. */
  readonly ofFinding: (finding: Finding) => Mark;
  /** Of each change of a folder, in their order. */
  readonly ofChanges: (folder: FolderReport) => readonly Mark[];
}

/** What blocks, what has to be seen and what is fine, in a report and its parts. */
export function marksOf(report: Report): Marks {
  const isError = countOf(allFindings(report).counting, "error") > 0;
  const blocking: Severity | null = report.verdict !== "fail" ? null : isError ? "error" : "warning";
  const ofFinding = ({ severity }: Finding): Mark => {
    if (severity === "notice") return "none";
    return severity === blocking ? "blocks" : "look";
  };
  const ofFolder = (folder: FolderReport) => {
    const { counting } = partFindings(folder.findings);
    if (counting.some((finding) => ofFinding(finding) === "blocks")) return "blocks";
    return hasToBeSeen(folder) ? "look" : "fine";
  };
  return {
    report: report.verdict !== "pass" ? "blocks" : report.folders.some(hasToBeSeen) ? "look" : "fine",
    ofFolder,
    ofFinding,
    ofChanges: (folder) => marksOfChanges(folder, ofFolder(folder), ofFinding),
  };
}

/** Nothing is green in a folder that blocks: what is safe in a migration that fails is no comfort. */
function marksOfChanges(
  folder: FolderReport,
  whole: Mark,
  ofFinding: (finding: Finding) => Mark,
): readonly Mark[] {
  const { counting, accepted } = partFindings(folder.findings);
  const blocks = placesOf(counting.filter((finding) => ofFinding(finding) === "blocks"));
  const look = placesOf(counting.filter((finding) => ofFinding(finding) === "look"));
  const passed = placesOf(accepted);
  return folder.changes.map((change) => {
    if (blocks(change)) return "blocks";
    if (look(change)) return "look";
    if (isHarmful(change)) return passed(change) ? "none" : "look";
    return change.risk === "safe" && whole === "fine" ? "fine" : "none";
  });
}

/** Changes that take data or break code, and of which no finding speaks, accepted or not: the author asked for them. */
export function unspokenHarm({ changes, findings }: FolderReport): readonly ChangeRow[] {
  const isTold = placesOf(findings.filter(({ introduced, severity }) => introduced && severity !== "notice"));
  return changes.filter((change) => isHarmful(change) && !isTold(change));
}

/** Warnings, steps that did not run, and changes that take data: what a person has to see although it passes. */
function hasToBeSeen(folder: FolderReport): boolean {
  const { counting, accepted } = partFindings(folder.findings);
  return (
    counting.some(({ severity }) => severity !== "notice") ||
    folder.steps.some(
      ({ status }) => status === "skipped" || (status === "failed" && accepted.length === 0),
    ) ||
    unspokenHarm(folder).length > 0
  );
}

function isHarmful({ risk }: ChangeRow): boolean {
  return risk === "destructive" || risk === "breaking";
}

/** Whether a change has a line that one of the findings points at. There may be tens of thousands of both. */
function placesOf(findings: readonly Finding[]): (change: ChangeRow) => boolean {
  const byFile = new Map<string, { line: number; endLine: number }[]>();
  for (const { file, line, endLine } of findings.toSorted((a, b) => a.line - b.line)) {
    const places = byFile.get(file) ?? [];
    byFile.set(file, places);
    const last = places.at(-1);
    if (last !== undefined && line <= last.endLine) last.endLine = Math.max(last.endLine, endLine);
    else places.push({ line, endLine });
  }
  return ({ at }) => {
    const places = byFile.get(at.file) ?? [];
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.endLine ?? 0) < at.line) low = middle + 1;
      else high = middle;
    }
    return (places[low]?.line ?? Number.POSITIVE_INFINITY) <= at.endLine;
  };
}
