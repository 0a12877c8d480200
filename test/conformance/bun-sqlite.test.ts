import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { beforeAll, describe, test } from "vitest";
import { profileOf } from "../../src/drivers/index.ts";
import type { BunJob } from "./bun-program.ts";
import { tellsMigrators } from "./cases.ts";
import { type Held, holdDriver, type Job, jobsFor, stepsBetween } from "./hold.ts";
import type { Outcome } from "./outcome.ts";
import { fileDiffers } from "./reasons.ts";
import { temporaryFolder } from "./write-folder.ts";

/** The modules of drizzle-orm that Bun alone can run; 0.x has the first. */
const modules = [
  "drizzle-orm/bun-sqlite",
  "drizzle-orm/bun-sql/sqlite",
  "drizzle-orm/effect-sqlite-bun",
] as const;
type Module = (typeof modules)[number];

function heldOf(module: Module): Pick<Held, "layouts" | "only"> {
  return module === "drizzle-orm/bun-sqlite"
    ? { layouts: ["journal", "folders"] }
    : { layouts: ["folders"], only: tellsMigrators };
}

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
    const jobs = modules.flatMap((module) => jobsFor(heldOf(module)).map((job) => ({ ...job, module })));
    const input = jobs.map(
      (job, at): BunJob => ({
        module: job.module,
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
      const { module, name } = jobs[at] ?? {};
      outcomes.set(`${module} ${name}`, outcome);
    }
  });

  const holdModule = (module: Module): void => {
    const profile = profileOf("bun-sqlite", null, module);
    holdDriver({
      driver: "bun-sqlite",
      module,
      ...heldOf(module),
      differs: module === "drizzle-orm/effect-sqlite-bun" ? {} : fileDiffers,
      real: async (job) => {
        const outcome = outcomes.get(`${module} ${job.name}`);
        if (outcome === undefined) throw new Error(`Bun said nothing about "${job.name}"`);
        // The migrators reach Bun by different doors, some of which have other words for "".
        const error = outcome.error
          ?.replace("SQL query cannot be empty.", profile.noStatement)
          .replace("SQL string mustn't be blank", profile.noStatement)
          .replaceAll(pathOf(job), job.head.path);
        return { ...outcome, error: error ?? null };
      },
    });
  };
  modules.forEach(holdModule);
}
