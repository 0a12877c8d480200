import type { DriverChoice, DriverName } from "../model/driver.ts";
import { code } from "../model/text.ts";
import { baseName, type FileTree, joinPath, parentOf, textAt } from "../model/tree.ts";
import type { FolderPlace } from "./find-folders.ts";
import { type DrizzleConfig, readDrizzleConfigs, readWranglerConfigs } from "./read-configs.ts";

/**
 * Who applies this folder's migrations in production, best guess first: what the config says, then what the
 * code imports, then what is installed. Never empty. Which of them is right, the replay has the last word on.
 */
export function detectDrivers(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const found = [
    ...fromWrangler(tree, place),
    ...fromConfig(tree, place),
    ...fromImports(tree, place),
    ...fromDependencies(tree, place),
    {
      name: "better-sqlite3",
      source: "default",
      firm: false,
      reason: "nothing in the repository says otherwise",
    } as const,
  ];
  const seen = new Set<DriverName>();
  return found.filter((choice) => !seen.has(choice.name) && seen.add(choice.name));
}

function fromWrangler(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const config = readWranglerConfigs(tree).find((found) => found.folders.includes(place.path));
  if (config === undefined) return [];
  return [
    {
      name: "d1-wrangler",
      source: "config",
      firm: true,
      reason: `${code(config.file)} names the folder as \`migrations_dir\``,
    },
  ];
}

const driverOfConfig: Readonly<Record<string, DriverName>> = {
  expo: "expo-sqlite",
  "durable-sqlite": "durable-sqlite",
  "d1-http": "d1-http",
  d1: "d1-http",
  turso: "turso",
  libsql: "libsql",
  "better-sqlite": "better-sqlite3",
  "better-sqlite3": "better-sqlite3",
};

function fromConfig(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const config = configOf(tree, place);
  if (config === undefined) return place.dialect === "turso" ? [tursoBy("the journal")] : [];
  const named = config.driver === null ? undefined : driverOfConfig[config.driver];
  if (named === "d1-http") return d1Drivers(tree, place, config);
  if (named !== undefined) {
    return [
      {
        name: named,
        source: "config",
        firm: true,
        reason: `${code(config.file)} says ${code(`driver: "${config.driver}"`)}`,
      },
    ];
  }
  return config.dialect === "turso" || place.dialect === "turso" ? [tursoBy(`${code(config.file)}`)] : [];
}

function tursoBy(who: string): DriverChoice {
  return { name: "turso", source: "config", reason: `${who} says \`dialect: "turso"\``, firm: true };
}

/** `d1-http` in the config is often there for introspection only, while wrangler or the Worker applies the files. */
function d1Drivers(tree: FileTree, place: FolderPlace, config: DrizzleConfig): readonly DriverChoice[] {
  const said = {
    name: "d1-http",
    source: "config",
    firm: true,
    reason: `${code(config.file)} says \`driver: "d1-http"\``,
  } as const;
  const script = packagesAbove(tree, place.path).find((file) =>
    textAt(tree, file)?.includes("d1 migrations apply"),
  );
  if (script === undefined) return [said];
  return [
    {
      name: "d1-wrangler",
      source: "config",
      firm: true,
      reason: `a script in ${code(script)} runs \`wrangler d1 migrations apply\``,
    },
    said,
  ];
}

/** The config whose `out` is this folder; else the only one above it. */
function configOf(tree: FileTree, place: FolderPlace): DrizzleConfig | undefined {
  const configs = readDrizzleConfigs(tree);
  return configs.find((config) => config.out === place.path);
}

const driverOfModule: readonly (readonly [module: string, driver: DriverName])[] = [
  ["drizzle-orm/better-sqlite3", "better-sqlite3"],
  ["drizzle-orm/libsql", "libsql"],
  ["drizzle-orm/bun-sqlite", "bun-sqlite"],
  ["drizzle-orm/node-sqlite", "node-sqlite"],
  ["drizzle-orm/durable-sqlite", "durable-sqlite"],
  ["drizzle-orm/expo-sqlite", "expo-sqlite"],
  ["drizzle-orm/op-sqlite", "op-sqlite"],
  ["drizzle-orm/sql-js", "sql-js"],
  ["drizzle-orm/tursodatabase", "turso"],
  ["drizzle-orm/d1", "d1"],
];

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
        });
      } else if (new RegExp(`["']${module}["'/]`).test(text)) {
        drivers.push({
          name,
          source: "dependency",
          reason: `${code(file)} imports ${code(module)}`,
          firm: false,
        });
      }
    }
  }
  return [...migrators, ...drivers];
}

const driverOfPackage: readonly (readonly [name: string, driver: DriverName])[] = [
  ["@libsql/client", "libsql"],
  ["better-sqlite3", "better-sqlite3"],
  ["expo-sqlite", "expo-sqlite"],
  ["@op-engineering/op-sqlite", "op-sqlite"],
  ["sql.js", "sql-js"],
  ["@tursodatabase/database", "turso"],
  ["@cloudflare/workers-types", "d1"],
];

/** In drizzle-kit's own order: `drizzle-kit migrate` takes @libsql/client before better-sqlite3. */
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
  const home = parentOf(packagesAbove(tree, folder)[0] ?? "");
  const own = sources.filter((path) => path.startsWith(joinPath(home, "")));
  return own.length > 0 ? own : sources;
}

function isSource(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path) && baseName(path) !== "migrations.js";
}

/** What the app sets before it migrates, if its source says so. */
export interface ForeignKeySetting {
  readonly value: boolean;
  /** Half a sentence. */
  readonly reason: string;
}

/**
 * Looks in the sources that call a migrator for the `foreign_keys` setting before the call; where they say
 * nothing, in the other database sources for keys that are turned on. Text only: a hint, and told as one.
 */
export function detectForeignKeys(tree: FileTree, place: FolderPlace): ForeignKeySetting | null {
  let turnedOn: ForeignKeySetting | null = null;
  for (const file of sourcesNear(tree, place.path)) {
    const text = textAt(tree, file) ?? "";
    const name = /\bmigrate\s+as\s+(\w+)/.exec(text)?.[1] ?? "migrate";
    const call = new RegExp(`\\b${name}\\s*\\(`).exec(text);
    const isMigrator = /drizzle-orm\/[\w-]+\/migrator/.test(text) && call !== null;
    const settings = [
      ...text.matchAll(/foreign_keys["'`]?\s*(?:=|,|\()\s*["'`]?(ON|OFF|0|1|true|false)\b/gi),
    ];
    const before = isMigrator ? settings.filter((setting) => setting.index < call.index) : settings;
    const last = before.at(-1)?.[1];
    if (last === undefined) continue;
    const value = /^(?:on|1|true)$/i.test(last);
    const setting = { value, reason: `${code(file)} turns foreign keys ${value ? "on" : "off"}` };
    if (isMigrator) return setting;
    if (value) turnedOn ??= setting;
  }
  return turnedOn;
}
