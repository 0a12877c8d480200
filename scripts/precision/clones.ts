import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Pair } from "./pairs.ts";

/** The clone of a pair's repository that has both commits; null where there is none. */
export function findClone(clones: string, { repo, base, head }: Pair): string | null {
  const flat = repo.replace("/", "+");
  const places = [join(clones, flat, "repo"), join(clones, flat), join(clones, repo)].filter(isRepository);
  return places.find((place) => has(place, base) && has(place, head)) ?? null;
}

/** Clones from GitHub what is missing, and fetches commits that no branch has any more. */
export async function cloneMissing(clones: string, pairs: readonly Pair[]): Promise<void> {
  for (const pair of pairs) {
    if (findClone(clones, pair) !== null) continue;
    const place = join(clones, pair.repo.replace("/", "+"), "repo");
    if (!isRepository(place)) {
      mkdirSync(dirname(place), { recursive: true });
      git(["clone", "--quiet", "--bare", `https://github.com/${pair.repo}`, place]);
    }
    for (const commit of [pair.base, pair.head])
      if (!has(place, commit)) git(["-C", place, "fetch", "--quiet", "origin", commit]);
  }
}

function isRepository(place: string): boolean {
  return existsSync(join(place, "HEAD")) || existsSync(join(place, ".git"));
}

function has(place: string, commit: string): boolean {
  const command = ["-C", place, "cat-file", "-e", `${commit}^{tree}`];
  const { status } = spawnSync("git", command, { env: { ...process.env, GIT_NO_LAZY_FETCH: "1" } });
  return status === 0;
}

function git(command: readonly string[]): void {
  spawnSync("git", command, { stdio: ["ignore", "inherit", "inherit"] });
}
