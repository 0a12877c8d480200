import { migrationNameAt } from "../drizzle/migration-paths.ts";
import { readReleased, type WantedFolder } from "../git/released/read-released.ts";
import { type FolderPair, findPairs } from "../history/pair-folders.ts";
import type { Comparison } from "../model/comparison.ts";
import { liesAt } from "../model/lies-at.ts";

/** Where released versions are looked for, and what for. */
interface Wanted {
  readonly repo: string;
  /** Globs of tags; none where nobody asked. */
  readonly released: readonly string[];
  readonly migrations: readonly string[];
}

/** What the released versions have of the folders that are judged. Rejects with CannotCheck. */
export async function readVersions(
  { base, head }: Comparison,
  { repo, released, migrations }: Wanted,
): Promise<Pick<Comparison, "released">> {
  if (released.length === 0) return {};
  const { pairs } = findPairs(base.tree, head.tree);
  const folders = pairs
    .map((pair) => wantedFolder(pair, base.tree, head.tree))
    .filter(
      ({ paths }) =>
        migrations.length === 0 || migrations.some((given) => paths.some((path) => liesAt(path, given))),
    );
  return { released: await readReleased({ repo, patterns: released, folders, fetch: true }) };
}

function wantedFolder(
  { base, head }: FolderPair,
  before: Comparison["base"]["tree"],
  after: Comparison["head"]["tree"],
): WantedFolder {
  const places = [
    ...(head === null ? [] : [{ place: head, tree: after }]),
    ...(base === null ? [] : [{ place: base, tree: before }]),
  ];
  const names = places.flatMap(({ place, tree }) =>
    [...tree.keys()].flatMap((path) => migrationNameAt(place, path) ?? []),
  );
  return {
    of: places[0]?.place.path ?? "",
    paths: [...new Set(places.map(({ place }) => place.path))],
    names: [...new Set(names)],
    isBare: places.some(({ place }) => place.isBare === true),
  };
}
