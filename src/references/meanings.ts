import type { CallExpression, Node, ObjectExpression } from "../syntax/nodes.ts";
import { bare, firstCall, keyOf, lineOf, objectOf, propertyOf, textOf } from "../syntax/read-nodes.ts";
import type { Local, Module } from "./read-module.ts";
import { type DeclaredTable, readColumns } from "./read-table.ts";
import type { Resolve } from "./resolve-import.ts";

/** What an expression of a schema comes to. */
export type Meaning =
  | { readonly kind: "table"; readonly table: DeclaredTable }
  /** `sqliteTable` and what is like it; `nameOf` is what the database calls a table that is declared with it. */
  | { readonly kind: "maker"; readonly nameOf: (name: string) => string }
  | { readonly kind: "object"; readonly file: string; readonly object: ObjectExpression }
  /** All that a file gives. */
  | { readonly kind: "module"; readonly file: string }
  /** All that drizzle-orm gives, or one part of it. */
  | { readonly kind: "drizzle"; readonly name: string };

/** Finds out what expressions at the top of files come to, across files, without running any of it. */
export interface Meanings {
  /** Of an expression as it stands at the top of a file. */
  of(file: string, node: Node): Meaning | null;
  /** Of a name of the top of a file. */
  ofName(file: string, name: string): Meaning | null;
  /** Of a local that stands elsewhere than at the top. */
  ofLocal(file: string, local: Local): Meaning | null;
  memberOf(meaning: Meaning | null, key: string): Meaning | null;
}

/**
 * `moduleOf` gives a file's module, or null where it has none. `filesRead` counts the files that have one: what leads
 * nowhere is looked up again once there are more.
 */
export function findMeanings(
  moduleOf: (file: string) => Module | null,
  resolve: Resolve,
  filesRead: () => number = () => 0,
): Meanings {
  return new Evaluator(moduleOf, resolve, filesRead);
}

class Evaluator implements Meanings {
  readonly #moduleOf: (file: string) => Module | null;
  readonly #resolve: Resolve;
  readonly #filesRead: () => number;
  readonly #known = new WeakMap<Node, Meaning | null>();
  readonly #exports = new Map<string, { readonly meaning: Meaning | null; readonly filesRead: number }>();
  /** What is being looked up, so that files and objects that pass on each other's end somewhere. */
  readonly #asked = new Set<string>();

  constructor(moduleOf: (file: string) => Module | null, resolve: Resolve, filesRead: () => number) {
    this.#moduleOf = moduleOf;
    this.#resolve = resolve;
    this.#filesRead = filesRead;
  }

