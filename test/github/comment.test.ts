import { rmSync } from "node:fs";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pullRequestEvent } from "./events.ts";
import { checkOut, type PullRequestWorld } from "./repository.ts";
import { type Ended, runAction, type Step } from "./run-action.ts";
import { type FakeGitHub, startGitHub } from "./server.ts";
import { addingMigration, broken, harmless, touchingNoMigration } from "./worlds.ts";

let github: FakeGitHub;
const sides: { [name: string]: { readonly world: PullRequestWorld; readonly workspace: string } } = {};
const bot = "github-actions[bot]";

beforeAll(() => {
  const worlds = {
    good: addingMigration(harmless),
    bad: addingMigration(broken),
    idle: touchingNoMigration(),
  };
  for (const [name, world] of Object.entries(worlds)) {
    sides[name] = { world, workspace: checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1) };
  }
});
afterAll(() => {
  for (const { world, workspace } of Object.values(sides)) {
    world.remove();
    rmSync(workspace, { recursive: true, force: true });
  }
});
beforeEach(async () => {
  github = await startGitHub("");
});
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

function judge(
  name: "good" | "bad" | "idle",
  step: Partial<Step> & { readonly fork?: boolean } = {},
): Promise<Ended> {
  const side = sides[name];
  if (side === undefined) throw new Error(`no world ${name}`);
  const payload = pullRequestEvent(side.world, { fork: step.fork ?? false });
  return runAction({ workspace: side.workspace, event: "pull_request", payload, github, ...step });
}

function later(run: number): Partial<Step> {
  return { env: { GITHUB_RUN_ID: String(run) } };
}

/** The body that a run would write, without a trace of that run. */
async function bodyOf(name: "good" | "bad"): Promise<string> {
  await judge(name);
  const body = github.comments.pop()?.body ?? "";
  github.calls.length = 0;
  return body;
}

describe("the comment", () => {
  test("is left alone when nothing changed but times and commits, in two calls", async () => {
    await judge("good");
    const before = github.comments[0]?.body;
    github.calls.length = 0;
    const ended = await judge("good", later(5001));
    expect(ended.code).toBe(0);
    expect(github.calls).toEqual(["issues/list-comments", "graphql/viewer"]);
    expect(github.comments.map(({ body }) => body)).toEqual([before]);
    expect(ended.outputs["comment-url"]).toContain("#issuecomment-");
  });

  test("is updated in three calls when the verdict changed, and says what went away", async () => {
    await judge("bad");
    github.calls.length = 0;
    const ended = await judge("good", later(5001));
    expect(ended.code).toBe(0);
    expect(github.calls).toEqual(["issues/list-comments", "graphql/viewer", "issues/update-comment"]);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toMatch(/✅/);
    expect(github.comments[0]?.body).toMatch(/1 error/);
  });

  test("is written again when somebody edited it", async () => {
    await judge("bad");
    const comment = github.comments[0];
    if (comment === undefined) throw new Error("no comment");
    const written = comment.body;
    comment.body = written.replace("❌", "✅");
    await judge("bad", later(5001));
    expect(github.comments[0]?.body).toContain("### ❌");
  });

  test("is nobody else's, whatever mark theirs bears", async () => {
    const body = await bodyOf("bad");
    const theirs = github.addComment(1, "mallory", body);
    await judge("good");
    expect(github.comments).toHaveLength(2);
    expect(theirs.body).toBe(body);
    expect(github.comments[1]?.author).toBe(bot);
  });

  test("is not one that only quotes the mark", async () => {
    const body = await bodyOf("bad");
    github.addComment(1, bot, `> Look at this:\n${body}`);
    await judge("bad");
    expect(github.comments).toHaveLength(2);
  });

  test.each([1, 4])("is found among 350 others on page %i", async (page) => {
    const body = await bodyOf("bad");
    for (let n = 0; n < 350; n++) {
      if (n === (page - 1) * 100 + 20) github.addComment(1, bot, body);
      github.addComment(1, "reader", `Comment ${n}`);
    }
    await judge("good", later(5001));
    expect(github.comments.filter(({ author }) => author === bot)).toHaveLength(1);
    expect(github.calls.filter((call) => call === "issues/list-comments")).toHaveLength(page === 1 ? 1 : 2);
  });

  test("belongs to the app whose token writes it", async () => {
    github.tokens.set("t-app", { login: "bookshop-gate[bot]", write: true });
    await judge("bad", { token: "t-app" });
    await judge("good", { token: "t-app", ...later(5001) });
    expect(github.comments.map(({ author }) => author)).toEqual(["bookshop-gate[bot]"]);
    await judge("good", later(5002));
    expect(github.comments).toHaveLength(2);
  });

  test("of another key stands beside it", async () => {
    await judge("bad", { inputs: { "comment-key": "server" } });
    await judge("bad", { inputs: { "comment-key": "mobile" } });
    await judge("bad", { inputs: { migrations: "drizzle" } });
    await judge("bad", { env: { GITHUB_JOB: "other" } });
    expect(github.comments).toHaveLength(4);
  });

  test("of a later run is not overwritten by an earlier one that ends late", async () => {
    await judge("good", later(6000));
    const before = github.comments[0]?.body;
    await judge("bad", later(5999));
    expect(github.comments.map(({ body }) => body)).toEqual([before]);
  });

  test("is one, when another run was faster", async () => {
    const body = await bodyOf("good");
    github.beforeCreate = () => {
      github.beforeCreate = null;
      github.addComment(1, bot, body.replace(/run=\d+/, "run=4999"));
    };
    const ended = await judge("bad");
    expect(ended.code).toBe(1);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("### ❌");
    expect(ended.outputs["comment-url"]).toContain(String(github.comments[0]?.id));
  });

  test("is one, when two runs find nothing at the same time", async () => {
    github.meeting = { operation: "issues/list-comments", count: 2 };
    const ended = await Promise.all([judge("bad", later(5001)), judge("bad", later(5002))]);
    expect(ended.map(({ code }) => code)).toEqual([1, 1]);
    expect(github.calls.filter((call) => call === "issues/create-comment")).toHaveLength(2);
    expect(github.comments).toHaveLength(1);
  });

  test("is one again, when two were left behind", async () => {
    const body = await bodyOf("bad");
    github.addComment(1, bot, body);
    github.addComment(1, bot, body);
    await judge("good", later(5001));
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("### ✅");
  });

  test("is one, when GitHub carried out what it then answered with an error", async () => {
    github.faults = [{ operation: "issues/create-comment", kind: "500 afterwards", times: 1 }];
    await judge("bad");
    expect(github.calls.filter((call) => call === "issues/create-comment")).toHaveLength(2);
    expect(github.comments).toHaveLength(1);
  });
});

