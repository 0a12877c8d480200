import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actionsOf, mergeGroupEvent, pullRequestEvent, pushEvent } from "./github/events.ts";
import { serveRepository } from "./github/git-http.ts";
import { checkOut, git, type PullRequestWorld } from "./github/repository.ts";
import { type Ended, runAction, type Step } from "./github/run-action.ts";
import { type FakeGitHub, startGitHub } from "./github/server.ts";
import { addingMigration, broken, harmless, migrationFolder, touchingNoMigration } from "./github/worlds.ts";

let github: FakeGitHub;
const rubbish: string[] = [];
const worlds: { [name: string]: PullRequestWorld } = {};

beforeAll(() => {
  worlds["good"] = addingMigration(harmless);
  worlds["bad"] = addingMigration(broken);
  worlds["idle"] = touchingNoMigration();
});
afterAll(() => {
  for (const world of Object.values(worlds)) world.remove();
});
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(async () => {
  await github.close();
  for (const folder of rubbish.splice(0)) rmSync(folder, { recursive: true, force: true });
  expect(github.violations).toEqual([]);
});

function worldOf(name: string): PullRequestWorld {
  const world = worlds[name];
  if (world === undefined) throw new Error(`no world ${name}`);
  return world;
}

/** A checkout that is thrown away after the test. */
function workspaceOf(world: PullRequestWorld, ref = "refs/pull/1/merge", depth: number | null = 1): string {
  const workspace = checkOut(`file://${world.origin}`, ref, depth);
  rubbish.push(workspace);
  return workspace;
}

/** Runs the action on a pull request's merge, one commit deep, as a workflow without settings does. */
function judge(name: string, step: Partial<Step> & { readonly fork?: boolean } = {}): Promise<Ended> {
  const world = worldOf(name);
  const payload = pullRequestEvent(world, { fork: step.fork ?? false });
  return runAction({ workspace: workspaceOf(world), event: "pull_request", payload, github, ...step });
}

function commandNames(ended: Ended): readonly string[] {
  return ended.commands.map(({ name }) => name);
}

