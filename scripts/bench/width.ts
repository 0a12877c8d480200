/**
 * How the cost of a check grows with what it is given: `node scripts/bench/width.ts [kind…]`.
 * Each kind is checked in three sizes; printed are processor seconds, the most memory, and the exponents between the
 * sizes: 1 is linear, 2 is quadratic. The target is at most 1.3 between the two largest. Last come 20 MB of INSERTs
 * against the engine alone, which runs the same text in its own process.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CommitToBuild, makeRepository } from "../make-repository.ts";
import { type Cost, costOfCheck } from "./measure.ts";

const breakpoint = "\n--> statement-breakpoint\n";

interface Kind {
  readonly sizes: readonly number[];
  /** What is merged, and what is new. */
  readonly make: (size: number) => readonly [base: Files, head: Files];
}

type Files = Readonly<Record<string, string>>;

const few = ["CREATE TABLE `log` (`id` integer PRIMARY KEY NOT NULL, `text` text NOT NULL);"];

/** A folder whose last migration is new. */
function foldersOf(dir: string, migrations: readonly (readonly string[])[]): readonly [Files, Files] {
  const files = migrations.map(
    (statements, index) => [`${dir}/${tagOf(index)}.sql`, statements.join(breakpoint)] as const,
  );
  const journalOf = (count: number): Files => ({ [`${dir}/meta/_journal.json`]: journal(count) });
  return [
    { ...Object.fromEntries(files.slice(0, -1)), ...journalOf(files.length - 1) },
    { ...Object.fromEntries(files.slice(-1)), ...journalOf(files.length) },
  ];
}

const kinds: Readonly<Record<string, Kind>> = {
  tables: {
    sizes: [300, 1_000, 3_000],
    make: (size) =>
      foldersOf("drizzle", [list(size, createTable), ["ALTER TABLE `table_7` ADD `note` text;"]]),
  },
  "new tables": {
    sizes: [300, 1_000, 3_000],
    make: (size) => foldersOf("drizzle", [few, list(size, createTable)]),
  },
  columns: {
    sizes: [500, 1_000, 2_000],
    make: (size) => foldersOf("drizzle", [[wideTable(size - 1)], ["ALTER TABLE `wide` ADD `note` text;"]]),
  },
  migrations: {
    sizes: [1_000, 3_000, 10_000],
    make: (size) => foldersOf("drizzle", [...list(size, steady), ["ALTER TABLE `table_0` ADD `last` text;"]]),
  },
  "new migrations": {
    sizes: [1_000, 3_000, 10_000],
    make: (size) => {
      const [base, head] = foldersOf("drizzle", list(size + 1, steady));
      const all = { ...base, ...head };
      const [first] = foldersOf("drizzle", list(21, steady));
      return [first, all];
    },
  },
  statements: {
    sizes: [10_000, 30_000, 100_000],
    make: (size) => foldersOf("drizzle", [few, list(size, insert)]),
  },
  "merged statements": {
    sizes: [10_000, 30_000, 100_000],
    make: (size) => foldersOf("drizzle", [few, list(size, insert), ["ALTER TABLE `log` ADD `note` text;"]]),
  },
  folders: {
    sizes: [3, 10, 30],
    make: (size) =>
      list(size, (index) =>
        foldersOf(`packages/p${index}/drizzle`, [
          ...list(20, steady),
          ["ALTER TABLE `table_0` ADD `last` text;"],
        ]),
      ).reduce(([base, head], [more, most]) => [
        { ...base, ...more },
        { ...head, ...most },
      ]),
  },
  "journal entries": {
    sizes: [15_000, 50_000, 150_000],
    make: (size) => [
      { "drizzle/0000_step.sql": few.join(""), "drizzle/meta/_journal.json": journal(1) },
      { "drizzle/meta/_journal.json": journal(size) },
    ],
  },
};

function list<T>(size: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: size }, (_, index) => make(index));
}

function createTable(index: number): string {
  const key =
    index % 3 === 0 ? "" : `, \`parent_id\` integer REFERENCES \`table_${index - (index % 3)}\`(\`id\`)`;
  return `CREATE TABLE \`table_${index}\` (\`id\` integer PRIMARY KEY NOT NULL, \`name\` text NOT NULL${key});`;
}

