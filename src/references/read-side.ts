import { nameKey, sameName } from "../model/schema.ts";
import type { SideCode, TableFacts } from "../model/source-code.ts";
import { baseName, parentOf } from "../model/tree.ts";
import type { Program } from "../syntax/nodes.ts";
import { nearestFirst } from "./choose-sources.ts";
import { tableFacts, textsOf } from "./column-facts.ts";
import { declaring, packagesIn, passing } from "./find-references.ts";
import { type Declared, findTables } from "./find-tables.ts";
import { type Follow, nameFollower } from "./follow-names.ts";
import { findMeanings, type Meanings } from "./meanings.ts";
import { namingWords } from "./naming-words.ts";
import { type FileCode, readFile } from "./read-file.ts";
import { type Module, readModule } from "./read-module.ts";
import type { QueryKnowledge } from "./read-queries.ts";
import type { DeclaredTable } from "./read-table.ts";
import { type Relations, readRelations, relating } from "./relations.ts";
import { importResolver } from "./resolve-import.ts";

/** Parses a source, or gives null; both sides share it, since most files are the same. */
export type Parse = (path: string, text: string) => Program | null;

/** The sources of one side, of which what declares tables is read at once, and what asks for them on demand. */
export class SideReader {
  readonly #sources: ReadonlyMap<string, string>;
  readonly #files: readonly string[];
  readonly #modules = new Map<string, Module | null>();
  readonly #worthIt: Set<string>;
  readonly #unread = new Set<string>();
  readonly #parse: Parse;
  readonly #meanings: Meanings;
  readonly #follow: Follow;
  readonly #relations: Relations = new Map();
  readonly #declared: readonly Declared[];
  readonly #read = new Map<string, FileCode>();

  constructor(sources: ReadonlyMap<string, string>, parse: Parse) {
    this.#sources = sources;
    this.#parse = parse;
    this.#files = [...sources.keys()].filter((path) => baseName(path) !== "package.json");
    const schema = this.#having((text) => declaring.test(text));
    this.#worthIt = new Set([...schema, ...this.#having((text) => passing.test(text))]);
    const moduleOf = (file: string): Module | null => (this.#worthIt.has(file) ? this.#module(file) : null);
    const resolve = importResolver(this.#files, packagesIn(sources));
    this.#meanings = findMeanings(moduleOf, resolve, () => this.#worthIt.size);
    this.#follow = nameFollower(moduleOf, resolve);
    this.#declared = this.#readAll(schema, (file, module) => findTables(file, module, this.#meanings));
    const related = this.#having((text) => relating.test(text));
    for (const file of related) this.#worthIt.add(file);
    this.#readAll(related, (file, module) => {
      readRelations(file, module, this.#meanings, this.#relations);
      return [];
    });
  }

  tables(): readonly TableFacts[] {
    const text = textsOf(this.#sources);
    return this.#declared.map((declared) => tableFacts(declared, this.#follow, text));
  }

  /**
   * Reads what asks for tables of these names, as `nameKey` writes them. What `other` has read of the same text counts
   * here as well, where the tables that it asks for are declared on both sides.
   */
  read(names: ReadonlySet<string>, other: SideReader | null = null): SideCode {
    const wanted = [...names].map((table) => ({ table, column: null }));
    const words = wanted.map((one) => namingWords(one, this.#declared));
    const isRelated = [...this.#relations.values()].some((own) =>
      [...own.values()].some(({ table }) => names.has(nameKey(table.name))),
    );
    const naming = this.#having(
      (text) =>
        (isRelated && /\bquery\b/.test(text)) ||
        (mayAsk.test(text) && words.some(({ ofTable }) => ofTable(text))),
    );
    for (const file of naming) this.#worthIt.add(file);
    const found = this.#readAll(naming, (file, module) => [
      (other === null ? null : other.#readAlready(file, this)) ??
        this.#remember(file, readFile(module.program, this.#knownIn(file))),
    ]);
    const concerns = (table: string): boolean => names.has(table);
    return {
      tables: this.tables(),
      queries: found
        .flatMap(({ queries }) => queries)
        .filter(({ touches }) => touches.some(({ table }) => concerns(table))),
      passed: found.flatMap(({ passed }) => passed).filter(({ table }) => concerns(table)),
      read: [...names],
      asks: this.#having((text) => asking.test(text)).length > 0,
      unread: this.#unread.size,
      unsure: found.reduce((sum, { unsure }) => sum + unsure, 0),
    };
  }

  #remember(file: string, code: FileCode): FileCode {
    this.#read.set(file, code);
    return code;
  }

  /** What was read of a file that the other side has word for word, and that means the same there. */
  #readAlready(file: string, side: SideReader): FileCode | null {
    const known = this.#read.get(file);
    if (known === undefined || this.#sources.get(file) !== side.#sources.get(file)) return null;
    const declared = new Set(side.#declared.map(({ table }) => `${table.file} ${nameKey(table.name)}`));
    const isSame = known.queries.every(({ touches }) =>
      touches.every(({ table, declaredIn }) => declaredIn === null || declared.has(`${declaredIn} ${table}`)),
    );
    return isSame && known.queries.length > 0 ? known : null;
  }

  #having(test: (text: string) => boolean): readonly string[] {
    return this.#files.filter((file) => test(this.#sources.get(file) ?? ""));
  }

  #module(file: string): Module | null {
    const known = this.#modules.get(file);
    if (known !== undefined) return known;
    const program = this.#parse(file, this.#sources.get(file) ?? "");
    const module = program === null ? null : readModule(program);
    if (module === null) this.#unread.add(file);
    this.#modules.set(file, module);
    return module;
  }

