/**
 * Many small production copies in one run: `node scripts/bench/tenants.ts [most]`. The built command line on a tenth of
 * them and on all, of which a few lose rows. The target is that ten times as many take ten times as long.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makeBlog, makeProduction, rebuildPosts } from "./make-blog.ts";
import { childrenCpu, inMs, peakOf } from "./measure.ts";

const most = Number(process.argv[2] ?? 1000);
const cli = resolve(import.meta.dirname, "../../dist/cli.js");
const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-bench-"));
try {
  const { busy, quiet } = makeTenants();
  makeBlog(join(scratch, "repo"), rebuildPosts);
  const few = await timeOf(Math.ceil(most / 10), busy, quiet);
  const many = await timeOf(most, busy, quiet);
  console.log(`ten times as many take ${(many / few).toFixed(1)} times as long`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** One with comments, which the migration takes along, and one without. */
function makeTenants(): { readonly busy: string; readonly quiet: string } {
  const [busy, quiet] = [join(scratch, "busy.db"), join(scratch, "quiet.db")];
  makeBlog(join(scratch, "base"));
  makeProduction(busy, join(scratch, "base/drizzle"), 0.05);
  copyFileSync(busy, quiet);
  const database = new DatabaseSync(quiet);
  database.exec("DELETE FROM comments; DELETE FROM post_tags");
  database.close();
  return { busy, quiet };
}

async function timeOf(count: number, busy: string, quiet: string): Promise<number> {
  const folder = join(scratch, String(count));
  mkdirSync(folder);
  for (let tenant = 0; tenant < count; tenant += 1)
    copyFileSync(tenant % 77 === 7 ? busy : quiet, join(folder, `${tenant}.db`));
  const sides = ["--repo", join(scratch, "repo"), "--base", "main~1", "--head", "main"];
  const args = [cli, ...sides, "--snapshot", join(folder, "*.db")];
  const [started, used] = [performance.now(), childrenCpu()];
  const memory = await peakOf(process.execPath, args, 1);
  const [took, cpu] = [performance.now() - started, (childrenCpu() - used) / 1000];
  const size = (statSync(quiet).size / 1000).toFixed(0);
  console.log(
    `${count} copies of ${size} KB   ${inMs(took)}, ${inMs(took / count)} each, ${cpu.toFixed(2)} s of CPU time (target for 1,000: under 10), ${memory.toFixed(0)} MB at most`,
  );
  return took;
}
