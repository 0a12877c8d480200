import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/syntax/read-nodes.ts
function textOf(node) {
  if (node?.type === "StringLiteral") return node.value;
  if (node?.type !== "TemplateLiteral" || node.quasis.length !== 1) return null;
  return node.quasis[0]?.value.cooked ?? null;
}
function bare(node) {
  let inner = node;
  while (inner.type === "TSAsExpression" || inner.type === "TSSatisfiesExpression" || inner.type === "TSNonNullExpression" || inner.type === "TSTypeAssertion" || inner.type === "ParenthesizedExpression")
    inner = inner.expression;
  return inner;
}
function keyOf(node) {
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
function objectOf(node) {
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
function propertyOf(object, key) {
  for (const property of object.properties)
    if (property.type === "ObjectProperty" && keyOf(property) === key) return property;
  return null;
}

// src/syntax/plain-value.ts
function plainValue(node) {
  const inner = bare(node);
  switch (inner.type) {
    case "ObjectExpression": {
      const entries = inner.properties.flatMap((property) => {
        const key = keyOf(property);
        return property.type === "ObjectProperty" && key !== null ? [[key, plainValue(property.value)]] : [];
      });
      return Object.fromEntries(entries);
    }
    case "ArrayExpression":
      return inner.elements.map((element) => element === null ? void 0 : plainValue(element));
    case "BooleanLiteral":
    case "NumericLiteral":
      return inner.value;
    case "NullLiteral":
      return null;
    default:
      return textOf(inner) ?? void 0;
  }
}
function at(value, ...path) {
  let part = value;
  for (const key of path) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, key)) return void 0;
    part = part[key];
  }
  return part;
}

export {
  textOf,
  bare,
  keyOf,
  objectOf,
  propertyOf,
  plainValue,
  at
};
