import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { branchCases } from "./fixtures/cases-branches.ts";
import { dataCases } from "./fixtures/cases-data.ts";
import { dryRunCases } from "./fixtures/cases-dry-run.ts";
import { folderCases } from "./fixtures/cases-folder.ts";
import { historyCases } from "./fixtures/cases-history.ts";
import { replayCases } from "./fixtures/cases-replay.ts";
import { schemaCases } from "./fixtures/cases-schema.ts";
import { snapshotCases } from "./fixtures/cases-snapshots.ts";
import { sqlCases } from "./fixtures/cases-sql.ts";
import { installKits } from "./fixtures/drizzle-kit.ts";
import type { Files } from "./fixtures/files.ts";
import { pairs } from "./fixtures/pairs.ts";
import { worlds } from "./fixtures/worlds.ts";

/**
 * Writes `migrations-fixtures/` anew with real drizzle-kit, the same bytes each time.
 * `--fresh` asks drizzle-kit again for what it has answered before.
 */
const root = join(import.meta.dirname, "../migrations-fixtures");

interface Place {
  readonly at: string;
  readonly files: Files;
}

installKits();
const groups = await Promise.all([
  folderCases(),
  snapshotCases(),
  sqlCases(),
  historyCases(),
  branchCases(),
  replayCases(),
  dataCases(),
  schemaCases(),
  dryRunCases(),
  pairs(),
]);
const cases = groups.flat();
const places: readonly Place[] = [
  ...cases.map(({ at, json, base, head, fork, seed, dryRuns }) => ({
    at,
    files: {
      "case.json": pretty(json),
      ...under("base", base),
      ...under("head", head),
      ...(fork === null ? {} : under("fork", fork)),
      ...(seed === null ? {} : { "seed.sql": seed }),
      ...(dryRuns === null ? {} : { "dry-run.json": pretty(dryRuns) }),
    },
  })),
  ...(await worlds()).map(({ at, json, base, head }) => ({
    at,
    files: { "world.json": pretty(json), ...under("base", base), ...under("head", head) },
  })),
];
const twice = places.find(({ at }, index) => places.findIndex((place) => place.at === at) !== index);
if (twice !== undefined) throw new Error(`Two cases want ${twice.at}`);
for (const section of ["rules", "history", "worlds"]) sweep(section);
for (const place of places) write(place);
console.log(`${cases.length} cases, ${places.length - cases.length} worlds`);

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function under(side: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${side}/${path}`, text]));
}

/** Clears what was generated; golden reports of places that stay are the tests' to write. */
function sweep(folder: string): void {
  const full = join(root, folder);
  if (!existsSync(full)) return;
  const stays = places.some(({ at }) => at === folder);
  for (const entry of readdirSync(full, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    const isAbove = places.some(({ at }) => at.startsWith(`${path}/`) || at === path);
    if (entry.isDirectory() && isAbove) sweep(path);
    else if (!stays || entry.name !== "report.md") rmSync(join(full, entry.name), { recursive: true });
  }
}

function write({ at, files }: Place): void {
  for (const [path, text] of Object.entries(files)) {
    const full = join(root, at, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
  }
}
