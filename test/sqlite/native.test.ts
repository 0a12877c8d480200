import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const source = resolve(import.meta.dirname, "../../src/sqlite/open-engine.ts");
const prebuilds = join(
  dirname(createRequire(import.meta.url).resolve("better-sqlite3/package.json")),
  "prebuilds",
);

/** A bundle as `dist/` has it, in a folder that no `node_modules` is above. */
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "drizzle-gate-test-"));
  await build({
    stdin: {
      contents: `import { openEngine } from ${JSON.stringify(source)};
        for (const name of ["addon", "builtin"]) {
          const engine = openEngine(name, { path: ":memory:", foreignKeys: true, doubleQuotedText: false });
          console.log(engine.name, engine.query("SELECT 1 AS one")[0].one);
        }`,
      resolveDir: folder,
    },
    outfile: join(folder, "bundle.js"),
    bundle: true,
    platform: "node",
    format: "esm",
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  mkdirSync(join(folder, "native"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runBundle(): string {
  const catching = `import("./bundle.js").catch((error) => console.log(error.name + ": " + error.message))`;
  return execFileSync(process.execPath, ["-e", catching], { cwd: folder, encoding: "utf8" });
}

test("the bundle finds the addon beside it", () => {
  cpSync(prebuilds, join(folder, "native"), { recursive: true });
  expect(runBundle()).toBe("addon 1\nbuiltin 1\n");
});

test("where there is no addon for the platform, the SQLite of Node stands in", () => {
  rmSync(join(folder, "native"), { recursive: true });
  expect(runBundle()).toBe("builtin 1\nbuiltin 1\n");
});

test("an addon that cannot be loaded is told in a sentence", () => {
  const foreign = process.platform === "win32" ? "linux-x64.node" : "win32-x64.node";
  mkdirSync(join(folder, "native"));
  for (const name of readdirSync(prebuilds))
    copyFileSync(join(prebuilds, foreign), join(folder, "native", name));
  expect(runBundle()).toMatch(
    /^CannotCheck: SQLite's addon cannot be loaded here \(.*\); on Linux it needs glibc/,
  );
});
