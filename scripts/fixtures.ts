/**
 * Writes `migrations-fixtures/` with what real drizzle-kit generates, the same bytes each time.
 *
 *   node scripts/fixtures.ts                            all of it
 *   node scripts/fixtures.ts rules/rows-deleted …       one case, or all below a folder, and nothing else
 *   node scripts/fixtures.ts --check                    writes nothing, asks nobody; fails where a case is another
 *   node scripts/fixtures.ts --fresh                    asks drizzle-kit again for all that it has answered before
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nearest } from "../src/model/nearest.ts";
import { forgetOthers } from "./fixtures/answers.ts";
import { allPlaces, type Place } from "./fixtures/places.ts";

const root = join(import.meta.dirname, "../migrations-fixtures");
const sections = ["rules", "history", "worlds"];
const flags = ["--check", "--fresh"];
const args = process.argv.slice(2);
const odd = args.find((arg) => arg.startsWith("-") && !flags.includes(arg));
if (odd !== undefined)
  stop(`usage: node scripts/fixtures.ts [--check | --fresh] [<path below migrations-fixtures/>…]`);
const wanted = args
  .filter((arg) => !arg.startsWith("-"))
  .map((path) =>
    path
      .replaceAll("\\", "/")
      .replace(/^(?:\.\/)?migrations-fixtures\//, "")
      .replace(/\/+$/, ""),
  );

let places: readonly Place[] = [];
try {
  places = await allPlaces();
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
for (const path of wanted.filter((each) => !places.some((place) => lies(place, each)))) {
  const near = nearest(
    path,
    places.flatMap(({ at }) => [at, dirname(at)]),
  ).map((at) => `\`${at}\``);
  stop(`No case lies at \`${path}\`; the nearest are ${near.join(", ")}`);
}
const chosen =
  wanted.length === 0 ? places : places.filter((place) => wanted.some((path) => lies(place, path)));
const surplus = (wanted.length === 0 ? sections : wanted).flatMap(surplusIn);

if (args.includes("--check")) {
  const stale = [...chosen.flatMap(staleIn), ...surplus];
  if (stale.length > 0) stop(`${stale.join("\n")}\n\`node scripts/fixtures.ts\` writes them anew`);
} else {
  for (const path of surplus) rmSync(join(root, path));
  for (const { at, files } of chosen)
    for (const [path, text] of Object.entries(files)) write(`${at}/${path}`, text);
  if (wanted.length === 0) forgetOthers();
}
console.log(`${chosen.length} of ${places.length} cases and worlds`);

function lies({ at }: Place, path: string): boolean {
  return at === path || at.startsWith(`${path}/`);
}

/** Generated files that are not there, or say something else. */
function staleIn({ at, files }: Place): readonly string[] {
  const isThere = (path: string, text: string): boolean =>
    existsSync(join(root, at, path)) && readFileSync(join(root, at, path), "utf8") === text;
  return Object.entries(files).flatMap(([path, text]) => (isThere(path, text) ? [] : [`${at}/${path}`]));
}

/** Files that no case has any more; golden reports of cases that stay are the tests' to write. */
function surplusIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const known = new Set(
    places.flatMap(({ at, files }) => [...Object.keys(files), "report.md"].map((path) => `${at}/${path}`)),
  );
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !known.has(path))
    .sort();
}

function write(path: string, text: string): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
