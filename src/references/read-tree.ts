import { nameKey } from "../model/schema.ts";
import type { Naming, SourceQuery, Touch } from "../model/source-code.ts";
import type { CallExpression, NewExpression, Node } from "../syntax/nodes.ts";
import { isCall, lineOf } from "../syntax/read-nodes.ts";
import { type Around, walkNodes } from "../syntax/walk-nodes.ts";
import { isLeft } from "./find-escapes.ts";
import { TouchCollector } from "./gather-touches.ts";
import { chainAt } from "./query-chains.ts";
import { fragmentTouches, isPositional, rawSql } from "./raw-sql.ts";
import { columnsPassed, isDeclaring, makerOf } from "./read-passed.ts";
import type { QueryReader } from "./read-queries.ts";
import type { DeclaredTable } from "./read-table.ts";
import { touchesOf } from "./sql-mentions.ts";
import { bears } from "./values/bears.ts";
import { calledAt } from "./values/called.ts";
import { classAbove } from "./values/class-members.ts";
import { type Each, eachAt } from "./values/each.ts";
import { isClass, isFunction, type Placed } from "./values/placed.ts";

type Place = Pick<SourceQuery, "file" | "line" | "atTop" | "isShared">;

/** A file, or a function or class that is given tables. */
export interface Tree {
  readonly root: Node;
  readonly outer: Around;
  readonly reader: QueryReader;
  /** Reads it without what it is given: what it asks for then is told of its own file. Null where nothing is given. */
  readonly plain: QueryReader | null;
  /** The call that runs it; null for what stands where it is written. */
  readonly place: Place | null;
  /** Whether what stands where it is written serves others as well. */
  readonly isShared?: true;
}

/** What is known while a tree is walked through. */
interface Walk extends Tree {
  /** Queries of which all within is read. */
  readonly tops: Set<Node>;
  /** Tables that are given, and of which not all that becomes of them is seen. */
  readonly left: Set<DeclaredTable>;
}

/** Collects what a file asks for, and what it has others ask for by handing them tables. */
export class TreeReader {
  readonly queries: SourceQuery[] = [];
  readonly passed: Naming[] = [];
  unsure = 0;
  readonly #known = new Set<string>();

  /** Gives the tables that were given and of which not all that becomes of them is seen. */
  read(tree: Tree): ReadonlySet<DeclaredTable> {
    const walk: Walk = { ...tree, tops: new Set(), left: new Set() };
    walkNodes(tree.root, (node, around) => this.#visit(node, around, walk), tree.outer);
    if (tree.plain !== null) this.unsure += tree.reader.unsure;
    return walk.left;
  }

  #visit(node: Node, around: Around, walk: Walk): void {
    if (isCall(node) || node.type === "ForOfStatement") {
      const each = eachAt(walk.reader.values, node, around);
      if (each !== null && !isInside(around, walk)) this.#readEach(each, walk);
    }
    switch (node.type) {
      case "StringLiteral":
      case "TemplateLiteral":
        this.#readText(node, around, walk);
        return;
      case "CallExpression":
      case "OptionalCallExpression":
        if (isCall(node) && !this.#readQuery(node, around, walk)) this.#readHanded(node, around, walk);
        return;
      case "NewExpression":
        this.#readHanded(node, around, walk);
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        this.#readAbove(node, around, walk);
        return;
      case "Identifier":
      case "MemberExpression":
      case "OptionalMemberExpression": {
        const { known } = walk.reader.values;
        if (walk.plain !== null) {
          const table = isLeft(node, around, walk.reader, walk.plain);
          if (table !== null && !isInside(around, walk)) walk.left.add(table);
          return;
        }
        const passed = columnsPassed(node, around, known);
        if (passed.length > 0 && !isInside(around, walk) && !isDeclaring(known, around))
          this.passed.push(...passed);
      }
    }
  }

  /** What runs for each table of a list asks each of them. */
  #readEach({ root, outer, frames }: Each, walk: Walk): void {
    const { file } = walk.reader.values;
    for (const frame of frames) {
      const reader = walk.reader.at({ file, frame });
      for (const table of this.read({ ...walk, root, outer: [...outer], reader, plain: walk.reader }))
        walk.left.add(table);
    }
  }

