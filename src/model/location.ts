import type { Location } from "./finding.ts";
import type { AddedStatement, Migration, MigrationFolder, Span } from "./migration.ts";

/** The migration's own file, as a whole. */
export function atFile(migration: Migration): Location {
  return { migration: migration.name, file: migration.file, line: 1, endLine: 1 };
}

/** Where the folder names the migration: its journal entry, or its file where there is no journal. */
export function atEntry(migration: Migration): Location {
  return migration.listed === null ? atFile(migration) : { migration: migration.name, ...migration.listed };
}

/** Lines of a migration. */
export function atSpan(migration: Migration, span: Span): Location {
  return { migration: migration.name, ...span };
}

/** A statement of a new migration. */
export function atStatement({ migration, statement }: AddedStatement): Location {
  return atSpan(migration, { file: migration.file, line: statement.line, endLine: statement.endLine });
}

/** The folder as such: its journal, or the last migration's file. */
export function atFolder(folder: MigrationFolder): Location {
  const file = folder.journal ?? folder.migrations.at(-1)?.file ?? folder.path;
  return { migration: null, file, line: 1, endLine: 1 };
}
