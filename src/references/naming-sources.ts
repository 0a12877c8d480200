import { nameKey } from "../model/schema.ts";
import { baseName } from "../model/tree.ts";
import type { Node } from "../syntax/nodes.ts";
import { firstCall, keyOf } from "../syntax/read-nodes.ts";
import type { Declared } from "./find-tables.ts";
import type { Local } from "./read-module.ts";
import type { Relation, Relations } from "./relations.ts";
import type { Source } from "./source.ts";

/** What the sources of both sides declare. */
export interface Declarations {
  readonly declared: readonly Declared[];
  readonly relations: readonly Relations[];
}

/**
 * The sources that may ask for tables of these names, as `nameKey` writes them: in code by what it calls them, however that
 * is passed on, in texts of SQL by their names, or in a way that only a run would tell.
 */
export function namingSources(
  sources: readonly Source[],
  declarations: Declarations,
  names: ReadonlySet<string>,
): ReadonlySet<Source> {
  const { declared } = declarations;
  const chosen = new Set(sources.filter(mayHide(names, declarations)));
  const asking = sources.filter((source) => source.has(mayAsk));
  const own = declared.filter(({ table }) => names.has(nameKey(table.name)));
  const tables = new Set<Node>(declared.map(({ table }) => table.call));
  const words = new Set(own.flatMap(({ table, binding }) => binding ?? wordsOf(table.file)));
  const homes = new Set(own.map(({ table }) => table.file));
  const known = sources.filter(({ path }) => homes.has(path));
  for (const source of known) if (source.has(mayAsk)) chosen.add(source);
  let added: ReadonlySet<string> = words;
  for (let step = 0; step < farthest && added.size > 0; step += 1) {
    const found = asking.filter(mayName(added));
    for (const source of found) chosen.add(source);
    known.push(...found);
    added = new Set(
      known.flatMap((source) => passedOn(source, words, tables)).filter((word) => !words.has(word)),
    );
    for (const word of added) words.add(word);
  }
  return chosen;
}

/** How far names are followed that others are made of. */
const farthest = 4;

/** What a file has that asks for tables, or hands one on that it imports. */
const mayAsk =
  /\.\s*(?:select\w*|insert|update|delete|from|\$count|find(?:Many|First))\s*\(|\bsql\b|\b(?:select|insert|update|delete|replace)\s[^;]{0,2000}?\b(?:from|into|set)\b|from\s*["'`][^"'`]*(?:schema|db|database|tables?|models?|drizzle)/i;

const relational = /\b_?query\b/;
const joining = /\bwith\b/;

/** A table that only a run would tell: `from(tables[name])`, `query[name].findMany()`. */
const puzzles: readonly RegExp[] = [
  /\.(?<!\bArray\s{0,20}\.)\s*(?:from|(?:inner|left|right|full|cross)Join)\s*\(\s*(?!\[)(?:[^,;{}()[]|\([^(){};]*\)){1,200}\[/,
  /\][\s!?)]*(?:as\s[^;{}()]{0,80}\)[\s!?)]*)?\.\s*find(?:Many|First)\b/,
];

/** Tells the sources that may ask for a table of these names without naming it as code does. */
function mayHide(
  names: ReadonlySet<string>,
  { declared, relations }: Declarations,
): (source: Source) => boolean {
  const inSql = afterWords(names);
  const reached = reachedBy(relations, names);
  const of = (isWanted: (name: string) => boolean): RegExp | null =>
    queried(declared.flatMap(({ table, binding }) => (isWanted(table.name) ? (binding ?? []) : [])));
  const related = of((name) => reached.has(name));
  // A relation that is not known may lead anywhere.
  const puzzling = related === null ? null : of(() => true);
  return (source) => {
    if (related !== null && source.has(relational)) {
      if (related.test(source.text)) return true;
      if (source.has(joining) && puzzling?.test(source.text)) return true;
    }
    if (!source.has(mayAsk)) return false;
    if (puzzles.some((puzzle) => source.has(puzzle))) return true;
    return source.has(writing) && inSql?.test(source.text) === true;
  };
}

/** `db.query.users`, for any of the names. */
function queried(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  return new RegExp(`(?<![\\w$])_?query\\s*[!?]?\\.\\s*(?:${alternatives(names)})(?![\\w$])`);
}

/** What begins a text of SQL. */
const writing = /["'`](?:[\s(]|\\[nrt])*(?:select|insert|update|delete|replace|with)\b(?!["'`])/i;

/** Names behind the words that tables follow in SQL. */
function afterWords(names: ReadonlySet<string>): RegExp | null {
  if (names.size === 0) return null;
  const words = "from|join|into|update|table|exists|view|on|references";
  return new RegExp(
    `\\b(?:${words})[\\s"'\`[\\\\]+(?:\\w+["'\`\\]]*\\.["'\`[]*)?(?:${alternatives(names)})`,
    "i",
  );
}

/** The tables from which relations lead to these, over however many. */
function reachedBy(relations: readonly Relations[], names: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set<string>();
  const leads = ({ table: { name } }: Relation): boolean => names.has(nameKey(name)) || reached.has(name);
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const side of relations)
      for (const [{ name }, own] of side) if ([...own.values()].some(leads)) reached.add(name);
  }
  return reached;
}

/** Tells the sources that may name one of these words of other sources in code. */
function mayName(words: ReadonlySet<string>): (source: Source) => boolean {
  const plain = anyOf(words);
  const asked = queried([...words]);
  const member = memberOf(words);
  return (source) => {
    if (!plain.test(source.text)) return false;
    const imported = source.imported();
    if ([...words].some((word) => imported.has(word))) return true;
    if (source.has(loading) || asked?.test(source.text)) return true;
    return headsOf(member, source.text).some((head) => imported.has(head));
  };
}

/** What loads a module in the midst of code. */
const loading = /\b(?:import|require)\s*\(/;

/** The end of `schema.users`, for any of the names. */
function memberOf(names: ReadonlySet<string>): RegExp {
  return new RegExp(`\\.\\s*(?:${alternatives(names)})(?![\\w$])`, "g");
}

/** What the paths begin with that end so: `schema` of `schema.users`. */
function headsOf(member: RegExp, text: string): readonly string[] {
  return [...text.matchAll(member)].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - longestPath), index);
    return /(?:^|[^\w$.])([\w$]+)(?:\s*[!?]?\.\s*[\w$]+)*\s*[!?]?$/.exec(before)?.[1] ?? [];
  });
}