function wideTable(columns: number): string {
  const names = list(columns - 1, (index) => `\`column_${index}\` text`);
  return `CREATE TABLE \`wide\` (\`id\` integer PRIMARY KEY NOT NULL, ${names.join(", ")});`;
}

/** Columns come and go: the schema stays as large as it is, since SQLite reads all of it at each ALTER TABLE. */
function steady(index: number): readonly string[] {
  const table = `table_${index % 20}`;
  if (index < 20) return [createTable(index)];
  if (Math.floor(index / 20) % 2 === 0)
    return [`ALTER TABLE \`${table}\` DROP COLUMN \`column_${index - 20}\`;`];
  return [`ALTER TABLE \`${table}\` ADD \`column_${index}\` text;`];
}

function insert(index: number): string {
  return `INSERT INTO \`log\` (\`id\`, \`text\`) VALUES (${1_000_000 + index}, 'an entry of the log, the ${index}th; as long as most');`;
}

function tagOf(index: number): string {
  return `${String(index).padStart(4, "0")}_step`;
}

function journal(count: number): string {
  const entries = list(count, (idx) => ({
    idx,
    version: "6",
    when: Date.UTC(2020, 0, 1) + idx * 60_000,
    tag: tagOf(idx),
    breakpoints: true,
  }));
  return JSON.stringify({ version: "7", dialect: "sqlite", entries }, null, 2);
}

const wanted = process.argv.slice(2);
const scratch = mkdtempSync(join(tmpdir(), "drizzle-gate-bench-"));
try {
  for (const [name, kind] of Object.entries(kinds)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const costs: Cost[] = [];
    for (const size of kind.sizes) costs.push(await costOf(name, kind, size));
    tell(name, kind.sizes, costs);
  }
  if (wanted.length === 0 || wanted.includes("inserts")) await compareInserts();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function costOf(name: string, kind: Kind, size: number): Promise<Cost> {
  const dir = join(scratch, `${name}-${size}`.replaceAll(" ", "-"));
  mkdirSync(dir);
  const [base, head] = kind.make(size);
  const manifest = JSON.stringify({ name: "shop", dependencies: { "better-sqlite3": "13.2.0" } });
  const commits: readonly CommitToBuild[] = [
    { files: { "package.json": manifest, ...base } },
    { files: head },
  ];
  makeRepository(dir, commits);
  const cost = await costOfCheck(["--repo", dir, "--base", "main~1", "--head", "main", "--timeout", "300"]);
  rmSync(dir, { recursive: true });
  return cost;
}

function tell(name: string, sizes: readonly number[], costs: readonly Cost[]): void {
  const parts = sizes.map((size, index) => {
    const { seconds = Number.NaN, megabytes = Number.NaN } = costs[index] ?? {};
    return `${size.toLocaleString("en")}: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`;
  });
  const exponents = sizes.slice(1).map((size, index) => {
    const grown = (costs[index + 1]?.seconds ?? Number.NaN) / (costs[index]?.seconds ?? Number.NaN);
    return (Math.log(grown) / Math.log(size / (sizes[index] ?? Number.NaN))).toFixed(2);
  });
  console.log(`${name.padEnd(18)} ${parts.join(" · ")}; exponents ${exponents.join(", ")}`);
}

async function compareInserts(): Promise<void> {
  const statements = list(200_000, insert);
  const file = join(scratch, "inserts.sql");
  writeFileSync(file, [...few, "BEGIN;", ...statements, "COMMIT;"].join("\n"));
  const program = `const Database = require("better-sqlite3");
    const text = require("node:fs").readFileSync(process.argv[1], "utf8");
    const start = process.cpuUsage();
    new Database(":memory:").exec(text);
    const { user, system } = process.cpuUsage(start);
    console.log((user + system) / 1e6);`;
  const floor = Number(execFileSync(process.execPath, ["-e", program, file], { encoding: "utf8" }));
  const kind: Kind = { sizes: [], make: () => foldersOf("drizzle", [few, statements]) };
  const { seconds, megabytes } = await costOf("inserts", kind, statements.length);
  const size = (statements.join("\n").length / 1e6).toFixed(0);
  console.log(
    `${size} MB of INSERTs: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB (target: at most 300), the engine alone ${floor.toFixed(2)} s: ratio ${(seconds / floor).toFixed(1)} (target: at most 4)`,
  );
}
