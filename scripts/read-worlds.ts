import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { CommitToBuild } from "./make-repository.ts";

/** A pull request of the demo: what production runs, and what is proposed, as two commits. */
export interface World {
  /** Its folder, as "1-passes". */
  readonly name: string;
  readonly title: string;
  readonly story: string;
  readonly verdict: "pass" | "fail";
  readonly commits: readonly [base: CommitToBuild, head: CommitToBuild];
}

const folder = resolve(import.meta.dirname, "../migrations-fixtures/worlds");

/** Every world of `migrations-fixtures/worlds/`, in their order. */
export function readWorlds(): readonly World[] {
  return readdirSync(folder).sort().map(readWorld);
}

function readWorld(name: string): World {
  const json = JSON.parse(readFileSync(join(folder, name, "world.json"), "utf8"));
  const base = filesOf(join(folder, name, "base"));
  const head = filesOf(join(folder, name, "head"));
  const gone = Object.keys(base).filter((path) => !(path in head));
  const removed = Object.fromEntries(gone.map((path) => [path, null]));
  return {
    name,
    ...json,
    commits: [
      { message: "What production runs", files: base },
      { message: json.title, files: { ...head, ...removed } },
    ],
  };
}

function filesOf(side: string): Record<string, Uint8Array> {
  const files = readdirSync(side, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [path.slice(side.length + 1).replaceAll("\\", "/"), readFileSync(path)]),
  );
}
