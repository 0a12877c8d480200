import { baseName, joinPath, parentOf } from "../model/tree.ts";

/** Gives the files of the repository that an import may mean; none for a package from outside. */
export type Resolve = (from: string, specifier: string) => readonly string[];

/**
 * Resolves imports by paths alone: what is relative as Node and the bundlers do, a package of the workspace by its name,
 * and an alias (`@/db/schema`, `~/db`, `$lib/db`) by the end of its path, since what it stands for is set in many places.
 * `packages` are the folders of the workspace by their package's name.
 */
export function importResolver(paths: Iterable<string>, packages: ReadonlyMap<string, string>): Resolve {
  const files = [...paths].map((path) => ({ path, module: moduleOf(path), plain: plainOf(path) }));
  const byModule = Map.groupBy(files, ({ module }) => module);
  const byPlain = Map.groupBy(files, ({ plain }) => plain);
  const byEnd = Map.groupBy(files, ({ plain }) => baseName(plain));
  return remembered((from, specifier) => {
    if (specifier.startsWith(".")) {
      const path = normalize(joinPath(parentOf(from), specifier));
      return (byModule.get(path) ?? byModule.get(moduleOf(path)) ?? []).map(({ path: found }) => found);
    }
    const own = byPlain.get(plainOf(inWorkspace(specifier, packages))) ?? [];
    const tail = plainOf(specifier.replace(/^[@~#$]+\/?/, ""));
    const alike = (byEnd.get(baseName(tail)) ?? []).filter(({ plain }) => `/${plain}`.endsWith(`/${tail}`));
    return (own.length > 0 ? own : alike).map(({ path }) => path);
  });
}

/** The same file is asked for by every name that is taken from it. */
function remembered(resolve: Resolve): Resolve {
  const known = new Map<string, readonly string[]>();
  return (from, specifier) => {
    const key = `${specifier.startsWith(".") ? parentOf(from) : ""}\n${specifier}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = resolve(from, specifier);
    known.set(key, found);
    return found;
  };
}

/** A file as imports name it: without its ending, and by its folder where it is an index. */
function moduleOf(path: string): string {
  return path.replace(/\.[cm]?[jt]sx?$/, "").replace(/(?:^|\/)index$/, "");
}

/** As `moduleOf`, without the folder of the sources, which a package leaves out where others name its parts. */
function plainOf(path: string): string {
  return moduleOf(path)
    .replace(/(?<=^|\/)(?:src|lib)(?:\/|$)/g, "")
    .replace(/\/$/, "");
}

/** The path of what belongs to a package of the workspace; the specifier itself for any other. */
function inWorkspace(specifier: string, packages: ReadonlyMap<string, string>): string {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  const folder = packages.get(parts.slice(0, length).join("/"));
  return folder === undefined ? specifier : joinPath(folder, parts.slice(length).join("/"));
}

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
