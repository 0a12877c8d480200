import type { SystemLimits } from "./confine.ts";
import { startWorker, type Worker } from "./run-check.ts";

/** A worker that may be loading already. */
export interface EarlyWorker {
  /** Gives it; throws what kept it from starting. */
  readonly take: () => Worker;
  /** Ends it, whether or not anybody took it. */
  readonly stop: () => void;
}

/** Starts a worker at once, so that it loads while its parent still does. Never throws. */
export function startEarly(limits: SystemLimits): EarlyWorker {
  try {
    const worker = startWorker(limits);
    return { take: () => worker, stop: worker.stop };
  } catch (error) {
    const take = (): never => {
      throw error;
    };
    return { take, stop: () => undefined };
  }
}
