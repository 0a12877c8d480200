import { readSync, writeSync } from "node:fs";
import { deserialize } from "node:v8";
import type { CodeRead, Comparison } from "../model/comparison.ts";
import type { DriftReport } from "../model/drift-report.ts";
import { CannotCheck } from "../model/errors.ts";
import type { FingerprintJob } from "../model/fingerprint.ts";
import type { FixReport } from "../model/fix.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Report } from "../model/report.ts";
import type { Scratch, Tell } from "../model/scratch.ts";
import type { Status } from "../model/status.ts";
import { encodeFrame, inputHeadBytes, type Message } from "./frames.ts";

/** What is asked for: a verdict, what is found out before there is one, how copies differ, what fixes the branch, or a fingerprint. */
export type Want = "report" | "status" | "drift" | "fix" | "fingerprint";

/** What the parent sends on standard input first, serialized by `node:v8`. */
export type Job = RepositoryJob | { readonly want: "fingerprint"; readonly fingerprint: FingerprintJob };

/** What is asked about a repository. */
export interface RepositoryJob {
  readonly want: Exclude<Want, "fingerprint">;
  readonly comparison: Comparison;
  readonly options: CheckOptions;
  /** Whether what the sources say is sent after it, once it is found out. */
  readonly codeFollows: boolean;
}

/** What a worker is for. */
export type Check = (
  comparison: Comparison,
  options: CheckOptions,
  scratch: Scratch,
  want: Want,
) => Answer | Promise<Answer>;

/** What a worker gives back. */
export type Answer = Report | Status | DriftReport | FixReport;

/** What it does where no repository has to be known. */
export type TakeFingerprint = (job: FingerprintJob, scratch: Scratch) => Promise<unknown>;

/** File descriptor on which the worker answers. Standard output and error carry nothing but a crash's last words. */
export const answerFd = 3;

/**
 * Does one job from standard input, answers and ends the process. The working folder is the scratch folder.
 * Ends without a word when the parent is gone.
 */
export async function serve(check: Check, take?: TakeFingerprint): Promise<void> {
  // Ctrl-C reaches the whole process group; the parent decides, tidies up and ends this process.
  process.on("SIGINT", () => undefined);
  process.on("SIGHUP", () => undefined);
  send(await answer(check, receive() as Job, take));
  process.exit(0);
}

async function answer(check: Check, job: Job, take?: TakeFingerprint): Promise<Message> {
  const at: Tell = (what, doing = "running", share = "") =>
    send({ kind: "at", what: what.slice(0, 300), doing, share });
  const scratch = { dir: process.cwd(), at, snapshots: [], clock };
  try {
    const value =
      job.want === "fingerprint"
        ? await take?.(job.fingerprint, scratch)
        : await check(comparisonOf(job, at), job.options, scratch, job.want);
    return { kind: "done", value };
  } catch (error) {
    if (error instanceof CannotCheck) return { kind: "cannot-check", message: error.message };
    if (!(error instanceof Error)) return { kind: "crash", message: String(error), stack: "" };
    if ("code" in error && error.code === "ENOSPC") return { kind: "cannot-check", message: diskFull };
    return { kind: "crash", message: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
  }
}

/** Milliseconds. `performance` would be loaded for it first, which takes longer than a small step of a check. */
function clock(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

const diskFull =
  "The disk is full; free some space, or point `TMPDIR` (on a runner `RUNNER_TEMP`) to a larger disk";

function send(message: Message): void {
  let rest = encodeFrame(message);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(answerFd, rest));
    } catch (error) {
      if (codeOf(error) === "EAGAIN") pause();
      else process.exit(1);
    }
  }
}

/** What is to be compared; what its sources say is waited for when it is first asked for. */
function comparisonOf({ comparison, codeFollows }: RepositoryJob, at: Tell): Comparison {
  if (!codeFollows) return comparison;
  let read: CodeRead | null = null;
  const received = (): CodeRead => {
    if (read === null) {
      at("sources", "reading");
      read = receive() as CodeRead;
    }
    return read;
  };
  return {
    ...comparison,
    get code() {
      return received().code;
    },
    get codeUnread() {
      return received().codeUnread;
    },
  };
}

/** The next value that the parent sends. */
function receive(): unknown {
  return deserialize(readFully(readFully(inputHeadBytes).readUInt32LE()));
}

/** Fills a buffer from standard input; ends the process where the parent is gone. */
function readFully(size: number): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; ) {
    try {
      const length = readSync(0, buffer, at, size - at, null);
      if (length === 0) process.exit(1);
      at += length;
    } catch (error) {
      // Windows reports the end of a pipe as an error.
      if (codeOf(error) === "EOF") process.exit(1);
      if (codeOf(error) !== "EAGAIN") throw error;
      pause();
    }
  }
  return buffer;
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}
