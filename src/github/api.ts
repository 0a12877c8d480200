import { setTimeout as sleep } from "node:timers/promises";
import { textUnder, wholeNumberUnder } from "../model/read-json.ts";

/** One request to GitHub. */
export interface Call {
  /** What it is for, as it follows "Could not": "write the comment". */
  readonly what: string;
  /** "GET /repos/{owner}/{repo}/…", or a method and an absolute address. */
  readonly route: string;
  readonly parameters?: { readonly [name: string]: string | number };
  /** The permission that it needs; null where every token has it. */
  readonly permission: Permission | null;
}

export type Permission = "pull-requests: read" | "pull-requests: write";

/** What GitHub answered; `lastPage` is that of a list, 1 where GitHub names none. */
export type Answer =
  | { readonly ok: true; readonly data: unknown; readonly lastPage: number }
  | { readonly ok: false; readonly trouble: Trouble };

/** Why a request came to nothing. */
export interface Trouble {
  readonly call: Call;
  /** Null where there was no answer at all. */
  readonly status: number | null;
  /** GitHub's own words, or the network's. */
  readonly message: string;
  /** GitHub asks to be left alone for a while. */
  readonly limited: boolean;
}

/** A connection to one repository on GitHub. Its calls never throw. */
export interface Api {
  /** Loads what a call needs, for which there is time while something else is waited for. Never throws. */
  readonly prepare: () => void;
  readonly send: (call: Call) => Promise<Answer>;
  /** Where GraphQL is answered. */
  readonly graphqlUrl: string;
}

/** Where and as whom to speak to GitHub. */
export interface Connection {
  readonly token: string;
  /** "owner/name". */
  readonly repository: string;
  readonly graphqlUrl: string;
}

/** An answer that takes longer is given up, in milliseconds. */
const patience = 10_000;
/** What all calls of one run may take together, with their waits, in milliseconds. */
const wholePatience = 60_000;
/** The longest wait that GitHub may ask for, in milliseconds. */
const longestWait = 20_000;
const retries = 2;

/**
 * Opens a connection. `@actions/github` is loaded here and nowhere else, at the first call or when that is foreseen: it
 * costs a quarter of what a small check takes. It reads `GITHUB_API_URL` and the proxy settings by itself.
 */
export function connect({ token, repository, graphqlUrl }: Connection): Api {
  const [owner = "", repo = ""] = repository.split("/");
  let left = wholePatience;
  let request: Request | null = null;
  const send = async (call: Call): Promise<Answer> => {
    for (let attempt = 0; ; attempt++) {
      const start = performance.now();
      try {
        request ??= await octokitRequest(token);
        const signal = AbortSignal.timeout(Math.max(1, Math.min(patience, Math.round(left))));
        const sent = { owner, repo, ...call.parameters, request: { signal } };
        const { data, headers } = await request(call.route, sent);
        return { ok: true, data, lastPage: lastPageOf(textUnder(headers, "link")) };
      } catch (error) {
        const wait = attempt < retries ? waitBefore(error, attempt) : null;
        if (wait === null || wait >= left) return { ok: false, trouble: troubleOf(call, error) };
        await sleep(wait);
      } finally {
        left -= performance.now() - start;
      }
    }
  };
  const prepare = () => {
    // What keeps it from loading is told by the call.
    if (token !== "") setImmediate(() => import("@actions/github").catch(() => undefined));
  };
  return { prepare, send, graphqlUrl };
}

type Request = (
  route: string,
  parameters: object,
) => Promise<{ readonly data: unknown; readonly headers: unknown }>;

async function octokitRequest(token: string): Promise<Request> {
  if (token === "") throw new Error("the input `github-token` is empty");
  const { getOctokit } = await import("@actions/github");
  const quiet = () => undefined;
  const { request } = getOctokit(token, { log: { debug: quiet, info: quiet, warn: quiet, error: quiet } });
  return request;
}

/** Milliseconds after which another attempt makes sense; null where it makes none. */
function waitBefore(error: unknown, attempt: number): number | null {
  const status = wholeNumberUnder(error, "response", "status");
  if (status === null || !(status === 429 || status >= 500 || isLimited(error))) return null;
  const wait = askedWait(error) ?? 1000 * (attempt + 1);
  return wait <= longestWait ? wait : null;
}

/** https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately */
function askedWait(error: unknown): number | null {
  const after = textUnder(error, "response", "headers", "retry-after");
  if (after !== null && /^\d+$/.test(after)) return Number(after) * 1000;
  const remaining = textUnder(error, "response", "headers", "x-ratelimit-remaining");
  const reset = Number(textUnder(error, "response", "headers", "x-ratelimit-reset"));
  if (remaining !== "0" || !(reset > 0)) return null;
  return Math.max(0, reset * 1000 - Date.now());
}

/** GitHub answers 403 or 429 to who asks too much; the first is then no question of permissions. */
function isLimited(error: unknown): boolean {
  const status = wholeNumberUnder(error, "response", "status");
  if (status === 429) return true;
  return status === 403 && (askedWait(error) !== null || /rate limit/i.test(messageOf(error)));
}

function troubleOf(call: Call, error: unknown): Trouble {
  // Octokit calls a request without an answer a 500; the response tells whether there was one.
  const status = wholeNumberUnder(error, "response", "status");
  return { call, status, message: messageOf(error), limited: isLimited(error) };
}

/** What went wrong, in the words of whoever found it, on one line. */
function messageOf(error: unknown): string {
  const said = textUnder(error, "response", "data", "message");
  if (said !== null) return shorten(said);
  if (wholeNumberUnder(error, "response", "status") !== null) return "its answer was not JSON";
  const causes = causesOf(error);
  if (causes.some(({ name }) => name === "TimeoutError" || name === "AbortError")) return "no answer in time";
  return shorten(causes.findLast(({ message }) => message !== "")?.message ?? "no reason given");
}

/** An error and what caused it, the first cause last. */
function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 160 ? `${line.slice(0, 159)}…` : line;
}

/** https://docs.github.com/en/rest/using-the-rest-api/using-pagination-in-the-rest-api */
function lastPageOf(link: string | null): number {
  const last = /[?&]page=(\d+)[^>]*>;\s*rel="last"/.exec(link ?? "")?.[1];
  return last === undefined ? 1 : Number(last);
}

/** A trouble for an answer that arrived but is not what GitHub's description says. */
export function garbled(call: Call): Trouble {
  return { call, status: 200, message: "its answer was not what GitHub documents", limited: false };
}

/** One sentence for the log: what did not happen, why, and what would help. The verdict is never part of it. */
export function describeTrouble(trouble: Trouble): string {
  const code = trouble.status === null || trouble.status === 200 ? "" : `${trouble.status}: `;
  return `Could not ${trouble.call.what} (${code}${trouble.message}); the verdict stands. ${wayOut(trouble)}`;
}

function wayOut({ call, status, limited }: Trouble): string {
  if (limited) return "GitHub limited the number of requests: re-run the job in a few minutes.";
  if (status === null || status === 200 || status >= 500) {
    return "GitHub could not be reached or returned an error: re-run the job, and check `GITHUB_API_URL` if this continues.";
  }
  if (status === 401) {
    return "GitHub rejected the token: leave out the input `github-token`, or set one that is still valid.";
  }
  if (call.permission === null) return "Re-run the job.";
  return `If the token lacks the permission, add this to the job: \`permissions: { contents: read, ${call.permission} }\`.`;
}
