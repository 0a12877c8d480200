import { readSources } from "../git/read-sources.ts";
import { CannotCheck } from "../model/errors.ts";
import type { Report } from "../model/report.ts";
import { addReferences, wantedBy, withoutReferences } from "../references/add-references.ts";
import { isMigration, isSource, nearestFirst } from "../references/choose-sources.ts";
import { runSearch } from "../worker/run-search.ts";

/**
 * The report, with the places where base's sources still name what head drops or renames. They are read from git as text,
 * and only where there is something to look for; where that cannot be done, a note says so and the verdict stands.
 */
export async function withReferences(report: Report, repo: string): Promise<Report> {
  const { commit } = report.base;
  const wanted = wantedBy(report);
  if (wanted.length === 0 || commit === null) return report;
  const judged = report.folders.map(({ path }) => path);
  const folders = [...judged, ...report.unchanged, ...report.foreign.map(({ path }) => path)];
  const select = (paths: readonly string[]): readonly string[] =>
    nearestFirst(
      paths.filter((path) => isSource(path) && !isMigration(path, folders)),
      judged,
    );
  try {
    const { texts, left } = await readSources({ repo, commit, like: report.head.commit ?? "HEAD", select });
    return addReferences(report, await runSearch({ sources: texts, wanted, folders }), left);
  } catch (error) {
    if (!(error instanceof CannotCheck)) throw error;
    return withoutReferences(report, error.message);
  }
}
