import { fixBranch } from "../judge/fix-branch.ts";
import { renderFix } from "../report/fix/terminal.ts";
import type { Surface } from "../report/formats.ts";
import type { Command } from "./parse-arguments.ts";
import { showProgress } from "./show-progress.ts";

/**
 * Fixes the branch's migrations, or shows how, and gives the exit code: 0 where nothing is left to do, 1 where there
 * is and nothing was written, 2 where a person has to. Rejects with CannotCheck.
 */
export async function fix(command: Extract<Command, { kind: "fix" }>, surface: Surface): Promise<number> {
  const { report, ...state } = await fixBranch({ ...command, tell: showProgress });
  process.stdout.write(renderFix(report, state, surface));
  if (report.folders.some(({ obstacles }) => obstacles.length > 0)) return 2;
  return state.written || report.folders.every(({ edits }) => edits.length === 0) ? 0 : 1;
}
