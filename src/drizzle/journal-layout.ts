import { type FolderProblem, type Migration, prefixOf, type Span, wholeFile } from "../model/migration.ts";
import { code } from "../model/text.ts";
import { baseName, type FileTree, joinPath, parentOf, textAt } from "../model/tree.ts";
import { lineCounter, mergeMarkerLine } from "../sql/lines.ts";
import type { FolderPlace } from "./find-folders.ts";
import { type LayoutContent, readUnlisted } from "./layout.ts";
import { journalFile, migrationFile } from "./migration-paths.ts";
import type { ReadMigration } from "./read-migration.ts";

/** A journal entry as drizzle-kit 0.x writes it (versions 5, 6 and 7 alike). */
interface JournalEntry {
  readonly idx: number | null;
  readonly when: number | null;
  readonly tag: string;
  readonly breakpoints: boolean;
  readonly at: Span;
}

/** Reads `meta/_journal.json` and what it names: the layout of drizzle-kit 0.x. */
export function readJournalLayout(
  tree: FileTree,
  place: FolderPlace,
  files: readonly string[],
  read: ReadMigration,
  problems: FolderProblem[],
): LayoutContent {
  const journal = journalFile(place.path);
  const entries = place.isBare === true ? missing(journal, problems) : readEntries(tree, journal, problems);
  const migrations = entries.map(({ tag, idx, when, breakpoints, at }, position) => {
    const file = migrationFile(place, tag);
    return read({ name: tag, position, idx, when, breakpoints, file, listed: at });
  });
  const named = new Set(migrations.map((migration) => migration.file));
  const unlisted = readUnlisted(place.path, files, named, read);
  return { migrations, unlisted, journal, snapshotFiles: snapshotFilesOf(place.path, files, migrations) };
}

/** SQL files without a journal: a tool that goes by their names needs none, and Drizzle's migrators see nothing. */
function missing(journal: string, problems: FolderProblem[]): readonly JournalEntry[] {
  const message = `${code(journal)} is not in git`;
  problems.push({ kind: "journal-missing", at: wholeFile(journal), message });
  return [];
}

function readEntries(tree: FileTree, journal: string, problems: FolderProblem[]): readonly JournalEntry[] {
  const text = textAt(tree, journal);
  if (text === null) {
    problems.push({
      kind: "journal-unreadable",
      at: wholeFile(journal),
      message: `${code(journal)} ${tree.has(journal) ? "is not a plain file" : "does not exist"}, so no migration can be read`,
    });
    return [];
  }
  const parsed = parseJournal(text);
  if ("trouble" in parsed) {
    problems.push({
      kind: "journal-unreadable",
      at: { file: journal, line: parsed.line, endLine: parsed.line },
      message: `${code(journal)} ${parsed.trouble}`,
    });
    return [];
  }
  const spans = entrySpans(journal, text);
  return parsed.entries.map((entry, index) => ({ ...entry, at: spans[index] ?? wholeFile(journal) }));
}

type ParsedJournal =
  | { readonly entries: readonly Omit<JournalEntry, "at">[] }
  | { readonly trouble: string; readonly line: number };

function parseJournal(text: string): ParsedJournal {
  const marker = mergeMarkerLine(text);
  if (marker !== null) return { trouble: "contains merge conflict markers", line: marker };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return {
      trouble: `is not JSON: ${code((error as Error).message)}`,
      line: errorLine(text, (error as Error).message),
    };
  }
  const list = (value as { entries?: unknown } | null)?.entries;
  if (!Array.isArray(list)) return { trouble: "has no list of `entries`", line: 1 };
  const entries: Omit<JournalEntry, "at">[] = [];
  for (const [index, item] of list.entries()) {
    const { idx, when, tag, breakpoints } = (item ?? {}) as Record<string, unknown>;
    if (typeof tag !== "string" || tag === "" || /[\\/\0]/.test(tag) || !tag.isWellFormed()) {
      return { trouble: `has no usable \`tag\` in entry ${index}`, line: 1 };
    }
    entries.push({
      tag,
      idx: typeof idx === "number" ? idx : null,
      when: typeof when === "number" && Number.isFinite(when) ? when : null,
      breakpoints: breakpoints !== false,
    });
  }
  return { entries };
}

/** JSON.parse tells the position in its message for most errors; a text that ends too early fails at its end. */
function errorLine(text: string, message: string): number {
  const position = /at position (\d+)/.exec(message)?.[1];
  return lineCounter(text)(position === undefined ? text.length - 1 : Number(position));
}

/** The lines of each entry: from the brace before its `tag` to the one behind it. */
function entrySpans(file: string, text: string): readonly Span[] {
  const lineAt = lineCounter(text);
  const spans: Span[] = [];
  let [line, open] = [1, 0];
  for (const { 0: mark, index } of text.matchAll(/"tag"\s*:|[{}]/g)) {
    const here = lineAt(index);
    if (mark === "{") line = here;
    else if (mark === "}")
      for (; open < spans.length; open += 1)
        spans[open] = { file, line: spans[open]?.line ?? here, endLine: here };
    else spans.push({ file, line, endLine: here });
  }
  return spans;
}

/** drizzle-kit names a snapshot by the prefix of its migration: `meta/0003_snapshot.json`. */
function snapshotFilesOf(
  folder: string,
  files: readonly string[],
  migrations: readonly Migration[],
): LayoutContent["snapshotFiles"] {
  const byPrefix = new Map(migrations.map((migration) => [migration.prefix, migration.name]));
  const meta = joinPath(folder, "meta");
  return files
    .filter((file) => parentOf(file) === meta && baseName(file).endsWith("_snapshot.json"))
    .map((file) => ({ file, migration: byPrefix.get(prefixOf(baseName(file))) ?? null }));
}
