import type { CallExpression, Node, ObjectExpression } from "../syntax/nodes.ts";
import { bare, isCall, keyOf, objectOf, propertyOf } from "../syntax/read-nodes.ts";
import { type Around, bindingOf } from "../syntax/walk-nodes.ts";
import { meaningHere } from "./find-uses.ts";
import type { PlacedNode } from "./follow-names.ts";
import { TouchCollector } from "./gather-touches.ts";
import type { Meaning } from "./meanings.ts";
import { keysOfParameter } from "./parameter-keys.ts";
import { type Chain, chainAt, linkOf, selects, sources } from "./query-chains.ts";
import {
  chosenKeys,
  columnPath,
  keysGiven,
  keysOfRow,
  targetKeys,
  updatedAnyway,
  valuesIn,
} from "./query-keys.ts";
import { readFilter } from "./read-filter.ts";
import { bindingsOf } from "./read-module.ts";
import type { DeclaredTable } from "./read-table.ts";
import type { QueryKnowledge } from "./relations.ts";

/** How far the names that a query passes on are followed. */
const farthest = 4;

/** Reads what the queries of one file ask for. Nothing of it runs. */
export class QueryReader {
  readonly #known: QueryKnowledge;
  /** Places that ask for a table that only a run would tell. */
  unsure = 0;

  constructor(known: QueryKnowledge) {
    this.#known = known;
  }

  /** Whether a chain is a query of Drizzle, as far as its words and the tables in it tell. */
  isQuery(chain: Chain, around: Around): boolean {
    if (this.#queried(chain) !== null) return true;
    const first = chain.links[0];
    if (first === undefined) return false;
    if (linkOf(chain, ...selects) !== undefined && linkOf(chain, "from") !== undefined) return true;
    const named = linkOf(chain, "insert", "update", "delete", "$count", ...sources)?.args[0];
    return named !== undefined && this.tableAt(named, around) !== null;
  }

  /** Adds all that a query asks for. */
  read(chain: Chain, around: Around, found: TouchCollector, depth = 0): void {
    const queried = this.#queried(chain);
    if (queried !== null) {
      const options = chain.links.at(-1)?.args[0];
      this.#readRelational(queried, options, [...around, chain.top], found, 0);
      return;
    }
    const inside = [...around, chain.top];
    const tables: DeclaredTable[] = [];
    for (const { name, args } of chain.links) {
      const table = args[0] === undefined ? null : this.tableAt(args[0], inside);
      if (sources.includes(name)) {
        if (table !== null) tables.push(table);
        else if (args[0] !== undefined) tables.push(...this.#readSource(args[0], inside, found, depth));
        this.#gatherAll(args.slice(1), inside, found, depth);
      } else if (table !== null && /^(?:insert|update|delete)$/.test(name)) {
        this.#readWrite(chain, table, name, inside, found, depth);
        return;
      } else if (table !== null && name === "$count") {
        found.reads(table);
        this.#gatherAll(args.slice(1), inside, found, depth);
      } else this.#gatherAll(args, inside, found, depth);
    }
    for (const table of tables) found.reads(table);
    if (!this.#namesFields(chain, inside)) for (const table of tables) found.readsAll(table);
    if (chain.root.type === "CallExpression") this.gather(chain.root, inside, found, depth);
  }

  /** Whether a select says which columns it wants. */
  #namesFields(chain: Chain, around: Around): boolean {
    const select = linkOf(chain, ...selects);
    const fields = select?.name === "selectDistinctOn" ? select.args[1] : select?.args[0];
    if (fields === undefined) return false;
    const inner = bare(fields);
    // A name that leads nowhere may hold any column.
    return inner.type !== "Identifier" || this.#valueOf(inner.name, around) !== null;
  }

  #readWrite(
    chain: Chain,
    table: DeclaredTable,
    verb: string,
    inside: Around,
    found: TouchCollector,
    depth: number,
  ): void {
    found.writes(table, verb === "insert" ? "insert" : verb === "update" ? "update" : "delete");
    // Drizzle names every column of a row that it inserts.
    if (verb === "insert") found.readsAll(table);
    for (const { name, args } of chain.links) {
      const [first] = args;
      if (name === "set" && first !== undefined) this.#readSet(table, first, inside, found);
      else if (name === "values" && first !== undefined) found.gives(table, keysOfRow(table, first, inside));
      else if (name === "returning") this.#readReturning(table, first, inside, found);
      else if (/^onConflict/.test(name) && first !== undefined) found.targets(table, targetKeys(first));
      this.#gatherAll(args, inside, found, depth, table);
    }
  }

  #readSet(table: DeclaredTable, values: Node, inside: Around, found: TouchCollector): void {
    const keys = keysGiven(values, inside);
    if (keys === null) found.mayReadAll(table);
    else found.reads(table, ...keys, ...updatedAnyway(table));
  }

