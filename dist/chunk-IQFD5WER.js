import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  baseName,
  joinPath,
  parentOf
} from "./chunk-TS46VUG4.js";

// src/references/choose-sources.ts
function isSource(path) {
  if (/(?:^|\/)(?:node_modules|vendor|dist|coverage|\.[^/]+)\//.test(path)) return false;
  if (baseName(path) === "package.json") return true;
  if (!/\.[cm]?[jt]sx?$/.test(path) || /\.(?:d\.[cm]?ts|min\.[cm]?js)$/.test(path)) return false;
  return !isTest(path);
}
function isTest(path) {
  return /(?:^|\/)(?:tests?|__[\w-]*(?:test|mock|fixture)[\w-]*__|test-\w+|testing|fixtures|e2e|cypress|playwright)\//.test(
    path
  ) || /\.(?:test|spec|stories|e2e|bench)(?:-\w+)?\.[cm]?[jt]sx?$/.test(path);
}
function isMigration(path, folders) {
  return folders.some((folder) => {
    const inside = folder === "" ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
    return inside !== null && /^(?:meta\/|migrations\.[jt]s$)/.test(inside);
  });
}
function nearestFirst(paths, folders) {
  const rank = (path) => Math.max(0, ...folders.map((folder) => sharedDepth(path, folder)));
  return paths.map((path) => ({ path, near: rank(path), depth: path.split("/").length })).sort((a, b) => b.near - a.near || a.depth - b.depth || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}
function isNearest(path, folder, folders) {
  const own = sharedDepth(path, folder);
  return folders.every((other) => sharedDepth(path, other) <= own);
}
function sharedDepth(path, folder) {
  const theirs = joinPath(folder, "").split("/");
  const own = parentOf(path).split("/");
  const parted = own.findIndex((part, index) => part !== theirs[index]);
  return parted < 0 ? own.length : parted;
}

export {
  isSource,
  isMigration,
  nearestFirst,
  isNearest
};
