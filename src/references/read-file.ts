import { nameKey } from "../model/schema.ts";
import type { Naming, SourceQuery } from "../model/source-code.ts";
import type { CallExpression, NewExpression, Node, Program } from "../syntax/nodes.ts";
import { isCall, lineOf } from "../syntax/read-nodes.ts";
import { type Around, walkNodes } from "../syntax/walk-nodes.ts";
import { usesAt } from "./find-uses.ts";
import { namesIn, TouchCollector } from "./gather-touches.ts";
import type { Meanings } from "./meanings.ts";
import { chainAt } from "./query-chains.ts";
import { fragmentTouches, isPositional, rawSql } from "./raw-sql.ts";
import { QueryReader } from "./read-queries.ts";
import type { DeclaredTable } from "./read-table.ts";
import type { QueryKnowledge } from "./relations.ts";
import { touchesOf } from "./sql-mentions.ts";

/** What a file asks for. */
export interface FileCode {
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

/** Reads what a file asks for. */
export function readFile(program: Program, known: QueryKnowledge): FileCode {
  const { file } = known;
  const reader = new QueryReader(known);
  const queries: SourceQuery[] = [];
  const passed: Naming[] = [];
  const tops = new Set<Node>();
  const isInside = (around: Around): boolean => tops.size > 0 && around.some((one) => tops.has(one));
  walkNodes(program, (node, around) => {
    const place = (): Omit<SourceQuery, "touches"> => ({
      ...{ file, line: lineOf(node), atTop: !around.some(isFunction), sql: null, isPositional: false },
    });
    switch (node.type) {
      case "StringLiteral":
      case "TemplateLiteral": {
        const sql = rawSql(node, around, reader);
        const touches = sql === null ? fragmentTouches(node, around, reader) : touchesOf(sql);
        if (touches.length > 0)
          queries.push({ ...place(), touches, sql, isPositional: isPositional(around) });
        return;
      }
      case "CallExpression":
      case "OptionalCallExpression": {
        const chain = chainAt(node, around);
        if (chain === null || !reader.isQuery(chain, around) || isInside(around)) return;
        if (isDeclaring(known, around)) return;
        tops.add(node);
        const found = new TouchCollector();
        reader.read(chain, around, found);
        queries.push({ ...place(), touches: found.touches() });
        return;
      }
      case "Identifier":
      case "MemberExpression":
      case "OptionalMemberExpression": {
        const stray = readStray(node, around, known);
        if (stray.given.length + stray.passed.length === 0) return;
        if (isInside(around) || isDeclaring(known, around)) return;
        queries.push(...stray.given.map((one) => ({ ...place(), ...one })));
        passed.push(...stray.passed);
      }
    }
  });
  return { queries, passed, unsure: reader.unsure };
}

/** A table or column outside of any query: handed to a function, which may ask for anything, or passed around. */
function readStray(node: Node, around: Around, known: QueryKnowledge): Stray {
  const all = usesAt(node, around, known);
  const uses = all.length > 0 && around.some(({ type }) => type === "TSTypeQuery") ? [] : all;
  const isColumn = uses.some(({ key }) => key !== null);
  if (uses.length === 0) return { given: [], passed: [] };
  const call = isColumn ? null : callAround(node, around);
  const maker = call === null ? null : known.meanings.of(known.file, call.callee);
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
function isDeclaring({ file, meanings }: QueryKnowledge, around: Around): boolean {
  return around.some((node) => {
    if (!isCall(node)) return false;
    const maker = meanings.of(file, node.callee);
    if (maker?.kind === "drizzle")
      return /^(?:relations|defineRelations|sqliteTable|sqliteView|view)/.test(maker.name);
    if (maker?.kind === "maker") return true;
    const callee = node.callee.type === "Identifier" ? node.callee.name : "";
    return (
      /^create(?:Insert|Select|Update)Schema$|[a-z]Table$/.test(callee) || isViewOf(meanings, file, node)
    );
  });
}
