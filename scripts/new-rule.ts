/**
 * Does the typing for a new rule: its file, its line in the index and its page.
 *
 *   npm run new-rule -- <stage> <id>
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const stages = ["folder", "history", "replay", "data", "schema", "gate"];
const [stage = "", id = ""] = process.argv.slice(2);
if (!stages.includes(stage) || !/^[a-z]+(?:-[a-z0-9]+)+$/.test(id)) {
  console.error(`usage: npm run new-rule -- <${stages.join("|")}> <kebab-case-id>`);
  process.exit(2);
}
const file = `src/rules/${stage}/${id}.ts`;
if (existsSync(join(root, file))) {
  console.error(`There is a rule ${id} already: ${file}`);
  process.exit(1);
}

const constant = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
mkdirSync(join(root, "src/rules", stage), { recursive: true });
write(file, ruleText());
write("src/rules/index.ts", indexText(readFileSync(join(root, "src/rules/index.ts"), "utf8")));
write(`docs/rules/${id}.md`, "<!-- by hand -->\n\n<!-- /by hand -->\n");
console.log(`
Next:
  1. ${file}: what it finds, why, and the check;
     EvidenceOf["${stage}"] of src/model/evidence.ts is what it is given
  2. scripts/fixtures/cases-*.ts: bad("rules/${id}/<situation>", …) and good("rules/${id}/<situation>", …),
     then node scripts/fixtures.ts rules/${id} and npx vitest run test/fixtures.test.ts
  3. docs/rules/${id}.md: when to accept it, between the markers; then npm run docs
  4. npm run check`);

/** A rule that compiles and finds nothing yet: it takes of its evidence what it names in the place of `_evidence`. */
function ruleText(): string {
  return `import { defineRule } from "../rule.ts";

export const ${constant} = defineRule({
  id: "${id}",
  stage: "${stage}",
  severity: "warning",
  summary: "",
  why: "",

  *check(_evidence) {
    yield* [];
  },
});
`;
}

/** The index with an import in alphabetical order of files, and the rule behind the others of its stage. */
function indexText(index: string): string {
  const path = `./${stage}/${id}.ts`;
  const line = `import { ${constant} } from "${path}";`;
  const imports = [...index.matchAll(/^import \{ (\w+) \} from "(\.\/[^"]+)";$/gm)];
  const above = imports.findLast(([, , other = ""]) => other < path);
  const [, neighbour] = imports.findLast(([, , other = ""]) => other.startsWith(`./${stage}/`)) ?? [];
  if (neighbour === undefined) throw new Error("src/rules/index.ts has another shape");
  const withImport =
    above === undefined ? `${line}\n${index}` : index.replace(above[0], (found) => `${found}\n${line}`);
  return withImport.replace(new RegExp(`^  ${neighbour},$`, "m"), (found) => `${found}\n  ${constant},`);
}

function write(path: string, text: string): void {
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
