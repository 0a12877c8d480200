import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { type FolderProblem, type Migration, prefixOf, wholeFile } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { type FileTree, isLfsPointer, textAt } from "../model/tree.ts";
import { splitChunks } from "../sql/chunks.ts";
import { mergeMarkerLine } from "../sql/lines.ts";

/** What the layout knows of a migration before its file is read. */
export type Listed = Pick<
  Migration,
  "name" | "position" | "idx" | "when" | "breakpoints" | "file" | "listed"
>;

/** Reads the file of a listed migration. */
export type ReadMigration = (listed: Listed) => Migration;

/**
 * Gives a function that reads migrations out of a tree and adds what is wrong with a file to `problems`.
 * Texts that `known` has are not taken apart again: head repeats nearly all of base.
 */
export function migrationReader(
  tree: FileTree,
  problems: FolderProblem[],
  known: readonly Migration[] = [],
): ReadMigration {
  const knownByHash = new Map(known.map((migration) => [migration.hash, migration]));
  return (listed) => {
    const text = readSql(tree, listed.file, problems);
    const prefix = prefixOf(listed.name);
    if (text === null) return { ...listed, prefix, text, hash: "", chunks: [] };
    const hash = createHash("sha256").update(text).digest("hex");
    return { ...listed, prefix, text, hash, chunks: knownByHash.get(hash)?.chunks ?? splitChunks(text) };
  };
}

/** The text of a SQL file; null where there is none to run. */
function readSql(tree: FileTree, file: string, problems: FolderProblem[]): string | null {
  const entry = tree.get(file);
  if (entry === undefined) return null;
  const at = wholeFile(file);
  if (!file.isWellFormed()) {
    const message = `The name of ${code(file)} is not UTF-8, so Node cannot open it`;
    problems.push({ kind: "not-a-file", at, message });
    return null;
  }
  if (entry.bytes === null) {
    const what = entry.kind === "submodule" ? "a submodule" : "a symbolic link";
    problems.push({ kind: "not-a-file", at, message: `${code(file)} is ${what}, which is never followed` });
    return null;
  }
  if (!isUtf8(entry.bytes)) {
    problems.push({
      kind: "not-utf8",
      at,
      message: `${code(file)} is not UTF-8, but Drizzle reads it as UTF-8`,
    });
  }
  const text = textAt(tree, file) ?? "";
  const marker = mergeMarkerLine(text);
  if (marker !== null) {
    const place = { file, line: marker, endLine: marker };
    problems.push({
      kind: "merge-markers",
      at: place,
      message: `${code(file)} contains merge conflict markers`,
    });
  }
  if (!isLfsPointer(text)) return text;
  problems.push({
    kind: "lfs-pointer",
    at,
    message: `${code(file)} is a Git LFS pointer, not the SQL it stands for`,
  });
  return null;
}
