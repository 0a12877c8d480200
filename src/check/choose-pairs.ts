import type { FolderPair } from "../history/pair-folders.ts";
import { CannotCheck } from "../model/errors.ts";
import { liesAt } from "../model/lies-at.ts";
import type { ForeignFolder } from "../model/migration.ts";
import { code, joinNames } from "../model/text.ts";

/**
 * The folders a person names, by their own path or by one above them; one of another database is left alone. Throws
 * CannotCheck where there is none.
 */
export function choosePairs(
  pairs: readonly FolderPair[],
  foreign: readonly ForeignFolder[],
  wanted: readonly string[],
): readonly FolderPair[] {
  if (wanted.length === 0) return pairs;
  const isNamed = ({ head, base }: FolderPair, given: string) =>
    [head, base].some((place) => place !== null && liesAt(place.path, given));
  for (const given of wanted) {
    const isPair = pairs.some((pair) => isNamed(pair, given));
    if (isPair || foreign.some((folder) => liesAt(folder.path, given))) continue;
    const known =
      pairs.length === 0
        ? "Found: none"
        : `Found: ${joinNames(
            pairs.map((pair) => pathOf(pair) || "."),
            8,
          )}`;
    throw new CannotCheck(`${code(given)} is not a Drizzle SQLite migration folder. ${known}`);
  }
  return pairs.filter((pair) => wanted.some((given) => isNamed(pair, given)));
}

/** Where it lies, on head if it is there. */
export function pathOf(pair: FolderPair): string {
  return pair.head?.path ?? pair.base?.path ?? "";
}
