import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { baseName, type FileTree, parentOf } from "../model/tree.ts";

/** What is laid down, and the working tree whose packages it uses. */
export interface SourceCopy {
  readonly tree: FileTree;
  readonly top: string;
  /** Folders of the working tree that git ignores. */
  readonly ignored: readonly string[];
}

/** A side whose sources were laid down. */
export interface LaidDown {
  readonly tree: FileTree;
  /** The folder that they lie in. */
  readonly copy: string;
  /** Root of the working tree that has the packages. */
  readonly top: string;
  /** Folder for temporary files. */
  readonly scratch: string;
  /** By the clock of `performance.now()`. */
  readonly deadline: number;
}

/**
 * Lays the sources of one side down in an empty folder, in which drizzle-kit may write as it likes. Packages are
 * linked from the working tree, except those of the repository itself: these link to the copy.
 */
export function layDown({ tree, top, ignored }: SourceCopy, folder: string): void {
  for (const { path, bytes } of tree.values()) {
    if (bytes === null || !path.isWellFormed()) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const packages = [...tree.keys()].filter((path) => baseName(path) === "package.json").map(parentOf);
  for (const at of new Set(["", ...packages])) linkPackages(top, at, folder);
  for (const path of ignored) copyTypeSettings(join(top, path), join(folder, path));
}

/** Entry by entry, so that a cache beside the packages is written in the copy. */
function linkPackages(top: string, at: string, folder: string): void {
  const from = join(top, at, "node_modules");
  const to = join(folder, at, "node_modules");
  for (const name of namesIn(from)) {
    if (name.startsWith(".")) continue;
    const scoped = name.startsWith("@") ? namesIn(join(from, name)).map((each) => join(name, each)) : [name];
    for (const entry of scoped) {
      mkdirSync(dirname(join(to, entry)), { recursive: true });
      symlinkSync(targetOf(join(from, entry), top, folder), join(to, entry), "junction");
    }
  }
}

/** A package of the repository itself is a link out of `node_modules`: its sources are those that were laid down. */
function targetOf(entry: string, top: string, folder: string): string {
  if (!lstatSync(entry).isSymbolicLink()) return entry;
  const inside = realpathOf(entry);
  const path = inside === null ? ".." : relative(realpathSync(top), inside);
  const isOurs = path !== ".." && !path.startsWith(`..${sep}`) && !path.split(sep).includes("node_modules");
  return isOurs ? join(folder, path) : entry;
}

/** Frameworks keep the settings that a `tsconfig.json` extends in a folder that git ignores: `.svelte-kit`, `.nuxt`. */
function copyTypeSettings(from: string, to: string): void {
  if (baseName(from) === "node_modules") return;
  for (const name of namesIn(from).filter((each) => /^tsconfig.*\.json$/.test(each))) {
    mkdirSync(to, { recursive: true });
    copyFileSync(join(from, name), join(to, name));
  }
}

/** Names in a folder; none where there is no such folder. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function realpathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
