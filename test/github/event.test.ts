import { describe, expect, test } from "vitest";
import { readTrigger, revisionsOf, type Wishes } from "../../src/github/event.ts";
import { example, mergeGroupEvent, pullRequestEvent, pushEvent } from "./events.ts";

const [base, main, head, merge] = ["a", "b", "c", "d"].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
  string,
];
const world = { origin: "", base, main, head, merge, remove: () => undefined };
const none: Wishes = { base: null, head: null, allowPullRequestTarget: false };

describe("readTrigger", () => {
  test("reads a pull request of a branch, and of a fork", () => {
    expect(readTrigger("pull_request", pullRequestEvent(world), none)).toEqual({
      base,
      head,
      pullRequest: { number: 1, headSha: head, baseRef: "main", fork: false },
      mayBeMerged: true,
      names: { base: "main", head: "change" },
    });
    expect(readTrigger("pull_request", pullRequestEvent(world, { fork: true }), none).pullRequest?.fork).toBe(
      true,
    );
  });

  test("takes a head repository that was deleted for a fork", () => {
    const payload = pullRequestEvent(world);
    const pull = payload["pull_request"] as { head: object };
    const gone = { ...payload, pull_request: { ...pull, head: { ...pull.head, repo: null } } };
    expect(readTrigger("pull_request", gone, none).pullRequest?.fork).toBe(true);
  });

  test("reads a merge group, a push and a push of a new branch", () => {
    expect(readTrigger("merge_group", mergeGroupEvent(base, head), none)).toMatchObject({
      base,
      head,
      pullRequest: null,
    });
    expect(readTrigger("push", pushEvent(base, head), none)).toMatchObject({ base, head, pullRequest: null });
    expect(readTrigger("push", pushEvent("0".repeat(40), head), none)).toMatchObject({ base: null, head });
  });

  test("lets the inputs go before the event", () => {
    const wishes = { ...none, base: "release" };
    const trigger = readTrigger("pull_request", pullRequestEvent(world), wishes);
    expect(trigger).toMatchObject({
      base: "release",
      head,
      mayBeMerged: false,
      names: { base: null, head: "change" },
    });
  });

  test.each([
    ["push", pushEvent(base, "0".repeat(40)), "deleted its branch"],
    ["push", { ...pushEvent(base, head), before: "--upload-pack=x" }, "no readable `before`"],
    ["merge_group", {}, "no readable `merge_group.base_sha`"],
    ["pull_request", { pull_request: { number: "1" } }, "no readable `pull_request.number`"],
    ["pull_request_target", example("pull_request"), "allow-pull-request-target: true"],
    [
      "workflow_dispatch",
      { ref: "refs/heads/main", repository: { default_branch: "main" } },
      "has nothing to compare",
    ],
    ["", {}, "does not say what to compare"],
  ])("refuses %s with a sentence", (event, payload, sentence) => {
    expect(() => readTrigger(event, payload, none)).toThrow(sentence);
  });
});

describe("revisionsOf", () => {
  const trigger = readTrigger("pull_request", pullRequestEvent(world), none);

  test("takes the first parent of the merge for the base", () => {
    expect(revisionsOf(trigger, { commit: merge, parents: [main, head] })).toEqual({
      base: main,
      head: merge,
    });
  });

  test.each([
    ["the head itself", { commit: head, parents: [base] }],
    ["a head that is a merge", { commit: head, parents: [base, "e".repeat(40)] }],
    ["a merge of an older head", { commit: merge, parents: [main, "e".repeat(40)] }],
    ["a first commit", { commit: head, parents: [] }],
    ["an octopus", { commit: merge, parents: [main, head, base] }],
  ])("takes the event's two commits for %s", (_, checkedOut) => {
    expect(revisionsOf(trigger, checkedOut)).toEqual({ base, head });
  });
});
