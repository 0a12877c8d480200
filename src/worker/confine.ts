/** What the system holds a process to, besides the deadline that its parent keeps. */
export interface SystemLimits {
  readonly timeoutMs: number;
  /** Whether it may write files at all. */
  readonly files: boolean;
}

/**
 * Memory of a process that can be written, in KiB. Enforced on Linux. Not its address space: V8 reserves tens of
 * gigabytes of that for WebAssembly.
 */
const memory = 8 * 1024 ** 2;

/** A command under limits of the system: on POSIX a shell sets them first and becomes the program. */
export function limited(command: readonly string[], limits: SystemLimits): readonly string[] {
  return process.platform === "win32" ? command : ["/bin/sh", "-c", limitScript(limits), ...command];
}

/**
 * No core dump, CPU time a little above the deadline (a process whose parent was killed ends by itself),
 * memory, file size. A limit that the system refuses is left out.
 */
function limitScript(limits: SystemLimits): string {
  const seconds = Math.ceil((limits.timeoutMs / 1000) * 1.1) + 2;
  const script = ["ulimit -c 0", `ulimit -t ${seconds}`, `ulimit -d ${memory}`];
  if (!limits.files) script.push("ulimit -f 0");
  return `${script.map((line) => `${line} 2>/dev/null`).join("; ")}; exec "$0" "$@"`;
}

/** An environment with a place for temporary files, and nothing of this process's own. */
export function bareEnvironment(scratch: string): NodeJS.ProcessEnv {
  const environment = { TZ: "UTC", LC_ALL: "C", TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const root = process.env["SystemRoot"];
  return process.platform === "win32" && root !== undefined
    ? { ...environment, SystemRoot: root }
    : environment;
}
