import type { Comparison } from "../model/comparison.ts";
import { nameKey } from "../model/schema.ts";
import { textAt } from "../model/tree.ts";
import { isSource } from "./choose-sources.ts";
import { declaring } from "./find-references.ts";

type Trees = Pick<Comparison, "base" | "head">;

/** Whether anything changes that code can meet: a migration, or a source that declares tables. */
export function needsCode(trees: Trees): boolean {
  return changedPaths(trees).some((path) => isOfMigrations(path) || declares(trees, path));
}

/** SQL, a journal, which says what of it runs, and a bundle, which holds it. */
function isOfMigrations(path: string): boolean {
  return path.endsWith(".sql") || /(?:^|\/)(?:_journal\.json|migrations\.[jt]s)$/.test(path);
}

/**
 * Every word of the migrations that differ, and the tables that those are tied to: an index or a trigger to its own, a
 * table to its parents and children. As `nameKey` writes names.
 */
export function namesInMigrations(trees: Trees): readonly string[] {
  const { base, head } = trees;
  const changed = changedPaths(trees).filter((path) => path.endsWith(".sql"));
  const named = changed.flatMap((path) =>
    [base, head].flatMap(({ tree }) => wordsIn(textAt(tree, path) ?? "")),
  );
  const changedWords = new Set(named);
  const names = new Set(named);
  const texts = [...head.tree.keys(), ...base.tree.keys()].filter((path) => path.endsWith(".sql"));
  const ties = [...new Set(texts)].flatMap((path) =>
    tiesIn(textAt(head.tree, path) ?? textAt(base.tree, path) ?? ""),
  );
  for (const [one, other] of ties) {
    if (changedWords.has(one)) names.add(other);
    if (changedWords.has(other)) names.add(one);
  }
  return [...names];
}

function wordsIn(sql: string): readonly string[] {
  const words = sql.matchAll(/["`[]([^"`\]]+)["`\]]|(\w+)/g);
  return [...new Set([...words].map(([, quoted, plain]) => nameKey(quoted ?? plain ?? "")))];
}

const name = '["`[]?([^\\s"`\\](]+)["`\\]]?';
const indexOn = new RegExp(
  `create\\s+(?:unique\\s+)?index\\s+(?:if\\s+not\\s+exists\\s+)?${name}\\s+on\\s+${name}`,
  "gi",
);
const triggerOn = new RegExp(
  `create\\s+trigger\\s+(?:if\\s+not\\s+exists\\s+)?${name}[^;]{0,2000}?\\son\\s+${name}`,
  "gi",
);
const tableMade = new RegExp(`create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?${name}([^;]{0,50000})`, "gi");
const referred = new RegExp(`references\\s+${name}`, "gi");

/** Pairs of names that a text of SQL ties to each other. */
function tiesIn(sql: string): readonly (readonly [string, string])[] {
  const pairs = [...sql.matchAll(indexOn), ...sql.matchAll(triggerOn)].map(
    ([, one = "", other = ""]) => [nameKey(one), nameKey(other)] as const,
  );
  const keys = [...sql.matchAll(tableMade)].flatMap(([, table = "", body = ""]) =>
    [...body.matchAll(referred)].map(
      ([, parent = ""]) => [nameKey(table.replace(/^__new_/, "")), nameKey(parent)] as const,
    ),
  );
  return [...pairs, ...keys];
}

function changedPaths({ base, head }: Trees): readonly string[] {
  const paths = new Set([...base.tree.keys(), ...head.tree.keys()]);
  return [...paths].filter((path) => {
    const [before, after] = [base.tree.get(path)?.bytes, head.tree.get(path)?.bytes];
    if (before == null || after == null) return before !== after;
    return before !== after && Buffer.compare(before, after) !== 0;
  });
}

function declares({ base, head }: Trees, path: string): boolean {
  return isSource(path) && [base, head].some(({ tree }) => declaring.test(textAt(tree, path) ?? ""));
}
