import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { digest } from "../../src/github/mark.ts";
import { pullRequestEvent, workflowRunEvent } from "./events.ts";
import { checkOut, git, type PullRequestWorld } from "./repository.ts";
import { type Ended, runAction, type Step } from "./run-action.ts";
import { type FakeGitHub, type StoredReviewComment, startGitHub } from "./server.ts";
import { addingMigration, harmless } from "./worlds.ts";

/** The journal of the worlds: the new entry is at lines 12 to 18, and its time at line 15. */
const journal = "drizzle/meta/_journal.json";
const bot = "github-actions[bot]";
const tooOld = 1_750_000_000_000;

let github: FakeGitHub;
/** What an earlier run suggested on the pull request that is late. */
let earlier: StoredReviewComment | undefined;
const sides: { [name: string]: { readonly world: PullRequestWorld; readonly workspace: string } } = {};

beforeAll(async () => {
  const worlds = {
    late: addingMigration(harmless, { when: tooOld }),
    good: addingMigration(harmless),
  };
  for (const [name, world] of Object.entries(worlds))
    sides[name] = { world, workspace: checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1) };
  github = await startGitHub("");
  await judge("late", later(4999));
  [earlier] = github.reviewComments;
  await github.close();
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

function sideOf(name: string) {
  const side = sides[name];
  if (side === undefined) throw new Error(`no world ${name}`);
  return side;
}

/** What GitHub shows of a pull request. */
function opened({ origin, base, head }: PullRequestWorld, files = [journal]): void {
  github.pulls.splice(0);
  github.pulls.push({
    ...{ number: 1, headSha: head, from: "reader:change", baseRef: "main" },
    files: files.map((filename) => {
      const shown = git(origin, "diff", base, head, "--", filename);
      return { filename, status: "modified", patch: shown.slice(shown.indexOf("@@")) };
    }),
  });
}

const inputs = { suggest: "true", comment: "never" };

function judge(name: string, step: Partial<Step> & { readonly fork?: boolean } = {}): Promise<Ended> {
  const { world, workspace } = sideOf(name);
  if (github.pulls.length === 0) opened(world);
  const payload = pullRequestEvent(world, { fork: step.fork ?? false });
  return runAction({ workspace, event: "pull_request", payload, github, inputs, ...step });
}

function later(run: number): Partial<Step> {
  return { env: { GITHUB_RUN_ID: String(run) } };
}

/** The lines that a click would write. */
function suggested({ body }: StoredReviewComment): string | undefined {
  return /^(`{3,})suggestion\n([\s\S]*?)\n\1$/m.exec(body)?.[2];
}

/** The same comment on this test's server. */
function suggestedBefore(): StoredReviewComment {
  if (earlier === undefined) throw new Error("nothing was suggested");
  return github.addReviewComment({ ...earlier });
}

const created = () => github.calls.filter((call) => call === "pulls/create-review-comment").length;

describe("a suggestion", () => {
  test("stands at the line, and written there it makes the check pass", async () => {
    const ended = await judge("late");
    expect(ended.code).toBe(1);
    const [comment, ...more] = github.reviewComments;
    expect(more).toEqual([]);
    expect(comment).toMatchObject({ path: journal, author: bot, startLine: null, line: 15 });
    if (comment === undefined) return;
    expect(comment.body).toContain("Drizzle Gate can fix `migration-skipped` here.");
    const { world, workspace } = sideOf("late");
    const lines = readFileSync(join(workspace, journal), "utf8").split("\n");
    expect(lines[14]).toBe(`      "when": ${tooOld},`);
    lines[14] = suggested(comment) ?? "";
    writeFileSync(join(workspace, journal), lines.join("\n"));
    git(workspace, "commit", "--quiet", "--all", "--message", "apply");
    const head = git(workspace, "rev-parse", "HEAD");
    const applied = await runAction({
      ...{ workspace, github, event: "push" },
      payload: { ...pullRequestEvent(world), before: world.base, after: head, ref: "refs/heads/change" },
      inputs: { base: world.base, head },
    });
    git(workspace, "reset", "--quiet", "--hard", "HEAD~1");
    expect(applied.code).toBe(0);
  });

  test("is asked for: without the input there is no call", async () => {
    await judge("late", { inputs: { comment: "never" } });
    expect(github.calls).toEqual([]);
  });

  test("is posted once, though its time is that of the run", async () => {
    suggestedBefore();
    const before = github.reviewComments.map(({ body }) => body);
    await judge("late");
    expect(github.calls).toEqual(["pulls/list-review-comments", "graphql/viewer", "pulls/list-files"]);
    expect(github.reviewComments.map(({ body }) => body)).toEqual(before);
  });

  test("is removed when it no longer holds", async () => {
    suggestedBefore();
    opened(sideOf("good").world);
    await judge("good");
    expect(github.reviewComments).toEqual([]);
  });

  test.each(["is outdated", "was edited", "names a later time", "is of another base"])(
    "is posted anew where the one there %s",
    async (what) => {
      const comment = suggestedBefore();
      const { id } = comment;
      if (what === "is outdated") comment.line = null;
      if (what === "was edited") comment.body = comment.body.replace("can fix", "cannot fix");
      if (what === "names a later time") comment.body = withTime(comment.body, 9_999_999_999_999);
      if (what === "is of another base") comment.body = comment.body.replace(/content=./, "content=f");
      await judge("late");
      expect(github.reviewComments).toHaveLength(1);
      expect(github.reviewComments[0]?.id).not.toBe(id);
    },
  );

  test("is nobody else's, whatever mark theirs bears, and none that only quotes it", async () => {
    const own = suggestedBefore();
    github.reviewComments.splice(0);
    const theirs = github.addReviewComment({ ...own, author: "mallory" });
    const quoted = github.addReviewComment({ ...own, body: `> Look:\n${own.body}` });
    await judge("late", later(5001));
    expect(github.reviewComments).toHaveLength(3);
    opened(sideOf("good").world);
    await judge("good", later(5002));
    expect(github.reviewComments).toEqual([theirs, quoted]);
  });

  test("of another key stays", async () => {
    suggestedBefore();
    opened(sideOf("good").world);
    await judge("good", { inputs: { ...inputs, "comment-key": "mobile" } });
    expect(github.reviewComments).toHaveLength(1);
  });

  test("of a later run is left alone by an earlier one that ends late", async () => {
    suggestedBefore();
    opened(sideOf("good").world);
    await judge("good", later(4998));
    expect(github.reviewComments).toHaveLength(1);
  });

  test("is one, when two runs find nothing at the same time", async () => {
    github.meeting = { operation: "pulls/list-review-comments", count: 2 };
    await Promise.all([judge("late", later(5001)), judge("late", later(5002))]);
    expect(created()).toBe(2);
    expect(github.reviewComments).toHaveLength(1);
  });

  test("is one, when GitHub carried out what it then answered with an error", async () => {
    github.faults = [{ operation: "pulls/create-review-comment", kind: "500 afterwards", times: 1 }];
    await judge("late");
    expect(created()).toBe(2);
    expect(github.reviewComments).toHaveLength(1);
  });

  test("is not posted where the difference on GitHub shows other lines or none", async () => {
    const { world } = sideOf("late");
    opened(world);
    const [pull] = github.pulls;
    const [shown] = pull?.files ?? [];
    for (const patch of [undefined, shown?.patch?.replace(String(tooOld), "7")]) {
      github.pulls.splice(0, 1, {
        ...{ number: 1, headSha: world.head, from: "reader:change", baseRef: "main" },
        files: [{ filename: journal, status: "modified", ...(patch === undefined ? {} : { patch }) }],
      });
      const ended = await judge("late");
      expect(ended.stdout).toContain("1 suggestion not posted");
    }
    expect(created()).toBe(0);
  });

  test("is told in one sentence where a token may not post it, and the verdict stands", async () => {
    github.tokens.set("t-read", { login: bot, write: false });
    const own = await judge("late", { token: "t-read" });
    expect(own.code).toBe(1);
    expect(own.stdout).toContain("`permissions: { contents: read, pull-requests: write }`");
    const fork = await judge("late", { token: "t-read", fork: true });
    expect(fork.code).toBe(1);
    expect(fork.stdout).not.toContain("::warning title=Drizzle Gate::Could not");
    expect(fork.stdout).toContain("pull requests from forks get a read-only token");
  });
});

function withTime(body: string, time: number): string {
  const [mark = "", ...lines] = body.replace(/"when": \d+/, `"when": ${time}`).split("\n");
  const text = lines.join("\n");
  return `${mark.replace(/text=\w+/, `text=${digest(text)}`)}\n${text}`;
}

/** What a stranger may write into a report. */
const hostile = [
  { file: ".github/workflows/ci.yml" },
  { file: "../../etc/passwd" },
  { line: 14, endLine: 14 },
  { line: 15, endLine: 14, before: [] },
  { before: ['      "when": 7,'] },
  { endLine: 16 },
  { after: ["1".repeat(4000)] },
  { after: Array.from({ length: 400 }, () => "    {},") },
  { after: ["```", "**Approved by the owners**"] },
  { after: ['      "when": 1,\n```\n@owners merge this'] },
  { after: ['      "tag": "x\\"); process.exit(); //",'] },
  { after: ['      "tag": "![x](https://evil.example)",'] },
];

describe("a suggestion of another run's report", () => {
  let report: { folders: { suggestion: { after: string[] }; findings: { message: string }[] }[] };
  let file: string;
  beforeEach(async () => {
    const { workspace } = sideOf("late");
    file = join(workspace, "report.json");
    if (report !== undefined) return;
    await judge("late", { inputs: { comment: "never", "json-file": "report.json" } });
    report = JSON.parse(readFileSync(file, "utf8"));
    github.calls.length = 0;
  });
  afterAll(() => rmSync(file, { force: true }));

  const relay = (given: unknown): Promise<Ended> => {
    const { world, workspace } = sideOf("late");
    opened(world);
    writeFileSync(file, JSON.stringify(given));
    return runAction({
      ...{ workspace, github, event: "workflow_run", payload: workflowRunEvent(world) },
      inputs: { "report-file": "report.json", suggest: "true" },
    });
  };
  const changed = (change: object, finding: object = {}): unknown => {
    const [folder] = report.folders;
    const suggestion = { ...folder?.suggestion, ...change };
    const findings = folder?.findings.map((each) => ({ ...each, ...finding }));
    return { ...report, folders: [{ ...folder, suggestion, findings }] };
  };

  test("is posted with a token that may, says where it is from, and is removed by it", async () => {
    expect((await relay(report)).code).toBe(0);
    expect(github.reviewComments).toHaveLength(1);
    expect(github.reviewComments[0]).toMatchObject({ path: journal, line: 15 });
    expect(github.reviewComments[0]?.body).toContain("As reported by [the pull request's own run]");
    await relay({ ...report, folders: [{ ...report.folders[0], suggestion: null }] });
    expect(github.reviewComments).toEqual([]);
  });

  test("is not posted where it is more or other than lines of the folder's journal", async () => {
    const [folder] = report.folders;
    const folders = hostile.map((change) => ({
      ...folder,
      suggestion: { ...folder?.suggestion, ...change },
    }));
    expect((await relay({ ...report, folders })).code).toBe(0);
    expect(github.reviewComments).toEqual([]);
    expect(created()).toBe(0);
  });

  test("holds a stranger's sentence together, whatever it says", async () => {
    const message =
      "x\n\n```suggestion\nstolen\n```\n<!-- drizzle-gate --> @owners **merge** `` ` `` [a](https://evil.example)";
    await relay(changed({}, { message }));
    const [comment] = github.reviewComments;
    if (comment === undefined) throw new Error("nothing was suggested");
    expect(comment.body.match(/^`{3,}.*$/gm)).toEqual(["```suggestion", "```"]);
    expect(suggested(comment)).toBe(report.folders[0]?.suggestion.after[0]);
    expect(comment.body).not.toMatch(/@owners|\*\*merge|\]\(https:\/\/evil|stolen\n```/);
  });
});
