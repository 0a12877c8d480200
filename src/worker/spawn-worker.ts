import { type ChildProcess, spawn } from "node:child_process";
import { answerFd } from "./serve.ts";

/** What the system holds a worker to, besides the deadline that the parent keeps. */
export interface SystemLimits {
  readonly timeoutMs: number;
  /** Whether it may write files at all. */
  readonly files: boolean;
}

/**
 * Memory of a worker that can be written, in KiB. Enforced on Linux. Not its address space: V8 reserves tens of
 * gigabytes of that for WebAssembly.
 */
const memory = 8 * 1024 ** 2;

/**
 * Starts Node on an entry, in a scratch folder, without the environment: no token and no path of the runner is
 * within reach of SQL that finds a way out. On POSIX a shell sets limits first and becomes Node.
 */
export function spawnWorker(entry: string, scratch: string, limits: SystemLimits): ChildProcess {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", entry];
  const [program = "", ...args] =
    process.platform === "win32" ? command : ["/bin/sh", "-c", limitScript(limits), ...command];
  return spawn(program, args, {
    cwd: scratch,
    env: workerEnvironment(scratch),
    stdio: ["pipe", "pipe", "pipe", ...Array<"pipe">(answerFd - 2).fill("pipe")],
    windowsHide: true,
  });
}

/**
 * No core dump, CPU time a little above the deadline (a worker whose parent was killed ends by itself),
 * memory, file size. A limit that the system refuses is left out.
 */
function limitScript(limits: SystemLimits): string {
  const seconds = Math.ceil((limits.timeoutMs / 1000) * 1.1) + 2;
  const script = ["ulimit -c 0", `ulimit -t ${seconds}`, `ulimit -d ${memory}`];
  if (!limits.files) script.push("ulimit -f 0");
  return `${script.map((line) => `${line} 2>/dev/null`).join("; ")}; exec "$0" "$@"`;
}

function workerEnvironment(scratch: string): NodeJS.ProcessEnv {
  const environment = { TZ: "UTC", LC_ALL: "C", TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const root = process.env["SystemRoot"];
  return process.platform === "win32" && root !== undefined
    ? { ...environment, SystemRoot: root }
    : environment;
}
