import type { FolderComparison } from "../history/compare-folders.ts";
import type { Case } from "../model/case.ts";
import type { HistoryEvidence, ReplayEvidence } from "../model/evidence.ts";
import type { MigrationFolder } from "../model/migration.ts";
import type { RunFailure } from "../model/run.ts";
import type { BaseState } from "../replay/choose-driver.ts";
import type { GivenFolder } from "./given-folder.ts";

/** Base folder against head folder, with what the runs say to it. */
export function historyEvidence(
  given: GivenFolder,
  judged: Case,
  state: BaseState,
  { changes, squashed, converted, undone }: FolderComparison & Pick<HistoryEvidence, "undone">,
  { differences, start, upgrade, fresh }: ReplayEvidence,
): HistoryEvidence {
  return {
    judged,
    changes,
    squashed,
    converted,
    neverApplied: neverAppliedIn(state),
    snapshotsEdited: editedSnapshots(judged),
    parted: given.fork === null ? null : partedSince(given.fork, judged, given.head),
    conflicts: given.conflicts,
    undone,
    differences,
    endsAlike:
      start.kind === "replayed" &&
      upgrade.failure === null &&
      fresh?.failure === null &&
      differences.length === 0,
    upgradeFailure: upgrade.failure?.message ?? null,
    released: null,
    copies: [],
  };
}

/**
 * Where base fails under a driver that is certain, no database can have the failing migration or those behind it. A file
 * that is missing was there once, and what stands in here may lack a function or a module that production has.
 */
function neverAppliedIn({ base, choice, run }: BaseState): ReadonlySet<string> {
  const { failure } = run;
  if (base === null || failure === null || !choice.firm || uncertain.has(failure.cause)) return new Set();
  if (/^no such (?:function|module): /.test(failure.message)) return new Set();
  return new Set(base.migrations.slice(failure.migration.position).map(({ name }) => name));
}

const uncertain: ReadonlySet<RunFailure["cause"]> = new Set(["forbidden", "missing-file"]);

function editedSnapshots({ base, head }: Case): HistoryEvidence["snapshotsEdited"] {
  const before = new Map(base?.snapshots.map((snapshot) => [snapshot.file, snapshot.text]));
  return head.snapshots
    .filter(({ file, text }) => before.has(file) && !saysTheSame(before.get(file) ?? "", text))
    .map(({ file }) => ({ file }));
}

/** A formatter that goes over a snapshot changes nothing of what it says. */
function saysTheSame(before: string, after: string): boolean {
  return before === after || (compact(before) ?? before) === (compact(after) ?? after);
}

/** JSON without its white space; null where it is none. */
function compact(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Head's new files that a conflict in the journal hides (`given` has them) are added as well. */
function partedSince(
  fork: MigrationFolder,
  { base, head, added }: Case,
  given: MigrationFolder,
): HistoryEvidence["parted"] {
  const known = new Set(fork.migrations.map(({ name }) => name));
  const shown = new Set(head.unlisted.map(({ file }) => file));
  return {
    baseAdded: base?.migrations.filter(({ name }) => !known.has(name)) ?? [],
    headAdded: [...added, ...given.unlisted.filter(({ file }) => !shown.has(file))],
  };
}
