import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, test } from "vitest";
import type { BunJob } from "./bun-program.ts";
import { holdDriver, type Job, jobsFor, stepsBetween } from "./hold.ts";
import type { Outcome } from "./outcome.ts";
import { fileDiffers } from "./reasons.ts";
import { temporaryFolder } from "./write-folder.ts";

const layouts = ["journal", "folders"] as const;
const bun = findBun();

/**
 * Bun as a program that starts: in the package of this platform, or where the package "bun" moves it when it is
 * installed. Null where neither does.
 */
function findBun(): string | null {
  const cpu = process.arch === "arm64" ? "aarch64" : process.arch;
  const os = process.platform === "win32" ? "windows" : process.platform;
  const name = process.platform === "win32" ? "bun.exe" : "bun";
  const packages = join(import.meta.dirname, "../../node_modules");
  const places = [join(packages, `@oven/bun-${os}-${cpu}/bin`, name), join(packages, "bun/bin/bun.exe")];
  return places.find((place) => spawnSync(place, ["--version"]).status === 0) ?? null;
}

/** The jobs that Bun gets lie in a folder of their own; a path in a message is named as in the test's. */
function pathOf(job: Job): RegExp {
  const place = job.head.path.split("/").slice(-2).join("/");
  return new RegExp(`\\S*${place}`, "g");
}

if (bun === null) {
  describe("bun-sqlite", () => {
    test.skip(`Bun's package for ${process.platform}-${process.arch} is not installed, or does not start`, () =>
      undefined);
  });
} else {
  const outcomes = new Map<string, Outcome>();
  const program = bun;
  const folder = temporaryFolder();
  beforeAll(() => {
    const jobs = jobsFor({ layouts });
    const input = jobs.map(
      (job, at): BunJob => ({
        file: join(folder, `${at}.db`),
        base: { layout: job.base.layout, path: job.base.path },
        head: { layout: job.head.layout, path: job.head.path },
        between: stepsBetween(job.given).flat(),
      }),
    );
    const run = spawnSync(program, [join(import.meta.dirname, "bun-program.ts")], {
      input: JSON.stringify(input),
      encoding: "utf8",
      maxBuffer: 64 * 1024 ** 2,
    });
    if (run.status !== 0) throw new Error(`Bun stopped with ${run.status}: ${run.stderr}`);
    for (const [at, outcome] of (JSON.parse(run.stdout) as readonly Outcome[]).entries()) {
      outcomes.set(jobs[at]?.name ?? "", outcome);
    }
  });

  holdDriver({
    driver: "bun-sqlite",
    layouts,
    differs: fileDiffers,
    real: async (job) => {
      const outcome = outcomes.get(job.name);
      if (outcome === undefined) throw new Error(`Bun said nothing about "${job.name}"`);
      // The two migrators reach Bun by different doors, one of which has other words for "".
      const error = outcome.error?.replace("SQL query cannot be empty.", "Invalid SQL statement") ?? null;
      return { ...outcome, error: error?.replaceAll(pathOf(job), job.head.path) ?? null };
    },
  });
}
