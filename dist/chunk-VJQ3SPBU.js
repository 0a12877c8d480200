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
function pathFrom(node, parent) {
  if (parent === void 0) return null;
  const isHead = (parent.type === "MemberExpression" || parent.type === "OptionalMemberExpression") && parent.object === node || parent.type === "TSQualifiedName" && parent.left === node;
  return isHead ? parent : null;
}
function isCall(node) {
  return node?.type === "CallExpression" || node?.type === "OptionalCallExpression";
}
function firstCall(node) {
  let call = bare(node);
  for (; ; ) {
    if (!isCall(call)) return null;
    const { callee } = call;
    if (callee.type !== "MemberExpression" || !isCall(bare(callee.object))) return call;
    call = bare(callee.object);
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
function lineOf(node) {
  return node.loc?.start.line ?? 1;
}
function endLine(node) {
  return node.loc?.end.line ?? lineOf(node);
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

// src/syntax/parse-source.ts
import { createRequire } from "node:module";
var options = {
  sourceType: "module",
  errorRecovery: true,
  attachComment: false,
  allowReturnOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true
};
function babel() {
  const bundled = !import.meta.filename.endsWith(".ts");
  return createRequire(import.meta.url)(bundled ? "./babel.js" : "./babel.ts");
}
function parseSource(path, text) {
  const isTyped = /\.[cm]?tsx?$/.test(path);
  const isMarked = !/\.[cm]?ts$/.test(path);
  const plugins = [
    "decorators",
    ...isTyped ? ["typescript"] : [],
    ...isMarked ? ["jsx"] : []
  ];
  try {
    return babel().parse(text, { ...options, plugins }).program;
  } catch {
    return null;
  }
}
function parseJsonc(text) {
  const bare2 = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(bare2);
  } catch {
    return expressionIn(bare2);
  }
}
function expressionIn(text) {
  try {
    return plainValue(babel().parseExpression(text, { attachComment: false }));
  } catch {
    return void 0;
  }
}

// src/syntax/walk-nodes.ts
function walkNodes(root, visit) {
  const around = [];
  const enter = (node) => {
    visit(node, around);
    around.push(node);
    for (const child of childrenOf(node)) enter(child);
    around.pop();
  };
  enter(root);
}
function childrenOf(node) {
  const children = [];
  for (const key in node) {
    if (key === "loc" || key === "extra") continue;
    const value = node[key];
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}
function isNode(value) {
  return typeof value === "object" && value !== null && "type" in value;
}
var bound = /* @__PURE__ */ new WeakMap();
function bindingOf(name, around) {
  const scope = around.findLast((node) => boundIn(node).has(name));
  return scope === void 0 ? void 0 : { by: boundIn(scope).get(name) ?? null, scope };
}
function boundIn(node) {
  const known = bound.get(node);
  if (known !== void 0) return known;
  const names = boundBy(node);
  const found = names.length === 0 ? nothing : new Map(names);
  bound.set(node, found);
  return found;
}
var nothing = /* @__PURE__ */ new Map();
function boundBy(node) {
  switch (node.type) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      return node.params.flatMap((parameter) => bindAll(parameter, null));
    case "BlockStatement":
    case "StaticBlock":
      return node.body.flatMap(declaredBy);
    case "SwitchStatement":
      return node.cases.flatMap(({ consequent }) => consequent.flatMap(declaredBy));
    case "ForStatement":
      return node.init == null ? [] : declaredBy(node.init);
    case "ForInStatement":
    case "ForOfStatement":
      return declaredBy(node.left);
    case "CatchClause":
      return node.param == null ? [] : bindAll(node.param, null);
    default:
      return [];
  }
}
function declaredBy(node) {
  if (node.type === "VariableDeclaration")
    return node.declarations.flatMap((declarator) => bindAll(declarator.id, declarator));
  const isNamed = node.type === "FunctionDeclaration" || node.type === "ClassDeclaration";
  return isNamed && node.id != null ? [[node.id.name, null]] : [];
}
function bindAll(pattern, binder) {
  return namesIn(pattern).map((name) => [name, binder]);
}
function namesIn(pattern) {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap(
        (property) => namesIn(property.type === "RestElement" ? property.argument : property.value)
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => element === null ? [] : namesIn(element));
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    case "TSParameterProperty":
      return namesIn(pattern.parameter);
    default:
      return [];
  }
}

export {
  textOf,
  bare,
  keyOf,
  pathFrom,
  isCall,
  firstCall,
  objectOf,
  propertyOf,
  lineOf,
  endLine,
  plainValue,
  at,
  parseSource,
  parseJsonc,
  walkNodes,
  bindingOf,
  namesIn
};
