import type { Driver } from "../drivers/driver.ts";
import { devicePackages, drivers, driversInOrder, usualDriver } from "../drivers/index.ts";
import type { DriverChoice, DriverName, FilesApplied, SourcePlace } from "../model/driver.ts";
import { code } from "../model/text.ts";
import { type FileTree, joinPath, parentOf } from "../model/tree.ts";
import { configFor, configsOf } from "./appliers/choose-config.ts";
import { type Command, migratedByKit, readCommands, runs } from "./appliers/commands.ts";
import { fromDependencies, fromImports } from "./appliers/imports.ts";
import { migrationsTableOf } from "./appliers/migrations-table.ts";
import { lists, packagesAbove, sourcesNear } from "./appliers/modules.ts";
import { nuxtHubOf } from "./appliers/nuxt-hub.ts";
import { ownRunners } from "./appliers/own-runner.ts";
import { readD1Bindings } from "./appliers/read-wrangler.ts";
import { isForHand } from "./appliers/rollout.ts";
import { isTaken } from "./files-view.ts";
import type { FolderPlace } from "./find-folders.ts";
import { migrationNameAt } from "./migration-paths.ts";
import type { DrizzleConfig } from "./read-configs.ts";
import { isSideline, placeOf } from "./source-text.ts";

/**
 * Who applies this folder's migrations in production, best guess first: what a command or a config says, then what the
 * code imports, then what is installed. Never empty; where nothing points anywhere, the usual driver, and that is said.
 */
export function detectDrivers(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const commands = readCommands(tree, place.path);
  const wrangler = fromWrangler(tree, place, commands);
  const evidence = [
    ...wrangler.filter(({ isSeeing }) => isSeeing).map(({ choice }) => choice),
    ...fromNuxtHub(tree, place),
    ...fromTauri(place),
    ...fromConfig(tree, place, commands),
    ...fromImports(tree, place),
    ...wrangler.map(({ choice }) => choice),
    ...fromDependencies(tree, place),
  ];
  const found = evidence.length === 0 ? [byDefault] : evidence;
  const runner = fromOwnRunner(tree, place, commands, found);
  const seen = new Set<DriverName>();
  const migrationsTable = migrationsTableOf(tree, place.path);
  const named = {
    ...(migrationsTable === null ? {} : { migrationsTable }),
    ...(isOnDevice(tree, place) ? { onDevice: true } : {}),
  };
  return [...runner, ...found]
    .filter((choice) => !seen.has(choice.name) && seen.add(choice.name))
    .map((choice) => ({ ...choice, ...named }));
}

/** Whether the package that owns the folder is an app for the user's device. */
function isOnDevice(tree: FileTree, place: FolderPlace): boolean {
  const [nearest] = packagesAbove(tree, place.path);
  return nearest !== undefined && lists(tree, nearest, devicePackages);
}

const byDefault: DriverChoice = {
  name: usualDriver,
  source: "default",
  firm: false,
  reason: "nothing in the repository names one",
};

/** The first driver of which something holds. */
function driverWith(holds: (driver: Driver) => boolean): DriverName | undefined {
  return driversInOrder.find((name) => holds(drivers[name]));
}

function saidByConfig(name: DriverName, reason: string, at: SourcePlace | null = null): DriverChoice {
  return { name, source: "config", firm: true, reason, ...(at === null ? {} : { at }) };
}

/** A choice with whether what applies the folder would see a file in it. */
interface Seeing {
  readonly choice: DriverChoice;
  readonly isSeeing: boolean;
}

/**
 * The bindings of wrangler's configs that name the folder. One that names it and would not see a file in it tells less
 * than anything else that applies the folder: wrangler has nothing to do there. Where no config is in git, a command
 * that applies migrations is meant for the folder.
 */
