import { sqliteDialects } from "../drivers/index.ts";
import { drizzleSettings } from "../drizzle/read-configs.ts";
import { resolvePath } from "../drizzle/resolve-path.ts";
import { isDrizzleConfig } from "../drizzle/select-paths.ts";
import { liesAt } from "../model/lies-at.ts";
import { baseName, type FileTree, parentOf, textAt } from "../model/tree.ts";

/** A way to start drizzle-kit that may be meant for a folder. */
export interface KitConfig {
  readonly file: string;
  /** Folder that it is started in: drizzle-kit takes the paths of a config from there. */
  readonly cwd: string;
}

/**
 * The configs that may write to a migration folder, likeliest first: those that scripts generate with, then those
 * named as drizzle-kit expects. Most tell as text where they write; one that computes it comes last, since it has to
 * run to tell.
 */
export function findConfigs(tree: FileTree, folder: string): readonly KitConfig[] {
  const found = [...scriptConfigs(tree, folder), ...namedConfigs(tree)];
  const single = found.filter(
    (config, index) =>
      tree.has(config.file) &&
      found.findIndex(({ file, cwd }) => file === config.file && cwd === config.cwd) === index,
  );
  const writing = (wanted: boolean | null) =>
    single.filter((config) => writesTo(tree, config, folder) === wanted);
  return [...writing(true), ...writing(null)];
}

/** `drizzle-kit generate --config x` in the scripts of the packages that the folder lies in. */
function scriptConfigs(tree: FileTree, folder: string): readonly KitConfig[] {
  const command = /drizzle-kit\S*\s+generate\b[^"\n]*?--config[=\s]+([^\s"'\\&;|]+)/g;
  return [...tree.keys()]
    .filter((path) => baseName(path) === "package.json" && liesAt(folder, parentOf(path)))
    .flatMap((path) => {
      const cwd = parentOf(path);
      const named = [...(textAt(tree, path) ?? "").matchAll(command)];
      return named.map(([, file = ""]) => ({ file: resolvePath(cwd, file), cwd }));
    });
}

/** `drizzle.config.ts` before others of its kind. */
function namedConfigs(tree: FileTree): readonly KitConfig[] {
  const named = [...tree.keys()].filter(isDrizzleConfig);
  const isPlain = (path: string) => baseName(path).startsWith("drizzle.config.");
  return [...named.filter(isPlain), ...named.filter((path) => !isPlain(path))].map((file) => ({
    file,
    cwd: parentOf(file),
  }));
}

/** Whether it writes to the folder; null where only running it can tell. */
function writesTo(tree: FileTree, { file, cwd }: KitConfig, folder: string): boolean | null {
  const text = textAt(tree, file) ?? "";
  const { out, dialect } = drizzleSettings(file, text);
  if (dialect !== null && !sqliteDialects.has(dialect)) return false;
  if (out !== null && !out.includes("${")) return resolvePath(cwd, out) === folder;
  if (!/\bout\b/.test(text) && resolvePath(cwd, "drizzle") === folder) return true;
  return liesAt(folder, cwd) ? null : false;
}
