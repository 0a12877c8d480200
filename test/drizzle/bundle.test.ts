import { expect, test } from "vitest";
import { readFolder } from "../../src/drizzle/read-folder.ts";
import type { Layout } from "../../src/model/migration.ts";
import { fileTree } from "../../src/model/tree.ts";

function namesIn(text: string, layout: Layout = "journal"): readonly string[] | null {
  const files = { "drizzle/meta/_journal.json": '{ "entries": [] }', "drizzle/migrations.js": text };
  const entries = Object.entries(files);
  const tree = fileTree(entries.map(([path, said]) => ({ path, kind: "file", bytes: Buffer.from(said) })));
  return readFolder(tree, { path: "drizzle", layout, dialect: "sqlite" }).bundle?.names ?? null;
}

const journal = 'import journal from "./meta/_journal.json" with { type: "json" };\n';

test.each([
  ["a file", 'import m0000 from "./0000_a.sql";'],
  ["raw text", "import m0000 from './0000_a.sql?raw';"],
  ["an attribute", 'import m0000 from "./0000_a.sql" with { type: "text" };'],
  ["a module", 'import m0000 from "./0000_a";'],
  ["a module with its ending", 'import m0000 from "./0000_a.ts";'],
  ["a folder of 1.0", 'import m0000 from "./0000_a/migration.sql";'],
  [
    "a line of its own, and a comment",
    '// import m0001 from "./0001_b.sql";\nimport m0000\n  from "./0000_a.sql";',
  ],
])("a bundle imports %s", (_, text) => {
  expect(namesIn(`${journal}${text}\nexport default { journal, migrations: { m0000 } };`)).toEqual([
    "0000_a",
  ]);
});

test("a bundle without migrations has none, and one that holds them as text cannot be told", () => {
  expect(namesIn(`${journal}export default { journal, migrations: {} };`)).toEqual([]);
  expect(namesIn(`${journal}export default { journal, migrations: { m0000: "CREATE …" } };`)).toBeNull();
  expect(namesIn("<<<<<<< ours")).toBeNull();
});

test.each([
  ["its own folder", "20260301100000_a", ["20260301100000_a"]],
  ["another folder", "20260301100000_b", ["20260301100000_b (20260301100000_a)"]],
])("a key of 1.0 that stands for %s", (_, key, names) => {
  const text = `import m0000 from "./20260301100000_a/migration.sql";\nexport default { migrations: { "${key}": m0000 } };`;
  expect(namesIn(text, "folders")).toEqual(names);
});
