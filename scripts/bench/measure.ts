import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The `sqlite3` of the system; it comes with no package of ours. */
export const shell = "sqlite3";

/** Does work in a scratch folder that needs the shell, and is told its version; says so where there is none. */
export async function withShell(
  work: (scratch: string, version: string) => void | Promise<void>,
): Promise<void> {
  const version = spawnSync(shell, ["--version"], { encoding: "utf8" });
  if (version.status !== 0) {
    console.log("Skipped: the `sqlite3` shell is not installed (Debian and Ubuntu: apt install sqlite3)");
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-bench-"));
  try {
    await work(scratch, version.stdout.split(" ")[0] ?? "");
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** A program to time. */
export interface Timed {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** The exit code that says it did its work; 0 by default. */
  readonly code?: number;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** What a program took in each round, process start included, in milliseconds. */
export interface Measured {
  readonly wall: readonly number[];
  /** Of the processes that it waited for as well; all zero where the system does not tell (all but Linux). */
  readonly cpu: readonly number[];
}

/**
 * Runs programs in turns, so that whatever else the machine does hits all of them alike, and gives what each took of the
 * clock and of the processors. Rejects where one does not end as it should.
 */
export async function measure(programs: readonly Timed[], rounds: number): Promise<readonly Measured[]> {
  const all = programs.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const [index, program] of programs.entries()) {
      const before = childrenCpu();
      all[index]?.wall.push(await waitFor(program));
      all[index]?.cpu.push(childrenCpu() - before);
    }
  }
  return all;
}

/** The ratio of one to the other in each round: "9.4 (9.1 to 9.9)", the median with the least and the most. */
export function ratioOf(one: readonly number[], other: readonly number[]): string {
  const ratios = one.map((each, round) => each / (other[round] ?? Number.NaN));
  return spread(ratios, (ratio) => ratio.toFixed(2));
}

/** The median, and in parentheses the least and the most. */
export function spread(numbers: readonly number[], say: (each: number) => string): string {
  return `${say(medianOf(numbers))} (${say(Math.min(...numbers))} to ${say(Math.max(...numbers))})`;
}

/** What children took of the processors so far, in milliseconds: "cutime" and "cstime", in hundredths of a second, of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function childrenCpu(): number {
  try {
    const [, afterName = ""] = readFileSync("/proc/self/stat", "utf8").split(") ");
    const [user, system] = afterName.split(" ").slice(13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return 0;
  }
}

/** While it runs, this process can serve what it asks for. */
function waitFor({ name, command, args, cwd, env, code = 0 }: Timed): Promise<number> {
  const started = performance.now();
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "pipe"],
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
  });
  let stderr = "";
  child.stderr.on("data", (piece: Buffer) => {
    stderr += piece;
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (status) => {
      if (status === code) done(performance.now() - started);
      else fail(new Error(`${name} ended with ${status}: ${stderr}`));
    });
  });
}

/** The middle of some numbers. */
export function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/**
 * Runs a program and gives the most memory that one of its processes had resident, in MB; 0 where the system does not
 * tell (all but Linux). Throws where it does not end with `code`.
 */
export async function peakOf(command: string, args: readonly string[], code: number): Promise<number> {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.on("data", (piece: Buffer) => {
    output += piece;
  });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...familyOf(child.pid ?? 0).map(residentOf));
  }, 50);
  const ended = await new Promise<number | null>((done) => child.on("close", done));
  clearInterval(timer);
  if (ended !== code) throw new Error(`the check ended with ${ended}: ${output}`);
  return peak;
}

/** A process and its children. */
function familyOf(pid: number): readonly string[] {
  try {
    const tasks = readdirSync(`/proc/${pid}/task`);
    const children = tasks.flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
    return [String(pid), ...children];
  } catch {
    return [];
  }
}

/** "VmHWM": https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function residentOf(pid: string): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** "123.4 ms". */
export function inMs(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

/** What a process and its children took. */
export interface Cost {
  /** On processors, in the program and in the system. */
  readonly seconds: number;
  /** The most memory that one of the processes had resident. */
  readonly megabytes: number;
  readonly code: number;
}

/** Runs one check of the built gate; its verdict is no matter. Throws where it could not check. */
export async function costOfCheck(args: readonly string[]): Promise<Cost> {
  const cli = join(import.meta.dirname, "../../dist/cli.js");
  const command = ["-c", '"$@"; code=$?; times; exit $code', "sh", process.execPath, cli, ...args];
  const child = spawn("/bin/sh", command, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (output += piece));
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...descendantsOf(child.pid ?? 0).map(residentOf));
  }, 50);
  const code = await new Promise<number | null>((done) => child.on("close", done));
  clearInterval(timer);
  const [, user, system] = /(\d+m[\d.]+)s (\d+m[\d.]+)s\s*$/.exec(output) ?? [];
  if (code !== 0 && code !== 1) throw new Error(`the check ended with ${code}: ${output.slice(0, 2000)}`);
  return { seconds: inSeconds(user) + inSeconds(system), megabytes: peak, code };
}

/** "1m2.5" of the shell's `times`. */
function inSeconds(time = ""): number {
  const [minutes, seconds] = time.split("m");
  return Number(minutes) * 60 + Number(seconds);
}

function descendantsOf(pid: number): readonly string[] {
  const [own, ...children] = familyOf(pid);
  return own === undefined ? [] : [own, ...children.flatMap((child) => descendantsOf(Number(child)))];
}
