import type { Migration } from "../model/migration.ts";
import { baseName, type FileTree, joinPath, parentOf } from "../model/tree.ts";
import type { FolderPlace } from "./find-folders.ts";
import { type LayoutContent, readUnlisted } from "./layout.ts";
import { migrationFile } from "./migration-paths.ts";
import type { ReadMigration } from "./read-migration.ts";

/** Reads `<timestamp>_<name>/migration.sql`: the layout of drizzle-kit 1.0, which has no journal. */
export function readFoldersLayout(
  tree: FileTree,
  place: FolderPlace,
  files: readonly string[],
  read: ReadMigration,
): LayoutContent {
  const names = new Set<string>();
  for (const file of files) {
    const parent = parentOf(file);
    const isPart = baseName(file) === "migration.sql" || baseName(file) === "snapshot.json";
    if (parentOf(parent) === place.path && parent !== place.path && isPart) names.add(baseName(parent));
  }
  // The file drivers of drizzle-orm 1.0 sort by localeCompare; see readMigrationFiles in its migrator.js.
  const ordered = [...names].sort((a, b) => a.localeCompare(b));
  return {
    migrations: ordered.map((name, position) => {
      const file = migrationFile(place, name);
      return read({
        name,
        position,
        idx: null,
        when: timestampOf(name),
        breakpoints: true,
        file,
        listed: null,
      });
    }),
    unlisted: [...readUnlisted(place.path, files, new Set(), read), ...readTooDeep(place.path, files, read)],
    journal: null,
    snapshotFiles: ordered
      .map((name) => ({ file: joinPath(place.path, `${name}/snapshot.json`), migration: name }))
      .filter(({ file }) => tree.has(file)),
  };
}

/** Folders of migrations in a folder that is none itself: the migrators do not look there. */
function readTooDeep(folder: string, files: readonly string[], read: ReadMigration): readonly Migration[] {
  const start = joinPath(folder, "");
  const deep = files.filter(
    (file) => baseName(file) === "migration.sql" && file.slice(start.length).split("/").length === 3,
  );
  return deep.map((file, position) => {
    const name = parentOf(file).slice(start.length);
    return read({ name, position, file, idx: null, when: null, breakpoints: true, listed: null });
  });
}

/** Milliseconds of a name's leading `YYYYMMDDHHMMSS`, UTC, as drizzle-orm reads them; null where it reads NaN. */
function timestampOf(name: string): number | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(name)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
