import type { Finding } from "../model/finding.ts";
import type { Report } from "../model/report.ts";

/** Rules about what fixing the bookkeeping of a branch can solve. */
const rules: ReadonlySet<string> = new Set([
  "branches-collide",
  "bundle-differs",
  "chunk-empty",
  "chunk-statements",
  "journal-duplicate",
  "journal-entry-edited",
  "journal-time-future",
  "journal-time-order",
  "journal-unreadable",
  "merge-conflict-left",
  "migration-deleted",
  "migration-edited",
  "migration-file-missing",
  "migration-file-unlisted",
  "migration-reformatted",
  "migration-renamed",
  "migration-reordered",
  "migration-skipped",
  "snapshot-chain-broken",
  "snapshot-edited",
  "snapshots-collide",
  "upgrade-differs",
]);

/** Whether a finding is one that a fix can solve, so that it is worth trying. */
export function isBookkeeping({ rule, introduced, accepted }: Finding): boolean {
  return introduced && accepted === null && rules.has(rule);
}

/** Whether a report has any. */
export function mayBeFixable({ folders }: Report): boolean {
  return folders.some(({ findings }) => findings.some(isBookkeeping));
}
