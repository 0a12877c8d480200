import { drivers, driversInOrder } from "../../drivers/index.ts";
import type { DriverChoice, DriverName } from "../../model/driver.ts";
import { code } from "../../model/text.ts";
import { baseName, type FileTree, joinPath, parentOf, textAt } from "../../model/tree.ts";
import { parseJsonc } from "../../syntax/parse-source.ts";
import { at } from "../../syntax/plain-value.ts";
import type { FolderPlace } from "../find-folders.ts";
import { resolvePath } from "../resolve-path.ts";
import { isForDevelopers, placeOf } from "../source-text.ts";
import { migratedByKit } from "./commands.ts";
import { importsOf, packagesAbove, sourcesNear, sourcesOf } from "./modules.ts";

interface KnownModule {
  readonly module: string;
  readonly name: DriverName;
  /** Whether the driver behaves otherwise under it than it usually does. */
  readonly isOwnWay: boolean;
}

/** Modules of several dialects: what of them is meant by a member. */
const membered = driversInOrder.flatMap((name) =>
  (drivers[name].ways ?? []).flatMap(({ memberOf, modules: [module = ""] }) =>
    memberOf === undefined ? [] : [{ ...memberOf, meant: module }],
  ),
);

/** The module that is meant where a source imports one of several dialects and calls it by a member. */
function meantBy(module: string, text: string): string {
  const found = membered.find(
    (each) =>
      (module === each.module || module === `${each.module}/migrator`) &&
      new RegExp(`\\b(?:drizzle|migrate)\\.${each.member}\\(`).test(text),
  );
  return found === undefined ? module : module.replace(found.module, found.meant);
}

const knownModules = driversInOrder.flatMap((name): readonly KnownModule[] => {
  const { signs, ways = [] } = drivers[name];
  const own = ways.flatMap(({ modules }) => modules);
  return [
    ...signs.modules.map((module) => ({ module, name, isOwnWay: false })),
    ...own.map((module) => ({ module, name, isOwnWay: true })),
  ];
});

/**
 * What the sources of the folder's own package import. Where they name no driver, another package may be the one that
 * migrates: a guess, since it may have a folder of its own. Where the folder is bundled, drivers that read files are out.
 */
export function fromImports(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const isBundled = tree.has(joinPath(place.path, "migrations.js"));
  const fitting = (found: readonly DriverChoice[]) => {
    const bundled = found.filter(({ name }) => drivers[name].profile.bundled);
    return isBundled && bundled.length > 0 ? bundled : found;
  };
  const own = fitting(driversImported(tree, place, sourcesNear(tree, place.path)));
  if (own.length > 0) return own;
  const others = fitting(driversImported(tree, place, sourcesOf(tree)));
  return others.filter(({ firm }) => firm).map((choice) => ({ ...choice, firm: false }));
}

/**
 * Imports of a migrator weigh more than imports of a driver: some apps open with one and migrate with another. What
 * migrates a developer's own database comes last, and what takes another folder's bundle is of no account here.
 */
function driversImported(
  tree: FileTree,
  place: FolderPlace,
  files: readonly string[],
): readonly DriverChoice[] {
  const migrators: DriverChoice[] = [];
  const others: DriverChoice[] = [];
  for (const file of files.toSorted((a, b) => Number(isForDevelopers(a)) - Number(isForDevelopers(b)))) {
    const text = textAt(tree, file) ?? "";
    if (!text.includes("drizzle-orm/")) continue;
    const modules = importsOf(file, text);
    const bundled = modules.flatMap(({ module }) => bundlesMeant(tree, file, module));
    if (bundled.length > 0 && !bundled.includes(place.path)) continue;
    const imports = modules.flatMap(({ module: imported, line }) => {
      const module = meantBy(imported, text);
      const said = knownModules.find(
        ({ module: known }) => module === known || module.startsWith(`${known}/`),
      );
      if (said === undefined) return [];
      const firm = migratorsOf(said.module).includes(module);
      return [{ said, line, firm, words: imported === module && !firm ? said.module : imported }];
    });
    for (const { said, line, firm, words } of imports) {
      const opened = firm ? openedBeside(said, imports) : said;
      const beside = opened === said ? "" : ` for a database of ${code(opened.module)}`;
      const reason = `${code(file)} imports ${code(words)}${beside}`;
      const way = opened.isOwnWay ? { module: opened.module } : {};
      const choice = {
        name: opened.name,
        source: "dependency",
        reason,
        firm,
        at: { file, line },
        ...way,
      } as const;
      (firm ? migrators : others).push(choice);
    }
  }
  return [...migrators, ...others];
}

/** The folders whose bundle a module may be, behind a short name for a folder as well: `@migrations/todo/migrations`. */
function bundlesMeant(tree: FileTree, file: string, module: string): readonly string[] {
  const said = module.replace(/\.[cm]?[jt]s$/, "");
  if (!said.endsWith("/migrations")) return [];
  const isPath = said.startsWith(".");
  const folder = parentOf(isPath ? resolvePath(parentOf(file), said) : said.replace(/^[^/]*\//, ""));
  const homes = [...tree.keys()].filter((path) => baseName(path) === "migrations.js").map(parentOf);
  return homes.filter((home) => (isPath ? home === folder : `/${home}`.endsWith(`/${folder}`)));
}

/**
 * A migrator only hands its statements on: where a source imports another driver and not the migrator's own, the one
 * that it opens the database with runs them.
 */
function openedBeside(
  migrator: KnownModule,
  imports: readonly { readonly said: KnownModule; readonly firm: boolean }[],
): KnownModule {
  const opened = imports.flatMap(({ said, firm }) => (firm ? [] : [said]));
  const [only] = opened;
  const isAnother = only !== undefined && opened.every(({ module }) => module === only.module);
  const isAlike = isAnother && drivers[only.name].profile.bundled === drivers[migrator.name].profile.bundled;
  return isAlike ? only : migrator;
}

/** The engine of Turso has one of its own for browsers. */
function migratorsOf(module: string): readonly string[] {
  return [`${module}/migrator`, `${module}/wasm-migrator`];
}

/** In drizzle-kit's own order. */
const driverOfPackage = driversInOrder
  .toSorted((a, b) => Number(drivers[b].signs.isFirstChoice) - Number(drivers[a].signs.isFirstChoice))
  .flatMap((driver) => drivers[driver].signs.packages.map((name) => [name, driver] as const));

/**
 * What is installed. Development alone is no production, but for types of a host, which are never there otherwise, and
 * where `drizzle-kit migrate`, itself there for development, applies the folder.
 */
export function fromDependencies(tree: FileTree, place: FolderPlace): readonly DriverChoice[] {
  const isByKit = migratedByKit(tree, place.path) !== null;
  return packagesAbove(tree, place.path).flatMap((file) => {
    const manifest = parseJsonc(textAt(tree, file) ?? "");
    const has = (kind: string, name: string) => at(manifest, kind, name) !== undefined;
    const isListed = (name: string) =>
      has("dependencies", name) ||
      has("peerDependencies", name) ||
      has("optionalDependencies", name) ||
      (has("devDependencies", name) && (isByKit || name.endsWith("-types")));
    return driverOfPackage
      .filter(([name]) => isListed(name))
      .map(([name, driver]): DriverChoice => {
        const reason = `${code(file)} depends on ${code(name)}`;
        const line = placeOf(tree, file, `"${name}"`);
        return { name: driver, source: "dependency", reason, firm: false, at: line };
      });
  });
}
