import { type FolderProblem, type MigrationFolder, type Snapshot, wholeFile } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { type FileTree, joinPath, textAt } from "../model/tree.ts";
import type { FolderPlace } from "./find-folders.ts";
import { readFoldersLayout } from "./folders-layout.ts";
import { readJournalLayout } from "./journal-layout.ts";
import { layoutFacts } from "./layout.ts";
import { readBundle } from "./read-bundle.ts";
import { migrationReader } from "./read-migration.ts";
import { readSnapshot } from "./snapshot/snapshot.ts";

/**
 * Reads a migration folder. What is wrong with it is in the result; nothing here throws.
 * `known` is the same folder elsewhere, whose texts need not be taken apart again.
 */
export function readFolder(tree: FileTree, place: FolderPlace, known?: MigrationFolder): MigrationFolder {
  const files = filesUnder(tree, place);
  const problems: FolderProblem[] = [];
  const read = migrationReader(tree, problems, known && [...known.migrations, ...known.unlisted]);
  const content =
    place.layout === "journal"
      ? readJournalLayout(tree, place, files, read, problems)
      : readFoldersLayout(tree, place, files, read);
  const snapshots: Snapshot[] = [];
  for (const { file, migration } of content.snapshotFiles) {
    const text = textAt(tree, file);
    if (text === null) {
      problems.push({
        kind: "not-a-file",
        at: wholeFile(file),
        message: `${code(file)} is a link, which is never followed`,
      });
      continue;
    }
    const snapshot = readSnapshot(file, migration, text);
    if ("problem" in snapshot) problems.push(snapshot.problem);
    else snapshots.push(snapshot);
  }
  return {
    path: place.path,
    layout: place.layout,
    ...layoutFacts[place.layout],
    migrations: content.migrations,
    unlisted: content.unlisted,
    unseen: [],
    snapshots,
    problems,
    journal: content.journal,
    bundle: readBundle(tree, place.path, place.layout),
  };
}

/** Paths directly in the folder and one level below it, and of 1.0 those that lie one level too deep. */
function filesUnder(tree: FileTree, { path: folder, layout }: FolderPlace): readonly string[] {
  const prefix = joinPath(folder, "");
  const depth = layout === "folders" ? 3 : 2;
  const found: string[] = [];
  for (const path of tree.keys()) {
    if (path.startsWith(prefix) && path.slice(prefix.length).split("/").length <= depth) found.push(path);
  }
  return found;
}
