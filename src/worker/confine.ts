import { answerFd } from "./serve.ts";

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
  return underShell(command, limitScript(limits));
}

/**
 * The same for a program that is to end when its parent does, however that ends, and whose scratch folder goes with it.
 * Beside it a shell waits for a line on a channel from the parent, which says that all is done: a channel that ends
 * without one has lost its other end. Without a shell, on Windows, the program ends by itself.
 */
export function leashed(
  command: readonly string[],
  limits: SystemLimits,
  channel: number,
): readonly string[] {
  const end = 'kill -9 $$; /bin/sleep 1; /bin/rm -rf "$TMPDIR"';
  const others = `</dev/null >/dev/null 2>&1 ${answerFd}>&-`;
  const watch = `( cd / && read -r line <&${channel} || { ${end}; } ) ${others} & exec ${channel}<&-`;
  return underShell(command, `${watch}; ${limitScript(limits)}`);
}

function underShell(command: readonly string[], script: string): readonly string[] {
  return process.platform === "win32" ? command : ["/bin/sh", "-c", `${script}; exec "$0" "$@"`, ...command];
}

/**
 * No core dump, CPU time a little above the deadline, memory, file size. A limit that the system refuses is left out.
 */
function limitScript(limits: SystemLimits): string {
  const seconds = Math.ceil((limits.timeoutMs / 1000) * 1.1) + 2;
  const script = ["ulimit -c 0", `ulimit -t ${seconds}`, `ulimit -d ${memory}`];
  if (!limits.files) script.push("ulimit -f 0");
  return script.map((line) => `${line} 2>/dev/null`).join("; ");
}

/** An environment with a place for temporary files, and nothing of this process's own. */
export function bareEnvironment(scratch: string): NodeJS.ProcessEnv {
  const environment = { TZ: "UTC", LC_ALL: "C", TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const root = process.env["SystemRoot"];
  return process.platform === "win32" && root !== undefined
    ? { ...environment, SystemRoot: root }
    : environment;
}
