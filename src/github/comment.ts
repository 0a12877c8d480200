import { isEntry, textUnder, wholeNumberUnder } from "../model/read-json.ts";
import { type Api, type Call, garbled, type Trouble } from "./api.ts";
import type { CommentMode } from "./inputs.ts";
import { isUntouched, type Mark, readMark, withMark } from "./mark.ts";

/** What to say, before it is known what was said last time. */
export interface Draft {
  readonly mark: Omit<Mark, "text">;
  /** The text below the mark; `previous` are the counts of the comment that it replaces. */
  readonly text: (previous: { readonly errors: number; readonly warnings: number } | null) => string;
  /** Whether a pull request without a comment should get one. */
  readonly worthCreating: boolean;
}

/** What became of the comment. */
export interface Placed {
  readonly did: "created" | "updated" | "left alone" | "not needed" | "failed";
  readonly url: string | null;
  readonly troubles: readonly Trouble[];
}

/** A comment of the pull request that starts with our mark. */
interface Marked {
  readonly id: number;
  readonly url: string | null;
  readonly author: string;
  readonly body: string;
  readonly mark: Mark;
  readonly createdAt: string;
}

/** Who writes with the token that every workflow has: https://docs.github.com/en/actions/concepts/security/github_token */
const defaultAuthor = "github-actions[bot]";
const perPage = 100;
/** Pages of comments that are looked through: 3,000 comments. */
const mostPages = 30;
const mostDeletions = 5;

/** Whether a mode wants a comment where there is none yet. */
export function isWorthCreating(
  mode: CommentMode,
  report: { verdict: string; folders: readonly unknown[] },
): boolean {
  switch (mode) {
    case "always":
      return true;
    case "changes":
      return report.folders.length > 0 || report.verdict !== "pass";
    case "failures":
      return report.verdict !== "pass";
    case "never":
      return false;
  }
}

/**
 * Puts the one comment of this key where it belongs: creates it, updates the one that is there, or leaves it alone
 * where it says the same. It is known by its mark and its author, so that a comment someone else wrote with our mark
 * is never touched. Three calls at most where there is one already on the first hundred comments. Never throws.
 */
export async function placeComment(api: Api, pullRequest: number, draft: Draft): Promise<Placed> {
  const troubles: Trouble[] = [];
  const listed = await findMarked(api, pullRequest, draft.mark.key, troubles);
  if (listed === null) return { did: "failed", url: null, troubles };
  const own = await ownOf(api, listed, troubles);
  const [oldest, ...younger] = own;
  if (oldest !== undefined) {
    const placed = await refresh(api, oldest, draft, troubles);
    await remove(api, younger, troubles);
    return { ...placed, troubles };
  }
  if (!draft.worthCreating) return { did: "not needed", url: null, troubles };
  return { ...(await create(api, pullRequest, draft, troubles)), troubles };
}

/** Comments with our mark, oldest first; null where the list could not be read. The first page that has some ends it. */
async function findMarked(
  api: Api,
  issue: number,
  key: string,
  troubles: Trouble[],
): Promise<Marked[] | null> {
  const pages = [1];
  let looked = 0;
  for (let page = pages.shift(); page !== undefined; page = pages.shift()) {
    const call = listCall(issue, { page });
    const answer = await api.send(call);
    const found = answer.ok ? markedIn(answer.data, key) : null;
    if (!answer.ok || found === null) {
      troubles.push(answer.ok ? garbled(call) : answer.trouble);
      return null;
    }
    if (found.length > 0) return found;
    if (looked++ === 0 && answer.lastPage > 1) {
      // The comment is either among the first or, on a long discussion, among the last: newest pages next.
      for (let next = answer.lastPage; next > 1 && pages.length < mostPages - 1; next--) pages.push(next);
    }
  }
  return [];
}

function listCall(issue: number, parameters: { readonly [name: string]: string | number }): Call {
  return {
    what: "read the comments of the pull request",
    route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
    parameters: { issue_number: issue, per_page: perPage, ...parameters },
    permission: "pull-requests: write",
  };
}

/** Null where this is no list of comments. */
function markedIn(data: unknown, key: string): Marked[] | null {
  if (!Array.isArray(data) || !data.every(isEntry)) return null;
  return data.map(readComment).filter((comment) => comment?.mark.key === key) as Marked[];
}

function readComment(value: unknown): Marked | null {
  const id = wholeNumberUnder(value, "id");
  const body = textUnder(value, "body");
  const author = textUnder(value, "user", "login");
  const mark = body === null ? null : readMark(body);
  if (id === null || body === null || author === null || mark === null) return null;
  const createdAt = textUnder(value, "created_at") ?? "";
  return { id, body, author, mark, createdAt, url: textUnder(value, "html_url") };
}

