/**
 * What a check on a large production copy costs: `node scripts/bench/snapshot.ts [megabytes] [rounds] [migration]`.
 * The built command line, process start included, against `cp` and the same SQL in the plain `sqlite3` shell, in turns.
 * The target is 2, and under 300 MB of memory whatever the size. The shell's time is that of `cp` to a fresh file and
 * of the statements in one transaction with foreign keys on and `synchronous = OFF`, as the check has it.
 */
import { spawnSync } from "node:child_process";
import { rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeBlog, makeProduction, rebuildComments, rebuildPosts } from "./make-blog.ts";
import { childrenCpu, medianOf, peakOf, ratioOf, shell, withShell } from "./measure.ts";

const megabytes = Number(process.argv[2] ?? 1000);
const rounds = Number(process.argv[3] ?? 3);
const only = process.argv[4] ?? "";
const cli = resolve(import.meta.dirname, "../../dist/cli.js");

const migrations: Readonly<Record<string, readonly string[]>> = {
  "add-column": ["ALTER TABLE `posts` ADD `summary` text;"],
  "update-all": ["UPDATE `posts` SET `state` = 'published';"],
  backfill: ["ALTER TABLE `posts` ADD `slug` text;", "UPDATE `posts` SET `slug` = lower(`title`);"],
  "create-index": ["CREATE INDEX `comments_user_id_idx` ON `comments` (`user_id`);"],
  rebuild: rebuildComments,
  "drop-column": ["ALTER TABLE `posts` DROP COLUMN `score`;"],
  cascade: rebuildPosts,
};

await withShell(compareAll);

async function compareAll(scratch: string, shellVersion: string): Promise<void> {
  const production = join(scratch, "production.db");
  makeBlog(join(scratch, "base"));
  makeProduction(production, join(scratch, "base/drizzle"), megabytes);
  const size = (statSync(production).size / 1e6).toFixed(0);
  console.log(
    `${size} MB; sqlite3 ${shellVersion} against ${process.versions["sqlite"]} in Node; medians of ${rounds}, ratios with the least and the most`,
  );
  for (const [name, statements] of Object.entries(migrations)) {
    if (!name.includes(only)) continue;
    const dir = join(scratch, name);
    makeBlog(dir, statements);
    console.log(`${name.padEnd(13)}${await compare(production, dir, statements, join(scratch, "copy.db"))}`);
  }
}

/** One migration, both ways in turns. */
async function compare(
  production: string,
  repo: string,
  statements: readonly string[],
  copy: string,
): Promise<string> {
  const times: { readonly copy: Took; readonly sql: Took; readonly ours: Took }[] = [];
  let memory = 0;
  for (let round = 0; round < rounds; round++) {
    spawnSync("sync");
    const copied = took("cp", [production, copy]);
    const input = `PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF; BEGIN;\n${statements.join("\n")}\nCOMMIT;`;
    const sql = took(shell, ["-bail", copy], input);
    rmSync(copy);
    spawnSync("sync");
    const run = await check(production, repo);
    memory = Math.max(memory, run.memory);
    times.push({ copy: copied, sql, ours: run.took });
  }
  const median = (part: "copy" | "sql" | "ours"): string =>
    seconds(medianOf(times.map((each) => each[part].ms)));
  const ratio = (of: keyof Took): string =>
    ratioOf(
      times.map(({ ours }) => ours[of]),
      times.map(({ copy, sql }) => copy[of] + sql[of]),
    );
  return `cp ${median("copy")} + SQL ${median("sql")}, check ${median("ours")}: ratio ${ratio("ms")} (target: at most 2), of CPU time ${ratio("cpu")} (target for 1 GB: at most 1.3 in five of seven); ${memory.toFixed(0)} MB at most`;
}

/** Milliseconds. What a process and those it waited for took of the CPU hardly depends on what else the machine does. */
interface Took {
  readonly ms: number;
  readonly cpu: number;
}

function took(command: string, args: readonly string[], input = ""): Took {
  const stop = watch();
  const { status, stderr } = spawnSync(command, args, { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stop();
}

function watch(): () => Took {
  const [started, used] = [performance.now(), childrenCpu()];
  return () => ({ ms: performance.now() - started, cpu: childrenCpu() - used });
}

async function check(snapshot: string, repo: string): Promise<{ took: Took; memory: number }> {
  const stop = watch();
  const args = ["--repo", repo, "--base", "main~1", "--head", "main", "--snapshot", snapshot];
  const memory = await peakOf(process.execPath, [cli, ...args, "--timeout", "3600", "--fail-on", "never"], 0);
  return { took: stop(), memory };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
