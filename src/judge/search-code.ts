import { findFolders } from "../drizzle/find-folders.ts";
import type { ReadSides } from "../git/read-comparison.ts";
import type { Comparison } from "../model/comparison.ts";
import { CannotCheck } from "../model/errors.ts";
import { isMigration, isSource, nearestFirst } from "../references/choose-sources.ts";
import { namesInMigrations, needsCode } from "../references/needs-code.ts";
import { runCodeSearch } from "../worker/run-search.ts";

/** Chooses the sources of both sides, where anything changes that they can meet; else null. */
export function wantedSources(read: Comparison): ((paths: readonly string[]) => readonly string[]) | null {
  if (!needsCode(read)) return null;
  const folders = findFolders(read.head.tree).places.map(({ path }) => path);
  if (folders.length === 0) return null;
  return (paths) =>
    nearestFirst(
      paths.filter((path) => isSource(path) && !isMigration(path, folders)),
      folders,
    );
}

/**
 * The comparison with what the sources of both sides ask of its tables. They are read as text and never run; where that
 * cannot be done, the check goes on without, and says so.
 */
export async function withCode(comparison: Comparison, sources: ReadSides["sources"]): Promise<Comparison> {
  if (sources === null) return comparison;
  if (sources instanceof CannotCheck) return { ...comparison, codeUnread: sources.message };
  const { base, head } = sources;
  const left = { base: base.left, head: head.left };
  const names = namesInMigrations(comparison);
  try {
    const code = await runCodeSearch({ base: base.texts, head: head.texts, left, names });
    return { ...comparison, code };
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    return { ...comparison, codeUnread: error.message };
  }
}
