import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adding, books } from "./cli/bookshop.ts";
import { type Ended, runCli } from "./cli/run-cli.ts";
import { damage, damagedDist } from "./damaged-dist.ts";
import { type BuiltRepository, buildRepository, temporaryFolder } from "./git/build-repository.ts";
import { pullRequestEvent } from "./github/events.ts";
import { checkOut, type PullRequestWorld } from "./github/repository.ts";
import { type Ended as EndedStep, runAction, type Step } from "./github/run-action.ts";
import { type FakeGitHub, startGitHub } from "./github/server.ts";
import { addingMigration, harmless } from "./github/worlds.ts";

let repository: BuiltRepository;
let world: PullRequestWorld;
let github: FakeGitHub;
const rubbish: string[] = [];
beforeAll(async () => {
  repository = buildRepository(adding(books));
  world = addingMigration(harmless);
  github = await startGitHub();
});
afterAll(async () => {
  await github.close();
  world.remove();
  for (const folder of rubbish) rmSync(folder, { recursive: true, force: true });
});

/** `dist/` with one function that throws what nobody expects. */
function damaged(name: string): string {
  const folder = damagedDist(name);
  rubbish.push(folder);
  return folder;
}

const fileFormats = ["json", "sarif", "markdown", "github"] as const;

/** The command line on a good pull request, with a file of every format and the terminal's on standard output. */
async function throughCli(
  options: Parameters<typeof runCli>[1],
  ...more: readonly string[]
): Promise<Ended & { readonly files: ReadonlyMap<string, string> }> {
  const folder = temporaryFolder();
  const to = fileFormats.flatMap((format) => ["--format", `${format}=${join(folder, format)}`]);
  const sides = ["--repo", repository.dir, "--base", "main~1", "--head", "main"];
  const ended = await runCli([...sides, ...to, "--format", "terminal", ...more], options);
  const written = fileFormats.filter((format) => existsSync(join(folder, format)));
  return {
    ...ended,
    files: new Map(written.map((format) => [format, readFileSync(join(folder, format), "utf8")])),
  };
}

/** The action on a good pull request, with both of its files. */
async function throughAction(
  step: Partial<Step>,
): Promise<EndedStep & { readonly files: ReadonlyMap<string, string> }> {
  const workspace = checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1);
  rubbish.push(workspace);
  const inputs = { "json-file": "report.json", "sarif-file": "report.sarif", ...step.inputs };
  const payload = pullRequestEvent(world, { fork: false });
  const ended = await runAction({ workspace, event: "pull_request", payload, github, ...step, inputs });
  const written = ["json", "sarif"].filter((format) => existsSync(join(workspace, `report.${format}`)));
  return {
    ...ended,
    files: new Map(
      written.map((format) => [format, readFileSync(join(workspace, `report.${format}`), "utf8")]),
    ),
  };
}

function jsonIn(text: string | undefined): unknown {
  return JSON.parse(text ?? "null");
}

describe.each(["readSides", "wantedBy", "findFiles"])("a mistake of our own in %s", (name) => {
  const plain = `Drizzle Gate itself failed (\`${damage}\`)`;
  const place = new RegExp(`at (?:async )?${name} \\(`);
  const json = { verdict: "unknown", reason: expect.stringContaining("(```seven`` is no number`)") };
  const sarif = { runs: [{ invocations: [{ executionSuccessful: false }] }] };

  test("is an unknown report in every format through the command line", async () => {
    const ended = await throughCli({ dist: damaged(name) });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toMatch(/^UNKNOWN {2}/);
    expect(ended.stderr).toContain(`drizzle-gate: ${plain}`);
    expect(ended.stderr, "what to report").toMatch(place);
    expect([...ended.files.keys()]).toEqual(fileFormats);
    const sides = { base: { rev: "main~1", commit: null }, head: { rev: "main", commit: null } };
    expect(jsonIn(ended.files.get("json"))).toMatchObject({ ...json, ...sides });
    expect(jsonIn(ended.files.get("sarif"))).toMatchObject(sarif);
    expect(ended.files.get("markdown")).toContain("Could not check");
    expect(ended.files.get("github")).toMatch(/^::error title=Drizzle Gate could not check::/);
    expect(ended.left).toEqual([]);
  });

  test("is an unknown report in every format through the action", async () => {
    const ended = await throughAction({ dist: damaged(name) });
    expect(ended.code).toBe(2);
    expect(ended.outputs["verdict"]).toBe("unknown");
    expect(ended.stdout).toContain(plain);
    expect(ended.stdout, "what to report").toMatch(place);
    expect(jsonIn(ended.files.get("json"))).toMatchObject(json);
    expect(jsonIn(ended.files.get("sarif"))).toMatchObject(sarif);
    expect(ended.summary).toContain("Could not check");
  });
});

