import { suggestionOf } from "../fix/suggest.ts";
import type { Comparison } from "../model/comparison.ts";
import { CannotCheck } from "../model/errors.ts";
import type { Finding } from "../model/finding.ts";
import type { FolderFix } from "../model/fix.ts";
import type { CheckOptions } from "../model/options.ts";
import type { FolderReport, Report } from "../model/report.ts";
import type { Scratch } from "../model/scratch.ts";
import { fixFolders } from "./fix-folders.ts";
import { isBookkeeping } from "./may-be-fixable.ts";

/**
 * The report with a mark at each finding that `drizzle-gate fix` solves, and the command before its remedy; with the fix
 * itself where it is a few lines of the journal. It is tried without rows: they decide nothing about the bookkeeping.
 */
export function markFixable(
  report: Report,
  comparison: Comparison,
  options: CheckOptions,
  scratch: Scratch,
): Report {
  const light = { ...options, rows: 0, seed: null, snapshots: [] };
  const fixes = tryFixes(comparison, light, { ...scratch, snapshots: [] });
  const folders = report.folders.map((folder) => {
    const fix = fixes.find(({ path }) => path === folder.path);
    return fix === undefined ? folder : marked(folder, fix);
  });
  return { ...report, folders };
}

/** A fix that cannot be found out is none. */
function tryFixes(comparison: Comparison, options: CheckOptions, scratch: Scratch): readonly FolderFix[] {
  try {
    return fixFolders(comparison, options, scratch).folders;
  } catch (error) {
    if (error instanceof CannotCheck) return [];
    throw error;
  }
}

function marked(folder: FolderReport, { edits, solved }: FolderFix): FolderReport {
  if (edits.length === 0) return folder;
  const isSolved = ({ rule, migration, file }: Finding) =>
    solved.some((each) => each.rule === rule && each.migration === migration && each.file === file);
  const findings = folder.findings.map((finding): Finding => {
    if (!isBookkeeping(finding) || !isSolved(finding)) return finding;
    return {
      ...finding,
      fixable: true,
      remedy: `Run \`npx drizzle-gate fix --write\`. By hand: ${finding.remedy}`,
    };
  });
  const isMarked = findings.some(({ fixable }) => fixable === true);
  const suggestion = isMarked ? suggestionOf(edits, folder.path) : null;
  return { ...folder, findings, ...(suggestion === null ? {} : { suggestion }) };
}
