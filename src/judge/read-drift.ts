import { isEvidence, selectPaths } from "../drizzle/select-paths.ts";
import { checkoutOf } from "../files/find-link.ts";
import { readComparison } from "../git/read-comparison.ts";
import type { DriftReport } from "../model/drift-report.ts";
import type { WantedOptions } from "../model/options.ts";
import { startWorker } from "../worker/run-check.ts";
import { findFiles } from "./find-files.ts";
import type { Case } from "./judge.ts";

/** Which copies are held against what. */
export interface DriftCase extends Pick<Case, "repo" | "timeoutMs" | "tell"> {
  /** The revision whose migrations production should have run. */
  readonly base: string;
  readonly wanted: WantedOptions;
}

/** How the copies differ from what the migrations of that revision make. Rejects with CannotCheck. */
export async function readDrift({ repo, timeoutMs, tell, base, wanted }: DriftCase): Promise<DriftReport> {
  const options = findFiles(wanted, null, { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: true });
  const stopTelling = tell(worker.progress);
  try {
    const sides = { base, head: base };
    const comparison = await readComparison({
      ...{ repo, ...sides, fetch: true },
      ...{ select: selectPaths, mayLack: isEvidence },
    });
    return await worker.drift(comparison, options);
  } finally {
    stopTelling();
    worker.stop();
  }
}