describe("a comment is made", () => {
  test.each([
    ["always", "idle", 1],
    ["always", "good", 1],
    ["changes", "idle", 0],
    ["changes", "good", 1],
    ["changes", "bad", 1],
    ["failures", "good", 0],
    ["failures", "bad", 1],
    ["never", "bad", 0],
  ] as const)("with `comment: %s` on a pull request that is %s: %i", async (comment, name, expected) => {
    await judge(name, { inputs: { comment } });
    expect(github.comments).toHaveLength(expected);
    if (comment === "never") expect(github.calls).toEqual([]);
  });

  test("never anew in `failures`, but one that is there turns green", async () => {
    await judge("bad", { inputs: { comment: "failures" } });
    await judge("good", { inputs: { comment: "failures" }, ...later(5001) });
    expect(github.comments.map(({ body }) => /✅/.test(body))).toEqual([true]);
  });

  test("within GitHub's limit, however much there is to say", async () => {
    const tables = Array.from(
      { length: 400 },
      (_, n) => `CREATE TABLE \`t${n}\` (\`id\` integer);\n${"-- ".padEnd(200, "x")}`,
    );
    const world = addingMigration(tables.join("\n--> statement-breakpoint\nALTER TABLE `no` ADD `a`;\n"));
    const workspace = checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1);
    await judge("bad", { workspace, payload: pullRequestEvent(world) });
    rmSync(workspace, { recursive: true, force: true });
    world.remove();
    expect(github.comments[0]?.body.length).toBeLessThanOrEqual(65_000);
  });
});

describe("a fork", () => {
  test("gets its verdict, a summary and a notice, and no warning", async () => {
    github.tokens.set("t-read", { login: bot, write: false });
    const ended = await judge("bad", { fork: true, token: "t-read" });
    expect(ended.code).toBe(1);
    expect(ended.summary).toContain("### ❌");
    expect(github.comments).toEqual([]);
    const notice = ended.commands.find(({ name, text }) => name === "notice" && text.includes("fork"));
    expect(notice?.text).toContain("docs/workflows/fork-comment.yml");
    expect(ended.stdout).not.toContain("::warning title=Drizzle Gate");
  });

  test("is no excuse where the token of the repository itself may not write", async () => {
    github.tokens.set("t-read", { login: bot, write: false });
    const ended = await judge("good", { token: "t-read" });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("`permissions: { contents: read, pull-requests: write }`");
  });

  test("without any token is judged like all others", async () => {
    const ended = await judge("good", { token: "" });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("`github-token` is empty");
    expect(github.calls).toEqual([]);
  });
});
