/**
 * Breaks the sources in one place at a time and looks whether a test fails: what survives is a promise that no test
 * holds. Works in a copy of the tree; the checkout stays as it is, and Ctrl-C leaves nothing behind but `.tmp/`.
 *
 *   node scripts/mutants.ts [--share <percent, 2>] [--seed <text, 1>] [<room of src/> …]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { refusedByCompiler } from "./mutants/compile.ts";
import { countsOf, type MutationReport, printScore, triedIn } from "./mutants/score.ts";

const root = join(import.meta.dirname, "..");
const tools = join(root, "tools/stryker");

const { values, positionals } = parseArgs({
  options: { share: { type: "string", default: "2" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const rooms = positionals.length > 0 ? positionals : ["rules", "changes", "losses", "drizzle", "copies"];
const missing = rooms.find((room) => !existsSync(join(root, "src", room)));
if (missing !== undefined) throw new Error(`There is no room src/${missing}`);

install();
mkdirSync(join(root, ".tmp"), { recursive: true });
const scratch = mkdtempSync(join(root, ".tmp/mutants-"));
// Ctrl-C reaches Stryker as well, and ends it; this process waits and tidies up.
process.on("SIGINT", () => undefined);
try {
  const report = run();
  if (report === null) process.exitCode = 1;
  else tell(report);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function tell(report: MutationReport): void {
  const tried = triedIn(report);
  const refused = refusedByCompiler(
    root,
    scratch,
    tried.filter(({ isKilled }) => !isKilled),
  );
  printScore(tried.filter((mutant) => !refused.has(mutant)));
  const { all, equivalent } = countsOf(report);
  console.log(
    `${tried.length} of ${all} mutants were tried; the compiler refuses ${refused.size} of those no test kills; ${equivalent} are known to change nothing`,
  );
}

/** Null where Stryker gave up, and said why. */
function run(): MutationReport | null {
  const config = join(scratch, "stryker.json");
  const reportFile = join(scratch, "report.json");
  writeFileSync(config, JSON.stringify(settings(reportFile)));
  const stryker = join(tools, "node_modules/@stryker-mutator/core/bin/stryker.js");
  const env = {
    ...process.env,
    MUTANTS_SEED: values.seed,
    MUTANTS_SHARE: String(Number(values.share) / 100),
  };
  const { status } = spawnSync(process.execPath, [stryker, "run", config], {
    cwd: root,
    stdio: "inherit",
    env,
  });
  return status === 0 ? JSON.parse(readFileSync(reportFile, "utf8")) : null;
}

/** Stryker comes when it is asked for: nobody else has to carry its packages. */
function install(): void {
  const stamp = join(tools, "node_modules/.installed");
  const versions = readFileSync(join(tools, "package.json"), "utf8");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === versions) return;
  // Its peer, vitest, is the project's own.
  const flags = ["--legacy-peer-deps", "--no-package-lock", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...flags], {
    cwd: tools,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  writeFileSync(stamp, versions);
}

/** https://stryker-mutator.io/docs/stryker-js/configuration/ */
function settings(reportFile: string): object {
  return {
    testRunner: "vitest",
    vitest: { configFile: "scripts/mutants/vitest.config.ts", related: true },
    plugins: ["@stryker-mutator/vitest-runner", join(root, "scripts/mutants/sample.ts")],
    checkers: ["sample"],
    mutate: rooms.map((room) => `src/${room}/**/*.ts`),
    ignorePatterns: ["dist"],
    coverageAnalysis: "perTest",
    // What runs once, as a file is loaded, would have every test run for each of its mutants.
    ignoreStatic: true,
    concurrency: Math.max(2, availableParallelism()),
    disableTypeChecks: false,
    // Stryker asks TypeScript's old programming interface about it, which TypeScript 7 has no more.
    tsconfigFile: "none",
    reporters: ["json", "progress-append-only"],
    jsonReporter: { fileName: reportFile },
    tempDirName: relative(root, join(scratch, "trees")),
    cleanTempDir: "always",
    allowConsoleColors: false,
  };
}
