/** Everything that has to hold before a change is merged, cheapest first; stops at the first thing that does not. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { buildElsewhere, differences } from "./rebuild.ts";

const root = resolve(import.meta.dirname, "..");

interface Step {
  readonly name: string;
  /** What to do when it fails. */
  readonly remedy: string;
  /** Null when it holds, else what does not; "" where the tool has said it already. */
  readonly check: () => string | null;
}

const steps: readonly Step[] = [
  {
    name: "lint and format",
    remedy: "`npx biome check --write .` repairs most",
    check: () => run("biome", "check", "."),
  },
  { name: "types", remedy: "see the lines above", check: () => run("tsc") },
  { name: "dead code", remedy: "remove it, or name its user in knip.json", check: () => run("knip") },
  {
    name: "docs",
    remedy: "`npm run docs` writes them anew",
    check: () => run("node", "scripts/docs.ts", "--check"),
  },
  { name: "build", remedy: "see the lines above", check: () => run("node", "scripts/build.ts") },
  { name: "tests", remedy: "see the lines above", check: () => run("vitest", "run") },
  { name: "build from another folder", remedy: "a path of this machine got into it", check: checkElsewhere },
  { name: "dist as committed", remedy: "commit what `npm run build` made", check: checkCommitted },
];

/** Runs a tool of `node_modules`, which is on the PATH of every npm script. */
function run(tool: string, ...args: readonly string[]): string | null {
  const { status, error } = spawnSync(tool, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (error !== undefined) return error.message;
  return status === 0 ? null : "";
}

function checkElsewhere(): string | null {
  const found = differences(resolve(root, "dist"), buildElsewhere(root));
  return found.length === 0 ? null : found.join(", ");
}

/** Untracked files count. */
function checkCommitted(): string | null {
  const { stdout, status } = spawnSync("git", ["status", "--porcelain", "dist"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) return "git status failed";
  return stdout === "" ? null : `\n${stdout.trimEnd()}`;
}

const begun = performance.now();
for (const step of steps) {
  const start = performance.now();
  console.log(`\n── ${step.name}`);
  const trouble = step.check();
  if (trouble !== null) {
    console.error(`\n✗ ${step.name}${trouble === "" ? "" : `: ${trouble}`}\n  ${step.remedy}`);
    process.exit(1);
  }
  console.log(`✓ ${step.name} (${seconds(start)})`);
}
console.log(`\n✓ everything holds (${seconds(begun)})`);

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
