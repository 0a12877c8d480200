/**
 * Writes what the docs take from the sources: blocks of pages below docs/, the drivers that action.yml
 * names, the schema of the JSON report, and the pages of the rules.
 *
 *   node scripts/docs.ts            writes them, and says what is still missing
 *   node scripts/docs.ts --check    writes nothing; fails where a file is stale or not finished
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { rules } from "../src/rules/index.ts";
import { docsBlocks } from "./docs/blocks.ts";
import { driverBlocks, driverList } from "./docs/driver-blocks.ts";
import { replaceBlock } from "./docs/markers.ts";
import { jsonSchema, published } from "./docs/report-schema.ts";
import { rulePage } from "./docs/rule-page.ts";

const root = resolve(import.meta.dirname, "..");
const isCheck = process.argv.includes("--check");
const complaints: string[] = [];

mkdirSync(join(root, "docs/rules"), { recursive: true });
settle("action.yml", withDriverList("action.yml"));
for (const [page, blocks] of docsBlocks(root)) settle(page, withBlocks(page, blocks));
settle("docs/drivers.md", withBlocks("docs/drivers.md", driverBlocks()));
for (const file of Object.keys(published)) settle(`docs/${file}`, jsonSchema(file));
for (const rule of rules) {
  const path = `docs/rules/${rule.id}.md`;
  const { text, missing } = rulePage(root, rule);
  settle(path, text);
  if (missing.length > 0) complaints.push(`${path} lacks ${missing.join(", ")}`);
}
const known = new Set(["README.md", ...rules.map(({ id }) => `${id}.md`)]);
for (const page of readdirSync(join(root, "docs/rules")).filter((name) => !known.has(name))) {
  complaints.push(`docs/rules/${page} is the page of no rule: delete it`);
}
for (const complaint of complaints) console.error(complaint);
process.exitCode = isCheck && complaints.length > 0 ? 1 : 0;

/** A file with its generated blocks written anew. */
function withBlocks(path: string, blocks: ReadonlyMap<string, string>): string {
  let text = readFileSync(join(root, path), "utf8");
  for (const [name, content] of blocks) text = replaceBlock(text, `generated: ${name}`, content);
  return text;
}

/** The drivers stand in the middle of a description, where YAML has no room for a marker. */
function withDriverList(path: string): string {
  const text = readFileSync(join(root, path), "utf8");
  return text.replace(
    /(What applies the migrations in production: )[^.]*/,
    (_, start) => `${start}${driverList()}`,
  );
}

function settle(path: string, text: string): void {
  const file = join(root, path);
  const current = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (current === text) return;
  if (isCheck) complaints.push(`${path} is stale: \`npm run docs\` writes it again`);
  else writeFileSync(file, text);
}
