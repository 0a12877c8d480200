import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import * as zlib from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommitToBuild } from "../../scripts/make-repository.ts";
import { adding, books, worldNamed } from "../cli/bookshop.ts";
import { runCli } from "../cli/run-cli.ts";
import { buildRepository, runIsolated, temporaryFolder } from "../git/build-repository.ts";
import { pullRequestEvent } from "../github/events.ts";
import { checkOut } from "../github/repository.ts";
import { runAction } from "../github/run-action.ts";
import { startGitHub } from "../github/server.ts";
import { addingMigration, broken } from "../github/worlds.ts";
import { otherNodes } from "./nodes.ts";

const root = resolve(import.meta.dirname, "../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const isWindows = process.platform === "win32";

/** An empty project, into which the packed package is installed without a network. */
const project = temporaryFolder();
const installed = join(project, "node_modules/drizzle-gate");
const tarball = join(project, `drizzle-gate-${manifest.version}.tgz`);

function npm(cwd: string, ...args: readonly string[]): string {
  const quiet = ["--offline", "--no-audit", "--no-fund", `--cache=${join(project, "cache")}`];
  const env = { ...process.env, npm_config_loglevel: "warn" };
  return execFileSync("npm", [...quiet, ...args], { cwd, env, encoding: "utf8", shell: isWindows });
}

beforeAll(() => {
  npm(root, "pack", "--pack-destination", project);
  writeFileSync(join(project, "package.json"), '{ "name": "bookshop", "private": true }\n');
  npm(project, "install", "--save-dev", tarball);
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the package", () => {
  test("has at most 9 MB, with everything in it and no fixture", () => {
    expect(statSync(tarball).size).toBeLessThanOrEqual(9_000_000);
    expect(readdirSync(installed).toSorted()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "action.yml",
      "dist",
      "package.json",
    ]);
  });

  test("brings nothing else, and runs nothing when it is installed", () => {
    const modules = readdirSync(join(project, "node_modules")).filter((name) => !name.startsWith("."));
    expect(modules).toEqual(["drizzle-gate"]);
    const packed = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
    for (const kind of ["dependencies", "optionalDependencies", "peerDependencies"])
      expect(packed).not.toHaveProperty(kind);
    expect(
      Object.keys(packed.scripts).filter((name) => /install|prepare|prepack|publish/.test(name)),
    ).toEqual([]);
  });

  test("is run by npx", () => {
    expect(npm(project, "exec", "--", "drizzle-gate", "--version")).toBe(`${manifest.version}\n`);
  });
});

const nodes = [{ name: "node24", program: process.execPath }, ...otherNodes];

describe.each(nodes)("the package on $name", ({ program }) => {
  const dist = join(installed, "dist");

  test("tells a good pull request from a bad one, and prints no warning", async () => {
    const judge = (name: string) => {
      const { dir } = buildRepository(worldNamed(name).commits);
      return runCli(["--repo", dir, "--base", "main~1", "--head", "main"], { dist, node: program });
    };
    const passed = await judge("1-passes");
    expect(passed).toMatchObject({ code: 0, stderr: "", left: [] });
    expect(passed.stdout).toMatch(/^PASS/);
    const failed = await judge("2-empties-a-child-table");
    expect(failed).toMatchObject({ code: 1, stderr: "", left: [] });
    expect(failed.stdout).toContain("rows-deleted");
  });

  test("reads a production copy by a pattern, and prints no warning", async () => {
    const world = buildRepository(worldNamed("1-passes").commits);
    const copies = join(temporaryFolder(), "copies");
    mkdirSync(copies);
    writeFileSync(join(copies, "one.sql"), "CREATE TABLE authors (id INTEGER PRIMARY KEY);\n");
    const pattern = join(copies, "*.sql").replaceAll("\\", "/");
    const sides = ["--repo", world.dir, "--base", "main~1", "--head", "main"];
    const ended = await runCli([...sides, "--snapshot", pattern], { dist, node: program });
    expect(ended.stdout).toContain("one.sql");
    expect(ended.stderr).not.toMatch(/warning/i);
  });

  test("runs as an action", async () => {
    const world = addingMigration(broken);
    const github = await startGitHub();
    const workspace = checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1);
    try {
      const payload = pullRequestEvent(world, { fork: false });
      const step = { workspace, event: "pull_request", payload, github, dist, node: program };
      const { code, outputs } = await runAction(step);
      expect({ code, verdict: outputs["verdict"] }).toEqual({ code: 1, verdict: "fail" });
      expect(github.violations).toEqual([]);
    } finally {
      await github.close();
      world.remove();
      rmSync(workspace, { recursive: true, force: true });
    }
  });
});

/** The oldest Node that the package is for, where there is one for this platform. */
const oldest = otherNodes.find(({ program }) => {
  const { stdout } = spawnSync(program, ["--version"], { encoding: "utf8" });
  return stdout.startsWith("v22.13.");
});

