import { isEvidence, selectPaths } from "../drizzle/select-paths.ts";
import { checkoutOf } from "../files/find-link.ts";
import { NoBase } from "../git/find-ends.ts";
import { readComparison } from "../git/read-comparison.ts";
import type { WantedOptions } from "../model/options.ts";
import type { Status } from "../model/status.ts";
import { startWorker } from "../worker/run-check.ts";
import { findFiles } from "./find-files.ts";
import type { Case } from "./judge.ts";

/** Whose status is asked for. */
export interface StatusCase extends Pick<Case, "repo" | "timeoutMs" | "tell"> {
  readonly base: string | null;
  readonly head: string | null;
  readonly wanted: WantedOptions;
}

/**
 * What a check of the same sides would find out before it judges. Where nobody says what production runs and nothing
 * here tells, head stands for base, and that is said. Rejects with CannotCheck.
 */
export async function readStatus({ repo, timeoutMs, tell, base, head, wanted }: StatusCase): Promise<Status> {
  const options = findFiles(wanted, "--", { now: Date.now(), checkout: checkoutOf(repo) });
  const worker = startWorker({ timeoutMs, files: false });
  const stopTelling = tell(worker.progress);
  const read = (from: string | null) =>
    readComparison({
      ...{ repo, base: from, head, fetch: true },
      ...{ select: selectPaths, mayLack: isEvidence },
    });
  try {
    const reason: string[] = [];
    const comparison = await read(base).catch((error: unknown) => {
      if (!(error instanceof NoBase)) throw error;
      reason.push(error.message);
      return read(head ?? "HEAD");
    });
    const status = await worker.status(comparison, options);
    const [what] = reason;
    if (what === undefined) return status;
    return { ...status, base: null, unknown: [{ what, settle: "--base <rev>" }, ...status.unknown] };
  } finally {
    stopTelling();
    worker.stop();
  }
}
