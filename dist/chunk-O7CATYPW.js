import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  baseName,
  joinPath,
  parentOf
} from "./chunk-TS46VUG4.js";

// src/drizzle/select-paths.ts
var maxSourceFiles = 150;
var maxOtherFiles = 20;
function selectPaths(paths) {
  const own = paths.filter((path) => !/(?:^|\/)node_modules\//.test(path));
  const places = folderPlaces(own);
  if (places.size === 0) return own.filter(isGateConfig);
  const above = ancestorsOf(places);
  const selected = own.filter(
    (path) => isInFolder(path, places) || isConfig(path, above) || isDrizzleConfig(path) || isGateConfig(path)
  );
  return [...selected, ...likelySources(own, selected, above)];
}
function folderPlaces(paths) {
  const places = /* @__PURE__ */ new Set();
  for (const path of paths) {
    if (/(?:^|\/)meta\/(?:_journal|\d+_snapshot)\.json$/.test(path)) places.add(parentOf(parentOf(path)));
    else if (path.endsWith("/migration.sql")) places.add(parentOf(parentOf(path)));
  }
  return places;
}
function isInFolder(path, places) {
  const parent = parentOf(path);
  const name = baseName(path);
  if (places.has(parent))
    return name.endsWith(".sql") || name === "migrations.js" || name === "migration_lock.toml";
  if (!places.has(parentOf(parent))) return false;
  if (baseName(parent) === "meta") return name.endsWith(".json");
  return name === "migration.sql" || name === "snapshot.json";
}
function ancestorsOf(places) {
  const above = /* @__PURE__ */ new Set([""]);
  for (const place of places) {
    for (let folder = place; folder !== ""; folder = parentOf(folder)) above.add(folder);
  }
  return above;
}
function isConfig(path, above) {
  return baseName(path) === "package.json" && above.has(parentOf(path));
}
function isDrizzleConfig(path) {
  const name = baseName(path);
  return /^wrangler\.(?:toml|jsonc?)$/.test(name) || /drizzle.*\.(?:[cm]?[jt]s|json)$/.test(name) && /config/.test(name);
}
function isGateConfig(path) {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
function likelySources(paths, selected, above) {
  const packages = selected.filter((path) => baseName(path) === "package.json").map(parentOf);
  const nearest = packages.filter((folder) => folder !== "" || packages.length === 1);
  const roots = nearest.length > 0 ? nearest : [...above].filter((folder) => folder === "");
  const isNear = (path) => roots.some((root) => path.startsWith(joinPath(root, "")));
  const likely = paths.filter(isLikelySource).sort((a, b) => a.split("/").length - b.split("/").length);
  const others = likely.filter((path) => !isNear(path) && /migrat/i.test(baseName(path)));
  return [...likely.filter(isNear).slice(0, maxSourceFiles), ...others.slice(0, maxOtherFiles)];
}
function isLikelySource(path) {
  if (!/\.[cm]?[jt]sx?$/.test(path) || path.endsWith(".d.ts") || isDrizzleConfig(path)) return false;
  if (/(?:^|\/)(?:tests?|__tests__|fixtures|e2e)\/|\.(?:test|spec)\./.test(path)) return false;
  return /(?:^|[/._-])(?:db|database|databases|drizzle|migrat\w*|sqlite|libsql|d1|storage)(?:[/._-]|$)/i.test(
    path
  );
}

export {
  selectPaths,
  isDrizzleConfig,
  isGateConfig
};
