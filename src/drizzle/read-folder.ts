import { type FolderProblem, type MigrationFolder, type Snapshot, wholeFile } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { type FileTree, joinPath, textAt } from "../model/tree.ts";
import { parseSource } from "../syntax/parse-source.ts";
import { importsOf } from "./appliers/modules.ts";
import type { FolderPlace } from "./find-folders.ts";
import { readFoldersLayout } from "./folders-layout.ts";
import { readJournalLayout } from "./journal-layout.ts";
import { layoutFacts } from "./layout.ts";
import { migrationReader } from "./read-migration.ts";
import { readSnapshot } from "./snapshot/snapshot.ts";

/**
 * Reads a migration folder. What is wrong with it is in the result; nothing here throws.
 * `known` is the same folder elsewhere, whose texts need not be taken apart again.
 */
export function readFolder(tree: FileTree, place: FolderPlace, known?: MigrationFolder): MigrationFolder {
  const files = filesUnder(tree, place.path);
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
    bundle: readBundle(tree, place.path),
  };
}

/** Paths directly in the folder and one level below it. */
function filesUnder(tree: FileTree, folder: string): readonly string[] {
  const prefix = joinPath(folder, "");
  const found: string[] = [];
  for (const path of tree.keys()) {
    if (path.startsWith(prefix) && path.slice(prefix.length).split("/").length <= 2) found.push(path);
  }
  return found;
}

/**
 * The migrations that `migrations.js` imports, which bundled drivers run instead of the files: as `./0000_x.sql`, with
 * what a bundler wants behind it, or without an ending. Null where it holds them in another way.
 */
function readBundle(tree: FileTree, folder: string): MigrationFolder["bundle"] {
  const file = joinPath(folder, "migrations.js");
  const text = textAt(tree, file);
  if (text === null || parseSource(file, text) === null) return null;
  const names = importsOf(file, text).flatMap(({ module }) => {
    const name = /^\.\/(?!meta\/)(.+?)(?:\.(?:sql|[cm]?[jt]s))?(?:\?.*)?$/.exec(module)?.[1];
    return name === undefined ? [] : [name.replace(/\/migration$/, "")];
  });
  return names.length === 0 && !/migrations:\s*\{\s*\}/.test(text) ? null : { file, names };
}