describe("a pull request", () => {
  test("that is fine passes, with outputs, summary and one comment", async () => {
    const ended = await judge("good");
    expect(ended.code).toBe(0);
    expect(ended.outputs).toMatchObject({ verdict: "pass", errors: "0", warnings: "0" });
    expect(JSON.parse(ended.outputs["report-json"] ?? "")).toMatchObject({ version: 1, verdict: "pass" });
    expect(ended.summary).toMatch(/^### ✅ /);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("\n### ✅ ");
    expect(ended.outputs["comment-url"]).toMatch(/#issuecomment-\d+$/);
    expect(ended.stderr).toBe("");
  });

  test("that breaks fails the step, and marks the line", async () => {
    const ended = await judge("bad");
    expect(ended.code).toBe(1);
    expect(ended.outputs["verdict"]).toBe("fail");
    expect(Number(ended.outputs["errors"])).toBeGreaterThan(0);
    const error = ended.commands.find(
      ({ name, text }) => name === "error" && text.includes("migration-fails"),
    );
    expect(error?.text).toContain("file=drizzle/0001_change.sql,line=1,");
    expect(github.comments[0]?.body).toContain("\n### ❌ ");
    expect(github.comments[0]?.body).toMatch(
      /github\.test\/shop\/books\/pull\/1\/files#diff-[0-9a-f]{64}R1\)/,
    );
  });

  test("that drops a table is told where base's code still names it, with links into base", async () => {
    const sources = {
      "src/load.ts": 'export const load = (db) =>\n  db.prepare("SELECT id FROM books").all();\n',
    };
    const world = addingMigration("DROP TABLE `books`;\n", { sources });
    const ended = await judge("good", { workspace: workspaceOf(world), payload: pullRequestEvent(world) });
    world.remove();
    const link = `[2](https://github.test/shop/books/blob/${world.base}/src/load.ts#L2)`;
    const told = `**Code:** 1 place in \`main\` still uses it (found by reading the sources, not by running them):\n\n- \`src/load.ts\` in SQL on line ${link}\n`;
    expect(ended.code).toBe(0);
    expect(github.comments[0]?.body).toContain(told);
    expect(ended.summary).toContain(told);
  });

  test("names the branches, and no bare commits, in what people read", async () => {
    await judge("good");
    const report = JSON.parse((await judge("good")).outputs["report-json"] ?? "");
    expect(report.base).toEqual({ rev: "main", commit: worldOf("good").base });
    expect(report.head).toEqual({ rev: "change", commit: worldOf("good").merge });
  });

  test.each(actionsOf("pull_request"))("is judged on %s", async (action) => {
    const payload = pullRequestEvent(worldOf("bad"), { action });
    const ended = await judge("bad", { payload, inputs: { comment: "never" } });
    expect(ended.code).toBe(1);
  });
});

describe("what is compared", () => {
  test.each([1, 2, null])("is the same at depth %s", async (depth) => {
    const ended = await judge("bad", { workspace: workspaceOf(worldOf("bad"), "refs/pull/1/merge", depth) });
    expect(JSON.parse(ended.outputs["report-json"] ?? "").base.commit).toBe(worldOf("bad").base);
    expect(ended.code).toBe(1);
  });

  test("is fetched over HTTP, as the checkout would, where only the merge is there", async () => {
    const world = worldOf("bad");
    const remote = await serveRepository(world.origin, "basic c2VjcmV0");
    const workspace = workspaceOf(world);
    git(workspace, "remote", "set-url", "origin", remote.url);
    git(workspace, "config", "http.extraheader", "AUTHORIZATION: basic c2VjcmV0");
    const ended = await judge("bad", { workspace });
    remote.close();
    expect(remote.refused).toEqual([]);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.outputs["report-json"] ?? "").base.commit).toBe(world.base);
  });

  test("is unknown, with the way out, where the remote gives nothing", async () => {
    const workspace = workspaceOf(worldOf("bad"));
    git(workspace, "remote", "set-url", "origin", "http://127.0.0.1:9/nothing.git");
    const ended = await judge("bad", { workspace });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain("fetch-depth: 0");
    expect(github.comments[0]?.body).toContain("### ❌ Could not check");
  });

  test("is what the merge lands on, where main is ahead of the event", async () => {
    const world = addingMigration(harmless, { movedOn: { "README.md": "Moved on.\n" } });
    const ended = await judge("good", { workspace: workspaceOf(world), payload: pullRequestEvent(world) });
    world.remove();
    expect(world.main).not.toBe(world.base);
    expect(JSON.parse(ended.outputs["report-json"] ?? "").base.commit).toBe(world.main);
    expect(ended.code).toBe(0);
  });

  test("is the event's base and the merge that git computes, where the head itself is checked out", async () => {
    const workspace = workspaceOf(worldOf("bad"), "refs/pull/1/head", null);
    const ended = await judge("bad", { workspace });
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.outputs["report-json"] ?? "").head.commit).toBe(worldOf("bad").head);
  });

  test("is the queue's own base in a merge group, and nothing is commented", async () => {
    const { base, merge } = worldOf("bad");
    const ended = await judge("bad", { event: "merge_group", payload: mergeGroupEvent(base, merge) });
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.outputs["report-json"] ?? "")).toMatchObject({
      base: { commit: base },
      head: { commit: merge },
    });
    expect(github.calls).toEqual([]);
  });

  test("is before and after of a push", async () => {
    const { base, merge } = worldOf("bad");
    const ended = await judge("bad", { event: "push", payload: pushEvent(base, merge) });
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.outputs["report-json"] ?? "").base.commit).toBe(base);
  });

  test("is the default branch for a push of a new branch", async () => {
    const { base, head } = worldOf("bad");
    const workspace = workspaceOf(worldOf("bad"), "refs/pull/1/head", null);
    const payload = { ...pushEvent("0".repeat(40), head), ref: "refs/heads/change" };
    const ended = await judge("bad", { workspace, event: "push", payload });
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.outputs["report-json"] ?? "").base.commit).toBe(base);
  });

  test("is what the inputs say, whatever the event", async () => {
    const { base, head } = worldOf("bad");
    const ended = await judge("bad", { event: "schedule", payload: {}, inputs: { base, head } });
    expect(ended.code).toBe(1);
  });

  test("comes out of a workflow's own inputs when it is started by hand", async () => {
    const { base, head } = worldOf("bad");
    const payload = {
      inputs: { base, head },
      ref: "refs/heads/main",
      repository: { default_branch: "main" },
    };
    const ended = await judge("bad", { event: "workflow_dispatch", payload });
    expect(ended.code).toBe(1);
  });

  test.each([
    ["pull_request_target", "use `on: pull_request`"],
    ["schedule", "set the inputs `base` and `head`"],
    ["workflow_run", "`report-file`"],
    ["issue_comment", "`issue_comment` does not say what to compare"],
  ])("is unknown on %s, with the way out", async (event, wayOut) => {
    const ended = await judge("good", { event });
    expect(ended.code).toBe(2);
    expect(ended.outputs["verdict"]).toBe("unknown");
    expect(ended.commands.filter(({ name }) => name === "error")).toHaveLength(1);
    expect(ended.commands[0]?.text).toContain(wayOut);
    expect(ended.summary).toContain("Could not check");
  });

  test("is judged on pull_request_target by those who say so", async () => {
    const ended = await judge("bad", {
      event: "pull_request_target",
      inputs: { "allow-pull-request-target": "true" },
    });
    expect(ended.code).toBe(1);
  });

  test.each([
    ["{", "cannot be read"],
    ["[]", "no readable `pull_request.number`"],
    ["null", "no readable"],
  ])("is unknown for the event %j", async (payload, sentence) => {
    const ended = await judge("good", { payload });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain(sentence);
  });

  test("is unknown without a checkout", async () => {
    const workspace = workspaceOf(worldOf("good"));
    rmSync(join(workspace, ".git"), { recursive: true });
    const ended = await judge("good", { workspace });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain("Not a git repository");
  });
});

