import { execFileSync } from "node:child_process";
import { readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { installKit, type Kit, modulesOf } from "../../scripts/fixtures/drizzle-kit.ts";
import { recordDryRuns } from "../../scripts/fixtures/dry-run.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import { readComparison } from "../../src/git/read-comparison.ts";
import { dryRuns } from "../../src/kit/dry-runs.ts";
import type { DryRuns } from "../../src/model/dry-run.ts";
import { runCli } from "../cli/run-cli.ts";
import { buildRepository, temporaryFolder } from "../git/build-repository.ts";
import { pullRequestEvent } from "../github/events.ts";
import { buildPullRequest, checkOut } from "../github/repository.ts";
import { runAction } from "../github/run-action.ts";
import { type FakeGitHub, startGitHub } from "../github/server.ts";
import { project, put, recordOf, sideOf } from "./project.ts";

const kits: readonly Kit[] = ["journal", "folders"];

beforeAll(() => {
  for (const kit of kits) installKit(kit);
}, 300_000);

async function ask(
  repo: string,
  { base = "main", head = null as string | null, timeoutMs = 60_000, migrations = [] as string[] } = {},
): Promise<Readonly<Record<string, DryRuns>>> {
  const comparison = await readComparison({ repo, base, head, select: selectPaths, fetch: false });
  return Object.fromEntries(await dryRuns(comparison, { repo, migrations, timeoutMs }));
}

/** The answer for the one folder of a project whose working tree has these changes. */
async function askHead(
  files: Readonly<Record<string, string>>,
  options: { readonly kit?: Kit; readonly timeoutMs?: number } = {},
): Promise<unknown> {
  const kit = options.kit ?? "journal";
  const { dir } = project(kit, sideOf("forgotten", kit, "base"));
  put(dir, files);
  const { drizzle } = await ask(dir, options);
  return drizzle?.head;
}

const failed = (reason: unknown) => ({ kind: "failed", reason });
const because = (...parts: readonly string[]) =>
  failed(
    expect.stringMatching(
      new RegExp(parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".*")),
    ),
  );

describe.each(kits)("what is recorded of the fixtures is what drizzle-kit says: %s", (kit) => {
  test.each(["forgotten", "renamed", "migrated", "on-base"])("%s", async (name) => {
    const recorded = await recordDryRuns(kit, sideOf(name, kit, "base"), sideOf(name, kit, "head"));
    expect(recorded).toEqual(recordOf(name, kit));
  });
});

describe.each(kits)("the config, %s", (kit) => {
  const plain = `{ dialect: "sqlite", schema: "./schema.ts", out: "./drizzle" }`;
  const computed = `import { resolve } from "node:path";
const out = resolve("drizzle");
export default { dialect: "sqlite", schema: "./schema.ts", out, breakpoints: false };`;

  test("with an absolute `out` and without breakpoints, both of which stop drizzle-kit 0.x or blur what it says", async () => {
    const { "schema.ts": schema = "" } = sideOf("forgotten", kit, "head");
    const two = `${schema}export const shelves = sqliteTable("shelves", { id: integer().primaryKey() });\n`;
    const answer = await askHead({ "schema.ts": two, "drizzle.config.ts": computed }, { kit });
    expect(answer).toMatchObject({
      kind: "changes",
      statements: [expect.stringContaining("CREATE TABLE"), "ALTER TABLE `books` ADD `subtitle` text;"],
    });
  });

  test.each([
    ["drizzle.config.ts", `module.exports = ${plain};`],
    ["drizzle.config.js", `export default ${plain};`],
    ["drizzle.sqlite.config.mjs", `export default ${plain};`],
    ["drizzle.config.json", `{ "dialect": "sqlite", "schema": "./schema.ts", "out": "./drizzle" }`],
  ])("as %s: %s", async (name, config) => {
    const { dir } = project(kit, sideOf("forgotten", kit, "base"));
    rmSync(join(dir, "drizzle.config.ts"));
    put(dir, { [name]: config });
    const flags = name.includes("sqlite") ? ` --config=${name}` : "";
    expect((await ask(dir))["drizzle"]?.head).toMatchObject({ kind: "in-sync", flags });
  });
});

