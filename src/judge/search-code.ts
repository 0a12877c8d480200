import { findFolders } from "../drizzle/find-folders.ts";
import type { ReadSides } from "../git/read-comparison.ts";
import type { CodeRead, Comparison } from "../model/comparison.ts";
import { CannotCheck } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { addReferences, wantedBy, withoutReferences } from "../references/add-references.ts";
import { isMigration, isSource, nearestFirst } from "../references/choose-sources.ts";
import { namesInMigrations, needsCode } from "../references/needs-code.ts";
import { type SearchThread, startSearch } from "../worker/run-search.ts";

/**
 * What the sources of both sides say, read beside the check. They are read as text and never run; where that cannot be
 * done, the check goes on without, and says so.
 */
export class CodeSearch {
  #thread: SearchThread | null = null;
  #left = 0;

  /** Chooses the sources of both sides, where anything changes that they can meet; else null. */
  wanted = (read: Comparison): ((paths: readonly string[]) => readonly string[]) | null => {
    if (!needsCode(read)) return null;
    const folders = findFolders(read.head.tree).places.map(({ path }) => path);
    if (folders.length === 0) return null;
    return (paths) =>
      nearestFirst(
        paths.filter((path) => isSource(path) && !isMigration(path, folders)),
        folders,
      );
  };

  /** Reads them, and finds out what they ask of the tables of a comparison. */
  async read(comparison: Comparison, readSources: NonNullable<ReadSides["readSources"]>): Promise<CodeRead> {
    // It loads while git reads them.
    this.#thread = startSearch();
    const reading = readSources();
    // Whoever fails first is told; the other is waited for by nobody.
    reading.catch(() => undefined);
    const names = namesInMigrations(comparison);
    const sources = await reading;
    if (sources instanceof CannotCheck) return this.#without(sources);
    const { base, head } = sources;
    this.#left = base.left;
    const left = { base: base.left, head: head.left };
    return await this.#thread.readCode({ base: base.texts, head: head.texts, left, names }).then(
      (code) => ({ code }),
      (error: unknown) => this.#without(error),
    );
  }

  #without(error: unknown): CodeRead {
    this.stop();
    return { codeUnread: error instanceof CannotCheck ? error.message : String(error) };
  }

  /**
   * The report, with the places where base's sources still name what head drops or renames. Where they cannot be
   * searched, a note says so and the verdict stands.
   */
  async withReferences(report: Report): Promise<Report> {
    const wanted = wantedBy(report);
    // Where the sources could not be read, the report says so.
    if (wanted.length === 0 || this.#thread === null) return report;
    const judged = report.folders.map(({ path }) => path);
    const folders = [...judged, ...report.unchanged, ...report.foreign.map(({ path }) => path)];
    try {
      return addReferences(report, await this.#thread.findReferences({ wanted, folders }), this.#left);
    } catch (error) {
      if (!(error instanceof CannotCheck)) throw error;
      return withoutReferences(report, error.message);
    }
  }

  stop(): void {
    this.#thread?.stop();
    this.#thread = null;
  }
}
