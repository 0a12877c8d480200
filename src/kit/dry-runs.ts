import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type FolderPlace, findFolders } from "../drizzle/find-folders.ts";
import { openCheckout } from "../git/open-checkout.ts";
import type { Comparison } from "../model/comparison.ts";
import type { DryRun, DryRuns } from "../model/dry-run.ts";
import { CannotCheck } from "../model/errors.ts";
import { liesAt } from "../model/lies-at.ts";
import { code } from "../model/text.ts";
import { makeScratchFolder, removeScratchFolder } from "../worker/scratch-folder.ts";
import { stopOnSignals } from "../worker/stop-on-signals.ts";
import { askKit } from "./ask-kit.ts";
import { layDown } from "./lay-down.ts";
import { selectSources } from "./select-sources.ts";

/** Where to look, and how long it may take. */
export interface DryRunRequest {
  readonly repo: string;
  /** Folders to ask about, as a person named them; empty for all. */
  readonly migrations: readonly string[];
  /** For all of it together. */
  readonly timeoutMs: number;
}

/**
 * Runs the project's own drizzle-kit in temporary copies of head and, where head is out of step, of base, and says for
 * each folder of head whether the schema has changes that no migration has. It runs code of head: only for those who
 * asked for it by name. What keeps it from an answer is a `failed` run; rejects only where there is no scratch folder.
 */
export async function dryRuns(
  comparison: Comparison,
  request: DryRunRequest,
): Promise<ReadonlyMap<string, DryRuns>> {
  const { migrations } = request;
  const places = findFolders(comparison.head.tree).places.filter(
    ({ path }) => migrations.length === 0 || migrations.some((given) => liesAt(path, given)),
  );
  if (places.length === 0) return new Map();
  const scratch = makeScratchFolder();
  const remove = stopOnSignals(() => removeScratchFolder(scratch));
  try {
    const deadline = performance.now() + request.timeoutMs;
    return await askSides(comparison, places, { repo: request.repo, scratch, deadline });
  } finally {
    remove();
  }
}

interface Means {
  readonly repo: string;
  readonly scratch: string;
  readonly deadline: number;
}

async function askSides(
  comparison: Comparison,
  places: readonly FolderPlace[],
  means: Means,
): Promise<ReadonlyMap<string, DryRuns>> {
  const answers = new Map<string, DryRuns>();
  const askHead = await openSide("head", comparison, means);
  for (const place of places) answers.set(place.path, { head: await askHead(place), base: null });
  const known = new Set(findFolders(comparison.base.tree).places.map(({ path }) => path));
  const behind = places.filter(
    ({ path }) => known.has(path) && /^(?:changes|question)$/.test(answers.get(path)?.head.kind ?? ""),
  );
  if (behind.length === 0) return answers;
  const askBase = await openSide("base", comparison, means);
  for (const place of behind) {
    const answer = answers.get(place.path);
    if (answer !== undefined) answers.set(place.path, { ...answer, base: await askBase(place) });
  }
  return answers;
}

type Ask = (place: FolderPlace) => Promise<DryRun>;

/** Lays a side down in a folder of its own, and gives what asks drizzle-kit there; it never rejects. */
async function openSide(side: "base" | "head", { base, head }: Comparison, means: Means): Promise<Ask> {
  const failing =
    (reason: string): Ask =>
    async () => ({ kind: "failed", reason });
  try {
    const checkout = await openCheckout(means.repo, head.revision.commit);
    if (checkout === null) return failing(notOnDisk);
    const { top } = checkout;
    const { commit } = side === "head" ? head.revision : base.revision;
    const from = side === "head" || commit === null ? commit : await checkout.partingFrom(commit);
    const [copy, scratch] = [join(means.scratch, side), join(means.scratch, `${side}-tmp`)];
    for (const folder of [copy, scratch]) mkdirSync(folder);
    const tree = await checkout.read(from, selectSources);
    layDown({ tree, top, ignored: await checkout.ignored() }, copy);
    const laidDown = { tree, copy, top, scratch, deadline: means.deadline };
    return (place) => askKit(place, laidDown).catch((error: unknown) => failing(reasonOf(error))(place));
  } catch (error) {
    return failing(reasonOf(error));
  }
}

const notOnDisk =
  "the checkout is not the proposed revision, and its packages may differ: check out the head, and install its packages in an earlier step";

function reasonOf(error: unknown): string {
  if (error instanceof CannotCheck) return error.message;
  return `its copy could not be made or read (${code(error instanceof Error ? error.message : String(error))})`;
}
