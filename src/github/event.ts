import type { Comparison, Side } from "../model/comparison.ts";
import { CannotCheck } from "../model/errors.ts";
import { textUnder, valueAt, wholeNumberUnder } from "../model/read-json.ts";
import type { Revision } from "../model/report.ts";
import { code } from "../model/text.ts";

/** The pull request that an event is about. */
export interface PullRequest {
  readonly number: number;
  /** Commit of its branch, which its pages and comments are about. */
  readonly headSha: string;
  /** Name of the branch it wants to go into. */
  readonly baseRef: string;
  /** It comes from another repository, so the token can read only. */
  readonly fork: boolean;
}

/** What started the run, as far as it decides what is compared. */
export interface Trigger {
  readonly base: string | null;
  readonly head: string;
  readonly pullRequest: PullRequest | null;
  /** The checked-out commit may be the merge of the two, and then knows better what the base is. */
  readonly mayBeMerged: boolean;
  /** What people call the two sides; null where the revision is all there is. */
  readonly names: { readonly base: string | null; readonly head: string | null };
}

const nameless = { base: null, head: null };

/** Revisions that the workflow names itself; they go before those of the event. */
export interface Wishes {
  readonly base: string | null;
  readonly head: string | null;
  readonly allowPullRequestTarget: boolean;
}

/** A commit and its parents, in git's order. */
export interface CheckedOut {
  readonly commit: string;
  readonly parents: readonly string[];
}

/**
 * Says which two commits an event is about. Pure; `payload` is the event as GitHub wrote it to `GITHUB_EVENT_PATH`.
 * Throws `CannotCheck` with the way out for an event that has no two sides, and for `pull_request_target`.
 */
export function readTrigger(eventName: string, payload: unknown, wishes: Wishes): Trigger {
  const trigger = byEvent(eventName, payload, wishes);
  return {
    ...trigger,
    base: wishes.base ?? trigger.base,
    head: wishes.head ?? trigger.head,
    mayBeMerged: trigger.mayBeMerged && wishes.base === null && wishes.head === null,
    names: {
      base: wishes.base === null ? trigger.names.base : null,
      head: wishes.head === null ? trigger.names.head : null,
    },
  };
}

/**
 * The two revisions to compare. In a checkout of `refs/pull/N/merge` the first parent of the merge is what the pull
 * request lands on; the payload's `base.sha` can be older than that. In a checkout of the pull request's own head the
 * payload's base is taken, and the merge is computed when the trees are read.
 */
export function revisionsOf(trigger: Trigger, checkedOut: CheckedOut): { base: string | null; head: string } {
  const [onto, merged, ...more] = checkedOut.parents;
  const isTheMerge = more.length === 0 && onto !== undefined && merged === trigger.pullRequest?.headSha;
  if (trigger.mayBeMerged && isTheMerge) return { base: onto, head: checkedOut.commit };
  return { base: trigger.base, head: trigger.head };
}

/** The comparison with its two sides called what people call them. */
export function withNames({ base, head, ...rest }: Comparison, { names }: Trigger): Comparison {
  const called = (side: Side, name: string | null): Side =>
    name === null ? side : { ...side, revision: { ...side.revision, rev: name } };
  return { ...rest, base: called(base, names.base), head: called(head, names.head) };
}

/** Base and head as far as an event alone tells them, for a run that gets no further; null where it got not even there. */
export function sidesOf(trigger: Trigger | null): readonly [Revision, Revision] {
  const side = (revision: string | null, name: string | null): Revision => {
    const commit = revision !== null && fullId.test(revision) ? revision : null;
    return { rev: name ?? revision ?? "", commit };
  };
  const { base, head, names } = trigger ?? { base: null, head: null, names: nameless };
  return [side(base, names.base), side(head, names.head)];
}

const fullId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function byEvent(eventName: string, payload: unknown, wishes: Wishes): Trigger {
  switch (eventName) {
    case "pull_request":
      return onPullRequest(payload);
    case "pull_request_target":
      if (!wishes.allowPullRequestTarget) throw refusedTarget();
      return { ...onPullRequest(payload), mayBeMerged: false };
    case "merge_group":
      return {
        base: commitIn(payload, "merge_group", "base_sha"),
        head: commitIn(payload, "merge_group", "head_sha"),
        pullRequest: null,
        mayBeMerged: false,
        names: { base: branchIn(textUnder(payload, "merge_group", "base_ref")), head: null },
      };
    case "push":
      return onPush(payload);
    case "workflow_dispatch":
      return onDispatch(payload, wishes);
    default:
      return onOther(eventName, wishes);
  }
}

