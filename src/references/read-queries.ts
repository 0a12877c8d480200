import type { CallExpression, Node, ObjectExpression } from "../syntax/nodes.ts";
import { bare, isCall, keyOf, objectOf } from "../syntax/read-nodes.ts";
import { type Around, bindingOf } from "../syntax/walk-nodes.ts";
import { addedTo } from "./added-values.ts";
import { TouchCollector } from "./gather-touches.ts";
import { type Chain, chainAt, linkOf, selects, sources } from "./query-chains.ts";
import { keysGiven, keysOfRow, targetKeys, updatedAnyway, valuesIn } from "./query-keys.ts";
import { readRelational } from "./read-relational.ts";
import type { DeclaredTable } from "./read-table.ts";
import type { QueryKnowledge, Relations } from "./relations.ts";
import { calledAt } from "./values/called.ts";
import { type Frame, isFunction, type Placed } from "./values/placed.ts";
import { Values } from "./values/values.ts";

/** Whether an expression is what a query of its own has answered, or all that a file gives: no part of another query. */
function isAnswer(node: Node): boolean {
  const inner = bare(node);
  if (inner.type === "AwaitExpression" || inner.type === "Program") return true;
  return isCall(inner) && /^(?:get|all|run|sync|execute|then)$/.test(keyOf(bare(inner.callee)) ?? "");
}

/** What adds to a query that is not sent yet, and has columns in it. */
const refining = /^(?:where|having|orderBy|groupBy)$/;

/** How far the names that a query passes on are followed. */
const farthest = 4;

/** Reads what the queries of one file ask for, with what a function or a class in it is given. Nothing of it runs. */
export class QueryReader {
  readonly #known: QueryKnowledge;
  readonly values: Values;
  /** Places that ask for a table that only a run would tell. */
  unsure = 0;

  constructor(known: QueryKnowledge, frame: Frame | null = null) {
    this.#known = known;
    this.values = new Values(known, frame);
  }

  get relations(): Relations {
    return this.#known.relations;
  }

  /** Reads at another place. */
  at({ file, frame }: Pick<Placed, "file" | "frame">): QueryReader {
    const isHere = file === this.#known.file && frame === this.values.frame;
    return isHere ? this : new QueryReader({ ...this.#known, file }, frame);
  }

  /** Whether a chain is a query of Drizzle, as far as its words and the tables in it tell. */
  isQuery(chain: Chain, around: Around): boolean {
    if (this.#queried(chain) !== null) return true;
    const first = chain.links[0];
    if (first === undefined) return false;
    if (linkOf(chain, ...selects) !== undefined && linkOf(chain, "from") !== undefined) return true;
    const named = linkOf(chain, "insert", "update", "delete", "$count", ...sources)?.args[0];
    if (named !== undefined && this.tableAt(named, around) !== null) return true;
    return refining.test(first.name) && this.#isMade(chain.root, around);
  }

  /** Whether a name stands for a query that is not sent yet: `query = query.where(…)`. */
  #isMade(root: Node, around: Around): boolean {
    const by = root.type === "Identifier" ? bindingOf(root.name, around)?.by : null;
    if (by?.init == null || around.includes(by)) return false;
    const made = chainAt(bare(by.init), []);
    return made !== null && linkOf(made, ...selects) !== undefined && linkOf(made, "from") !== undefined;
  }

  /** Adds all that a query asks for. */
  read(chain: Chain, around: Around, found: TouchCollector, depth = 0): void {
    const queried = this.#queried(chain);
    if (queried !== null) {
      const options = chain.links.at(-1)?.args[0];
      readRelational(this, queried, options, [...around, chain.top], found);
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
    return inner.type !== "Identifier" || this.#whole(inner.name, around) !== null;
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
    if (chain !== null && this.isQuery(chain, inside)) {
      this.read(chain, inside, found, depth);
      return;
    }
    const column = inner.type === "Identifier" ? null : this.values.columnAt(inner, inside);
    const table = column === null ? this.tableAt(inner, inside) : null;
    if (column !== null) found.readsAny(column.table, column.key);
    else if (table !== null) found.names(table, inside.at(-1)?.type === "TemplateLiteral");
    else if (inner.type === "Identifier") this.#follow(inner.name, inside, found, depth);
    else if (isCall(inner)) this.#readHelper(inner, inside, found, depth);
    else for (const child of valuesIn(inner)) this.gather(child, [...inside, inner], found, depth);
  }

  /** A function asks for what its body reads of what it is given, as far as it can be looked into. */
  #readHelper(call: CallExpression, inside: Around, found: TouchCollector, depth: number): void {
    const within = [...inside, call];
    const tables = call.arguments.flatMap((one, at) => (this.tableAt(one, within) === null ? [] : [at]));
    const called = depth < farthest ? calledAt(this.values, call, inside, tables) : null;
    const isRead = called?.isPlain === true && isFunction(called.of.node);
    for (const child of isRead ? call.arguments : valuesIn(call))
      if (!isRead || !tables.includes(call.arguments.indexOf(child as never)))
        this.gather(child, within, found, depth);
    if (!isRead) return;
    const { of, frame } = called;
    const reader = this.at({ file: of.file, frame });
    for (const child of valuesIn(of.node)) reader.gather(child, [...of.around, of.node], found, depth + 1);
  }

  #follow(name: string, inside: Around, found: TouchCollector, depth: number): void {
    if (depth >= farthest) return;
    const { by, scope } = bindingOf(name, inside) ?? {};
    if (by != null && scope !== undefined && !inside.includes(by)) {
      const outer = inside.slice(0, inside.indexOf(scope));
      for (const { node, around } of addedTo(name, by, scope))
        if (!inside.includes(node) && !isAnswer(node))
          this.gather(node, [...outer, ...around], found, depth + 1);
    }
    const value = this.#whole(name, inside);
    if (value === null || isAnswer(value.node)) return;
    const column = value.key === undefined ? null : this.values.columnOf(value);
    if (column !== null) found.readsAny(column.table, column.key);
    else this.at(value).gather(value.node, value.around, found, depth + 1);
  }

  /** The expression that a name stands for, or is a part of. */
  #whole(name: string, inside: Around): Placed | null {
    const exact = this.values.valueOf(name, inside);
    if (exact !== null) return exact;
    const { by, scope } = bindingOf(name, inside) ?? {};
    if (by?.init == null || scope === undefined || inside.includes(by)) return null;
    return this.values.place(by.init, inside.slice(0, inside.indexOf(scope) + 1));
  }

  tableAt(node: Node, around: Around): DeclaredTable | null {
    return this.values.tableAt(node, around);
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

  objectAt(node: Node, inside: Around): ObjectExpression | null {
    const inner = bare(node);
    if (inner.type === "ObjectExpression") return inner;
    const value = inner.type === "Identifier" ? this.values.valueOf(inner.name, inside) : null;
    return value === null ? null : objectOf(value.node);
  }
}
