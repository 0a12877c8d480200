import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

/** Stryker runs this in its copy of the tree. */
const suites = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".test.ts"))
  .map((name) => join("test", name).replaceAll("\\", "/"));

/**
 * What runs in other processes is the built gate or a driver's own; the house looks at the text of its sources; the
 * oracle judges hundreds of worlds before its first test begins.
 */
function isBeside(suite: string): boolean {
  return (
    /^test\/(?:conformance\/|oracle\/|scripts\/|house\.)/.test(suite) ||
    /\b(?:runCli|runAction|spawnWorker|runCheck)\b/.test(readFileSync(suite, "utf8"))
  );
}

export default defineConfig({
  test: {
    include: suites.filter((suite) => !isBeside(suite)),
    // A mutant is switched on in modules that are loaded already: loading them anew is most of the time.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
