import { drivers, driversInOrder } from "../../drivers/index.ts";
import type { DriverChoice, DriverName } from "../../model/driver.ts";
import { code } from "../../model/text.ts";
import { type FileTree, joinPath, textAt } from "../../model/tree.ts";
import { parseJsonc } from "../../syntax/parse-source.ts";
import { at } from "../../syntax/plain-value.ts";
import type { FolderPlace } from "../find-folders.ts";
import { isForDevelopers, placeOf } from "../source-text.ts";
import { type Command, runs } from "./commands.ts";
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
  const own = fitting(driversImported(tree, sourcesNear(tree, place.path)));
  if (own.length > 0) return own;
  const others = fitting(driversImported(tree, sourcesOf(tree)));
  return others.filter(({ firm }) => firm).map((choice) => ({ ...choice, firm: false }));
}

/**
 * Imports of a migrator weigh more than imports of a driver: some apps open with one and migrate with another. What
 * migrates a developer's own database comes last.
 */
function driversImported(tree: FileTree, files: readonly string[]): readonly DriverChoice[] {
  const migrators: DriverChoice[] = [];
  const others: DriverChoice[] = [];
  for (const file of files.toSorted((a, b) => Number(isForDevelopers(a)) - Number(isForDevelopers(b)))) {
    const text = textAt(tree, file) ?? "";
    if (!text.includes("drizzle-orm/")) continue;
    for (const { module: imported, line } of importsOf(file, text)) {
      const module = meantBy(imported, text);
      const said = knownModules.find(
        ({ module: known }) => module === known || module.startsWith(`${known}/`),
      );
      if (said === undefined) continue;
      const firm = migratorsOf(said.module).includes(module);
      const reason = `${code(file)} imports ${code(imported === module && !firm ? said.module : imported)}`;
      const way = said.isOwnWay ? { module: said.module } : {};
      const choice = {
        name: said.name,
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
export function fromDependencies(
  tree: FileTree,
  place: FolderPlace,
  commands: readonly Command[],
): readonly DriverChoice[] {
  const isByKit = commands.some((command) => runs(command, "drizzle-kit migrate"));
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
