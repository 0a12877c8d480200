import { nameKey, sameName } from "../model/schema.ts";
import type { Naming, SideCode, SourceQuery, TableFacts } from "../model/source-code.ts";
import { baseName, parentOf } from "../model/tree.ts";
import type { CallExpression, NewExpression, Node, Program } from "../syntax/nodes.ts";
import { isCall, lineOf } from "../syntax/read-nodes.ts";
import { type Around, walkNodes } from "../syntax/walk-nodes.ts";
import { nearestFirst } from "./choose-sources.ts";
import { tableFacts, textsOf } from "./column-facts.ts";
import { declaring, packagesIn, passing } from "./find-references.ts";
import { type Declared, findTables } from "./find-tables.ts";
import { usesAt } from "./find-uses.ts";
import { type Follow, nameFollower } from "./follow-names.ts";
import { namesIn, TouchCollector } from "./gather-touches.ts";
import { findMeanings, type Meanings } from "./meanings.ts";
import { namingWords } from "./naming-words.ts";
import { chainAt } from "./query-chains.ts";
import { isPositional, rawSql } from "./raw-sql.ts";
import { type Module, readModule } from "./read-module.ts";
import { type QueryKnowledge, QueryReader } from "./read-queries.ts";
import type { DeclaredTable } from "./read-table.ts";
import { type Relations, readRelations, relating } from "./relations.ts";
import { importResolver } from "./resolve-import.ts";
import { touchesOf } from "./sql-mentions.ts";

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

  constructor(sources: ReadonlyMap<string, string>, parse: Parse) {
    this.#sources = sources;
    this.#parse = parse;
    this.#files = [...sources.keys()].filter((path) => baseName(path) !== "package.json");
    const schema = this.#having((text) => declaring.test(text));
    this.#worthIt = new Set([...schema, ...this.#having((text) => passing.test(text))]);
    const moduleOf = (file: string): Module | null => (this.#worthIt.has(file) ? this.#module(file) : null);
    const resolve = importResolver(this.#files, packagesIn(sources));
    this.#meanings = findMeanings(moduleOf, resolve);
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

  /** Reads what asks for tables of these names, as `nameKey` writes them. */
  read(names: ReadonlySet<string>): SideCode {
    const wanted = [...names].map((table) => ({ table, column: null }));
    const words = wanted.map((one) => namingWords(one, this.#declared));
    const isRelated = [...this.#relations.values()].some((own) =>
      [...own.values()].some(({ table }) => names.has(nameKey(table.name))),
    );
    const naming = this.#having(
      (text) => words.some(({ ofTable }) => ofTable(text)) || (isRelated && /\bquery\b/.test(text)),
    );
    for (const file of naming) this.#worthIt.add(file);
    const found = this.#readAll(naming, (file, module) => [this.#readFile(file, module)]);
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

  #readFile(file: string, { program }: Module): FileCode {
    const known = {
      file,
      meanings: this.#meanings,
      queried: this.#queriedIn(file),
      relations: this.#relations,
      follow: this.#follow,
    };
    const reader = new QueryReader(known);
    const queries: SourceQuery[] = [];
    const passed: Naming[] = [];
    const tops = new Set<Node>();
    walkNodes(program, (node, around) => {
      const isInside = around.some((one) => tops.has(one));
      const place = { file, line: lineOf(node), atTop: !around.some(isFunction) };
      const chain = isInside ? null : chainAt(node, around);
      if (chain !== null && reader.isQuery(chain, around) && !this.#isDeclaring(file, around)) {
        tops.add(node);
        const found = new TouchCollector();
        reader.read(chain, around, found);
        queries.push({ ...place, touches: found.touches(), sql: null, isPositional: false });
        return;
      }
      const sql = rawSql(node, around, reader);
      const touches = sql === null ? [] : touchesOf(sql);
      if (sql !== null && touches.length > 0)
        queries.push({ ...place, touches, sql, isPositional: isPositional(around) });
      if (isInside || this.#isDeclaring(file, around)) return;
      const stray = this.#readStray(node, around, known);
      queries.push(...stray.given.map((one) => ({ ...place, ...one, sql: null, isPositional: false })));
      passed.push(...stray.passed);
    });
    return { queries, passed, unsure: reader.unsure };
  }

  /** A table or column outside of any query: handed to a function, which may ask for anything, or passed around. */
  #readStray(node: Node, around: Around, known: QueryKnowledge): Stray {
    const uses = around.some(({ type }) => type === "TSTypeQuery") ? [] : usesAt(node, around, known);
    const isColumn = uses.some(({ key }) => key !== null);
    const call = node.type === "CallExpression" || isColumn ? null : callAround(node, around);
    const maker = call === null ? null : this.#meanings.of(known.file, call.callee);
    const isOwn = maker?.kind === "drizzle";
    const isCopied = isOwn && /Columns$|Fields$/.test(maker.name);
    const about = (table: DeclaredTable) => ({ table: nameKey(table.name), declaredIn: table.file });
    const wholes = uses.filter(({ key }) => key === null && call !== null);
    const columns = uses.flatMap(({ key }) => (key === null || key.startsWith("$infer") ? [] : [key]));
    return {
      given: isOwn ? [] : wholes.map(({ table, line }) => ({ line, touches: [anything(about(table))] })),
      passed: [
        ...(isCopied ? wholes : []).map(({ table, line }) => {
          return { file: known.file, line, ...about(table), columns: null };
        }),
        ...columns.flatMap((key) =>
          uses.slice(0, 1).map(({ table, line }) => {
            return { file: known.file, line, ...about(table), columns: namesIn(table, key) };
          }),
        ),
      ],
    };
  }

  /** Whether a place is part of what declares tables, relations or forms made from tables: no query. */
  #isDeclaring(file: string, around: Around): boolean {
    return around.some((node) => {
      if (!isCall(node)) return false;
      const maker = this.#meanings.of(file, node.callee);
      if (maker?.kind === "drizzle")
        return /^(?:relations|defineRelations|sqliteTable|sqliteView|view)/.test(maker.name);
      if (maker?.kind === "maker") return true;
      const callee = node.callee.type === "Identifier" ? node.callee.name : "";
      return (
        /^create(?:Insert|Select|Update)Schema$|[a-z]Table$/.test(callee) ||
        isViewOf(this.#meanings, file, node)
      );
    });
  }
}

/** What code has that asks a database by Drizzle. */
const asking = /\.(?:select|insert|update|delete)\s*\(|\bquery\s*\.\s*\w+\s*\.\s*find/;

interface FileCode {
  readonly queries: readonly SourceQuery[];
  readonly passed: readonly Naming[];
  readonly unsure: number;
}

/** `sqliteView("…").as((qb) => …)`. */
function isViewOf(meanings: Meanings, file: string, node: Node): boolean {
  const meaning = meanings.of(file, node);
  return meaning?.kind === "table";
}

function isFunction({ type }: Node): boolean {
  return /Function|^(?:Object|Class)(?:Private)?Method$/.test(type);
}

/** The call, or the class that is made, that a table is handed to as it is; null for none. */
function callAround(node: Node, around: Around): CallExpression | NewExpression | null {
  let inner = node;
  for (const parent of around.toReversed()) {
    if (isCall(parent) || parent.type === "NewExpression")
      return parent.arguments.some((one) => one === inner) ? parent : null;
    if (parent.type !== "MemberExpression" || parent.object !== inner) return null;
    inner = parent;
  }
  return null;
}

interface Stray {
  readonly given: readonly Pick<SourceQuery, "line" | "touches">[];
  readonly passed: readonly Naming[];
}

function anything(about: { readonly table: string; readonly declaredIn: string }) {
  return { ...about, verb: "any", columns: null, given: null, targets: [] } as const;
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
