import { type ChildProcess, spawn } from "node:child_process";
import { Socket } from "node:net";
import { bareEnvironment, leashed, type SystemLimits } from "./confine.ts";
import { answerFd } from "./serve.ts";

/**
 * Starts Node on an entry, in a scratch folder, without the environment: no token and no path of the runner is
 * within reach of SQL that finds a way out. On POSIX a shell sets limits first and becomes Node, which ends with us.
 */
export function spawnWorker(entry: string, scratch: string, limits: SystemLimits): ChildProcess {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", entry];
  const [program = "", ...args] = leashed(command, limits, leashFd);
  const child = spawn(program, args, {
    cwd: scratch,
    env: bareEnvironment(scratch),
    stdio: ["pipe", "pipe", "pipe", ...Array<"pipe">(leashFd - 2).fill("pipe")],
    windowsHide: true,
  });
  child.stdio[leashFd]?.on("error", () => undefined);
  child.once("exit", () => letGo(child));
  return child;
}

/** Says that the worker is ended, or ends by itself, so that nobody has to see to it when this process is gone. */
export function letGo(child: ChildProcess): void {
  const leash = child.stdio[leashFd];
  if (leash instanceof Socket && leash.writable) leash.end("\n", () => leash.destroy());
}

/** The channel whose end tells that this process is gone. */
const leashFd = answerFd + 1;
