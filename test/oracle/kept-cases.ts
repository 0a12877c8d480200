import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "./find-disagreements.ts";
import type { CaseRecipe } from "./make-case.ts";

const file = join(import.meta.dirname, "kept-cases.jsonl");

/** Cases on which gate and truth once differed, as recipes: the tests hold them for good. */
export function keptCases(): readonly Source[] {
  return linesOf().map((line, at) => ({
    name: `kept case ${at + 1}`,
    recipe: JSON.parse(line) as CaseRecipe,
  }));
}

/** Adds recipes that are not among the kept ones; says how many. */
export function keepCases(recipes: readonly CaseRecipe[]): number {
  const known = linesOf();
  const fresh = [...new Set(recipes.map((recipe) => JSON.stringify(recipe)))].filter(
    (line) => !known.includes(line),
  );
  writeFileSync(file, [...known, ...fresh].map((line) => `${line}\n`).join(""));
  return fresh.length;
}

function linesOf(): readonly string[] {
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
}
