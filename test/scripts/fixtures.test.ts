import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { onTerminal } from "../../scripts/fixtures/drizzle-kit.ts";

const root = resolve(import.meta.dirname, "../..");
const copy = mkdtempSync(join(tmpdir(), "drizzle-gate-fixtures-"));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Runs the script in a folder where no other program can be found: npm could install nothing. */
function fixtures(folder: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/fixtures.ts", ...args], {
    ...{ cwd: folder, encoding: "utf8", env: { PATH: "" } },
  });
  return { code: status, said: stdout + stderr };
}

test("the fixtures are what the scripts write, from answers that are known", () => {
  expect(fixtures(root, "--check")).toEqual({ code: 0, said: expect.stringMatching(/^\d+ of \d+ cases/) });
}, 60_000);

describe("in a repository without a single fixture", () => {
  beforeAll(() => {
    for (const path of ["package.json", "src", "scripts", "tools/drizzle-kit/package.json"]) {
      cpSync(join(root, path), join(copy, path), { recursive: true });
    }
    cpSync(join(root, "tools/drizzle-kit/answers"), join(copy, "tools/drizzle-kit/answers"), {
      recursive: true,
    });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  });

  const one = "rules/rows-deleted/rebuild-of-a-parent";

  test("one case is written, and nothing else", () => {
    expect(fixtures(copy, `migrations-fixtures/${one}/`)).toMatchObject({ code: 0 });
    const written = readdirSync(join(copy, "migrations-fixtures"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(copy.length + 1)
          .replaceAll("\\", "/"),
      );
    expect(written.length).toBeGreaterThan(5);
    for (const path of written) {
      expect(path).toContain(`migrations-fixtures/${one}/`);
      expect(readFileSync(join(copy, path), "utf8")).toBe(readFileSync(join(root, path), "utf8"));
    }
  });

  test("others are missed", () => {
    const { code, said } = fixtures(copy, "--check", one, "rules/values-nulled");
    expect(code).toBe(1);
    expect(said).not.toContain(one);
    expect(said).toMatch(/^rules\/values-nulled\/\S+\/case\.json$/m);
  });

  test("a path where no case lies is an error with those that come nearest", () => {
    expect(fixtures(copy, "rules/rows-deletd")).toEqual({
      code: 1,
      said: expect.stringContaining(
        "No case lies at `rules/rows-deletd`; the nearest are `rules/rows-deleted`, ",
      ),
    });
  });

  test("a step that nobody knows is not asked for by --check", () => {
    const answers = join(copy, "tools/drizzle-kit/answers");
    const lost = readdirSync(answers).find((name) => name.startsWith("journal-shop-orders-reviews-")) ?? "";
    rmSync(join(answers, lost));
    expect(fixtures(copy, "--check")).toEqual({
      code: 1,
      said: "drizzle-kit was never asked for journal-shop-orders-reviews: `node scripts/fixtures.ts` does\n",
    });
  });
});

test("without `script` of util-linux a new rename of 0.31 says what it lacks", () => {
  expect(() => onTerminal(["node"], { PATH: "" })).toThrow(
    "`script` of util-linux, which lends it one, is not here",
  );
});
