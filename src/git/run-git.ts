import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";

/** Where git is run: the options that come before its command, and what they need in the environment. */
export interface Place {
  readonly options: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

export interface GitRequest {
  readonly input?: string;
  /** Whether git may speak to a remote: never while it reads. */
  readonly network?: boolean;
  /** Milliseconds after which git is stopped. */
  readonly timeout?: number;
  /** Is asked now and then whether git is to be stopped. */
  readonly stopWhen?: () => boolean;
}

export interface GitResult {
  /** Exit code; null where git was stopped. */
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** A folder of the user's, read as git finds it from there. */
export function inFolder(folder: string): Place {
  return { options: ["-C", resolve(folder)], environment: {} };
}

/**
 * Runs git and waits for its end, whatever the exit code. Throws `CannotCheck` only where there is no git.
 * It starts no hook, monitor, pager or prompt, and takes no optional lock.
 */
export function runGit(
  place: Place,
  command: readonly string[],
  request: GitRequest = {},
): Promise<GitResult> {
  return new Promise((done, fail) => {
    // Not in the folder that is checked: Windows would take a `git.exe` that lies there.
    const child = spawn("git", [...place.options, ...settings, ...command], {
      cwd: dirname(process.execPath),
      env: { ...environment(request.network === true), ...place.environment },
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      ...(request.timeout === undefined ? {} : { timeout: request.timeout }),
    });
    const { stopWhen } = request;
    const watch = stopWhen && setInterval(() => stopWhen() && child.kill("SIGTERM"), 200);
    child.on("close", () => clearInterval(watch));
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    // A git that gives up early closes the pipe; its exit code tells the story.
    child.stdin.on("error", () => undefined);
    child.on("error", (error) => fail(cannotStart(error)));
    child.on("close", (code) =>
      done({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") }),
    );
    child.stdin.end(request.input ?? "");
  });
}

/**
 * What git complains of, as a part of a sentence: the first line that says why it died, since advice may follow it; else
 * an error, else the last line. Without the credentials of an address.
 */
export function complaintIn(stderr: string): string {
  const lines = stderr.trim().split("\n");
  const startsWith = (word: string) => lines.find((line) => line.startsWith(word));
  const line = startsWith("fatal:") ?? startsWith("error:") ?? lines.at(-1) ?? "";
  const said = line.replace(/\/\/[^/@\s]+@/g, "//").trim();
  return said === "" ? "git said nothing" : code(said);
}

const settings = Object.entries({
  "safe.directory": "*",
  "core.fsmonitor": "false",
  "core.hooksPath": "/dev/null",
  "core.attributesFile": "/dev/null",
  "core.quotePath": "false",
  "gc.auto": "0",
  "maintenance.auto": "false",
  "merge.renormalize": "false",
  "merge.default": "text",
}).flatMap(([key, value]) => ["-c", `${key}=${value}`]);

/** What would point git at another repository, or make it talk: https://git-scm.com/docs/git#_environment_variables */
const leftOut =
  /^GIT_(?:TRACE.*|CURL_VERBOSE|DIR|WORK_TREE|INDEX_FILE|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|PREFIX|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|CONFIG|CONFIG_PARAMETERS|QUARANTINE_PATH|ATTR_SOURCE|(?:LITERAL|GLOB|NOGLOB|ICASE)_PATHSPECS)$/i;

function environment(network: boolean): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !leftOut.test(name)));
  return {
    ...own,
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_ATTR_NOSYSTEM: "1",
    // Partial clones fetch what they lack into themselves; older versions of git only heed the second.
    GIT_NO_LAZY_FETCH: "1",
    ...(network ? {} : { GIT_ALLOW_PROTOCOL: "none" }),
  };
}

function cannotStart(error: NodeJS.ErrnoException): CannotCheck {
  if (error.code === "ENOENT") return new CannotCheck("`git` was not found on the `PATH`: install it first");
  return new CannotCheck(`\`git\` could not be started (${code(error.code ?? error.message)})`);
}
