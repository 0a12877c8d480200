import type { Finding } from "../model/finding.ts";
import { type FolderReport, type Report, withNotes } from "../model/report.ts";
import type { Wanted } from "./collect-places.ts";
import type { Search } from "./find-references.ts";

/** So many places are kept in the report. */
const mostPlaces = 100;

/** What the findings of a report say is gone, in their order; what base itself has lost already is not looked for. */
export function wantedBy(report: Report): readonly Wanted[] {
  return report.folders.flatMap((folder) => folder.findings.flatMap((finding) => wantedOf(finding, folder)));
}

function wantedOf(finding: Finding, { path }: FolderReport): readonly Wanted[] {
  return finding.introduced ? (finding.gone ?? []).map((gone) => ({ ...gone, folder: path })) : [];
}

/**
 * The report with the places that were found, each in the evidence of its finding; `left` counts sources that were not
 * read. Where nothing was found nothing is said, unless all was read and the schema is there without what is gone.
 */
export function addReferences(report: Report, search: Search, left: number): Report {
  const found = search.found.values();
  const unread = left + search.unread.length;
  const folders = report.folders.map((folder) => ({
    ...folder,
    findings: folder.findings.map((finding) => {
      const own = wantedOf(finding, folder).flatMap(() => found.next().value ?? []);
      const places = own.flatMap((one) => one.places);
      const isFree = unread === 0 && own.length > 0 && own.every(({ isUndeclared }) => isUndeclared);
      if (places.length === 0 && !isFree) return finding;
      const kept = places.slice(0, mostPlaces).map((place) => ({ ...place }));
      const references = { found: places.length, left: unread, places: kept };
      return { ...finding, evidence: { ...finding.evidence, references } };
    }),
  }));
  return { ...report, folders };
}

/** The report with a note on why nothing was searched, at every folder that has something to look for. */
export function withoutReferences(report: Report, why: string): Report {
  const note = `The merged code could not be searched for uses of what is dropped or renamed: ${why}`;
  return withNotes(report, (folder) =>
    folder.findings.some((finding) => wantedOf(finding, folder).length > 0) ? [note] : [],
  );
}
