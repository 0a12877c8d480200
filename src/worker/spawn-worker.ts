import { type ChildProcess, spawn } from "node:child_process";
import { bareEnvironment, limited, type SystemLimits } from "./confine.ts";
import { answerFd } from "./serve.ts";

/**
 * Starts Node on an entry, in a scratch folder, without the environment: no token and no path of the runner is
 * within reach of SQL that finds a way out. On POSIX a shell sets limits first and becomes Node.
 */
export function spawnWorker(entry: string, scratch: string, limits: SystemLimits): ChildProcess {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", entry];
  const [program = "", ...args] = limited(command, limits);
  return spawn(program, args, {
    cwd: scratch,
    env: bareEnvironment(scratch),
    stdio: ["pipe", "pipe", "pipe", ...Array<"pipe">(answerFd - 2).fill("pipe")],
    windowsHide: true,
  });
}
