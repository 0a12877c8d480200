import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { CannotCheck } from "../../model/errors.ts";
import { code, joinNames } from "../../model/text.ts";
import type { ObjectStore } from "../object-store.ts";
import type { Repository } from "../repository.ts";
import { runGit } from "../run-git.ts";
import { compareVersions } from "./compare-versions.ts";

/** A tag, and the id of what it points to: a commit, or a tag object. */
export interface Tag {
  readonly name: string;
  readonly id: string;
}

/** The tags that were asked for. */
export interface FoundTags {
  /** Oldest first. */
  readonly tags: readonly Tag[];
  /** Why there may be more that are not known; null where all are. */
  readonly trouble: string | null;
}

/** So many tags are read at most. */
const mostTags = 1_000;

/**
 * The tags that match any of the globs, here or, where this clone need not have them all, at `origin`. Throws
 * `CannotCheck` where there are tags and none matches, and where there are too many.
 */
export async function findTags(
  patterns: readonly string[],
  repository: Repository,
  store: ObjectStore,
): Promise<FoundTags> {
  const here = await localTags(repository);
  const isWanted = (name: string) => patterns.some((pattern) => posix.matchesGlob(name, pattern));
  const mayLack = isShallow(repository) || ![...here.keys()].some(isWanted);
  const remote = mayLack ? await store.remoteTags() : new Map<string, string>();
  const all = new Map([...(typeof remote === "string" || remote === null ? [] : remote), ...here]);
  const tags = [...all].filter(([name]) => isWanted(name)).map(([name, id]) => ({ name, id }));
  if (tags.length > mostTags) {
    const names = patterns.map((pattern) => code(pattern)).join(", ");
    throw new CannotCheck(
      `${names} matches ${tags.length} tags, and ${mostTags} are read at most: name fewer released versions`,
    );
  }
  if (tags.length === 0 && all.size > 0) throw noneMatches(patterns, [...all.keys()]);
  const complaint = remote === null && isShallow(repository) ? "there is no remote `origin`" : remote;
  const trouble =
    typeof complaint === "string" ? `the tags of \`origin\` could not be listed (${complaint})` : null;
  return { tags: tags.toSorted((a, b) => compareVersions(a.name, b.name)), trouble };
}

function noneMatches(patterns: readonly string[], names: readonly string[]): CannotCheck {
  const asked = patterns.map((pattern) => code(pattern)).join(", ");
  const newest = names.toSorted(compareVersions).toReversed();
  return new CannotCheck(`No tag matches ${asked}; there are ${joinNames(newest, 3)}`);
}

async function localTags({ place }: Repository): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await runGit(place, [
    "for-each-ref",
    "--format=%(objectname) %(refname:strip=2)",
    "refs/tags",
  ]);
  const lines = stdout.toString("utf8").split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [, id, name] = /^([0-9a-f]{40,64}) (.+)$/.exec(line) ?? [];
      return id && name ? [[name, id] as const] : [];
    }),
  );
}

function isShallow({ shallow }: Repository): boolean {
  try {
    return readFileSync(shallow).length > 0;
  } catch {
    return false;
  }
}
