import { quoteName } from "../model/quote.ts";
import type { Touch } from "../model/source-code.ts";
import type { Node } from "../syntax/nodes.ts";
import { bare, keyOf } from "../syntax/read-nodes.ts";
import type { Around } from "../syntax/walk-nodes.ts";
import { namesIn } from "./gather-touches.ts";
import type { QueryReader } from "./read-queries.ts";
import { touchesOf } from "./sql-mentions.ts";

/** Longer ones are data, and no SQL that a person wrote. */
const longest = 50_000;

/** What may begin a query. */
const beginning = /^[\s(]*(?:select|insert|update|delete|replace|with)\b/i;

/**
 * The SQL of a literal as the database gets it: tables and columns by their names, NULL for values that only a run would
 * tell. Null for a literal that is no query.
 */
export function rawSql(node: Node, inside: Around, reader: QueryReader): string | null {
  if (node.type === "StringLiteral")
    return beginning.test(node.value) && node.value.length < longest ? node.value : null;
  if (node.type !== "TemplateLiteral" || !beginning.test(node.quasis[0]?.value.cooked ?? "")) return null;
  return filled(node, inside, reader);
}

function filled(
  node: Extract<Node, { type: "TemplateLiteral" }>,
  inside: Around,
  reader: QueryReader,
): string | null {
  const parts = node.quasis.map(({ value }, at) => {
    const hole = node.expressions[at];
    return (value.cooked ?? "") + (hole === undefined ? "" : holeInSql(hole, [...inside, node], reader));
  });
  const sql = parts.join("");
  return sql.length < longest ? sql : null;
}

/** What a query within a part of one asks for: `sql`not exists (select 1 from bans where …)``. */
export function fragmentTouches(node: Node, inside: Around, reader: QueryReader): readonly Touch[] {
  const parent = inside.at(-1);
  if (node.type !== "TemplateLiteral" || parent?.type !== "TaggedTemplateExpression") return [];
  const tag = bare(parent.tag);
  if (tag.type !== "Identifier" || tag.name !== "sql") return [];
  const sql = filled(node, inside, reader) ?? "";
  const begins = sql.search(/\bselect\b/i);
  return begins < 0 ? [] : touchesOf(sql.slice(begins));
}

function holeInSql(hole: Node, inside: Around, reader: QueryReader): string {
  const table = reader.tableAt(hole, inside);
  if (table !== null) return quoteName(table.name);
  const inner = bare(hole);
  const isPath = inner.type === "MemberExpression" || inner.type === "OptionalMemberExpression";
  const of = isPath ? reader.tableAt(inner.object, inside) : null;
  const key = isPath ? keyOf(inner) : null;
  if (of === null || key === null) return "NULL";
  const column = of.columns.find((one) => one.key === key);
  const name = column?.name ?? namesIn(of, key)[0] ?? key;
  return `${quoteName(of.name)}.${quoteName(name)}`;
}

/** Whether the rows of a query come back as lists: `db.values(sql…)`, `….raw()`. */
export function isPositional(inside: Around): boolean {
  return inside.some((node) => {
    if (node.type !== "CallExpression") return false;
    const name = keyOf(bare(node.callee));
    return name === "values";
  });
}