describe("inputs", () => {
  test.each([
    [
      { "fail-on": "errors" },
      "`fail-on` does not accept `errors`. Did you mean `error`? Use `error`, `warning` or `never`",
    ],
    [{ driver: "mysql" }, "`driver` does not accept `mysql`. Use `better-sqlite3`, "],
    [{ "foreign-keys": "true" }, "`foreign-keys` does not accept `true`. Use `on` or `off`"],
    [{ rows: "-1" }, "a whole number from 0 to 1000000"],
    [{ timeout: "0" }, "a whole number from 1 to 21600"],
    [{ accept: "rows-deleted" }, "without a reason"],
    [{ accept: "*=all" }, "`accept` does not accept `*=all`. Use "],
    [{ comment: "sometimes" }, "`always`, `changes`, `failures` or `never`"],
    [{ snapshot: "no/such.db" }, "`snapshot` names `no/such.db`, but there is no such file"],
    [{ seed: "no/such.sql" }, "`seed` names `no/such.sql`, which cannot be read"],
    [{ base: "no-such-branch" }, "`no-such-branch`"],
  ])("%j is told in one sentence", async (inputs, sentence) => {
    const ended = await judge("good", { inputs });
    expect(ended.code).toBe(2);
    expect(ended.commands.find(({ name }) => name === "error")?.text).toContain(sentence);
  });

  test("that the action does not have are told, with the one that was meant", async () => {
    const ended = await judge("good", { env: { INPUT_FAIL_ON: "never", INPUT_COLOUR: "red" } });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("Unknown input `fail_on`, ignored: did you mean `fail-on`?");
    expect(ended.stdout).toContain("Unknown input `colour`");
  });

  test("accept takes a finding with its reason, and says so", async () => {
    const ended = await judge("bad", { inputs: { accept: "migration-fails=the table is made by hand" } });
    expect(ended.code).toBe(0);
    const [folder] = JSON.parse(ended.outputs["report-json"] ?? "").folders;
    expect(folder.findings).toContainEqual(
      expect.objectContaining({
        rule: "migration-fails",
        accepted: { by: "input", reason: "the table is made by hand", who: null },
      }),
    );
    expect(ended.summary).toContain("the table is made by hand");
  });

  test("fail-on: never lets a broken migration pass, and says what it is all the same", async () => {
    const ended = await judge("bad", { inputs: { "fail-on": "never" } });
    expect(ended.code).toBe(0);
    expect(commandNames(ended)).toContain("error");
  });

  test("seed brings rows of one's own, and snapshot a copy of production, from the workspace", async () => {
    const workspace = workspaceOf(worldOf("good"));
    const rows = "INSERT INTO books (id, title) VALUES (1, 'Emma'), (2, 'Persuasion');\n";
    writeFileSync(join(workspace, "seed.sql"), rows);
    const table = "CREATE TABLE books (id integer PRIMARY KEY NOT NULL, title text NOT NULL);\n";
    const ledger =
      "CREATE TABLE __drizzle_migrations (id integer PRIMARY KEY, hash text NOT NULL, created_at numeric);\n";
    const applied = "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('', 1760000000000);\n";
    writeFileSync(join(workspace, "copy-1.sql"), table + rows + ledger + applied);
    const dataOf = async (inputs: { readonly [name: string]: string }): Promise<unknown> => {
      const ended = await judge("good", { workspace, inputs });
      return JSON.parse(ended.outputs["report-json"] ?? "").folders[0]?.data;
    };
    expect(await dataOf({ seed: "seed.sql" })).toMatchObject({ source: "seed", rows: 2 });
    expect(await dataOf({ snapshot: "copy-*.sql" })).toMatchObject({ source: "snapshot", rows: 2 });
  });

  test("json-file and sarif-file are written, below folders that are made", async () => {
    const workspace = workspaceOf(worldOf("bad"));
    await judge("bad", {
      workspace,
      inputs: { "json-file": "out/a/report.json", "sarif-file": "out/b.sarif" },
    });
    expect(JSON.parse(readFileSync(join(workspace, "out/a/report.json"), "utf8")).verdict).toBe("fail");
    expect(JSON.parse(readFileSync(join(workspace, "out/b.sarif"), "utf8")).version).toBe("2.1.0");
  });

  test("a file that cannot be written is told, and changes nothing", async () => {
    const ended = await judge("good", { inputs: { "json-file": "package.json/report.json" } });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("Could not write `package.json/report.json` of the input `json-file`");
  });
});

