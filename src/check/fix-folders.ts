import type { FolderPlace } from "../drizzle/find-folders.ts";
import { readFolder } from "../drizzle/read-folder.ts";
import { planFix } from "../fix/plan-fix.ts";
import { type FolderPair, findPairs, folderDiffers } from "../history/pair-folders.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { FixPlan, FixReport, FolderFix } from "../model/fix.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Scratch } from "../model/scratch.ts";
import { type FileTree, joinPath } from "../model/tree.ts";
import { alone, type CheckedFolder, checkFolder } from "./check-folder.ts";
import { choosePairs, pathOf } from "./choose-pairs.ts";
import { optionsFor, readSettings } from "./config/apply-config.ts";
import { editedAdditions } from "./edited-additions.ts";
import { fails, isAmong, isOpen, proveFix } from "./prove-fix.ts";

/**
 * Puts every folder right that differs, and proves each: the same check is done on the files as they would be. Nothing is
 * written here. Throws CannotCheck where an option names what is not there.
 */
export function fixFolders(comparison: Comparison, options: CheckOptions, scratch: Scratch): FixReport {
  const { base, head } = comparison;
  const branch = comparison.branch ?? head.tree;
  const { pairs, foreign } = findPairs(base.tree, branch);
  const chosen = choosePairs(pairs, foreign, options.migrations);
  const isDue = (pair: FolderPair) => options.all || folderDiffers(pair, base.tree, branch);
  const { config } = readSettings(base.tree, head.tree);
  return {
    base: base.revision,
    head: head.revision,
    folders: chosen
      .filter(isDue)
      .map((pair) => fixFolder(pair, comparison, optionsFor(options, config, pathOf(pair)), scratch)),
    unchanged: chosen.filter((pair) => !isDue(pair)).map(pathOf),
  };
}

function fixFolder(
  pair: FolderPair,
  comparison: Comparison,
  options: CheckOptions,
  scratch: Scratch,
): FolderFix {
  const checked = checkFolder(pair, comparison, options, scratch, alone);
  return fixChecked(pair, checked, comparison, options, scratch);
}

/** Puts a folder right that was judged, and has what comes out judged the same way. */
function fixChecked(
  pair: FolderPair,
  { applied, report }: CheckedFolder,
  comparison: Comparison,
  options: CheckOptions,
  scratch: Scratch,
): FolderFix {
  const found = report.findings.filter(isOpen);
  const nothing = {
    path: pathOf(pair),
    behind: [],
    edits: [],
    steps: [],
    solved: [],
    left: found,
    obstacles: [],
  };
  // Nothing is wrong, also where git brings the two sides together by itself.
  const conflicts = comparison.conflicts.filter((file) => file.startsWith(joinPath(pathOf(pair), "")));
  if (found.length + conflicts.length === 0) return nothing;
  const plan = planFolder(pair, applied, found, comparison, options, scratch);
  const unplanned =
    plan.conflicts.length > 0 ? plan.conflicts : found.filter(fails).map(({ message }) => message);
  if (plan.edits.length === 0) return { ...nothing, obstacles: unplanned };
  const { obstacles, left } = proveFix(pair, plan, { applied, found }, comparison, options, scratch);
  const { edits, steps, behind } = plan;
  if (obstacles.length > 0) return { ...nothing, behind, obstacles };
  const solved = found.filter((finding) => !isAmong(left, finding, plan));
  // Edits that solve nothing are not asked for.
  if (solved.length === 0) return nothing;
  return { ...nothing, behind, edits, steps, solved, left };
}

function planFolder(
  { head: ahead, base: behind }: FolderPair,
  applied: CheckedFolder["applied"],
  found: readonly Finding[],
  { base, head, fork, branch = head.tree }: Comparison,
  { now }: CheckOptions,
  { at }: Scratch,
): FixPlan {
  const place = ahead ?? behind;
  if (place === null) throw new Error("a pair of no folders");
  const broken = new Set(found.map(({ rule }) => rule));
  const read = (tree: FileTree, at: FolderPlace | null) => (at === null ? null : readFolder(tree, at));
  const sides = { base: read(base.tree, behind), fork: fork === null ? null : read(fork, behind) };
  const additions = editedAdditions(sides, read(branch, ahead), applied, at);
  return planFix({
    ...applied,
    place,
    fork,
    base: behind === null ? new Map() : base.tree,
    branch,
    broken,
    additions,
    now,
  });
}