const longestPath = 200;

/** The names by which a source gives to others what these words name in it. */
function passedOn(source: Source, words: ReadonlySet<string>, tables: ReadonlySet<Node>): readonly string[] {
  const module = source.module();
  if (module === null) return [];
  const own = new Set(
    [...module.locals].flatMap(([name, local]) => (isNamed(name, local, words) ? name : [])),
  );
  const member = memberOf(words);
  let of: RegExp | null = null;
  const isMadeOf = (local: Local): boolean => {
    if (local.kind === "import") return words.has(local.imported);
    const node = local.kind === "value" ? local.node : local.of;
    if (isApart(node, tables)) return false;
    const part = source.text.slice(node.start ?? 0, node.end ?? 0);
    if (waiting.test(part)) return false;
    if (of?.test(part)) return true;
    return headsOf(member, part).some((head) => module.locals.get(head)?.kind === "import");
  };
  for (let before = -1; before < own.size; ) {
    before = own.size;
    of = own.size > 0 ? anyOf(own) : null;
    for (const [name, local] of module.locals) if (!own.has(name) && isMadeOf(local)) own.add(name);
  }
  return [...module.exports].flatMap(([name, target]) => {
    const isOwn = typeof target === "string" ? own.has(target) : isMadeOf(target);
    if (!isOwn) return [];
    return name === "default" ? wordsOf(source.path) : [name];
  });
}

/** Whether a name of a file's top is one of these words, or imports one. */
function isNamed(name: string, local: Local, words: ReadonlySet<string>): boolean {
  if (local.kind !== "import") return words.has(name);
  return words.has(local.imported === "default" ? baseName(local.source) : local.imported);
}

/** What is hardly named within a query: what has to be waited for, classes, and what stands by itself. */
function isApart(node: Node, tables: ReadonlySet<Node>): boolean {
  switch (node.type) {
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return node.async === true;
    case "ClassDeclaration":
    case "ClassExpression":
      return true;
    case "CallExpression": {
      const callee = firstCall(node)?.callee;
      return tables.has(node) || (callee?.type === "Identifier" && standing.test(callee.name));
    }
    // Its members are named by their keys.
    case "ObjectExpression":
      return node.properties.every(
        (property) =>
          property.type === "SpreadElement" ||
          (property.type === "ObjectProperty" &&
            property.value.type === "Identifier" &&
            property.value.name === keyOf(property)),
      );
    default:
      return false;
  }
}

const waiting = /\b(?:await|async)\b/;

const standing = /^(?:drizzle|relations|defineRelations\w*|create(?:Insert|Select|Update)Schema)$/;

/** The last words of a path, by which a default import of it has to call it. */
function wordsOf(path: string): readonly string[] {
  const parts = path.replace(/\.[cm]?[jt]sx?$/, "").split("/");
  const last = baseName(parts.join("/"));
  return last === "index" ? parts.slice(-3) : [last];
}

function anyOf(names: Iterable<string>): RegExp {
  return new RegExp(`(?<![\\w$])(?:${alternatives(names)})(?![\\w$])`);
}

function alternatives(names: Iterable<string>): string {
  return [...new Set(names)].map((name) => name.replace(/[^\w]/g, "\\$&")).join("|");
}
