import type { Reference, ReferenceKind, References } from "../model/reference.ts";
import type { Revision } from "../model/report.ts";
import { code, count } from "../model/text.ts";

/** The places in one file, by what they are. */
export interface FilePlaces {
  readonly file: string;
  readonly kinds: readonly { readonly words: string; readonly lines: readonly number[] }[];
}

const words: { readonly [kind in ReferenceKind]: string } = {
  declared: "declared on",
  used: "used on",
  sql: "in SQL on",
};

/** The places of each file together, in their order. */
export function placesByFile(places: readonly Reference[]): readonly FilePlaces[] {
  return [...Map.groupBy(places, ({ file }) => file)].map(([file, own]) => ({
    file,
    kinds: [...Map.groupBy(own, ({ kind }) => kind)].map(([kind, same]) => ({
      words: words[kind],
      lines: [...new Set(same.map(({ line }) => line))].sort((a, b) => a - b),
    })),
  }));
}

/** "3 places in `main` still use it", "no code in `main` uses it any more". */
export function referencesPhrase({ found, places }: References, base: Revision): string {
  const there = code(base.commit?.startsWith(base.rev) ? base.rev.slice(0, 7) : base.rev, 80);
  if (found === 0) return `no code in ${there} uses it any more`;
  const it = new Set(places.map(({ name }) => name)).size > 1 ? "them" : "it";
  return `${count(found, "place")} in ${there} still ${found === 1 ? "uses" : "use"} ${it}`;
}

/** How far the phrase is to be trusted: a name that is put together when the code runs is not found. */
export function hintPhrase({ left }: References): string {
  const unsearched = left === 0 ? "" : `; ${count(left, "file")} not searched`;
  return `found by reading the sources, not by running them${unsearched}`;
}
