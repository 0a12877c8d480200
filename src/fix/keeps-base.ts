import { isDeepStrictEqual } from "node:util";
import { journalFile } from "../drizzle/migration-paths.ts";
import type { MigrationFolder } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { type FileTree, textAt } from "../model/tree.ts";
import { entriesIn } from "./read-branch.ts";

/**
 * What of base's history a tree does not have byte for byte; null where it has all. `excepted` are migrations that no
 * database can have.
 */
export function touchedHistory(
  base: MigrationFolder,
  trees: { readonly base: FileTree; readonly fixed: FileTree },
  excepted: ReadonlySet<string>,
): string | null {
  const migrations = base.migrations.filter(({ name }) => !excepted.has(name));
  const names = new Set(migrations.map(({ name }) => name));
  const snapshots = base.snapshots.filter(({ migration }) => migration !== null && names.has(migration));
  const files = [...migrations, ...snapshots].map(({ file }) => file);
  const changed = files.find((file) => !isSame(trees.base.get(file)?.bytes, trees.fixed.get(file)?.bytes));
  if (changed !== undefined) return code(changed);
  const journal = base.journal === null ? null : journalFile(base.path);
  if (journal === null || excepted.size > 0) return null;
  const [before, after] = [trees.base, trees.fixed].map((tree) => entriesIn(textAt(tree, journal) ?? ""));
  const isKept = before?.every((entry, place) => isDeepStrictEqual(entry, after?.[place]));
  return isKept === true ? null : code(journal);
}

function isSame(one: Uint8Array | null | undefined, other: Uint8Array | null | undefined): boolean {
  return one == null || other == null ? one === other : Buffer.compare(one, other) === 0;
}