  #readAll<T>(files: readonly string[], read: (file: string, module: Module) => readonly T[]): readonly T[] {
    return files.flatMap((file) => {
      try {
        const module = this.#module(file);
        return module === null ? [] : read(file, module);
      } catch (error) {
        // Nested deeper than the stack, though the parser got through.
        if (!(error instanceof RangeError)) throw error;
        this.#unread.add(file);
        return [];
      }
    });
  }

  /** The table that `db.query.<name>` means in a file: of several the one declared nearest to it. */
  #queriedIn(file: string): (name: string) => DeclaredTable | null {
    return (name) => {
      const named = new Map(
        this.#declared.flatMap(({ table, binding }) => (binding === name ? [[table.file, table]] : [])),
      );
      const [nearest = ""] = nearestFirst([...named.keys()], [parentOf(file)]);
      return named.get(nearest) ?? null;
    };
  }

  #knownIn(file: string): QueryKnowledge {
    return {
      file,
      meanings: this.#meanings,
      queried: this.#queriedIn(file),
      relations: this.#relations,
      follow: this.#follow,
    };
  }
}

/** What a file has that asks for tables, or hands one on that it imports. */
const mayAsk =
  /\.\s*(?:select\w*|insert|update|delete|from|\$count|find(?:Many|First))\s*\(|\bsql\b|\b(?:select|insert|update|delete|replace)\s[^;]{0,2000}?\b(?:from|into|set)\b|from\s*["'`][^"'`]*(?:schema|db|database|tables?|models?|drizzle)/i;

/** What code has that asks a database by Drizzle. */
const asking = /\.(?:select|insert|update|delete)\s*\(|\bquery\s*\.\s*\w+\s*\.\s*find/;

/** The names of tables whose declarations differ between two sides, as `nameKey` writes them. */
export function redeclared(base: readonly TableFacts[], head: readonly TableFacts[]): ReadonlySet<string> {
  const textOf = (facts: readonly TableFacts[], name: string): string =>
    JSON.stringify(
      facts
        .filter((one) => sameName(one.name, name))
        .map(({ columns }) => columns.map(({ line: _, ...column }) => column)),
    );
  const names = new Set([...base, ...head].map(({ name }) => name));
  return new Set([...names].filter((name) => textOf(base, name) !== textOf(head, name)).map(nameKey));
}