function onPullRequest(payload: unknown): Trigger {
  const pull = valueAt(payload, "pull_request");
  const number = wholeNumberUnder(pull, "number");
  const baseRef = textUnder(pull, "base", "ref");
  if (number === null || number < 1 || baseRef === null) throw unreadable("pull_request.number");
  const headSha = commitIn(pull, "head", "sha");
  // A fork that was deleted since leaves `head.repo` null.
  const from = wholeNumberUnder(pull, "head", "repo", "id");
  const fork = from === null || from !== wholeNumberUnder(pull, "base", "repo", "id");
  const pullRequest = { number, headSha, baseRef, fork };
  const names = { base: baseRef, head: textUnder(pull, "head", "ref") };
  return { base: commitIn(pull, "base", "sha"), head: headSha, pullRequest, mayBeMerged: true, names };
}

function onPush(payload: unknown): Trigger {
  const head = commitIn(payload, "after");
  const before = commitIn(payload, "before");
  if (isZero(head)) {
    throw new CannotCheck(
      "This push deleted its branch, so there is nothing to check: skip such pushes with `if: github.event.deleted == false`",
    );
  }
  // A new branch has no past of its own: it is judged against the default branch.
  const names = { base: null, head: branchIn(textUnder(payload, "ref")) };
  return { base: isZero(before) ? null : before, head, pullRequest: null, mayBeMerged: false, names };
}

function onDispatch(payload: unknown, wishes: Wishes): Trigger {
  const base = wishes.base ?? (textUnder(payload, "inputs", "base") || null);
  const head = wishes.head ?? (textUnder(payload, "inputs", "head") || "HEAD");
  const branch = textUnder(payload, "ref");
  const main = textUnder(payload, "repository", "default_branch");
  if (base === null && head === "HEAD" && branch === `refs/heads/${main}`) {
    throw new CannotCheck(
      `A manual run on ${code(main ?? "the default branch")} has nothing to compare with: add the workflow inputs \`base\` and \`head\`, or start it on another branch`,
    );
  }
  return { base, head, pullRequest: null, mayBeMerged: false, names: nameless };
}

function onOther(eventName: string, wishes: Wishes): Trigger {
  if (wishes.base !== null) {
    return { base: wishes.base, head: "HEAD", pullRequest: null, mayBeMerged: false, names: nameless };
  }
  if (eventName === "workflow_run") {
    throw new CannotCheck(
      "`workflow_run` does not check migrations: pass this step the `report-file` of the run that did, or `base` and `head`",
    );
  }
  throw new CannotCheck(
    `The event ${code(eventName)} does not say what to compare: set the inputs \`base\` and \`head\`, or run on \`pull_request\`, \`merge_group\`, \`push\` or \`workflow_dispatch\``,
  );
}

function refusedTarget(): CannotCheck {
  return new CannotCheck(
    "`pull_request_target` runs with the repository's secrets and a token that can write, and Drizzle Gate runs SQL of the pull request: use `on: pull_request`, or set `allow-pull-request-target: true` if you have read what that means",
  );
}

/** A full commit id under a path; throws where the payload has none. */
function commitIn(payload: unknown, ...path: readonly string[]): string {
  const id = textUnder(payload, ...path);
  if (id === null || !fullId.test(id)) throw unreadable(path.join("."));
  return id;
}

function unreadable(what: string): CannotCheck {
  return new CannotCheck(
    `The event that GitHub wrote to \`GITHUB_EVENT_PATH\` has no readable ${code(what)}: re-run the workflow, or set the inputs \`base\` and \`head\``,
  );
}

/** "main" for "refs/heads/main". */
function branchIn(ref: string | null): string | null {
  return ref === null ? null : ref.replace(/^refs\/(?:heads|tags)\//, "");
}

function isZero(id: string): boolean {
  return /^0+$/.test(id);
}
