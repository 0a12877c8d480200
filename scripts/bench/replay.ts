/**
 * What the replay adds to the SQL itself: `node scripts/bench/replay.ts [migrations] [rounds]`.
 * The check's own time for base and head, as its report gives it, against the same library's `exec` and the plain
 * `sqlite3` shell on the same statements as often as the check runs them, in one transaction for base and one for head.
 * The target is 1.5 times the shell.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeHistory, migrationTexts } from "./make-history.ts";
import { inMs, medianOf, ratioOf, shell, withShell } from "./measure.ts";

const count = Number(process.argv[2] ?? 1_000);
const rounds = Number(process.argv[3] ?? 5);
const cli = resolve(import.meta.dirname, "../../dist/cli.js");

interface Step {
  readonly id: string;
  readonly status: string;
  readonly detail: string;
  readonly ms: number;
}

await withShell(compare);

/** Runs both in turns and prints the ratio of their medians. */
function compare(scratch: string, shellVersion: string): void {
  makeHistory(scratch, count);
  const statements = migrationTexts(count + 1).map((text) => text.replaceAll("--> statement-breakpoint", ""));
  const base = `BEGIN;\n${statements.slice(0, count).join("")}COMMIT;\n`;
  const sql = `PRAGMA foreign_keys = ON;\n${base}BEGIN;\n${statements[count]}COMMIT;\n`;
  writeFileSync(join(scratch, "all.sql"), sql);
  const ourTimes: number[] = [];
  const theirTimes: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ourTimes.push(replayTime(scratch));
    theirTimes.push(shellTime(sql) - shellTime(""));
    floors.push(execTime(join(scratch, "all.sql")));
  }
  const [ours, theirs] = [medianOf(ourTimes), medianOf(theirTimes)];
  console.log(`replay of ${count} migrations and 1 new   ${inMs(ours)}`);
  console.log(`sqlite3 ${shellVersion} shell, the same SQL   ${inMs(theirs)}, without its start`);
  console.log(`the same SQL in better-sqlite3   ${inMs(medianOf(floors))}, without its start`);
  console.log(
    `${ratioOf(ourTimes, theirTimes)} times the shell (target: at most 1.5), ${ratioOf(ourTimes, floors)} times the library, medians of ${rounds} with the least and the most`,
  );
}

/** What `exec` takes in a process that has just started, in milliseconds. */
function execTime(file: string): number {
  const library = JSON.stringify(resolve(import.meta.dirname, "../../node_modules/better-sqlite3"));
  const script = `const sql = require("node:fs").readFileSync(process.argv[1], "utf8"); const Database = require(${library}); const database = new Database(":memory:"); const started = performance.now(); database.exec(sql); console.log(performance.now() - started)`;
  return Number(execFileSync(process.execPath, ["-e", script, file], { encoding: "utf8" }));
}

function replayTime(repo: string): number {
  const args = [cli, "--repo", repo, "--base", "main~1", "--head", "main", "--rows", "0", "--format", "json"];
  const { stdout, status } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`the check ended with ${status}: ${stdout.slice(0, 500)}`);
  const steps: readonly Step[] = JSON.parse(stdout).folders[0].steps;
  const upgrade = steps.find(({ id }) => id === "upgrade-replay");
  if (upgrade === undefined) throw new Error("the report has no step `upgrade-replay`");
  return upgrade.ms;
}

function shellTime(input: string): number {
  const started = performance.now();
  const { status, stderr } = spawnSync(shell, ["-bail", ":memory:"], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`sqlite3 ended with ${status}: ${stderr}`);
  return performance.now() - started;
}
