import webhooks from "@octokit/webhooks-examples" with { type: "json" };
import type { PullRequestWorld } from "./repository.ts";

type Payload = { readonly [key: string]: unknown };

const examples = webhooks as unknown as readonly {
  readonly name: string;
  readonly examples: readonly Payload[];
}[];

/** The actions that GitHub has an example of. */
export function actionsOf(name: string): readonly string[] {
  const all = examples.find((event) => event.name === name)?.examples ?? [];
  return [...new Set(all.map((payload) => String(payload["action"])))];
}

/** One of GitHub's own example payloads. */
export function example(name: string, action: string | null = null): Payload {
  const all = examples.find((event) => event.name === name)?.examples ?? [];
  const found = all.find((payload) => action === null || payload["action"] === action);
  if (found === undefined) throw new Error(`no example of ${name} ${action ?? ""}`);
  return found;
}

/** A pull request's event with the commits of a real repository in it. */
export function pullRequestEvent(
  world: PullRequestWorld,
  options: { readonly action?: string; readonly fork?: boolean; readonly number?: number } = {},
): Payload {
  const payload = example("pull_request", options.action ?? "opened");
  const pull = payload["pull_request"] as { readonly head: Payload; readonly base: Payload };
  const repo = pull.base["repo"] as Payload;
  const headRepo = options.fork ? { ...repo, id: 99, full_name: "reader/books", fork: true } : repo;
  const number = options.number ?? 1;
  return {
    ...payload,
    number,
    action: options.action ?? "opened",
    pull_request: {
      ...pull,
      number,
      head: { ...pull.head, sha: world.head, ref: "change", repo: headRepo },
      base: { ...pull.base, sha: world.base, ref: "main", repo },
    },
  };
}

/** The event of a merge queue. */
export function mergeGroupEvent(base: string, head: string): Payload {
  const payload = example("merge_group", "checks_requested");
  return {
    ...payload,
    merge_group: { ...(payload["merge_group"] as Payload), base_sha: base, head_sha: head },
  };
}

/** The event of a push. */
export function pushEvent(before: string, after: string): Payload {
  return { ...example("push"), before, after, ref: "refs/heads/main", deleted: /^0+$/.test(after) };
}

/** The event of a run that ended, as the fork companion gets it. */
export function workflowRunEvent(world: PullRequestWorld, from = "reader:change"): Payload {
  const payload = example("workflow_run", "completed");
  const run = payload["workflow_run"] as { readonly head_repository: Payload };
  const [login, branch] = from.split(":");
  return {
    ...payload,
    workflow_run: {
      ...run,
      id: 4000,
      event: "pull_request",
      head_sha: world.head,
      head_branch: branch,
      head_repository: {
        ...run.head_repository,
        owner: { ...(run.head_repository["owner"] as Payload), login },
      },
      pull_requests: [],
    },
  };
}
