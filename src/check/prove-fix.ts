import { readFolder } from "../drizzle/read-folder.ts";
import { touchedHistory } from "../fix/keeps-base.ts";
import type { FolderPair } from "../history/pair-folders.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { FixPlan } from "../model/fix.ts";
import { changesSchema, type MigrationFolder } from "../model/migration.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Scratch } from "../model/scratch.ts";
import { joinNames } from "../model/text.ts";
import { type FileTree, fileTree, joinPath, withFolderAt } from "../model/tree.ts";
import { takenBack } from "../rules/words/taken-back.ts";
import { alone, type CheckedFolder, checkFolder } from "./check-folder.ts";
import { settleCase } from "./collect-evidence.ts";
import { readCase } from "./read-case.ts";
import { undoneWork } from "./undone-work.ts";

/** What a check of the result says: why it may not be written, or what it finds still. */
export interface Proof {
  /** A sentence each; none where it holds. */
  readonly obstacles: readonly string[];
  readonly left: readonly Finding[];
}

/** Tries a plan: the same check on the files as they would be once the branch is merged. `found` is what it finds today. */
export function proveFix(
  pair: FolderPair,
  plan: FixPlan,
  { found, applied }: Pick<CheckedFolder, "applied"> & { readonly found: readonly Finding[] },
  comparison: Comparison,
  options: CheckOptions,
  scratch: Scratch,
): Proof {
  const place = pair.head ?? pair.base;
  if (place === null) throw new Error("a pair of no folders");
  const tree = laidOver(comparison, place.path, plan);
  const before = withFolderAt(comparison.base.tree, pair.base?.path ?? place.path, place.path);
  const base = pair.base === null ? null : readFolder(before, { ...pair.base, path: place.path });
  const trees = { base: before, fixed: tree };
  const touched = base === null ? null : touchedHistory(base, trees, applied.neverApplied);
  if (touched !== null) return { obstacles: [`It would change base's ${touched}`], left: [] };
  const isElsewhere = (file: string) => !file.startsWith(joinPath(place.path, ""));
  const fixed: Comparison = {
    ...comparison,
    head: { ...comparison.head, tree },
    fork: null,
    conflicts: comparison.conflicts.filter(isElsewhere),
  };
  const merged = { ...pair, head: place };
  const undone = undoneBy(merged, plan, comparison, fixed, options, scratch);
  if (undone.length > 0) return { obstacles: undone, left: [] };
  const { report } = checkFolder(merged, fixed, options, scratch, alone);
  const left = report.findings.filter(isOpen);
  const lost = plan.orphans.length === 0 ? null : doubtAbout(plan, readFolder(tree, place), report.findings);
  if (lost !== null) return { obstacles: [lost], left: [] };
  const worse = left.filter((each) => fails(each) || (blocks(each) && !isAmong(found, each, plan)));
  return { obstacles: worse.map(({ message }) => message), left };
}

/**
 * Why a snapshot may not say what it should whose parent is lost: only a database that is exactly what the last one says
 * shows that what it was taken to be made on is right.
 */
function doubtAbout(
  { orphans }: FixPlan,
  { migrations, snapshots }: MigrationFolder,
  findings: readonly Finding[],
): string | null {
  const last = migrations.findLast(changesSchema)?.name;
  const isTold = snapshots.some(({ migration }) => migration === last);
  const differs = findings.find(({ rule, introduced }) => rule === "snapshot-differs" && introduced);
  if (isTold && differs === undefined) return null;
  const why = differs === undefined ? "the last migration has no snapshot" : differs.message;
  return `The parent snapshot of ${joinNames(orphans)} is missing, so its changes are unknown: ${why}`;
}

/** What base did and the branch's migrations take back: told by what they were written on, since the fixed snapshots know all. */
function undoneBy(
  pair: FolderPair,
  { written }: FixPlan,
  { fork }: Comparison,
  fixed: Comparison,
  options: CheckOptions,
  { at }: Scratch,
): readonly string[] {
  const given = readCase(pair, fixed);
  const { appliers, judged } = settleCase(given, options, at);
  const { base, head } = judged;
  if (base === null) return [];
  const names = new Set(base.migrations.map(({ name }) => name));
  const known = base.snapshots.filter(({ migration }) => names.has(migration ?? ""));
  const parted = fork === null || pair.base === null ? null : readFolder(fork, pair.base);
  const asWritten = { ...judged, head: { ...head, snapshots: [...known, ...written] } };
  return [...takenBack(undoneWork(asWritten, parted, appliers.past, at))].map(({ message }) => message);
}

/** What base will be once the branch is merged with the edits in it. */
function laidOver({ head, branch = head.tree }: Comparison, folder: string, { edits }: FixPlan): FileTree {
  const start = joinPath(folder, "");
  const isInside = (path: string) => path.startsWith(start);
  const edited = new Map(edits.map(({ path, after }) => [path, after]));
  const outside = [...head.tree.values()].filter(({ path }) => !isInside(path));
  const kept = [...branch.values()].filter(({ path }) => isInside(path) && !edited.has(path));
  const written = [...edited].flatMap(([path, bytes]) =>
    bytes === null ? [] : [{ path, kind: "file" as const, bytes }],
  );
  return fileTree([...outside, ...kept, ...written]);
}

/** What a person would have to see to. */
export function isOpen({ introduced, accepted, severity }: Finding): boolean {
  return introduced && accepted === null && severity !== "notice";
}

/** What shows that the two sides' migrations do not go together as they are. */
export function fails({ stage, severity, rule }: Finding): boolean {
  if (rule === "object-broken") return severity !== "notice";
  return (stage === "history" || stage === "replay") && severity === "error";
}

/** What putting the bookkeeping right may not bring about. */
function blocks({ stage, severity, rule }: Finding): boolean {
  const isOfSnapshots = rule.startsWith("snapshot") && rule !== "snapshot-missing";
  return (stage === "folder" && severity === "error") || isOfSnapshots;
}

/** Whether a finding is among others, by whichever of its names its migration goes. */
export function isAmong(
  all: readonly Finding[],
  { rule, migration }: Finding,
  { renamed }: FixPlan,
): boolean {
  const name = migration ?? "";
  const before = [...renamed].flatMap(([from, to]) => (to === name ? [from] : []));
  const names = new Set([name, renamed.get(name), ...before]);
  return all.some((each) => each.rule === rule && names.has(each.migration ?? ""));
}
