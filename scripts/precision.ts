/**
 * Runs the built gate over labelled commits of public repositories, and writes what came of it into docs/precision.md and the
 * README.
 *
 *   node scripts/precision.ts <clones> [--clone] [--jobs 1] [--out <folder>] [--dry] [<id> …]
 *
 * `<clones>` holds a clone of each repository, bare or not, as `<owner>+<name>/repo`, `<owner>+<name>` or
 * `<owner>/<name>`. With `--clone`, what is missing is cloned from GitHub. Where `--out` names a folder, the reports are
 * kept there, and one that lies there already, of the same build, is not made again. Some ids, or `--dry`, write nothing
 * into the docs. `--pairs <file>` takes other commits; they are told and never written.
 */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { replaceBlock } from "./docs/markers.ts";
import { cloneMissing, findClone } from "./precision/clones.ts";
import { type Judged, judgePair } from "./precision/judge-pair.ts";
import { type Pair, readPairs } from "./precision/pairs.ts";
import { blocksOf, summaryOf } from "./precision/tables.ts";

const root = resolve(import.meta.dirname, "..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    clone: { type: "boolean", default: false },
    jobs: { type: "string", default: "1" },
    out: { type: "string" },
    dry: { type: "boolean", default: false },
    pairs: { type: "string", default: join(import.meta.dirname, "precision/pairs.jsonl") },
  },
});
const [clones, ...ids] = positionals;
if (clones === undefined) {
  console.error(
    "usage: node scripts/precision.ts <clones> [--clone] [--jobs 1] [--out <folder>] [--dry] [<id> …]",
  );
  process.exit(2);
}
const isOwn = values.pairs === join(import.meta.dirname, "precision/pairs.jsonl");
const pairs = readPairs(values.pairs).filter(({ id }) => ids.length === 0 || ids.includes(id));
if (values.clone) await cloneMissing(clones, pairs);
const lacking = pairs.filter((pair) => findClone(clones, pair) === null);
for (const { id, repo } of lacking) console.error(`${id}: no clone of ${repo} here has both commits`);

const out = join(
  values.out ?? mkdtempSync(join(tmpdir(), "drizzle-gate-precision-")),
  buildOf(join(root, "dist")),
);
mkdirSync(out, { recursive: true });
const judged = await inLanes(
  pairs.filter((pair) => !lacking.includes(pair)),
  Number(values.jobs),
  (pair) => judgePair(pair, { clone: findClone(clones, pair) ?? "", cli: join(root, "dist/cli.js"), out }),
);
console.log(summaryOf(judged));
if (lacking.length > 0 || ids.length > 0 || values.dry || !isOwn) {
  console.log("docs/precision.md was left as it is");
  process.exitCode = lacking.length > 0 ? 2 : 0;
} else {
  const blocks = blocksOf(judged);
  writeBlocks("docs/precision.md", blocks);
  writeBlocks("README.md", new Map([...blocks].filter(([name]) => name === "figures")));
}

function writeBlocks(path: string, blocks: ReadonlyMap<string, string>): void {
  const file = join(root, path);
  let text = readFileSync(file, "utf8");
  for (const [name, content] of blocks) text = replaceBlock(text, `measured: ${name}`, content);
  writeFileSync(file, text);
}

/** What a build is told by, so that no report of another one is taken for its own. */
function buildOf(dist: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(dist)
    .filter((each) => /\.c?js$/.test(each))
    .sort())
    hash.update(name).update(readFileSync(join(dist, name)));
  return hash.digest("hex").slice(0, 12);
}

async function inLanes(
  all: readonly Pair[],
  width: number,
  judge: (pair: Pair) => Promise<Judged>,
): Promise<readonly Judged[]> {
  const results: Judged[] = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < all.length; index = next++) {
      const pair = all[index];
      if (pair !== undefined) results[index] = await judge(pair);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, width) }, lane));
  return results;
}
