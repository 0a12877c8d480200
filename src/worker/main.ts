import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { check } from "../check.ts";
import type { SnapshotCopy } from "../model/scratch.ts";
import { loadSnapshot } from "../rows/snapshot.ts";
import { serve } from "./serve.ts";

serve(async (comparison, options, scratch) => {
  const snapshots: SnapshotCopy[] = [];
  for (const [index, path] of options.snapshots.entries()) {
    scratch.at(path);
    const folder = join(scratch.dir, `snapshot-${index}`);
    mkdirSync(folder);
    snapshots.push({ name: basename(path), database: (await loadSnapshot(path, folder)).database });
  }
  return check(comparison, options, { ...scratch, snapshots });
});
