import { isEntry, textUnder, wholeNumberUnder } from "../../model/read-json.ts";
import type { Suggestion } from "../../model/suggestion.ts";
import { type Api, type Call, garbled, type Trouble } from "../api.ts";
import { ownOf } from "../comment.ts";
import { digest } from "../mark.ts";
import { bodyOf, readSuggestion, type SuggestionDraft, type SuggestionMark, saysTheSame } from "./draft.ts";
import { type ShownLine, shownLines } from "./patch-lines.ts";

/** What became of the suggestions. */
export interface PlacedSuggestions {
  readonly created: number;
  readonly kept: number;
  readonly removed: number;
  /** Suggestions whose lines the pull request's difference does not show, so that no comment can stand there. */
  readonly outside: number;
  readonly troubles: readonly Trouble[];
}

/** A review comment that starts with our mark. */
interface Posted {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly mark: SuggestionMark;
  readonly file: string | null;
  /** Null where GitHub calls it outdated. */
  readonly line: number | null;
}

/** What is to stand there once it is done. */
export interface Wanted {
  /** Whatever tells this job's suggestions from those of others. */
  readonly key: string;
  readonly run: number;
  readonly drafts: readonly SuggestionDraft[];
}

interface Target {
  readonly number: number;
  readonly headSha: string;
}

const perPage = 100;
const mostPages = 30;
const mostDeletions = 20;
const permission = "pull-requests: write";

/**
 * Has each suggestion stand once beside its lines, and takes away those that no longer hold. Like the comment, ours are
 * known by mark and author. What lines hold is taken from GitHub's own difference of the pull request and not from
 * whoever made the suggestion. Never throws.
 */
export async function placeSuggestions(
  api: Api,
  target: Target,
  { key, run, drafts }: Wanted,
): Promise<PlacedSuggestions> {
  const troubles: Trouble[] = [];
  const nothing = { created: 0, kept: 0, removed: 0, outside: 0, troubles };
  const listed = await listMarked(api, target, digest(key), troubles);
  if (listed === null) return nothing;
  const own = await ownOf(api, listed, troubles);
  // An older run that ends late has nothing to tell any more.
  if (own.some(({ mark }) => mark.run > run)) return { ...nothing, kept: own.length };
  const shown = drafts.length === 0 ? [] : await onlyShown(api, target, drafts, troubles);
  if (shown === null) return nothing;
  const twinOf = (draft: SuggestionDraft) => own.find((posted) => stands(posted, draft));
  const kept = new Set(shown.flatMap((draft) => twinOf(draft) ?? []));
  const stale = own.filter((posted) => !kept.has(posted));
  const removed = await remove(api, stale, troubles);
  const created: Posted[] = [];
  for (const draft of shown.filter((each) => twinOf(each) === undefined)) {
    const posted = await create(api, target, draft, troubles);
    if (posted === null) break;
    created.push(posted);
  }
  await removeTwins(api, target, created, troubles);
  const outside = drafts.length - shown.length;
  return { created: created.length, kept: kept.size, removed, outside, troubles };
}

function stands({ file, line, body }: Posted, draft: SuggestionDraft): boolean {
  return file === draft.place.file && line === draft.place.endLine && saysTheSame(body, draft);
}

/** Review comments with our mark, oldest first; null where the list could not be read. */
async function listMarked(
  api: Api,
  { number }: Target,
  key: string,
  troubles: Trouble[],
): Promise<readonly Posted[] | null> {
  const what = "read the review comments of the pull request";
  const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments";
  const all = await listAll(api, { what, route, parameters: { pull_number: number }, permission }, troubles);
  if (all === null) return null;
  const marked = all.flatMap((value) => readPosted(value) ?? []);
  return marked.filter(({ mark }) => mark.key === key).sort((a, b) => a.id - b.id);
}

