/**
 * What the fingerprint of a large database costs: `node scripts/bench/fingerprint.ts [megabytes] [rounds]`. The built
 * command line against `PRAGMA quick_check` in the `sqlite3` shell, which reads every page once. The target is twice its
 * CPU time.
 */
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeBlog, makeProduction } from "./make-blog.ts";
import { inMs, measure, medianOf, ratioOf, shell, withShell } from "./measure.ts";

const megabytes = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 3);
const cli = resolve(import.meta.dirname, "../../dist/cli.js");

await withShell(async (scratch, shellVersion) => {
  const production = join(scratch, "production.db");
  makeBlog(join(scratch, "base"));
  makeProduction(production, join(scratch, "base/drizzle"), megabytes);
  const [check, own] = await measure(
    [
      { name: "quick_check", command: shell, args: [production, "PRAGMA quick_check"] },
      { name: "fingerprint", command: process.execPath, args: [cli, "fingerprint", production] },
    ],
    rounds,
  );
  if (check === undefined || own === undefined) return;
  const size = (statSync(production).size / 1e6).toFixed(0);
  console.log(
    `fingerprint of ${size} MB   ${inMs(medianOf(own.wall))}, quick_check in sqlite3 ${shellVersion} ${inMs(medianOf(check.wall))}: ${ratioOf(own.wall, check.wall)} times as long, ${ratioOf(own.cpu, check.cpu)} of CPU time (target: at most 2), median of ${rounds} with the least and the most`,
  );
});
