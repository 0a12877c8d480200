import { findDrift } from "../check/copies/find-drift.ts";
import { findStatus } from "../check/find-status.ts";
import { mayBeFixable } from "../check/may-be-fixable.ts";
import { check } from "../check.ts";
import { unusableCopy } from "../copies/copy-trouble.ts";
import { nameSnapshots } from "../copies/name-copies.ts";
import { readSnapshot } from "../copies/read-copy.ts";
import type { SnapshotCopy, Tell } from "../model/scratch.ts";
import { formatNumber } from "../model/text.ts";
import { serve } from "./serve.ts";

serve(async (comparison, options, scratch, want) => {
  if (want === "status") return findStatus(comparison, options, scratch);
  if (want === "fix") {
    const { fixFolders } = await import("../check/fix-folders.ts");
    return fixFolders(comparison, options, scratch);
  }
  const snapshots: SnapshotCopy[] = [];
  const names = options.snapshotNames ?? nameSnapshots(options.snapshots);
  for (const [index, path] of options.snapshots.entries()) {
    const name = names[index] ?? path;
    const many = names.length > 1 ? `; copy ${formatNumber(index + 1)} of ${formatNumber(names.length)}` : "";
    const copy = readSnapshot(
      path,
      name,
      scratch.dir,
      tellBytes(scratch.at, name, many),
      `snapshot-${index}.db`,
    );
    snapshots.push(
      await (names.length > 1 || want === "drift" ? copy.catch((error) => unusableCopy(error, name)) : copy),
    );
  }
  const given = { ...scratch, snapshots };
  if (want === "drift") return findDrift(comparison, options, given);
  const report = check(comparison, options, given);
  if (!mayBeFixable(report)) return report;
  const { markFixable } = await import("../check/mark-fixable.ts");
  return markFixable(report, comparison, options, scratch);
});

function tellBytes(at: Tell, name: string, many: string): (done: number, total: number) => void {
  return (done, total) => at(name, "copying", `, ${inGigabytes(done)} of ${inGigabytes(total)} GB${many}`);
}

function inGigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
