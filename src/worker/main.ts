import { join } from "node:path";
import { findDrift } from "../check/copies/find-drift.ts";
import { findStatus } from "../check/find-status.ts";
import { fixFolders } from "../check/fix-folders.ts";
import { markFixable } from "../check/mark-fixable.ts";
import { mayBeFixable } from "../check/may-be-fixable.ts";
import { check } from "../check.ts";
import { unusableCopy } from "../copies/copy-trouble.ts";
import { doFingerprintJob } from "../copies/fingerprint/do-job.ts";
import { nameSnapshots } from "../copies/name-copies.ts";
import { readSnapshot } from "../copies/read-copy.ts";
import { readFingerprintFile } from "../files/fingerprint-file.ts";
import type { SnapshotCopy, Tell } from "../model/scratch.ts";
import { formatNumber } from "../model/text.ts";
import { fittedCopy } from "../replay/fitted-copy.ts";
import { readFingerprint } from "../report/fingerprint/shape.ts";
import { serve } from "./serve.ts";

serve(async (comparison, options, scratch, want) => {
  if (want === "status") return findStatus(comparison, options, scratch);
  if (want === "fix") return fixFolders(comparison, options, scratch);
  const snapshots: SnapshotCopy[] = [];
  const names = options.snapshotNames ?? nameSnapshots(options.snapshots);
  for (const [index, path] of options.snapshots.entries()) {
    const name = names[index] ?? path;
    const many = names.length > 1 ? `; copy ${formatNumber(index + 1)} of ${formatNumber(names.length)}` : "";
    const copy = readAny(path, name, scratch.dir, tellBytes(scratch.at, name, many), `snapshot-${index}.db`);
    snapshots.push(
      await (names.length > 1 || want === "drift" ? copy.catch((error) => unusableCopy(error, name)) : copy),
    );
  }
  const given = { ...scratch, snapshots };
  if (want === "drift") return findDrift(comparison, options, given);
  const report = check(comparison, options, given);
  return mayBeFixable(report) ? markFixable(report, comparison, options, scratch) : report;
}, doFingerprintJob);

/** A copy, or a fingerprint of a database that nobody copied. `file`: what it is called in the scratch folder. */
async function readAny(
  path: string,
  name: string,
  dir: string,
  onProgress: (done: number, total: number) => void,
  file: string,
): Promise<SnapshotCopy> {
  const text = readFingerprintFile(path);
  return text === null
    ? await readSnapshot(path, name, dir, onProgress, file)
    : fittedCopy(name, readFingerprint(text, name), join(dir, file));
}

function tellBytes(at: Tell, name: string, many: string): (done: number, total: number) => void {
  return (done, total) => at(name, "copying", `, ${inGigabytes(done)} of ${inGigabytes(total)} GB${many}`);
}

function inGigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(1);
}
