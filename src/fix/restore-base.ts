import { journalFile } from "../drizzle/migration-paths.ts";
import { compareFolders } from "../history/compare-folders.ts";
import type { HistoryChange } from "../model/evidence.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { joinPath } from "../model/tree.ts";
import type { FixInput } from "./given.ts";
import type { Branch } from "./read-branch.ts";

/** The branch's files with base's history as base has it. */
export interface Restored {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly steps: readonly string[];
  /** Migrations of base that the branch does not have yet. */
  readonly behind: readonly string[];
  /** Those that the branch takes away and may, since no database can have them. */
  readonly dropped: ReadonlySet<string>;
}

/** Brings back what the branch changed of base's migrations, and brings in what base has added since. */
export function restoreBase(
  input: FixInput,
  base: MigrationFolder | null,
  fork: MigrationFolder | null,
  branch: Branch,
): Restored {
  const { place, neverApplied } = input;
  const start = joinPath(place.path, "");
  const files = new Map<string, Uint8Array>();
  for (const { path, bytes } of input.branch.values())
    if (path.startsWith(start) && bytes !== null) files.set(path, bytes);
  if (base === null) return { files, steps: [], behind: [], dropped: new Set() };
  const bring = (file: string) => {
    const bytes = input.base.get(file)?.bytes;
    if (bytes != null) files.set(file, bytes);
  };
  const forked = new Set(fork?.migrations.map(({ name }) => name));
  const isNew = ({ name }: Migration) => fork !== null && !forked.has(name);
  const { changes } = compareFolders(base, branch.folder);
  const steps: string[] = [];
  for (const change of changes) {
    const { before } = change;
    if (neverApplied.has(before.name)) continue;
    if (change.kind === "renamed") dropRenamed(change.after, base, branch, files);
    if (!isNew(before)) steps.push(...restoredInWords(change, journalFile(place.path)));
    else if (change.kind === "renamed")
      steps.push(`Remove ${code(change.after.name)}: base has the same migration as ${code(before.name)}`);
  }
  const isEdited = new Set(
    changes.flatMap((each) =>
      each.kind === "edited" && neverApplied.has(each.before.name) ? [each.before.name] : [],
    ),
  );
  const dropped = new Set(
    changes.flatMap(({ kind, before: { name } }) =>
      kind === "deleted" && neverApplied.has(name) ? [name] : [],
    ),
  );
  const isKept = (name: string) => !isEdited.has(name) && !dropped.has(name);
  for (const { name, file } of base.migrations) if (isKept(name)) bring(file);
  for (const { file, migration } of base.snapshots) if (isKept(migration ?? "")) bring(file);
  const own = new Set(branch.folder.migrations.map(({ name }) => name));
  const behind = base.migrations.filter((each) => isNew(each) && !own.has(each.name)).map(({ name }) => name);
  if (behind.length > 0) steps.push(...behind.map((name) => `Add base's ${code(name)}`));
  return { files, steps, behind, dropped };
}

/** What the branch has under another name than base goes, with its snapshot. */
function dropRenamed(
  renamed: Migration,
  base: MigrationFolder,
  branch: Branch,
  files: Map<string, Uint8Array>,
): void {
  const snapshot = branch.folder.snapshots.find(({ migration }) => migration === renamed.name)?.file;
  const kept = new Set([...base.migrations, ...base.snapshots].map(({ file }) => file));
  for (const file of [renamed.file, snapshot]) if (file !== undefined && !kept.has(file)) files.delete(file);
}

function restoredInWords(change: HistoryChange, journal: string): readonly string[] {
  const name = code(change.before.name);
  switch (change.kind) {
    case "edited":
      return [`Restore the SQL of ${name}: databases that ran it never run it again`];
    case "reformatted":
      return [`Restore the text of ${name}: only its format was changed`];
    case "deleted":
      return [`Restore ${name}: it is merged`];
    case "renamed":
      return [`Rename ${code(change.after.name)} back to ${name}: it is merged`];
    case "reordered":
      return [`Move ${name} back to its place in the journal`];
    case "entry-edited":
      return [`Restore the entry of ${name} in ${code(journal)}`];
  }
}
