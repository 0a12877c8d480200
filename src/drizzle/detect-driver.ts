import type { Driver } from "../drivers/driver.ts";
import { drivers, driversInOrder, usualDriver } from "../drivers/index.ts";
import type { DriverChoice, DriverName, SourcePlace } from "../model/driver.ts";
import { code } from "../model/text.ts";
import { baseName, type FileTree, joinPath, parentOf, textAt } from "../model/tree.ts";
import { readD1Bindings } from "./appliers/read-wrangler.ts";
import { isTaken } from "./files-view.ts";
import type { FolderPlace } from "./find-folders.ts";
import { migrationNameAt } from "./migration-paths.ts";
import { type DrizzleConfig, readDrizzleConfigs } from "./read-configs.ts";
import { blankComments, isSideline, placeOf } from "./source-text.ts";

/**
 * Who applies this folder's migrations in production, best guess first: what the config says, then what the
 * code imports, then what is installed. Never empty. Which of them is right, the replay has the last word on.
 */
export function detectDrivers(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const wrangler = fromWrangler(tree, place);
  const found = [
    ...wrangler.filter(({ isSeeing }) => isSeeing).map(({ choice }) => choice),
    ...fromConfig(tree, place),
    ...fromImports(tree, place),
    ...wrangler.map(({ choice }) => choice),
    ...fromDependencies(tree, place),
    {
      name: usualDriver,
      source: "default",
      firm: false,
      reason: "nothing in the repository says otherwise",
    } as const,
  ];
  const seen = new Set<DriverName>();
  return found.filter((choice) => !seen.has(choice.name) && seen.add(choice.name));
}

/** The first driver of which something holds. */
function driverWith(holds: (driver: Driver) => boolean): DriverName | undefined {
  return driversInOrder.find((name) => holds(drivers[name]));
}

function saidByConfig(name: DriverName, reason: string, at: SourcePlace | null): DriverChoice {
  return { name, source: "config", firm: true, reason, ...(at === null ? {} : { at }) };
}

/**
 * The bindings of wrangler's configs that name the folder. One that names it and would not see a file in it tells less
 * than anything else that applies the folder: wrangler has nothing to do there.
 */
function fromWrangler(
  tree: FileTree,
  place: FolderPlace,
): readonly { readonly choice: DriverChoice; readonly isSeeing: boolean }[] {
  const name = driverWith(({ profile }) => profile.wrangler);
  if (name === undefined) return [];
  const sql = [...tree.keys()].filter((path) => migrationNameAt(place, path) !== null);
  return readD1Bindings(tree).flatMap((files) => {
    const isSeeing = sql.some((path) => isTaken(path, files.dir, files.pattern));
    if (!isSeeing && files.dir !== place.path) return [];
    const reason = `${code(files.config)} names the folder as \`migrations_dir\``;
    const at = placeOf(tree, files.config, "migrations_dir");
    return [{ choice: { ...saidByConfig(name, reason, at), files }, isSeeing }];
  });
}

