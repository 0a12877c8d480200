import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pullRequestEvent, workflowRunEvent } from "./events.ts";
import { checkOut, git, type PullRequestWorld } from "./repository.ts";
import { type Ended, runAction, type Step } from "./run-action.ts";
import {
  type FakeGitHub,
  type Fault,
  type FaultKind,
  faultKinds,
  type StoredPull,
  type StoredReviewComment,
  startGitHub,
} from "./server.ts";
import { addingMigration, broken, harmless } from "./worlds.ts";

/** One request that the action makes, the situation in which it does, and what the log calls it. */
interface Row {
  readonly call: string;
  readonly operation: string;
  readonly after?: number;
  readonly what: string;
  readonly permission: "read" | "write" | null;
  readonly inputs?: { readonly [name: string]: string };
  /** Comments of our own that are there already. */
  readonly comments?: 1 | 2;
  /** On a pull request of which a line of the journal is to be suggested, or was. */
  readonly suggests?: "anew" | "no longer";
  readonly relay?: true;
  /** Answers after which there is nothing to tell. */
  readonly fine?: readonly FaultKind[];
}

const label = { "accept-label": "accepted-risk" };
const others = { "check-open-pull-requests": "true", comment: "never" };

const rows: readonly Row[] = [
  {
    call: "the first list of comments",
    operation: "issues/list-comments",
    what: "read the comments of the pull request",
    permission: "write",
  },
  {
    call: "a new comment",
    operation: "issues/create-comment",
    what: "write the comment",
    permission: "write",
  },
  {
    call: "the look for another run's comment",
    operation: "issues/list-comments",
    after: 1,
    what: "read the comments of the pull request",
    permission: "write",
  },
  {
    call: "whose token it is",
    operation: "graphql/viewer",
    comments: 1,
    what: "ask GitHub whose token this is",
    permission: null,
  },
  {
    call: "an update",
    operation: "issues/update-comment",
    comments: 1,
    what: "update the comment",
    permission: "write",
  },
  {
    call: "a deletion",
    operation: "issues/delete-comment",
    comments: 2,
    what: "delete the second of two comments",
    permission: "write",
    fine: ["404", "garbage", "wrong shape"],
  },
  {
    call: "the labels",
    operation: "issues/list-labels-on-issue",
    inputs: label,
    what: "read the labels of the pull request",
    permission: "read",
  },
  {
    call: "who set the label",
    operation: "issues/list-events",
    inputs: label,
    what: "find out who set the label",
    permission: "read",
  },
  {
    call: "the other pull requests",
    operation: "pulls/list",
    inputs: others,
    what: "list the other open pull requests",
    permission: "read",
  },
  {
    call: "their files",
    operation: "pulls/list-files",
    inputs: others,
    what: "read the files of pull request 2",
    permission: "read",
  },
  {
    call: "the review comments",
    operation: "pulls/list-review-comments",
    relay: true,
    suggests: "anew",
    what: "read the review comments of the pull request",
    permission: "write",
  },
  {
    call: "a new suggestion",
    operation: "pulls/create-review-comment",
    relay: true,
    suggests: "anew",
    what: "suggest a change on the pull request",
    permission: "write",
  },
  {
    call: "the deletion of a suggestion",
    operation: "pulls/delete-review-comment",
    relay: true,
    suggests: "no longer",
    what: "delete a suggestion that no longer holds",
    permission: "write",
    fine: ["404", "garbage", "wrong shape"],
  },
  {
    call: "the pull request of another run",
    operation: "pulls/list",
    relay: true,
    what: "find the pull request of the finished run",
    permission: "write",
  },
];

/** What is decided in one place for all calls. */
const ofAnyCall: readonly FaultKind[] = [
  "401",
  "429",
  "429 far away",
  "secondary limit",
  "500",
  "502 page",
  "time-out",
  "refused",
];
/** Each kind meets each call; those of any call meet the first read, the first write, and one each of the others. */
const table = rows.flatMap((row, place) =>
  faultKinds
    .filter((kind) => place < 2 || [-1, place % ofAnyCall.length].includes(ofAnyCall.indexOf(kind)))
    .map((kind) => ({ ...row, kind })),
);
const retried: readonly FaultKind[] = ["429", "500", "502 page"];
const aboutPermission: readonly FaultKind[] = ["403", "404", "409", "422"];

let world: PullRequestWorld;
let workspace: string;
let bad: PullRequestWorld;
let badWorkspace: string;
/** A comment with another verdict, as an earlier run wrote it, and a report for the companion. */
let earlier = "";
let late: PullRequestWorld;
let suggestion: StoredReviewComment | undefined;

beforeAll(async () => {
  world = addingMigration(harmless);
  workspace = checkOut(`file://${world.origin}`, "refs/pull/1/merge", 1);
  bad = addingMigration(broken);
  badWorkspace = checkOut(`file://${bad.origin}`, "refs/pull/1/merge", 1);
  const github = await startGitHub();
  const step = { event: "pull_request", github, workspace: badWorkspace, payload: pullRequestEvent(bad) };
  await runAction({ ...step, env: { GITHUB_RUN_ID: "1" } });
  earlier = github.comments[0]?.body ?? "";
  await runAction({
    ...step,
    workspace,
    payload: pullRequestEvent(world),
    inputs: { comment: "never", "json-file": "report.json" },
  });
  late = addingMigration(harmless, { when: 1_750_000_000_000 });
  const lateWorkspace = checkOut(`file://${late.origin}`, "refs/pull/1/merge", 1);
  github.pulls.push(pullOf(late));
  await runAction({
    ...step,
    workspace: lateWorkspace,
    payload: pullRequestEvent(late),
    inputs: { comment: "never", suggest: "true", "json-file": join(workspace, "late.json") },
    env: { GITHUB_RUN_ID: "1" },
  });
  rmSync(lateWorkspace, { recursive: true, force: true });
  suggestion = github.reviewComments[0];
  await github.close();
});
afterAll(() => {
  for (const built of [world, bad, late]) built.remove();
  for (const folder of [workspace, badWorkspace]) rmSync(folder, { recursive: true, force: true });
});

