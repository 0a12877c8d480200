import type { Layout } from "../model/migration.ts";
import { joinPath } from "../model/tree.ts";

/** A folder of which no more is known than where it is and how it is laid out. */
interface LaidOut {
  readonly path: string;
  readonly layout: Layout;
}

/** Where the SQL of a migration lies, whether or not it is there. */
export function migrationFile({ path, layout }: LaidOut, name: string): string {
  return joinPath(path, layout === "journal" ? `${name}.sql` : `${name}/migration.sql`);
}

/** The name of the migration whose SQL lies at a path; null where it is none of the folder's. */
export function migrationNameAt({ path, layout }: LaidOut, file: string): string | null {
  const start = joinPath(path, "");
  if (!file.startsWith(start)) return null;
  const pattern = layout === "journal" ? /^([^/]+)\.sql$/ : /^([^/]+)\/migration\.sql$/;
  return pattern.exec(file.slice(start.length))?.[1] ?? null;
}

/** Where a folder of drizzle-kit 0.x has its journal. */
export function journalFile(folder: string): string {
  return joinPath(folder, "meta/_journal.json");
}
