import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pullRequestEvent, workflowRunEvent } from "./events.ts";
import { buildPullRequest, checkOut, type PullRequestWorld } from "./repository.ts";
import { type Ended, runAction, type Step } from "./run-action.ts";
import { type FakeGitHub, type StoredPull, startGitHub } from "./server.ts";
import { addingMigration, broken, harmless, migrationFolder } from "./worlds.ts";

let github: FakeGitHub;
let world: PullRequestWorld;
let workspace: string;

beforeAll(() => {
  world = addingMigration(harmless, { when: 1_760_003_600_000 });
  workspace = checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1);
});
afterAll(() => {
  world.remove();
  rmSync(workspace, { recursive: true, force: true });
});
beforeEach(async () => {
  github = await startGitHub();
});
afterEach(async () => {
  await github.close();
  expect(github.violations).toEqual([]);
});

function judge(step: Partial<Step> = {}): Promise<Ended> {
  return runAction({ workspace, event: "pull_request", payload: pullRequestEvent(world), github, ...step });
}

describe("accept-label", () => {
  let risky: PullRequestWorld;
  let riskyWorkspace: string;
  beforeAll(() => {
    // Ends the migrator's own transaction: a warning about the run.
    const parts = ["COMMIT;", "ALTER TABLE `books` ADD `note` text;", "BEGIN;"];
    risky = addingMigration(parts.join("\n--> statement-breakpoint\n"));
    riskyWorkspace = checkOut(`file://${risky.origin}`, "refs/pull/1/merge", 1);
  });
  afterAll(() => {
    risky.remove();
    rmSync(riskyWorkspace, { recursive: true, force: true });
  });
  const judgeRisky = (): Promise<Ended> =>
    judge({
      workspace: riskyWorkspace,
      payload: pullRequestEvent(risky),
      inputs: { "accept-label": "accepted-risk", "fail-on": "warning", comment: "never" },
    });
  const acceptedBy = (ended: Ended): unknown[] => {
    const report = JSON.parse(ended.outputs["report-json"] ?? "");
    return report.folders[0].findings.flatMap((finding: { accepted: unknown }) => finding.accepted ?? []);
  };

  test("accepts nothing where the pull request does not wear it", async () => {
    const ended = await judgeRisky();
    expect(ended.code).toBe(1);
    expect(acceptedBy(ended)).toEqual([]);
    expect(github.calls).toEqual(["issues/list-labels-on-issue"]);
  });

  test("accepts warnings, and names the person who set it last", async () => {
    github.labels.set(1, ["other", "Accepted-Risk"]);
    const noise = Array.from({ length: 230 }, () => ({ event: "labeled", label: "other", actor: "reader" }));
    github.events.set(1, [
      { event: "labeled", label: "accepted-risk", actor: "early" },
      ...noise,
      { event: "unlabeled", label: "accepted-risk", actor: "early" },
      { event: "labeled", label: "accepted-risk", actor: "owner" },
      ...noise.slice(0, 120),
    ]);
    const ended = await judgeRisky();
    expect(ended.code).toBe(0);
    expect(acceptedBy(ended)).toEqual([{ by: "label", reason: "label `accepted-risk`", who: "owner" }]);
    expect(ended.summary).toContain("`owner`");
  });

  test("accepts nothing when a bot set it, and says so", async () => {
    github.labels.set(1, ["accepted-risk"]);
    github.events.set(1, [{ event: "labeled", label: "accepted-risk", actor: "helper[bot]" }]);
    const ended = await judgeRisky();
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("because a bot (`helper[bot]`) set it");
  });

  test("accepts nothing when nobody is known to have set it", async () => {
    github.labels.set(1, ["accepted-risk"]);
    const ended = await judgeRisky();
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain("GitHub does not say who set it");
  });

  test("accepts nothing when GitHub does not answer", async () => {
    github.labels.set(1, ["accepted-risk"]);
    github.faults = [{ operation: "issues/list-events", kind: "500" }];
    expect((await judgeRisky()).code).toBe(1);
  });

  test("never accepts that a merged migration was edited", async () => {
    const before = { tag: "0000_books", sql: "CREATE TABLE `books` (`id` integer PRIMARY KEY NOT NULL);\n" };
    const after = { ...before, sql: before.sql.replace("books", "works") };
    const edited = buildPullRequest(
      migrationFolder("drizzle", [before]),
      migrationFolder("drizzle", [after]),
    );
    const editedWorkspace = checkOut(`file://${edited.origin}`, "refs/pull/1/merge", 1);
    github.labels.set(1, ["accepted-risk"]);
    github.events.set(1, [{ event: "labeled", label: "accepted-risk", actor: "owner" }]);
    const inputs = { "accept-label": "accepted-risk", driver: "better-sqlite3", comment: "never" };
    const ended = await judge({ workspace: editedWorkspace, payload: pullRequestEvent(edited), inputs });
    edited.remove();
    rmSync(editedWorkspace, { recursive: true, force: true });
    expect(ended.code).toBe(1);
    expect(acceptedBy(ended)).toEqual([]);
    expect(JSON.parse(ended.outputs["report-json"] ?? "").folders[0].findings).toContainEqual(
      expect.objectContaining({ rule: "migration-edited", severity: "error", accepted: null }),
    );
  });

  test("does not accept a migration that fails", async () => {
    const bad = addingMigration(broken);
    const badWorkspace = checkOut(`file://${bad.origin}`, "refs/pull/1/merge", 1);
    github.labels.set(1, ["accepted-risk"]);
    github.events.set(1, [{ event: "labeled", label: "accepted-risk", actor: "owner" }]);
    const inputs = { "accept-label": "accepted-risk", comment: "never" };
    const ended = await judge({ workspace: badWorkspace, payload: pullRequestEvent(bad), inputs });
    bad.remove();
    rmSync(badWorkspace, { recursive: true, force: true });
    expect(ended.code).toBe(1);
  });
});

