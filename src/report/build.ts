import type { ChangeRow } from "../model/change.ts";
import { type Finding, reaches, type Severity, type Stage, severities } from "../model/finding.ts";
import {
  type FolderReport,
  type Report,
  type Revision,
  settledByReleases,
  type Verdict,
} from "../model/report.ts";
import { code, count, joinNames } from "../model/text.ts";
import { issuesPage } from "../model/version.ts";
import { unspokenHarm } from "./marks.ts";
import { changePhrase, headlineOf } from "./phrases.ts";

/** What a check came to, before it is summed up. */
export interface Outcome {
  readonly version: string;
  readonly base: Revision;
  readonly head: Revision;
  readonly folders: readonly FolderReport[];
  readonly unchanged: readonly string[];
  /** What drizzle-kit was asked about these, as the end of a sentence; "" for nothing. */
  readonly asked: string;
  readonly foreign: Report["foreign"];
  readonly failOn: Severity | "never";
  readonly ms: number;
}

/** Sums a check up: the verdict, and the one sentence that gives the reason. */
export function buildReport(outcome: Outcome): Report {
  const { version, base, head, folders, unchanged, foreign, failOn, ms } = outcome;
  const open = folders
    .flatMap((folder) => folder.findings)
    .filter((finding) => finding.introduced && finding.accepted === null);
  const blocking = sortFindings(open.filter((finding) => reaches(finding.severity, failOn)));
  const isUntold = folders.some(hasUntoldLosses);
  const unsettled = open.find(({ isOpen }) => isOpen === true);
  const isUnknown = isUntold || unsettled !== undefined;
  const verdict: Verdict = blocking.length > 0 ? "fail" : isUnknown ? "unknown" : "pass";
  const reason =
    blocking[0] !== undefined
      ? failReason(blocking[0], blocking.length)
      : isUntold
        ? untoldReason
        : (unsettled?.message ?? passReason(outcome, open));
  return {
    tool: { name: "drizzle-gate", version },
    verdict,
    reason,
    base,
    head,
    folders,
    unchanged,
    foreign,
    ms,
  };
}

/** The report of a check that could not be done. */
export function unknownReport(version: string, reason: string, base: Revision, head: Revision): Report {
  const tool = { name: "drizzle-gate", version } as const;
  return { tool, verdict: "unknown", reason, base, head, folders: [], unchanged: [], foreign: [], ms: 0 };
}

/** What does harm comes first: lost rows before a migration that stops, code that breaks before files that are untidy. */
const byHarm: { readonly [severity in Severity]: readonly Stage[] } = {
  error: ["data", "replay", "history", "schema", "folder", "gate"],
  warning: ["data", "schema", "replay", "history", "folder", "gate"],
  notice: ["data", "schema", "replay", "history", "folder", "gate"],
};

/**
 * Worst first, and what is introduced before what was there; within that, what drizzle-kit alone is troubled by after
 * what databases are, then by the harm, and then in the order of the files.
 */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const rank = (finding: Finding) =>
    (finding.introduced ? 0 : 200) +
    (finding.accepted === null ? 0 : 100) +
    severities.indexOf(finding.severity) * 20 +
    (finding.isOfKit === true ? 10 : 0) +
    byHarm[finding.severity].indexOf(finding.stage);
  return [...findings].sort((a, b) => rank(a) - rank(b) || compareText(a.file, b.file) || a.line - b.line);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function failReason(first: Finding, blocking: number): string {
  const others = blocking === 1 ? "" : `, plus ${count(blocking - 1, "more blocking finding")}`;
  return headlineOf(first) + others;
}

