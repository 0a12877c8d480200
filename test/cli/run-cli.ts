import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

/** How a command line ended. */
export interface Ended {
  /** Null where a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  /** Without the lines that say every ten seconds what is going on. */
  readonly stderr: string;
  /** What lies in the temporary folder afterwards, and which processes that were told of it still run. */
  readonly left: readonly string[];
}

export interface CliOptions {
  /** The folder to run in; by default an empty one. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The built program, where it is not the one that is shipped. */
  readonly dist?: string;
  /** The Node to run it with, where it is not that of the tests. */
  readonly node?: string;
  /** The user to run as. */
  readonly uid?: number;
  /** Is given the process and its temporary folder while it runs. */
  readonly whileRunning?: (child: ChildProcess, temporary: string) => Promise<void>;
}

const dist = resolve(import.meta.dirname, "../../dist");

/**
 * Runs `dist/cli.js` as a process of its own, in an environment that has nothing but a path and an empty folder for
 * home and temporary files.
 */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<Ended> {
  const home = mkdtempSync(join(tmpdir(), "gate-cli-home-"));
  const temporary = mkdtempSync(join(tmpdir(), "gate-cli-tmp-"));
  chmodSync(temporary, 0o777);
  chmodSync(home, 0o777);
  try {
    const child = spawn(options.node ?? process.execPath, [join(options.dist ?? dist, "cli.js"), ...args], {
      cwd: options.cwd ?? home,
      env: { ...scrubbed(home, temporary), ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
      ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    });
    const ended = collect(child);
    await options.whileRunning?.(child, temporary);
    const outcome = await ended;
    const running = await processesOf(temporary);
    return { ...outcome, left: [...readdirSync(temporary), ...running] };
  } finally {
    rmSync(home, { recursive: true, force: true });
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Processes with that folder in their environment, once those that are just ending had two seconds; none where the system does not tell. */
async function processesOf(temporary: string): Promise<readonly string[]> {
  const find = (): readonly string[] =>
    readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && environmentOf(pid).includes(temporary));
  if (process.platform !== "linux") return [];
  for (let patience = 40; patience > 0 && find().length > 0; patience -= 1) await setTimeout(50);
  return find().map((pid) => `process ${pid}`);
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "latin1");
  } catch {
    return "";
  }
}

function collect(child: ChildProcess): Promise<Omit<Ended, "left">> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code, signal) =>
      done({
        code,
        signal,
        stdout: Buffer.concat(stdout).toString("utf8"),
        stderr: Buffer.concat(stderr)
          .toString("utf8")
          .replace(/^drizzle-gate: .* \(\d+ s\)\n/gm, ""),
      }),
    );
  });
}

function scrubbed(home: string, temporary: string): NodeJS.ProcessEnv {
  const kept = ["PATH", "Path", "SystemRoot", "PATHEXT"].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const folders = { HOME: home, USERPROFILE: home, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  return { ...Object.fromEntries(kept), ...folders };
}