function readPosted(value: unknown): Posted | null {
  const id = wholeNumberUnder(value, "id");
  const body = textUnder(value, "body");
  const author = textUnder(value, "user", "login");
  const read = body === null ? null : readSuggestion(body);
  if (id === null || body === null || author === null || read === null) return null;
  const [file, line] = [textUnder(value, "path"), wholeNumberUnder(value, "line")];
  return { id, body, author, mark: read.mark, file, line };
}

/** Those whose lines the pull request's difference shows, as they are said to be. */
async function onlyShown(
  api: Api,
  { number }: Target,
  drafts: readonly SuggestionDraft[],
  troubles: Trouble[],
): Promise<readonly SuggestionDraft[] | null> {
  const call: Call = {
    what: "read the files of the pull request",
    route: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
    parameters: { pull_number: number },
    permission,
  };
  const files = await listAll(api, call, troubles);
  if (files === null) return null;
  const patches = new Map(files.map((file) => [textUnder(file, "filename"), textUnder(file, "patch") ?? ""]));
  return drafts.filter(({ place }) => isShown(shownLines(patches.get(place.file) ?? ""), place));
}

function isShown(shown: ReadonlyMap<number, ShownLine>, { line, before }: Suggestion): boolean {
  const first = shown.get(line);
  return before.every((text, offset) => {
    const there = shown.get(line + offset);
    return there?.text === text && there.hunk === first?.hunk;
  });
}

/** Every item of a list, page by page; null, with the trouble noted, where a page could not be read. */
async function listAll(api: Api, call: Call, troubles: Trouble[]): Promise<readonly unknown[] | null> {
  const items: unknown[] = [];
  let last = 1;
  for (let page = 1; page <= Math.min(last, mostPages); page++) {
    const answer = await api.send({ ...call, parameters: { ...call.parameters, per_page: perPage, page } });
    if (!answer.ok || !Array.isArray(answer.data) || !answer.data.every(isEntry)) {
      troubles.push(answer.ok ? garbled(call) : answer.trouble);
      return null;
    }
    items.push(...answer.data);
    last = Math.max(last, answer.lastPage);
  }
  return items;
}

async function create(
  api: Api,
  { number, headSha }: Target,
  draft: SuggestionDraft,
  troubles: Trouble[],
): Promise<Posted | null> {
  const { file, line, endLine } = draft.place;
  const range = endLine > line ? { start_line: line, start_side: "RIGHT" } : {};
  const call: Call = {
    what: "suggest a change on the pull request",
    route: "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments",
    parameters: {
      ...{ pull_number: number, commit_id: headSha, body: bodyOf(draft) },
      ...{ path: file, side: "RIGHT", line: endLine, ...range },
    },
    permission,
  };
  const answer = await api.send(call);
  const posted = answer.ok ? readPosted(answer.data) : null;
  if (posted === null) troubles.push(answer.ok ? garbled(call) : answer.trouble);
  return posted;
}

/** Two runs at once, or a request that was sent twice, may have posted the same: the oldest of them stays. */
async function removeTwins(
  api: Api,
  target: Target,
  created: readonly Posted[],
  troubles: Trouble[],
): Promise<void> {
  const [one] = created;
  if (one === undefined) return;
  const listed = await listMarked(api, target, one.mark.key, troubles);
  const own = (listed ?? []).filter(({ author }) => author === one.author);
  const twins = created.flatMap(({ mark, file, line }) =>
    own
      .filter((each) => each.mark.content === mark.content && each.file === file && each.line === line)
      .slice(1),
  );
  await remove(api, twins, troubles);
}

async function remove(api: Api, posted: readonly Posted[], troubles: Trouble[]): Promise<number> {
  let removed = 0;
  for (const { id } of posted.slice(0, mostDeletions)) {
    const answer = await api.send({
      what: "delete a suggestion that no longer holds",
      route: "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}",
      parameters: { comment_id: id },
      permission,
    });
    // Gone already is what was wanted.
    if (answer.ok || answer.trouble.status === 404) removed += 1;
    else troubles.push(answer.trouble);
  }
  return removed;
}
