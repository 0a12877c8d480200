import type { CallExpression, Node, ObjectExpression, ObjectProperty } from "./nodes.ts";

/** The text of a literal without holes; null for any other node. */
export function textOf(node: Node | null | undefined): string | null {
  if (node?.type === "StringLiteral") return node.value;
  if (node?.type !== "TemplateLiteral" || node.quasis.length !== 1) return null;
  return node.quasis[0]?.value.cooked ?? null;
}

/** What stands behind types and brackets that mean nothing at run time. */
export function bare(node: Node): Node {
  let inner = node;
  while (
    inner.type === "TSAsExpression" ||
    inner.type === "TSSatisfiesExpression" ||
    inner.type === "TSNonNullExpression" ||
    inner.type === "TSTypeAssertion" ||
    inner.type === "ParenthesizedExpression"
  )
    inner = inner.expression;
  return inner;
}

/** The name of a property or the last part of a path: `users` in `schema.users` and in `users: …`. */
export function keyOf(node: Node): string | null {
  switch (node.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      if (node.computed) return textOf(node.property);
      return node.property.type === "Identifier" ? node.property.name : null;
    case "TSQualifiedName":
      return node.right.name;
    case "ObjectProperty":
    case "ObjectMethod":
      if (!node.computed && node.key.type === "Identifier") return node.key.name;
      return textOf(node.key);
    default:
      return null;
  }
}

/** The whole of which a node is the first part: `schema.users` for the `schema` in it, or null. */
export function pathFrom(node: Node, parent: Node | undefined): Node | null {
  if (parent === undefined) return null;
  const isHead =
    ((parent.type === "MemberExpression" || parent.type === "OptionalMemberExpression") &&
      parent.object === node) ||
    (parent.type === "TSQualifiedName" && parent.left === node);
  return isHead ? parent : null;
}

export function isCall(node: Node | undefined): node is CallExpression {
  return node?.type === "CallExpression" || node?.type === "OptionalCallExpression";
}

/** The call a chain begins with: `text("a")` in `text("a").notNull().default("")`. */
export function firstCall(node: Node): CallExpression | null {
  let call = bare(node);
  for (;;) {
    if (!isCall(call)) return null;
    const { callee } = call;
    if (callee.type !== "MemberExpression" || !isCall(bare(callee.object))) return call;
    call = bare(callee.object);
  }
}

/** An object that an expression is, or that a function gives back; else null. */
export function objectOf(node: Node | null | undefined): ObjectExpression | null {
  if (node == null) return null;
  const inner = bare(node);
  switch (inner.type) {
    case "ObjectExpression":
      return inner;
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration": {
      if (inner.body.type !== "BlockStatement") return objectOf(inner.body);
      return objectOf(inner.body.body.findLast(({ type }) => type === "ReturnStatement"));
    }
    case "ReturnStatement":
      return objectOf(inner.argument);
    default:
      return null;
  }
}

/** The property of an object that has a key. */
export function propertyOf(object: ObjectExpression, key: string): ObjectProperty | null {
  for (const property of object.properties)
    if (property.type === "ObjectProperty" && keyOf(property) === key) return property;
  return null;
}

/** The line a node begins on, counted from 1. */
export function lineOf(node: Node): number {
  return node.loc?.start.line ?? 1;
}

/** The line of a path's last part, where a person looks for it. */
export function endLine(node: Node): number {
  return node.loc?.end.line ?? lineOf(node);
}
