import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { bareEnvironment, limited } from "../worker/confine.ts";
import { stopOnSignals } from "../worker/stop-on-signals.ts";

/** A program of the project's, and where it may leave what it makes. */
export interface ConfinedRun {
  /** Node's arguments: the script first. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Folder for temporary files, and its home. */
  readonly scratch: string;
  readonly timeoutMs: number;
}

/** How it ended. The exit code is not told: drizzle-kit ends with 0 whatever happened. */
export interface ConfinedOutcome {
  /** The last 64 K characters of what it printed on both channels. */
  readonly said: string;
  /** Whether it was ended at the deadline. */
  readonly late: boolean;
}

const mostSaid = 65_536;

/**
 * Runs Node on a script without the environment of this process, at most until the deadline. Whatever it started in
 * its process group is ended with it, and nothing of what it prints gets further than the outcome.
 */
export async function runConfined(run: ConfinedRun): Promise<ConfinedOutcome> {
  const command = [process.execPath, "--disable-warning=ExperimentalWarning", ...run.args];
  const [program = "", ...args] = limited(command, { timeoutMs: run.timeoutMs, files: true });
  const child = spawn(program, args, {
    cwd: run.cwd,
    env: { ...bareEnvironment(run.scratch), HOME: run.scratch, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    // A process group of its own, which can be ended as a whole.
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const stop = stopOnSignals(() => endGroup(child));
  let said = "";
  for (const channel of [child.stdout, child.stderr]) {
    channel.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-mostSaid);
    });
  }
  let late = false;
  const deadline = setTimeout(() => {
    late = true;
    endGroup(child);
  }, run.timeoutMs);
  const closed = new Promise<void>((resolve) => child.on("close", () => resolve()));
  try {
    await new Promise<void>((resolve) => {
      child.on("exit", () => resolve());
      child.on("error", (error) => {
        said = error.message;
        resolve();
      });
    });
  } finally {
    clearTimeout(deadline);
    stop();
  }
  // What left the group may hold the channels open; the rest of what the others said is there at once.
  await Promise.race([closed, pause(1000, undefined, { ref: false })]);
  child.stdout.destroy();
  child.stderr.destroy();
  return { said, late };
}

/** Ends a process and what it started; on Windows what it started goes with it only while it lives. */
function endGroup(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === "win32") {
    spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { windowsHide: true }).on("error", () =>
      child.kill(),
    );
    return;
  }
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // Nobody of the group is left.
  }
}
