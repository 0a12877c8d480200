import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/model/tree.ts
function fileTree(entries) {
  const sorted = [...entries].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
  return new Map(sorted.map((entry) => [entry.path, entry]));
}
function textAt(tree, path) {
  const entry = tree.get(path);
  return entry?.bytes == null ? null : Buffer.from(entry.bytes).toString("utf8");
}
function isLfsPointer(text) {
  return text.startsWith("version https://git-lfs.github.com/spec/");
}
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, relative) {
  return folder === "" ? relative : `${folder}/${relative}`;
}

export {
  fileTree,
  textAt,
  isLfsPointer,
  parentOf,
  baseName,
  joinPath
};
