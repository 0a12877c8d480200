import type { Node } from "../syntax/nodes.ts";
import {
  bare,
  endLine,
  isCall,
  keyOf,
  lineOf,
  objectOf,
  pathFrom,
  propertyOf,
} from "../syntax/read-nodes.ts";
import { type Around, bindingOf, walkNodes } from "../syntax/walk-nodes.ts";

/** A column as code calls it, and the line it is named on. */
export interface Key {
  readonly key: string;
  readonly line: number;
}

/** Methods behind a call with the table whose object has the table's keys: of drizzle-orm and of drizzle-zod. */
const writing = new Set(["values", "set", "onConflictDoUpdate", "pick", "omit", "partial", "extend"]);

/** `insert(users).values({ nickname })`, `update(users).set({ nickname })`, `createInsertSchema(users, { nickname })`. */
export function keysOfCall(table: Node, around: Around): readonly Key[] {
  const call = around.at(-1);
  if (!isCall(call) || !call.arguments.some((argument) => argument === table)) return [];
  const keys = call.arguments.slice(1).flatMap((argument) => keysIn(argument, around));
  let link: Node = call;
  for (let at = around.length - 2; at >= 1; at -= 2) {
    const [next, member] = [around[at - 1], around[at]];
    if (member === undefined || pathFrom(link, member) === null || !isCall(next) || next.callee !== member)
      break;
    const method = keyOf(member) ?? "";
    if (writing.has(method)) keys.push(...next.arguments.flatMap((argument) => keysIn(argument, around)));
    link = next;
  }
  return keys;
}

/**
 * The keys of an object, of what is spread in it or stands under `set`, of the objects of a list, of what a `map` gives;
 * of a variable those that it begins with and those that are given to it.
 */
export function keysIn(node: Node, around: Around): readonly Key[] {
  switch (node.type) {
    case "ObjectExpression":
      return node.properties.flatMap((property) => {
        if (property.type === "SpreadElement") return keysIn(property.argument, around);
        const key = keyOf(property);
        const inner =
          key === "set" && property.type === "ObjectProperty" ? keysIn(property.value, around) : [];
        return key === null ? [] : [{ key, line: lineOf(property) }, ...inner];
      });
    case "ArrayExpression":
      return node.elements.flatMap((element) => (element === null ? [] : keysIn(element, around)));
    case "ConditionalExpression":
      return [node.consequent, node.alternate].flatMap((one) => keysIn(one, around));
    case "LogicalExpression":
      return keysIn(node.right, around);
    case "CallExpression": {
      const given = objectOf(node.arguments[0]);
      return keyOf(node.callee) === "map" && given !== null ? keysIn(given, around) : [];
    }
    case "Identifier":
      return keysOfVariable(node.name, around);
    default: {
      const inner = bare(node);
      return inner === node ? [] : keysIn(inner, around);
    }
  }
}

/** Followed for one step: what the variable is made from in turn is not. */
function keysOfVariable(name: string, around: Around): readonly Key[] {
  const binding = bindingOf(name, around);
  if (binding?.by?.id.type !== "Identifier" || binding.by.init == null) return [];
  const keys = [...keysIn(binding.by.init, [])];
  walkNodes(binding.scope, (node) => {
    if (node.type !== "AssignmentExpression" || node.left.type !== "MemberExpression") return;
    const { object } = node.left;
    const key = object.type === "Identifier" && object.name === name ? keyOf(node.left) : null;
    if (key !== null) keys.push({ key, line: lineOf(node.left) });
  });
  return keys;
}

/** `db.query.users.findMany({ columns: { nickname: true }, where: (u) => eq(u.nickname, …) })`. */
export function keysOfQuery(query: Node, around: Around): readonly Key[] {
  const [call, method] = [around.at(-2), around.at(-1)];
  if (method === undefined || pathFrom(query, method) === null || !isCall(call)) return [];
  const options = objectOf(call.arguments[0]);
  if (options === null || call.callee !== method) return [];
  return ["columns", "where", "orderBy", "extras"].flatMap((name) => {
    const value = propertyOf(options, name)?.value;
    return value === undefined ? [] : [...keysIn(value, around), ...membersOfParameter(value)];
  });
}

/** The members of a function's first parameter that its body reads: `email` in `(t) => eq(t.email, …)`. */
export function membersOfParameter(node: Node): readonly Key[] {
  if (node.type !== "ArrowFunctionExpression" && node.type !== "FunctionExpression") return [];
  const [first] = node.params;
  if (first?.type === "ObjectPattern")
    return first.properties.flatMap((property) => {
      const key = keyOf(property);
      return key === null ? [] : [{ key, line: lineOf(property) }];
    });
  if (first?.type !== "Identifier") return [];
  const keys: Key[] = [];
  walkNodes(node.body, (inner, around) => {
    const path =
      inner.type === "Identifier" && inner.name === first.name ? pathFrom(inner, around.at(-1)) : null;
    const key = path === null ? null : keyOf(path);
    if (path !== null && key !== null && bindingOf(first.name, around) === undefined)
      keys.push({ key, line: endLine(path) });
  });
  return keys;
}