describe("a folder and its config in a workspace", () => {
  const base = sideOf("forgotten", "journal", "base");
  const { "schema.ts": after = "" } = sideOf("forgotten", "journal", "head");
  const inApp = Object.fromEntries(
    Object.entries(base).map(([path, text]) => [path.replace("schema.ts", "src/schema.ts"), text]),
  );
  const app = Object.fromEntries(Object.entries(inApp).map(([path, text]) => [`apps/web/${path}`, text]));

  test("the schema is what another package of the repository exports", async () => {
    const { dir } = project("journal", {
      ...app,
      "apps/web/src/schema.ts": `export * from "../../../packages/db/schema.ts";\n`,
      "packages/db/schema.ts": base["schema.ts"] ?? "",
      "apps/web/drizzle.config.ts": `export default { dialect: "sqlite", schema: "./src/schema.ts" };`,
    });
    put(dir, { "packages/db/schema.ts": after });
    expect(await ask(dir)).toMatchObject({
      "apps/web/drizzle": { head: { kind: "changes", cwd: "apps/web" }, base: { kind: "in-sync" } },
    });
  });

  test("only folders that are asked for", async () => {
    const { dir } = project("journal", { ...base, ...app });
    expect(Object.keys(await ask(dir, { migrations: ["./apps/"] }))).toEqual(["apps/web/drizzle"]);
  });
});

describe("no answer, and why", () => {
  test.each([
    ["the config throws", `throw new Error("DATABASE_URL is not set");`, "DATABASE_URL is not set"],
    ["it ends the process as if all were well", "process.exit(0);", "gave no answer"],
    [
      "it writes elsewhere when it runs",
      `const out = "./dri" + "ven";\nexport default { dialect: "sqlite", schema: "./schema.ts", out: out };`,
      "writes elsewhere",
    ],
    [
      "it is for another database",
      `const dialect = "postgre" + "sql";\nexport default { dialect, schema: "./schema.ts", out: "./drizzle" };`,
      "the dialect",
    ],
  ])("%s", async (_, config, reason) => {
    expect(await askHead({ "drizzle.config.ts": config })).toEqual(because(reason));
  });

  test("the schema hangs", async () => {
    const answer = await askHead({ "schema.ts": "while (true);\n" }, { timeoutMs: 3000 });
    expect(answer).toEqual(because("did not end within"));
  });

  test("the schema throws, and drizzle-kit ends with 0", async () => {
    expect(await askHead({ "schema.ts": `throw new TypeError("broken");\n` })).toEqual(because("broken"));
  });

  test("no config", async () => {
    const { dir } = project("journal", sideOf("forgotten", "journal", "base"));
    rmSync(join(dir, "drizzle.config.ts"));
    expect((await ask(dir))["drizzle"]?.head).toEqual(because("no config writes to `drizzle`"));
  });

  test("no drizzle-kit", async () => {
    const { dir } = buildRepository([{ files: sideOf("forgotten", "journal", "base") }]);
    expect((await ask(dir))["drizzle"]?.head).toEqual(because("drizzle-kit is not in `node_modules`"));
  });

  test("a drizzle-kit of the other line", async () => {
    const { dir } = project("journal", sideOf("forgotten", "folders", "base"));
    expect((await ask(dir))["drizzle"]?.head).toEqual(because("`drizzle` is a folder of drizzle-kit 1.0"));
  });

  test("something else is checked out", async () => {
    const { dir, git } = project("journal", sideOf("forgotten", "journal", "base"), { "schema.ts": "" });
    git("checkout", "--quiet", "main~1");
    expect((await ask(dir, { head: "main" }))["drizzle"]?.head).toEqual(
      because("the checkout is not the proposed revision"),
    );
  });
});

