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
  const { sources, others } = worthALook(paths);
  const settings = [...sources.filter((path) => path.includes("config")), ...others].filter(isSetting);
  const places = folderPlaces(others);
  // A config may name a folder that git does not show.
  if (places.size === 0) return settings;
  const above = ancestorsOf(places);
  const packages = others.filter((path) => path.endsWith("package.json") && isPackage(path, above));
  const bundles = sources.filter((path) => path.endsWith("migrations.js"));
  return [
    ...[...bundles, ...others].filter((path) => isInFolder(path, places)),
    ...packages,
    ...settings,
    ...likelySources(sources, startsOf(packages)),
    ...nearestFirst(others.filter((path) => holdsCommands(path) && !isGateConfig(path))).slice(
      0,
      maxCommandFiles,
    ),
  ];
}

/**
 * What may be of use, by its ending: sources, and the rest. Of 50,000 paths nearly all are neither, so that what tells
 * it with one look comes first, here and below.
 */
function worthALook(paths: readonly string[]): {
  readonly sources: readonly string[];
  readonly others: readonly string[];
} {
  const sources: string[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const last = path[path.length - 1] ?? "";
    const isOther = otherEnds.has(last) || path.includes("Dockerfile");
    if (!isOther && !isSource(path)) continue;
    if (!path.includes("node_modules/") || !/(?:^|\/)node_modules\//.test(path))
      (isOther ? others : sources).push(path);
  }
  return { sources, others };
}

/** The last letters of `.sql`, `.toml`, `.yml`, `.json`, `.jsonc`, `.sh`, `.ps1`, `.bat` and `.cmd`. */
const otherEnds = new Set(["l", "n", "c", "h", "1", "t", "d"]);

function isSource(path: string): boolean {
  return (path.endsWith("s") || path.endsWith("x")) && /\.[cm]?[jt]sx?$/.test(path);
}

/** Folders that hold a journal, snapshots that have lost theirs, folders with a `migration.sql`, or numbered SQL files. */
function folderPlaces(paths: readonly string[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const path of paths) {
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
  return name === "package.json" || isSource(path) || holdsCommands(path);
}

function isInFolder(path: string, places: ReadonlySet<string>): boolean {
  if (!/\.(?:sql|json|js|toml)$/.test(path)) return false;
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

function isPackage(path: string, above: ReadonlySet<string>): boolean {
  return path.endsWith("package.json") && baseName(path) === "package.json" && above.has(parentOf(path));
}

/** `drizzle.config.ts`, `drizzle-dev.config.ts`, `sqlite.drizzle.config.ts`. */
export function isDrizzleConfig(path: string): boolean {
  const name = baseName(path);
  return /drizzle.*\.(?:[cm]?[jt]s|json)$/.test(name) && /config/.test(name);
}

function isSetting(path: string): boolean {
  if (path === "drizzle-gate.json") return true;
  const isNear = /config|wrangler\.|^\.github\/|action\.ya?ml$/.test(path);
  if (!isNear) return false;
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

/** Whether a file that is no `package.json` may hold commands: a workflow, the recipe of an image, of several or of a host, a script of a shell, that of Windows among them. */
export function holdsCommands(path: string): boolean {
  if (!/\.(?:sh|ps1|bat|cmd)$|Dockerfile|^\.github\/|compose|fly\.toml$/.test(path)) return false;
  return /(?:^|\/)(?:\.github\/workflows\/[^/]+\.ya?ml|Dockerfile[^/]*|[^/]+\.Dockerfile|(?:docker-)?compose[^/]*\.ya?ml|fly\.toml|[^/]+\.(?:sh|ps1|bat|cmd))$/.test(
    path,
  );
}

/** Where a repository sets the gate up for itself: workflows, and the actions that they may use. */
function isGateConfig(path: string): boolean {
  return isWorkflow(path) || /(?:^|\/)action\.ya?ml$/.test(path);
}

/** Whether a path is a workflow of GitHub's. */
export function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/** Where the sources of the folders' own packages lie; the root's only where there is no other package. */
function startsOf(packages: readonly string[]): readonly string[] {
  const folders = packages.map(parentOf);
  const nearest = folders.filter((folder) => folder !== "" || folders.length === 1);
  return nearest.length === 0 ? [""] : nearest.map((folder) => joinPath(folder, ""));
}

/**
 * Sources whose name says that they open or migrate a database, nearest to the root first; of other packages than the
 * folder's own those that say they migrate.
 */
function likelySources(sources: readonly string[], starts: readonly string[]): readonly string[] {
  const own: string[] = [];
  const others: string[] = [];
  for (const path of sources) {
    if (starts.some((start) => path.startsWith(start))) own.push(path);
    else if (
      path.includes("igrat") &&
      /migrat[^/]*$/i.test(path) &&
      isLikelySource(path) &&
      isAppSource(path)
    )
      others.push(path);
  }
  const likely: string[] = [];
  const plain: string[] = [];
  for (const path of nearestFirst(own)) {
    const isLikely = isLikelySource(path);
    const isFull = isLikely ? likely.length >= maxSourceFiles : plain.length >= maxPlainFiles;
    if (!isFull && isAppSource(path)) (isLikely ? likely : plain).push(path);
  }
  return [...likely, ...plain, ...nearestFirst(others).slice(0, maxOtherFiles)];
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
