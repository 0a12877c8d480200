import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { Readable } from "node:stream";
import { removeLeftovers } from "../files/temporary-folder.ts";
import type { CodeRead, Comparison } from "../model/comparison.ts";
import type { DriftReport } from "../model/drift-report.ts";
import { CannotCheck } from "../model/errors.ts";
import type { Fingerprint, FingerprintJob } from "../model/fingerprint.ts";
import type { FixReport } from "../model/fix.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Report } from "../model/report.ts";
import type { Status } from "../model/status.ts";
import { code } from "../model/text.ts";
import { issuesPage } from "../model/version.ts";
import type { SystemLimits } from "./confine.ts";
import { frameReader, inputFrame, type Message, type Progress } from "./frames.ts";
import { lastWords, oneLine } from "./last-words.ts";
import { makeScratchFolder, removeScratchFolder } from "./scratch-folder.ts";
import { answerFd, type Job, type RepositoryJob } from "./serve.ts";
import { letGo, spawnWorker } from "./spawn-worker.ts";
import { stopOnSignals } from "./stop-on-signals.ts";

/** A process that is ready for one check, or will be when it is asked. */
export interface Worker {
  /**
   * Does the check, while `code` finds out what is sent to it then; null where there is none to come. Rejects with
   * `CannotCheck` whatever becomes of the process, and as `code` does. To be called once.
   */
  run(comparison: Comparison, options: CheckOptions, code?: FindCode | null): Promise<Report>;
  /** Only finds out what there is to check. Rejects as `run` does. To be called once, and instead of it. */
  status(comparison: Comparison, options: CheckOptions): Promise<Status>;
  /** Only holds production copies against base's migrations. Rejects as `run` does. To be called once, and instead of it. */
  drift(comparison: Comparison, options: CheckOptions): Promise<DriftReport>;
  /** Finds out what fixes the branch, and proves it. To be called once, and instead of `run`. */
  fix(comparison: Comparison, options: CheckOptions): Promise<FixReport>;
  /** Takes a fingerprint, or gives the statements for one. Rejects as `run` does. To be called once, and instead of it. */
  fingerprint(job: FingerprintJob): Promise<Fingerprint | readonly string[]>;
  /** What it is doing, one line without control characters; "" before it does anything. */
  progress(): string;
  /** Ends the process and removes its scratch folder; for a worker that is not needed after all. */
  stop(): void;
}

/** Finds out what the sources say. */
export type FindCode = () => Promise<CodeRead>;

/** A job, but for what is found out as it is sent. */
type Asked = Exclude<Job, RepositoryJob> | Omit<RepositoryJob, "codeFollows">;

/**
 * Starts the process early, so that it loads while the parent reads git. The deadline counts from `run`.
 * Its scratch folder is removed when the check ends, when it is stopped, and when a signal ends this process.
 */
export function startWorker(limits: SystemLimits, entry: string = workerEntry()): Worker {
  const scratch = makeScratchFolder();
  const child = spawnWorker(entry, scratch, { ...limits, files: limits.files || !serializesInMemory() });
  const stop = stopOnSignals(() => {
    child.kill("SIGKILL");
    letGo(child);
    removeScratchFolder(scratch);
  });
  const { outcome, progress } = watch(child);
  const ask = async (job: Asked, code: FindCode | null = null) => {
    const sent: Job = job.want === "fingerprint" ? job : { ...job, codeFollows: code !== null };
    child.stdin?.write(inputFrame(sent));
    if (code === null) child.stdin?.end();
    removeLeftovers(Date.now());
    let late = false;
    const deadline = setTimeout(() => {
      late = true;
      child.kill("SIGKILL");
    }, limits.timeoutMs);
    try {
      const sending = code?.().then((read) => void child.stdin?.end(inputFrame(read)));
      const ended = await (sending === undefined
        ? outcome
        : Promise.race([outcome, sending.then(() => outcome)]));
      // What went wrong in finding it is told, although the worker may not have asked for it.
      if (ended.answer !== null) await sending;
      return answerOf(ended, late, limits.timeoutMs);
    } finally {
      clearTimeout(deadline);
      stop();
    }
  };
  return {
    stop,
    progress: () => progressInWords(progress()),
    run: async (comparison, options, code = null) =>
      (await ask({ want: "report", comparison, options }, code)) as Report,
    status: async (comparison, options) => (await ask({ want: "status", comparison, options })) as Status,
    fingerprint: async (fingerprint) =>
      (await ask({ want: "fingerprint", fingerprint })) as Fingerprint | readonly string[],
    drift: async (comparison, options) => (await ask({ want: "drift", comparison, options })) as DriftReport,
    fix: async (comparison, options) => (await ask({ want: "fix", comparison, options })) as FixReport,
  };
}