  of(file: string, node: Node): Meaning | null {
    const inner = bare(node);
    if (this.#known.has(inner)) return this.#known.get(inner) ?? null;
    // What comes back to itself comes to nothing.
    this.#known.set(inner, null);
    const meaning = this.#evaluate(file, inner);
    this.#known.set(inner, meaning);
    return meaning;
  }

  #evaluate(file: string, node: Node): Meaning | null {
    switch (node.type) {
      case "Identifier":
        return this.ofName(file, node.name);
      case "MemberExpression":
      case "OptionalMemberExpression":
        return this.memberOf(this.of(file, node.object), keyOf(node) ?? "");
      case "ObjectExpression":
        return { kind: "object", file, object: node };
      // One schema for each database: the other's tables come to nothing here.
      case "ConditionalExpression":
        return this.of(file, node.consequent) ?? this.of(file, node.alternate);
      case "LogicalExpression":
        return this.of(file, node.left) ?? this.of(file, node.right);
      case "AwaitExpression":
        return this.of(file, node.argument);
      case "ImportExpression":
        return this.#imported(file, textOf(node.source) ?? "", "*");
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration": {
        const object = objectOf(node);
        return object === null ? null : { kind: "object", file, object };
      }
      case "CallExpression":
        return this.#called(file, node);
      default:
        return null;
    }
  }

  #called(file: string, node: CallExpression): Meaning | null {
    const call = firstCall(node) ?? node;
    const [first] = call.arguments;
    const callee = bare(call.callee);
    const maker = this.of(file, callee);
    const name = callee.type === "Identifier" ? callee.name : (keyOf(callee) ?? "");
    if (name === "require") return this.#imported(file, textOf(first) ?? "", "*");
    if (maker?.kind === "drizzle" && /^(?:alias|aliasedTable)$/.test(maker.name))
      return first === undefined ? null : this.of(file, first);
    if (maker?.kind === "drizzle" && maker.name === "sqliteTableCreator") return creator(call);
    const nameOf = maker?.kind === "maker" ? maker.nameOf : makerByName(maker, name);
    const given = textOf(first);
    if (nameOf !== null && given !== null)
      return { kind: "table", table: this.#declared(file, call, nameOf(given)) };
    // A function of the schema's own that gives columns.
    return maker?.kind === "object" ? maker : null;
  }

  #declared(file: string, call: CallExpression, name: string): DeclaredTable {
    const object = objectOf(call.arguments[1]);
    const spread = (from: string, argument: Node) => {
      const meaning = this.of(from, argument);
      return meaning?.kind === "object" ? meaning : null;
    };
    const columns = object === null ? { columns: [], isWhole: false } : readColumns({ object, file }, spread);
    return { name, file, line: lineOf(call), call, ...columns };
  }

  ofName(file: string, name: string): Meaning | null {
    const local = this.#moduleOf(file)?.locals.get(name);
    return local === undefined ? null : this.ofLocal(file, local);
  }

  ofLocal(file: string, local: Local): Meaning | null {
    switch (local.kind) {
      case "import":
        return this.#imported(file, local.source, local.imported);
      case "value":
        return this.of(file, local.node);
      case "member":
        return this.memberOf(this.of(file, local.of), local.key);
    }
  }

  #imported(from: string, source: string, name: string): Meaning | null {
    if (/^drizzle-orm(?:\/|$)/.test(source)) return { kind: "drizzle", name };
    for (const file of this.#resolve(from, source)) {
      const meaning = name === "*" ? ({ kind: "module", file } as const) : this.#exported(file, name);
      if (meaning !== null) return meaning;
    }
    return null;
  }

  /** Hundreds of files import the same, and name it many times over. */
  #exported(file: string, name: string): Meaning | null {
    const question = `${name}\n${file}`;
    const filesRead = this.#filesRead();
    const known = this.#exports.get(question);
    if (known !== undefined && (known.meaning !== null || known.filesRead === filesRead))
      return known.meaning;
    // What comes to nothing in the midst of another question may do so because of that one.
    const isAlone = this.#asked.size === 0;
    const meaning = this.#once(question, () => this.#lookUp(file, name));
    if (meaning !== null || isAlone) this.#exports.set(question, { meaning, filesRead });
    return meaning;
  }

  #lookUp(file: string, name: string): Meaning | null {
    const module = this.#moduleOf(file);
    const target = module?.exports.get(name);
    if (typeof target === "string") return this.ofName(file, target);
    if (target !== undefined) return this.ofLocal(file, target);
    for (const source of name === "default" ? [] : (module?.stars ?? []))
      for (const path of this.#resolve(file, source)) {
        const meaning = this.#exported(path, name);
        if (meaning !== null) return meaning;
      }
    return null;
  }

  memberOf(meaning: Meaning | null, key: string): Meaning | null {
    switch (meaning?.kind) {
      case "module":
        return this.#exported(meaning.file, key);
      case "drizzle":
        return { kind: "drizzle", name: /^(?:snake|camel)Case$/.test(meaning.name) ? cased(key) : key };
      case "object": {
        const { file, object } = meaning;
        return this.#once(JSON.stringify([file, object.start, key]), () =>
          this.#propertyIn(file, object, key),
        );
      }
      default:
        return null;
    }
  }

  #propertyIn(file: string, object: ObjectExpression, key: string): Meaning | null {
    const property = propertyOf(object, key);
    if (property !== null) return this.of(file, property.value);
    for (const each of object.properties) {
      const inner = each.type === "SpreadElement" ? this.memberOf(this.of(file, each.argument), key) : null;
      if (inner !== null) return inner;
    }
    return null;
  }

  #once(question: string, answer: () => Meaning | null): Meaning | null {
    if (this.#asked.has(question)) return null;
    this.#asked.add(question);
    const meaning = answer();
    this.#asked.delete(question);
    return meaning;
  }
}

/** `snakeCase.table` of drizzle-orm 1.0 is `sqliteTable` for columns whose names the keys decide. */
const cased = (key: string): string =>
  key === "table" ? "sqliteTable" : key === "view" ? "sqliteView" : key;

const asItIs = (name: string): string => name;

/**
 * What declares tables of SQLite: drizzle-orm's own, and, where its import leads nowhere, what is called like it.
 * What declares tables of another database is none, whatever it is called.
 */
function makerByName(maker: Meaning | null, name: string): ((name: string) => string) | null {
  const called = maker?.kind === "drizzle" ? maker.name : name;
  if (called === "sqliteTable" || called === "sqliteView") return asItIs;
  const isOther = /^(?:pg|mysql|singlestore|gel|cockroach|mssql)/.test(called);
  return maker === null && !isOther && /[a-z]Table$/.test(called) ? asItIs : null;
}

/** `sqliteTableCreator((name) => `app_${name}`)`: https://orm.drizzle.team/docs/goodies#multi-project-schema */
function creator({ arguments: [first] }: CallExpression): Meaning {
  const body = first?.type === "ArrowFunctionExpression" ? bare(first.body) : null;
  if (body?.type !== "TemplateLiteral" || body.expressions.length !== 1)
    return { kind: "maker", nameOf: asItIs };
  const [before = "", after = ""] = body.quasis.map(({ value }) => value.cooked ?? "");
  return { kind: "maker", nameOf: (name) => `${before}${name}${after}` };
}