function fromWrangler(tree: FileTree, place: FolderPlace, commands: readonly Command[]): readonly Seeing[] {
  const name = driverWith(({ profile }) => profile.wrangler);
  if (name === undefined) return [];
  const bindings = readD1Bindings(tree);
  const said = drivers[name].signs.script?.command ?? "";
  const command = commands.find((each) => runs(each, said));
  const isFlat = place.layout === "journal";
  if (bindings.length === 0 && command !== undefined && isFlat)
    return [{ choice: saidByConfig(name, ran(command, said), placeOfCommand(command)), isSeeing: true }];
  const sql = [...tree.keys()].filter((path) => migrationNameAt(place, path) !== null);
  return bindings.flatMap((files) => {
    const isSeeing = sql.some((path) => isTaken(path, files.dir, files.pattern));
    if (!isSeeing && files.dir !== place.path) return [];
    const reason = `${code(files.config)} names the folder as \`migrations_dir\``;
    const at = placeOf(tree, files.config, "migrations_dir");
    return [{ choice: { ...saidByConfig(name, reason, at), files }, isSeeing }];
  });
}

/** Where a command stands, and what it is. */
function ran({ file, line }: Command, command: string): string {
  return file.endsWith("package.json")
    ? `a script in ${code(file)} runs ${code(command)}`
    : `${code(`${file}:${line}`)} runs ${code(command)}`;
}

function placeOfCommand({ file, line }: Command): SourcePlace {
  return { file, line };
}

