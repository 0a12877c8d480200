import { posix } from "node:path";
import type { FilesApplied } from "../model/driver.ts";
import type { Migration, MigrationFolder } from "../model/migration.ts";
import { joinPath } from "../model/tree.ts";

/**
 * A folder as a tool sees it that goes by the names of files: the journal plays no part. Where nothing says which files
 * it takes, it takes every `.sql` directly in the folder. Migrations that it would not see are among the others, so that
 * nothing goes unread, and are told as unseen.
 */
export function filesView(folder: MigrationFolder, files: FilesApplied | null): MigrationFolder {
  const { dir, pattern } = files ?? { dir: folder.path, pattern: "*.sql" };
  const isSeen = ({ file }: Migration) => isTaken(file, dir, pattern);
  const unread = new Set(folder.problems.map(({ at }) => at.file));
  const isThere = ({ text, file }: Migration) => text !== null || unread.has(file);
  const found = [...folder.migrations, ...folder.unlisted].filter(isThere);
  const byFile = new Map(found.map((migration) => [migration.file, migration]));
  const migrations = [...byFile.values()]
    .sort((a, b) => comparePaths(a.file, b.file))
    .map((migration, position) => ({ ...migration, position }));
  return { ...folder, migrations, unseen: migrations.filter((migration) => !isSeen(migration)) };
}

/** Whether a file is one of those that a tool takes: `pattern` is a glob over paths from `dir`. */
export function isTaken(file: string, dir: string, pattern: string): boolean {
  const start = joinPath(dir, "");
  return file.startsWith(start) && posix.matchesGlob(file.slice(start.length), pattern);
}

/** In the order of wrangler: folder by folder, by number and then by name. */
function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  for (const [index, part] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareParts(part, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** What has no number comes behind what has one. */
function compareParts(a: string, b: string): number {
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

function numberOf(part: string): number {
  const number = Number.parseInt(part.split("_")[0] ?? "", 10);
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
}
