import { join } from "node:path";
import { isEvidence, selectPaths } from "../drizzle/select-paths.ts";
import { checkoutOf } from "../files/find-link.ts";
import { FileRefused } from "../files/plain-file.ts";
import { finishReplacing, type Replacing, replaceFiles } from "../files/replace-files.ts";
import { findUnsaved } from "../git/find-unsaved.ts";
import { readComparison } from "../git/read-comparison.ts";
import { openRepository } from "../git/repository.ts";
import { CannotCheck } from "../model/errors.ts";
import type { FileEdit, FixReport } from "../model/fix.ts";
import type { WantedOptions } from "../model/options.ts";
import { joinNames } from "../model/text.ts";
import { startWorker } from "../worker/run-check.ts";
import { findFiles } from "./find-files.ts";
import type { Case } from "./judge.ts";

/** What is to be fixed. */
export interface FixCase extends Pick<Case, "repo" | "timeoutMs" | "tell"> {
  /** Null: the default branch. */
  readonly base: string | null;
  readonly wanted: WantedOptions;
  readonly write: boolean;
  /** Whether files may be replaced whose content git does not have. */
  readonly force: boolean;
}

export interface Fixed {
  readonly report: FixReport;
  /** Whether an earlier run was interrupted, and its work was done now. */
  readonly finished: boolean;
  readonly written: boolean;
}

/**
 * Finds out what fixes the working tree's migrations, proves it, and writes it where that is wanted. No code of the
 * repository runs. Rejects with CannotCheck, before anything is written.
 */
export async function fixBranch({
  repo,
  base,
  wanted,
  tell,
  timeoutMs,
  write,
  force,
}: FixCase): Promise<Fixed> {
  const { top, gitDir } = await openRepository(repo);
  if (top === null) throw new CannotCheck("A bare repository has no working tree. Run this in a checkout");
  const replacing = { top, note: join(gitDir, "drizzle-gate-fix.json") };
  const finished = write && refusing(() => finishReplacing(replacing));
  const options = findFiles(wanted, "--", { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: options.snapshots.length > 0 });
  const stopTelling = tell(worker.progress);
  try {
    const sides = { repo, base, head: null, atTip: true, fetch: true };
    const comparison = await readComparison({ ...sides, select: selectPaths, mayLack: isEvidence });
    const report = await worker.fix(comparison, options);
    const edits = report.folders.flatMap((folder) => folder.edits);
    const written = write && edits.length > 0;
    if (written) await writeEdits(edits, replacing, force);
    return { report, finished, written };
  } finally {
    stopTelling();
    worker.stop();
  }
}

async function writeEdits(edits: readonly FileEdit[], replacing: Replacing, force: boolean): Promise<void> {
  const kept = new Set(
    edits.flatMap(({ after }) => (after === null ? [] : [Buffer.from(after).toString("base64")])),
  );
  const lost = edits.filter(
    ({ before }) => before !== null && !kept.has(Buffer.from(before).toString("base64")),
  );
  const unsaved = force
    ? []
    : await findUnsaved(
        replacing.top,
        lost.map(({ path }) => path),
      );
  if (unsaved.length > 0)
    throw new CannotCheck(
      `${joinNames(unsaved)} ${unsaved.length === 1 ? "has" : "have"} changes that git does not have: \`git add\` or commit them first, or pass \`--force\``,
    );
  // A process that is asked to end meanwhile ends afterwards.
  const later = (): void => undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, later);
  try {
    refusing(() => replaceFiles(edits, replacing));
  } finally {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(signal, later);
  }
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileRefused) throw new CannotCheck(`Nothing was written: ${error.message}`);
    throw error;
  }
}
