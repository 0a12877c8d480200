import { baseName, joinPath, parentOf } from "../model/tree.ts";

/** At most so many source files are read for hints about the driver. */
const maxSourceFiles = 150;

/** Of the folder's package at most so many whose name says nothing of a database: any may be the one that migrates. */
const maxPlainFiles = 250;

/** Of other packages of a monorepo, where the one that migrates may be, at most so many. */
const maxOtherFiles = 20;

/** At most so many recipes of images and scripts of the shell. */
const maxCommandFiles = 40;

/**
 * Chooses, from all paths of a tree, those the gate reads: migration folders, the configuration that tells
 * how they are applied, and the few sources that are likely to open the database.
 */
export function selectPaths(paths: readonly string[]): readonly string[] {
  const own = paths.filter((path) => !path.startsWith("node_modules/") && !path.includes("/node_modules/"));
  const places = folderPlaces(own);
  // A config may name a folder that git does not show.
  if (places.size === 0) return own.filter(isSetting);
  const above = ancestorsOf(places);
  const selected = own.filter((path) => isInFolder(path, places) || isConfig(path, above) || isSetting(path));
  return [...selected, ...likelySources(own, selected, above)];
}

/** Folders that hold a journal, snapshots that have lost theirs, folders with a `migration.sql`, or numbered SQL files. */
function folderPlaces(paths: readonly string[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const path of paths) {
    // Of 50,000 paths nearly all end otherwise: endings come first, here and below.
    if (!path.endsWith(".json") && !path.endsWith(".sql")) continue;
    if (/(?:^|\/)meta\/(?:_journal|\d+_snapshot)\.json$/.test(path)) places.add(parentOf(parentOf(path)));
    else if (path.endsWith("/migration.sql")) places.add(parentOf(parentOf(path)));
    else if (/(?:^|\/)\d+[_-][^/]*\.sql$/.test(path)) places.add(parentOf(path));
  }
  return places;
}

/**
 * Whether a file that is read only tells how a folder is applied: a source, a script or a list of packages. What a folder
 * holds, and the configs that say which there are, are needed.
 */
export function isEvidence(path: string): boolean {
  const name = baseName(path);
  if (name === "migrations.js" || isDrizzleConfig(path) || isNuxtConfig(path)) return false;
  return name === "package.json" || sourceEndings.has(endingOf(path)) || holdsCommands(path);
}

const folderEndings = new Set(["sql", "json", "js", "toml"]);
const sourceEndings = new Set(["js", "jsx", "cjs", "mjs", "ts", "tsx", "cts", "mts"]);

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function isInFolder(path: string, places: ReadonlySet<string>): boolean {
  if (!folderEndings.has(endingOf(path))) return false;
  const parent = parentOf(path);
  const name = baseName(path);
  if (places.has(parent))
    return name.endsWith(".sql") || name === "migrations.js" || name === "migration_lock.toml";
  if (!places.has(parentOf(parent))) return false;
  if (baseName(parent) === "meta") return name.endsWith(".json");
  return name === "migration.sql" || name === "snapshot.json";
}

function ancestorsOf(places: ReadonlySet<string>): ReadonlySet<string> {
  const above = new Set<string>([""]);
  for (const place of places) {
    for (let folder = place; folder !== ""; folder = parentOf(folder)) above.add(folder);
  }
  return above;
}

function isConfig(path: string, above: ReadonlySet<string>): boolean {
  return path.endsWith("package.json") && baseName(path) === "package.json" && above.has(parentOf(path));
}

/** `drizzle.config.ts`, `drizzle-dev.config.ts`, `sqlite.drizzle.config.ts`. */
export function isDrizzleConfig(path: string): boolean {
  const name = baseName(path);
  return /drizzle.*\.(?:[cm]?[jt]s|json)$/.test(name) && /config/.test(name);
}

function isSetting(path: string): boolean {
  if (!path.includes("config") && !path.includes("wrangler.") && !path.startsWith(".github/")) return false;
  return isDrizzleConfig(path) || isWranglerConfig(path) || isGateConfig(path) || isNuxtConfig(path);
}

/** Wrangler's config in its three spellings. */
export function isWranglerConfig(path: string): boolean {
  return /^wrangler\.(?:toml|jsonc?)$/.test(baseName(path));
}

/** Whether a path is a config of Nuxt. */
export function isNuxtConfig(path: string): boolean {
  return /(?:^|\/)nuxt\.config\.[cm]?[jt]s$/.test(path);
}

/** Whether a file that is no `package.json` may hold commands: a workflow, the recipe of an image, a script of the shell. */
export function holdsCommands(path: string): boolean {
  if (!path.endsWith(".sh") && !path.includes("Dockerfile") && !path.startsWith(".github/")) return false;
  return /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|Dockerfile[^/]*|[^/]+\.Dockerfile|[^/]+\.sh)$/.test(
    path,
  );
}

/** Where a repository sets the gate up for itself. */
export function isGateConfig(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/**
 * Sources whose name says that they open or migrate a database, nearest to the root first; of other packages than the
 * folder's own those that say they migrate.
 */
function likelySources(
  paths: readonly string[],
  selected: readonly string[],
  above: ReadonlySet<string>,
): readonly string[] {
  const packages = selected.filter((path) => baseName(path) === "package.json").map(parentOf);
  const nearest = packages.filter((folder) => folder !== "" || packages.length === 1);
  const roots = nearest.length > 0 ? nearest : [...above].filter((folder) => folder === "");
  const starts = roots.map((root) => joinPath(root, ""));
  const likely: string[] = [];
  const plain: string[] = [];
  const others: string[] = [];
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
    ...commands.slice(0, maxCommandFiles),
  ];
}

/** By how deep they lie, and as they are given where that is the same. Not by sorting: there may be 50,000. */
function nearestFirst(paths: readonly string[]): readonly string[] {
  const byDepth: string[][] = [];
  for (const path of paths) {
    let depth = 0;
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) depth += 1;
    const group = byDepth[depth] ?? [];
    group.push(path);
    byDepth[depth] = group;
  }
  return byDepth.flat();
}

/** What is part of the app: no test, no example, no story, no types alone. */
function isAppSource(path: string): boolean {
  if (path.endsWith(".d.ts") || isDrizzleConfig(path)) return false;
  return !/(?:^|\/)(?:tests?|__tests__|__mocks__|fixtures|e2e|examples?|stories)\/|\.(?:test|spec|stories)\./.test(
    path,
  );
}

/** Whether the name of a source says that it opens or migrates a database. */
export function isLikelySource(path: string): boolean {
  return /(?:^|[/._-])(?:db|database|databases|drizzle|migrat\w*|sqlite|libsql|d1|storage)(?:[/._-]|$)/i.test(
    path,
  );
}