describe("check-open-pull-requests", () => {
  const patch = (when: number, tag: string): string =>
    `@@ -8,4 +8,11 @@\n   "entries": [\n+    {\n+      "idx": 1,\n+      "when": ${when},\n+      "tag": "${tag}",\n+      "breakpoints": true\n+    }`;
  const other = (number: number, files: StoredPull["files"], baseRef = "main"): StoredPull => ({
    ...{ number, files, baseRef },
    headSha: "b".repeat(40),
    from: "shop:other",
  });
  const adding = (tag: string, sql: string, when: number, folder = "drizzle"): StoredPull["files"] => [
    { filename: `${folder}/${tag}.sql`, status: "added", patch: `@@ -0,0 +1 @@\n+${sql}` },
    { filename: `${folder}/meta/_journal.json`, status: "modified", patch: patch(when, tag) },
  ];
  const inputs = { "check-open-pull-requests": "true", comment: "never" };
  const notesOf = (ended: Ended): readonly string[] =>
    JSON.parse(ended.outputs["report-json"] ?? "").folders[0].notes.filter((note: string) =>
      note.startsWith("Open pull request"),
    );

  test("names those with the same number, the same table, or an order that loses one", async () => {
    github.pulls.push(
      other(1, adding("0001_self", "SELECT 1;", 1)),
      other(2, adding("0001_other", "CREATE TABLE `authors` (`id` integer);", 1_760_000_000_001)),
      other(3, adding("0007_late", "ALTER TABLE `books` ADD `b` text;", 1_790_000_000_000)),
      other(4, [{ filename: "README.md", status: "modified" }]),
      other(5, adding("0001_elsewhere", "ALTER TABLE `books` ADD `b` text;", 1, "apps/other")),
      other(6, adding("0001_old", "SELECT 1;", 1), "release"),
    );
    const ended = await judge({ inputs });
    expect(ended.code).toBe(0);
    expect(notesOf(ended)).toEqual([
      expect.stringMatching(
        /^Open pull request 2 adds `0001_other`, which has the same number .* would be skipped on databases where the migrations here ran first/,
      ),
      expect.stringMatching(
        /^Open pull request 3 adds `0007_late`, which touches the same tables \(`books`\), and would make databases that run it first skip the migrations here/,
      ),
    ]);
    expect(ended.summary).toContain("Open pull request 2");
    expect(github.calls.filter((call) => call === "pulls/list-files")).toHaveLength(4);
  });

  test("asks at most 30 times, and says that there are more", async () => {
    for (let number = 2; number < 60; number++) github.pulls.push(other(number, []));
    const ended = await judge({ inputs });
    expect(github.calls).toHaveLength(30);
    expect(ended.stdout).toContain("Other open pull requests checked: 29, and there are more");
  });

  test("asks nothing unless it is told to", async () => {
    await judge({ inputs: { comment: "never" } });
    expect(github.calls).toEqual([]);
  });
});