test("where base cannot be had, head's answer stands", async () => {
  const { dir } = project("journal", sideOf("forgotten", "journal", "base"), {
    "schema.ts": sideOf("forgotten", "journal", "head")["schema.ts"] ?? "",
  });
  const comparison = await readComparison({
    ...{ repo: dir, base: "main~1", head: "main", select: selectPaths, fetch: false },
  });
  const gone = { ...comparison.base, revision: { rev: "gone", commit: "1".repeat(40) } };
  const request = { repo: dir, migrations: [], timeoutMs: 60_000 };
  const drizzle = (await dryRuns({ ...comparison, base: gone }, request)).get("drizzle");
  expect(drizzle?.head).toMatchObject({ kind: "changes" });
  expect(drizzle?.base).toEqual(because("`1111", "could not be fetched"));
});

test("a commit is asked as it is, not as its working tree was changed", async () => {
  const { dir } = project("journal", sideOf("forgotten", "journal", "base"));
  put(dir, sideOf("forgotten", "journal", "head"));
  expect((await ask(dir, { head: "main" }))["drizzle"]?.head).toMatchObject({ kind: "in-sync" });
  expect((await ask(dir))["drizzle"]?.head).toMatchObject({ kind: "changes" });
});

test("base that moved on is asked as it was when head left it", async () => {
  const base = sideOf("on-base", "journal", "base");
  const { dir, git } = project("journal", base, sideOf("migrated", "journal", "head"));
  git("checkout", "--quiet", "-b", "feature", "main~1");
  const { drizzle } = await ask(dir);
  expect(drizzle?.base).toMatchObject({ kind: "changes" });
  expect(drizzle?.base).toEqual(drizzle?.head);
});

test("nothing is written to the working tree, and nothing stays behind", async () => {
  const { dir, git } = project("journal", sideOf("forgotten", "journal", "base"));
  const parent = temporaryFolder();
  vi.stubEnv("RUNNER_TEMP", parent);
  const config = `import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync("node_modules/.cache", { recursive: true });
for (const file of ["schema.ts", "drizzle/0000_shop.sql", "left.txt", "node_modules/.cache/left.txt"]) writeFileSync(file, "");
export default { dialect: "sqlite", schema: "./schema.ts", out: "./drizzle" };`;
  put(dir, { "drizzle.config.ts": config });
  const before = git("status", "--porcelain", "--ignored");
  await ask(dir);
  vi.unstubAllEnvs();
  expect(git("status", "--porcelain", "--ignored")).toBe(before);
  expect(readdirSync(join(dir, "node_modules"))).not.toContain(".cache");
  expect(readdirSync(parent)).toEqual([]);
});

describe("the command line", () => {
  const check = (dir: string, ...args: readonly string[]) =>
    runCli(["--repo", dir, "--base", "main", "--run-drizzle-kit", ...args]);

  test("finds what has no migration, and leaves nothing", async () => {
    const { dir } = project("journal", sideOf("forgotten", "journal", "base"));
    put(dir, sideOf("forgotten", "journal", "head"));
    const { code, stdout, stderr, left } = await check(dir, "--fail-on", "warning");
    expect(stdout).toContain("warning  schema-not-migrated");
    expect(stdout).toContain("ALTER TABLE `books` ADD `subtitle` text;");
    expect({ code, stderr, left }).toEqual({ code: 1, stderr: "", left: [] });
  });

  test("says so where there is nothing to find, and where it could not be told", async () => {
    const { dir } = project("journal", sideOf("forgotten", "journal", "base"));
    const inStep = await check(dir, "--format", "markdown");
    expect(inStep.stdout).toContain("drizzle-kit finds nothing to generate");
    rmSync(join(dir, "node_modules"));
    const untold = await check(dir, "--format", "markdown");
    expect(untold.stdout).toContain("has changes without a migration: drizzle-kit is not in `node_modules`");
    expect([inStep.code, untold.code]).toEqual([0, 0]);
  });
});