/** The pull request as GitHub shows it, with its difference. */
function pullOf({ origin, base, head }: PullRequestWorld): StoredPull {
  const filename = "drizzle/meta/_journal.json";
  const shown = git(origin, "diff", base, head, "--", filename);
  const files = [{ filename, status: "modified", patch: shown.slice(shown.indexOf("@@")) }];
  return { number: 1, headSha: head, from: "reader:change", baseRef: "main", files };
}

async function runRow(
  row: Row,
  kind: FaultKind,
): Promise<{ readonly ended: Ended; readonly github: FakeGitHub }> {
  const github = await startGitHub();
  for (let n = 0; n < (row.comments ?? 0); n++) github.addComment(1, "github-actions[bot]", earlier);
  github.labels.set(1, ["accepted-risk"]);
  github.events.set(1, [{ event: "labeled", label: "accepted-risk", actor: "owner" }]);
  github.pulls.push({ number: 2, headSha: "b".repeat(40), from: "shop:other", baseRef: "main", files: [] });
  github.pulls.push(pullOf(row.suggests === "anew" ? late : world));
  if (row.suggests === "no longer" && suggestion !== undefined) github.addReviewComment(suggestion);
  const { operation, after } = row;
  const fault: Fault = after === undefined ? { operation, kind } : { operation, kind, after };
  github.faults = [fault];
  const step: Step = row.relay
    ? {
        workspace,
        github,
        event: "workflow_run",
        payload: workflowRunEvent(row.suggests === "anew" ? late : world),
        inputs: {
          "report-file": row.suggests === "anew" ? "late.json" : "report.json",
          suggest: String(row.suggests !== undefined),
        },
      }
    : {
        workspace,
        github,
        event: "pull_request",
        payload: pullRequestEvent(world),
        inputs: row.inputs ?? {},
      };
  const ended = await runAction(step);
  await github.close();
  return { ended, github };
}

describe("whatever GitHub does", () => {
  test.concurrent.each(table)(
    "$kind at $call changes no verdict, and is told",
    { timeout: 120_000 },
    async (row) => {
      const { ended, github } = await runRow(row, row.kind);
      expect(ended.code).toBe(0);
      expect(ended.stderr).toBe("");
      if (!row.relay) expect(ended.outputs["verdict"]).toBe("pass");
      if (!row.relay) expect(ended.summary).toMatch(/^### ✅/);
      expect(github.violations).toEqual([]);
      const asked = github.calls.filter((operation) => operation === row.operation).length - (row.after ?? 0);
      expect(asked).toBe(retried.includes(row.kind) ? 3 : 1);
      const told = ended.commands.filter(({ text }) => text.includes(`Could not ${row.what}`));
      expect(told).toHaveLength(row.fine?.includes(row.kind) ? 0 : 1);
      if (told[0] === undefined) return;
      expect(told[0].text).toContain("the verdict stands");
      if (row.permission === null || !aboutPermission.includes(row.kind)) return;
      expect(told[0].text).toContain(`\`permissions: { contents: read, pull-requests: ${row.permission} }\``);
    },
  );

  test("a server that is not there changes no verdict, and is told", async () => {
    const github = await startGitHub();
    await github.close();
    const ended = await runAction({
      workspace,
      github,
      event: "pull_request",
      payload: pullRequestEvent(world),
    });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("ECONNREFUSED");
  });

  test.each(["403", "500", "refused"] as const)(
    "%s at every call leaves a failing verdict as it is",
    async (kind) => {
      const github = await startGitHub();
      github.faults = [{ operation: "*", kind }];
      const ended = await runAction({
        workspace: badWorkspace,
        github,
        event: "pull_request",
        payload: pullRequestEvent(bad),
      });
      await github.close();
      expect(ended.code).toBe(1);
      expect(ended.outputs["verdict"]).toBe("fail");
    },
  );

  test("one bad moment is got over", async () => {
    const github = await startGitHub();
    github.faults = [
      { operation: "issues/list-comments", kind: "502 page", times: 1 },
      { operation: "issues/create-comment", kind: "429", times: 2 },
    ];
    const ended = await runAction({
      workspace,
      github,
      event: "pull_request",
      payload: pullRequestEvent(world),
    });
    await github.close();
    expect(ended.code).toBe(0);
    expect(github.comments).toHaveLength(1);
    expect(ended.stdout).not.toContain("Could not");
  });
});

test("the table has every operation that the description has", () => {
  const description = readFileSync(join(import.meta.dirname, "openapi/api.github.com.json"), "utf8");
  const described = [...description.matchAll(/"operationId": "([^"]+)"/g)].map(([, id]) => id);
  expect([...new Set(rows.map(({ operation }) => operation))].sort()).toEqual(
    ["graphql/viewer", ...described].sort(),
  );
});
