import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { CannotCheck } from "../../src/model/errors.ts";
import type { Report } from "../../src/model/report.ts";
import { lastWords } from "../../src/worker/last-words.ts";
import { startWorker } from "../../src/worker/run-check.ts";
import { comparison, optionsFor } from "./inputs.ts";

const entry = fileURLToPath(new URL("./worker-entry.ts", import.meta.url));
const posix = process.platform !== "win32";

let scratchParent = "";
beforeAll(() => {
  scratchParent = mkdtempSync(join(tmpdir(), "drizzle-gate-test-"));
});
beforeEach(() => {
  vi.stubEnv("RUNNER_TEMP", scratchParent);
  return () => {
    vi.unstubAllEnvs();
    expect(readdirSync(scratchParent)).toEqual([]);
  };
});
afterAll(() => rmSync(scratchParent, { recursive: true, force: true }));

function runWorker(behaviour: string, timeoutMs: number, snapshots: readonly string[] = []): Promise<Report> {
  const worker = startWorker({ timeoutMs, files: snapshots.length > 0 }, entry);
  return worker.run(comparison, optionsFor(behaviour, snapshots));
}

async function reasonOf(behaviour: string, snapshots: readonly string[] = []): Promise<unknown> {
  const report = await runWorker(behaviour, 20_000, snapshots);
  return JSON.parse(report.reason);
}

async function troubleOf(behaviour: string, timeoutMs = 20_000): Promise<string> {
  const error = await (async () => runWorker(behaviour, timeoutMs))().then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CannotCheck)) throw new Error(`not CannotCheck: ${String(error)}`);
  return error.message;
}

test("the comparison goes in whole and the report comes out", async () => {
  expect(await reasonOf("echo")).toEqual([["drizzle/0000_ä.sql", 300_000]]);
});

