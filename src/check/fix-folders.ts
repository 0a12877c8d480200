import type { FolderPlace } from "../drizzle/find-folders.ts";
import { readFolder } from "../drizzle/read-folder.ts";
import { planFix } from "../fix/plan-fix.ts";
import { type FolderPair, findPairs, folderDiffers } from "../history/pair-folders.ts";
import type { Comparison } from "../model/comparison.ts";
import type { Finding } from "../model/finding.ts";
import type { FixPlan, FixReport, FolderFix } from "../model/fix.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Scratch } from "../model/scratch.ts";
import { type FileTree, joinPath, withFolderAt } from "../model/tree.ts";
import { alone, type CheckedFolder, checkFolder } from "./check-folder.ts";
import { pathOf } from "./choose-pairs.ts";
import { optionsFor, readSettings, withSeverities } from "./config/apply-config.ts";
import { chooseFolders } from "./config/choose-folders.ts";
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
  const { config } = readSettings(base.tree, head.tree);
  const { chosen } = chooseFolders({ pairs, foreign }, options, config);
  const isDue = (pair: FolderPair) => options.all || folderDiffers(pair, base.tree, branch);
  return {
    base: base.revision,
    head: head.revision,
    folders: chosen.filter(isDue).map((pair) => {
      const own = optionsFor(options, config, pathOf(pair));
      return fixFolder(pair, comparison, own, scratch, (found) => withSeverities(found, config));
    }),
    unchanged: chosen.filter((pair) => !isDue(pair)).map(pathOf),
  };
}

/** Puts a folder right, and has what comes out judged the same way. */
function fixFolder(
  pair: FolderPair,
  comparison: Comparison,
  options: CheckOptions,
  scratch: Scratch,
  graded: (findings: readonly Finding[]) => readonly Finding[],
): FolderFix {
  const { applied, report } = checkFolder(pair, comparison, options, scratch, alone);
  // What the settings make of a finding decides what is asked for, and never what a fix may bring about.
  const all = report.findings.filter(isOpen);
  const found = graded(all).filter(isOpen);
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
  // Whoever takes a whole folder away does not do so by mistake.
  if (found.length + conflicts.length === 0 || pair.head === null) return nothing;
  const plan = planFolder(pair, applied, found, comparison, options, scratch);
  const unplanned =
    plan.conflicts.length > 0
      ? plan.conflicts
      : found.filter((each) => isCollision(each)).map(({ message }) => message);
  if (plan.edits.length === 0) return { ...nothing, obstacles: unplanned };
  const proof = proveFix(pair, plan, { applied, found: all }, comparison, options, scratch);
  const { obstacles } = proof;
  const left = graded(proof.left).filter(isOpen);
  const { edits, steps, behind } = plan;
  if (obstacles.length > 0) return { ...nothing, behind, obstacles };
  const solved = found.filter((finding) => !isAmong(left, finding, plan));
  // Edits that solve nothing are not asked for.
  if (solved.length === 0) return nothing;
  return { ...nothing, behind, edits, steps, solved, left };
}

/** What shows that the two sides do not go together, and is no mere warning. */
function isCollision(finding: Finding): boolean {
  return fails(finding) && finding.severity === "error";
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
  // A folder that moved as a whole is compared as if base had it there.
  const moved = (tree: FileTree) => (behind === null ? tree : withFolderAt(tree, behind.path, place.path));
  const broken = new Set(found.map(({ rule }) => rule));
  const read = (tree: FileTree, at: FolderPlace | null) => (at === null ? null : readFolder(tree, at));
  const sides = { base: read(base.tree, behind), fork: fork === null ? null : read(fork, behind) };
  const additions = editedAdditions(sides, read(branch, ahead), applied, at);
  return planFix({
    ...applied,
    place,
    fork: fork === null ? null : moved(fork),
    base: behind === null ? new Map() : moved(base.tree),
    branch,
    broken,
    additions,
    now,
  });
}
