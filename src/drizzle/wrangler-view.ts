import type { Migration, MigrationFolder } from "../model/migration.ts";

/**
 * A folder as `wrangler d1 migrations apply` sees it: every `.sql` file directly in it, whether the journal
 * names it or not, by number and then by name. The journal plays no part.
 */
export function wranglerView(folder: MigrationFolder): MigrationFolder {
  const listed =
    folder.layout === "journal" ? folder.migrations.filter((migration) => migration.text !== null) : [];
  const byFile = new Map([...listed, ...folder.unlisted].map((migration) => [migration.file, migration]));
  const ordered = [...byFile.values()].sort(byNumberThenName);
  return { ...folder, migrations: ordered.map((migration, position) => ({ ...migration, position })) };
}

function byNumberThenName(a: Migration, b: Migration): number {
  const byNumber = Number(a.prefix ?? Number.NaN) - Number(b.prefix ?? Number.NaN);
  if (byNumber < 0 || byNumber > 0) return byNumber;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
