import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fixFolders } from "../../src/check/fix-folders.ts";
import { selectPaths } from "../../src/drizzle/select-paths.ts";
import type { FixReport } from "../../src/model/fix.ts";
import type { CheckOptions } from "../../src/model/options.ts";
import { type FileTree, fileTree } from "../../src/model/tree.ts";
import type { Files } from "../check/judge-trees.ts";

/** What a fix is told beside the two sides. */
export type Told = Partial<CheckOptions> & {
  /** Where the two parted, if base has moved on. */
  readonly fork?: Files;
  /** What git makes of the two, where that is not the branch itself. */
  readonly merged?: Files;
  readonly conflicts?: readonly string[];
};

/** The day on which the fixtures are judged. */
export const now = Date.UTC(2026, 5, 26);

/** Puts a branch's files right against base's, as the command does. */
export function fixTrees(base: Files, branch: Files, told: Told = {}): FixReport {
  const { fork, merged, conflicts = [], ...options } = told;
  const side = (rev: string, files: Files) => ({ revision: { rev, commit: null }, tree: treeOf(files) });
  const comparison = {
    base: side("base", base),
    head: side("head", merged ?? branch),
    fork: fork === undefined ? null : treeOf(fork),
    conflicts,
    ...(merged === undefined ? {} : { branch: treeOf(branch) }),
  };
  return fixFolders(
    comparison,
    {
      ...{ migrations: [], all: false, driver: "better-sqlite3", foreignKeys: null, snapshots: [] },
      ...{ rows: null, seed: null, accept: [], failOn: "error", now },
      ...options,
    },
    { dir: "", at: () => undefined, clock: () => 0, snapshots: [] },
  );
}

/** The branch's files with the edits in them. */
export function fixedFiles(branch: Files, { folders }: FixReport): Files {
  const files = new Map(Object.entries(branch));
  for (const { path, after } of folders.flatMap(({ edits }) => edits)) {
    if (after === null) files.delete(path);
    else files.set(path, Buffer.from(after).toString("utf8"));
  }
  return Object.fromEntries(files);
}

function treeOf(files: Files): FileTree {
  return fileTree(
    Object.entries(files).map(([path, text]) => ({ path, kind: "file", bytes: Buffer.from(text) })),
  );
}

/** One side of a fixture, as texts by path; nothing where it is not there. */
export function sideOf(place: string, side: string): Files {
  const dir = join(import.meta.dirname, "../../migrations-fixtures", place, side);
  if (!existsSync(dir)) return {};
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dir.length + 1)
      .replaceAll("\\", "/"),
  );
  return Object.fromEntries(selectPaths(paths).map((path) => [path, readFileSync(join(dir, path), "utf8")]));
}
