import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  baseName,
  joinPath,
  parentOf
} from "./chunk-TS46VUG4.js";

// src/drizzle/select-paths.ts
var maxSourceFiles = 150;
var maxPlainFiles = 250;
var maxOtherFiles = 20;
var maxCommandFiles = 40;
function selectPaths(paths) {
  const own = paths.filter((path) => !path.startsWith("node_modules/") && !path.includes("/node_modules/"));
  const places = folderPlaces(own);
  if (places.size === 0) return own.filter(isSetting);
  const above = ancestorsOf(places);
  const selected = own.filter((path) => isInFolder(path, places) || isConfig(path, above) || isSetting(path));
  return [...selected, ...likelySources(own, selected, above)];
}
function folderPlaces(paths) {
  const places = /* @__PURE__ */ new Set();
  for (const path of paths) {
    if (!path.endsWith(".json") && !path.endsWith(".sql")) continue;
    if (/(?:^|\/)meta\/(?:_journal|\d+_snapshot)\.json$/.test(path)) places.add(parentOf(parentOf(path)));
    else if (path.endsWith("/migration.sql")) places.add(parentOf(parentOf(path)));
    else if (/(?:^|\/)\d+[_-][^/]*\.sql$/.test(path)) places.add(parentOf(path));
  }
  return places;
}
var folderEndings = /* @__PURE__ */ new Set(["sql", "json", "js", "toml"]);
var sourceEndings = /* @__PURE__ */ new Set(["js", "jsx", "cjs", "mjs", "ts", "tsx", "cts", "mts"]);
function endingOf(path) {
  return path.slice(path.lastIndexOf(".") + 1);
}
function isInFolder(path, places) {
  if (!folderEndings.has(endingOf(path))) return false;
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
  return path.endsWith("package.json") && baseName(path) === "package.json" && above.has(parentOf(path));
}
function isDrizzleConfig(path) {
  const name = baseName(path);
  return /drizzle.*\.(?:[cm]?[jt]s|json)$/.test(name) && /config/.test(name);
}
function isSetting(path) {
  if (!path.includes("config") && !path.includes("wrangler.") && !path.startsWith(".github/")) return false;
  return isDrizzleConfig(path) || isWranglerConfig(path) || isGateConfig(path) || isNuxtConfig(path);
}
function isWranglerConfig(path) {
  return /^wrangler\.(?:toml|jsonc?)$/.test(baseName(path));
}
function isNuxtConfig(path) {
  return /(?:^|\/)nuxt\.config\.[cm]?[jt]s$/.test(path);
}
function holdsCommands(path) {
  if (!path.endsWith(".sh") && !path.includes("Dockerfile") && !path.startsWith(".github/")) return false;
  return /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|Dockerfile[^/]*|[^/]+\.Dockerfile|[^/]+\.sh)$/.test(
    path
  );
}
function isGateConfig(path) {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
function likelySources(paths, selected, above) {
  const packages = selected.filter((path) => baseName(path) === "package.json").map(parentOf);
  const nearest = packages.filter((folder) => folder !== "" || packages.length === 1);
  const roots = nearest.length > 0 ? nearest : [...above].filter((folder) => folder === "");
  const starts = roots.map((root) => joinPath(root, ""));
  const likely = [];
  const plain = [];
  const others = [];
  for (const path of nearestFirst(paths.filter((each) => sourceEndings.has(endingOf(each))))) {
    if (starts.some((start) => path.startsWith(start))) {
      if (plain.length >= maxPlainFiles && likely.length >= maxSourceFiles) continue;
      if (isAppSource(path)) (isLikelySource(path) ? likely : plain).push(path);
    } else if (/migrat/i.test(baseName(path)) && isAppSource(path) && isLikelySource(path)) others.push(path);
  }
  const commands = nearestFirst(paths.filter((path) => holdsCommands(path) && !isGateConfig(path)));
  return [
    ...likely.slice(0, maxSourceFiles),
    ...plain.slice(0, maxPlainFiles),
    ...others.slice(0, maxOtherFiles),
    ...commands.slice(0, maxCommandFiles)
  ];
}
function nearestFirst(paths) {
  const byDepth = [];
  for (const path of paths) {
    let depth = 0;
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) depth += 1;
    const group = byDepth[depth] ?? [];
    group.push(path);
    byDepth[depth] = group;
  }
  return byDepth.flat();
}
function isAppSource(path) {
  if (path.endsWith(".d.ts") || isDrizzleConfig(path)) return false;
  return !/(?:^|\/)(?:tests?|__tests__|__mocks__|fixtures|e2e|examples?|stories)\/|\.(?:test|spec|stories)\./.test(
    path
  );
}
function isLikelySource(path) {
  return /(?:^|[/._-])(?:db|database|databases|drizzle|migrat\w*|sqlite|libsql|d1|storage)(?:[/._-]|$)/i.test(
    path
  );
}

export {
  selectPaths,
  isDrizzleConfig,
  isWranglerConfig,
  isNuxtConfig,
  holdsCommands,
  isGateConfig,
  isLikelySource
};
