import { baseName, parentOf } from "../model/tree.ts";
import { walkNodes } from "../syntax/walk-nodes.ts";
import { nearestFirst } from "./choose-sources.ts";
import { collectPlaces, type Found, type SeenFile, type Wanted } from "./collect-places.ts";
import { type Declared, findTables } from "./find-tables.ts";
import { type Use, usesAt } from "./find-uses.ts";
import { findMeanings, type Meanings } from "./meanings.ts";
import { namingWords } from "./naming-words.ts";
import type { Module } from "./read-module.ts";
import type { DeclaredTable } from "./read-table.ts";
import { readText, type SourceText } from "./read-texts.ts";
import { importResolver } from "./resolve-import.ts";
import type { Source, Sources } from "./source.ts";

export interface SearchRequest {
  /** Sources and `package.json` files. */
  readonly sources: Sources;
  readonly wanted: readonly Wanted[];
  /** Every migration folder of the repository, those of other databases too. */
  readonly folders: readonly string[];
}

export interface Search {
  /** For each that is wanted, in the same order. */
  readonly found: readonly Found[];
  /** Sources that may name something, and are no JavaScript or TypeScript. */
  readonly unread: readonly string[];
}

/** What a file has that declares tables. */
export const declaring = /sqlite-core|[a-z]Table\s*\(\s*["'`]/;
/** What a file has that passes on what others declare, and need not name it. */
export const passing = /\bexport\s*\*|\bimport\s*\*\s*as\s+\w*(?:schema|table|model)/i;

/** Finds where sources name tables and columns: as Drizzle declares them, as code uses them, and in texts of SQL. */
export function findReferences({ sources, wanted, folders }: SearchRequest): Search {
  const unread = new Set<string>();
  const files = [...sources.keys()].filter((path) => baseName(path) !== "package.json");
  const having = (test: (source: Source) => boolean): readonly string[] =>
    files.filter((file) => {
      const source = sources.get(file);
      return source !== undefined && test(source);
    });
  const schema = having((source) => source.has(declaring));
  // Nothing else is parsed, until it is known what code calls the tables and so which files may name them.
  const worthIt = new Set([...schema, ...having((source) => source.has(passing))]);
  const moduleOf = (file: string): Module | null => {
    if (!worthIt.has(file)) return null;
    const module = sources.get(file)?.module() ?? null;
    if (module === null) unread.add(file);
    return module;
  };
  const meanings = findMeanings(moduleOf, importResolver(files, packagesIn(sources)));
  const readAll = <T>(chosen: readonly string[], read: (file: string, module: Module) => readonly T[]) =>
    chosen.flatMap((file) => {
      try {
        const module = moduleOf(file);
        return module === null ? [] : read(file, module);
      } catch (error) {
        // Nested deeper than the stack, though the parser got through.
        if (!(error instanceof RangeError)) throw error;
        unread.add(file);
        return [];
      }
    });
  const declared = readAll(schema, (file, module) => findTables(file, module, meanings));
  const words = wanted.map((one) => namingWords(one, declared));
  for (const file of having(({ text }) => words.some(({ ofTable }) => ofTable(text)))) worthIt.add(file);
  const naming = having(({ text }) => words.some((one) => one.ofTable(text) && one.ofColumn(text)));
  const seen = readAll(naming, (file, module) => [lookThrough(file, module, meanings, declared)]);
  const found = wanted.map((one) => collectPlaces(one, declared, seen, folders));
  return { found, unread: [...unread] };
}

/** Folders of the workspace by the name of their package. */
export function packagesIn(sources: Sources): ReadonlyMap<string, string> {
  const named = [...sources].flatMap(([path, { text }]) => {
    const name = baseName(path) === "package.json" ? /"name"\s*:\s*"([^"]+)"/.exec(text)?.[1] : undefined;
    return name === undefined ? [] : [[name, parentOf(path)] as const];
  });
  return new Map(named);
}

/** All uses of tables and all texts in a file. */
function lookThrough(
  file: string,
  module: Module,
  meanings: Meanings,
  declared: readonly Declared[],
): SeenFile {
  const queried = (name: string): DeclaredTable | null => {
    const named = new Map(
      declared.flatMap(({ table, binding }) => (binding === name ? [[table.file, table]] : [])),
    );
    const [nearest = ""] = nearestFirst([...named.keys()], [parentOf(file)]);
    return named.get(nearest) ?? null;
  };
  const texts: SourceText[] = [];
  const uses: Use[] = [];
  walkNodes(module.program, (node, around) => {
    const text = readText(node, around, (hole) => {
      const meaning = meanings.of(file, hole);
      return meaning?.kind === "table" ? meaning.table.name : null;
    });
    if (text !== null) texts.push(text);
    uses.push(...usesAt(node, around, { file, meanings, queried }));
  });
  return { file, uses, texts };
}