  #readText(node: Node, around: Around, walk: Walk): void {
    const { sql, touches } = textAt(node, around, walk.reader);
    if (touches.length === 0) return;
    if (walk.plain !== null && isSame(touches, textAt(node, around, walk.plain).touches)) return;
    this.#add({ ...placeOf(node, around, walk), touches, sql, isPositional: isPositional(around) }, walk);
  }

  #readQuery(node: Node, around: Around, walk: Walk): boolean {
    const chain = chainAt(node, around);
    const { reader, plain, tops } = walk;
    if (chain === null || !reader.isQuery(chain, around)) return false;
    if (isInside(around, walk) || isDeclaring(reader.values.known, around)) return true;
    tops.add(node);
    const asked = (one: QueryReader): readonly Touch[] => {
      const found = new TouchCollector();
      one.read(chain, around, found);
      return found.touches();
    };
    const touches = asked(reader);
    if (plain?.isQuery(chain, around) === true && isSame(touches, asked(plain))) return true;
    this.#add({ ...placeOf(node, around, walk), touches, sql: null, isPositional: false }, walk);
    return true;
  }

  /** A call that is given tables: what its body asks for of them, and where that is not all to be seen, maybe anything. */
  #readHanded(call: CallExpression | NewExpression, around: Around, walk: Walk): void {
    const { reader, plain } = walk;
    const { values } = reader;
    if (call.arguments.length === 0 || isInside(around, walk)) return;
    const within: Around = [...around, call];
    const places = call.arguments.flatMap((one, at) => (bears(values, one, within) ? [at] : []));
    if (places.length === 0 || isDeclaring(values.known, within)) return;
    const isNews = (one: Node): boolean => plain === null || !bears(plain.values, one, within);
    if (!call.arguments.some((one, at) => places.includes(at) && isNews(one))) return;
    const tables = call.arguments.map((one) => values.tableAt(one, within));
    const maker = makerOf(call, around, values.known);
    if (maker?.kind === "drizzle") {
      if (plain === null && /Columns$|Fields$/.test(maker.name)) this.#passWholes(tables, call, values.file);
      return;
    }
    if (call.callee.type === "Super" && this.#hasAbove(around, walk)) return;
    const called = calledAt(values, call, around, places);
    const place = placeOf(call, around, walk);
    const left =
      called === null ? tables : [...this.#readGiven({ ...called.of, frame: called.frame }, place, walk)];
    const unseen = called?.isPlain === false ? [...tables, ...left] : left;
    const lines = call.arguments.map(lineOf);
    for (const table of new Set(unseen)) {
      if (table === null) continue;
      const line = walk.place === null ? (lines[tables.indexOf(table)] ?? place.line) : place.line;
      const touches = [anything(table)];
      this.#add({ ...place, line, touches, sql: null, isPositional: false }, walk);
    }
  }

  #passWholes(tables: readonly (DeclaredTable | null)[], call: Node, file: string): void {
    for (const table of tables)
      if (table !== null)
        this.passed.push({ ...{ file, line: lineOf(call) }, ...about(table), columns: null });
  }

  /** What a class has another ask for that it extends and gives tables. */
  #readAbove(node: Node, around: Around, walk: Walk): void {
    const above = classAbove(walk.reader.values, walk.reader.values.place(node, around));
    if (above === null || !isGiven(above, walk.reader)) return;
    const before = walk.plain && classAbove(walk.plain.values, walk.plain.values.place(node, around));
    if (walk.plain !== null && before !== null && isGiven(before, walk.plain)) return;
    const place = placeOf(node, around, walk);
    for (const table of this.#readGiven(above, null, walk))
      this.#add({ ...place, touches: [anything(table)], sql: null, isPositional: false }, walk);
  }

  #hasAbove(around: Around, { reader }: Walk): boolean {
    const at = around.findLastIndex(isClass);
    const node = around[at];
    return (
      node !== undefined && classAbove(reader.values, reader.values.place(node, around.slice(0, at))) !== null
    );
  }

  #readGiven(
    { file, node, around, frame }: Placed,
    place: Place | null,
    walk: Walk,
  ): ReadonlySet<DeclaredTable> {
    return this.read({
      ...{ root: node, outer: around },
      reader: walk.reader.at({ file, frame }),
      plain: walk.reader.at({ file, frame: frame?.outer ?? null }),
      isShared: true,
      place: isClass(node) ? null : place,
    });
  }

  /** The same place is read for each that gives it something: what is there already is not told again. */
  #add(query: SourceQuery, { plain }: Walk): void {
    const key = plain === null ? null : JSON.stringify(query);
    if (key !== null && this.#known.has(key)) return;
    if (key !== null) this.#known.add(key);
    this.queries.push(query);
  }
}

function isInside(around: Around, { tops }: Walk): boolean {
  return tops.size > 0 && around.some((one) => tops.has(one));
}

function isGiven({ frame }: Placed, reader: QueryReader): boolean {
  const given = frame === null ? [] : [...frame.args, ...frame.members.values()];
  return given.some((one) => bears(reader.at(one).values, one.node, one.around));
}

/** Where a query stands: at the call that runs it, unless it waits in a function of its own. */
function placeOf(node: Node, around: Around, { reader, isShared, place, outer, root }: Walk): Place {
  const own = {
    file: reader.values.file,
    line: lineOf(node),
    atTop: !around.some(isFunction),
    ...(isShared ? { isShared } : {}),
  };
  if (place === null) return own;
  const waits = around.some((one, at) => {
    const parent = around[at - 1];
    if (at <= outer.length || one === root || !isFunction(one)) return false;
    return !(isCall(parent) && parent.arguments.some((each) => each === one));
  });
  return waits ? own : place;
}

function textAt(
  node: Node,
  around: Around,
  reader: QueryReader,
): { readonly sql: string | null; readonly touches: readonly Touch[] } {
  const sql = rawSql(node, around, reader);
  return { sql, touches: sql === null ? fragmentTouches(node, around, reader) : touchesOf(sql) };
}

function isSame(one: readonly Touch[], other: readonly Touch[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function about(table: DeclaredTable) {
  return { table: nameKey(table.name), declaredIn: table.file };
}

function anything(table: DeclaredTable): Touch {
  return { ...about(table), verb: "any", columns: null, given: null, targets: [] };
}
