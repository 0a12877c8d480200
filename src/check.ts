import { checkFolder } from "./check/check-folder.ts";
import { pathOf } from "./check/choose-pairs.ts";
import { failsOn, optionsFor, readSettings } from "./check/config/apply-config.ts";
import { chooseFolders, leftOut } from "./check/config/choose-folders.ts";
import { declarationChanges } from "./check/declaration-changes.ts";
import { askedOf, untold } from "./check/describe-dry-run.ts";
import { changedGateSettings } from "./check/gate/gate-settings.ts";
import { unreadVersions } from "./check/released/unread-versions.ts";
import { unreadChange } from "./check/unread.ts";
import { undecidedBy, unreadEvidence } from "./check/unread-evidence.ts";
import { type UnusedCopies, unusedSnapshots } from "./check/unused-snapshots.ts";
import { type FolderPair, findPairs, folderDiffers } from "./history/pair-folders.ts";
import type { Comparison } from "./model/comparison.ts";
import { type DryRuns, isNewlyBehind } from "./model/dry-run.ts";
import { CannotCheck } from "./model/errors.ts";
import type { CheckOptions } from "./model/options.ts";
import { type Report, withNotes } from "./model/report.ts";
import type { Scratch } from "./model/scratch.ts";
import { toleratedOf } from "./model/shard.ts";
import { version } from "./model/version.ts";
import { codeOfFolder } from "./references/code-of-folder.ts";
import { buildReport } from "./report/build.ts";

function isRedeclared({ code }: Comparison, folder: string, folders: readonly string[]): boolean {
  return code !== undefined && declarationChanges(codeOfFolder(code, folder, folders), null).length > 0;
}

/**
 * The whole story: finds the migration folders of two trees, judges each that differs, and sums it up.
 * Pure but for its scratch databases. Throws CannotCheck where an option names what is not there.
 */
export function check(comparison: Comparison, options: CheckOptions, scratch: Scratch): Report {
  const started = scratch.clock();
  const { pairs, foreign } = findPairs(comparison.base.tree, comparison.head.tree);
  const folders = [...pairs.map(pathOf), ...foreign.map(({ path }) => path)];
  const settings = readSettings(comparison.base.tree, comparison.head.tree);
  const { chosen, left, notes } = chooseFolders({ pairs, foreign }, options, settings.config);
  const { dryRuns } = comparison;
  const isBehind = (runs: DryRuns | undefined) => runs !== undefined && isNewlyBehind(runs);
  const differs = (pair: FolderPair) =>
    folderDiffers(pair, comparison.base.tree, comparison.head.tree) ||
    isRedeclared(comparison, pathOf(pair), folders) ||
    isBehind(dryRuns?.get(pathOf(pair)));
  const relaxed = [...changedGateSettings(comparison.base.tree, comparison.head.tree), ...settings.relaxed];
  const due = chosen.filter((pair) => options.all || differs(pair));
  // Where only the gate's own settings change, the first folder is where that is told.
  const shown = due.length === 0 && relaxed.length > 0 ? chosen.slice(0, 1) : due;
  const checked = shown.map((pair, index) =>
    checkFolder(pair, comparison, optionsFor(options, settings.config, pathOf(pair)), scratch, {
      relaxed: index === 0 ? relaxed : [],
      folders,
      config: settings.config,
    }),
  );
  const unchanged = chosen.filter((pair) => !shown.includes(pair)).map(pathOf);
  const { unread: lacking = [] } = comparison;
  const ignored = leftOut(left.filter(differs));
  const failOn = failsOn(options, settings.config);
  const aside = [
    ...unchanged.flatMap((path) => untold(path, dryRuns?.get(path))),
    ...unreadEvidence(lacking),
    ...notes,
    ...ignored,
  ];
  const built = buildReport({
    version,
    base: comparison.base.revision,
    head: comparison.head.revision,
    folders: checked.map(({ report }) => report),
    unchanged,
    asked: [askedOf(unchanged, dryRuns), ...ignored].join(". "),
    foreign,
    failOn,
    ms: scratch.clock() - started,
  });
  // What has no folder of its own in the report is said at the first one.
  const told = withNotes(built, (_, index) => (index === 0 ? aside : []));
  const unread =
    built.verdict === "pass"
      ? (unreadChange(comparison.base.tree, comparison.head.tree, chosen, told.folders) ??
        unreadVersions(told.folders) ??
        undecidedBy(lacking, checked, options))
      : null;
  const report: Report = unread === null ? told : { ...told, verdict: "unknown", reason: unread };
  const { shard } = options;
  const parted = shard === undefined ? report : { ...report, shard: { ...shard, failOn } };
  return withUnused(parted, unusedSnapshots(scratch, checked), options, scratch.snapshots.length);
}

/**
 * The report with what is to be said of copies that could not be used. They proved nothing, while a verdict would seem to
 * rest on them: it is unknown where there are more than are tolerated. What others prove stands.
 */
function withUnused(report: Report, unused: UnusedCopies, options: CheckOptions, copies: number): Report {
  if (unused.sentence === null) return report;
  const { sentence } = unused;
  const { tolerate, shard } = options;
  const most = shard?.tolerated ?? (tolerate === undefined ? 0 : toleratedOf(tolerate, copies));
  if (report.verdict === "fail") return withNotes(report, (_, index) => (index === 0 ? [sentence] : []));
  const isAlone = copies === 1 && shard === undefined;
  if (report.folders.length === 0 || (isAlone && most === 0)) throw new CannotCheck(sentence);
  if (unused.count > most) return { ...report, verdict: "unknown", reason: sentence };
  return { ...report, reason: `${report.reason} (tolerated: ${sentence})` };
}
