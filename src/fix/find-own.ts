import { migrationFile } from "../drizzle/migration-paths.ts";
import { migrationReader } from "../drizzle/read-migration.ts";
import { compareFolders } from "../history/compare-folders.ts";
import { bareName, type Migration, type MigrationFolder } from "../model/migration.ts";
import { code, joinNames } from "../model/text.ts";
import { fileTree, joinPath, textAt } from "../model/tree.ts";
import { mergeMarkerLine } from "../sql/lines.ts";
import type { FixInput } from "./given.ts";
import type { Branch } from "./read-branch.ts";

/** A migration of the branch's own. */
export interface Own {
  readonly migration: Migration;
  readonly text: string;
  readonly snapshot: { readonly file: string; readonly text: string } | null;
  /** Whether no file of the branch has it yet. */
  readonly isMade?: true;
}

/** The branch's own migrations in the order in which it has them, or what keeps them from being told. */
export interface FoundOwn {
  readonly own: readonly Own[];
  readonly conflicts: readonly string[];
}

/** Tells the branch's own migrations from base's: by name and content, and where both have one name, by where it came from. */
export function findOwn(
  input: FixInput,
  base: MigrationFolder | null,
  fork: MigrationFolder | null,
  branch: Branch,
): FoundOwn {
  const { folder } = branch;
  const before = new Set(fork?.migrations.map(({ name }) => name));
  const added = compareFolders(base, folder).added.filter(({ name }) => !before.has(name));
  const lost = lostNumbers(base, folder);
  const kept = added.filter(({ text, idx }) => text !== null || !lost.has(idx));
  const { listed, conflicts } = pairMissing(kept, newUnlisted(input, base, fork, folder));
  const displaced = (base?.migrations ?? []).flatMap((each) => displacedBy(each, fork, branch));
  const all = [
    ...new Map([...displaced, ...listed].map((each) => [`${each.file} ${each.text}`, each])).values(),
  ];
  const taken = new Set<string>();
  const own = all.map((migration): Own => {
    const found = snapshotOf(input, migration, branch);
    const isFree = found !== null && !taken.has(found.file);
    if (found !== null) taken.add(found.file);
    return { migration, text: migration.text ?? "", snapshot: isFree ? found : null };
  });
  const unresolved = own.filter(({ text }) => mergeMarkerLine(text) !== null);
  const left = unresolved.map(
    ({ migration }) => `${code(migration.file)} has conflict markers. Resolve them`,
  );
  return { own, conflicts: [...conflicts, ...left] };
}

/** SQL files that no side of the journal names, and that neither base nor the fork has. */
function newUnlisted(
  { ledger }: FixInput,
  base: MigrationFolder | null,
  fork: MigrationFolder | null,
  { unlisted }: MigrationFolder,
): readonly Migration[] {
  if (ledger === "file-name") return [];
  const known = new Set(
    [base, fork].flatMap((side) =>
      [...(side?.unlisted ?? []), ...(side?.migrations ?? [])].map(({ file }) => file),
    ),
  );
  return unlisted.filter(({ file, text }) => !known.has(file) && text !== null);
}

/** An entry whose file is missing is that of the one file without an entry, where they agree in number or name. */
function pairMissing(
  added: readonly Migration[],
  unlisted: readonly Migration[],
): { readonly listed: readonly Migration[]; readonly conflicts: readonly string[] } {
  const free = new Set(unlisted);
  const conflicts: string[] = [];
  const listed = added.flatMap((migration): readonly Migration[] => {
    if (migration.text !== null) return [migration];
    const [twin, ...others] = [...free].filter((each) => isAlike(each, migration));
    if (twin !== undefined && others.length === 0) {
      free.delete(twin);
      return [{ ...twin, idx: migration.idx, when: migration.when, listed: migration.listed }];
    }
    const which = free.size === 0 ? "" : `; it may be ${joinNames([...free].map(({ file }) => file))}`;
    conflicts.push(
      `${code(migration.name)} is in the journal, but ${code(migration.file)} does not exist${which}. Commit the file, or remove the entry`,
    );
    return [];
  });
  return { listed: conflicts.length > 0 ? listed : [...free].reduce(insert, listed), conflicts };
}

/** What is not listed comes before the first that has a higher number. */
function insert(listed: readonly Migration[], migration: Migration): readonly Migration[] {
  const { prefix } = migration;
  const next = listed.findIndex(
    (each) => prefix !== null && each.prefix?.length === prefix.length && each.prefix > prefix,
  );
  return next < 0 ? [...listed, migration] : listed.toSpliced(next, 0, migration);
}

/** Numbers of base's migrations that the branch has lost: an entry without a file there names what never was. */
function lostNumbers(
  base: MigrationFolder | null,
  { migrations }: MigrationFolder,
): ReadonlySet<number | null> {
  const names = new Set(migrations.map(({ name }) => name));
  const lost = (base?.migrations ?? []).filter(({ name, idx }) => !names.has(name) && idx !== null);
  return new Set(lost.map(({ idx }) => idx));
}

function isAlike(one: Migration, other: Migration): boolean {
  return (one.prefix !== null && one.prefix === other.prefix) || bareName(one.name) === bareName(other.name);
}

/** What the branch has under the name of a migration that base has added since, and that is not the same. */
function displacedBy(merged: Migration, fork: MigrationFolder | null, branch: Branch): readonly Migration[] {
  const texts = branch.sides(merged.file);
  const isNew = fork !== null && !fork.migrations.some(({ name }) => name === merged.name);
  if (texts.length < 2 && !isNew) return [];
  return texts
    .filter((text) => text !== merged.text)
    .map((text) => {
      const bytes = Buffer.from(text);
      const tree = fileTree([{ path: merged.file, kind: "file", bytes }]);
      const entry = branch.folder.migrations.find(({ name }) => name === merged.name) ?? merged;
      return migrationReader(tree, [])(entry);
    });
}

/** The snapshot that the branch wrote with a migration, also where base has another of that name. */
function snapshotOf(
  { place, base }: FixInput,
  { name, prefix }: Migration,
  { folder, sides }: Branch,
): Own["snapshot"] {
  const file = snapshotFile({ ...place, journal: folder.journal }, name, prefix);
  const text = sides(file).find((each) => each !== textAt(base, file));
  return text === undefined ? null : { file, text };
}

/** Where the snapshot of a migration lies. */
export function snapshotFile(
  { path, journal, layout }: Pick<MigrationFolder, "path" | "journal" | "layout">,
  name: string,
  prefix: string | null,
): string {
  return journal === null
    ? migrationFile({ path, layout }, name).replace(/migration\.sql$/, "snapshot.json")
    : joinPath(path, `meta/${prefix ?? ""}_snapshot.json`);
}
