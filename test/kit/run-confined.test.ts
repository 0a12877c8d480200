import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runConfined } from "../../src/kit/run-confined.ts";
import { temporaryFolder } from "../git/build-repository.ts";

/** Runs a script in a folder of its own. */
async function run(script: string, timeoutMs = 20_000) {
  const scratch = realpathSync(temporaryFolder());
  writeFileSync(join(scratch, "script.mjs"), script);
  const started = performance.now();
  const outcome = await runConfined({ args: ["script.mjs"], cwd: scratch, scratch, timeoutMs });
  return { ...outcome, scratch, ms: performance.now() - started };
}

/** Whether a process is there; one that ended and nobody asked about counts as gone. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

test("both channels are heard, and the exit code is nobody's business", async () => {
  const { said, late } = await run("console.log('out'); console.error('err'); process.exitCode = 7;");
  expect(said).toContain("out\n");
  expect(said).toContain("err\n");
  expect(late).toBe(false);
});

test("it has no environment but a place for temporary files", async () => {
  vi.stubEnv("GITHUB_TOKEN", "secret");
  vi.stubEnv("NODE_OPTIONS", "--no-deprecation");
  const { said, scratch } = await run("console.log(JSON.stringify(process.env))");
  vi.unstubAllEnvs();
  const env = JSON.parse(said);
  const names = Object.keys(env).filter(
    (name) => !["PWD", "SHLVL", "_", "OLDPWD", "SystemRoot", "__CF_USER_TEXT_ENCODING"].includes(name),
  );
  expect(names.sort()).toEqual(["HOME", "LC_ALL", "NO_COLOR", "TEMP", "TMP", "TMPDIR", "TZ"]);
  expect(env.TMPDIR).toBe(scratch);
});

test("its input is empty and no terminal, so a question ends it", async () => {
  const { said } = await run(
    "process.stdin.on('end', () => console.log('ended', !process.stdin.isTTY)).resume();",
  );
  expect(said).toBe("ended true\n");
});

test("what hangs is ended at the deadline", async () => {
  const { late, ms } = await run("console.log('begun'); while (true);", 1000);
  expect(late).toBe(true);
  expect(ms).toBeLessThan(10_000);
});

test("of a hundred megabytes the end is kept", async () => {
  const { said } = await run(`
    import { writeSync } from "node:fs";
    const piece = Buffer.alloc(1_000_000, 65);
    for (let n = 0; n < 100; n += 1) for (let at = 0; at < piece.length; ) {
      try { at += writeSync(1, piece, at); } catch (error) { if (error.code !== "EAGAIN") throw error; }
    }
    console.log("the end");`);
  expect(said.length).toBe(65_536);
  expect(said.endsWith("the end\n")).toBe(true);
});

const forking = (detached: boolean) => `
  import { spawn } from "node:child_process";
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit", detached: ${detached} });
  child.unref();
  console.log(child.pid);
  process.exit(0);`;

test.runIf(process.platform !== "win32")("what it leaves running in its group is ended with it", async () => {
  const { said } = await run(forking(false));
  await expect.poll(() => isAlive(Number(said))).toBe(false);
});

test("what left its group holds nobody up", async () => {
  const { said, ms } = await run(forking(true));
  expect(ms).toBeLessThan(10_000);
  process.kill(Number(said), "SIGKILL");
});