describe.skipIf(oldest === undefined)("on Node 22.13", () => {
  const run = (files: readonly CommitToBuild[], ...args: readonly string[]) => {
    const { dir } = buildRepository(files);
    const sides = ["--repo", dir, "--base", "main~1", "--head", "main"];
    return runCli([...sides, ...args], { dist: join(installed, "dist"), node: oldest?.program ?? "" });
  };
  const flat = (text: string) => text.replaceAll(/\s+/g, " ");

  test("the SQLite of Node stands in for better-sqlite3, and the report says so", async () => {
    const ended = await run(adding(`${books}--> statement-breakpoint\nSELECT 1; SELECT 2;`));
    expect(flat(ended.stdout)).toContain("Node's own SQLite stood in. Node 22.14 or later runs the real one");
    expect(flat(ended.stdout)).toContain("The supplied SQL string contains more than one statement");
    expect(ended.code).toBe(1);
  });

  test("what its SQLite was built without is not judged, and the Node to take is named", async () => {
    const ended = await run(adding("CREATE VIRTUAL TABLE books_fts USING fts5(title);"));
    expect(ended.code).toBe(2);
    expect(flat(ended.stdout)).toContain("The SQLite of this Node has no virtual tables of `fts5`");
    expect(flat(ended.stdout)).toContain("run the check with Node 24");
  });

  test("a copy that it cannot unpack is named, with the Node that can", async () => {
    const file = join(temporaryFolder(), "copy.db.zst");
    writeFileSync(file, zlib.zstdCompressSync("SQLite format 3"));
    const ended = await run(adding(books), "--snapshot", file);
    expect(ended.code).toBe(2);
    expect(flat(ended.stdout)).toMatch(
      /`copy\.db\.zst` is compressed with zstd\. Node 22\.13\.\d+ cannot read that/,
    );
  });
});

describe("an old Node", () => {
  const cli = readFileSync(join(root, "dist/cli.js"), "utf8");

  test.each(["20.20.2", "22.12.0", "18.0.0"])("%s is told which one it takes", (version) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, "cli.js"), cli.replaceAll("process.versions.node", `"${version}"`));
    const { status, stderr } = spawnSync(process.execPath, [join(folder, "cli.js")], { encoding: "utf8" });
    expect(stderr).toMatch(
      /^drizzle-gate needs Node 22\.13\+, found v[\d.]+\. Update Node and try again\.\n$/,
    );
    expect(status).toBe(2);
  });

  test("is refused by the version that package.json names", () => {
    expect(manifest.engines).toEqual({ node: ">=22.13" });
  });
});

test("what is installed for work on the gate suits the Node that installs it", () => {
  const folder = temporaryFolder();
  for (const name of ["package.json", "package-lock.json"]) cpSync(join(root, name), join(folder, name));
  for (const name of readdirSync(join(root, "tools")))
    cpSync(join(root, "tools", name, "package.json"), join(folder, "tools", name, "package.json"));
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}`;
  const { status, stderr } = spawnSync("npm", ["ci", "--dry-run", "--offline"], {
    cwd: folder,
    env: { ...process.env, PATH },
    encoding: "utf8",
    shell: isWindows,
  });
  expect(stderr).not.toContain("EBADENGINE");
  expect(status).toBe(0);
});

describe("the action's archive", () => {
  test("holds what an action needs and no more", () => {
    const archive = join(temporaryFolder(), "action.tar");
    runIsolated(root, ["archive", "--worktree-attributes", "--format=tar", `--output=${archive}`, "HEAD"]);
    const names = execFileSync("tar", ["-tf", archive], { encoding: "utf8" })
      .split("\n")
      .filter((name) => name !== "" && !name.endsWith("/"));
    expect(names.length).toBeLessThanOrEqual(60);
    expect(new Set(names.map((name) => name.split("/")[0]))).toEqual(
      new Set(["CHANGELOG.md", "LICENSE", "README.md", "action.yml", "dist", "package.json"]),
    );
    expect(names).toContain("dist/action.js");
    expect(names.filter((name) => name.endsWith(".node")).length).toBeGreaterThan(6);
  });
});

describe("version, changelog and tags", () => {
  const textOf = (path: string) => readFileSync(join(root, path), "utf8");
  const [major = ""] = manifest.version.split(".");

  test("are of the same version", () => {
    const versions = [...textOf("CHANGELOG.md").matchAll(/^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$/gm)];
    expect(versions[0]?.[1]).toBe(manifest.version);
    expect(JSON.parse(textOf("package-lock.json")).packages[""].version).toBe(manifest.version);
  });

  test("and what people copy uses the major tag that a release moves", () => {
    const workflows = readdirSync(join(root, "docs/workflows")).map((name) => `docs/workflows/${name}`);
    const uses = ["README.md", ...workflows].flatMap((path) =>
      [...textOf(path).matchAll(/uses: drizzle-gate\/drizzle-gate@(\S+)/g)].map(([, tag]) => tag),
    );
    expect(uses.length).toBeGreaterThan(5);
    expect(new Set(uses)).toEqual(new Set([`v${major}`]));
  });
});
