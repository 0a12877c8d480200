import type { CheckOptions } from "../model/options.ts";
import type { FolderReport } from "../model/report.ts";
import { code, joinNames } from "../model/text.ts";

/** A folder that was judged, with whether its rows fare otherwise where foreign keys are the other way round. */
export interface OnEvidence {
  readonly report: FolderReport;
  readonly dependsOnKeys: boolean;
}

/** Which files could not be read that may tell how a folder is applied: a sentence, or none where all could. */
export function unreadEvidence(unread: readonly string[]): readonly string[] {
  if (unread.length === 0) return [];
  const [them, say] = unread.length === 1 ? ["it", "it says"] : ["they", "they say"];
  return [
    `This clone lacks ${joinNames(unread)}, and ${them} could not be fetched, so what ${say} about how migrations are applied is not known`,
  ];
}

/**
 * Why what was not read may decide the verdict, with the way out; null where it does not. It does where nothing that was
 * read settles the driver, or where rows depend on foreign keys that a source could set.
 */
export function undecidedBy(
  unread: readonly string[],
  judged: readonly OnEvidence[],
  { driver, foreignKeys }: Pick<CheckOptions, "driver" | "foreignKeys">,
): string | null {
  if (unread.length === 0) return null;
  for (const { report, dependsOnKeys } of judged) {
    const folder = code(report.path || ".");
    if (driver === null && !report.driver.firm)
      return `What applies ${folder} may be defined in ${joinNames(unread)}, which this clone lacks: set \`driver\`, or clone without \`--filter\``;
    if (foreignKeys === null && dependsOnKeys)
      return `Whether ${folder} keeps its rows depends on foreign keys, and ${joinNames(unread)}, which may set them, ${unread.length === 1 ? "is" : "are"} not in this clone: set \`foreign-keys\`, or clone without \`--filter\``;
  }
  return null;
}