describe("a mistake of our own in the process that checks", () => {
  test("is unknown through both doors, with the place to report", async () => {
    const dist = damaged("choosePairs");
    const sentence = "Drizzle Gate itself failed";
    const [cli, action] = [await throughCli({ dist }), await throughAction({ dist })];
    expect([cli.code, action.code]).toEqual([2, 2]);
    expect(cli.stderr).toContain(sentence);
    expect(cli.stderr).toMatch(/at choosePairs \(/);
    expect(action.stdout).toContain(sentence);
    expect(action.stdout).toMatch(/at choosePairs \(/);
    expect(jsonIn(cli.files.get("json"))).toMatchObject({ verdict: "unknown" });
    expect(jsonIn(action.files.get("json"))).toMatchObject({ verdict: "unknown" });
  });
});

describe("a mistake of our own while one format is written", () => {
  test("leaves the others whole, and is 2 whatever the verdict", async () => {
    const ended = await throughCli({ dist: damaged("toSarif") });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toMatch(/^PASS/);
    expect(ended.stderr).toContain(`Drizzle Gate itself failed (\`${damage}\`)`);
    expect([...ended.files.keys()]).toEqual(["json", "markdown", "github"]);
  });

  test("a file that cannot be written leaves the others whole as well", async () => {
    const gone = join(temporaryFolder(), "no/folder.json");
    const ended = await throughCli({}, "--format", `json=${gone}`);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain("cannot be written");
    expect([...ended.files.keys()]).toEqual(fileFormats);
  });
});

describe("what keeps a check from starting", () => {
  test("no place for temporary files is an unknown report in every format", async () => {
    const nowhere = join(temporaryFolder(), "gone");
    const cli = await throughCli({ env: { TMPDIR: nowhere, TEMP: nowhere, TMP: nowhere } });
    expect(cli).toMatchObject({ code: 2, stdout: expect.stringMatching(/^UNKNOWN/) });
    expect([...cli.files.keys()]).toEqual(fileFormats);
    expect(cli.stderr).toContain("No scratch folder could be created");
    const action = await throughAction({ env: { RUNNER_TEMP: nowhere } });
    expect(action.code).toBe(2);
    expect(jsonIn(action.files.get("json"))).toMatchObject({ verdict: "unknown" });
  });

  test.each(["gone.sqlite", "gone-*.sqlite", "x".repeat(300)])(
    "a copy of production that is not there is told before git is read: %s",
    async (pattern) => {
      const sentence = `\`${pattern.slice(0, 100)}`;
      const cli = await throughCli({}, "--snapshot", pattern, "--base", "nowhere");
      expect(cli.code).toBe(2);
      expect(cli.stderr).toContain(`\`--snapshot\` names ${sentence}`);
      expect(cli.stderr).toContain("but there is no such file");
      expect([...cli.files.keys()]).toEqual(fileFormats);
      const action = await throughAction({ inputs: { snapshot: pattern, base: "nowhere" } });
      expect(action.code).toBe(2);
      expect(action.stdout).toContain(`\`snapshot\` names ${sentence}`);
    },
  );

  test("a seed that is not there is told alike", async () => {
    const sentence = "names `gone.sql`, which cannot be read";
    expect((await throughCli({}, "--seed", "gone.sql")).stderr).toContain(`\`--seed\` ${sentence}`);
    expect((await throughAction({ inputs: { seed: "gone.sql" } })).stdout).toContain(`\`seed\` ${sentence}`);
  });

  test("a folder for a copy of production is told for what it is", async () => {
    const folder = temporaryFolder();
    const sentence = "is a folder";
    expect((await throughCli({}, "--snapshot", folder)).stderr).toContain(sentence);
    expect((await throughAction({ inputs: { snapshot: folder } })).stdout).toContain(sentence);
  });
});

describe("standard output", () => {
  test("whose reader left early changes nothing", async () => {
    const ended = await throughCli({
      whileRunning: async (child) => {
        child.stdout?.destroy();
      },
    });
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect([...ended.files.keys()]).toEqual(fileFormats);
  });

  test.skipIf(!existsSync("/dev/full"))("that cannot be written is told, and is 2", () => {
    const command = [join(import.meta.dirname, "../dist/cli.js"), "rules"];
    const full = openSync("/dev/full", "w");
    const ended = spawnSync(process.execPath, command, { stdio: ["ignore", full, "pipe"], encoding: "utf8" });
    closeSync(full);
    expect(ended.stderr).toMatch(/^drizzle-gate: Standard output cannot be written: ENOSPC.*\n$/);
    expect(ended.status).toBe(2);
  });
});
