import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const dist = resolve(import.meta.dirname, "../../dist");

/** The files that node reads before the first line of one runs. */
function loadedWith(entry: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(entry)) return known;
  known.add(entry);
  const text = readFileSync(join(dist, entry), "utf8");
  for (const [, file] of text.matchAll(/^(?:import|\}|export \{[^}]*\}) ?(?:from )?"\.\/([^"]+)";$/gm))
    if (file !== undefined) loadedWith(file, known);
  return known;
}

test("the grammar of whole statements is in no file that a check starts with", () => {
  const grammar = "function engineModuleForGrammar(";
  const holds = (file: string) => readFileSync(join(dist, file), "utf8").includes(grammar);
  expect(holds("whole-parser.js")).toBe(true);
  for (const entry of ["worker.cjs", "cli.js", "action.js"])
    expect([...loadedWith(entry)].filter(holds), entry).toEqual([]);
});

test("the worker is one file, and what the command line starts with a few", () => {
  expect(readFileSync(join(dist, "worker.cjs"), "utf8")).not.toMatch(/require\("\.\//);
  const main = readdirSync(dist).find((name) => name.startsWith("main-"));
  const files = loadedWith(main ?? "");
  expect(files.size).toBeGreaterThan(1);
  expect(files.size).toBeLessThan(15);
  // The worker is started by then, and loads meanwhile.
  const writes = (file: string) =>
    readFileSync(join(dist, file), "utf8").includes("function renderTerminal(");
  expect(readdirSync(dist).filter((name) => name.endsWith(".js") && writes(name))).not.toEqual([]);
  expect([...files].filter(writes)).toEqual([]);
});
