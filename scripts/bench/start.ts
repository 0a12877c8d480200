/**
 * How long a whole check takes, as a person waits for it: `node scripts/bench/start.ts [rounds]`.
 * `dist/cli.js` on a folder of 100 migrations with one new one, against a Node that does nothing, in turns;
 * then 1,000 and 10,000 migrations. Ratios are what to compare; the target is 10, and linear growth.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeHistory } from "./make-history.ts";
import { inMs, medians, type Timed } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 15);
const cli = resolve(import.meta.dirname, "../../dist/cli.js");
const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-bench-"));
const nothing: Timed = { name: "node -e 0", command: process.execPath, args: ["-e", "0"] };
try {
  const smallest = compare(100, rounds);
  for (const [count, times] of [
    [1_000, Math.ceil(rounds / 3)],
    [10_000, 1],
  ] as const) {
    const took = compare(count, times);
    const growth = took / smallest;
    console.log(`  ${growth.toFixed(1)} times as long as 100 migrations, for ${count / 100} times as many`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Times one check; gives its median in milliseconds. */
function compare(count: number, times: number): number {
  const dir = join(scratch, String(count));
  mkdirSync(dir);
  makeHistory(dir, count);
  const args = [cli, "--repo", dir, "--base", "main~1", "--head", "main"];
  const check: Timed = { name: `${count} migrations`, command: process.execPath, args };
  const [bare = 0, whole = 0] = medians([nothing, check], times);
  const target = count === 100 ? " (target: at most 10)" : "";
  const label = `${count} migrations and 1 new`;
  console.log(
    `${label.padEnd(28)}${inMs(whole)}, node -e 0 ${inMs(bare)}: ratio ${(whole / bare).toFixed(1)}${target}, median of ${times}`,
  );
  return whole;
}