/** How a worker ended. */
interface Outcome {
  readonly answer: Exclude<Message, { kind: "at" }> | null;
  /** What it did last; null where it did nothing yet. */
  readonly at: Progress | null;
  /** Why it could not even start; else null. */
  readonly failedToStart: string | null;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

function watch(child: ChildProcess): {
  readonly outcome: Promise<Outcome>;
  readonly progress: () => Progress | null;
} {
  let at: Progress | null = null;
  let answer: Outcome["answer"] = null;
  let stderr = "";
  const { promise: outcome, resolve } = Promise.withResolvers<Outcome>();
  const end = (failedToStart: string | null, code: number | null, signal: NodeJS.Signals | null): void =>
    resolve({ answer, at, failedToStart, code, signal, stderr });
  const channel = child.stdio[answerFd];
  if (channel instanceof Readable) {
    const read = frameReader((message) => {
      if (message.kind === "at") {
        at = message;
        return;
      }
      answer = message;
      // It has nothing left to do, and on a busy machine Node now and then locks up in `process.exit`:
      // it waits for a thread that waits for a garbage collection of the one that waits.
      child.kill("SIGKILL");
      // Nobody waits for its end: what it said counts, however it ends.
      end(null, null, null);
    });
    channel.on("data", read);
  }
  child.stdout?.resume();
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr = (stderr + text).slice(-4096);
  });
  // A worker that is gone closes its standard input; how it ended is told by "close".
  child.stdin?.on("error", () => undefined);
  child.on("error", (error) => end(error.message, null, null));
  child.on("close", (code, signal) => end(null, code, signal));
  return { outcome, progress: () => at };
}

function answerOf(outcome: Outcome, late: boolean, timeoutMs: number): unknown {
  const { answer } = outcome;
  if (answer !== null) {
    switch (answer.kind) {
      case "done":
        return answer.value;
      case "cannot-check":
        throw new CannotCheck(answer.message);
      case "crash":
        throw new CannotCheck(
          `Drizzle Gate itself failed (${code(oneLine(answer.message))}); ${askForReport}`,
          {
            cause: answer.stack,
          },
        );
    }
  }
  if (late || outcome.signal === "SIGXCPU") throw new CannotCheck(tooSlow(outcome.at, timeoutMs));
  throw new CannotCheck(`${lastWords(outcome)}; ${askForReport}`);
}

const askForReport = `please report it at \`${issuesPage}\`, with the migration`;

function tooSlow(at: Progress | null, timeoutMs: number): string {
  const where = at === null ? "" : ` while ${at.doing} ${code(oneLine(at.what))}${at.share}`;
  const doubt = at?.doing === "running" ? ", or check whether that statement can end at all" : "";
  return `The check did not finish within ${timeoutMs / 1000} s${where}; raise \`timeout\`${doubt}`;
}

function progressInWords(at: Progress | null): string {
  return at === null ? "" : `${at.doing} ${oneLine(at.what)}${at.share}`;
}

function workerEntry(): string {
  const bundled = !import.meta.filename.endsWith(".ts");
  return join(import.meta.dirname, bundled ? "worker.cjs" : "main.ts");
}

/** Node before 24.16 keeps scratch databases in files: see `sqlite/node-sqlite.ts`. */
function serializesInMemory(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 16);
}