function fromConfig(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const config = configOf(tree, place);
  const driver = config?.driver ?? null;
  const named = driver === null ? undefined : driverWith(({ signs }) => signs.configs.includes(driver));
  if (config !== undefined && named !== undefined) {
    const said = `${code(config.file)} says ${code(`driver: "${driver}"`)}`;
    const at = placeOf(tree, config.file, /\bdriver["']?\s*:/);
    return [...fromScripts(tree, place, named), saidByConfig(named, said, at)];
  }
  const who = config === undefined ? "the journal" : code(config.file);
  const at = config === undefined ? null : placeOf(tree, config.file, /\bdialect["']?\s*:/);
  return [config?.dialect, place.dialect].flatMap((dialect) => {
    const name = dialect == null ? undefined : driverWith(({ signs }) => signs.dialects.includes(dialect));
    return name === undefined ? [] : [saidByConfig(name, `${who} says ${code(`dialect: "${dialect}"`)}`, at)];
  });
}

/**
 * A config is often there for introspection only, while a script applies the files in another way: that of
 * `wrangler d1 migrations apply` beside `d1-http`.
 */
function fromScripts(tree: FileTree, place: FolderPlace, named: DriverName): readonly DriverChoice[] {
  return driversInOrder.flatMap((name) => {
    const { script } = drivers[name].signs;
    if (script?.insteadOf !== named) return [];
    const file = packagesAbove(tree, place.path).find((path) => textAt(tree, path)?.includes(script.holds));
    if (file === undefined) return [];
    const at = placeOf(tree, file, script.holds);
    return [saidByConfig(name, `a script in ${code(file)} runs ${code(script.command)}`, at)];
  });
}

/** The config whose `out` is this folder. */
function configOf(tree: FileTree, place: FolderPlace): DrizzleConfig | undefined {
  const configs = readDrizzleConfigs(tree);
  return configs.find((config) => config.out === place.path);
}

const driverOfModule = driversInOrder.flatMap((name) =>
  drivers[name].signs.modules.map((module) => [module, name] as const),
);

/**
 * What the sources of the folder's own package import. Where they name no driver, another package may be the one that
 * migrates: a guess, since it may have a folder of its own.
 */
function fromImports(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const own = driversImported(tree, sourcesNear(tree, place.path));
  if (own.length > 0) return own;
  const others = driversImported(tree, [...tree.keys()].filter(isSource));
  return others.filter(({ firm }) => firm).map((choice) => ({ ...choice, firm: false }));
}

/** Imports of a migrator weigh more than imports of a driver: some apps open with one and migrate with another. */
function driversImported(tree: FileTree, files: readonly string[]): readonly DriverChoice[] {
  const migrators: DriverChoice[] = [];
  const drivers: DriverChoice[] = [];
  for (const file of files) {
    const text = textAt(tree, file) ?? "";
    for (const [module, name] of driverOfModule) {
      if (text.includes(`${module}/migrator`)) {
        migrators.push({
          name,
          source: "dependency",
          reason: `${code(file)} imports ${code(`${module}/migrator`)}`,
          firm: true,
          at: placeOf(tree, file, `${module}/migrator`),
        });
      } else if (new RegExp(`["']${module}["'/]`).test(text)) {
        drivers.push({
          name,
          source: "dependency",
          reason: `${code(file)} imports ${code(module)}`,
          firm: false,
          at: placeOf(tree, file, new RegExp(`["']${module}["'/]`)),
        });
      }
    }
  }
  return [...migrators, ...drivers];
}

/** In drizzle-kit's own order. */
const driverOfPackage = driversInOrder
  .toSorted((a, b) => Number(drivers[b].signs.isFirstChoice) - Number(drivers[a].signs.isFirstChoice))
  .flatMap((driver) => drivers[driver].signs.packages.map((name) => [name, driver] as const));

function fromDependencies(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  return packagesAbove(tree, place.path).flatMap((file) => {
    const text = textAt(tree, file) ?? "";
    return driverOfPackage
      .filter(([name]) => text.includes(`"${name}":`))
      .map(
        ([name, driver]) =>
          ({
            name: driver,
            source: "dependency",
            reason: `${code(file)} depends on ${code(name)}`,
            firm: false,
            at: placeOf(tree, file, `"${name}":`),
          }) as const,
      );
  });
}

/** The package.json files over a folder, nearest first. */
function packagesAbove(tree: FileTree, folder: string): readonly string[] {
  const found: string[] = [];
  for (let at = folder; ; at = parentOf(at)) {
    const file = joinPath(at, "package.json");
    if (tree.has(file)) found.push(file);
    if (at === "") return found;
  }
}

/** Sources that were read, those of the folder's own package first; of others only where it has none. */
function sourcesNear(tree: FileTree, folder: string): readonly string[] {
  const sources = [...tree.keys()].filter(isSource);
  const home = homeOf(tree, folder);
  const own = sources.filter((path) => path.startsWith(joinPath(home, "")));
  return own.length > 0 ? own : sources;
}

/** The folder of the package that the migrations belong to. */
function homeOf(tree: FileTree, folder: string): string {
  return parentOf(packagesAbove(tree, folder)[0] ?? "");
}

function isSource(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && baseName(path) !== "migrations.js";
}

/** What the app sets before it migrates, if its source says so. */
export interface ForeignKeySetting {
  readonly value: boolean;
  /** Half a sentence. */
  readonly reason: string;
  readonly at: SourcePlace;
}

/**
 * Looks in the sources that call a migrator for the `foreign_keys` setting before the call; where they say
 * nothing, in the other database sources for keys that are turned on. Comments, tests and examples decide nothing.
 * Text only: a hint, and told as one.
 */
export function detectForeignKeys(tree: FileTree, place: FolderPlace): ForeignKeySetting | null {
  const home = homeOf(tree, place.path);
  let turnedOn: ForeignKeySetting | null = null;
  for (const file of sourcesNear(tree, place.path)) {
    if (isSideline(file, home)) continue;
    const text = blankComments(textAt(tree, file) ?? "");
    const name = /\bmigrate\s+as\s+(\w+)/.exec(text)?.[1] ?? "migrate";
    const call = new RegExp(`\\b${name}\\s*\\(`).exec(text);
    const isMigrator = /drizzle-orm\/[\w-]+\/migrator/.test(text) && call !== null;
    const settings = [
      ...text.matchAll(/foreign_keys["'`]?\s*(?:=|,|\()\s*["'`]?(ON|OFF|0|1|true|false)\b/gi),
    ];
    const before = isMigrator ? settings.filter((setting) => setting.index < call.index) : settings;
    const last = before.at(-1);
    if (last === undefined) continue;
    const value = /^(?:on|1|true)$/i.test(last[1] ?? "");
    const at = { file, line: text.slice(0, last.index).split("\n").length };
    const setting = { value, reason: `${code(file)} turns foreign keys ${value ? "on" : "off"}`, at };
    if (isMigrator) return setting;
    if (value) turnedOn ??= setting;
  }
  return turnedOn;
}
