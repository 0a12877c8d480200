import { baseName, joinPath, parentOf } from "../model/tree.ts";

/** Sources that run in production, as their paths tell, and the manifests that give packages their names. */
export function isSource(path: string): boolean {
  if (/(?:^|\/)(?:node_modules|vendor|dist|coverage|\.[^/]+)\//.test(path)) return false;
  if (baseName(path) === "package.json") return true;
  if (!/\.[cm]?[jt]sx?$/.test(path) || /\.(?:d\.[cm]?ts|min\.[cm]?js)$/.test(path)) return false;
  return !isTest(path);
}

function isTest(path: string): boolean {
  return (
    /(?:^|\/)(?:tests?|__[\w-]*(?:test|mock|fixture)[\w-]*__|test-\w+|testing|fixtures|e2e|cypress|playwright)\//.test(
      path,
    ) || /\.(?:test|spec|stories|e2e|bench)(?:-\w+)?\.[cm]?[jt]sx?$/.test(path)
  );
}

/** Whether a source is drizzle-kit's own, or that of a migration: neither asks a database that is up to date. */
export function isMigration(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const inside =
      folder === "" ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
    return inside !== null && /^(?:meta\/|migrations\.[jt]s$)/.test(inside);
  });
}

/** Sources in the order in which they are likely to speak of a folder's tables: those that lie nearest to it first. */
export function nearestFirst(paths: readonly string[], folders: readonly string[]): readonly string[] {
  const rank = (path: string): number => Math.max(0, ...folders.map((folder) => sharedDepth(path, folder)));
  return paths
    .map((path) => ({ path, near: rank(path), depth: path.split("/").length }))
    .sort((a, b) => b.near - a.near || a.depth - b.depth || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}

/** Whether no other migration folder lies nearer to a source: a neighbour's table of the same name is another table. */
export function isNearest(path: string, folder: string, folders: readonly string[]): boolean {
  const own = sharedDepth(path, folder);
  return folders.every((other) => sharedDepth(path, other) <= own);
}

/** How many folders a file and a migration folder have in common, counted from the root. */
function sharedDepth(path: string, folder: string): number {
  const theirs = joinPath(folder, "").split("/");
  const own = parentOf(path).split("/");
  const parted = own.findIndex((part, index) => part !== theirs[index]);
  return parted < 0 ? own.length : parted;
}
