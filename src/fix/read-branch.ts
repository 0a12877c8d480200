import { journalFile } from "../drizzle/migration-paths.ts";
import { readFolder } from "../drizzle/read-folder.ts";
import type { MigrationFolder } from "../model/migration.ts";
import { isEntry } from "../model/read-json.ts";
import { fileTree, joinPath, textAt } from "../model/tree.ts";
import type { FixInput } from "./given.ts";
import { parseJson } from "./json-text.ts";
import { sidesOf } from "./merge-markers.ts";

/** A journal entry as it is written. */
export type Entry = Readonly<Record<string, unknown>> & { readonly tag: string };

/** The branch's folder, read as if what git left unmerged had been brought together. */
export interface Branch {
  readonly folder: MigrationFolder;
  /** Its journal entries, those of both sides of a conflict, as they are written. */
  readonly entries: readonly Entry[];
  /** The texts that a file may be: both sides of a conflict, else the one. */
  readonly sides: (path: string) => readonly string[];
}

/** Reads the branch's folder. Base's version stands in for a file with conflict markers that base has too. */
export function readBranch({ place, base, branch }: FixInput): Branch {
  const journal = journalFile(place.path);
  const sides = (path: string): readonly string[] => {
    const text = textAt(branch, path);
    return text === null ? [] : sidesOf(text);
  };
  const known = entriesIn(textAt(base, journal) ?? "");
  const entries = uniqueTags([...sides(journal).flatMap(entriesIn)]);
  const start = joinPath(place.path, "");
  const resolved = [...branch.values()].map((entry) => {
    if (!entry.path.startsWith(start) || sides(entry.path).length < 2) return entry;
    const bytes =
      entry.path === journal
        ? Buffer.from(journalOf(sides(journal), uniqueTags([...known, ...entries])))
        : base.get(entry.path)?.bytes;
    return bytes == null ? entry : { ...entry, bytes };
  });
  return { folder: readFolder(fileTree(resolved), place), entries, sides };
}

function journalOf(sides: readonly string[], entries: readonly Entry[]): string {
  const value = sides.map(parseJson).find(isEntry) ?? { version: "7", dialect: "sqlite" };
  return JSON.stringify({ ...value, entries });
}

/** The entries of a journal; of one that is no JSON what looks like them. */
export function entriesIn(text: string): readonly Entry[] {
  const value = parseJson(text);
  const listed = isEntry(value) && Array.isArray(value["entries"]) ? value["entries"] : null;
  const found = listed ?? [...text.matchAll(/\{[^{}]*"tag"[^{}]*\}/g)].map(([block]) => parseJson(block));
  return found.filter((each): each is Entry => isEntry(each) && isTag(each["tag"]));
}

/** A tag becomes the name of a file in the folder, and of nothing else. */
function isTag(tag: unknown): tag is string {
  return typeof tag === "string" && tag !== "" && !/[\\/\0]/.test(tag) && tag.isWellFormed();
}

function uniqueTags(entries: readonly Entry[]): readonly Entry[] {
  const byTag = new Map<string, Entry>();
  for (const entry of entries) if (!byTag.has(entry.tag)) byTag.set(entry.tag, entry);
  return [...byTag.values()];
}
