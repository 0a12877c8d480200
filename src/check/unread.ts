import { namedFolders } from "../drizzle/find-folders.ts";
import type { FolderPair } from "../history/pair-folders.ts";
import { liesAt } from "../model/lies-at.ts";
import { type FolderReport, settledByReleases } from "../model/report.ts";
import { code, joinNames } from "../model/text.ts";
import { type FileTree, isLfsPointer, parentOf, type TreeEntry, textAt } from "../model/tree.ts";
import { pathOf } from "./choose-pairs.ts";

/**
 * Why something that may be a migration was not read, with the way out; null where all that differs was. Nothing may pass
 * that nobody has looked at.
 */
export function unreadChange(
  base: FileTree,
  head: FileTree,
  pairs: readonly FolderPair[],
  reports: readonly FolderReport[],
): string | null {
  return (
    hiddenFolder(base, head, pairs) ??
    changedPointer(base, head, pairs) ??
    reports.map(notRun).find(isThere) ??
    null
  );
}

function isThere(reason: string | null): reason is string {
  return reason !== null;
}

/** A folder that a config names, behind a submodule or a link that head moves. */
function hiddenFolder(base: FileTree, head: FileTree, pairs: readonly FolderPair[]): string | null {
  for (const folder of namedFolders(head)) {
    const entry = noFileOver(head, folder);
    if (entry === null || pairs.some((pair) => liesAt(pathOf(pair), folder))) continue;
    const before = base.get(entry.path);
    if (before?.kind === entry.kind && before.object === entry.object) continue;
    const what = entry.kind === "submodule" ? "a submodule" : "a symbolic link, which is never followed";
    const there = entry.kind === "submodule" ? "in the repository of the submodule" : "where the link points";
    return `${code(folder)} is the migration folder in a config, and ${code(entry.path)} is ${what}: its changes were not read. Keep the migrations in this repository, or run the gate ${there}`;
  }
  return null;
}

/** What is no file where a folder should be, or over it. */
function noFileOver(tree: FileTree, folder: string): TreeEntry | null {
  for (let at = folder; at !== ""; at = parentOf(at)) {
    const entry = tree.get(at);
    if (entry !== undefined && entry.kind !== "file") return entry;
  }
  return null;
}

/** SQL that Git LFS keeps, on both sides, and that is another one in head. */
function changedPointer(base: FileTree, head: FileTree, pairs: readonly FolderPair[]): string | null {
  for (const path of head.keys()) {
    if (!path.endsWith(".sql") || !pairs.some((pair) => liesAt(path, pathOf(pair)))) continue;
    const text = textAt(head, path) ?? "";
    if (!isLfsPointer(text) || textAt(base, path) === text) continue;
    return `${code(path)} is a Git LFS pointer, so its changes were not read. Keep migrations out of Git LFS`;
  }
  return null;
}

/** A folder that differs and of which nothing, or not all that is new, could be run, for a reason that base has as well. */
function notRun(folder: FolderReport): string | null {
  const { path, steps, migrations, driver, data, findings } = folder;
  const isNew = steps.some(({ id, status }) => id === "fresh-replay" && status === "passed");
  if (isNew && settledByReleases(folder) !== null) return null;
  const upgrade = steps.find(({ id }) => id === "upgrade-replay");
  if (upgrade?.status === "skipped")
    return `Nothing in ${code(path || ".")} was run: ${upgrade.detail}. Fix that first, in a separate change`;
  const isTold = findings.some(
    ({ introduced, severity, stage }) =>
      introduced &&
      (severity === "error" || (severity === "warning" && (stage === "replay" || stage === "data"))),
  );
  const isProven =
    (data.source === "snapshot" || data.source === "fingerprint") &&
    steps.some(({ id, status }) => id === "data" && status === "passed");
  if (upgrade?.status !== "failed" || isTold || isProven || migrations.new.length === 0) return null;
  const known = findings.find(({ introduced, severity }) => !introduced && severity === "error");
  const why =
    known === undefined
      ? `the merged migrations fail here with ${driver.name}. Set ${code("driver")} if that is wrong, or pass a production copy with ${code("snapshot")}`
      : `the base branch fails already. ${known.message}. Fix that first, in a separate change`;
  return `${joinNames(migrations.new)} could not be run to the end: ${why}`;
}
