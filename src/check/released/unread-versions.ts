import type { FolderReport } from "../../model/report.ts";
import { versionsInWords } from "../../model/version-ranges.ts";

/** Which released versions nothing is known of, and why, as a sentence; null where all of them were read. */
export function unreadVersions(folders: readonly FolderReport[]): string | null {
  for (const { released } of folders) {
    const [first] = released?.unread ?? [];
    if (released === null || first === undefined) continue;
    return `Not every released version was tried: ${versionsInWords(released.versions, first.versions)} ${first.reason}`;
  }
  return null;
}