  #readReturning(
    table: DeclaredTable,
    fields: Node | undefined,
    inside: Around,
    found: TouchCollector,
  ): void {
    const own = new TouchCollector();
    if (fields === undefined) found.readsAll(table);
    else this.gather(fields, inside, own, 0);
    found.returns(table, fields === undefined ? null : own.keysOf(table));
  }

  /** A query within, a name for one, or a puzzle, where a table is expected: gives the tables of which that may be any. */
  #readSource(node: Node, inside: Around, found: TouchCollector, depth: number): readonly DeclaredTable[] {
    const inner = bare(node);
    const isMember = inner.type === "MemberExpression" || inner.type === "OptionalMemberExpression";
    const isPuzzle = isMember && inner.computed && keyOf(inner) === null;
    const among = isPuzzle ? new TouchCollector() : found;
    this.gather(inner, inside, among, depth);
    if (!isPuzzle) return [];
    this.unsure += 1;
    return among.tables();
  }

  #gatherAll(
    nodes: readonly Node[],
    inside: Around,
    found: TouchCollector,
    depth: number,
    own: DeclaredTable | null = null,
  ): void {
    for (const node of nodes)
      if (own === null || this.tableAt(node, inside) !== own) this.gather(node, inside, found, depth);
  }

  /** Adds what an expression names: columns, whole tables, queries within; names are followed to what they stand for. */
  gather(node: Node, inside: Around, found: TouchCollector, depth: number): void {
    const inner = bare(node);
    const chain = chainAt(inner, inside);
    const meaning = this.meaningAt(inner, inside);
    const column = columnPath(inner);
    const of = column === null ? null : this.meaningAt(column.of, inside);
    if (chain !== null && this.isQuery(chain, inside)) this.read(chain, inside, found, depth);
    else if (of?.kind === "table" && column?.key == null) found.readsAll(of.table);
    else if (of?.kind === "table" && column?.key != null) found.reads(of.table, column.key);
    else if (meaning?.kind === "table") found.names(meaning.table, inside.at(-1)?.type === "TemplateLiteral");
    else if (inner.type === "Identifier") this.#follow(inner.name, inside, found, depth);
    else if (isCall(inner)) this.#readHelper(inner, inside, found, depth);
    else for (const child of valuesIn(inner)) this.gather(child, [...inside, inner], found, depth);
  }

  /** A function that is given a table asks for what it reads of it, as far as it can be looked into. */
  #readHelper(call: CallExpression, inside: Around, found: TouchCollector, depth: number): void {
    const callee = bare(call.callee);
    const within = [...inside, call];
    const made = callee.type === "Identifier" ? this.#valueOf(callee.name, inside) : null;
    for (const child of valuesIn(call)) {
      const place = call.arguments.indexOf(child as never);
      const table = place < 0 ? null : this.tableAt(child, within);
      const keys = made === null || table === null ? null : keysOfParameter(made.node, place);
      if (table === null || keys === null) this.gather(child, within, found, depth);
      else found.reads(table, ...keys);
    }
  }

  #follow(name: string, inside: Around, found: TouchCollector, depth: number): void {
    const value = depth < farthest ? this.#valueOf(name, inside) : null;
    if (value === null) return;
    const { file, node } = value;
    const reader = file === this.#known.file ? this : new QueryReader({ ...this.#known, file });
    reader.gather(node, [], found, depth + 1);
  }

  /** The expression that a name stands for, here or at the top of a file; null for a parameter and the like. */
  #valueOf(name: string, inside: Around): PlacedNode | null {
    const { file, follow } = this.#known;
    const binding = bindingOf(name, inside);
    if (binding === undefined) return follow(file, name);
    const { by } = binding;
    if (by?.init == null || inside.includes(by)) return null;
    const local = bindingsOf(by.id, by.init).find(([bound]) => bound === name)?.[1];
    return { file, node: local?.kind === "value" ? local.node : by.init };
  }

  meaningAt(node: Node, around: Around): Meaning | null {
    const inner = bare(node);
    if (inner.type === "Identifier")
      return meaningHere(this.#known.file, inner, around, this.#known.meanings);
    if (inner.type !== "MemberExpression" && inner.type !== "OptionalMemberExpression") return null;
    return this.#known.meanings.memberOf(this.meaningAt(inner.object, around), keyOf(inner) ?? "");
  }

  tableAt(node: Node, around: Around): DeclaredTable | null {
    const meaning = this.meaningAt(node, around);
    return meaning?.kind === "table" ? meaning.table : null;
  }

  /** The table of `db.query.users.findMany(…)`. */
  #queried({ root, links }: Chain): DeclaredTable | null {
    if (!/^find(?:Many|First)$/.test(links[0]?.name ?? "")) return null;
    if (root.type !== "MemberExpression" && root.type !== "OptionalMemberExpression") return null;
    if (!/^_?query$/.test(keyOf(bare(root.object)) ?? "")) return null;
    const key = keyOf(root);
    if (key === null) this.unsure += 1;
    return key === null ? null : this.#known.queried(key);
  }

  #readRelational(
    table: DeclaredTable,
    options: Node | undefined,
    inside: Around,
    found: TouchCollector,
    depth: number,
  ): void {
    found.reads(table);
    const object = options === undefined ? null : this.#objectAt(options, inside);
    const asked = object === null ? null : propertyOf(object, "columns")?.value;
    const columns = asked == null ? null : this.#objectAt(asked, inside);
    if (columns === null) found.readsAll(table);
    else found.reads(table, ...chosenKeys(table, columns));
    if (object === null) return;
    for (const name of ["where", "orderBy", "extras"]) {
      const value = propertyOf(object, name)?.value;
      if (value === undefined) continue;
      readFilter(this.#known.relations, table, value, found);
      this.gather(value, inside, found, 0);
    }
    const joined = propertyOf(object, "with")?.value;
    const relations = joined === undefined ? null : this.#objectAt(joined, inside);
    if (joined !== undefined && relations === null) this.unsure += 1;
    for (const property of relations?.properties ?? []) {
      const relation = this.#known.relations.get(table)?.get(keyOf(property) ?? "");
      if (relation === undefined || property.type !== "ObjectProperty" || depth > 8) {
        this.unsure += 1;
        continue;
      }
      for (const { table: by, key } of relation.by) found.reads(by, key);
      this.#readRelational(relation.table, property.value, inside, found, depth + 1);
    }
  }

  #objectAt(node: Node, inside: Around): ObjectExpression | null {
    const inner = bare(node);
    if (inner.type === "ObjectExpression") return inner;
    const value = inner.type === "Identifier" ? this.#valueOf(inner.name, inside) : null;
    return value === null ? null : objectOf(value.node);
  }
}
