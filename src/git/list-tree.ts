import type { EntryKind } from "../model/tree.ts";
import { pathText } from "./path-text.ts";
import { type Place, runGit } from "./run-git.ts";

/** One path, before its content is read. */
export interface Listed {
  readonly kind: EntryKind;
  /** The blob that holds the content; null where it lies on disk. */
  readonly id: string | null;
}

/** Every path of a tree. */
export type Listing = ReadonlyMap<string, Listed>;

/** Lists all paths of a commit or tree; null where parts of it are not there. */
export async function listTree(place: Place, id: string): Promise<Listing | null> {
  const { code, stdout } = await runGit(place, ["ls-tree", "-r", "-z", "--full-tree", id]);
  return code === 0 ? parseListing(pathText(stdout)) : null;
}

/**
 * Lists all paths of a commit or tree by what sets it apart from another, whose listing is known: far less to
 * read, since the two are nearly the same. Null where parts of it are not there.
 */
export async function listTreeLike(
  place: Place,
  known: string,
  listing: Promise<Listing | null>,
  id: string,
): Promise<Listing | null> {
  const command = ["diff-tree", "-r", "-z", "--raw", "--no-renames", known, id];
  const [before, { code, stdout }] = await Promise.all([listing, runGit(place, command)]);
  return before !== null && code === 0 ? applyChanges(before, pathText(stdout).split("\0")) : null;
}

/** What a mode stands for: https://git-scm.com/docs/git-fast-import#_filemodify */
export function kindOfMode(mode: string): EntryKind {
  if (mode === "120000") return "symlink";
  return mode === "160000" ? "submodule" : "file";
}

/** `<mode> <type> <id> TAB <path> NUL`, where a path may hold anything but NUL. */
function parseListing(text: string): Listing {
  const listing = new Map<string, Listed>();
  for (let start = 0; start < text.length; ) {
    const tab = text.indexOf("\t", start);
    const end = text.indexOf("\0", tab);
    const [mode = "", , id = ""] = text.slice(start, tab).split(" ");
    listing.set(text.slice(tab + 1, end), { kind: kindOfMode(mode), id });
    start = end + 1;
  }
  return listing;
}

/** `:<mode> <mode> <id> <id> <status> NUL <path> NUL`: https://git-scm.com/docs/diff-format#_raw_output_format */
function applyChanges(known: Listing, fields: readonly string[]): Listing {
  const listing = new Map(known);
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = "", , id = "", status = ""] = (fields[index] ?? "").split(" ");
    const path = fields[index + 1] ?? "";
    if (status === "D") listing.delete(path);
    else listing.set(path, { kind: kindOfMode(mode), id });
  }
  return listing;
}
