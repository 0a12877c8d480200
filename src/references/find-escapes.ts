import type { Node } from "../syntax/nodes.ts";
import { isCall, pathFrom } from "../syntax/read-nodes.ts";
import type { Around } from "../syntax/walk-nodes.ts";
import { isRead } from "./find-uses.ts";
import { fragmentTouches, rawSql } from "./raw-sql.ts";
import { makerOf } from "./read-passed.ts";
import type { QueryReader } from "./read-queries.ts";
import type { DeclaredTable } from "./read-table.ts";

/**
 * The table that a function is given, where it does with it what cannot be followed: gives it back, keeps it somewhere,
 * asks for its name. Null for any other place.
 */
export function isLeft(
  node: Node,
  around: Around,
  reader: QueryReader,
  plain: QueryReader,
): DeclaredTable | null {
  if (node.type === "Identifier" && !isRead(node, around)) return null;
  if (around.at(-2)?.type === "ObjectPattern") return null;
  let at = around.length - 1;
  let inner = node;
  while (/^(?:TS(?:As|NonNull|Satisfies)|Parenthesized)Expression$/.test(around[at]?.type ?? "")) {
    inner = around[at] ?? inner;
    at -= 1;
  }
  const parent = around[at];
  if (parent === undefined || pathFrom(inner, parent) !== null) return null;
  const table = reader.tableAt(node, around);
  if (table === null || plain.tableAt(node, around) === table) return null;
  return isFollowed(inner, around.slice(0, at + 1), reader) ? null : table;
}

/** Whether all that becomes of a table at a place is seen: by its other names, or by what it is handed to. */
function isFollowed(node: Node, around: Around, reader: QueryReader): boolean {
  const parent = around.at(-1);
  if (isCall(parent) || parent?.type === "NewExpression") {
    if (parent.callee === node) return true;
    const maker = makerOf(parent, around.slice(0, -1), reader.values.known);
    return maker?.kind !== "drizzle" || !/^getTable(?:Name|Config)|^getViewConfig/.test(maker.name);
  }
  switch (parent?.type) {
    case "VariableDeclarator":
    case "AssignmentPattern":
    case "BinaryExpression":
    case "IfStatement":
    case "ExpressionStatement":
    case "UnaryExpression":
    case "TSTypeQuery":
    case "ClassProperty":
      return true;
    case "AssignmentExpression":
      return parent.left.type === "MemberExpression" && parent.left.object.type === "ThisExpression";
    case "ObjectProperty":
    case "ObjectExpression":
    case "ArrayExpression": {
      const outer = around.slice(0, -1);
      const isHanded = isCall(outer.at(-1)) || outer.at(-1)?.type === "NewExpression";
      return isHanded || isFollowed(parent, outer, reader);
    }
    case "TemplateLiteral": {
      const outer = around.slice(0, -1);
      return rawSql(parent, outer, reader) !== null || fragmentTouches(parent, outer, reader).length > 0;
    }
    default:
      return false;
  }
}
