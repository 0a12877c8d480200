import type { Layout, LayoutFacts, Migration, MigrationFolder } from "../model/migration.ts";
import { baseName, parentOf } from "../model/tree.ts";
import type { ReadMigration } from "./read-migration.ts";

/** Everything in which the layouts differ beyond their files. */
export const layoutFacts: { readonly [layout in Layout]: LayoutFacts } = {
  journal: { kit: 0, drizzleLedger: "when", isSortedByName: false, timeStep: 1, mayFork: false },
  folders: { kit: 1, drizzleLedger: "name", isSortedByName: true, timeStep: 1000, mayFork: true },
};

/** What a layout knows of its folder; the rest is the same for both. */
export interface LayoutContent extends Pick<MigrationFolder, "migrations" | "unlisted" | "journal"> {
  /** Snapshot files with the migration each belongs to. */
  readonly snapshotFiles: readonly { readonly file: string; readonly migration: string | null }[];
}

/** The `.sql` files directly in a folder that `named` does not have, read as migrations of their own. */
export function readUnlisted(
  folder: string,
  files: readonly string[],
  named: ReadonlySet<string>,
  read: ReadMigration,
): readonly Migration[] {
  const isUnlisted = (file: string) => parentOf(file) === folder && file.endsWith(".sql") && !named.has(file);
  return files.filter(isUnlisted).map((file, position) => {
    const name = baseName(file).slice(0, -".sql".length);
    return read({ name, position, file, idx: null, when: null, breakpoints: true, listed: null });
  });
}