describe("nothing that a migration says", () => {
  test("is a command to the runner", async () => {
    const sql = [
      "SELECT 1;",
      "::error file=x::forged",
      "  ::set-output name=verdict::pass",
      "##[error]forged",
      "ALTER TABLE `no\n::warning::forged` ADD `a` text;",
    ].join("\n");
    const world = addingMigration(sql, { tag: "0001_%0A::error::x" });
    const ended = await judge("good", { workspace: workspaceOf(world), payload: pullRequestEvent(world) });
    world.remove();
    expect(ended.code).toBe(1);
    const own = /^::(?:error|warning|notice) (?:file=drizzle\/|title=)/;
    expect(ended.commands.filter(({ text }) => !own.test(text))).toEqual([]);
    expect(ended.outputs["verdict"]).toBe("fail");
  });

  test("reaches what the action is trusted with", async () => {
    const world = addingMigration(`ATTACH '${join(process.cwd(), "stolen.db")}' AS s;\n`);
    const ended = await judge("good", { workspace: workspaceOf(world), payload: pullRequestEvent(world) });
    world.remove();
    expect(ended.code).toBe(1);
    expect(existsSync("stolen.db")).toBe(false);
  });
});

describe("a workspace", () => {
  test("is left as it was", async () => {
    const workspace = workspaceOf(worldOf("bad"));
    const before = git(workspace, "for-each-ref") + git(workspace, "status", "--porcelain", "--ignored");
    await judge("bad", { workspace });
    expect(git(workspace, "for-each-ref") + git(workspace, "status", "--porcelain", "--ignored")).toBe(
      before,
    );
  });

  test("may have several folders, in one comment", async () => {
    const one = [{ tag: "0000_a", sql: "CREATE TABLE `a` (`id` integer PRIMARY KEY);\n" }];
    const world = addingMigration(harmless, { movedOn: migrationFolder("apps/other/drizzle", one) });
    const { base, merge } = world;
    const ended = await judge("good", {
      workspace: workspaceOf(world),
      event: "merge_group",
      payload: mergeGroupEvent(base, merge),
    });
    world.remove();
    const paths = JSON.parse(ended.outputs["report-json"] ?? "").folders.map(
      (folder: { path: string }) => folder.path,
    );
    expect(paths.sort()).toEqual(["apps/other/drizzle", "drizzle"]);
  });
});