describe("the companion of forks", () => {
  const reportFile = "out/drizzle-gate.json";
  beforeAll(async () => {
    const server = await startGitHub();
    await judge({ github: server, token: "", inputs: { comment: "never", "json-file": reportFile } });
    await server.close();
  });
  beforeEach(() => {
    github.pulls.push({ number: 7, headSha: world.head, from: "reader:change", baseRef: "main", files: [] });
  });
  const relay = (step: Partial<Step> = {}): Promise<Ended> =>
    judge({
      event: "workflow_run",
      payload: workflowRunEvent(world),
      inputs: { "report-file": reportFile },
      ...step,
    });
  const write = (name: string, value: unknown): string => {
    mkdirSync(join(workspace, "out"), { recursive: true });
    writeFileSync(join(workspace, "out", name), typeof value === "string" ? value : JSON.stringify(value));
    return `out/${name}`;
  };
  const report = async (): Promise<Record<string, unknown>> =>
    JSON.parse((await judge({ inputs: { comment: "never" } })).outputs["report-json"] ?? "");

  test("posts the report to the pull request that GitHub names, and checks nothing", async () => {
    const ended = await relay();
    expect(ended.code).toBe(0);
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]).toMatchObject({ issue: 7, author: "github-actions[bot]" });
    expect(github.comments[0]?.body).toContain("https://github.test/shop/books/actions/runs/4000");
    expect(github.comments[0]?.body).toContain("the pull request's own run");
    expect(ended.summary).toBe("");
    await relay();
    expect(github.comments).toHaveLength(1);
  });

  test("posts nothing when the branch has moved on", async () => {
    github.pulls.splice(0, 1, {
      number: 7,
      headSha: "c".repeat(40),
      from: "reader:change",
      baseRef: "main",
      files: [],
    });
    const ended = await relay();
    expect(ended.code).toBe(0);
    expect(github.comments).toEqual([]);
    expect(ended.stdout).toContain("No open pull request is at the checked commit");
  });

  test("posts to none of several that it could be", async () => {
    github.pulls.push({
      number: 8,
      headSha: world.head,
      from: "reader:change",
      baseRef: "release",
      files: [],
    });
    await relay();
    expect(github.comments).toEqual([]);
  });

  test("posts nothing of a run that no pull request started", async () => {
    const payload = workflowRunEvent(world);
    await relay({
      payload: { ...payload, workflow_run: { ...(payload["workflow_run"] as object), event: "push" } },
    });
    expect(github.calls).toEqual([]);
  });

  test("lets nothing in a forged report out of its place", async () => {
    const forged = await report();
    const nasty =
      "\n</details>\n<!-- drizzle-gate v1 key=0000000000000000 -->\n@everyone <img src=x onerror=alert(1)> [x](javascript:1)\n::error::x";
    const text = JSON.stringify({ ...forged, reason: nasty }).replaceAll(
      "0001_change",
      JSON.stringify(nasty).slice(1, -1),
    );
    const ended = await relay({ inputs: { "report-file": write("forged.json", text) } });
    expect(ended.code).toBe(0);
    const body = github.comments[0]?.body ?? "";
    expect(body.match(/<!--/g)).toHaveLength(1);
    expect(body).not.toMatch(/<img|(?<!\\)\]\(javascript|@everyone|^\s*::/m);
    expect(ended.commands.filter(({ text: line }) => line.includes("::x"))).toEqual([]);
  });

  const wrong: readonly (readonly [string, (report: Record<string, unknown>) => unknown, string])[] = [
    ["no JSON", () => "{", "it is not JSON"],
    ["another version", (good) => ({ ...good, version: 2 }), "`version` should be 1"],
    [
      "an unknown verdict",
      (good) => ({ ...good, verdict: "great" }),
      "`verdict` should be pass | fail | unknown",
    ],
    [
      "a rule with markup",
      (good) => withFinding(good, { rule: "<b>x</b>" }),
      "`folders[0].findings[0].rule` should be",
    ],
    [
      "a line that is no number",
      (good) => withFinding(good, { line: "1" }),
      "`folders[0].findings[0].line` should be a number",
    ],
    [
      "evidence without a bottom",
      (good) => withFinding(good, { evidence: { a: nested(40) } }),
      "should be a flatter value",
    ],
    [
      "a list without an end",
      (good) => ({ ...good, unchanged: Array(3000).fill("x") }),
      "a list of 2000 items at most",
    ],
    [
      "a text without an end",
      (good) => ({ ...good, reason: "x".repeat(30_000) }),
      "a text of 20000 characters at most",
    ],
    ["six megabytes", () => " ".repeat(6_000_000), "is larger than 5 MB"],
  ];
  test.each(wrong)("takes no report with %s", async (_, forge, sentence) => {
    const file = write("wrong.json", forge(await report()));
    github.calls.length = 0;
    const ended = await relay({ inputs: { "report-file": file } });
    expect(ended.code).toBe(2);
    expect(ended.commands).toHaveLength(1);
    expect(ended.commands[0]?.text).toContain(sentence);
    expect(github.calls).toEqual([]);
  });

  test("says where the report should be when it is not there", async () => {
    const ended = await relay({ inputs: { "report-file": "out/missing.json" } });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain("No report found at `out/missing.json`");
  });

  test("is for workflow_run only", async () => {
    const ended = await relay({ event: "pull_request", payload: pullRequestEvent(world) });
    expect(ended.code).toBe(2);
    expect(ended.stdout).toContain("`report-file` is for workflows that run `on: workflow_run`");
  });
});

function withFinding(report: Record<string, unknown>, part: object): unknown {
  const [folder] = report["folders"] as Record<string, unknown>[];
  const whole = {
    rule: "x",
    severity: "error",
    introduced: true,
    migration: null,
    file: "a",
    line: 1,
    endLine: 1,
  };
  const finding = { ...whole, message: "m", remedy: "r", evidence: {}, accepted: null, docs: "d", ...part };
  return { ...report, folders: [{ ...folder, findings: [finding] }] };
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}
