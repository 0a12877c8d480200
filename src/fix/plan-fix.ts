import { journalFile, migrationFile } from "../drizzle/migration-paths.ts";
import { readBundle } from "../drizzle/read-bundle.ts";
import { readFolder } from "../drizzle/read-folder.ts";
import { compareFolders } from "../history/compare-folders.ts";
import type { FileEdit, FixPlan } from "../model/fix.ts";
import { type MigrationFolder, prefixOf } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { type FileTree, joinPath, textAt } from "../model/tree.ts";
import { breakChunks } from "./break-chunks.ts";
import { chainSnapshots } from "./chain-snapshots.ts";
import { editsInWords, ownOfEdits } from "./edited.ts";
import { findOwn, type Own, snapshotFile } from "./find-own.ts";
import { bundleConflict, fixBundle } from "./fix-bundle.ts";
import type { FixInput } from "./given.ts";
import { type Placed, placedInWords, placeFolders, placeInJournal } from "./place-own.ts";
import { type Branch, readBranch } from "./read-branch.ts";
import { restoreBase } from "./restore-base.ts";
import { writeJournal } from "./write-journal.ts";

/**
 * What fixes a branch's migrations: base's history as it is, and the branch's own after it. Pure: it reads three
 * trees and gives edits of files in the folder. Where something only a person can decide, it gives that and no edits.
 */
export function planFix(input: FixInput): FixPlan {
  const { place } = input;
  const read = (tree: FileTree | null) =>
    tree === null || !holds(tree, place.path) ? null : readFolder(tree, place);
  const [base, fork, branch] = [read(input.base), read(input.fork), readBranch(input)];
  const refused = refusal(input, base, branch.folder);
  if (refused !== null) return nothing([refused]);
  const restored = restoreBase(input, base, fork, branch);
  const merged = base === null ? null : without(base, restored.dropped);
  const found = findOwn(input, base, fork, branch);
  const all = [...ownOfEdits(input, base, branch), ...found.own];
  const placed = placeAll(
    input,
    base,
    branch,
    all.map((own) => asDriven(own, input)),
  );
  const chained = chainSnapshots({ base: merged, fork, branch: branch.folder }, placed);
  const target = new Map(restored.files);
  layDown(input, branch, placed, chained.texts, target);
  const journal = layJournal(input, branch, placed, restored.dropped, target);
  const bundle = layBundle(input, target);
  const conflicts = [...found.conflicts, ...chained.conflicts, ...bundle.conflicts];
  if (conflicts.length > 0) return { ...nothing(conflicts), behind: restored.behind };
  const edits = editsBetween(input, target);
  const moves = placed.flatMap((each) => [
    ...placedInWords(each, base?.migrations ?? []),
    ...movedInWords(each, migrationFile(place, each.name)),
  ]);
  const broken = placed.filter(({ own }) => own.text !== own.migration.text);
  const chunks = broken.map(({ name }) => `Fix the breakpoints in ${code(name)}`);
  const edited = editsInWords(input);
  const steps = [
    ...journal,
    ...restored.steps,
    ...edited,
    ...moves,
    ...chunks,
    ...chained.steps,
    ...bundle.steps,
  ];
  return {
    edits,
    steps: edits.length === 0 ? [] : steps,
    conflicts,
    renamed: renamesIn(placed),
    written: chained.written,
    orphans: chained.orphans,
    behind: restored.behind,
  };
}

/** Base's folder without migrations that the branch takes away. */
function without(base: MigrationFolder, dropped: ReadonlySet<string>): MigrationFolder {
  return {
    ...base,
    migrations: base.migrations.filter(({ name }) => !dropped.has(name)),
    snapshots: base.snapshots.filter(({ migration }) => !dropped.has(migration ?? "")),
  };
}

/** A migration with its statements apart, where its driver wants that. */
function asDriven(own: Own, { profile }: FixInput): Own {
  return { ...own, text: breakChunks(own.text, profile) };
}

/** A file that was in the wrong place keeps its name. */
function movedInWords({ own: { migration, isMade }, name }: Placed, file: string): readonly string[] {
  if (isMade === true || name !== migration.name || file === migration.file) return [];
  return [`Move ${code(migration.file)} to ${code(file)}`];
}

function renamesIn(placed: readonly Placed[]): ReadonlyMap<string, string> {
  return new Map(
    placed.flatMap(({ own: { migration }, name }) =>
      migration.name === name ? [] : [[migration.name, name] as const],
    ),
  );
}

function isListedTwice(name: string, { migrations }: MigrationFolder): boolean {
  return migrations.filter((each) => each.name === name).length > 1;
}

function nothing(conflicts: readonly string[]): FixPlan {
  return { edits: [], steps: [], conflicts, renamed: new Map(), behind: [], written: [], orphans: [] };
}

function holds(tree: FileTree, folder: string): boolean {
  const start = joinPath(folder, "");
  return tree.keys().some((path) => path.startsWith(start));
}

