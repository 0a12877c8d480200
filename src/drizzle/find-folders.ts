import { sqliteDialects } from "../drivers/index.ts";
import type { ForeignFolder, Layout } from "../model/migration.ts";
import { baseName, type FileTree, isLfsPointer, joinPath, parentOf, textAt } from "../model/tree.ts";
import { parseJsonc } from "../syntax/parse-source.ts";
import { at } from "../syntax/plain-value.ts";
import { foldersInCode } from "./appliers/code-folders.ts";
import { readD1Bindings } from "./appliers/read-wrangler.ts";
import { journalFile } from "./migration-paths.ts";
import { readDrizzleConfigs } from "./read-configs.ts";

/** A migration folder for SQLite, not read yet. */
export interface FolderPlace {
  readonly path: string;
  readonly layout: Layout;
  /** As its files say it: "sqlite", or that of a driver. */
  readonly dialect: string;
  /** Whether git shows SQL files where a config has migrations, and no journal beside them. */
  readonly isBare?: boolean;
}

/** Every migration folder of a tree. */
export interface FoundFolders {
  readonly places: readonly FolderPlace[];
  readonly foreign: readonly ForeignFolder[];
}

/**
 * Finds Drizzle's migration folders wherever they lie, and tells SQLite's from those of other databases. `known` are
 * the folders of the other side: one whose journal can no longer be read, or is gone from beside its SQL, stays what it was.
 */
export function findFolders(tree: FileTree, known: readonly FolderPlace[] = []): FoundFolders {
  const places: FolderPlace[] = [];
  const foreign: ForeignFolder[] = [];
  const candidates = candidateFolders(tree);
  for (const [path, layout] of candidates) {
    const dialect = layout === "journal" ? journalDialect(tree, path) : foldersDialect(tree, path);
    const before = known.find((place) => place.path === path);
    if (dialect === null && before !== undefined) places.push({ ...before, layout });
    if (dialect === null) continue;
    if (sqliteDialects.has(dialect)) places.push({ path, layout, dialect });
    else foreign.push({ path, dialect });
  }
  for (const place of known) {
    const isLeft = !candidates.has(place.path) && place.layout === "journal" && holdsSql(tree, place.path);
    if (isLeft) places.push(place);
  }
  const found = new Set([...places, ...foreign].map(({ path }) => path));
  const nested = nestedIn(tree, places);
  for (const path of namedFolders(tree)) {
    if (found.has(path) || candidates.has(path) || !holdsSql(tree, path)) continue;
    places.push({ path, layout: "journal", dialect: "sqlite", isBare: true });
  }
  return { places: places.filter((place) => !nested.has(place)), foreign };
}

/** What lies in a folder of migrations without being one of them, and that no config names, is part of that folder. */
function nestedIn(tree: FileTree, places: readonly FolderPlace[]): ReadonlySet<FolderPlace> {
  const folders = places.filter(({ layout }) => layout === "folders");
  const outer = new Set(folders.map(({ path }) => path));
  const inner = folders.filter(({ path }) => path !== "" && outer.has(parentOf(path)));
  const named = inner.length === 0 ? new Set<string>() : namedFolders(tree);
  return new Set(inner.filter(({ path }) => !named.has(path)));
}

/** Folders that a config of Drizzle for SQLite names, one of wrangler where Drizzle is used, or code that migrates. */
export function namedFolders(tree: FileTree): ReadonlySet<string> {
  return new Set([...configuredFolders(tree), ...foldersInCode(tree)]);
}

/** Folders that a configuration names, of drizzle-kit or of wrangler. */
export function configuredFolders(tree: FileTree): readonly string[] {
  const configs = readDrizzleConfigs(tree).filter(({ dialect }) => sqliteDialects.has(dialect ?? ""));
  const bindings = readD1Bindings(tree).filter(({ config }) => usesDrizzle(tree, parentOf(config)));
  return [...configs.map(({ out }) => out), ...bindings.map(({ dir }) => dir)];
}

function usesDrizzle(tree: FileTree, folder: string): boolean {
  const said = parseJsonc(textAt(tree, joinPath(folder, "package.json")) ?? "");
  return at(said, "dependencies", "drizzle-orm") !== undefined;
}

function holdsSql(tree: FileTree, folder: string): boolean {
  return firstText(tree, (path) => parentOf(path) === folder && path.endsWith(".sql")) !== null;
}

/** A folder with a journal is a journal folder, whatever else lies in it: drizzle-orm 1.0 refuses it, 0.x runs it. */
function candidateFolders(tree: FileTree): Map<string, Layout> {
  const found = new Map<string, Layout>();
  for (const path of tree.keys()) {
    const name = baseName(path);
    const parent = parentOf(path);
    if (name === "_journal.json" && baseName(parent) === "meta") found.set(parentOf(parent), "journal");
    else if (name === "migration.sql" && !found.has(parentOf(parent))) found.set(parentOf(parent), "folders");
  }
  return found;
}

const dialectPattern = /"dialect"\s*:\s*"([\w-]+)"/;

/** Read by pattern, so that a journal with merge markers still tells whose it is. */
function journalDialect(tree: FileTree, folder: string): string | null {
  const path = journalFile(folder);
  const text = textAt(tree, path);
  const said = dialectPattern.exec(text ?? "")?.[1];
  if (said !== undefined) return said === "pg" ? "postgresql" : said;
  const snapshot = firstText(tree, (file) => parentOf(file) === joinPath(folder, "meta") && file !== path);
  const hinted = dialectPattern.exec(snapshot ?? "")?.[1] ?? configDialect(tree, folder);
  if (hinted !== null) return hinted;
  const isOurs =
    text === null || isLfsPointer(text) || text.includes('"entries"') || text.includes('"version"');
  return isOurs ? "sqlite" : null;
}

/** Prisma uses the same file names; its lock file, or the lack of any sign of Drizzle, tells it apart. */
function foldersDialect(tree: FileTree, folder: string): string | null {
  if (tree.has(joinPath(folder, "migration_lock.toml"))) return null;
  const snapshot = firstText(
    tree,
    (file) => baseName(file) === "snapshot.json" && parentOf(parentOf(file)) === folder,
  );
  const said = dialectPattern.exec(snapshot ?? "")?.[1] ?? configDialect(tree, folder);
  if (said !== null) return said;
  if (namedFolders(tree).has(folder)) return "sqlite";
  return tree.has(joinPath(folder, "migrations.js")) ? "sqlite" : null;
}

function configDialect(tree: FileTree, folder: string): string | null {
  return readDrizzleConfigs(tree).find((config) => config.out === folder)?.dialect ?? null;
}

function firstText(tree: FileTree, matches: (path: string) => boolean): string | null {
  for (const path of tree.keys()) {
    if (matches(path)) return textAt(tree, path);
  }
  return null;
}
