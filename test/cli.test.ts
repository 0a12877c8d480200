import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { version } from "../src/model/version.ts";
import { formatNames, formats } from "../src/report/format-list.ts";
import { rules } from "../src/rules/index.ts";
import { adding, authors, books, journalFolder, worldNamed } from "./cli/bookshop.ts";
import { type Ended, runCli } from "./cli/run-cli.ts";
import {
  type BuiltRepository,
  buildRepository,
  runIsolated,
  temporaryFolder,
} from "./git/build-repository.ts";

const root = resolve(import.meta.dirname, "..");
const schema: object = JSON.parse(readFileSync(join(root, "docs/report.schema.json"), "utf8"));
const isReport = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

let passing: BuiltRepository;
let skipped: BuiltRepository;
beforeAll(() => {
  passing = buildRepository(worldNamed("1-passes").commits);
  skipped = buildRepository(worldNamed("3-is-skipped").commits);
});

/** Judges head's one commit against the one before it. */
function judge({ dir }: BuiltRepository, ...args: readonly string[]): Promise<Ended> {
  return runCli(["--repo", dir, "--base", "main~1", "--head", "main", ...args]);
}

type Report = Record<string, unknown> & { readonly verdict: string; readonly folders: readonly object[] };

/** The report on standard output, which has to be one and nothing else. */
function reportOf(ended: Ended): Report {
  const report = JSON.parse(ended.stdout);
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  return report;
}

/** A report without its times. */
function timeless(report: Report): unknown {
  // A time that is suggested is that of the run.
  const text = JSON.stringify(report, (key, value) => (key === "ms" ? 0 : value));
  return JSON.parse(text.replace(/(\\"when\\": )\d+/g, "$10"));
}

describe("verdict and exit code", () => {
  test("pass is 0", async () => {
    const ended = await judge(passing);
    expect(ended.stdout).toMatch(/^PASS {2}/);
    expect(ended).toMatchObject({ code: 0, stderr: "", left: [] });
  });

  test("fail is 1", async () => {
    const ended = await judge(skipped);
    expect(ended.stdout).toMatch(/^FAIL {2}.*`0003_subtitle` would be skipped/);
    expect(ended).toMatchObject({ code: 1, stderr: "", left: [] });
  });

  test("unknown is 2, with the sentence on both streams", async () => {
    const ended = await judge(passing, "--timeout", "0");
    expect(ended).toMatchObject({ code: 2, stdout: "", left: [] });
    expect(ended.stderr).toMatch(/^drizzle-gate: .*--timeout.*1 to 21600\n$/);
    const nowhere = await runCli(["--repo", passing.dir, "--base", "nowhere", "--head", "main"]);
    expect(nowhere).toMatchObject({ code: 2, left: [] });
    expect(nowhere.stdout).toMatch(/^UNKNOWN {2}/);
    expect(nowhere.stderr).toMatch(/^drizzle-gate: Unknown revision `nowhere`/);
  });

  test("`--fail-on never` lets everything pass that can be checked", async () => {
    expect(await judge(skipped, "--fail-on", "never")).toMatchObject({ code: 0 });
    expect(
      await runCli(["--repo", skipped.dir, "--base", "nowhere", "--head", "main", "--fail-on", "never"]),
    ).toMatchObject({ code: 2 });
  });

  test("an accepted finding does not fail", async () => {
    const ended = await judge(
      skipped,
      "--accept",
      "migration-skipped=production has the column",
      "--format",
      "json",
    );
    expect(ended.code).toBe(0);
    expect(JSON.stringify(reportOf(ended))).toContain('"reason":"production has the column"');
  });
});

