import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { example } from "./events.ts";
import { type Match, matchOperation, requestViolations, responseViolations } from "./openapi.ts";

/** A comment as the server keeps it. */
export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  readonly createdAt: string;
  body: string;
}

/** A review comment as the server keeps it; GitHub calls it outdated where its line is gone. */
export interface StoredReviewComment extends StoredComment {
  readonly path: string;
  readonly startLine: number | null;
  line: number | null;
}

/** A pull request as the server keeps it; `from` is "owner:branch". */
export interface StoredPull {
  readonly number: number;
  readonly headSha: string;
  readonly from: string;
  readonly baseRef: string;
  readonly files: readonly { readonly filename: string; readonly status: string; readonly patch?: string }[];
}

export const faultKinds = [
  "401",
  "403",
  "404",
  "409",
  "422",
  "429",
  "429 far away",
  "secondary limit",
  "500",
  "502 page",
  "time-out",
  "garbage",
  "wrong shape",
  "refused",
] as const;

/** GitHub does what it was asked, and then answers that it failed. */
const lateFault = "500 afterwards";
export type FaultKind = (typeof faultKinds)[number];

/** What goes wrong: for every request of an operation, or the first `times`. */
export interface Fault {
  readonly operation: string;
  readonly kind: FaultKind | typeof lateFault;
  readonly times?: number;
  /** Requests of the operation that go well before. */
  readonly after?: number;
}

/** A GitHub with a memory, for one test. Everything is checked against GitHub's own description. */
export interface FakeGitHub {
  readonly url: string;
  readonly graphqlUrl: string;
  readonly comments: StoredComment[];
  readonly reviewComments: StoredReviewComment[];
  readonly labels: Map<number, string[]>;
  readonly events: Map<number, { event: string; label: string; actor: string }[]>;
  readonly pulls: StoredPull[];
  /** Who each token belongs to. */
  readonly tokens: Map<string, { login: string; write: boolean }>;
  faults: Fault[];
  /** Operations asked for, in order. */
  readonly calls: string[];
  /** Where requests or answers left GitHub's description. */
  readonly violations: string[];
  /** Holds requests of an operation back until so many are waiting: runs that are at the same place at once. */
  meeting: { readonly operation: string; readonly count: number } | null;
  /** Run just before a comment is stored: another run, faster. */
  beforeCreate: (() => void) | null;
  addComment(issue: number, author: string, body: string): StoredComment;
  addReviewComment(comment: Omit<StoredReviewComment, "id" | "createdAt">): StoredReviewComment;
  close(): Promise<void>;
}

const graphql = "graphql/viewer";

