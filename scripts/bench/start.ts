/**
 * How long a whole check takes, as a person waits for it: `node scripts/bench/start.ts [rounds]`. `dist/cli.js` and
 * `dist/action.js` against a Node that does nothing, the same SQL in the same library's `exec`, and drizzle-kit's `check`
 * where it is installed (tools/drizzle-kit), all in turns. Ratios are what to compare, each with its least and its most;
 * those of CPU time hardly depend on what else the machine does.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { serveGitHub } from "./fake-github.ts";
import { makeFolders, makeHistory, migrationTexts } from "./make-history.ts";
import { inMs, type Measured, measure, medianOf, ratioOf, spread, type Timed } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 15);
const root = resolve(import.meta.dirname, "../..");
const cli = join(root, "dist/cli.js");
const node = process.execPath;
const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-bench-"));
const nothing: Timed = { name: "node -e 0", command: node, args: ["-e", "0"] };
try {
  await compareSmall(makeIn("100", (dir) => makeHistory(dir, 100)));
  await compareFolders();
  await compareAction(join(scratch, "100"));
  await compareGrowth(join(scratch, "100"));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function makeIn(name: string, make: (dir: string) => void): string {
  const dir = join(scratch, name);
  mkdirSync(dir);
  make(dir);
  return dir;
}

function checkOf(repo: string, base = "main~1"): Timed {
  return {
    name: `check of ${repo}`,
    command: node,
    args: [cli, "--repo", repo, "--base", base, "--head", "main"],
  };
}

/** One line: what was measured, against what, and what is wanted of it. */
function tell(name: string, one: Measured, other: Measured, than: string, target: string): void {
  const clock = `${inMs(medianOf(one.wall))}, ${ratioOf(one.wall, other.wall)} times ${than}`;
  // The system counts in hundredths of a second.
  const cpu = medianOf(other.cpu) >= 100 ? `; of CPU time ${ratioOf(one.cpu, other.cpu)}` : "";
  console.log(`${name.padEnd(34)}${clock}${cpu}${target === "" ? "" : ` (target: ${target})`}`);
}

/** 100 migrations, with one more and with none, beside what others do with them. */
async function compareSmall(dir: string): Promise<void> {
  const sql = join(scratch, "all.sql");
  writeFileSync(sql, migrationTexts(101).join("").replaceAll("--> statement-breakpoint", ""));
  const exec = `const { readFileSync } = require("node:fs"); const Database = require(${JSON.stringify(join(root, "node_modules/better-sqlite3"))}); new Database(":memory:").exec("BEGIN;" + readFileSync(${JSON.stringify(sql)}, "utf8") + "COMMIT")`;
  const floor: Timed = { name: "exec", command: node, args: ["-e", exec] };
  const kit = join(root, "tools/drizzle-kit/node_modules/.journal/node_modules/drizzle-kit/bin.cjs");
  const kitArgs = [kit, "check", "--dialect", "sqlite", "--out", "drizzle"];
  const kits: readonly Timed[] = existsSync(kit)
    ? [{ name: "drizzle-kit check", command: node, args: kitArgs, cwd: dir }]
    : [];
  const programs = [nothing, floor, checkOf(dir), checkOf(dir, "main"), ...kits];
  const [bare, least, changed, unchanged, other] = await measure(programs, rounds);
  if (bare === undefined || least === undefined || changed === undefined || unchanged === undefined) return;
  console.log(`node -e 0: ${spread(bare.wall, inMs)}, median of ${rounds}, with the least and the most`);
  tell("the same SQL in better-sqlite3", least, bare, "node -e 0", "");
  tell("100 migrations and 1 new", changed, bare, "node -e 0", "at most 7.5");
  tell("", changed, least, "that SQL alone", "");
  tell("no migration changed", unchanged, bare, "node -e 0", "at most 4");
  if (other === undefined) {
    console.log("drizzle-kit check: not installed; `node scripts/fixtures.ts` does it");
    return;
  }
  tell("drizzle-kit check", other, bare, "node -e 0", "");
  tell("100 migrations and 1 new", changed, other, "drizzle-kit check", "");
}

/** What 30 folders cost beyond the start of a process that checks none. */
async function compareFolders(): Promise<void> {
  const one = makeIn("one", (dir) => makeFolders(dir, 1));
  const many = makeIn("many", (dir) => makeFolders(dir, 30));
  const [none, single, all] = await measure(
    [checkOf(one, "main"), checkOf(one), checkOf(many)],
    Math.ceil(rounds / 3),
  );
  if (none === undefined || single === undefined || all === undefined) return;
  const beyond = (measured: Measured): Measured => ({
    wall: measured.wall.map((ms, round) => ms - (none.wall[round] ?? 0)),
    cpu: measured.cpu.map((ms, round) => ms - (none.cpu[round] ?? 0)),
  });
  tell("30 folders beyond the start", beyond(all), beyond(single), "1 folder", "at most 12");
}

/** The action with a comment and without. */
async function compareAction(dir: string): Promise<void> {
  const github = await serveGitHub(dir, scratch);
  try {
    const run = (comment: string): Timed => ({
      ...{
        name: `action, comment: ${comment}`,
        command: node,
        args: [join(root, "dist/action.js")],
        cwd: dir,
      },
      env: github.environment(comment),
    });
    const [without, commented] = await measure([run("never"), run("always")], rounds);
    if (without === undefined || commented === undefined) return;
    tell("the action with a comment", commented, without, "the action without", "at most 1.15");
  } finally {
    github.close();
  }
}

/** Many times as many migrations. */
async function compareGrowth(few: string): Promise<void> {
  for (const [count, times] of [
    [1_000, Math.ceil(rounds / 3)],
    [10_000, 1],
  ] as const) {
    const dir = makeIn(String(count), (folder) => makeHistory(folder, count));
    const [smallest, whole] = await measure([checkOf(few), checkOf(dir)], times);
    if (smallest === undefined || whole === undefined) return;
    tell(`${count} migrations and 1 new`, whole, smallest, "100", `at most ${count / 100}`);
  }
}