describe("formats", () => {
  test("json stands alone on standard output and keeps to its schema", async () => {
    for (const [repository, verdict] of [
      [passing, "pass"],
      [skipped, "fail"],
    ] as const) {
      const ended = await judge(repository, "--format", "json");
      expect(reportOf(ended).verdict).toBe(verdict);
      expect(ended.stderr).toBe("");
    }
    const ended = await runCli(["--repo", passing.dir, "--base", "nowhere", "--format", "json"]);
    expect(reportOf(ended)).toMatchObject({ verdict: "unknown", folders: [] });
  });

  test("markdown is what a reviewer reads", async () => {
    expect((await judge(skipped, "--format", "markdown")).stdout).toMatch(
      /^### ❌ `0003_subtitle` would be skipped/,
    );
  });

  test("github marks the line in the pull request", async () => {
    expect((await judge(skipped, "--format", "github")).stdout).toMatch(
      /^::error file=drizzle\/meta\/_journal\.json,line=\d+.*migration-skipped/,
    );
  });

  test("sarif names the rule and the place", async () => {
    const sarif = JSON.parse((await judge(skipped, "--format", "sarif")).stdout);
    expect(sarif).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ ruleId: "migration-skipped", level: "error" }] }],
    });
  });

  test("several at once go to files, one of them to standard output", async () => {
    const folder = temporaryFolder();
    const file = (name: string) => join(folder, name);
    const to = (format: string) => ["--format", `${format}=${file(format)}`];
    const all = ["json", "sarif", "markdown", "github"].flatMap(to);
    const ended = await judge(skipped, ...all, "--format", "terminal");
    expect(ended.stdout).toMatch(/^FAIL/);
    expect(readdirSync(folder).sort()).toEqual(["github", "json", "markdown", "sarif"]);
    expect(isReport(JSON.parse(readFileSync(file("json"), "utf8")))).toBe(true);
    const alone = await judge(skipped, "--format", "github");
    expect(readFileSync(file("github"), "utf8")).toBe(alone.stdout);
  });
});

describe("colours", () => {
  const sequence = "\u001b[";

  test("are for terminals only, unless they are forced", async () => {
    const args = ["--repo", skipped.dir, "--base", "main~1", "--head", "main"];
    expect((await runCli(args)).stdout).not.toContain(sequence);
    expect((await runCli(args, { env: { FORCE_COLOR: "1" } })).stdout).toContain(sequence);
    expect((await runCli(args, { env: { FORCE_COLOR: "0" } })).stdout).not.toContain(sequence);
    expect((await runCli(args, { env: { NO_COLOR: "1" } })).stdout).not.toContain(sequence);
  });

  test("change nothing but the colour", async () => {
    const args = ["--repo", skipped.dir, "--base", "main~1", "--head", "main"];
    const words = ({ stdout }: Ended) =>
      stdout
        .replaceAll(new RegExp(`${sequence.replace("[", "\\[")}[0-9;]*m`, "g"), "")
        .replaceAll(/\d+(?:\.\d+)? m?s\b/g, "0 ms");
    expect(words(await runCli(args, { env: { FORCE_COLOR: "1" } }))).toBe(words(await runCli(args)));
  });
});

describe("the same commits", () => {
  test("judged twice give the same report but for times", async () => {
    const [once, twice] = [
      await judge(skipped, "--format", "json"),
      await judge(skipped, "--format", "json"),
    ];
    expect(timeless(reportOf(once))).toEqual(timeless(reportOf(twice)));
  });

  test("give the same report from a bare and from a shallow clone", async () => {
    for (const world of [passing, skipped]) {
      const [base = "", head = ""] = world.commits;
      const revisions = ["--base", base, "--head", head, "--format", "json"];
      const whole = timeless(reportOf(await runCli(["--repo", world.dir, ...revisions])));
      const bare = temporaryFolder();
      runIsolated(bare, ["clone", "--quiet", "--bare", `file://${world.dir}`, "."]);
      expect(timeless(reportOf(await runCli(["--repo", bare, ...revisions])))).toEqual(whole);
      const shallow = temporaryFolder();
      world.git("config", "uploadpack.allowAnySHA1InWant", "true");
      runIsolated(shallow, ["clone", "--quiet", "--depth=1", `file://${world.dir}`, "."]);
      const ended = await runCli(["--repo", shallow, ...revisions]);
      expect(timeless(reportOf(ended)), ended.stderr).toEqual(whole);
      expect(ended.left).toEqual([]);
    }
  });

  test("give the same report from the working tree, but for its commit", async () => {
    for (const world of [passing, skipped]) {
      const fromCommit = reportOf(await judge(world, "--format", "json"));
      const fromTree = reportOf(await runCli(["--repo", world.dir, "--base", "main~1", "--format", "json"]));
      expect(fromTree["head"]).toEqual({ rev: "working tree", commit: null });
      expect(timeless({ ...fromTree, head: null })).toEqual(timeless({ ...fromCommit, head: null }));
    }
  });
});

