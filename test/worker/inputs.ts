import type { Comparison, Side } from "../../src/model/comparison.ts";
import type { CheckOptions } from "../../src/model/options.ts";
import { fileTree } from "../../src/model/tree.ts";

const bytes = new Uint8Array(300_000).fill(65);
const side: Side = {
  revision: { rev: "main", commit: null },
  tree: fileTree([{ path: "drizzle/0000_ä.sql", kind: "file", bytes }]),
};

export const comparison: Comparison = { base: side, head: side, fork: null, conflicts: [] };

/** Options that tell `worker-entry.ts` what to do. */
export function optionsFor(behaviour: string, snapshots: readonly string[] = []): CheckOptions {
  return {
    migrations: [behaviour],
    all: false,
    driver: null,
    foreignKeys: null,
    snapshots,
    rows: null,
    seed: null,
    accept: [],
    failOn: "error",
    now: 0,
  };
}
