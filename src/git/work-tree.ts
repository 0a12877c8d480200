import { closeSync, constants, lstatSync, openSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { CannotCheck } from "../model/errors.ts";
import { code } from "../model/text.ts";
import { parentOf, type TreeEntry } from "../model/tree.ts";
import { kindOfMode, type Listed, type Listing } from "./list-tree.ts";
import { pathText } from "./path-text.ts";
import { complaintIn, inFolder, runGit } from "./run-git.ts";

/**
 * Lists the working tree under `top`: tracked files that are there, and untracked ones that are not ignored.
 * What a sparse checkout leaves out is listed with its blob, since nobody deleted it.
 */
export async function listWorkTree(top: string): Promise<Listing> {
  const place = inFolder(top);
  const [tracked, untracked] = await Promise.all([
    runGit(place, ["ls-files", "-z", "-t", "--stage", "--cached", "--deleted"]),
    runGit(place, ["ls-files", "-z", "--others", "--exclude-standard"]),
  ]);
  for (const { code, stderr } of [tracked, untracked])
    if (code !== 0) throw new CannotCheck(`Git cannot list the working tree (${complaintIn(stderr)})`);
  const listing = new Map(parseTracked(records(tracked.stdout)));
  for (const path of records(untracked.stdout)) {
    // A repository inside this one, which git would add as a submodule, ends with a slash.
    if (path.endsWith("/")) listing.set(path.slice(0, -1), { kind: "submodule", id: null });
    else listing.set(path, { kind: "file", id: null });
  }
  return listing;
}

/**
 * What lies on disk under a path, links never followed; null where nothing does that git would track.
 * Not asynchronous: thousands of small files are read several times faster one after the other.
 */
export function readFromDisk(top: string, path: string, listed: Listed): TreeEntry | null {
  if (listed.kind === "submodule") return { path, kind: "submodule", bytes: null };
  // Asked for by such a name, the system gives another file.
  if (!path.isWellFormed()) return { path, kind: listed.kind, bytes: null };
  for (let folder = parentOf(path); folder !== ""; folder = parentOf(folder))
    if (!statOf(join(top, folder))?.isDirectory()) return null;
  const stats = statOf(join(top, path));
  if (stats?.isSymbolicLink()) return { path, kind: "symlink", bytes: null };
  if (!stats?.isFile()) return null;
  // Where links cannot be made, git writes their target into a plain file: core.symlinks=false.
  if (listed.kind === "symlink" && process.platform === "win32")
    return { path, kind: "symlink", bytes: null };
  return { path, kind: "file", bytes: readPlainFile(join(top, path), path) };
}

function records(output: Buffer): readonly string[] {
  return pathText(output)
    .split("\0")
    .filter((record) => record !== "");
}

/** `<tag> <mode> <id> <stage> TAB <path>`; a path in conflict has several lines, a deleted one a second with tag `R`. */
function parseTracked(lines: readonly string[]): ReadonlyMap<string, Listed> {
  const listing = new Map<string, Listed>();
  const deleted = new Set<string>();
  for (const line of lines) {
    const tab = line.indexOf("\t");
    const [tag = "", mode = "", id = ""] = line.slice(0, tab).split(" ");
    const path = line.slice(tab + 1);
    if (tag === "R") deleted.add(path);
    else listing.set(path, listedInIndex(mode, tag === "S", id));
  }
  for (const path of deleted) if (listing.get(path)?.id === null) listing.delete(path);
  return listing;
}

/** A submodule is what the index says; the rest lies on disk, unless a sparse checkout leaves it out. */
function listedInIndex(mode: string, isLeftOut: boolean, id: string): Listed {
  const kind = kindOfMode(mode);
  return { kind, id: isLeftOut || kind === "submodule" ? id : null };
}

function statOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

function readPlainFile(absolute: string, path: string): Uint8Array {
  try {
    // Windows knows no such flag; elsewhere it keeps a link from slipping in between.
    const file = openSync(absolute, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    throw new CannotCheck(
      `${code(path)} cannot be read (${why}): give this user permission, or pass \`--head\``,
    );
  }
}
