import { isDeepStrictEqual } from "node:util";
import { isEntry } from "../model/read-json.ts";
import { editJson, type JsonEdit, jsonEdits, parseJson } from "./json-text.ts";
import type { Placed } from "./place-own.ts";
import { type Entry, entriesIn } from "./read-branch.ts";

/**
 * A journal with base's entries as they are and the branch's own after them. The branch's text is changed where it has
 * base's entries already, else base's, so that either keeps the way it is written.
 */
export function writeJournal(
  { base, dropped }: { readonly base: string | null; readonly dropped: ReadonlySet<string> },
  sides: readonly string[],
  placed: readonly Placed[],
  entryOf: (tag: string) => Entry | null,
): string {
  const merged = (base === null ? [] : entriesIn(base)).filter(({ tag }) => !dropped.has(tag));
  const last = merged.at(-1);
  const own = placed.map(({ own: { migration }, name, when, idx }) => {
    const { tag: _, ...more } = entryOf(migration.name) ?? {
      idx,
      version: last?.["version"] ?? "6",
      when,
      tag: name,
      breakpoints: true,
    };
    return withOrder({ ...more, idx, when, tag: name });
  });
  const wanted = [...merged, ...own];
  const [branch] = sides;
  const begins = (text: string) => {
    const entries = entriesIn(text);
    return merged.every((entry, place) => isDeepStrictEqual(entries[place], entry));
  };
  const text = sides.length === 1 && branch !== undefined && isList(branch) && begins(branch) ? branch : base;
  if (text === null) return branch ?? "";
  return editJson(text, entryEdits(entriesIn(text), wanted));
}

function isList(text: string): boolean {
  const value = parseJson(text);
  return isEntry(value) && Array.isArray(value["entries"]);
}

/** drizzle-kit's order of the fields, and what else there is after them. */
function withOrder({ idx, version, when, tag, breakpoints, ...more }: Entry): Entry {
  return { idx, version, when, tag, breakpoints, ...more };
}

function entryEdits(before: readonly Entry[], after: readonly Entry[]): readonly JsonEdit[] {
  const changed = after.flatMap((entry, place) => {
    const was = before[place];
    return was === undefined
      ? [{ path: ["entries", place], value: entry, isInserted: true }]
      : jsonEdits(was, entry, ["entries", place]);
  });
  const gone = before
    .slice(after.length)
    .map((_, place) => ({ path: ["entries", after.length + place], value: undefined }));
  return [...changed, ...gone.reverse()];
}
