import { partedBranches } from "../history/parted-branches.ts";
import { findUndone } from "../merge/find-undone.ts";
import type { Case } from "../model/case.ts";
import type { MigrationFolder } from "../model/migration.ts";
import type { Tell } from "../model/scratch.ts";
import type { UndoneWork } from "../model/undone-work.ts";
import { runBranches } from "../replay/branch-runs.ts";
import type { BaseState } from "../replay/choose-driver.ts";

/** What base did and new migrations take back that were written without knowing of it. */
export function undoneWork(
  judged: Case,
  fork: MigrationFolder | null,
  { run }: Pick<BaseState, "run">,
  at: Tell,
): readonly UndoneWork[] {
  const parted = run.failure === null ? partedBranches(judged, fork) : null;
  const runs = parted === null ? null : runBranches(judged, parted, at);
  return runs === null ? [] : findUndone(runs);
}