/** Starts a server on loopback, below `prefix` as a GitHub Enterprise Server has it. */
export async function startGitHub(prefix = "/api/v3"): Promise<FakeGitHub> {
  let nextId = 1000;
  const github: FakeGitHub = {
    url: "",
    graphqlUrl: "",
    comments: [],
    reviewComments: [],
    labels: new Map(),
    events: new Map(),
    pulls: [],
    tokens: new Map([["t-write", { login: "github-actions[bot]", write: true }]]),
    faults: [],
    calls: [],
    violations: [],
    beforeCreate: null,
    meeting: null,
    addComment(issue, author, body) {
      const comment = { id: nextId++, issue, author, body, createdAt: new Date().toISOString() };
      github.comments.push(comment);
      return comment;
    },
    addReviewComment(given) {
      const comment = { ...given, id: nextId++, createdAt: new Date().toISOString() };
      github.reviewComments.push(comment);
      return comment;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server = createServer((request, response) => {
    void answer(github, prefix, request, response).catch((error: unknown) => {
      github.violations.push(`the test's own GitHub failed: ${String(error)}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return Object.assign(github, { url: `${origin}${prefix}`, graphqlUrl: `${origin}/api/graphql` });
}

async function answer(
  github: FakeGitHub,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://localhost");
  const text = await textOf(request);
  const body: unknown = text === "" ? null : JSON.parse(text);
  const isGraphql = url.pathname === "/api/graphql" && request.method === "POST";
  const path = url.pathname.slice(prefix.length);
  const match = isGraphql ? null : matchOperation(request.method ?? "", path);
  const operation = isGraphql ? graphql : (match?.id ?? `${request.method} ${url.pathname}`);
  github.calls.push(operation);
  if (!isGraphql && match === null) github.violations.push(`no such operation: ${operation}`);
  if (match !== null) github.violations.push(...requestViolations(match, url.searchParams, body));
  const fault = takeFault(github, operation);
  if (fault !== null && fault !== lateFault) return commit(fault, request, response);
  await meet(github, operation);
  const user = github.tokens.get((request.headers.authorization ?? "").replace(/^(?:token|bearer) /i, ""));
  if (user === undefined) return send(response, 401, { message: "Bad credentials" });
  if (isGraphql) return send(response, 200, viewer(github, body, user.login));
  if (match === null) return send(response, 404, { message: "Not Found" });
  if (request.method !== "GET" && !user.write) {
    return send(response, 403, { message: "Resource not accessible by integration" });
  }
  const result = serve(github, match, url.searchParams, body, user.login);
  github.violations.push(...responseViolations(match, result.status, result.body));
  if (fault === lateFault) return commit("500", request, response);
  const link = result.lastPage === undefined ? null : linkTo(url, request, result.lastPage);
  if (link !== null) response.setHeader("link", link);
  send(response, result.status, result.body);
}

interface Result {
  readonly status: number;
  readonly body: unknown;
  readonly lastPage?: number;
}

function serve(
  github: FakeGitHub,
  match: Match,
  query: URLSearchParams,
  body: unknown,
  login: string,
): Result {
  const issue = Number(match.path["issue_number"]);
  const comment = github.comments.find(({ id }) => id === Number(match.path["comment_id"]));
  const sent = (body as { body?: string } | null)?.body ?? "";
  switch (match.id) {
    case "issues/list-comments": {
      const since = Date.parse(query.get("since") ?? "1970-01-01T00:00:00Z");
      const all = github.comments.filter((c) => c.issue === issue && Date.parse(c.createdAt) >= since);
      return page(all.map(commentBody), query);
    }
    case "issues/create-comment": {
      if (sent.length > 65_536) return tooLong();
      github.beforeCreate?.();
      return { status: 201, body: commentBody(github.addComment(issue, login, sent)) };
    }
    case "issues/update-comment":
      if (comment === undefined) return { status: 404, body: { message: "Not Found" } };
      if (sent.length > 65_536) return tooLong();
      comment.body = sent;
      return { status: 200, body: commentBody(comment) };
    case "issues/delete-comment":
      if (comment === undefined) return { status: 404, body: { message: "Not Found" } };
      github.comments.splice(github.comments.indexOf(comment), 1);
      return { status: 204, body: null };
    case "issues/list-labels-on-issue":
      return page((github.labels.get(issue) ?? []).map(labelBody), query);
    case "issues/list-events":
      return page((github.events.get(issue) ?? []).map(eventBody), query);
    case "pulls/list": {
      const [head, base] = [query.get("head"), query.get("base")];
      const found = github.pulls.filter(
        (pull) => (head === null || pull.from === head) && (base === null || pull.baseRef === base),
      );
      return page(found.map(pullBody), query);
    }
    case "pulls/list-review-comments": {
      const all = github.reviewComments.filter((c) => c.issue === Number(match.path["pull_number"]));
      return page(all.map(reviewCommentBody), query);
    }
    case "pulls/create-review-comment":
      return createReviewComment(github, Number(match.path["pull_number"]), body, login);
    case "pulls/delete-review-comment": {
      const at = github.reviewComments.findIndex(({ id }) => id === Number(match.path["comment_id"]));
      if (at < 0) return { status: 404, body: { message: "Not Found" } };
      github.reviewComments.splice(at, 1);
      return { status: 204, body: null };
    }
    case "pulls/list-files": {
      const pull = github.pulls.find(({ number }) => number === Number(match.path["pull_number"]));
      return page((pull?.files ?? []).map(fileBody), query);
    }
    default:
      throw new Error(`no answer for ${match.id}`);
  }
}

function tooLong(): Result {
  return {
    status: 422,
    body: { message: "Validation Failed", errors: [{ code: "unprocessable" }], documentation_url: "" },
  };
}

/** As GitHub does, it takes lines of the new side that the difference shows, all in one stretch, and no others. */
function createReviewComment(github: FakeGitHub, number: number, body: unknown, login: string): Result {
  const sent = body as { body: string; path: string; line: number; start_line?: number; commit_id: string };
  const pull = github.pulls.find((each) => each.number === number);
  const patch = pull?.files.find(({ filename }) => filename === sent.path)?.patch ?? "";
  const wanted = [sent.start_line ?? sent.line, sent.line];
  const isInside = patch.split(/^(?=@@)/m).some((hunk) => {
    const start = Number(/^@@ -\S+ \+(\d+)/.exec(hunk)?.[1]);
    const count = hunk.split("\n").filter((line) => /^[ +]/.test(line)).length;
    return wanted.every((line) => line >= start && line < start + count);
  });
  if (!isInside || sent.commit_id !== pull?.headSha || sent.body.length > 65_536) return tooLong();
  github.beforeCreate?.();
  const stored = github.addReviewComment({
    ...{ issue: number, author: login, body: sent.body, path: sent.path },
    ...{ startLine: sent.start_line ?? null, line: sent.line },
  });
  return { status: 201, body: reviewCommentBody(stored) };
}

function page(items: readonly unknown[], query: URLSearchParams): Result {
  const size = Math.min(100, Number(query.get("per_page") ?? 30));
  const number = Number(query.get("page") ?? 1);
  const lastPage = Math.max(1, Math.ceil(items.length / size));
  return { status: 200, body: items.slice((number - 1) * size, number * size), lastPage };
}

function linkTo(url: URL, request: IncomingMessage, lastPage: number): string | null {
  if (lastPage <= 1) return null;
  const last = new URL(url.pathname + url.search, `http://${request.headers.host}`);
  last.searchParams.set("page", String(lastPage));
  return `<${last}>; rel="last"`;
}

function viewer(github: FakeGitHub, body: unknown, login: string): unknown {
  const query = (body as { query?: unknown } | null)?.query;
  if (query !== "{ viewer { login } }") github.violations.push(`an unknown GraphQL query: ${String(query)}`);
  return { data: { viewer: { login } } };
}

const waiting = new WeakMap<FakeGitHub, (() => void)[]>();

async function meet(github: FakeGitHub, operation: string): Promise<void> {
  const { meeting } = github;
  if (meeting?.operation !== operation) return;
  const others = waiting.get(github) ?? [];
  waiting.set(github, others);
  if (others.length + 1 < meeting.count) {
    await new Promise<void>((resolve) => others.push(resolve));
    return;
  }
  github.meeting = null;
  for (const go of others) go();
}

function takeFault(github: FakeGitHub, operation: string): Fault["kind"] | null {
  const index = github.faults.findIndex((fault) => fault.operation === operation || fault.operation === "*");
  const fault = github.faults[index];
  if (fault === undefined) return null;
  if (fault.after !== undefined && fault.after > 0) {
    github.faults[index] = { ...fault, after: fault.after - 1 };
    return null;
  }
  if (fault.times === 1) github.faults.splice(index, 1);
  else if (fault.times !== undefined) github.faults[index] = { ...fault, times: fault.times - 1 };
  return fault.kind;
}

function commit(fault: FaultKind, request: IncomingMessage, response: ServerResponse): void {
  switch (fault) {
    case "429":
      response.setHeader("retry-after", "0");
      send(response, 429, { message: "Too many requests" });
      return;
    case "429 far away":
      response.setHeader("retry-after", "3600");
      send(response, 429, { message: "Too many requests" });
      return;
    case "secondary limit":
      response.setHeader("retry-after", "60");
      send(response, 403, { message: "You have exceeded a secondary rate limit. Please wait." });
      return;
    case "500":
      response.setHeader("retry-after", "0");
      send(response, 500, { message: "Server Error" });
      return;
    case "502 page":
      response.writeHead(502, { "content-type": "text/html", "retry-after": "0" });
      response.end("<html><h1>Unicorn!</h1>\n::error::forged</html>");
      return;
    case "time-out":
      return;
    case "garbage":
      response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
      response.end('{"id": 1, "bod');
      return;
    case "wrong shape":
      send(response, 200, [7, null, "x", { id: "not a number" }]);
      return;
    case "refused":
      request.socket.destroy();
      return;
    default:
      send(response, Number(fault), { message: messages[fault] });
      return;
  }
}

const messages = {
  401: "Bad credentials",
  403: "Resource not accessible by integration",
  404: "Not Found",
  409: "Conflict",
  422: "Validation Failed",
} as const;

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(status === 204 ? undefined : JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request.setEncoding("utf8")) text += part;
  return text;
}

const web = "https://github.test";

function userBody(login: string): object {
  const url = `${web}/users/${login}`;
  const links = [
    "followers",
    "following",
    "gists",
    "starred",
    "subscriptions",
    "organizations",
    "repos",
    "events",
    "received_events",
  ];
  return {
    login,
    id: 41,
    node_id: "U_41",
    avatar_url: url,
    gravatar_id: "",
    url,
    html_url: url,
    ...Object.fromEntries(links.map((name) => [`${name}_url`, url])),
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
  };
}

function commentBody(comment: StoredComment): object {
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${web}/comments/${comment.id}`,
    html_url: `${web}/shop/books/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${web}/issues/${comment.issue}`,
    body: comment.body,
    user: userBody(comment.author),
    created_at: comment.createdAt,
    updated_at: comment.createdAt,
    author_association: "NONE",
  };
}

function reviewCommentBody(comment: StoredReviewComment): object {
  const { id, issue, line } = comment;
  const url = `${web}/shop/books/pull/${issue}#discussion_r${id}`;
  return {
    ...{ id, node_id: `RC_${id}`, pull_request_review_id: 5, diff_hunk: "@@", path: comment.path },
    ...{ commit_id: "a".repeat(40), original_commit_id: "a".repeat(40), user: userBody(comment.author) },
    ...{ body: comment.body, created_at: comment.createdAt, updated_at: comment.createdAt },
    ...{ url, html_url: url, pull_request_url: url, author_association: "NONE" },
    _links: { self: { href: url }, html: { href: url }, pull_request: { href: url } },
    ...{ side: "RIGHT", start_line: comment.startLine, ...(line === null ? {} : { line }) },
  };
}

function labelBody(name: string): object {
  return {
    id: 7,
    node_id: "L_7",
    url: `${web}/labels/7`,
    name,
    color: "ededed",
    default: false,
    description: null,
  };
}

function eventBody(event: { event: string; label: string; actor: string }, index: number): object {
  return {
    id: index + 1,
    node_id: `E_${index}`,
    url: `${web}/events/${index}`,
    actor: userBody(event.actor),
    event: event.event,
    commit_id: null,
    commit_url: null,
    created_at: new Date(0).toISOString(),
    performed_via_github_app: null,
    label: { name: event.label, color: "ededed" },
  };
}

const shape = example("pull_request", "opened")["pull_request"] as {
  readonly head: object;
  readonly base: object;
};

function pullBody(pull: StoredPull): object {
  const [owner = "", ref = ""] = pull.from.split(":");
  return {
    ...shape,
    auto_merge: null,
    number: pull.number,
    head: { ...shape.head, label: pull.from, ref, sha: pull.headSha, user: userBody(owner) },
    base: { ...shape.base, ref: pull.baseRef },
  };
}

function fileBody(file: StoredPull["files"][number]): object {
  const url = `${web}/files`;
  return {
    sha: "a".repeat(40),
    additions: 1,
    deletions: 0,
    changes: 1,
    blob_url: url,
    raw_url: url,
    contents_url: url,
    ...file,
  };
}