/**
 * Those of the comments that this token wrote, oldest first. `GET /user` is closed to the tokens of workflows and apps;
 * GraphQL answers them all: https://docs.github.com/en/graphql/reference/queries#user
 */
export async function ownOf<Each extends { readonly id: number; readonly author: string }>(
  api: Api,
  marked: readonly Each[],
  troubles: Trouble[],
): Promise<Each[]> {
  if (marked.length === 0) return [];
  const call: Call = {
    what: "ask GitHub whose token this is",
    route: `POST ${api.graphqlUrl}`,
    parameters: { query: "{ viewer { login } }" },
    permission: null,
  };
  const answer = await api.send(call);
  const login = answer.ok ? textUnder(answer.data, "data", "viewer", "login") : null;
  if (login === null) troubles.push(answer.ok ? garbled(call) : answer.trouble);
  return marked.filter(({ author }) => author === (login ?? defaultAuthor)).sort((a, b) => a.id - b.id);
}

async function refresh(
  api: Api,
  comment: Marked,
  draft: Draft,
  troubles: Trouble[],
): Promise<Omit<Placed, "troubles">> {
  const { mark, url } = comment;
  const saysTheSame = mark.content === draft.mark.content && isUntouched(comment.body, mark);
  // An older run that ends late has nothing to tell any more.
  if (saysTheSame || mark.run > draft.mark.run) return { did: "left alone", url };
  const body = withMark(draft.mark, draft.text({ errors: mark.errors, warnings: mark.warnings }));
  const call: Call = {
    what: "update the comment",
    route: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
    parameters: { comment_id: comment.id, body },
    permission: "pull-requests: write",
  };
  const answer = await api.send(call);
  if (answer.ok && wholeNumberUnder(answer.data, "id") === comment.id) return { did: "updated", url };
  troubles.push(answer.ok ? garbled(call) : answer.trouble);
  return { did: "failed", url };
}

async function create(
  api: Api,
  issue: number,
  draft: Draft,
  troubles: Trouble[],
): Promise<Omit<Placed, "troubles">> {
  const call: Call = {
    what: "write the comment",
    route: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
    parameters: { issue_number: issue, body: withMark(draft.mark, draft.text(null)) },
    permission: "pull-requests: write",
  };
  const answer = await api.send(call);
  const created = answer.ok ? readComment(answer.data) : null;
  if (created === null) {
    troubles.push(answer.ok ? garbled(call) : answer.trouble);
    return { did: "failed", url: null };
  }
  return await settleRace(api, issue, draft, created, troubles);
}

/**
 * Two runs at once may both have found nothing and created one each. Each looks again at what was written lately by
 * the same author: whoever is not the oldest takes its own away and puts what it has to say into the oldest.
 */
async function settleRace(
  api: Api,
  issue: number,
  draft: Draft,
  created: Marked,
  troubles: Trouble[],
): Promise<Omit<Placed, "troubles">> {
  const call = listCall(issue, { since: tenMinutesBefore(created.createdAt) });
  const answer = await api.send(call);
  const recent = answer.ok ? markedIn(answer.data, draft.mark.key) : null;
  if (recent === null) {
    troubles.push(answer.ok ? garbled(call) : answer.trouble);
    return { did: "created", url: created.url };
  }
  const own = recent.filter(({ author }) => author === created.author).sort((a, b) => a.id - b.id);
  const [oldest, ...younger] = own;
  if (oldest === undefined || oldest.id === created.id) {
    // A request that GitHub carried out and answered with an error was sent twice: its twin is ours too.
    await remove(
      api,
      younger.filter(({ mark }) => mark.run === draft.mark.run),
      troubles,
    );
    return { did: "created", url: created.url };
  }
  await remove(
    api,
    younger.filter(({ mark }) => mark.run === draft.mark.run),
    troubles,
  );
  return await refresh(api, oldest, draft, troubles);
}

async function remove(api: Api, comments: readonly Marked[], troubles: Trouble[]): Promise<void> {
  for (const { id } of comments.slice(0, mostDeletions)) {
    const answer = await api.send({
      what: "delete the second of two comments",
      route: "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",
      parameters: { comment_id: id },
      permission: "pull-requests: write",
    });
    // Gone already is what was wanted.
    if (!answer.ok && answer.trouble.status !== 404) troubles.push(answer.trouble);
  }
}

function tenMinutesBefore(time: string): string {
  const at = Date.parse(time);
  return new Date((Number.isNaN(at) ? Date.now() : at) - 600_000).toISOString();
}
