import { readFolder } from "../../drizzle/read-folder.ts";
import type { MigrationFolder } from "../../model/migration.ts";
import { inOrder, type ReleasedStates, type ReleasedVersions } from "../../model/released.ts";
import { code } from "../../model/text.ts";

/** Reads a folder as each released version has it. Null where nobody asked for that. */
export function readStates(
  released: ReleasedVersions | undefined,
  of: string,
  known: MigrationFolder | null,
): ReleasedStates | null {
  if (released === undefined) return null;
  const found = released.folders.filter((folder) => folder.of === of);
  const read = found.map(({ versions, layout, tree }) => {
    const folder = readFolder(tree, { path: of, layout, dialect: "sqlite" }, known ?? undefined);
    return { versions, folder };
  });
  const usable = read.filter(({ folder }) => !isUnreadable(folder));
  const states = [...Map.groupBy(usable, ({ folder }) => stateKey(folder)).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const versions = inOrder(
      released,
      alike.flatMap((each) => each.versions),
    );
    return [{ versions, folder: first.folder }];
  });
  const place = new Map(released.versions.map((version, index) => [version, index]));
  const placeOf = ([first = ""]: readonly string[]) => place.get(first) ?? 0;
  const there = new Set([...found, ...released.unread].flatMap(({ versions }) => versions));
  const damaged = read.filter(({ folder }) => isUnreadable(folder)).flatMap(({ versions }) => versions);
  return {
    patterns: released.patterns,
    versions: released.versions,
    states: states.toSorted((a, b) => placeOf(a.versions) - placeOf(b.versions)),
    absent: released.versions.filter((version) => !there.has(version)),
    moved: [...new Set(found.filter(({ path }) => path !== of).map(({ path }) => path))],
    unread: [
      ...released.unread,
      ...(damaged.length === 0
        ? []
        : [
            {
              versions: inOrder(released, damaged),
              reason: `have a journal in ${code(of)} that cannot be read`,
            },
          ]),
    ],
  };
}

function isUnreadable({ problems }: MigrationFolder): boolean {
  return problems.some(({ kind }) => kind === "journal-unreadable");
}

/** Databases that ran the same migrations, with the same records, are alike. */
function stateKey({ layout, migrations, unlisted }: MigrationFolder): string {
  const all = [...migrations, ...unlisted].map(({ name, hash, when }) => [name, hash, when]);
  return JSON.stringify([layout, all]);
}
