/**
 * What judging a large migration costs beyond running it: `node scripts/bench/breakdown.ts [rounds]`.
 * One migration of 200 statements over a schema of 300 tables. The steps of the check, as its report gives them,
 * against the plain replay: base's and head's statements, run once as the driver runs them. The target is 3.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeRepository } from "../make-repository.ts";
import { inMs, medianOf } from "./measure.ts";

const rounds = Number(process.argv[2] ?? 9);
const tables = 300;
const cli = resolve(import.meta.dirname, "../../dist/cli.js");
const breakpoint = "\n--> statement-breakpoint\n";

/** Tables in threes, each with a parent and an index: a schema as one that grew has it. */
function createTable(index: number): readonly string[] {
  const parent = `table_${index - (index % 3)}`;
  const key =
    index % 3 === 0 ? "" : `, \`parent_id\` integer REFERENCES \`${parent}\`(\`id\`) ON DELETE CASCADE`;
  return [
    `CREATE TABLE \`table_${index}\` (\`id\` integer PRIMARY KEY AUTOINCREMENT NOT NULL, \`name\` text NOT NULL, \`state\` text DEFAULT 'new' NOT NULL, \`total\` real, \`note\` text, \`created_at\` integer${key});`,
    `CREATE UNIQUE INDEX \`table_${index}_name_unique\` ON \`table_${index}\` (\`name\`);`,
  ];
}

/** What drizzle-kit writes: columns added and dropped, indexes, and a rebuild of six statements for a default. */
function changeTable(index: number): readonly string[] {
  const table = `table_${index * 3 + 1}`;
  switch (index % 5) {
    case 0:
      return [`ALTER TABLE \`${table}\` ADD \`label\` text;`];
    case 1:
      return [
        `ALTER TABLE \`${table}\` ADD \`rank\` integer DEFAULT 0 NOT NULL;`,
        `CREATE INDEX \`${table}_rank_idx\` ON \`${table}\` (\`rank\`);`,
      ];
    case 2:
      return [`ALTER TABLE \`${table}\` DROP COLUMN \`note\`;`];
    case 3:
      return [`ALTER TABLE \`${table}\` RENAME COLUMN \`total\` TO \`sum\`;`];
    default: {
      const columns = '"id", "name", "state", "total", "note", "created_at", "parent_id"';
      return [
        "PRAGMA foreign_keys=OFF;",
        createTable(index * 3 + 1)[0]
          ?.replace(table, `__new_${table}`)
          .replace("'new'", "'open'") ?? "",
        `INSERT INTO \`__new_${table}\`(${columns}) SELECT ${columns} FROM \`${table}\`;`,
        `DROP TABLE \`${table}\`;`,
        `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\`;`,
        "PRAGMA foreign_keys=ON;",
        `CREATE UNIQUE INDEX \`${table}_name_unique\` ON \`${table}\` (\`name\`);`,
      ];
    }
  }
}

function journal(count: number): string {
  const entries = Array.from({ length: count }, (_, idx) => ({
    idx,
    version: "6",
    when: Date.UTC(2020, 0, 1 + idx),
    tag: `000${idx}_step`,
    breakpoints: true,
  }));
  return JSON.stringify({ version: "7", dialect: "sqlite", entries });
}

function makeCase(dir: string): number {
  const base = Array.from({ length: tables }, (_, index) => createTable(index)).flat();
  const head = Array.from({ length: 100 }, (_, index) => changeTable(index))
    .flat()
    .slice(0, 200);
  const manifest = JSON.stringify({ name: "shop", dependencies: { "better-sqlite3": "13.2.0" } });
  makeRepository(dir, [
    {
      files: {
        "package.json": manifest,
        "drizzle/0000_step.sql": base.join(breakpoint),
        "drizzle/meta/_journal.json": journal(1),
      },
    },
    { files: { "drizzle/0001_step.sql": head.join(breakpoint), "drizzle/meta/_journal.json": journal(2) } },
  ]);
  return head.length;
}

function stepsOf(dir: string): ReadonlyMap<string, number> {
  const args = [
    cli,
    "--repo",
    dir,
    "--base",
    "main~1",
    "--head",
    "main",
    "--format",
    "json",
    "--fail-on",
    "never",
  ];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  const [folder] = JSON.parse(stdout).folders as { steps: { id: string; ms: number }[] }[];
  return new Map(folder?.steps.map(({ id, ms }) => [id, ms]));
}

const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-bench-"));
try {
  const statements = makeCase(scratch);
  const runs = Array.from({ length: rounds }, () => stepsOf(scratch));
  const of = (id: string) => medianOf(runs.map((steps) => steps.get(id) ?? Number.NaN));
  const [upgrade, rows, code] = [of("upgrade-replay"), of("data"), of("compatibility")];
  console.log(`${statements} statements over ${tables} tables, medians of ${rounds}`);
  console.log(`replay ${inMs(upgrade)}; on rows, counted ${inMs(rows)}; breakdown ${inMs(code)}`);
  console.log(`breakdown / replay: ratio ${(code / upgrade).toFixed(2)} (target: at most 3)`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
