import { readSync, writeSync } from "node:fs";
import { deserialize } from "node:v8";
import type { Comparison } from "../model/comparison.ts";
import type { DriftReport } from "../model/drift-report.ts";
import { CannotCheck } from "../model/errors.ts";
import type { FixReport } from "../model/fix.ts";
import type { CheckOptions } from "../model/options.ts";
import type { Report } from "../model/report.ts";
import type { Scratch, Tell } from "../model/scratch.ts";
import type { Status } from "../model/status.ts";
import { encodeFrame, type Message } from "./frames.ts";

/** What is asked for: a verdict, what is found out before there is one, how copies differ, or what fixes the branch. */
export type Want = "report" | "status" | "drift" | "fix";

/** What the parent sends on standard input, serialized by `node:v8`. */
export interface Job {
  readonly want: Want;
  readonly comparison: Comparison;
  readonly options: CheckOptions;
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

/** File descriptor on which the worker answers. Standard output and error carry nothing but a crash's last words. */
export const answerFd = 3;

/**
 * Does one job from standard input, answers and ends the process. The working folder is the scratch folder.
 * Ends without a word when the parent is gone.
 */
export async function serve(check: Check): Promise<void> {
  // Ctrl-C reaches the whole process group; the parent decides, tidies up and ends this process.
  process.on("SIGINT", () => undefined);
  process.on("SIGHUP", () => undefined);
  const input = readToEnd(0);
  if (input.length === 0) process.exit(1);
  send(await answer(check, deserialize(input)));
  process.exit(0);
}

async function answer(check: Check, job: Job): Promise<Message> {
  const at: Tell = (what, doing = "running", share = "") =>
    send({ kind: "at", what: what.slice(0, 300), doing, share });
  const scratch = { dir: process.cwd(), at, snapshots: [], clock: () => performance.now() };
  try {
    return {
      kind: "done",
      value: await check(job.comparison, job.options, scratch, job.want),
    };
  } catch (error) {
    if (error instanceof CannotCheck) return { kind: "cannot-check", message: error.message };
    if (!(error instanceof Error)) return { kind: "crash", message: String(error), stack: "" };
    if ("code" in error && error.code === "ENOSPC") return { kind: "cannot-check", message: diskFull };
    return { kind: "crash", message: `${error.name}: ${error.message}`, stack: error.stack ?? "" };
  }
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

function readToEnd(fd: number): Buffer {
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = Buffer.allocUnsafe(1 << 18);
    try {
      const length = readSync(fd, piece);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(piece.subarray(0, length));
    } catch (error) {
      // Windows reports the end of a pipe as an error.
      if (codeOf(error) === "EOF") return Buffer.concat(pieces);
      if (codeOf(error) !== "EAGAIN") throw error;
      pause();
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : null;
}
