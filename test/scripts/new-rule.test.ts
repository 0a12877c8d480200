import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "drizzle-gate-new-rule-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** One of each stage; the first and the last come before and after every rule that there is. */
const fresh = [
  ["data", "aardvark-found"],
  ["folder", "file-odd"],
  ["gate", "gate-odd"],
  ["history", "past-odd"],
  ["replay", "run-odd"],
  ["schema", "zebra-found"],
] as const;
const files = fresh.map(([stage, id]) => `src/rules/${stage}/${id}.ts`);

const configs = ["package.json", "tsconfig.json", "biome.json", ".gitignore"];
/** Runs a program of node in the copy. */
function node(...args: readonly string[]): { readonly code: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: "utf8" });
  return { code: status, said: stdout + stderr };
}

beforeAll(() => {
  for (const path of ["src", "docs/rules", ...configs, "scripts/new-rule.ts"]) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  for (const [stage, id] of fresh) expect(node("scripts/new-rule.ts", stage, id)).toMatchObject({ code: 0 });
});

describe("what `npm run new-rule` writes", () => {
  test("is a rule, its page and its line in the index", () => {
    const list = "for (const { stage, id } of rules) console.log([stage, id].join('/'));";
    const { said } = node(
      "--input-type=module",
      "--eval",
      `import { rules } from "./src/rules/index.ts"; ${list}`,
    );
    for (const [stage, id] of fresh) {
      expect(said.split("\n")).toContain(`${stage}/${id}`);
      expect(existsSync(join(copy, `docs/rules/${id}.md`))).toBe(true);
    }
  });

  test("compiles, so strictly as all else", () => {
    const { include, ...config } = JSON.parse(readFileSync(join(copy, "tsconfig.json"), "utf8"));
    expect(include).toContain("src");
    writeFileSync(join(copy, "tsconfig.json"), JSON.stringify({ ...config, files }));
    expect(node("node_modules/typescript/bin/tsc")).toEqual({ code: 0, said: "" });
  });

  test("is formatted and has nothing to lint", () => {
    const checked = ["check", "src/rules/index.ts", ...files];
    expect(node("node_modules/@biomejs/biome/bin/biome", ...checked)).toMatchObject({ code: 0 });
  });
});

test.each([
  ["a stage that is none", ["rows", "file-odd"], 2, "usage: npm run new-rule"],
  ["an id that is none", ["data", "Odd"], 2, "usage: npm run new-rule"],
  ["a rule that is there", ["data", "rows-deleted"], 1, "There is a rule rows-deleted already"],
])("%s is refused", (_, args, code, said) => {
  expect(node("scripts/new-rule.ts", ...args)).toEqual({ code, said: expect.stringContaining(said) });
});