function passReason({ folders, unchanged, asked, foreign }: Outcome, open: readonly Finding[]): string {
  if (folders.length === 0) return nothingToDo(unchanged, foreign) + asked;
  const added = folders.flatMap((folder) => folder.migrations.new);
  const names = joinNames(folders.map(folderName));
  const [worst, ...others] = sortFindings(open.filter(({ severity }) => severity !== "notice"));
  const [settled = null] = folders.length === 1 ? folders.map(settledByReleases) : [];
  if (settled !== null)
    return `${settled.message}${worst === undefined ? "" : `; ${count(others.length + 1, "finding")} to review`}`;
  if (worst !== undefined)
    return `${headlineOf(worst)}${others.length === 0 ? "" : `, plus ${count(others.length, "more finding")} to review`}`;
  const accepted = folders.flatMap(({ findings }) =>
    findings.filter((each) => each.accepted !== null),
  ).length;
  if (accepted > 0) {
    const what = added.length > 0 ? joinNames(added) : `The change of ${names}`;
    return `${what} ${added.length > 1 ? "pass" : "passes"} with ${count(accepted, "accepted finding")}`;
  }
  if (folders.some(({ steps }) => steps.some(({ status }) => status !== "passed")))
    return `No blocking findings in ${names}, but some checks could not run`;
  const [harm] = folders.flatMap(unspokenHarm);
  if (harm !== undefined) return harmInWords(harm);
  if (added.length > 0 && folders.every(isSafe)) {
    return `${joinNames(added)} ${added.length === 1 ? "is" : "are"} safe to merge${orderInWords(folders)}`;
  }
  if (added.length > 0)
    return `${joinNames(added)} ${added.length === 1 ? "works" : "work"} on new and on existing databases`;
  if (open.some(({ stage }) => stage === "history")) return `No new migrations in ${names}`;
  return `No new migrations, and the history of ${names} is intact`;
}

/** What a change takes that no finding speaks of, and what became of the rows where they were touched. */
function harmInWords({ migration, ...change }: ChangeRow): string {
  if (change.kind === "delete-rows" && change.data === "all rows deleted")
    return `${code(migration)} deletes all rows of ${code(change.object)}`;
  const effect = change.data === "none touched" ? change.why : change.data || change.why;
  return `${code(migration)}: ${changePhrase({ migration, ...change })}${effect === "" ? "" : ` (${effect})`}`;
}

/** Every change was tried on rows and by code, every row is accounted for, and a person has nothing to decide on. */
function isSafe({ data, changes, deployOrder, unclaimed }: FolderReport): boolean {
  if (data.source === "none" || deployOrder === "not run" || unclaimed > 0) return false;
  return changes.every(({ risk }) => risk === "safe");
}

/** Rows or values are gone, and no finding says so: no verdict may rest on that. */
function hasUntoldLosses({ unclaimed, findings }: FolderReport): boolean {
  return unclaimed > 0 && !findings.some(({ stage, introduced }) => stage === "data" && introduced);
}

const untoldReason = `Rows or values are lost that no statement asked for, and no rule explains it. This is a bug in Drizzle Gate; please report it at ${code(issuesPage)} with the migration`;

function orderInWords(folders: readonly FolderReport[]): string {
  const orders = new Set(folders.map(({ deployOrder }) => deployOrder));
  if (orders.size > 1) return "";
  const [order] = orders;
  if (order === "migrate-first") return ": migrate first, then deploy";
  if (order === "code-first") return ": deploy the code first, then migrate";
  return order === "either" ? ", in either order" : "";
}

function nothingToDo(unchanged: readonly string[], foreign: Report["foreign"]): string {
  if (unchanged.length > 0)
    return `No migration folder changed; looked at ${joinNames(unchanged.map((path) => path || "."))}`;
  if (foreign.length === 0) return "No Drizzle migration folder for SQLite found";
  const others = foreign.map(({ path, dialect }) => `${code(path || ".")} (${dialect})`).join(", ");
  return `No Drizzle migration folder for SQLite found; ${others} ${foreign.length === 1 ? "is" : "are"} for other databases`;
}

function folderName(folder: FolderReport): string {
  return folder.path || ".";
}
