/**
 * What users run, tested on the newest Node 22 and on Node 26: the command line, the action and the drivers.
 * `npm test` does that on Node 24, and tries the package on the oldest Node that it is for.
 * `npm run test:nodes -- 26 test/cli.test.ts` takes one of them, and other tests.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const root = resolve(import.meta.dirname, "..");
const tools: Readonly<Record<string, string>> = { 22: "tools/newest-node22", 26: "tools/node26" };

const { positionals } = parseArgs({ allowPositionals: true });
const chosen = positionals.filter((word) => word in tools);
const given = positionals.filter((word) => !(word in tools));
const parts =
  given.length > 0
    ? given
    : ["action", "bad-input", "both-doors", "cli", "conformance", "github", "package", "worker"].map(
        (part) => `test/${part}`,
      );

const failed = (chosen.length > 0 ? chosen : Object.keys(tools)).filter((major) => !runOn(major));
if (failed.length > 0) {
  console.error(`✗ Node ${failed.join(" and ")}`);
  process.exitCode = 1;
}

function runOn(major: string): boolean {
  const node = nodeOf(join(root, tools[major] ?? ""));
  console.log(`\n── Node ${major}: ${node}`);
  const { status } = spawnSync(node, [join(root, "node_modules/vitest/vitest.mjs"), "run", ...parts], {
    cwd: root,
    stdio: "inherit",
  });
  return status === 0;
}

/** The program of a tool's Node, which is installed where it is not there yet. */
function nodeOf(tool: string): string {
  const program = join(tool, "node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");
  if (!existsSync(program)) {
    const install = ["install", "--no-save", "--no-package-lock", "--ignore-scripts"];
    const { status } = spawnSync("npm", install, {
      cwd: tool,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (status !== 0 || !existsSync(program)) throw new Error(`Node could not be installed into ${tool}`);
  }
  return program;
}