test.runIf(process.platform !== "win32")("Ctrl-C ends what runs, and leaves nothing", async () => {
  const { dir } = project("journal", sideOf("forgotten", "journal", "base"));
  put(dir, { "schema.ts": "while (true);\n" });
  const args = ["--repo", dir, "--base", "main", "--run-drizzle-kit"];
  const { signal, left } = await runCli(args, {
    async whileRunning(child, temporary) {
      const asking = () =>
        readdirSync(temporary, { recursive: true, encoding: "utf8" }).some((path) =>
          path.endsWith("facts.json"),
        );
      await expect.poll(asking, { timeout: 20_000 }).toBe(true);
      child.kill("SIGINT");
    },
  });
  expect({ signal, left }).toEqual({ signal: "SIGINT", left: [] });
});

describe("the action", () => {
  let github: FakeGitHub;
  beforeEach(async () => {
    github = await startGitHub();
  });
  afterEach(() => github.close());

  test("comments on a pull request that changes the schema and no migration folder", async () => {
    const world = buildPullRequest(
      { ...sideOf("forgotten", "folders", "base"), ".gitignore": "node_modules\n" },
      sideOf("forgotten", "folders", "head"),
    );
    const workspace = checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1);
    symlinkSync(modulesOf("folders"), join(workspace, "node_modules"), "junction");
    const payload = pullRequestEvent(world);
    const step = { workspace, event: "pull_request", payload, github };
    const without = await runAction(step);
    expect(github.comments).toHaveLength(0);
    const ended = await runAction({ ...step, inputs: { "run-drizzle-kit": "true" } });
    rmSync(workspace, { recursive: true });
    world.remove();
    expect(without.outputs).toMatchObject({ verdict: "pass", warnings: "0" });
    expect(ended.outputs).toMatchObject({ verdict: "pass", warnings: "1" });
    expect(github.comments[0]?.body).toContain("<b>schema-not-migrated</b>");
  });

  test("does not run strangers' code where secrets are", async () => {
    const world = buildPullRequest(sideOf("forgotten", "folders", "base"), { "README.md": "Books.\n" });
    const workspace = checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1);
    const inputs = { "run-drizzle-kit": "true", "allow-pull-request-target": "true" };
    const payload = pullRequestEvent(world);
    const { code, stdout } = await runAction({
      ...{ workspace, event: "pull_request_target", payload, github, inputs },
    });
    rmSync(workspace, { recursive: true });
    world.remove();
    expect(code).toBe(2);
    expect(stdout).toContain("remove one of the two");
  });
});

test("an index of which 1.0 compares nothing but the name is asked by `export`", async () => {
  const schema = (condition: string) => `import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
export const shelves = sqliteTable("shelves", { id: integer().primaryKey(), place: text() }, (t) => [
  index("by_place").on(t.place)${condition},
]);
`;
  const config = 'export default { dialect: "sqlite", schema: "./schema.ts", out: "./drizzle" };\n';
  const { dir } = project("folders", { "schema.ts": schema(""), "drizzle.config.ts": config });
  const kit = join(dir, "node_modules/drizzle-kit/bin.cjs");
  execFileSync(process.execPath, [kit, "generate", "--name=shelves"], { cwd: dir });
  expect((await ask(dir))["drizzle"]?.head).toMatchObject({ kind: "in-sync" });
  put(dir, { "schema.ts": schema(".where(sql`place <> ''`)") });
  expect((await ask(dir))["drizzle"]?.head).toMatchObject({
    kind: "changes",
    isUnseen: true,
    statements: [expect.stringMatching(/^CREATE INDEX `by_place` ON `shelves` \(`place`\) WHERE /)],
  });
  const { stdout } = await runCli(["--repo", dir, "--base", "main", "--run-drizzle-kit"]);
  expect(stdout).toContain("warning  schema-not-migrated");
  expect(stdout).toContain("DROP INDEX `by_place`;");
}, 60_000);