describe("defaults", () => {
  test("compare the working tree, untracked files included, with where it left main", async () => {
    const commits = [
      { files: journalFolder("drizzle", { "0000_authors": authors }) },
      { files: { "README.md": "" } },
    ];
    const { dir, git } = buildRepository(commits, { branches: { main: 0, mine: 1 } });
    git("checkout", "--quiet", "mine");
    const files = journalFolder("drizzle", { "0000_authors": authors, "0001_books": books });
    for (const [path, content] of Object.entries(files)) writeFileSync(join(dir, path), content);
    const ended = await runCli(["--format", "json"], { cwd: join(dir, "drizzle") });
    const report = reportOf(ended);
    expect(report["base"]).toMatchObject({ rev: "merge base with main" });
    expect(report.folders).toMatchObject([{ path: "drizzle", migrations: { base: 1, new: ["0001_books"] } }]);
    expect(git("status", "--porcelain")).toMatch(/_journal\.json[\s\S]*0001_books\.sql/);
  });

  test("say in words that nothing changed", async () => {
    const ended = await runCli(["--repo", passing.dir, "--base", "main", "--head", "main"]);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout).toContain("`drizzle`");
  });
});

describe("the other commands", () => {
  test("list the rules, and explain one", async () => {
    const list = await runCli(["rules"]);
    expect(list.stdout.split("\n").filter((line) => line !== "")).toHaveLength(rules.length);
    const one = await runCli(["rules", "migration-skipped"]);
    expect(one.stdout).toMatch(/^migration-skipped \(error\)\n/);
    expect(one.stdout).toContain("docs/rules/migration-skipped.md");
    expect(await runCli(["rules", "no-such-rule"])).toMatchObject({ code: 2, stdout: "" });
  });

  test("print help and version", async () => {
    const help = await runCli(["--help"]);
    expect(help.code).toBe(0);
    for (const option of ["--repo", "--snapshot", "--accept", "--timeout"])
      expect(help.stdout).toContain(option);
    for (const name of formatNames) expect(help.stdout).toContain(`${name} ${formats[name].words}`);
    expect((await runCli(["--version"])).stdout).toBe(`${version}\n`);
  });
});

describe("a migration that never ends", () => {
  const endless =
    "INSERT INTO authors (name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n WHERE i < 0;\n";

  test("is stopped at the deadline, and named", async () => {
    const { dir } = buildRepository(adding(endless));
    const ended = await runCli(["--repo", dir, "--base", "main~1", "--head", "main", "--timeout", "2"]);
    expect(ended).toMatchObject({ code: 2, left: [] });
    expect(ended.stderr).toContain("did not finish within 2 s while running `drizzle/0001_books.sql:1");
  });

  test.skipIf(process.platform === "win32")("leaves nothing behind on Ctrl-C", async () => {
    const { dir } = buildRepository(adding(endless));
    const ended = await runCli(["--repo", dir, "--base", "main~1", "--head", "main"], {
      async whileRunning(child, temporary) {
        while (readdirSync(temporary).length === 0 && child.exitCode === null) await wait(20);
        await wait(300);
        child.kill("SIGINT");
      },
    });
    expect(ended).toMatchObject({ code: null, signal: "SIGINT", left: [] });
  });
});

test("the program that is tested is the one that is shipped", () => {
  const { bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  expect(bin).toEqual({ "drizzle-gate": "dist/cli.js" });
  expect(existsSync(join(root, "dist/cli.js"))).toBe(true);
});