describe("what goes wrong while code is looked for", () => {
  const fails = async (): Promise<never> => {
    throw new TypeError("no code");
  };

  test("is told although the worker has answered", async () => {
    const worker = startWorker({ timeoutMs: 20_000, files: false }, entry);
    await expect(worker.run(comparison, optionsFor("pid"), fails)).rejects.toThrow("no code");
  });

  test("ends the worker, and not at its deadline", async () => {
    const worker = startWorker({ timeoutMs: 60_000, files: false }, entry);
    const started = performance.now();
    await expect(worker.run(comparison, optionsFor("endless"), fails)).rejects.toThrow("no code");
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("waits for nobody once the worker is gone", async () => {
    const worker = startWorker({ timeoutMs: 20_000, files: false }, entry);
    const never = () => new Promise<never>(() => undefined);
    await expect(worker.run(comparison, optionsFor("exit"), never)).rejects.toThrow(/exit code 7/);
  });
});

test("the worker has no environment but what it needs, and works in an empty folder", async () => {
  vi.stubEnv("GITHUB_TOKEN", "secret");
  vi.stubEnv("NODE_OPTIONS", "--no-deprecation");
  const { env, cwd, dir, files } = Object(await reasonOf("surroundings"));
  const names = Object.keys(env).filter(
    (name) => !["PWD", "SystemRoot", "__CF_USER_TEXT_ENCODING"].includes(name),
  );
  expect(names.sort()).toEqual(["LC_ALL", "TEMP", "TMP", "TMPDIR", "TZ"]);
  expect(env.TMPDIR).toBe(dir);
  expect(cwd).toBe(dir);
  expect(cwd).toContain("drizzle-gate-");
  expect(files).toEqual([]);
});

const inMemory = "deserialize" in DatabaseSync.prototype;

test.runIf(posix && inMemory)("the worker writes files only where a snapshot asks for them", async () => {
  expect(await reasonOf("write")).toMatch(/EFBIG/);
  expect(await reasonOf("write", ["/production.sqlite"])).toBe("written");
});

test("what the worker prints goes nowhere", async () => {
  const printed = vi.spyOn(process.stdout, "write");
  const complained = vi.spyOn(process.stderr, "write");
  expect(await reasonOf("speak")).toBe("spoken");
  const all = JSON.stringify([printed.mock.calls, complained.mock.calls]);
  expect(all).not.toContain("forged");
  vi.restoreAllMocks();
});

test("100,000 statements are told without losing one's breath", async () => {
  expect(await reasonOf("many")).toBe("many");
});

describe("trouble is one sentence", () => {
  test.each([
    ["cannot", /^The folder cannot be read; write it anew$/],
    ["throw", /^Drizzle Gate itself failed \(`TypeError: x is not a ``function```\); please report it/],
    ["exit", /^The process for the check ended early \(exit code 7\): `last \[31m words`; please/],
  ])("%s", async (behaviour, sentence) => {
    expect(await troubleOf(behaviour)).toMatch(sentence);
  });

  test.runIf(posix)("abort", async () => {
    expect(await troubleOf("abort")).toMatch(/ended early \(signal SIGABRT\)/);
  });

  test("a deadline that passes says where", async () => {
    const sentence = await troubleOf("endless", 1500);
    expect(sentence).toContain(
      "did not finish within 1.5 s while running `drizzle/0001_second.sql:12 SELECT ``endless`` ::error::`",
    );
    expect(sentence).toContain("`timeout`");
  });

  test("what it is doing can be asked meanwhile, and is one line", async () => {
    const worker = startWorker({ timeoutMs: 1500, files: false }, entry);
    expect(worker.progress()).toBe("");
    const ended = worker.run(comparison, optionsFor("share")).catch((error: Error) => error.message);
    await vi.waitFor(() => expect(worker.progress()).not.toBe(""), { timeout: 10_000 });
    expect(worker.progress()).toBe("copying big `file` [2J.db, 1.2 of 5.0 GB");
    expect(await ended).toBe(
      "The check did not finish within 1.5 s while copying `big ``file`` [2J.db`, 1.2 of 5.0 GB; raise `timeout`",
    );
  });

  test("an entry that is not there", async () => {
    const worker = startWorker({ timeoutMs: 5000, files: false }, join(scratchParent, "absent.js"));
    await expect(worker.run(comparison, optionsFor("echo"))).rejects.toThrow(
      /ended early \(exit code 1\): `Error: /,
    );
  });

  test("no room for a scratch folder", async () => {
    vi.stubEnv("RUNNER_TEMP", join(scratchParent, "absent"));
    expect(await troubleOf("echo")).toMatch(
      /^No scratch folder could be created in `.*absent` \(ENOENT\); point/,
    );
  });
});

test("a worker that ran out of memory is told apart", () => {
  const stderr =
    "\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n----- Native stack trace -----\n\n 1: 0x76\n";
  const words = lastWords({ failedToStart: null, code: null, signal: "SIGABRT", stderr });
  expect(words).toMatch(/^The process for the check ended early \(signal SIGABRT, out of memory\)/);
});

test("a worker that is not needed leaves nothing behind", async () => {
  const worker = startWorker({ timeoutMs: 5000, files: false }, entry);
  expect(readdirSync(scratchParent)).toHaveLength(1);
  worker.stop();
  expect(readdirSync(scratchParent)).toEqual([]);
});

describe.runIf(posix)("the parent is ended", () => {
  async function startParent(...args: string[]): Promise<{ parent: ChildProcess; workers: () => string[] }> {
    const script = fileURLToPath(new URL("./parent.ts", import.meta.url));
    const parent = spawn(process.execPath, [script, ...args], {
      env: { PATH: "", RUNNER_TEMP: scratchParent },
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (parent.stdout !== null) await once(parent.stdout, "data");
    const [scratch = ""] = readdirSync(scratchParent);
    const workers = (): string[] => workersIn(join(scratchParent, scratch));
    await expect.poll(workers, { timeout: 5000 }).toHaveLength(1);
    return { parent, workers };
  }

  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("by %s", async (signal) => {
    const { parent, workers } = await startParent("20000");
    parent.kill(signal);
    expect(await once(parent, "close")).toEqual([null, signal]);
    expect(readdirSync(scratchParent)).toEqual([]);
    await expect.poll(workers).toEqual([]);
  });

  test("by itself", async () => {
    const { parent, workers } = await startParent("20000", "exit");
    expect(await once(parent, "close")).toEqual([5, null]);
    expect(readdirSync(scratchParent)).toEqual([]);
    await expect.poll(workers).toEqual([]);
  });

  test.each([
    ["before the worker spoke", 0],
    ["in the middle of a statement without end", 1000],
  ])("by SIGKILL, %s: the worker and its folder go with it", { timeout: 20_000 }, async (_, patience) => {
    const { parent, workers } = await startParent("600000");
    await setTimeout(patience);
    parent.kill("SIGKILL");
    await once(parent, "close");
    await expect.poll(workers, { timeout: 5000 }).toEqual([]);
    await expect.poll(() => readdirSync(scratchParent), { timeout: 10_000 }).toEqual([]);
  });
});

/** Process ids whose working folder is the scratch folder. */
function workersIn(scratch: string): string[] {
  if (process.platform === "linux") {
    return readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && cwdOf(pid) === scratch);
  }
  const listed = execFileSync("lsof", ["-a", "-d", "cwd", "-F", "pn", "-c", "node"], { encoding: "utf8" });
  return [...listed.matchAll(/p(\d+)\n(?:f.*\n)?n(.*)/g)].flatMap(([, pid = "", path]) =>
    path === scratch ? [pid] : [],
  );
}

function cwdOf(pid: string): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
