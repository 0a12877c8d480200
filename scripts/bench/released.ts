/**
 * 300 released versions in 40 different states: `node scripts/bench/released.ts [rounds]`. The built command line with
 * and without `--released`, in turns, once where every state is a beginning of base and once where none is, since the
 * first migration was edited after all of them had gone out. The target is three times one check.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type CommitToBuild, makeRepository } from "../make-repository.ts";
import { inMs, measure, medianOf, ratioOf, type Timed } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 5);
const [states, tags] = [40, 300];
const cli = resolve(import.meta.dirname, "../../dist/cli.js");
const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-bench-"));
try {
  await compare("beginnings of base", false, 0);
  await compare("none a beginning of base", true, 0);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** Times both and says by how much they differ. */
async function compare(name: string, isEdited: boolean, code: number): Promise<void> {
  const dir = join(scratch, name.replaceAll(" ", "-"));
  mkdirSync(dir);
  makeReleases(dir, isEdited);
  const args = [cli, "--repo", dir, "--base", "main~1", "--head", "main"];
  const plain: Timed = { name, command: process.execPath, args, code };
  const [without, whole] = await measure([plain, { ...plain, args: [...args, "--released", "v*"] }], rounds);
  if (without === undefined || whole === undefined) return;
  console.log(
    `${tags} tags in ${states} states, ${name}   ${inMs(medianOf(without.wall))} without, ${inMs(medianOf(whole.wall))} with them, ${ratioOf(whole.wall, without.wall)} times as long, ${ratioOf(whole.cpu, without.cpu)} of CPU time (target: at most 3)`,
  );
}

/** One migration a release, then a new one; where the first was edited, base differs from all of them. */
function makeReleases(dir: string, isEdited: boolean): void {
  const first = tableOf(0);
  const commits: CommitToBuild[] = Array.from({ length: states }, (_, place) => ({
    files: { ...journalOf(place + 1), [fileOf(place)]: tableOf(place), "readme.md": String(place) },
  }));
  const base = isEdited ? { [fileOf(0)]: `-- the first table\n${first}` } : {};
  commits.push({ files: { "readme.md": "base", ...base } });
  commits.push({
    files: { ...journalOf(states + 1), [fileOf(states)]: "ALTER TABLE `t0` ADD `added` text;\n" },
  });
  const { git, commits: ids } = makeRepository(dir, commits);
  for (let tag = 0; tag < tags; tag += 1) {
    const id = ids[Math.floor((tag * states) / tags)] ?? "";
    git("update-ref", `refs/tags/v1.${tag}.0`, id);
  }
}

function fileOf(place: number): string {
  return `drizzle/${tagOf(place)}.sql`;
}

function tagOf(place: number): string {
  return `${String(place).padStart(4, "0")}_step`;
}

function tableOf(place: number): string {
  const parent =
    place === 0 ? "" : `, \`parent\` integer REFERENCES \`t${place - 1}\`(\`id\`) ON DELETE CASCADE`;
  return `CREATE TABLE \`t${place}\` (\`id\` integer PRIMARY KEY NOT NULL, \`name\` text NOT NULL${parent});\n--> statement-breakpoint\nCREATE INDEX \`i${place}\` ON \`t${place}\` (\`name\`);\n`;
}

function journalOf(count: number): CommitToBuild["files"] & object {
  const entries = Array.from({ length: count }, (_, idx) => ({
    ...{
      idx,
      version: "6",
      when: Date.UTC(2025, 0, 1) + idx * 86_400_000,
      tag: tagOf(idx),
      breakpoints: true,
    },
  }));
  return {
    "drizzle/meta/_journal.json": JSON.stringify({ version: "7", dialect: "sqlite", entries }, null, 2),
  };
}
