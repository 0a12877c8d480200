import { once } from "../model/once.ts";
import { nameKey, sameName } from "../model/schema.ts";
import type { SideCode, TableFacts } from "../model/source-code.ts";
import { baseName, parentOf } from "../model/tree.ts";
import { nearestFirst } from "./choose-sources.ts";
import { tableFacts, textsOf } from "./column-facts.ts";
import { declaring, packagesIn, passing } from "./find-references.ts";
import { type Declared, findTables } from "./find-tables.ts";
import { type Follow, nameFollower } from "./follow-names.ts";
import { findMeanings, type Meanings } from "./meanings.ts";
import { type FileCode, readFile } from "./read-file.ts";
import type { Module } from "./read-module.ts";
import type { DeclaredTable } from "./read-table.ts";
import { type QueryKnowledge, type Relations, readRelations, relating } from "./relations.ts";
import { importResolver } from "./resolve-import.ts";
import type { Source, Sources } from "./source.ts";

/** The sources of one side, of which what declares tables is read at once, and what asks for them on demand. */
export class SideReader {
  readonly files: readonly Source[];
  readonly declared: readonly Declared[];
  readonly relations: Relations = new Map();
  readonly #sources: Sources;
  readonly #worthIt: Set<Source>;
  readonly #unread = new Set<Source>();
  readonly #meanings: Meanings;
  readonly #follow: Follow;
  readonly #followAny: Follow;
  readonly #read = new Map<Source, FileCode>();

  constructor(sources: Sources) {
    this.#sources = sources;
    this.files = [...sources.values()].filter(({ path }) => baseName(path) !== "package.json");
    const schema = this.files.filter((source) => source.has(declaring));
    this.#worthIt = new Set([...schema, ...this.files.filter((source) => source.has(passing))]);
    const moduleOf = (file: string): Module | null => {
      const source = sources.get(file);
      return source !== undefined && this.#worthIt.has(source) ? this.#module(source) : null;
    };
    const resolve = importResolver(
      this.files.map(({ path }) => path),
      packagesIn(sources),
    );
    this.#meanings = findMeanings(moduleOf, resolve, () => this.#worthIt.size);
    this.#follow = nameFollower(moduleOf, resolve);
    this.#followAny = nameFollower((file) => sources.get(file)?.module() ?? null, resolve);
    this.declared = this.#readAll(schema, (file, module) => findTables(file, module, this.#meanings));
    const related = this.files.filter((source) => source.has(relating));
    for (const source of related) this.#worthIt.add(source);
    this.#readAll(related, (file, module) => {
      readRelations(file, module, this.#meanings, this.relations);
      return [];
    });
  }

  tables(): readonly TableFacts[] {
    const text = textsOf(this.#sources);
    return this.declared.map((declared) => tableFacts(declared, this.#followAny, text));
  }

  /**
   * Reads what asks for tables of these names, as `nameKey` writes them, in those of the sources that may. What `other` has
   * read of the same text counts here as well, where the tables that it asks for are declared on both sides.
   */
  read(names: ReadonlySet<string>, chosen: ReadonlySet<Source>, other: SideReader | null = null): SideCode {
    const naming = this.files.filter((source) => chosen.has(source));
    for (const source of naming) this.#worthIt.add(source);
    const found = this.#readAll(naming, (file, module, source) => [
      (other === null ? null : other.#readAlready(source, this)) ??
        this.#remember(source, readFile(module.program, this.#knownIn(file))),
    ]);
    const concerns = (table: string): boolean => names.has(table);
    return {
      tables: this.tables(),
      queries: found
        .flatMap(({ queries }) => queries)
        .filter(({ touches }) => touches.some(({ table }) => concerns(table))),
      passed: found.flatMap(({ passed }) => passed).filter(({ table }) => concerns(table)),
      read: [...names],
      asks: this.files.some((source) => source.has(asking)),
      unread: this.#unread.size,
      unsure: found.reduce((sum, { unsure }) => sum + unsure, 0),
    };
  }

  #remember(source: Source, code: FileCode): FileCode {
    this.#read.set(source, code);
    return code;
  }

  /** What code calls each table, by the file that declares it and its name. */
  readonly #names = once(
    () =>
      new Map(this.declared.map(({ table, binding }) => [`${table.file} ${nameKey(table.name)}`, binding])),
  );

  readonly #shapes = once(() => shapesOf(this.declared));

  /** What was read of a file that the other side has word for word, and that means the same there. */
  #readAlready(source: Source, side: SideReader): FileCode | null {
    const known = this.#read.get(source);
    if (known === undefined) return null;
    if ([...known.from].some((file) => side.#sources.get(file) !== this.#sources.get(file))) return null;
    const theirs = side.#names();
    const [was, now] = [this.#shapes(), side.#shapes()];
    const isSame = known.queries.every(({ touches }) =>
      touches.every(({ table, declaredIn }) => {
        const key = `${declaredIn} ${table}`;
        return declaredIn === null || (was.has(key) && was.get(key) === now.get(key));
      }),
    );
    const own = this.#names();
    const isAlike = [...theirs].every(([name, binding]) => own.get(name) === binding);
    // What asks for nothing may ask for what only this side has.
    return isSame && (known.queries.length > 0 || isAlike) ? known : null;
  }

  #module(source: Source): Module | null {
    const module = source.module();
    if (module === null) this.#unread.add(source);
    return module;
  }

  #readAll<T>(
    sources: readonly Source[],
    read: (file: string, module: Module, source: Source) => readonly T[],
  ): readonly T[] {
    return sources.flatMap((source) => {
      try {
        const module = this.#module(source);
        return module === null ? [] : read(source.path, module, source);
      } catch (error) {
        // Nested deeper than the stack, though the parser got through.
        if (!(error instanceof RangeError)) throw error;
        this.#unread.add(source);
        return [];
      }
    });
  }

  /** The table that `db.query.<name>` means in a file: of several the one declared nearest to it. */
  #queriedIn(file: string): (name: string) => DeclaredTable | null {
    return (name) => {
      const named = new Map(
        this.declared.flatMap(({ table, binding }) => (binding === name ? [[table.file, table]] : [])),
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
      relations: this.relations,
      follow: this.#follow,
      followAny: this.#followAny,
    };
  }
}

/** What code has that asks a database by Drizzle. */
export const asking = /\.(?:select|insert|update|delete)\s*\(|\bquery\s*\.\s*\w+\s*\.\s*find/;

/** What each table's columns are called, by its file and name: what a query touches is told in these names. */
function shapesOf(declared: readonly Declared[]): ReadonlyMap<string, string> {
  return new Map(
    declared.map(({ table }) => [
      `${table.file} ${nameKey(table.name)}`,
      JSON.stringify(table.columns.map(({ key, name }) => [key, name])),
    ]),
  );
}

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