/** NuxtHub goes by the names of files, statement by statement, on the database that its config names or its host has. */
function fromNuxtHub(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const hub = nuxtHubOf(tree, place.path);
  if (hub === null) return [];
  const said = hub.driver ?? (readD1Bindings(tree).length > 0 ? "on Cloudflare" : "elsewhere");
  const name = driverWith(({ signs }) => signs.hub.includes(said));
  const reason = `${code(hub.config)} uses it as the NuxtHub database`;
  const ledger = { table: "_hub_migrations", keepsEnding: false };
  const who = { command: "NuxtHub", config: hub.config, ledger, transaction: "none" } as const;
  const at = placeOf(tree, hub.config, /\bhub["']?\s*:/);
  return name === undefined ? [] : [{ ...saidByConfig(name, reason, at), files: wholeFiles(place, who) }];
}

/** The Rust side of a Tauri app: its SQL plugin gets the files as texts, whatever drizzle-kit has a driver for. */
function fromTauri(place: FolderPlace): readonly DriverChoice[] {
  const root = /^(?:.*\/)?src-tauri(?=\/|$)/.exec(place.path)?.[0];
  const name = driverWith(({ signs }) => signs.packages.includes("@tauri-apps/plugin-sql"));
  if (root === undefined || name === undefined || place.layout !== "journal") return [];
  const ledger = { table: "_sqlx_migrations", keepsEnding: true };
  const who = { command: "Tauri's SQL plugin", config: root, ledger, transaction: "each" } as const;
  const reason = `it is in ${code(root)}, the Rust side of a Tauri app`;
  return [{ ...saidByConfig(name, reason), files: wholeFiles(place, who) }];
}

/** Every `.sql` file directly in the folder, by name. */
function wholeFiles(
  { path }: FolderPlace,
  who: Pick<FilesApplied, "command" | "config" | "ledger" | "transaction">,
): FilesApplied {
  return { ...who, dir: path, pattern: "*.sql", setting: null };
}

/**
 * A source of the app that applies the folder without a migrator of Drizzle: on the database that it, or else the
 * repository, opens. It tells more than where the folder lies or what its journal says, of which no line is the place.
 * Beside `drizzle-kit migrate`, a script that nothing runs is there to repair a database.
 */
function fromOwnRunner(
  tree: FileTree,
  place: FolderPlace,
  commands: readonly Command[],
  found: readonly DriverChoice[],
): readonly DriverChoice[] {
  const [likeliest] = found;
  const isTold = likeliest?.firm === true && likeliest.at !== undefined;
  if (likeliest === undefined || isTold || place.layout !== "journal") return [];
  const home = parentOf(packagesAbove(tree, place.path)[0] ?? "");
  const sources = sourcesNear(tree, place.path).filter((file) => !isSideline(file, home));
  const isByKit = migratedByKit(tree, place.path) !== null;
  const [runner] = ownRunners(tree, place.path, sources).filter(
    ({ file }) => !(isByKit && isForHand(tree, commands, file)),
  );
  if (runner === undefined) return [];
  const { file, line, journal } = runner;
  const reason = `the app's own code at ${code(`${file}:${line}`)} applies ${journal === null ? "the folder's files" : "the journal"}`;
  const choice = {
    name: likeliest.name,
    source: "dependency",
    firm: true,
    reason,
    at: { file, line },
  } as const;
  if (journal !== null) return [{ ...choice, runner: journal }];
  const who = { command: file, config: file, ledger: null, transaction: "none" } as const;
  return [{ ...choice, files: wholeFiles(place, who) }];
}

function fromConfig(
  tree: FileTree,
  place: FolderPlace,
  commands: readonly Command[],
): readonly DriverChoice[] {
  const config = configFor(tree, place, commands);
  const named = namedBy(config);
  const scripted = configsOf(tree, place).flatMap((each) => insteadOf(tree, place, namedBy(each), commands));
  if (config !== undefined && named !== undefined) {
    const said = `${code(config.file)} says ${code(`driver: "${config.driver}"`)}`;
    const at = placeOf(tree, config.file, /\bdriver["']?\s*:/);
    return [...scripted, ...takersOf(named, tree, place), saidByConfig(named, said, at)];
  }
  const who = config === undefined ? "the journal" : code(config.file);
  const at = config === undefined ? null : placeOf(tree, config.file, /\bdialect["']?\s*:/);
  const spoken = [config?.dialect, place.dialect].flatMap((dialect) => {
    const name = dialect == null ? undefined : driverWith(({ signs }) => signs.dialects.includes(dialect));
    return name === undefined ? [] : [saidByConfig(name, `${who} says ${code(`dialect: "${dialect}"`)}`, at)];
  });
  return [...scripted, ...spoken];
}

function namedBy(config: DrizzleConfig | undefined): DriverName | undefined {
  const said = config?.driver ?? null;
  return said === null ? undefined : driverWith(({ signs }) => signs.configs.includes(said));
}

/** A config that names a driver of bundles does so for the bundle: another migrator of bundles that the app imports takes it. */
function takersOf(named: DriverName, tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  if (!drivers[named].profile.bundled) return [];
  const imported = fromImports(tree, place).filter(({ firm }) => firm);
  if (imported.some(({ name }) => name === named)) return [];
  return imported.filter(({ name }) => drivers[name].profile.bundled);
}

/**
 * A config is often there for introspection only, while a script applies the files in another way: that of
 * `wrangler d1 migrations apply` beside `d1-http`.
 */
function insteadOf(
  tree: FileTree,
  place: FolderPlace,
  named: DriverName | undefined,
  commands: readonly Command[],
): readonly DriverChoice[] {
  if (place.layout !== "journal") return [];
  return driversInOrder.flatMap((name) => {
    const { script } = drivers[name].signs;
    if (script === null || named === undefined || script.insteadOf !== named) return [];
    const command = commands.find((each) => runs(each, script.command));
    const isElsewhere = readD1Bindings(tree).some(({ dir }) => dir !== place.path && holdsSql(tree, dir));
    return command === undefined || isElsewhere
      ? []
      : [saidByConfig(name, ran(command, script.command), placeOfCommand(command))];
  });
}

function holdsSql(tree: FileTree, folder: string): boolean {
  const start = joinPath(folder, "");
  return [...tree.keys()].some((path) => path.startsWith(start) && path.endsWith(".sql"));
}