/** What is no bookkeeping: a new baseline, another layout, what is not a file. */
function refusal(
  { place, branch }: FixInput,
  base: MigrationFolder | null,
  head: MigrationFolder,
): string | null {
  const start = joinPath(place.path, "");
  const odd = [...branch.values()].find(({ path, kind }) => path.startsWith(start) && kind !== "file");
  if (odd !== undefined) return `${code(odd.path)} is not a plain file`;
  if (base === null) return null;
  const { squashed, converted } = compareFolders(base, head);
  if (converted !== null) return "This branch converts the folder to another layout. That needs a person";
  if (squashed) return "This branch replaces merged migrations with a new baseline. That needs a person";
  return null;
}

function placeAll(
  { now, broken }: FixInput,
  base: MigrationFolder | null,
  { folder }: Branch,
  own: Parameters<typeof placeInJournal>[1],
): readonly Placed[] {
  if (folder.journal !== null) return placeInJournal(base?.migrations ?? [], own, now);
  return placeFolders(base, own, now, broken.has("upgrade-differs"));
}

/** Puts the branch's own files where they belong; what they leave behind goes, unless it is base's. */
function layDown(
  { place, base: baseTree }: FixInput,
  { folder }: Branch,
  placed: readonly Placed[],
  snapshots: ReadonlyMap<string, string>,
  target: Map<string, Uint8Array>,
): void {
  const drop = (file: string) => {
    if (!baseTree.has(file)) target.delete(file);
  };
  for (const { own } of placed) {
    drop(own.migration.file);
    if (own.snapshot !== null) drop(own.snapshot.file);
  }
  for (const { own, name } of placed) {
    const { migration, snapshot } = own;
    target.set(migrationFile(place, name), Buffer.from(own.text));
    const text = snapshots.get(name) ?? snapshot?.text;
    if (snapshot === null || text === undefined) continue;
    const isMoved = name !== migration.name || baseTree.has(snapshot.file);
    target.set(
      isMoved ? snapshotFile({ ...place, journal: folder.journal }, name, prefixOf(name)) : snapshot.file,
      Buffer.from(text),
    );
  }
}

/** Writes the journal, where the folder has one; gives what is said of it. */
function layJournal(
  { place, base }: FixInput,
  { folder, entries, sides }: Branch,
  placed: readonly Placed[],
  dropped: ReadonlySet<string>,
  target: Map<string, Uint8Array>,
): readonly string[] {
  const file = journalFile(place.path);
  // Folders of plain SQL files have none, and neither have those of 1.0.
  if (folder.journal === null || (sides(file).length === 0 && !base.has(file))) return [];
  const entryOf = (tag: string) => entries.find((each) => each.tag === tag) ?? null;
  const text = writeJournal({ base: textAt(base, file), dropped }, sides(file), placed, entryOf);
  target.set(file, Buffer.from(text));
  if (sides(file).length > 1) return [`Resolve ${code(file)}: base's entries, then this branch's`];
  const twice = placed.filter(({ own }) => isListedTwice(own.migration.name, folder));
  return twice.map(({ own }) => `Remove the second journal entry of ${code(own.migration.name)}`);
}

/** Whether base's bundle holds what its folder does, so that the branch's should too. */
function isInStep(tree: FileTree, place: FixInput["place"]): boolean {
  const { migrations, bundle } = readFolder(tree, place);
  return bundle?.names.join("\0") === migrations.map(({ name }) => name).join("\0");
}

/** Brings `migrations.js` in step with the folder as it will be. */
function layBundle(
  { place, base, branch, profile }: FixInput,
  target: Map<string, Uint8Array>,
): Pick<FixPlan, "steps" | "conflicts"> {
  const file = joinPath(place.path, "migrations.js");
  const texts = [textAt(branch, file), textAt(base, file)].filter((text) => text !== null);
  const nothing = { steps: [], conflicts: [] };
  if (texts.length === 0 || !(profile.bundled || isInStep(base, place))) return nothing;
  const tree: FileTree = new Map([...target].map(([path, bytes]) => [path, { path, kind: "file", bytes }]));
  const { migrations, journal } = readFolder(tree, place);
  const names = migrations.map(({ name }) => name);
  const bundled = migrations.map(({ name, idx }, index) => ({
    name,
    number: journal === null ? index : (idx ?? index),
  }));
  const held = readBundle(tree, place.path, place.layout)?.names.join("\0");
  const written = texts.map((each) => fixBundle(each, bundled)).find((each) => each !== null);
  if (held === names.join("\0") && (written === undefined || written === texts[0])) return nothing;
  // What holds no migrations is no bundle, whatever it is called.
  if (written === undefined)
    return held === undefined ? nothing : { steps: [], conflicts: [bundleConflict(file)] };
  target.set(file, Buffer.from(written));
  return { steps: [`Update ${code(file)} to match the folder`], conflicts: [] };
}

function editsBetween(
  { branch, place }: FixInput,
  target: ReadonlyMap<string, Uint8Array>,
): readonly FileEdit[] {
  const start = joinPath(place.path, "");
  const paths = new Set([...branch.keys(), ...target.keys()].filter((path) => path.startsWith(start)));
  return [...paths].sort().flatMap((path): readonly FileEdit[] => {
    const before = branch.get(path)?.bytes ?? null;
    const after = target.get(path) ?? null;
    const isSame = before === null || after === null ? before === after : Buffer.compare(before, after) === 0;
    return isSame ? [] : [{ path, before, after }];
  });
}
