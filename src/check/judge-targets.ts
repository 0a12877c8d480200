import { databaseOf, profileFor } from "../drivers/index.ts";
import { isForDevelopers } from "../drizzle/source-text.ts";
import type { DriverChoice } from "../model/driver.ts";
import type { Finding } from "../model/finding.ts";
import type { CheckOptions } from "../model/options.ts";
import type { FolderReport } from "../model/report.ts";
import { code, joinNames } from "../model/text.ts";
import { viewFor } from "../replay/choose-driver.ts";
import { sortFindings } from "../report/build.ts";
import type { GivenFolder } from "./given-folder.ts";

/** A folder as one target applies it. */
export interface JudgedTarget {
  readonly report: FolderReport;
  /** Whether base's migrations got through there, so that it can be the one that applies them. */
  readonly replays: boolean;
}

/** At most so many are judged beside the likeliest. */
const mostOthers = 2;

/**
 * What applies the folder beside the one that was taken: another database that a migrator in the sources or a tool's
 * config is for. Where nothing is certain of any, what else there is a sign of. None where a person names the driver.
 */
export function otherTargets(
  { said, head }: GivenFolder,
  taken: DriverChoice,
  { driver }: Pick<CheckOptions, "driver">,
): readonly DriverChoice[] {
  if (driver !== null || taken.source === "default") return [];
  const known = new Set([databaseOf(taken.name)]);
  const isOther = (choice: DriverChoice): boolean => {
    const database = databaseOf(choice.name);
    if (choice.firm !== taken.firm || known.has(database) || !isForProduction(choice)) return false;
    const { unseen, migrations } = viewFor(profileFor(choice, null), head);
    if (migrations.length > 0 && unseen.length === migrations.length) return false;
    known.add(database);
    return true;
  };
  return said.head.drivers.filter(isOther).slice(0, mostOthers);
}

/** A drizzle config may name a driver to look at a database, and one source may migrate that of a developer. */
function isForProduction({ source, files, at }: DriverChoice): boolean {
  if (files !== undefined) return true;
  return source === "dependency" && !isForDevelopers(at?.file ?? "");
}

/** The folder as if one target alone applied it, on both sides; what the others' sources set is not for it. */
export function asAppliedBy(
  given: GivenFolder,
  choice: DriverChoice,
  all: readonly DriverChoice[],
): GivenFolder {
  const others = all.flatMap(({ name, at }) => (name === choice.name || at === undefined ? [] : [at.file]));
  const { base, head } = given.said;
  const before = base?.drivers.find(({ name }) => name === choice.name) ?? choice;
  return {
    ...given,
    said: {
      base:
        base === null ? null : { ...base, drivers: [before], appForeignKeys: base.foreignKeysBut(others) },
      head: { ...head, drivers: [choice], appForeignKeys: head.foreignKeysBut(others) },
    },
  };
}

/**
 * Several targets in one report: the one that fares worst, with what goes wrong on others alone, each told where.
 * `isCertain`: whether each of them is known to apply the folder; else what others show is for a person to settle.
 */
export function mergeTargets<T extends JudgedTarget>(all: readonly [T, ...T[]], isCertain: boolean): T {
  const judged = all.filter(({ replays }, index) => index === 0 || replays);
  const [first = all[0], ...others] = isCertain
    ? judged.toSorted((a, b) => errorsIn(b) - errorsIn(a))
    : judged;
  if (others.length === 0) return first;
  const reports = judged.map(({ report }) => report);
  const own = first.report.findings
    .filter((finding) => !isUnused(finding) || reports.every((report) => has(report, finding)))
    .map((finding) => told(finding, first.report, reports));
  const added = others.flatMap(({ report }) =>
    report.findings
      .filter((finding) => isBlocking(finding) && !has(first.report, finding))
      .map((finding) => certainly(told(finding, report, reports), isCertain)),
  );
  const known = new Set<string>();
  const once = added.filter((finding) => !known.has(keyOf(finding)) && known.add(keyOf(finding)));
  const names = reports.map(({ driver }) => `${driver.name} (${driver.reason})`);
  if (!isCertain && once.length === 0) return first;
  const note = isCertain
    ? `The folder is applied to ${count(names.length)} databases, and was checked for each: ${names.join("; ")}`
    : `It is not certain what applies the folder; it was checked as ${names.join("; ")}`;
  const findings = sortFindings([...own, ...once]);
  return { ...first, report: { ...first.report, findings, notes: [note, ...first.report.notes] } };
}

function count(of: number): string {
  return of === 2 ? "two" : String(of);
}

/** Where it happens, unless it does so everywhere or blocks nowhere. */
function told(finding: Finding, here: FolderReport, reports: readonly FolderReport[]): Finding {
  const without = reports.filter((report) => !has(report, finding)).map(({ driver }) => driver.name);
  if (without.length === 0 || finding.stage === "gate" || !isBlocking(finding)) return finding;
  const { name, at } = here.driver;
  const where = at === undefined ? name : `${name} (${code(at.file)})`;
  return {
    ...finding,
    message: `${finding.message}; this happens with ${where}, not with ${joinNames(without)}`,
  };
}

/** What goes wrong with a driver that is a guess is asked, and the one line that settles it said. */
function certainly(finding: Finding, isCertain: boolean): Finding {
  if (isCertain) return finding;
  return {
    ...finding,
    severity: "warning",
    remedy: `Set ${code("driver")} to what applies the folder. If it is this one, ${afterComma(finding.remedy)}`,
  };
}

/** A sentence as the second half of one: its first word in lower case, unless it is a name. */
function afterComma(sentence: string): string {
  return /^[A-Z][a-z]/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}

function isBlocking({ severity, introduced, accepted }: Finding): boolean {
  return severity === "error" && introduced && accepted === null;
}

function errorsIn({ report }: JudgedTarget): number {
  return Math.min(1, report.findings.filter(isBlocking).length);
}

/** An acceptance that one of several does not need. */
function isUnused({ stage, evidence }: Finding): boolean {
  return stage === "gate" && evidence["relaxed"] === undefined;
}

function keyOf({ rule, subject }: Finding): string {
  return `${rule} ${subject}`;
}

function has(report: FolderReport, finding: Finding): boolean {
  return report.findings.some((other) => keyOf(other) === keyOf(finding));
}
