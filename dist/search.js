import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);

// src/worker/search.ts
import { parentPort } from "node:worker_threads";

// src/model/tree.ts
function parentOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, relative) {
  return folder === "" ? relative : `${folder}/${relative}`;
}

// src/syntax/walk-nodes.ts
function walkNodes(root, visit, outer = []) {
  const around = [...outer];
  const waiting2 = [root];
  for (let node = waiting2.pop(); node !== void 0; node = waiting2.pop()) {
    if (node === null) {
      around.pop();
      continue;
    }
    visit(node, around);
    around.push(node);
    waiting2.push(null);
    const from = waiting2.length;
    addChildren(node, waiting2);
    for (let first = from, last = waiting2.length - 1; first < last; first += 1, last -= 1) {
      const child = waiting2[first] ?? null;
      waiting2[first] = waiting2[last] ?? null;
      waiting2[last] = child;
    }
  }
}
function childrenOf(node) {
  const children = [];
  addChildren(node, children);
  return children;
}
function addChildren(node, children) {
  for (const key in node) {
    if (key === "loc" || key === "extra") continue;
    const value = node[key];
    if (typeof value !== "object" || value === null) continue;
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) {
      for (const each of value) if (isNode(each)) children.push(each);
    }
  }
}
function isNode(value) {
  return typeof value === "object" && value !== null && "type" in value;
}
var bound = /* @__PURE__ */ new WeakMap();
function bindingOf(name, around) {
  for (let place = around.length - 1; place >= 0; place -= 1) {
    const scope = around[place];
    if (scope === void 0 || !scopes.has(scope.type)) continue;
    const by = boundIn(scope).get(name);
    if (by !== void 0) return { by, scope };
  }
  return void 0;
}
var scopes = /* @__PURE__ */ new Set([
  ...["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"],
  ...["ObjectMethod", "ClassMethod", "ClassPrivateMethod", "BlockStatement", "StaticBlock"],
  ...["SwitchStatement", "ForStatement", "ForInStatement", "ForOfStatement", "CatchClause"]
]);
function boundIn(node) {
  const known3 = bound.get(node);
  if (known3 !== void 0) return known3;
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
  const isNamed2 = node.type === "FunctionDeclaration" || node.type === "ClassDeclaration";
  return isNamed2 && node.id != null ? [[node.id.name, null]] : [];
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

// src/references/choose-sources.ts
function nearestFirst(paths, folders) {
  const rank2 = (path) => Math.max(0, ...folders.map((folder) => sharedDepth(path, folder)));
  return paths.map((path) => ({ path, near: rank2(path), depth: path.split("/").length })).sort((a, b) => b.near - a.near || a.depth - b.depth || (a.path < b.path ? -1 : 1)).map(({ path }) => path);
}
function isNearest(path, folder, folders) {
  const own = sharedDepth(path, folder);
  return folders.every((other) => sharedDepth(path, other) <= own);
}
function sharedDepth(path, folder) {
  const theirs = joinPath(folder, "").split("/");
  const own = parentOf(path).split("/");
  const parted = own.findIndex((part, index) => part !== theirs[index]);
  return parted < 0 ? own.length : parted;
}

// src/model/schema.ts
function sameName(a, b) {
  return nameKey(a) === nameKey(b);
}
function nameKey(name) {
  return /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name;
}

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

// src/references/find-keys.ts
var writing = /* @__PURE__ */ new Set(["values", "set", "onConflictDoUpdate", "pick", "omit", "partial", "extend"]);
function keysOfCall(table, around) {
  const call = around.at(-1);
  if (!isCall(call) || !call.arguments.some((argument) => argument === table)) return [];
  const keys = call.arguments.slice(1).flatMap((argument) => keysIn(argument, around));
  let link = call;
  for (let at2 = around.length - 2; at2 >= 1; at2 -= 2) {
    const [next, member] = [around[at2 - 1], around[at2]];
    if (member === void 0 || pathFrom(link, member) === null || !isCall(next) || next.callee !== member)
      break;
    const method = keyOf(member) ?? "";
    if (writing.has(method)) keys.push(...next.arguments.flatMap((argument) => keysIn(argument, around)));
    link = next;
  }
  return keys;
}
function keysIn(node, around) {
  switch (node.type) {
    case "ObjectExpression":
      return node.properties.flatMap((property) => {
        if (property.type === "SpreadElement") return keysIn(property.argument, around);
        const key = keyOf(property);
        const inner = key === "set" && property.type === "ObjectProperty" ? keysIn(property.value, around) : [];
        return key === null ? [] : [{ key, line: lineOf(property) }, ...inner];
      });
    case "ArrayExpression":
      return node.elements.flatMap((element) => element === null ? [] : keysIn(element, around));
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
function keysOfVariable(name, around) {
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
function keysOfQuery(query, around) {
  const [call, method] = [around.at(-2), around.at(-1)];
  if (method === void 0 || pathFrom(query, method) === null || !isCall(call)) return [];
  const options2 = objectOf(call.arguments[0]);
  if (options2 === null || call.callee !== method) return [];
  return ["columns", "where", "orderBy", "extras"].flatMap((name) => {
    const value = propertyOf(options2, name)?.value;
    return value === void 0 ? [] : [...keysIn(value, around), ...membersOfParameter(value)];
  });
}
function membersOfParameter(node) {
  if (node.type !== "ArrowFunctionExpression" && node.type !== "FunctionExpression") return [];
  const [first] = node.params;
  if (first?.type === "ObjectPattern")
    return first.properties.flatMap((property) => {
      const key = keyOf(property);
      return key === null ? [] : [{ key, line: lineOf(property) }];
    });
  if (first?.type !== "Identifier") return [];
  const keys = [];
  walkNodes(node.body, (inner, around) => {
    const path = inner.type === "Identifier" && inner.name === first.name ? pathFrom(inner, around.at(-1)) : null;
    const key = path === null ? null : keyOf(path);
    if (path !== null && key !== null && bindingOf(first.name, around) === void 0)
      keys.push({ key, line: endLine(path) });
  });
  return keys;
}

// src/references/read-module.ts
function readModule(program) {
  const locals = /* @__PURE__ */ new Map();
  const exports = /* @__PURE__ */ new Map();
  const stars = [];
  for (const statement of program.body) {
    switch (statement.type) {
      case "ImportDeclaration":
        for (const [name, local] of imported(statement)) locals.set(name, local);
        break;
      case "ExportAllDeclaration":
        stars.push(statement.source.value);
        break;
      case "ExportDefaultDeclaration":
        exports.set("default", { kind: "value", node: statement.declaration });
        break;
      case "ExportNamedDeclaration": {
        for (const [name, target] of exported(statement)) exports.set(name, target);
        const declared = statement.declaration == null ? [] : declaredBy2(statement.declaration);
        for (const [name, local] of declared) {
          locals.set(name, local);
          exports.set(name, name);
        }
        break;
      }
      default:
        for (const [name, local] of declaredBy2(statement)) locals.set(name, local);
    }
  }
  return { program, locals, exports, stars };
}
function imported({ source, specifiers }) {
  return specifiers.map((specifier) => {
    const name = specifier.type === "ImportNamespaceSpecifier" ? "*" : specifier.type === "ImportDefaultSpecifier" ? "default" : nameOf(specifier.imported);
    return [specifier.local.name, { kind: "import", source: source.value, imported: name }];
  });
}
function exported({
  source,
  specifiers
}) {
  return specifiers.map((specifier) => {
    const name = nameOf(specifier.exported);
    const from = specifier.type === "ExportSpecifier" ? nameOf(specifier.local) : "*";
    return [name, source == null ? from : { kind: "import", source: source.value, imported: from }];
  });
}
function nameOf(node) {
  return node.type === "Identifier" ? node.name : node.type === "StringLiteral" ? node.value : "";
}
function declaredBy2(statement) {
  if (statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration")
    return statement.id == null ? [] : [[statement.id.name, { kind: "value", node: statement }]];
  if (statement.type !== "VariableDeclaration") return [];
  return statement.declarations.flatMap(({ id, init }) => init == null ? [] : bindingsOf(id, init));
}
function bindingsOf(id, init) {
  if (id.type === "Identifier") return [[id.name, { kind: "value", node: init }]];
  if (id.type !== "ObjectPattern") return [];
  return id.properties.flatMap((property) => {
    const key = property.type === "ObjectProperty" ? keyOf(property) : null;
    if (property.type !== "ObjectProperty" || key === null) return [];
    const isNested = property.value.type === "ObjectPattern" || property.value.type === "ArrayPattern";
    const [name] = isNested ? [] : namesIn(property.value);
    return name === void 0 ? [] : [[name, { kind: "member", of: init, key }]];
  });
}

// src/references/read-table.ts
function readColumns({ object, file }, spread, depth = 5) {
  const parts = object.properties.map((property) => {
    if (property.type === "SpreadElement") {
      const found = depth === 0 ? null : spread(file, property.argument);
      if (found === null) return { columns: [], isWhole: false };
      const inner = readColumns(found, spread, depth - 1);
      const columns = inner.columns.map((column) => ({ ...column, file, line: lineOf(property) }));
      return { ...inner, columns };
    }
    const key = keyOf(property);
    if (key === null || property.type !== "ObjectProperty") return { columns: [], isWhole: false };
    const name = textOf(firstCall(property.value)?.arguments[0]);
    const { value } = property;
    return { columns: [{ key, name, file, line: lineOf(property), value, valueFile: file }], isWhole: true };
  });
  return {
    columns: parts.flatMap(({ columns }) => columns),
    isWhole: parts.every(({ isWhole }) => isWhole)
  };
}
function columnNamed(table, name) {
  const wanted = name.toLowerCase();
  const named = table.columns.find((column) => column.name?.toLowerCase() === wanted);
  if (named !== void 0) return named;
  return table.columns.find((column) => column.name === null && namesOf(column).includes(wanted));
}
function namesOf({ key, name }) {
  const names = name === null ? [key, snakeCase(key), camelCase(key)] : [name];
  return [...new Set(names.map((one) => one.toLowerCase()))];
}
function snakeCase(key) {
  return wordsOf(key).join("_");
}
function camelCase(key) {
  return wordsOf(key).map((word, index) => index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
function wordsOf(key) {
  return (key.replace(/['\u2019]/g, "").match(/[\da-z]+|[A-Z]+(?![a-z])|[A-Z][\da-z]+/g) ?? []).map(
    (word) => word.toLowerCase()
  );
}

// src/references/find-uses.ts
function usesAt(node, around, { file, meanings, queried: queried2 }) {
  switch (node.type) {
    case "Identifier": {
      const meaning = isRead(node, around) ? meaningHere(file, node, around, meanings) : null;
      return meaning === null ? [] : usesFrom(node, around, meaning, meanings);
    }
    case "MemberExpression":
    case "OptionalMemberExpression": {
      const table = keyOf(node.object) === "query" ? queried2(keyOf(node) ?? "") : null;
      if (table === null) return [];
      const own = [{ key: null, line: endLine(node) }, ...keysOfQuery(node, around)];
      return own.map((one) => ({ table, ...one, isByName: true }));
    }
    case "CallExpression": {
      const extras = node.arguments.slice(2);
      const meaning = extras.length === 0 ? null : meanings.of(file, node);
      if (meaning?.kind !== "table" || meaning.table.call !== node) return [];
      const { table } = meaning;
      return extras.flatMap(membersOfParameter).map((one) => ({ table, ...one, isByName: false }));
    }
    default:
      return [];
  }
}
function meaningHere(file, { name }, around, meanings) {
  const binding = bindingOf(name, around);
  if (binding === void 0) return meanings.ofName(file, name);
  const { by } = binding;
  if (by?.init == null || around.includes(by)) return null;
  const local = bindingsOf(by.id, by.init).find(([bound2]) => bound2 === name)?.[1];
  return local === void 0 ? null : meanings.ofLocal(file, local);
}
function usesFrom(node, around, meaning, meanings) {
  let whole = node;
  let depth = around.length;
  let found = meaning;
  while (found !== null && found.kind !== "table") {
    const parent = pathFrom(whole, around[depth - 1]);
    if (parent === null) return [];
    found = meanings.memberOf(found, keyOf(parent) ?? "");
    whole = parent;
    depth -= 1;
  }
  if (found === null) return [];
  const { table } = found;
  const path = pathFrom(whole, around[depth - 1]);
  const key = path === null ? null : keyOf(path);
  const member = path === null || key === null ? [] : [{ key, line: endLine(path) }];
  const own = [{ key: null, line: endLine(whole) }, ...member, ...keysOfCall(whole, around.slice(0, depth))];
  return own.map((one) => ({ table, ...one, isByName: false }));
}
function isRead(node, around) {
  const parent = around.at(-1);
  switch (parent?.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.object === node || parent.computed;
    case "ObjectProperty":
      return parent.value === node || parent.computed;
    case "TSQualifiedName":
      return parent.left === node && around.some(({ type }) => type === "TSTypeQuery");
    case "VariableDeclarator":
      return parent.init === node;
    case "ClassProperty":
    case "ClassAccessorProperty":
      return parent.value === node;
    case "AssignmentPattern":
      return parent.right === node;
    case "ArrowFunctionExpression":
      return parent.body === node;
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
    case "ExportSpecifier":
    case "ExportNamespaceSpecifier":
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ClassDeclaration":
    case "ClassExpression":
    case "ObjectMethod":
    case "ClassMethod":
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "TSTypeReference":
    case "TSPropertySignature":
    case "TSMethodSignature":
    case "TSEnumMember":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "RestElement":
    case "ArrayPattern":
    case "TSParameterProperty":
    case "PrivateName":
      return false;
    default:
      return true;
  }
}
function isUseOf({ table, key }, column) {
  return key !== null && columnNamed(table, column)?.key === key;
}

// src/model/quote.ts
function quoteName(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

// node_modules/sqlite3-parser/dist/src/tokenize.js
var KeywordMask = (n) => n;
var CC_X = 0;
var CC_KYWD0 = 1;
var CC_KYWD = 2;
var CC_DIGIT = 3;
var CC_DOLLAR = 4;
var CC_VARALPHA = 5;
var CC_VARNUM = 6;
var CC_SPACE = 7;
var CC_QUOTE = 8;
var CC_QUOTE2 = 9;
var CC_PIPE = 10;
var CC_MINUS = 11;
var CC_LT = 12;
var CC_GT = 13;
var CC_EQ = 14;
var CC_BANG = 15;
var CC_SLASH = 16;
var CC_LP = 17;
var CC_RP = 18;
var CC_SEMI = 19;
var CC_PLUS = 20;
var CC_STAR = 21;
var CC_PERCENT = 22;
var CC_COMMA = 23;
var CC_AND = 24;
var CC_TILDA = 25;
var CC_DOT = 26;
var CC_ID = 27;
var CC_ILLEGAL = 28;
var CC_NUL = 29;
var CC_BOM = 30;
var aiClass = new Uint8Array([
  // 0x
  29,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  7,
  7,
  28,
  7,
  7,
  28,
  28,
  // 1x
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  28,
  // 2x
  7,
  15,
  8,
  5,
  4,
  22,
  24,
  8,
  17,
  18,
  21,
  20,
  23,
  11,
  26,
  16,
  // 3x
  3,
  3,
  3,
  3,
  3,
  3,
  3,
  3,
  3,
  3,
  5,
  19,
  12,
  14,
  13,
  6,
  // 4x
  5,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  // 5x
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  2,
  2,
  9,
  28,
  28,
  28,
  2,
  // 6x
  8,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  // 7x
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  0,
  2,
  2,
  28,
  10,
  28,
  25,
  28,
  // 8x..ff: all CC_ID (high-byte; valid identifier chars), with one CC_BOM
  // for 0xEF (UTF-8 BOM start).
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // 8x
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // 9x
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // Ax
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // Bx
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // Cx
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  // Dx
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  30,
  // Ex
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27,
  27
  // Fx
]);
function classAt(z, i) {
  const c = z.charCodeAt(i);
  if (c !== c)
    return CC_NUL;
  if (c > 255)
    return CC_ID;
  return aiClass[c];
}
function isIdChar(ch) {
  if (ch === void 0)
    return false;
  if (ch.charCodeAt(0) >= 128)
    return true;
  return ch >= "0" && ch <= "9" || ch >= "A" && ch <= "Z" || ch >= "a" && ch <= "z" || ch === "_" || ch === "$";
}
function isDigit(ch) {
  return ch !== void 0 && ch >= "0" && ch <= "9";
}
function isXDigit(ch) {
  if (ch === void 0)
    return false;
  return ch >= "0" && ch <= "9" || ch >= "A" && ch <= "F" || ch >= "a" && ch <= "f";
}
function isSpace(ch) {
  if (ch === " ")
    return true;
  if (ch === void 0)
    return false;
  const c = ch.charCodeAt(0);
  return c >= 9 && c <= 13;
}
var DEFAULT_DIGIT_SEPARATOR = "";
function tokenizerModuleForGrammar(parserDefs, keywordDefs, opts = {}) {
  const digitSep = opts.digitSeparator ?? DEFAULT_DIGIT_SEPARATOR;
  const hasDigitSep = typeof digitSep === "string" && digitSep.length === 1;
  const tokenCode = /* @__PURE__ */ new Map();
  const tokenNameMap = /* @__PURE__ */ new Map();
  for (let i = 0; i < parserDefs.constants.YYNTOKEN; i++) {
    const sym = parserDefs.symbols[i];
    const id = i;
    tokenCode.set(sym, id);
    tokenNameMap.set(id, sym);
  }
  function TokenId(name) {
    const code = tokenCode.get(name);
    if (code === void 0) {
      throw new Error(`tokenize.ts: parser defs are missing terminal token "${name}". This usually means the parser defs and tokenizer are out of sync.`);
    }
    return code;
  }
  const T = {
    SPACE: TokenId("SPACE"),
    COMMENT: TokenId("COMMENT"),
    ILLEGAL: TokenId("ILLEGAL"),
    PTR: TokenId("PTR"),
    MINUS: TokenId("MINUS"),
    LP: TokenId("LP"),
    RP: TokenId("RP"),
    SEMI: TokenId("SEMI"),
    PLUS: TokenId("PLUS"),
    STAR: TokenId("STAR"),
    SLASH: TokenId("SLASH"),
    REM: TokenId("REM"),
    EQ: TokenId("EQ"),
    LE: TokenId("LE"),
    NE: TokenId("NE"),
    LT: TokenId("LT"),
    LSHIFT: TokenId("LSHIFT"),
    GE: TokenId("GE"),
    RSHIFT: TokenId("RSHIFT"),
    GT: TokenId("GT"),
    BITOR: TokenId("BITOR"),
    CONCAT: TokenId("CONCAT"),
    COMMA: TokenId("COMMA"),
    BITAND: TokenId("BITAND"),
    BITNOT: TokenId("BITNOT"),
    DOT: TokenId("DOT"),
    STRING: TokenId("STRING"),
    ID: TokenId("ID"),
    INTEGER: TokenId("INTEGER"),
    FLOAT: TokenId("FLOAT"),
    QNUMBER: TokenId("QNUMBER"),
    VARIABLE: TokenId("VARIABLE"),
    BLOB: TokenId("BLOB"),
    CASE: TokenId("CASE"),
    END: TokenId("END")
  };
  const maskFlags = keywordDefs.meta.maskFlags;
  const allFlags = Object.keys(maskFlags);
  const enabledFlags = opts.flags ?? allFlags;
  let enabledMask = maskFlags.ALWAYS ?? KeywordMask(0);
  for (const f of enabledFlags) {
    enabledMask = KeywordMask(enabledMask | (maskFlags[f] ?? 0));
  }
  const keywordsByLen = [];
  let maxKwLen = 0;
  let keywordCount = 0;
  for (const kw of keywordDefs.keywords) {
    if ((kw.mask & enabledMask) === 0)
      continue;
    keywordCount++;
    const len = kw.name.length;
    if (len > maxKwLen)
      maxKwLen = len;
    let bucket = keywordsByLen[len];
    if (bucket === void 0) {
      bucket = { names: [], codes: [] };
      keywordsByLen[len] = bucket;
    }
    bucket.names.push(kw.name);
    bucket.codes.push(TokenId(kw.token));
  }
  function nextToken(z, p, outType) {
    let i;
    switch (classAt(z, p)) {
      case CC_SPACE: {
        for (i = p + 1; isSpace(z[i]); i++) {
        }
        outType[0] = T.SPACE;
        return i - p;
      }
      case CC_MINUS: {
        if (z[p + 1] === "-") {
          for (i = p + 2; z[i] !== void 0 && z[i] !== "\n"; i++) {
          }
          outType[0] = T.COMMENT;
          return i - p;
        }
        if (z[p + 1] === ">") {
          outType[0] = T.PTR;
          return z[p + 2] === ">" ? 3 : 2;
        }
        outType[0] = T.MINUS;
        return 1;
      }
      case CC_LP:
        outType[0] = T.LP;
        return 1;
      case CC_RP:
        outType[0] = T.RP;
        return 1;
      case CC_SEMI:
        outType[0] = T.SEMI;
        return 1;
      case CC_PLUS:
        outType[0] = T.PLUS;
        return 1;
      case CC_STAR:
        outType[0] = T.STAR;
        return 1;
      case CC_SLASH: {
        if (z[p + 1] !== "*" || z[p + 2] === void 0) {
          outType[0] = T.SLASH;
          return 1;
        }
        i = p + 3;
        let prev = z[p + 2];
        while (z[i] !== void 0 && !(prev === "*" && z[i] === "/")) {
          prev = z[i];
          i++;
        }
        if (z[i] !== void 0)
          i++;
        outType[0] = T.COMMENT;
        return i - p;
      }
      case CC_PERCENT:
        outType[0] = T.REM;
        return 1;
      case CC_EQ: {
        outType[0] = T.EQ;
        return z[p + 1] === "=" ? 2 : 1;
      }
      case CC_LT: {
        const c = z[p + 1];
        if (c === "=") {
          outType[0] = T.LE;
          return 2;
        }
        if (c === ">") {
          outType[0] = T.NE;
          return 2;
        }
        if (c === "<") {
          outType[0] = T.LSHIFT;
          return 2;
        }
        outType[0] = T.LT;
        return 1;
      }
      case CC_GT: {
        const c = z[p + 1];
        if (c === "=") {
          outType[0] = T.GE;
          return 2;
        }
        if (c === ">") {
          outType[0] = T.RSHIFT;
          return 2;
        }
        outType[0] = T.GT;
        return 1;
      }
      case CC_BANG: {
        if (z[p + 1] === "=") {
          outType[0] = T.NE;
          return 2;
        }
        outType[0] = T.ILLEGAL;
        return 1;
      }
      case CC_PIPE: {
        if (z[p + 1] === "|") {
          outType[0] = T.CONCAT;
          return 2;
        }
        outType[0] = T.BITOR;
        return 1;
      }
      case CC_COMMA:
        outType[0] = T.COMMA;
        return 1;
      case CC_AND:
        outType[0] = T.BITAND;
        return 1;
      case CC_TILDA:
        outType[0] = T.BITNOT;
        return 1;
      case CC_QUOTE: {
        const delim = z[p];
        let c;
        for (i = p + 1; (c = z[i]) !== void 0; i++) {
          if (c === delim) {
            if (z[i + 1] === delim) {
              i++;
            } else {
              break;
            }
          }
        }
        if (c === "'") {
          outType[0] = T.STRING;
          return i - p + 1;
        }
        if (c !== void 0) {
          outType[0] = T.ID;
          return i - p + 1;
        }
        outType[0] = T.ILLEGAL;
        return i - p;
      }
      case CC_DOT: {
        if (!isDigit(z[p + 1])) {
          outType[0] = T.DOT;
          return 1;
        }
        return scanNumber(
          z,
          p,
          outType,
          /*startsWithDot=*/
          true
        );
      }
      case CC_DIGIT: {
        return scanNumber(
          z,
          p,
          outType,
          /*startsWithDot=*/
          false
        );
      }
      case CC_QUOTE2: {
        for (i = p + 1; z[i] !== void 0; i++) {
          if (z[i] === "]") {
            outType[0] = T.ID;
            return i - p + 1;
          }
        }
        outType[0] = T.ILLEGAL;
        return i - p;
      }
      case CC_VARNUM: {
        outType[0] = T.VARIABLE;
        for (i = p + 1; isDigit(z[i]); i++) {
        }
        return i - p;
      }
      case CC_DOLLAR:
      case CC_VARALPHA: {
        let n = 0;
        outType[0] = T.VARIABLE;
        i = p + 1;
        while (z[i] !== void 0) {
          const c = z[i];
          if (isIdChar(c)) {
            n++;
            i++;
            continue;
          }
          if (c === "(" && n > 0) {
            let cc;
            do {
              i++;
              cc = z[i];
            } while (cc !== void 0 && !isSpace(cc) && cc !== ")");
            if (cc === ")") {
              i++;
            } else {
              outType[0] = T.ILLEGAL;
            }
            break;
          }
          if (c === ":" && z[i + 1] === ":") {
            i += 2;
            continue;
          }
          break;
        }
        if (n === 0)
          outType[0] = T.ILLEGAL;
        return i - p;
      }
      case CC_KYWD0: {
        if (classAt(z, p + 1) > CC_KYWD) {
          i = p + 1;
          if (isIdChar(z[i])) {
            i++;
            while (isIdChar(z[i]))
              i++;
            outType[0] = T.ID;
            return i - p;
          }
          return finishKeyword(z, p, i, outType);
        }
        for (i = p + 2; classAt(z, i) <= CC_KYWD; i++) {
        }
        if (isIdChar(z[i])) {
          i++;
          while (isIdChar(z[i]))
            i++;
          outType[0] = T.ID;
          return i - p;
        }
        return finishKeyword(z, p, i, outType);
      }
      case CC_X: {
        if (z[p + 1] === "'") {
          outType[0] = T.BLOB;
          for (i = p + 2; isXDigit(z[i]); i++) {
          }
          if (z[i] !== "'" || (i - p - 2) % 2) {
            outType[0] = T.ILLEGAL;
            while (z[i] !== void 0 && z[i] !== "'")
              i++;
          }
          if (z[i] !== void 0)
            i++;
          return i - p;
        }
        i = p + 1;
        while (isIdChar(z[i]))
          i++;
        outType[0] = T.ID;
        return i - p;
      }
      case CC_KYWD:
      case CC_ID: {
        i = p + 1;
        while (isIdChar(z[i]))
          i++;
        outType[0] = T.ID;
        return i - p;
      }
      case CC_BOM: {
        if (z.charCodeAt(p + 1) === 187 && z.charCodeAt(p + 2) === 191) {
          outType[0] = T.SPACE;
          return 3;
        }
        i = p + 1;
        while (isIdChar(z[i]))
          i++;
        outType[0] = T.ID;
        return i - p;
      }
      case CC_NUL: {
        outType[0] = T.ILLEGAL;
        return 0;
      }
      case CC_ILLEGAL:
      default: {
        outType[0] = T.ILLEGAL;
        return 1;
      }
    }
  }
  function scanNumber(z, p, outType, startsWithDot) {
    let i = p;
    outType[0] = T.INTEGER;
    if (!startsWithDot && z[p] === "0" && (z[p + 1] === "x" || z[p + 1] === "X") && isXDigit(z[p + 2])) {
      for (i = p + 3; z[i] !== void 0; i++) {
        if (isXDigit(z[i]))
          continue;
        if (hasDigitSep && z[i] === digitSep) {
          outType[0] = T.QNUMBER;
          continue;
        }
        break;
      }
    } else {
      if (!startsWithDot) {
        for (i = p; z[i] !== void 0; i++) {
          if (isDigit(z[i]))
            continue;
          if (hasDigitSep && z[i] === digitSep) {
            outType[0] = T.QNUMBER;
            continue;
          }
          break;
        }
      }
      if (startsWithDot && i === p || z[i] === ".") {
        if (outType[0] === T.INTEGER)
          outType[0] = T.FLOAT;
        i = startsWithDot ? p + 1 : i + 1;
        for (; z[i] !== void 0; i++) {
          if (isDigit(z[i]))
            continue;
          if (hasDigitSep && z[i] === digitSep) {
            outType[0] = T.QNUMBER;
            continue;
          }
          break;
        }
      }
      if ((z[i] === "e" || z[i] === "E") && (isDigit(z[i + 1]) || (z[i + 1] === "+" || z[i + 1] === "-") && isDigit(z[i + 2]))) {
        if (outType[0] === T.INTEGER)
          outType[0] = T.FLOAT;
        i += 2;
        for (; z[i] !== void 0; i++) {
          if (isDigit(z[i]))
            continue;
          if (hasDigitSep && z[i] === digitSep) {
            outType[0] = T.QNUMBER;
            continue;
          }
          break;
        }
      }
    }
    while (isIdChar(z[i])) {
      outType[0] = T.ILLEGAL;
      i++;
    }
    return i - p;
  }
  function finishKeyword(z, p, i, outType) {
    const len = i - p;
    if (len >= 2 && len <= maxKwLen) {
      const bucket = keywordsByLen[len];
      if (bucket !== void 0) {
        const names = bucket.names;
        const codes = bucket.codes;
        const count = names.length;
        candidate: for (let b = 0; b < count; b++) {
          const name = names[b];
          for (let k = 0; k < len; k++) {
            const src = z.charCodeAt(p + k);
            const cand = name.charCodeAt(k);
            if (src !== cand && src !== (cand | 32))
              continue candidate;
          }
          outType[0] = codes[b];
          return len;
        }
      }
    }
    outType[0] = T.ID;
    return len;
  }
  const T_SPACE = T.SPACE;
  const T_COMMENT = T.COMMENT;
  const DONE = { done: true, value: void 0 };
  class TokenStreamImpl {
    sql;
    len;
    emitTrivia;
    offset;
    line;
    col;
    // Shared single-slot output buffer for `nextToken` — avoids one
    // tiny allocation per token without spilling across `next()` calls.
    _out = [0];
    // Reused IteratorResult wrapper. Standard consumers (for-of,
    // Array.from, spread) read `.value` and discard the wrapper, so
    // mutating `_result.value` on each call is safe and saves one
    // per-token allocation.  Callers that stash the wrapper across
    // `next()` calls would see the stashed copy mutate — don't do that.
    _result = {
      done: false,
      value: void 0
    };
    constructor(sql, emitTrivia) {
      this.sql = sql;
      this.len = sql.length;
      this.emitTrivia = emitTrivia;
      this.offset = 0;
      this.line = 1;
      this.col = 0;
    }
    [Symbol.iterator]() {
      return this;
    }
    next() {
      const sql = this.sql;
      const len = this.len;
      const emitTrivia = this.emitTrivia;
      const out = this._out;
      let i = this.offset;
      let line = this.line;
      let col = this.col;
      while (i < len) {
        const n = nextToken(sql, i, out);
        const type = out[0];
        if (n === 0) {
          this.offset = i;
          this.line = line;
          this.col = col;
          return DONE;
        }
        const offset = i;
        const tokenLine = line;
        const tokenCol = col;
        const end = offset + n;
        for (let k = offset; k < end; k++) {
          if (sql.charCodeAt(k) === 10) {
            line++;
            col = 0;
          } else {
            col++;
          }
        }
        i = end;
        if (!emitTrivia && (type === T_SPACE || type === T_COMMENT))
          continue;
        this.offset = i;
        this.line = line;
        this.col = col;
        this._result.value = {
          type,
          text: sql.slice(offset, end),
          span: { offset, length: n, line: tokenLine, col: tokenCol }
        };
        return this._result;
      }
      this.offset = i;
      this.line = line;
      this.col = col;
      return DONE;
    }
  }
  function tokenize2(sql, { emitTrivia = false } = {}) {
    return new TokenStreamImpl(sql, emitTrivia);
  }
  return {
    tokens: T,
    tokenName: (code) => tokenNameMap.get(code),
    tokenize: tokenize2,
    _nextToken: nextToken,
    _keywordCount: keywordCount
  };
}

// node_modules/sqlite3-parser/dist/generated/3.53.0/parse.js
var constants = {
  YYNSTATE: 586,
  YYNRULE: 413,
  YYNTOKEN: 188,
  YYNSYMBOL: 314,
  YY_MAX_SHIFT: 585,
  YY_MIN_SHIFTREDUCE: 858,
  YY_MAX_SHIFTREDUCE: 1270,
  YY_ERROR_ACTION: 1271,
  YY_ACCEPT_ACTION: 1272,
  YY_NO_ACTION: 1273,
  YY_MIN_REDUCE: 1274,
  YY_MAX_REDUCE: 1686,
  YY_ACTTAB_COUNT: 2353,
  YY_SHIFT_COUNT: 585,
  YY_REDUCE_COUNT: 405,
  YYWILDCARD: 102,
  YYFALLBACK: 1
};
var symbols = [
  "$",
  "SEMI",
  "EXPLAIN",
  "QUERY",
  "PLAN",
  "BEGIN",
  "TRANSACTION",
  "DEFERRED",
  "IMMEDIATE",
  "EXCLUSIVE",
  "COMMIT",
  "END",
  "ROLLBACK",
  "SAVEPOINT",
  "RELEASE",
  "TO",
  "TABLE",
  "CREATE",
  "IF",
  "NOT",
  "EXISTS",
  "TEMP",
  "LP",
  "RP",
  "AS",
  "COMMA",
  "WITHOUT",
  "ABORT",
  "ACTION",
  "AFTER",
  "ANALYZE",
  "ASC",
  "ATTACH",
  "BEFORE",
  "BY",
  "CASCADE",
  "CAST",
  "CONFLICT",
  "DATABASE",
  "DESC",
  "DETACH",
  "EACH",
  "FAIL",
  "OR",
  "AND",
  "IS",
  "MATCH",
  "LIKE_KW",
  "BETWEEN",
  "IN",
  "ISNULL",
  "NOTNULL",
  "NE",
  "EQ",
  "GT",
  "LE",
  "LT",
  "GE",
  "ESCAPE",
  "ID",
  "COLUMNKW",
  "DO",
  "FOR",
  "IGNORE",
  "INITIALLY",
  "INSTEAD",
  "NO",
  "KEY",
  "OF",
  "OFFSET",
  "PRAGMA",
  "RAISE",
  "RECURSIVE",
  "REPLACE",
  "RESTRICT",
  "ROW",
  "ROWS",
  "TRIGGER",
  "VACUUM",
  "VIEW",
  "VIRTUAL",
  "WITH",
  "NULLS",
  "FIRST",
  "LAST",
  "CURRENT",
  "FOLLOWING",
  "PARTITION",
  "PRECEDING",
  "RANGE",
  "UNBOUNDED",
  "EXCLUDE",
  "GROUPS",
  "OTHERS",
  "TIES",
  "WITHIN",
  "GENERATED",
  "ALWAYS",
  "MATERIALIZED",
  "REINDEX",
  "RENAME",
  "CTIME_KW",
  "ANY",
  "BITAND",
  "BITOR",
  "LSHIFT",
  "RSHIFT",
  "PLUS",
  "MINUS",
  "STAR",
  "SLASH",
  "REM",
  "CONCAT",
  "PTR",
  "COLLATE",
  "BITNOT",
  "ON",
  "INDEXED",
  "STRING",
  "JOIN_KW",
  "CONSTRAINT",
  "DEFAULT",
  "NULL",
  "PRIMARY",
  "UNIQUE",
  "CHECK",
  "REFERENCES",
  "AUTOINCR",
  "INSERT",
  "DELETE",
  "UPDATE",
  "SET",
  "DEFERRABLE",
  "FOREIGN",
  "DROP",
  "UNION",
  "ALL",
  "EXCEPT",
  "INTERSECT",
  "SELECT",
  "VALUES",
  "DISTINCT",
  "DOT",
  "FROM",
  "JOIN",
  "USING",
  "ORDER",
  "GROUP",
  "HAVING",
  "LIMIT",
  "WHERE",
  "RETURNING",
  "INTO",
  "NOTHING",
  "BLOB",
  "FLOAT",
  "INTEGER",
  "VARIABLE",
  "CASE",
  "WHEN",
  "THEN",
  "ELSE",
  "INDEX",
  "ALTER",
  "ADD",
  "WINDOW",
  "OVER",
  "FILTER",
  "COLUMN",
  "AGG_FUNCTION",
  "AGG_COLUMN",
  "TRUEFALSE",
  "ISNOT",
  "FUNCTION",
  "UPLUS",
  "UMINUS",
  "TRUTH",
  "REGISTER",
  "VECTOR",
  "SELECT_COLUMN",
  "IF_NULL_ROW",
  "ASTERISK",
  "SPAN",
  "ERROR",
  "QNUMBER",
  "SPACE",
  "COMMENT",
  "ILLEGAL",
  "input",
  "cmdlist",
  "ecmd",
  "cmdx",
  "explain",
  "cmd",
  "transtype",
  "trans_opt",
  "nm",
  "savepoint_opt",
  "createkw",
  "temp",
  "ifnotexists",
  "fullname",
  "create_table_args",
  "columnlist",
  "conslist_opt",
  "table_option_set",
  "select",
  "table_option",
  "columnname",
  "carglist",
  "typetoken",
  "typename",
  "signed",
  "plus_num",
  "minus_num",
  "ccons",
  "term",
  "expr",
  "onconf",
  "sortorder",
  "autoinc",
  "eidlist_opt",
  "refargs",
  "defer_subclause",
  "generated",
  "refarg",
  "refact",
  "init_deferred_pred_opt",
  "conslist",
  "tconscomma",
  "tcons",
  "sortlist",
  "eidlist",
  "defer_subclause_opt",
  "orconf",
  "resolvetype",
  "raisetype",
  "ifexists",
  "selectnowith",
  "oneselect",
  "wqlist",
  "orderby_opt",
  "limit_opt",
  "multiselect_op",
  "distinct",
  "selcollist",
  "from",
  "where_opt",
  "groupby_opt",
  "having_opt",
  "window_clause",
  "values",
  "nexprlist",
  "mvalues",
  "sclp",
  "as",
  "seltablist",
  "stl_prefix",
  "joinop",
  "indexed_opt",
  "on_using",
  "exprlist",
  "xfullname",
  "idlist",
  "nulls",
  "with",
  "where_opt_ret",
  "setlist",
  "insert_cmd",
  "idlist_opt",
  "upsert",
  "returning",
  "filter_over",
  "likeop",
  "between_op",
  "in_op",
  "paren_exprlist",
  "case_operand",
  "case_exprlist",
  "case_else",
  "uniqueflag",
  "collate",
  "vinto",
  "nmnum",
  "trigger_time",
  "trigger_event",
  "foreach_clause",
  "when_clause",
  "trigger_cmd_list",
  "trigger_cmd",
  "tridxby",
  "database_kw_opt",
  "key_opt",
  "kwcolumn_opt",
  "create_vtab",
  "vtabarglist",
  "vtabarg",
  "vtabargtoken",
  "lp",
  "anylist",
  "wqitem",
  "wqas",
  "windowdefn_list",
  "windowdefn",
  "window",
  "frame_opt",
  "filter_clause",
  "over_clause",
  "range_or_rows",
  "frame_bound",
  "frame_bound_s",
  "frame_bound_e",
  "frame_exclude_opt",
  "frame_exclude"
];

// node_modules/sqlite3-parser/dist/generated/3.53.0/keywords.js
var KEYWORDS_DEFS = {
  meta: {
    maskFlags: {
      ALTER: 1,
      ALWAYS: 2,
      ANALYZE: 4,
      ATTACH: 8,
      AUTOINCR: 16,
      CAST: 32,
      COMPOUND: 64,
      CONFLICT: 128,
      EXPLAIN: 256,
      FKEY: 512,
      PRAGMA: 1024,
      REINDEX: 2048,
      SUBQUERY: 4096,
      TRIGGER: 8192,
      VACUUM: 16384,
      VIEW: 32768,
      VTAB: 65536,
      AUTOVACUUM: 131072,
      CTE: 262144,
      UPSERT: 524288,
      WINDOWFUNC: 1048576,
      GENCOL: 2097152,
      RETURNING: 4194304,
      ORDERSET: 8388608
    }
  },
  keywords: [
    {
      name: "ABORT",
      token: "ABORT",
      mask: 8320
    },
    {
      name: "ACTION",
      token: "ACTION",
      mask: 512
    },
    {
      name: "ADD",
      token: "ADD",
      mask: 1
    },
    {
      name: "AFTER",
      token: "AFTER",
      mask: 8192
    },
    {
      name: "ALL",
      token: "ALL",
      mask: 2
    },
    {
      name: "ALTER",
      token: "ALTER",
      mask: 1
    },
    {
      name: "ALWAYS",
      token: "ALWAYS",
      mask: 2097152
    },
    {
      name: "ANALYZE",
      token: "ANALYZE",
      mask: 4
    },
    {
      name: "AND",
      token: "AND",
      mask: 2
    },
    {
      name: "AS",
      token: "AS",
      mask: 2
    },
    {
      name: "ASC",
      token: "ASC",
      mask: 2
    },
    {
      name: "ATTACH",
      token: "ATTACH",
      mask: 8
    },
    {
      name: "AUTOINCREMENT",
      token: "AUTOINCR",
      mask: 16
    },
    {
      name: "BEFORE",
      token: "BEFORE",
      mask: 8192
    },
    {
      name: "BEGIN",
      token: "BEGIN",
      mask: 2
    },
    {
      name: "BETWEEN",
      token: "BETWEEN",
      mask: 2
    },
    {
      name: "BY",
      token: "BY",
      mask: 2
    },
    {
      name: "CASCADE",
      token: "CASCADE",
      mask: 512
    },
    {
      name: "CASE",
      token: "CASE",
      mask: 2
    },
    {
      name: "CAST",
      token: "CAST",
      mask: 32
    },
    {
      name: "CHECK",
      token: "CHECK",
      mask: 2
    },
    {
      name: "COLLATE",
      token: "COLLATE",
      mask: 2
    },
    {
      name: "COLUMN",
      token: "COLUMNKW",
      mask: 1
    },
    {
      name: "COMMIT",
      token: "COMMIT",
      mask: 2
    },
    {
      name: "CONFLICT",
      token: "CONFLICT",
      mask: 128
    },
    {
      name: "CONSTRAINT",
      token: "CONSTRAINT",
      mask: 2
    },
    {
      name: "CREATE",
      token: "CREATE",
      mask: 2
    },
    {
      name: "CROSS",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "CURRENT",
      token: "CURRENT",
      mask: 1048576
    },
    {
      name: "CURRENT_DATE",
      token: "CTIME_KW",
      mask: 2
    },
    {
      name: "CURRENT_TIME",
      token: "CTIME_KW",
      mask: 2
    },
    {
      name: "CURRENT_TIMESTAMP",
      token: "CTIME_KW",
      mask: 2
    },
    {
      name: "DATABASE",
      token: "DATABASE",
      mask: 8
    },
    {
      name: "DEFAULT",
      token: "DEFAULT",
      mask: 2
    },
    {
      name: "DEFERRED",
      token: "DEFERRED",
      mask: 2
    },
    {
      name: "DEFERRABLE",
      token: "DEFERRABLE",
      mask: 512
    },
    {
      name: "DELETE",
      token: "DELETE",
      mask: 2
    },
    {
      name: "DESC",
      token: "DESC",
      mask: 2
    },
    {
      name: "DETACH",
      token: "DETACH",
      mask: 8
    },
    {
      name: "DISTINCT",
      token: "DISTINCT",
      mask: 2
    },
    {
      name: "DO",
      token: "DO",
      mask: 524288
    },
    {
      name: "DROP",
      token: "DROP",
      mask: 2
    },
    {
      name: "END",
      token: "END",
      mask: 2
    },
    {
      name: "EACH",
      token: "EACH",
      mask: 8192
    },
    {
      name: "ELSE",
      token: "ELSE",
      mask: 2
    },
    {
      name: "ESCAPE",
      token: "ESCAPE",
      mask: 2
    },
    {
      name: "EXCEPT",
      token: "EXCEPT",
      mask: 64
    },
    {
      name: "EXCLUSIVE",
      token: "EXCLUSIVE",
      mask: 2
    },
    {
      name: "EXCLUDE",
      token: "EXCLUDE",
      mask: 1048576
    },
    {
      name: "EXISTS",
      token: "EXISTS",
      mask: 2
    },
    {
      name: "EXPLAIN",
      token: "EXPLAIN",
      mask: 256
    },
    {
      name: "FAIL",
      token: "FAIL",
      mask: 8320
    },
    {
      name: "FILTER",
      token: "FILTER",
      mask: 1048576
    },
    {
      name: "FIRST",
      token: "FIRST",
      mask: 2
    },
    {
      name: "FOLLOWING",
      token: "FOLLOWING",
      mask: 1048576
    },
    {
      name: "FOR",
      token: "FOR",
      mask: 8192
    },
    {
      name: "FOREIGN",
      token: "FOREIGN",
      mask: 512
    },
    {
      name: "FROM",
      token: "FROM",
      mask: 2
    },
    {
      name: "FULL",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "GENERATED",
      token: "GENERATED",
      mask: 2
    },
    {
      name: "GLOB",
      token: "LIKE_KW",
      mask: 2
    },
    {
      name: "GROUP",
      token: "GROUP",
      mask: 2
    },
    {
      name: "GROUPS",
      token: "GROUPS",
      mask: 1048576
    },
    {
      name: "HAVING",
      token: "HAVING",
      mask: 2
    },
    {
      name: "IF",
      token: "IF",
      mask: 2
    },
    {
      name: "IGNORE",
      token: "IGNORE",
      mask: 8320
    },
    {
      name: "IMMEDIATE",
      token: "IMMEDIATE",
      mask: 2
    },
    {
      name: "IN",
      token: "IN",
      mask: 2
    },
    {
      name: "INDEX",
      token: "INDEX",
      mask: 2
    },
    {
      name: "INDEXED",
      token: "INDEXED",
      mask: 2
    },
    {
      name: "INITIALLY",
      token: "INITIALLY",
      mask: 512
    },
    {
      name: "INNER",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "INSERT",
      token: "INSERT",
      mask: 2
    },
    {
      name: "INSTEAD",
      token: "INSTEAD",
      mask: 8192
    },
    {
      name: "INTERSECT",
      token: "INTERSECT",
      mask: 64
    },
    {
      name: "INTO",
      token: "INTO",
      mask: 2
    },
    {
      name: "IS",
      token: "IS",
      mask: 2
    },
    {
      name: "ISNULL",
      token: "ISNULL",
      mask: 2
    },
    {
      name: "JOIN",
      token: "JOIN",
      mask: 2
    },
    {
      name: "KEY",
      token: "KEY",
      mask: 2
    },
    {
      name: "LAST",
      token: "LAST",
      mask: 2
    },
    {
      name: "LEFT",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "LIKE",
      token: "LIKE_KW",
      mask: 2
    },
    {
      name: "LIMIT",
      token: "LIMIT",
      mask: 2
    },
    {
      name: "MATCH",
      token: "MATCH",
      mask: 2
    },
    {
      name: "MATERIALIZED",
      token: "MATERIALIZED",
      mask: 262144
    },
    {
      name: "NATURAL",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "NO",
      token: "NO",
      mask: 1049088
    },
    {
      name: "NOT",
      token: "NOT",
      mask: 2
    },
    {
      name: "NOTHING",
      token: "NOTHING",
      mask: 524288
    },
    {
      name: "NOTNULL",
      token: "NOTNULL",
      mask: 2
    },
    {
      name: "NULL",
      token: "NULL",
      mask: 2
    },
    {
      name: "NULLS",
      token: "NULLS",
      mask: 2
    },
    {
      name: "OF",
      token: "OF",
      mask: 2
    },
    {
      name: "OFFSET",
      token: "OFFSET",
      mask: 2
    },
    {
      name: "ON",
      token: "ON",
      mask: 2
    },
    {
      name: "OR",
      token: "OR",
      mask: 2
    },
    {
      name: "ORDER",
      token: "ORDER",
      mask: 2
    },
    {
      name: "OTHERS",
      token: "OTHERS",
      mask: 1048576
    },
    {
      name: "OUTER",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "OVER",
      token: "OVER",
      mask: 1048576
    },
    {
      name: "PARTITION",
      token: "PARTITION",
      mask: 1048576
    },
    {
      name: "PLAN",
      token: "PLAN",
      mask: 256
    },
    {
      name: "PRAGMA",
      token: "PRAGMA",
      mask: 1024
    },
    {
      name: "PRECEDING",
      token: "PRECEDING",
      mask: 1048576
    },
    {
      name: "PRIMARY",
      token: "PRIMARY",
      mask: 2
    },
    {
      name: "QUERY",
      token: "QUERY",
      mask: 256
    },
    {
      name: "RAISE",
      token: "RAISE",
      mask: 8192
    },
    {
      name: "RANGE",
      token: "RANGE",
      mask: 1048576
    },
    {
      name: "RECURSIVE",
      token: "RECURSIVE",
      mask: 262144
    },
    {
      name: "REFERENCES",
      token: "REFERENCES",
      mask: 512
    },
    {
      name: "REGEXP",
      token: "LIKE_KW",
      mask: 2
    },
    {
      name: "REINDEX",
      token: "REINDEX",
      mask: 2048
    },
    {
      name: "RELEASE",
      token: "RELEASE",
      mask: 2
    },
    {
      name: "RENAME",
      token: "RENAME",
      mask: 1
    },
    {
      name: "REPLACE",
      token: "REPLACE",
      mask: 128
    },
    {
      name: "RESTRICT",
      token: "RESTRICT",
      mask: 512
    },
    {
      name: "RETURNING",
      token: "RETURNING",
      mask: 4194304
    },
    {
      name: "RIGHT",
      token: "JOIN_KW",
      mask: 2
    },
    {
      name: "ROLLBACK",
      token: "ROLLBACK",
      mask: 2
    },
    {
      name: "ROW",
      token: "ROW",
      mask: 8192
    },
    {
      name: "ROWS",
      token: "ROWS",
      mask: 2
    },
    {
      name: "SAVEPOINT",
      token: "SAVEPOINT",
      mask: 2
    },
    {
      name: "SELECT",
      token: "SELECT",
      mask: 2
    },
    {
      name: "SET",
      token: "SET",
      mask: 2
    },
    {
      name: "TABLE",
      token: "TABLE",
      mask: 2
    },
    {
      name: "TEMP",
      token: "TEMP",
      mask: 2
    },
    {
      name: "TEMPORARY",
      token: "TEMP",
      mask: 2
    },
    {
      name: "THEN",
      token: "THEN",
      mask: 2
    },
    {
      name: "TIES",
      token: "TIES",
      mask: 1048576
    },
    {
      name: "TO",
      token: "TO",
      mask: 2
    },
    {
      name: "TRANSACTION",
      token: "TRANSACTION",
      mask: 2
    },
    {
      name: "TRIGGER",
      token: "TRIGGER",
      mask: 8192
    },
    {
      name: "UNBOUNDED",
      token: "UNBOUNDED",
      mask: 1048576
    },
    {
      name: "UNION",
      token: "UNION",
      mask: 64
    },
    {
      name: "UNIQUE",
      token: "UNIQUE",
      mask: 2
    },
    {
      name: "UPDATE",
      token: "UPDATE",
      mask: 2
    },
    {
      name: "USING",
      token: "USING",
      mask: 2
    },
    {
      name: "VACUUM",
      token: "VACUUM",
      mask: 16384
    },
    {
      name: "VALUES",
      token: "VALUES",
      mask: 2
    },
    {
      name: "VIEW",
      token: "VIEW",
      mask: 32768
    },
    {
      name: "VIRTUAL",
      token: "VIRTUAL",
      mask: 65536
    },
    {
      name: "WHEN",
      token: "WHEN",
      mask: 2
    },
    {
      name: "WHERE",
      token: "WHERE",
      mask: 2
    },
    {
      name: "WINDOW",
      token: "WINDOW",
      mask: 1048576
    },
    {
      name: "WITH",
      token: "WITH",
      mask: 262144
    },
    {
      name: "WITHIN",
      token: "WITHIN",
      mask: 8388608
    },
    {
      name: "WITHOUT",
      token: "WITHOUT",
      mask: 2
    }
  ]
};

// node_modules/sqlite3-parser/dist/generated/current.js
var { tokenize, tokenName } = tokenizerModuleForGrammar({ constants, symbols }, KEYWORDS_DEFS);

// src/sql/tokens.ts
function tokensOf(sql) {
  const text = sql.includes("\uFEFF") ? sql.replace(/(?<![\w$\u0080-\uFEFE\uFF00-\uFFFF])\uFEFF/g, " ") : sql;
  const tokens = [];
  for (const token of tokenize(text)) {
    tokens.push({ name: tokenName(token.type) ?? "ILLEGAL", text: token.text, offset: token.span.offset });
  }
  return tokens;
}

// src/sql/identifiers.ts
function unquoteName(token) {
  const first = token[0];
  if (first === "[") return token.slice(1, -1);
  if (first === '"' || first === "`" || first === "'") {
    return token.slice(1, -1).replaceAll(first + first, first);
  }
  return token;
}

// src/references/sql-mentions.ts
function mentionOf(sql, gone) {
  for (const words of statementsOf(tokensOf(sql))) {
    const found = isSql(words) ? mentionIn(words, gone) : void 0;
    if (found !== void 0) return found.offset;
  }
  return null;
}
function touchesOf(sql) {
  return statementsOf(tokensOf(sql)).flatMap((words) => {
    const verb = verbOf(words);
    if (verb === null || !isSql(words)) return [];
    const names = words.flatMap(({ name, text }) => name === "ID" ? [nameKey(unquoteName(text))] : []);
    const isWhole = words.some(({ name }, at2) => name === "STAR" && isStar(words[at2 - 1]?.name));
    const isListed = verb !== "insert" || /^[^(]*\(/.test(sql.replace(/\bvalues\b[\s\S]*|\bselect\b[\s\S]*/i, ""));
    const tables = new Set(tablesIn(words).map(({ token }) => nameKey(unquoteName(token.text))));
    return [...tables].map((table, at2) => ({
      table,
      declaredIn: null,
      verb: at2 === 0 ? verb : "read",
      columns: isWhole || !isListed ? null : names,
      given: isListed ? names : null,
      targets: []
    }));
  });
}
function isStar(before) {
  return before === "SELECT" || before === "COMMA" || before === "DOT" || before === "DISTINCT";
}
function verbOf(words) {
  const first = words.find(({ name }) => name !== "LP")?.name;
  switch (first) {
    case "SELECT":
      return "read";
    case "INSERT":
    case "REPLACE":
      return "insert";
    case "UPDATE":
      return "update";
    case "DELETE":
      return "delete";
    case "WITH": {
      const verb = words.find(({ name }) => name === "INSERT" || name === "UPDATE" || name === "DELETE");
      return verb === void 0 ? "read" : verbOf([verb]);
    }
    default:
      return null;
  }
}
function statementsOf(tokens) {
  const ends = tokens.flatMap(({ name }, index) => name === "SEMI" ? [index] : []);
  return [...ends, tokens.length].map(
    (end, nth) => tokens.slice(nth === 0 ? 0 : (ends[nth - 1] ?? 0) + 1, end)
  );
}
var verbs = {
  SELECT: ["FROM"],
  INSERT: ["INTO"],
  REPLACE: ["INTO"],
  UPDATE: ["SET"],
  DELETE: ["FROM"],
  ALTER: ["TABLE"],
  DROP: ["TABLE", "VIEW"],
  CREATE: ["TABLE", "VIEW", "INDEX", "TRIGGER"]
};
function isSql(words) {
  return words.some(({ name }, index) => {
    const before = words[index - 1]?.name;
    const mayBegin = before === void 0 || ["LP", "RP", "AS", "UNION", "ALL", "EXCEPT"].includes(before);
    return mayBegin && words.slice(index + 1).some((word) => verbs[name]?.includes(word.name));
  });
}
function mentionIn(words, { table, column }) {
  const tables = tablesIn(words);
  const named = tables.find(({ token }) => sameName(unquoteName(token.text), table));
  if (named === void 0 || column === null) return named?.token;
  const owners = [table, named.alias, "excluded", "new", "old"];
  const isAlone = tables.every(({ token }) => sameName(unquoteName(token.text), table));
  return words.find((word, index) => {
    const [before, dot] = [words[index - 2], words[index - 1]];
    if (word.name !== "ID" || !sameName(unquoteName(word.text), column)) return false;
    if (dot?.name === "DOT")
      return owners.some((owner) => owner !== null && sameName(unquoteName(before?.text ?? ""), owner));
    return isAlone && dot?.name !== "AS" && tables.every(({ token }) => token !== word);
  });
}
var beforeTables = ["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "VIEW", "REFERENCES", "ON"];
function tablesIn(words) {
  const isIndex = words[0]?.name === "CREATE";
  return words.flatMap(({ name }, index) => {
    if (!beforeTables.includes(name) || name === "ON" && !isIndex) return [];
    let at2 = index + 1;
    if (words[at2]?.name === "IF") at2 += words[at2 + 1]?.name === "NOT" ? 3 : 2;
    if (words[at2 + 1]?.name === "DOT") at2 += 2;
    const token = words[at2];
    if (token?.name !== "ID") return [];
    const alias = words[words[at2 + 1]?.name === "AS" ? at2 + 2 : at2 + 1];
    return [{ token, alias: alias?.name === "ID" ? unquoteName(alias.text) : null }];
  });
}

// src/references/collect-places.ts
function collectPlaces(wanted, declared, seen, folders) {
  const { table: name, column, folder } = wanted;
  const known3 = declared.filter(({ table }) => sameName(table.name, name)).map(({ table }) => table);
  const own = new Set(known3.filter(({ file }) => isNearest(file, folder, folders)));
  const place = (file, line, kind) => {
    return { file, line, kind, name: column === null ? name : `${name}.${column}` };
  };
  const declarations = [...own].flatMap((table) => {
    const at2 = column === null ? table : columnNamed(table, column);
    return at2 === void 0 ? [] : [place(at2.file, at2.line, "declared")];
  });
  const others = seen.flatMap(({ file, uses, texts }) => {
    const isNear = isNearest(file, folder, folders);
    const used = uses.filter(
      (use) => own.has(use.table) && (isNear || !use.isByName) && (column === null ? use.key === null : isUseOf(use, column))
    );
    const mentioned = (isNear ? texts : []).flatMap(({ text, lineAt }) => {
      const at2 = mentionOf(text, wanted);
      return at2 === null ? [] : [lineAt(at2)];
    });
    return [
      ...used.map(({ line }) => place(file, line, "used")),
      ...mentioned.map((line) => place(file, line, "sql"))
    ];
  });
  const isUndeclared = column === null ? known3.length === 0 && declared.length > 0 : known3.length > 0 && known3.every((table) => table.isWhole && columnNamed(table, column) === void 0);
  return { places: inOrder([...declarations, ...others]), isUndeclared };
}
function inOrder(places) {
  const rank2 = ({ kind }) => kind === "declared" ? 0 : 1;
  const once2 = new Map(places.toReversed().map((place) => [`${place.file} ${place.line}`, place]));
  return [...once2.values()].sort(
    (a, b) => rank2(a) - rank2(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)
  );
}

// src/references/find-tables.ts
function findTables(file, module, meanings) {
  const found = /* @__PURE__ */ new Map();
  walkNodes(module.program, (node, around) => {
    const meaning = isCall(node) ? meanings.of(file, node) : null;
    if (meaning?.kind !== "table" || meaning.table.file !== file) return;
    const holder = around.findLast(({ type }) => type === "VariableDeclarator" || type === "ObjectProperty");
    const name = holder?.type === "VariableDeclarator" ? namesIn(holder.id)[0] : holder && keyOf(holder);
    if (!found.has(meaning.table)) found.set(meaning.table, name ?? null);
  });
  return [...found].map(([table, binding]) => ({ table, binding }));
}

// src/references/meanings.ts
function findMeanings(moduleOf2, resolve, filesRead = () => 0) {
  return new Evaluator(moduleOf2, resolve, filesRead);
}
var Evaluator = class {
  #moduleOf;
  #resolve;
  #filesRead;
  #known = /* @__PURE__ */ new WeakMap();
  #exports = /* @__PURE__ */ new Map();
  /** What is being looked up, so that files and objects that pass on each other's end somewhere. */
  #asked = /* @__PURE__ */ new Set();
  constructor(moduleOf2, resolve, filesRead) {
    this.#moduleOf = moduleOf2;
    this.#resolve = resolve;
    this.#filesRead = filesRead;
  }
  of(file, node) {
    const inner = bare(node);
    if (this.#known.has(inner)) return this.#known.get(inner) ?? null;
    this.#known.set(inner, null);
    const meaning = this.#evaluate(file, inner);
    this.#known.set(inner, meaning);
    return meaning;
  }
  #evaluate(file, node) {
    switch (node.type) {
      case "Identifier":
        return this.ofName(file, node.name);
      case "MemberExpression":
      case "OptionalMemberExpression":
        return this.memberOf(this.of(file, node.object), keyOf(node) ?? "");
      case "ObjectExpression":
        return { kind: "object", file, object: node };
      // One schema for each database: the other's tables come to nothing here.
      case "ConditionalExpression":
        return this.of(file, node.consequent) ?? this.of(file, node.alternate);
      case "LogicalExpression":
        return this.of(file, node.left) ?? this.of(file, node.right);
      case "AwaitExpression":
        return this.of(file, node.argument);
      case "ImportExpression":
        return this.#imported(file, textOf(node.source) ?? "", "*");
      case "ArrowFunctionExpression":
      case "FunctionExpression":
      case "FunctionDeclaration": {
        const object = objectOf(node);
        return object === null ? null : { kind: "object", file, object };
      }
      case "CallExpression":
        return this.#called(file, node);
      default:
        return null;
    }
  }
  #called(file, node) {
    const call = firstCall(node) ?? node;
    const [first] = call.arguments;
    const callee = bare(call.callee);
    const maker = this.of(file, callee);
    const name = callee.type === "Identifier" ? callee.name : keyOf(callee) ?? "";
    if (name === "require") return this.#imported(file, textOf(first) ?? "", "*");
    if (maker?.kind === "drizzle" && /^(?:alias|aliasedTable)$/.test(maker.name))
      return first === void 0 ? null : this.of(file, first);
    if (maker?.kind === "drizzle" && maker.name === "sqliteTableCreator") return creator(call);
    const nameOf3 = maker?.kind === "maker" ? maker.nameOf : makerByName(maker, name);
    const given = textOf(first);
    if (nameOf3 !== null && given !== null)
      return { kind: "table", table: this.#declared(file, call, nameOf3(given)) };
    return maker?.kind === "object" ? maker : null;
  }
  #declared(file, call, name) {
    const object = objectOf(call.arguments[1]);
    const spread = (from, argument) => {
      const meaning = this.of(from, argument);
      return meaning?.kind === "object" ? meaning : null;
    };
    const columns = object === null ? { columns: [], isWhole: false } : readColumns({ object, file }, spread);
    return { name, file, line: lineOf(call), call, ...columns };
  }
  ofName(file, name) {
    const local = this.#moduleOf(file)?.locals.get(name);
    return local === void 0 ? null : this.ofLocal(file, local);
  }
  ofLocal(file, local) {
    switch (local.kind) {
      case "import":
        return this.#imported(file, local.source, local.imported);
      case "value":
        return this.of(file, local.node);
      case "member":
        return this.memberOf(this.of(file, local.of), local.key);
    }
  }
  #imported(from, source, name) {
    if (/^drizzle-orm(?:\/|$)/.test(source)) return { kind: "drizzle", name };
    for (const file of this.#resolve(from, source)) {
      const meaning = name === "*" ? { kind: "module", file } : this.#exported(file, name);
      if (meaning !== null) return meaning;
    }
    return null;
  }
  /** Hundreds of files import the same, and name it many times over. */
  #exported(file, name) {
    const question = `${name}
${file}`;
    const filesRead = this.#filesRead();
    const known3 = this.#exports.get(question);
    if (known3 !== void 0 && (known3.meaning !== null || known3.filesRead === filesRead))
      return known3.meaning;
    const isAlone = this.#asked.size === 0;
    const meaning = this.#once(question, () => this.#lookUp(file, name));
    if (meaning !== null || isAlone) this.#exports.set(question, { meaning, filesRead });
    return meaning;
  }
  #lookUp(file, name) {
    const module = this.#moduleOf(file);
    const target = module?.exports.get(name);
    if (typeof target === "string") return this.ofName(file, target);
    if (target !== void 0) return this.ofLocal(file, target);
    for (const source of name === "default" ? [] : module?.stars ?? [])
      for (const path of this.#resolve(file, source)) {
        const meaning = this.#exported(path, name);
        if (meaning !== null) return meaning;
      }
    return null;
  }
  memberOf(meaning, key) {
    switch (meaning?.kind) {
      case "module":
        return this.#exported(meaning.file, key);
      case "drizzle":
        return { kind: "drizzle", name: /^(?:snake|camel)Case$/.test(meaning.name) ? cased(key) : key };
      case "object": {
        const { file, object } = meaning;
        return this.#once(
          JSON.stringify([file, object.start, key]),
          () => this.#propertyIn(file, object, key)
        );
      }
      default:
        return null;
    }
  }
  #propertyIn(file, object, key) {
    const property = propertyOf(object, key);
    if (property !== null) return this.of(file, property.value);
    for (const each of object.properties) {
      const inner = each.type === "SpreadElement" ? this.memberOf(this.of(file, each.argument), key) : null;
      if (inner !== null) return inner;
    }
    return null;
  }
  #once(question, answer) {
    if (this.#asked.has(question)) return null;
    this.#asked.add(question);
    const meaning = answer();
    this.#asked.delete(question);
    return meaning;
  }
};
var cased = (key) => key === "table" ? "sqliteTable" : key === "view" ? "sqliteView" : key;
var asItIs = (name) => name;
function makerByName(maker, name) {
  const called2 = maker?.kind === "drizzle" ? maker.name : name;
  if (called2 === "sqliteTable" || called2 === "sqliteView") return asItIs;
  const isOther = /^(?:pg|mysql|singlestore|gel|cockroach|mssql)/.test(called2);
  return maker === null && !isOther && /[a-z]Table$/.test(called2) ? asItIs : null;
}
function creator({ arguments: [first] }) {
  const body = first?.type === "ArrowFunctionExpression" ? bare(first.body) : null;
  if (body?.type !== "TemplateLiteral" || body.expressions.length !== 1)
    return { kind: "maker", nameOf: asItIs };
  const [before = "", after = ""] = body.quasis.map(({ value }) => value.cooked ?? "");
  return { kind: "maker", nameOf: (name) => `${before}${name}${after}` };
}

// src/references/naming-words.ts
function namingWords({ table: name, column }, declared) {
  const own = declared.filter(({ table }) => sameName(table.name, name));
  const inCode = anyOf([name, ...own.flatMap(({ binding }) => binding ?? [])], "");
  const inSql = new RegExp(
    `\\b(?:from|join|into|update|table|exists|view|on)[\\s"'\`[\\\\]+${escaped(name)}`,
    "i"
  );
  const keys = column === null ? [] : own.flatMap(({ table }) => columnNamed(table, column)?.key ?? []);
  const columns = column === null ? null : anyOf([column, ...keys], "i");
  return {
    ofTable: (text) => inCode.test(text) || inSql.test(text),
    ofColumn: (text) => columns === null || columns.test(text)
  };
}
function anyOf(names, flags) {
  return new RegExp(`(?<![\\w$])(?:${[...new Set(names)].map(escaped).join("|")})(?![\\w$])`, flags);
}
function escaped(name) {
  return name.replace(/[^\w]/g, "\\$&");
}

// src/sql/lines.ts
function lineCounter(text) {
  const starts = [0];
  for (let at2 = text.indexOf("\n"); at2 >= 0; at2 = text.indexOf("\n", at2 + 1)) starts.push(at2 + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

// src/references/read-texts.ts
var longest = 5e4;
function readText(node, around, nameOf3) {
  if (node.type === "StringLiteral") {
    const raw = String(node.extra?.["raw"] ?? "");
    return around.at(-1)?.type === "ImportDeclaration" ? null : placed(raw.slice(1, -1), lineOf(node));
  }
  if (node.type !== "TemplateLiteral") return null;
  let text = "";
  const line = lineOf(node);
  for (const [index, quasi] of node.quasis.entries()) {
    text += quasi.value.raw;
    const hole = node.expressions[index];
    if (hole === void 0) continue;
    const lines = (hole.loc?.end.line ?? line) - (hole.loc?.start.line ?? line);
    text += `${nameOf3(hole) ?? "?"}${"\n".repeat(Math.max(0, lines))}`;
  }
  return placed(text, line);
}
function placed(raw, first) {
  if (raw.length > longest) return null;
  const text = raw.replace(/\\[nrt\\]/g, " ").replaceAll("\\", "");
  const lineAt = lineCounter(text);
  return { text, lineAt: (index) => first + lineAt(index) - 1 };
}

// src/references/resolve-import.ts
function importResolver(paths, packages) {
  const files = [...paths].map((path) => ({ path, module: moduleOf(path), plain: plainOf(path) }));
  const byModule = Map.groupBy(files, ({ module }) => module);
  const byPlain = Map.groupBy(files, ({ plain }) => plain);
  const byEnd = Map.groupBy(files, ({ plain }) => baseName(plain));
  return remembered((from, specifier) => {
    if (specifier.startsWith(".")) {
      const path = normalize(joinPath(parentOf(from), specifier));
      return (byModule.get(path) ?? byModule.get(moduleOf(path)) ?? []).map(({ path: found }) => found);
    }
    const own = byPlain.get(plainOf(inWorkspace(specifier, packages))) ?? [];
    const tail = plainOf(specifier.replace(/^[@~#$]+\/?/, ""));
    const alike = (byEnd.get(baseName(tail)) ?? []).filter(({ plain }) => `/${plain}`.endsWith(`/${tail}`));
    return (own.length > 0 ? own : alike).map(({ path }) => path);
  });
}
function remembered(resolve) {
  const known3 = /* @__PURE__ */ new Map();
  return (from, specifier) => {
    const key = `${specifier.startsWith(".") ? parentOf(from) : ""}
${specifier}`;
    const before = known3.get(key);
    if (before !== void 0) return before;
    const found = resolve(from, specifier);
    known3.set(key, found);
    return found;
  };
}
function moduleOf(path) {
  return path.replace(/\.[cm]?[jt]sx?$/, "").replace(/(?:^|\/)index$/, "");
}
function plainOf(path) {
  return moduleOf(path).replace(/(?<=^|\/)(?:src|lib)(?:\/|$)/g, "").replace(/\/$/, "");
}
function inWorkspace(specifier, packages) {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  const folder = packages.get(parts.slice(0, length).join("/"));
  return folder === void 0 ? specifier : joinPath(folder, parts.slice(length).join("/"));
}
function normalize(path) {
  const parts = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

// src/references/find-references.ts
var declaring = /sqlite-core|[a-z]Table\s*\(\s*["'`]/;
var passing = /\bexport\s*\*|\bimport\s*\*\s*as\s+\w*(?:schema|table|model)/i;
function findReferences({ sources: sources2, wanted, folders }) {
  const unread = /* @__PURE__ */ new Set();
  const files = [...sources2.keys()].filter((path) => baseName(path) !== "package.json");
  const having = (test) => files.filter((file) => {
    const source = sources2.get(file);
    return source !== void 0 && test(source);
  });
  const schema = having((source) => source.has(declaring));
  const worthIt = /* @__PURE__ */ new Set([...schema, ...having((source) => source.has(passing))]);
  const moduleOf2 = (file) => {
    if (!worthIt.has(file)) return null;
    const module = sources2.get(file)?.module() ?? null;
    if (module === null) unread.add(file);
    return module;
  };
  const meanings = findMeanings(moduleOf2, importResolver(files, packagesIn(sources2)));
  const readAll = (chosen, read) => chosen.flatMap((file) => {
    try {
      const module = moduleOf2(file);
      return module === null ? [] : read(file, module);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      unread.add(file);
      return [];
    }
  });
  const declared = readAll(schema, (file, module) => findTables(file, module, meanings));
  const words = wanted.map((one) => namingWords(one, declared));
  for (const file of having(({ text }) => words.some(({ ofTable }) => ofTable(text)))) worthIt.add(file);
  const naming = having(({ text }) => words.some((one) => one.ofTable(text) && one.ofColumn(text)));
  const seen = readAll(naming, (file, module) => [lookThrough(file, module, meanings, declared)]);
  const found = wanted.map((one) => collectPlaces(one, declared, seen, folders));
  return { found, unread: [...unread] };
}
function packagesIn(sources2) {
  const named = [...sources2].flatMap(([path, { text }]) => {
    const name = baseName(path) === "package.json" ? /"name"\s*:\s*"([^"]+)"/.exec(text)?.[1] : void 0;
    return name === void 0 ? [] : [[name, parentOf(path)]];
  });
  return new Map(named);
}
function lookThrough(file, module, meanings, declared) {
  const queried2 = (name) => {
    const named = new Map(
      declared.flatMap(({ table, binding }) => binding === name ? [[table.file, table]] : [])
    );
    const [nearest = ""] = nearestFirst([...named.keys()], [parentOf(file)]);
    return named.get(nearest) ?? null;
  };
  const texts = [];
  const uses = [];
  walkNodes(module.program, (node, around) => {
    const text = readText(node, around, (hole) => {
      const meaning = meanings.of(file, hole);
      return meaning?.kind === "table" ? meaning.table.name : null;
    });
    if (text !== null) texts.push(text);
    uses.push(...usesAt(node, around, { file, meanings, queried: queried2 }));
  });
  return { file, uses, texts };
}

// src/references/naming-sources.ts
function namingSources(sources2, declarations, names) {
  const { declared } = declarations;
  const chosen = new Set(sources2.filter(mayHide(names, declarations)));
  const asking2 = sources2.filter((source) => source.has(mayAsk));
  const own = declared.filter(({ table }) => names.has(nameKey(table.name)));
  const tables = new Set(declared.map(({ table }) => table.call));
  const words = new Set(own.flatMap(({ table, binding }) => binding ?? wordsOf2(table.file)));
  const homes = new Set(own.map(({ table }) => table.file));
  const known3 = sources2.filter(({ path }) => homes.has(path));
  for (const source of known3) if (source.has(mayAsk)) chosen.add(source);
  let added = words;
  for (let step = 0; step < farthest && added.size > 0; step += 1) {
    const found = asking2.filter(mayName(added));
    for (const source of found) chosen.add(source);
    known3.push(...found);
    added = new Set(
      known3.flatMap((source) => passedOn(source, words, tables)).filter((word) => !words.has(word))
    );
    for (const word of added) words.add(word);
  }
  return chosen;
}
var farthest = 4;
var mayAsk = /\.\s*(?:select\w*|insert|update|delete|from|\$count|find(?:Many|First))\s*\(|\bsql\b|\b(?:select|insert|update|delete|replace)\s[^;]{0,2000}?\b(?:from|into|set)\b|from\s*["'`][^"'`]*(?:schema|db|database|tables?|models?|drizzle)/i;
var relational = /\b_?query\b/;
var joining = /\bwith\b/;
var puzzles = [
  /\.(?<!\bArray\s{0,20}\.)\s*(?:from|(?:inner|left|right|full|cross)Join)\s*\(\s*(?!\[)(?:[^,;{}()[]|\([^(){};]*\)){1,200}\[/,
  /\][\s!?)]*(?:as\s[^;{}()]{0,80}\)[\s!?)]*)?\.\s*find(?:Many|First)\b/
];
function mayHide(names, { declared, relations }) {
  const inSql = afterWords(names);
  const reached = reachedBy(relations, names);
  const of = (isWanted) => queried(declared.flatMap(({ table, binding }) => isWanted(table.name) ? binding ?? [] : []));
  const related = of((name) => reached.has(name));
  const puzzling = related === null ? null : of(() => true);
  return (source) => {
    if (related !== null && source.has(relational)) {
      if (related.test(source.text)) return true;
      if (source.has(joining) && puzzling?.test(source.text)) return true;
    }
    if (!source.has(mayAsk)) return false;
    if (puzzles.some((puzzle) => source.has(puzzle))) return true;
    return source.has(writing2) && inSql?.test(source.text) === true;
  };
}
function queried(names) {
  if (names.length === 0) return null;
  return new RegExp(`(?<![\\w$])_?query\\s*[!?]?\\.\\s*(?:${alternatives(names)})(?![\\w$])`);
}
var writing2 = /["'`](?:[\s(]|\\[nrt])*(?:select|insert|update|delete|replace|with)\b(?!["'`])/i;
function afterWords(names) {
  if (names.size === 0) return null;
  const words = "from|join|into|update|table|exists|view|on|references";
  return new RegExp(
    `\\b(?:${words})[\\s"'\`[\\\\]+(?:\\w+["'\`\\]]*\\.["'\`[]*)?(?:${alternatives(names)})`,
    "i"
  );
}
function reachedBy(relations, names) {
  const reached = /* @__PURE__ */ new Set();
  const leads = ({ table: { name } }) => names.has(nameKey(name)) || reached.has(name);
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const side of relations)
      for (const [{ name }, own] of side) if ([...own.values()].some(leads)) reached.add(name);
  }
  return reached;
}
function mayName(words) {
  const plain = anyOf2(words);
  const asked = queried([...words]);
  const member = memberOf(words);
  return (source) => {
    if (!plain.test(source.text)) return false;
    const imported2 = source.imported();
    if ([...words].some((word) => imported2.has(word))) return true;
    if (source.has(loading) || asked?.test(source.text)) return true;
    return headsOf(member, source.text).some((head) => imported2.has(head));
  };
}
var loading = /\b(?:import|require)\s*\(/;
function memberOf(names) {
  return new RegExp(`\\.\\s*(?:${alternatives(names)})(?![\\w$])`, "g");
}
function headsOf(member, text) {
  return [...text.matchAll(member)].flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - longestPath), index);
    return /(?:^|[^\w$.])([\w$]+)(?:\s*[!?]?\.\s*[\w$]+)*\s*[!?]?$/.exec(before)?.[1] ?? [];
  });
}
var longestPath = 200;
function passedOn(source, words, tables) {
  const module = source.module();
  if (module === null) return [];
  const own = new Set(
    [...module.locals].flatMap(([name, local]) => isNamed(name, local, words) ? name : [])
  );
  const member = memberOf(words);
  let of = null;
  const isMadeOf = (local) => {
    if (local.kind === "import") return words.has(local.imported);
    const node = local.kind === "value" ? local.node : local.of;
    if (isApart(node, tables)) return false;
    const part = source.text.slice(node.start ?? 0, node.end ?? 0);
    if (waiting.test(part)) return false;
    if (of?.test(part)) return true;
    return headsOf(member, part).some((head) => module.locals.get(head)?.kind === "import");
  };
  for (let before = -1; before < own.size; ) {
    before = own.size;
    of = own.size > 0 ? anyOf2(own) : null;
    for (const [name, local] of module.locals) if (!own.has(name) && isMadeOf(local)) own.add(name);
  }
  return [...module.exports].flatMap(([name, target]) => {
    const isOwn = typeof target === "string" ? own.has(target) : isMadeOf(target);
    if (!isOwn) return [];
    return name === "default" ? wordsOf2(source.path) : [name];
  });
}
function isNamed(name, local, words) {
  if (local.kind !== "import") return words.has(name);
  return words.has(local.imported === "default" ? baseName(local.source) : local.imported);
}
function isApart(node, tables) {
  switch (node.type) {
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
      return node.async === true;
    case "ClassDeclaration":
    case "ClassExpression":
      return true;
    case "CallExpression": {
      const callee = firstCall(node)?.callee;
      return tables.has(node) || callee?.type === "Identifier" && standing.test(callee.name);
    }
    // Its members are named by their keys.
    case "ObjectExpression":
      return node.properties.every(
        (property) => property.type === "SpreadElement" || property.type === "ObjectProperty" && property.value.type === "Identifier" && property.value.name === keyOf(property)
      );
    default:
      return false;
  }
}
var waiting = /\b(?:await|async)\b/;
var standing = /^(?:drizzle|relations|defineRelations\w*|create(?:Insert|Select|Update)Schema)$/;
function wordsOf2(path) {
  const parts = path.replace(/\.[cm]?[jt]sx?$/, "").split("/");
  const last = baseName(parts.join("/"));
  return last === "index" ? parts.slice(-3) : [last];
}
function anyOf2(names) {
  return new RegExp(`(?<![\\w$])(?:${alternatives(names)})(?![\\w$])`);
}
function alternatives(names) {
  return [...new Set(names)].map((name) => name.replace(/[^\w]/g, "\\$&")).join("|");
}

// src/model/once.ts
function once(work) {
  let done = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
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

// src/references/column-facts.ts
function tableFacts({ table, binding }, follow, textOfNode) {
  const { name, file, line, isWhole } = table;
  const columns = table.columns.map((column) => columnFacts(column, follow, textOfNode));
  return { name, binding, file, line, isWhole, columns };
}
function columnFacts(column, follow, textOfNode) {
  const { key, name, file, line, value, valueFile } = column;
  const call = firstCall(value);
  const calls = callsOn(value);
  const config = call?.arguments.map(plainValue).find((one) => typeof one === "object" && one !== null);
  const mode = at(config, "mode");
  const values = at(config, "enum") ?? enumNamed(call?.arguments ?? [], valueFile, follow);
  return {
    ...{ key, name, file, line },
    type: call === null ? "" : typeOf(call.callee, valueFile, follow, textOfNode),
    mode: typeof mode === "string" ? mode : null,
    values: Array.isArray(values) && values.every((one) => typeof one === "string") ? values : null,
    typed: typedAs(calls.get("$type"), valueFile, textOfNode),
    filled: madeBy(calls.get("$default") ?? calls.get("$defaultFn"), valueFile, textOfNode),
    refilled: madeBy(calls.get("$onUpdate") ?? calls.get("$onUpdateFn"), valueFile, textOfNode)
  };
}
function typeOf(callee, file, follow, textOfNode) {
  const inner = bare(callee);
  if (inner.type !== "Identifier") return keyOf(inner) ?? "";
  const made2 = follow(file, inner.name);
  return made2 === null ? inner.name : textOfNode(made2.file, made2.node).replace(/\s+/g, " ");
}
function enumNamed(args, file, follow) {
  for (const argument of args) {
    if (argument.type !== "ObjectExpression") continue;
    for (const property of argument.properties) {
      if (property.type !== "ObjectProperty" || keyOf(property) !== "enum") continue;
      const value = bare(property.value);
      const made2 = value.type === "Identifier" ? follow(file, value.name) : null;
      if (made2 !== null) return plainValue(made2.node);
    }
  }
  return null;
}
function callsOn(value) {
  const found = /* @__PURE__ */ new Map();
  let node = bare(value);
  while (isCall(node)) {
    const callee = bare(node.callee);
    if (callee.type !== "MemberExpression") break;
    found.set(keyOf(callee) ?? "", node);
    node = bare(callee.object);
  }
  return found;
}
function typedAs(call, file, textOfNode) {
  const [type] = call?.typeArguments?.type === "TSTypeParameterInstantiation" ? call.typeArguments.params : [];
  return type === void 0 ? null : textOfNode(file, type).replace(/\s+/g, " ");
}
function madeBy(call, file, textOfNode) {
  const [made2] = call?.arguments ?? [];
  return made2 === void 0 ? null : textOfNode(file, made2).replace(/\s+/g, " ");
}
function textsOf(sources2) {
  return (file, node) => sources2.get(file)?.text.slice(node.start ?? 0, node.end ?? 0) ?? textOf(node) ?? "";
}

// src/references/follow-names.ts
var farthest2 = 6;
function nameFollower(moduleOf2, resolve) {
  const ofTop = (file, name, depth) => {
    const local = moduleOf2(file)?.locals.get(name);
    if (local === void 0 || depth === 0) return null;
    if (local.kind === "value") return { file, node: local.node };
    if (local.kind === "member") return { file, node: local.of, key: local.key };
    for (const path of resolve(file, local.source)) {
      const found = exported2(path, local.imported, depth - 1);
      if (found !== null) return found;
    }
    return null;
  };
  const exported2 = (file, name, depth) => {
    const module = moduleOf2(file);
    if (module === null || depth === 0) return null;
    if (name === "*") return { file, node: module.program };
    const target = module.exports.get(name);
    if (typeof target === "string") return ofTop(file, target, depth);
    if (target?.kind === "value") return { file, node: target.node };
    if (target?.kind === "import") {
      const paths = resolve(file, target.source);
      return paths.map((path) => exported2(path, target.imported, depth - 1)).find((one) => one !== null) ?? null;
    }
    const stars = module.stars.flatMap((source) => resolve(file, source));
    return stars.map((path) => exported2(path, name, depth - 1)).find((one) => one !== null) ?? null;
  };
  const known3 = /* @__PURE__ */ new Map();
  const follow = (file, name) => {
    const key = `${name}
${file}`;
    const before = known3.get(key);
    if (before != null) return before;
    const found = ofTop(file, name, farthest2);
    known3.set(key, found);
    return found;
  };
  return Object.assign(follow, { exported: (file, name) => exported2(file, name, farthest2) });
}

// src/references/added-values.ts
var known = /* @__PURE__ */ new WeakMap();
function addedTo(name, by, scope) {
  const before = known.get(by);
  if (before !== void 0) return before;
  const isList = by.init?.type === "ArrayExpression";
  const found = [];
  if (isList || by.init == null)
    walkNodes(scope, (node, around) => {
      const added = isList ? pushed(node, name) : assigned(node, name);
      if (added.length === 0 || bindingOf(name, [...around, node])?.by !== by) return;
      found.push(...added.map((one) => ({ node: one, around: [...around, node] })));
    });
  known.set(by, found);
  return found;
}
function pushed(node, name) {
  if (!isCall(node) || node.callee.type !== "MemberExpression") return [];
  const { object } = node.callee;
  const isOwn = object.type === "Identifier" && object.name === name;
  return isOwn && /^(?:push|unshift)$/.test(keyOf(node.callee) ?? "") ? node.arguments : [];
}
function assigned(node, name) {
  if (node.type !== "AssignmentExpression" || node.left.type !== "Identifier") return [];
  return node.left.name === name ? [node.right] : [];
}

// src/references/gather-touches.ts
var rank = ["read", "delete", "update", "insert", "any"];
var TouchCollector = class {
  #open = /* @__PURE__ */ new Map();
  /** The table is read from, by whatever columns are named. */
  reads(table, ...keys) {
    const open = this.#of(table);
    for (const key of keys) (open.keys ?? open.sure)?.add(key);
  }
  /** A column of the table is read, be it one that only a run would tell. */
  readsAny(table, key) {
    if (key === null) this.mayReadAll(table);
    else this.reads(table, key);
  }
  /** Every column that the code knows is asked for. */
  readsAll(table) {
    const open = this.#of(table);
    open.keys = null;
    open.sure = null;
  }
  /** Any column may be asked for: only a run would tell which. */
  mayReadAll(table) {
    const open = this.#of(table);
    if (open.keys === null) return;
    open.sure = open.keys;
    open.keys = null;
  }
  /** A table by itself is all of its columns; in a text of SQL it is its name. */
  names(table, isInSql) {
    if (isInSql) this.reads(table);
    else this.readsAll(table);
  }
  tables() {
    return [...this.#open.keys()];
  }
  writes(table, verb) {
    const open = this.#of(table);
    if (rank.indexOf(verb) > rank.indexOf(open.verb)) open.verb = verb;
  }
  /** An insert gives these columns a value; null where that cannot be told. */
  gives(table, keys) {
    this.#of(table).given = keys === null ? null : new Set(keys);
  }
  /** A write gives these columns back; null for all of them. */
  returns(table, keys) {
    this.#of(table).returned = keys === null ? null : new Set(keys);
  }
  /** What was asked for by name of a table; null for every column. */
  keysOf(table) {
    const { keys } = this.#of(table);
    return keys === null ? null : [...keys];
  }
  targets(table, keys) {
    if (keys !== null) this.#of(table).targets.push([...keys]);
  }
  touches() {
    return [...this.#open].map(([table, open]) => {
      const names = (keys) => [...keys].flatMap((key) => namesIn2(table, key));
      return {
        table: nameKey(table.name),
        declaredIn: table.file,
        verb: open.verb,
        columns: open.keys === null ? null : names(open.keys),
        given: open.given === null ? null : names(open.given),
        targets: open.targets.map((keys) => names(keys)),
        ...open.verb === "read" || open.returned === null ? {} : { returned: names(open.returned) },
        ...open.sure === null ? {} : { sure: names(open.sure) }
      };
    });
  }
  #of(table) {
    const known3 = this.#open.get(table);
    if (known3 !== void 0) return known3;
    const open = {
      verb: "read",
      keys: /* @__PURE__ */ new Set(),
      sure: null,
      given: null,
      returned: /* @__PURE__ */ new Set(),
      targets: []
    };
    this.#open.set(table, open);
    return open;
  }
};
function namesIn2(table, key) {
  const column = table.columns.find((one) => one.key === key);
  return namesOf(column ?? { key, name: null });
}

// src/references/query-chains.ts
function chainAt(node, around) {
  return isCall(node) && isLastCall(node, around) ? chainOf(node) : null;
}
function isLastCall(node, around) {
  let depth = around.length - 1;
  let inner = node;
  for (; ; ) {
    const parent = around[depth];
    if (parent === void 0) return true;
    if (isCover(parent)) {
      inner = parent;
      depth -= 1;
      continue;
    }
    const member = pathFrom(inner, parent);
    const call = around[depth - 1];
    return member === null || !isCall(call) || call.callee !== member;
  }
}
function isCover({ type }) {
  return type === "TSNonNullExpression" || type === "TSAsExpression" || type === "ParenthesizedExpression";
}
function chainOf(top) {
  const links = [];
  let node = top;
  while (isCall(node)) {
    const callee = bare(node.callee);
    if (callee.type !== "MemberExpression" && callee.type !== "OptionalMemberExpression") break;
    links.unshift({ name: keyOf(callee) ?? "", args: node.arguments });
    node = bare(callee.object);
  }
  return links.length === 0 ? null : { root: node, links, top };
}
function linkOf({ links }, ...names) {
  return links.find(({ name }) => names.includes(name));
}
var sources = [
  "from",
  "innerJoin",
  "leftJoin",
  "rightJoin",
  "fullJoin",
  "crossJoin"
];
var selects = ["select", "selectDistinct", "selectDistinctOn"];

// src/references/query-keys.ts
function keysGiven(values, inside) {
  return isPlain(values) ? keysIn(bare(values), inside).map(({ key }) => key) : null;
}
function isPlain(node) {
  const inner = bare(node);
  if (inner.type === "ArrayExpression")
    return inner.elements.every((element) => element !== null && isPlain(element));
  return inner.type === "ObjectExpression" && inner.properties.every((property) => property.type === "ObjectProperty" && keyOf(property) !== null);
}
function chosenKeys(table, { properties }) {
  const said = properties.flatMap((property) => {
    const key = keyOf(property);
    if (property.type !== "ObjectProperty" || key === null) return [];
    const { value } = property;
    return [{ key, isOut: value.type === "BooleanLiteral" && !value.value }];
  });
  const wanted = said.filter(({ isOut }) => !isOut);
  if (wanted.length > 0) return wanted.map(({ key }) => key);
  const out = new Set(said.map(({ key }) => key));
  return table.columns.map(({ key }) => key).filter((key) => !out.has(key));
}
function updatedAnyway(table) {
  const updated = table.columns.filter(
    ({ value }) => methodsOf(value).some((name) => name.startsWith("$onUpdate"))
  );
  return updated.map(({ key }) => key);
}
function givenAnyway(table) {
  const given = table.columns.filter(
    ({ value }) => methodsOf(value).some((name) => /^(?:default$|\$default|\$onUpdate)/.test(name))
  );
  return given.map(({ key }) => key);
}
function keysOfRow(table, values, inside) {
  const keys = keysGiven(values, inside);
  return keys === null ? null : [...keys, ...givenAnyway(table)];
}
function targetKeys(options2) {
  const object = objectOf(options2);
  const target = object === null ? void 0 : propertyOf(object, "target")?.value;
  if (target === void 0) return null;
  const inner = bare(target);
  const parts = inner.type === "ArrayExpression" ? inner.elements : [inner];
  return parts.flatMap((part) => part === null ? [] : keyOf(bare(part)) ?? []);
}
function methodsOf(value) {
  const names = [];
  let node = bare(value);
  while (isCall(node)) {
    const callee = bare(node.callee);
    if (callee.type !== "MemberExpression") break;
    names.push(keyOf(callee) ?? "");
    node = bare(callee.object);
  }
  return names;
}
function valuesIn(node) {
  switch (node.type) {
    case "ObjectProperty":
      return node.computed ? [node.key, node.value] : [node.value];
    case "MemberExpression":
    case "OptionalMemberExpression":
      return node.computed ? [node.object, node.property] : [node.object];
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration":
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassPrivateMethod":
      return [node.body];
    case "VariableDeclarator":
      return node.init == null ? [] : [node.init];
    default:
      return childrenOf(node).filter(({ type }) => !type.startsWith("TS"));
  }
}

// src/references/read-filter.ts
function readFilter(relations, table, value, found) {
  found.reads(table, ...membersOfParameter(value).map(({ key }) => key));
  const object = bare(value);
  if (object.type !== "ObjectExpression") return;
  for (const property of object.properties) {
    const key = keyOf(property);
    if (key === null || property.type !== "ObjectProperty") continue;
    const relation = relations.get(table)?.get(key);
    if (table.columns.some((column) => column.key === key)) found.reads(table, key);
    else if (relation !== void 0) {
      for (const { table: by, key: own } of relation.by) found.reads(by, own);
      readFilter(relations, relation.table, property.value, found);
    } else if (/^(?:AND|OR|NOT|RAW)$/.test(key)) {
      const parts = property.value.type === "ArrayExpression" ? property.value.elements : [property.value];
      for (const part of parts) if (part !== null) readFilter(relations, table, part, found);
    }
  }
}

// src/references/read-relational.ts
function readRelational(reader, table, options2, inside, found, depth = 0) {
  found.reads(table);
  const object = options2 === void 0 ? null : reader.objectAt(options2, inside);
  const asked = object === null ? null : propertyOf(object, "columns")?.value;
  const columns = asked == null ? null : reader.objectAt(asked, inside);
  if (columns === null) found.readsAll(table);
  else found.reads(table, ...chosenKeys(table, columns));
  if (object === null) return;
  for (const name of ["where", "orderBy", "extras"]) {
    const value = propertyOf(object, name)?.value;
    if (value === void 0) continue;
    readFilter(reader.relations, table, value, found);
    reader.gather(value, inside, found, 0);
  }
  const joined = propertyOf(object, "with")?.value;
  const relations = joined === void 0 ? null : reader.objectAt(joined, inside);
  if (joined !== void 0 && relations === null) reader.unsure += 1;
  for (const property of relations?.properties ?? []) {
    const relation = reader.relations.get(table)?.get(keyOf(property) ?? "");
    if (relation === void 0 || property.type !== "ObjectProperty" || depth > 8) {
      reader.unsure += 1;
      continue;
    }
    for (const { table: by, key } of relation.by) found.reads(by, key);
    readRelational(reader, relation.table, property.value, inside, found, depth + 1);
  }
}

// src/references/values/parameters.ts
function parameterOf(params, name) {
  for (const [at2, param] of params.entries()) {
    const found = within(param, name);
    if (found !== null) return { at: at2, ...found };
  }
  return null;
}
function within(pattern, name) {
  switch (pattern.type) {
    case "Identifier":
      return pattern.name === name ? { path: [], otherwise: null } : null;
    case "TSParameterProperty":
      return within(pattern.parameter, name);
    case "AssignmentPattern": {
      const found = within(pattern.left, name);
      return found !== null && found.path.length === 0 ? { ...found, otherwise: pattern.right } : found;
    }
    case "ObjectPattern":
      for (const property of pattern.properties) {
        const key = property.type === "ObjectProperty" ? keyOf(property) : null;
        if (property.type !== "ObjectProperty" || key === null) continue;
        const found = within(property.value, name);
        if (found !== null) return { ...found, path: [key, ...found.path] };
      }
      return null;
    default:
      return null;
  }
}
function takesByName({ params }, at2) {
  const param = params[at2];
  const inner = param?.type === "AssignmentPattern" ? param.left : param;
  if (inner?.type === "ObjectPattern") return inner.properties.every(({ type }) => type === "ObjectProperty");
  return inner?.type === "Identifier" || inner?.type === "TSParameterProperty";
}

// src/references/values/placed.ts
function isClass(node) {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}
function isFunction(node) {
  return /^(?:Arrow)?Function(?:Expression|Declaration)$|^(?:Object|Class)(?:Private)?Method$/.test(
    node.type
  );
}
function isConstructor(node) {
  return node.type === "ClassMethod" && node.kind === "constructor";
}
function frameOf(scope, frame) {
  for (let one = frame; one !== null; one = one.outer) {
    if (one.of === scope) return one;
    if (isConstructor(scope) && isClass(one.of) && one.of.body.body.some((member) => member === scope))
      return one;
  }
  return null;
}
function returned(node) {
  if (!isFunction(node)) return null;
  if (node.body.type !== "BlockStatement") return { node: bare(node.body), around: [node] };
  const last = node.body.body.findLast(({ type }) => type === "ReturnStatement");
  const value = last?.type === "ReturnStatement" ? last.argument : null;
  return value == null ? null : { node: bare(value), around: [node, node.body] };
}

// src/references/values/called.ts
function calledAt(values, call, around, places) {
  const callee = bare(call.callee);
  if (callee.type === "Super" || callee.type === "Import") return null;
  const from = places.length === 0 ? values : values.anywhere();
  const found = from.placedAt(callee, [...around, call]);
  const settled = found === null ? null : from.settled(found);
  const target = settled === null ? null : past(settled);
  if (target === null) return null;
  const frame = values.given(target.of, call, around);
  if (frame === null) return null;
  const maker = isClass(target.of.node) ? target.of.node.body.body.find(isConstructor) : target.of.node;
  const isNamed2 = maker === void 0 ? isClass(target.of.node) : isFunction(maker) && places.every((at2) => takesByName(maker, at2));
  const isSpread = call.arguments.some(({ type }) => type === "SpreadElement");
  return { of: target.of, frame, isPlain: isNamed2 && !isSpread && !target.isWrapped };
}
function past(placed2) {
  const { node } = placed2;
  if (isFunction(node) || isClass(node)) return { of: placed2, isWrapped: false };
  if (node.type !== "CallExpression") return null;
  const inner = node.arguments.map((one) => bare(one)).filter(isFunction);
  const [only] = inner;
  if (only === void 0 || inner.length > 1) return null;
  return { of: { ...placed2, node: only, around: [...placed2.around, node] }, isWrapped: true };
}

// src/references/values/class-members.ts
function memberOfThis(values, key, around, isSuper) {
  for (let at2 = around.length - 1; at2 >= 0; at2 -= 1) {
    const node = around[at2];
    if (node === void 0) continue;
    const parent = around[at2 - 1];
    if (node.type === "ObjectMethod" && parent?.type === "ObjectExpression" && !isSuper)
      return values.memberOf(values.place(parent, around.slice(0, at2 - 1)), key);
    if (!isClass(node)) continue;
    const own = frameOf(node, values.frame) ?? emptyFrame(node, values.frame);
    const placed2 = { ...values.place(node, around.slice(0, at2)), frame: own };
    if (!isSuper) return memberOfClass(values, placed2, key);
    const above = classAbove(values, placed2);
    return above === null ? null : memberOfClass(values, above, key);
  }
  return null;
}
function memberOfObject(values, object, inside, key) {
  const method = object.properties.find((one) => one.type === "ObjectMethod" && keyOf(one) === key);
  const found = propertyOf(object, key)?.value ?? method;
  if (found !== void 0) return values.place(found, inside);
  for (const one of object.properties) {
    const spread = one.type === "SpreadElement" ? values.place(one.argument, inside) : null;
    const inner = spread === null ? null : values.memberOf(spread, key);
    if (inner !== null) return inner;
  }
  return null;
}
var emptyFrame = (of, outer) => ({
  ...{ of, args: [], members: /* @__PURE__ */ new Map(), outer, depth: outer?.depth ?? 0 }
});
function memberOfClass(values, of, key) {
  const node = of.node;
  const inside = values.at(of);
  if (!isClass(node) || inside === null) return null;
  const instead = frameOf(node, of.frame)?.members.get(key);
  if (instead !== void 0) return instead;
  const body = [...of.around, node, node.body];
  for (const member of node.body.body) {
    const found = nameOf2(member) === key ? heldIn(member) : null;
    if (found !== null) return inside.place(found.node, [...body, ...found.around]);
  }
  const maker = node.body.body.find(isConstructor);
  const set = maker === void 0 ? null : setBy(maker, key);
  if (maker !== void 0 && set !== null) {
    if (typeof set !== "string") return inside.place(set, [...body, maker]);
    return inside.placedAt({ type: "Identifier", name: set }, [...body, maker]);
  }
  const above = classAbove(inside, of);
  return above === null ? null : memberOfClass(inside, above, key);
}
function classAbove(values, of) {
  const { node, around } = of;
  const inside = values.at(of)?.anywhere() ?? null;
  if (!isClass(node) || node.superClass == null || inside === null) return null;
  const named = inside.placedAt(node.superClass, [...around, node]);
  const found = named === null ? null : inside.settled(named);
  const target = found?.node.type === "CallExpression" ? inside.at(found)?.made(found.node, found.around) ?? null : found;
  if (target === null || !isClass(target.node)) return null;
  const maker = node.body.body.find(isConstructor);
  const call = maker === void 0 ? null : superCall(maker);
  const frame = frameOf(node, of.frame);
  const body = [...around, node, node.body];
  const args = call === null || maker === void 0 ? frame?.args ?? [] : call.arguments.map((arg) => inside.place(arg, [...body, maker, call]));
  const members = new Map([...ownMembers(inside, node, body), ...frame?.members ?? []]);
  const depth = (frame?.depth ?? 0) + 1;
  return depth > 8 ? null : { ...target, frame: { of: target.node, args, members, outer: target.frame, depth } };
}
function ownMembers(values, { body }, around) {
  return body.body.flatMap((member) => {
    const [name, found] = [nameOf2(member), heldIn(member)];
    return name === null || found === null || "static" in member && member.static ? [] : [[name, values.place(found.node, [...around, ...found.around])]];
  });
}
function nameOf2(member) {
  if (!("key" in member) || member.key == null) return null;
  const { key } = member;
  if (key.type === "PrivateName") return `#${key.id.name}`;
  if ("computed" in member && member.computed) return null;
  return key.type === "Identifier" ? key.name : key.type === "StringLiteral" ? key.value : null;
}
function heldIn(member) {
  switch (member.type) {
    case "ClassMethod":
    case "ClassPrivateMethod": {
      if (member.kind === "constructor" || member.kind === "set") return null;
      if (member.kind !== "get") return { node: member, around: [] };
      const last = member.body.body.findLast(({ type }) => type === "ReturnStatement");
      const value = last?.type === "ReturnStatement" ? last.argument : null;
      return value == null ? null : { node: value, around: [member, member.body] };
    }
    case "ClassProperty":
    case "ClassPrivateProperty":
    case "ClassAccessorProperty":
      return member.value == null ? null : { node: member.value, around: [member] };
    default:
      return null;
  }
}
function setBy(maker, key) {
  if (maker.type !== "ClassMethod") return null;
  for (const param of maker.params) {
    if (param.type !== "TSParameterProperty") continue;
    const inner = param.parameter.type === "AssignmentPattern" ? param.parameter.left : param.parameter;
    if (inner.type === "Identifier" && inner.name === key) return key;
  }
  for (const statement of maker.body.body) {
    const set = statement.type === "ExpressionStatement" ? statement.expression : null;
    if (set?.type !== "AssignmentExpression" || set.left.type !== "MemberExpression") continue;
    const { object, property } = set.left;
    const name = property.type === "PrivateName" ? `#${property.id.name}` : property.type === "Identifier" ? property.name : "";
    if (object.type === "ThisExpression" && name === key) return set.right;
  }
  return null;
}
function superCall(maker) {
  let found = null;
  walkNodes(maker, (node) => {
    if (node.type === "CallExpression" && node.callee.type === "Super") found ??= node;
  });
  return found;
}

// src/references/values/values.ts
var farthest3 = 24;
var deepest = 5;
var Values = class _Values {
  known;
  frame;
  #depth;
  constructor(known3, frame = null, depth = 0) {
    this.known = known3;
    this.frame = frame;
    this.#depth = depth;
  }
  get file() {
    return this.known.file;
  }
  /** The same at another place; null where that was too long a way. */
  at({ file, frame }) {
    const known3 = file === this.file ? this.known : { ...this.known, file };
    return this.#depth >= farthest3 ? null : new _Values(known3, frame, this.#depth + 1);
  }
  /** The same through all files. */
  anywhere() {
    return new _Values({ ...this.known, follow: this.known.followAny }, this.frame, this.#depth);
  }
  place(node, around) {
    return { file: this.file, node, around, frame: this.frame };
  }
  /** What a call gives to what it calls; null where that is too deep. */
  given(of, call, around) {
    const args = call.arguments.map((node) => this.place(node, [...around, call]));
    const depth = (this.frame?.depth ?? 0) + 1;
    const isAgain = [this.frame, of.frame].some((one) => one !== null && frameOf(of.node, one) !== null);
    if (depth > deepest || isAgain) return null;
    return { of: of.node, args, members: /* @__PURE__ */ new Map(), outer: of.frame, depth };
  }
  /** The expression that a name stands for; null for a parameter that nothing is known of, and the like. */
  valueOf(name, around) {
    const { by, scope } = bindingOf(name, around) ?? {};
    if (by === void 0 || scope === void 0) return this.#followed(this.#follow()(this.file, name));
    const outer = around.slice(0, around.indexOf(scope) + 1);
    if (by === null) return this.#parameter(name, scope, outer) ?? this.#declared(name, scope, outer);
    if (scope.type === "ForOfStatement") return this.#parameterIn([by.id], name, scope, outer);
    if (by.init == null || around.includes(by)) return null;
    const local = bindingsOf(by.id, by.init).find(([bound2]) => bound2 === name)?.[1];
    const init = this.place(by.init, outer);
    return local?.kind === "member" ? this.memberOf(init, local.key) : local === void 0 ? null : init;
  }
  /** With what a function is given, all files are read that may tell. */
  #follow() {
    return this.frame === null ? this.known.follow : this.known.followAny;
  }
  #followed(found) {
    if (found === null) return null;
    const placed2 = { file: found.file, node: found.node, around: [], frame: null };
    return found.key === void 0 ? placed2 : this.memberOf(placed2, found.key);
  }
  #parameter(name, scope, outer) {
    return isFunction(scope) ? this.#parameterIn(scope.params, name, scope, outer) : null;
  }
  #parameterIn(params, name, scope, outer) {
    const parameter = parameterOf(params, name);
    if (parameter === null) return null;
    const arg = frameOf(scope, this.frame)?.args[parameter.at];
    let found = arg ?? null;
    for (const key of parameter.path) found = found === null ? null : this.memberOf(found, key);
    return found ?? (parameter.otherwise === null ? null : this.place(parameter.otherwise, outer));
  }
  /** A function or a class that is declared inside of another. */
  #declared(name, scope, outer) {
    if (scope.type !== "BlockStatement") return null;
    const found = scope.body.find(
      (one) => (one.type === "FunctionDeclaration" || isClass(one)) && one.id?.name === name
    );
    return found === void 0 ? null : this.place(found, outer);
  }
  /** Where a path leads, and any other expression itself. */
  placedAt(node, around) {
    const inner = bare(node);
    if (inner.type === "Identifier") return this.valueOf(inner.name, around);
    if (inner.type === "MemberExpression" || inner.type === "OptionalMemberExpression")
      return this.memberAt(inner, around);
    return this.place(inner, around);
  }
  memberAt(node, around) {
    const key = node.property.type === "PrivateName" ? `#${node.property.id.name}` : this.keyAt(node, around);
    const object = bare(node.object);
    if (key === null) return null;
    if (object.type === "ThisExpression" || object.type === "Super")
      return memberOfThis(this, key, around, object.type === "Super");
    const of = this.placedAt(object, [...around, node]);
    return of === null ? null : this.memberOf(of, key);
  }
  /** The key of a path's last part, also where a name stands for it. */
  keyAt(node, around) {
    const own = keyOf(node);
    const isComputed = "computed" in node && node.computed === true && "property" in node;
    if (own !== null || !isComputed || node.property?.type !== "Identifier") return own;
    const value = this.valueOf(node.property.name, around);
    return value === null ? null : textOf(bare(value.node));
  }
  /** What an expression has under a key. */
  memberOf(of, key) {
    const values = this.at(of);
    const node = bare(of.node);
    const around = [...of.around, node];
    if (values === null || of.key !== void 0) return null;
    if (values.tableAt(node, of.around) !== null) return { ...of, key };
    switch (node.type) {
      case "Identifier":
      case "MemberExpression":
      case "OptionalMemberExpression": {
        const found = values.placedAt(node, of.around);
        return found === null ? null : values.memberOf(found, key);
      }
      case "Program":
        return values.#followed(values.known.followAny.exported(of.file, key));
      case "ObjectExpression":
        return memberOfObject(values, node, around, key);
      case "ClassDeclaration":
      case "ClassExpression":
        return memberOfClass(values, of, key);
      case "NewExpression":
      case "CallExpression": {
        const made2 = values.made(node, of.around);
        return made2 === null ? null : values.at(made2)?.memberOf(made2, key) ?? null;
      }
      default:
        return null;
    }
  }
  /** What `new` makes, or a function gives back: a class, or an object, with what it was given. */
  made(node, around) {
    const callee = bare(node.callee);
    const path = callee.type === "MemberExpression" ? bare(callee.object) : callee;
    if (isCall(path) && bare(path.callee).type !== "Identifier") return null;
    const found = this.placedAt(callee, [...around, node]);
    const target = found === null ? null : this.settled(found);
    const frame = target === null ? null : this.given(target, node, around);
    if (target === null || frame === null) return null;
    if (isClass(target.node)) return { ...target, frame };
    const back = isFunction(target.node) ? returned(target.node) : null;
    return back === null ? null : { ...target, ...back, around: [...target.around, ...back.around], frame };
  }
  /** Past names and paths, to what they stand for. */
  settled(placed2) {
    const node = bare(placed2.node);
    if (placed2.key !== void 0) return null;
    if (node.type !== "Identifier" && !/^(?:Optional)?MemberExpression$/.test(node.type))
      return { ...placed2, node };
    const values = this.at(placed2);
    const found = values?.placedAt(node, placed2.around) ?? null;
    return found === null || values === null ? null : values.settled(found);
  }
  meaningAt(node, around) {
    const inner = bare(node);
    const { meanings } = this.known;
    switch (inner.type) {
      case "Identifier": {
        const plain = meaningHere(this.file, inner, around, meanings);
        if (plain !== null || bindingOf(inner.name, around) === void 0) return plain;
        return this.#meaningOf(this.valueOf(inner.name, around));
      }
      case "MemberExpression":
      case "OptionalMemberExpression": {
        const of = this.meaningAt(inner.object, around);
        if (of?.kind === "table" || of?.kind === "drizzle") return meanings.memberOf(of, keyOf(inner) ?? "");
        return meanings.memberOf(of, keyOf(inner) ?? "") ?? this.#meaningOf(this.#givenAt(inner, around));
      }
      case "ConditionalExpression":
        return this.meaningAt(inner.consequent, around) ?? this.meaningAt(inner.alternate, around);
      case "CallExpression": {
        const [first] = inner.arguments;
        const maker = inner.callee.type === "Identifier" ? this.meaningAt(inner.callee, around) : null;
        const isAlias = maker?.kind === "drizzle" && /^alias(?:edTable)?$/.test(maker.name);
        return isAlias && first !== void 0 ? this.meaningAt(first, [...around, inner]) : null;
      }
      default:
        return null;
    }
  }
  #meaningOf(placed2) {
    if (placed2 === null || placed2.key !== void 0) return null;
    return this.at(placed2)?.meaningAt(placed2.node, placed2.around) ?? null;
  }
  tableAt(node, around) {
    const meaning = this.meaningAt(node, around);
    return meaning?.kind === "table" ? meaning.table : null;
  }
  columnAt(node, around) {
    const inner = bare(node);
    if (inner.type === "Identifier") return this.columnOf(this.valueOf(inner.name, around));
    if (inner.type !== "MemberExpression" && inner.type !== "OptionalMemberExpression") return null;
    const table = this.tableAt(inner.object, around);
    if (table !== null) return { table, key: this.keyAt(inner, around) };
    return this.columnOf(this.#givenAt(inner, around));
  }
  /** Where a path leads by what is given to the function or the class around it. */
  #givenAt(node, around) {
    let root = node;
    while (root.type === "MemberExpression") root = bare(root.object);
    const isGiven2 = this.frame !== null || root.type === "ThisExpression";
    return isGiven2 ? this.memberAt(node, around) : null;
  }
  columnOf(placed2) {
    const values = placed2 === null ? null : this.at(placed2);
    if (placed2 === null || values === null) return null;
    if (placed2.key === void 0) return values.columnAt(placed2.node, placed2.around);
    const table = values.tableAt(placed2.node, placed2.around);
    return table === null ? null : { table, key: placed2.key };
  }
};

// src/references/read-queries.ts
function isAnswer(node) {
  const inner = bare(node);
  if (inner.type === "AwaitExpression" || inner.type === "Program") return true;
  return isCall(inner) && /^(?:get|all|run|sync|execute|then)$/.test(keyOf(bare(inner.callee)) ?? "");
}
var refining = /^(?:where|having|orderBy|groupBy)$/;
var farthest4 = 4;
var QueryReader = class _QueryReader {
  #known;
  values;
  /** Places that ask for a table that only a run would tell. */
  unsure = 0;
  constructor(known3, frame = null) {
    this.#known = known3;
    this.values = new Values(known3, frame);
  }
  get relations() {
    return this.#known.relations;
  }
  /** Reads at another place. */
  at({ file, frame }) {
    const isHere = file === this.#known.file && frame === this.values.frame;
    return isHere ? this : new _QueryReader({ ...this.#known, file }, frame);
  }
  /** Whether a chain is a query of Drizzle, as far as its words and the tables in it tell. */
  isQuery(chain, around) {
    if (this.#queried(chain) !== null) return true;
    const first = chain.links[0];
    if (first === void 0) return false;
    if (linkOf(chain, ...selects) !== void 0 && linkOf(chain, "from") !== void 0) return true;
    const named = linkOf(chain, "insert", "update", "delete", "$count", ...sources)?.args[0];
    if (named !== void 0 && this.tableAt(named, around) !== null) return true;
    return refining.test(first.name) && this.#isMade(chain.root, around);
  }
  /** Whether a name stands for a query that is not sent yet: `query = query.where(…)`. */
  #isMade(root, around) {
    const by = root.type === "Identifier" ? bindingOf(root.name, around)?.by : null;
    if (by?.init == null || around.includes(by)) return false;
    const made2 = chainAt(bare(by.init), []);
    return made2 !== null && linkOf(made2, ...selects) !== void 0 && linkOf(made2, "from") !== void 0;
  }
  /** Adds all that a query asks for. */
  read(chain, around, found, depth = 0) {
    const queried2 = this.#queried(chain);
    if (queried2 !== null) {
      const options2 = chain.links.at(-1)?.args[0];
      readRelational(this, queried2, options2, [...around, chain.top], found);
      return;
    }
    const inside = [...around, chain.top];
    const tables = [];
    for (const { name, args } of chain.links) {
      const table = args[0] === void 0 ? null : this.tableAt(args[0], inside);
      if (sources.includes(name)) {
        if (table !== null) tables.push(table);
        else if (args[0] !== void 0) tables.push(...this.#readSource(args[0], inside, found, depth));
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
  #namesFields(chain, around) {
    const select = linkOf(chain, ...selects);
    const fields = select?.name === "selectDistinctOn" ? select.args[1] : select?.args[0];
    if (fields === void 0) return false;
    const inner = bare(fields);
    return inner.type !== "Identifier" || this.#whole(inner.name, around) !== null;
  }
  #readWrite(chain, table, verb, inside, found, depth) {
    found.writes(table, verb === "insert" ? "insert" : verb === "update" ? "update" : "delete");
    if (verb === "insert") found.readsAll(table);
    for (const { name, args } of chain.links) {
      const [first] = args;
      if (name === "set" && first !== void 0) this.#readSet(table, first, inside, found);
      else if (name === "values" && first !== void 0) found.gives(table, keysOfRow(table, first, inside));
      else if (name === "returning") this.#readReturning(table, first, inside, found);
      else if (/^onConflict/.test(name) && first !== void 0) found.targets(table, targetKeys(first));
      this.#gatherAll(args, inside, found, depth, table);
    }
  }
  #readSet(table, values, inside, found) {
    const keys = keysGiven(values, inside);
    if (keys === null) found.mayReadAll(table);
    else found.reads(table, ...keys, ...updatedAnyway(table));
  }
  #readReturning(table, fields, inside, found) {
    const own = new TouchCollector();
    if (fields === void 0) found.readsAll(table);
    else this.gather(fields, inside, own, 0);
    found.returns(table, fields === void 0 ? null : own.keysOf(table));
  }
  /** A query within, a name for one, or a puzzle, where a table is expected: gives the tables of which that may be any. */
  #readSource(node, inside, found, depth) {
    const inner = bare(node);
    const isMember = inner.type === "MemberExpression" || inner.type === "OptionalMemberExpression";
    const isPuzzle = isMember && inner.computed && keyOf(inner) === null;
    const among = isPuzzle ? new TouchCollector() : found;
    this.gather(inner, inside, among, depth);
    if (!isPuzzle) return [];
    this.unsure += 1;
    return among.tables();
  }
  #gatherAll(nodes, inside, found, depth, own = null) {
    for (const node of nodes)
      if (own === null || this.tableAt(node, inside) !== own) this.gather(node, inside, found, depth);
  }
  /** Adds what an expression names: columns, whole tables, queries within; names are followed to what they stand for. */
  gather(node, inside, found, depth) {
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
  #readHelper(call, inside, found, depth) {
    const within2 = [...inside, call];
    const tables = call.arguments.flatMap((one, at2) => this.tableAt(one, within2) === null ? [] : [at2]);
    const called2 = depth < farthest4 ? calledAt(this.values, call, inside, tables) : null;
    const isRead2 = called2?.isPlain === true && isFunction(called2.of.node);
    for (const child of isRead2 ? call.arguments : valuesIn(call))
      if (!isRead2 || !tables.includes(call.arguments.indexOf(child)))
        this.gather(child, within2, found, depth);
    if (!isRead2) return;
    const { of, frame } = called2;
    const reader = this.at({ file: of.file, frame });
    for (const child of valuesIn(of.node)) reader.gather(child, [...of.around, of.node], found, depth + 1);
  }
  #follow(name, inside, found, depth) {
    if (depth >= farthest4) return;
    const { by, scope } = bindingOf(name, inside) ?? {};
    if (by != null && scope !== void 0 && !inside.includes(by)) {
      const outer = inside.slice(0, inside.indexOf(scope));
      for (const { node, around } of addedTo(name, by, scope))
        if (!inside.includes(node) && !isAnswer(node))
          this.gather(node, [...outer, ...around], found, depth + 1);
    }
    const value = this.#whole(name, inside);
    if (value === null || isAnswer(value.node)) return;
    const column = value.key === void 0 ? null : this.values.columnOf(value);
    if (column !== null) found.readsAny(column.table, column.key);
    else this.at(value).gather(value.node, value.around, found, depth + 1);
  }
  /** The expression that a name stands for, or is a part of. */
  #whole(name, inside) {
    const exact = this.values.valueOf(name, inside);
    if (exact !== null) return exact;
    const { by, scope } = bindingOf(name, inside) ?? {};
    if (by?.init == null || scope === void 0 || inside.includes(by)) return null;
    return this.values.place(by.init, inside.slice(0, inside.indexOf(scope) + 1));
  }
  tableAt(node, around) {
    return this.values.tableAt(node, around);
  }
  /** The table of `db.query.users.findMany(…)`. */
  #queried({ root, links }) {
    if (!/^find(?:Many|First)$/.test(links[0]?.name ?? "")) return null;
    if (root.type !== "MemberExpression" && root.type !== "OptionalMemberExpression") return null;
    if (!/^_?query$/.test(keyOf(bare(root.object)) ?? "")) return null;
    const key = keyOf(root);
    if (key === null) this.unsure += 1;
    return key === null ? null : this.#known.queried(key);
  }
  objectAt(node, inside) {
    const inner = bare(node);
    if (inner.type === "ObjectExpression") return inner;
    const value = inner.type === "Identifier" ? this.values.valueOf(inner.name, inside) : null;
    return value === null ? null : objectOf(value.node);
  }
};

// src/references/raw-sql.ts
var longest2 = 5e4;
var beginning = /^[\s(]*(?:select|insert|update|delete|replace|with)\b/i;
function rawSql(node, inside, reader) {
  if (node.type === "StringLiteral")
    return beginning.test(node.value) && node.value.length < longest2 ? node.value : null;
  if (node.type !== "TemplateLiteral" || !beginning.test(node.quasis[0]?.value.cooked ?? "")) return null;
  return filled(node, inside, reader);
}
function filled(node, inside, reader) {
  const parts = node.quasis.map(({ value }, at2) => {
    const hole = node.expressions[at2];
    return (value.cooked ?? "") + (hole === void 0 ? "" : holeInSql(hole, [...inside, node], reader));
  });
  const sql = parts.join("");
  return sql.length < longest2 ? sql : null;
}
function fragmentTouches(node, inside, reader) {
  const parent = inside.at(-1);
  if (node.type !== "TemplateLiteral" || parent?.type !== "TaggedTemplateExpression") return [];
  const tag = bare(parent.tag);
  if (tag.type !== "Identifier" || tag.name !== "sql") return [];
  const sql = filled(node, inside, reader) ?? "";
  const begins = sql.search(/\bselect\b/i);
  return begins < 0 ? [] : touchesOf(sql.slice(begins));
}
function holeInSql(hole, inside, reader) {
  const table = reader.tableAt(hole, inside);
  if (table !== null) return quoteName(table.name);
  const inner = bare(hole);
  const isPath = inner.type === "MemberExpression" || inner.type === "OptionalMemberExpression";
  const of = isPath ? reader.tableAt(inner.object, inside) : null;
  const key = isPath ? keyOf(inner) : null;
  if (of === null || key === null) return "NULL";
  const column = of.columns.find((one) => one.key === key);
  const name = column?.name ?? namesIn2(of, key)[0] ?? key;
  return `${quoteName(of.name)}.${quoteName(name)}`;
}
function isPositional(inside) {
  return inside.some((node) => {
    if (node.type !== "CallExpression") return false;
    const name = keyOf(bare(node.callee));
    return name === "values";
  });
}

// src/references/read-passed.ts
function columnsPassed(node, around, known3) {
  const { file } = known3;
  const uses = usesAt(node, around, known3);
  const [first] = uses;
  if (first === void 0 || around.some(({ type }) => type === "TSTypeQuery")) return [];
  const { table, line } = first;
  const keys = uses.flatMap(({ key }) => key === null || key.startsWith("$infer") ? [] : [key]);
  return keys.map((key) => ({
    ...{ file, line, table: nameKey(table.name), declaredIn: table.file, columns: namesIn2(table, key) }
  }));
}
function makerOf({ callee }, around, { file, meanings }) {
  return callee.type === "Identifier" ? meaningHere(file, callee, around, meanings) : meanings.of(file, callee);
}
function isViewOf(meanings, file, node) {
  const meaning = meanings.of(file, node);
  return meaning?.kind === "table";
}
function isDeclaring({ file, meanings }, around) {
  return around.some((node) => {
    if (!isCall(node)) return false;
    const maker = meanings.of(file, node.callee);
    if (maker?.kind === "drizzle")
      return /^(?:relations|defineRelations|sqliteTable|sqliteView|view)/.test(maker.name);
    if (maker?.kind === "maker") return true;
    const callee = node.callee.type === "Identifier" ? node.callee.name : "";
    return /^create(?:Insert|Select|Update)Schema$|[a-z]Table$/.test(callee) || isViewOf(meanings, file, node);
  });
}

// src/references/find-escapes.ts
function isLeft(node, around, reader, plain) {
  if (node.type === "Identifier" && !isRead(node, around)) return null;
  if (around.at(-2)?.type === "ObjectPattern") return null;
  let at2 = around.length - 1;
  let inner = node;
  while (/^(?:TS(?:As|NonNull|Satisfies)|Parenthesized)Expression$/.test(around[at2]?.type ?? "")) {
    inner = around[at2] ?? inner;
    at2 -= 1;
  }
  const parent = around[at2];
  if (parent === void 0 || pathFrom(inner, parent) !== null) return null;
  const table = reader.tableAt(node, around);
  if (table === null || plain.tableAt(node, around) === table) return null;
  return isFollowed(inner, around.slice(0, at2 + 1), reader) ? null : table;
}
function isFollowed(node, around, reader) {
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

// src/references/values/bears.ts
function bears(values, node, around, depth = 3) {
  const inner = bare(node);
  const within2 = [...around, inner];
  if (depth === 0) return false;
  switch (inner.type) {
    case "ObjectExpression":
      return inner.properties.some(
        (one) => one.type === "ObjectProperty" && bears(values, one.value, [...within2, one], depth - 1)
      );
    case "ArrayExpression":
      return inner.elements.some((one) => one !== null && bears(values, one, within2, depth - 1));
    case "Identifier":
    case "MemberExpression":
    case "OptionalMemberExpression": {
      if (values.tableAt(inner, around) !== null) return true;
      if (values.frame === null && inner.type === "Identifier") return false;
      if (values.columnAt(inner, around) !== null) return true;
      const found = values.frame === null ? null : values.placedAt(inner, around);
      const isObject = found !== null && bare(found.node).type === "ObjectExpression";
      const there = isObject ? values.at(found) : null;
      return found !== null && there !== null && bears(there, found.node, found.around, depth - 1);
    }
    default:
      return false;
  }
}

// src/references/values/each.ts
function eachAt(values, node, around) {
  const found = node.type === "ForOfStatement" ? { list: node.right, root: node, outer: around } : called(node, around);
  if (found === null || frameOf(found.root, values.frame) !== null) return null;
  const { root, outer } = found;
  const depth = (values.frame?.depth ?? 0) + 1;
  const frames = elementsOf(values, found.list, [...around, node]).filter((one) => values.at(one) !== null && bears(values.at(one) ?? values, one.node, one.around)).map((one) => ({
    of: root,
    args: [one],
    members: /* @__PURE__ */ new Map(),
    outer: values.frame,
    depth
  }));
  return frames.length === 0 || depth > 5 ? null : { root, outer, frames };
}
function called(node, around) {
  const callee = isCall(node) ? bare(node.callee) : null;
  const first = isCall(node) ? node.arguments[0] : void 0;
  if (callee?.type !== "MemberExpression" || first === void 0 || !isFunction(first)) return null;
  if (!/^(?:forEach|map|flatMap|some|every)$/.test(keyOf(callee) ?? "")) return null;
  return { list: callee.object, root: first, outer: [...around, node] };
}
function elementsOf(values, list, around) {
  const inner = bare(list);
  if (inner.type !== "ArrayExpression" && inner.type !== "Identifier") return [];
  const placed2 = values.placedAt(inner, around);
  const node = placed2 === null ? null : bare(placed2.node);
  if (placed2 === null || node?.type !== "ArrayExpression") return [];
  return node.elements.flatMap(
    (one) => one === null || one.type === "SpreadElement" ? [] : [{ ...placed2, node: one, around: [...placed2.around, node] }]
  );
}

// src/references/read-tree.ts
var TreeReader = class {
  queries = [];
  passed = [];
  unsure = 0;
  #known = /* @__PURE__ */ new Set();
  /** Gives the tables that were given and of which not all that becomes of them is seen. */
  read(tree) {
    const walk = { ...tree, tops: /* @__PURE__ */ new Set(), left: /* @__PURE__ */ new Set() };
    walkNodes(tree.root, (node, around) => this.#visit(node, around, walk), tree.outer);
    if (tree.plain !== null) this.unsure += tree.reader.unsure;
    return walk.left;
  }
  #visit(node, around, walk) {
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
        const { known: known3 } = walk.reader.values;
        if (walk.plain !== null) {
          const table = isLeft(node, around, walk.reader, walk.plain);
          if (table !== null && !isInside(around, walk)) walk.left.add(table);
          return;
        }
        const passed = columnsPassed(node, around, known3);
        if (passed.length > 0 && !isInside(around, walk) && !isDeclaring(known3, around))
          this.passed.push(...passed);
      }
    }
  }
  /** What runs for each table of a list asks each of them. */
  #readEach({ root, outer, frames }, walk) {
    const { file } = walk.reader.values;
    for (const frame of frames) {
      const reader = walk.reader.at({ file, frame });
      for (const table of this.read({ ...walk, root, outer: [...outer], reader, plain: walk.reader }))
        walk.left.add(table);
    }
  }
  #readText(node, around, walk) {
    const { sql, touches } = textAt(node, around, walk.reader);
    if (touches.length === 0) return;
    if (walk.plain !== null && isSame(touches, textAt(node, around, walk.plain).touches)) return;
    this.#add({ ...placeOf(node, around, walk), touches, sql, isPositional: isPositional(around) }, walk);
  }
  #readQuery(node, around, walk) {
    const chain = chainAt(node, around);
    const { reader, plain, tops } = walk;
    if (chain === null || !reader.isQuery(chain, around)) return false;
    if (isInside(around, walk) || isDeclaring(reader.values.known, around)) return true;
    tops.add(node);
    const asked = (one) => {
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
  #readHanded(call, around, walk) {
    const { reader, plain } = walk;
    const { values } = reader;
    if (call.arguments.length === 0 || isInside(around, walk)) return;
    const within2 = [...around, call];
    const places = call.arguments.flatMap((one, at2) => bears(values, one, within2) ? [at2] : []);
    if (places.length === 0 || isDeclaring(values.known, within2)) return;
    const isNews = (one) => plain === null || !bears(plain.values, one, within2);
    if (!call.arguments.some((one, at2) => places.includes(at2) && isNews(one))) return;
    const tables = call.arguments.map((one) => values.tableAt(one, within2));
    const maker = makerOf(call, around, values.known);
    if (maker?.kind === "drizzle") {
      if (plain === null && /Columns$|Fields$/.test(maker.name)) this.#passWholes(tables, call, values.file);
      return;
    }
    if (call.callee.type === "Super" && this.#hasAbove(around, walk)) return;
    const called2 = calledAt(values, call, around, places);
    const place = placeOf(call, around, walk);
    const left = called2 === null ? tables : [...this.#readGiven({ ...called2.of, frame: called2.frame }, place, walk)];
    const unseen = called2?.isPlain === false ? [...tables, ...left] : left;
    const lines = call.arguments.map(lineOf);
    for (const table of new Set(unseen)) {
      if (table === null) continue;
      const line = walk.place === null ? lines[tables.indexOf(table)] ?? place.line : place.line;
      const touches = [anything(table)];
      this.#add({ ...place, line, touches, sql: null, isPositional: false }, walk);
    }
  }
  #passWholes(tables, call, file) {
    for (const table of tables)
      if (table !== null)
        this.passed.push({ ...{ file, line: lineOf(call) }, ...about(table), columns: null });
  }
  /** What a class has another ask for that it extends and gives tables. */
  #readAbove(node, around, walk) {
    const above = classAbove(walk.reader.values, walk.reader.values.place(node, around));
    if (above === null || !isGiven(above, walk.reader)) return;
    const before = walk.plain && classAbove(walk.plain.values, walk.plain.values.place(node, around));
    if (walk.plain !== null && before !== null && isGiven(before, walk.plain)) return;
    const place = placeOf(node, around, walk);
    for (const table of this.#readGiven(above, null, walk))
      this.#add({ ...place, touches: [anything(table)], sql: null, isPositional: false }, walk);
  }
  #hasAbove(around, { reader }) {
    const at2 = around.findLastIndex(isClass);
    const node = around[at2];
    return node !== void 0 && classAbove(reader.values, reader.values.place(node, around.slice(0, at2))) !== null;
  }
  #readGiven({ file, node, around, frame }, place, walk) {
    return this.read({
      ...{ root: node, outer: around },
      reader: walk.reader.at({ file, frame }),
      plain: walk.reader.at({ file, frame: frame?.outer ?? null }),
      isShared: true,
      place: isClass(node) ? null : place
    });
  }
  /** The same place is read for each that gives it something: what is there already is not told again. */
  #add(query, { plain }) {
    const key = plain === null ? null : JSON.stringify(query);
    if (key !== null && this.#known.has(key)) return;
    if (key !== null) this.#known.add(key);
    this.queries.push(query);
  }
};
function isInside(around, { tops }) {
  return tops.size > 0 && around.some((one) => tops.has(one));
}
function isGiven({ frame }, reader) {
  const given = frame === null ? [] : [...frame.args, ...frame.members.values()];
  return given.some((one) => bears(reader.at(one).values, one.node, one.around));
}
function placeOf(node, around, { reader, isShared, place, outer, root }) {
  const own = {
    file: reader.values.file,
    line: lineOf(node),
    atTop: !around.some(isFunction),
    ...isShared ? { isShared } : {}
  };
  if (place === null) return own;
  const waits = around.some((one, at2) => {
    const parent = around[at2 - 1];
    if (at2 <= outer.length || one === root || !isFunction(one)) return false;
    return !(isCall(parent) && parent.arguments.some((each) => each === one));
  });
  return waits ? own : place;
}
function textAt(node, around, reader) {
  const sql = rawSql(node, around, reader);
  return { sql, touches: sql === null ? fragmentTouches(node, around, reader) : touchesOf(sql) };
}
function isSame(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
function about(table) {
  return { table: nameKey(table.name), declaredIn: table.file };
}
function anything(table) {
  return { ...about(table), verb: "any", columns: null, given: null, targets: [] };
}

// src/references/read-file.ts
function readFile(program, known3) {
  const from = /* @__PURE__ */ new Set();
  const followed = { follow: told(known3.follow, from), followAny: told(known3.followAny, from) };
  const reader = new QueryReader({ ...known3, ...followed });
  const found = new TreeReader();
  found.read({ root: program, outer: [], reader, plain: null, place: null });
  return { queries: found.queries, passed: found.passed, unsure: found.unsure + reader.unsure, from };
}
function told(follow, from) {
  const telling = (ask) => (file, name) => {
    const found = ask(file, name);
    if (found !== null) from.add(found.file);
    return found;
  };
  return Object.assign(telling(follow), { exported: telling(follow.exported) });
}

// src/references/relations.ts
var relating = /\b(?:relations|defineRelations(?:Part)?)\s*\(/;
function readRelations(file, module, meanings, found) {
  walkNodes(module.program, (node) => {
    if (!isCall(node)) return;
    const maker = meanings.of(file, node.callee);
    const [subject, described] = node.arguments;
    const object = objectOf(described);
    if (maker?.kind !== "drizzle" || subject === void 0 || object === null) return;
    const of = meanings.of(file, subject);
    if (maker.name === "relations" && of?.kind === "table") {
      for (const property of object.properties)
        add(found, of.table, keyOf(property), ownRelation(file, property, meanings));
    } else if (maker.name.startsWith("defineRelations")) {
      for (const property of object.properties) {
        const table = tableIn(of, keyOf(property), meanings);
        const inner = property.type === "ObjectProperty" ? objectOf(property.value) : null;
        for (const relation of inner?.properties ?? [])
          if (table !== null) add(found, table, keyOf(relation), schemaRelation(of, relation, meanings));
      }
    }
  });
}
function add(found, table, key, relation) {
  if (key === null || relation === null) return;
  const own = found.get(table) ?? /* @__PURE__ */ new Map();
  own.set(key, relation);
  found.set(table, own);
}
function tableIn(schema, key, meanings) {
  const meaning = key === null ? null : meanings.memberOf(schema, key);
  return meaning?.kind === "table" ? meaning.table : null;
}
function ownRelation(file, property, meanings) {
  if (property.type !== "ObjectProperty" || !isCall(property.value)) return null;
  const [target] = property.value.arguments;
  const meaning = target === void 0 ? null : meanings.of(file, target);
  if (meaning?.kind !== "table") return null;
  const by = [];
  walkNodes(property.value, (node) => {
    const key = node.type === "MemberExpression" ? keyOf(node) : null;
    const of = node.type === "MemberExpression" ? meanings.of(file, node.object) : null;
    if (of?.kind === "table" && key !== null) by.push({ table: of.table, key });
  });
  return { table: meaning.table, by };
}
function schemaRelation(schema, property, meanings) {
  if (property.type !== "ObjectProperty" || !isCall(property.value)) return null;
  const callee = bare(property.value.callee);
  const table = tableIn(schema, keyOf(callee), meanings);
  if (table === null) return null;
  const by = [];
  for (const argument of property.value.arguments)
    walkNodes(argument, (node) => {
      if (node.type !== "MemberExpression" || node.object.type !== "MemberExpression") return;
      const of = tableIn(schema, keyOf(node.object), meanings);
      const key = keyOf(node);
      if (of !== null && key !== null) by.push({ table: of, key });
    });
  return { table, by };
}

// src/references/read-side.ts
var SideReader = class {
  files;
  declared;
  relations = /* @__PURE__ */ new Map();
  #sources;
  #worthIt;
  #unread = /* @__PURE__ */ new Set();
  #meanings;
  #follow;
  #followAny;
  #read = /* @__PURE__ */ new Map();
  constructor(sources2) {
    this.#sources = sources2;
    this.files = [...sources2.values()].filter(({ path }) => baseName(path) !== "package.json");
    const schema = this.files.filter((source) => source.has(declaring));
    this.#worthIt = /* @__PURE__ */ new Set([...schema, ...this.files.filter((source) => source.has(passing))]);
    const moduleOf2 = (file) => {
      const source = sources2.get(file);
      return source !== void 0 && this.#worthIt.has(source) ? this.#module(source) : null;
    };
    const resolve = importResolver(
      this.files.map(({ path }) => path),
      packagesIn(sources2)
    );
    this.#meanings = findMeanings(moduleOf2, resolve, () => this.#worthIt.size);
    this.#follow = nameFollower(moduleOf2, resolve);
    this.#followAny = nameFollower((file) => sources2.get(file)?.module() ?? null, resolve);
    this.declared = this.#readAll(schema, (file, module) => findTables(file, module, this.#meanings));
    const related = this.files.filter((source) => source.has(relating));
    for (const source of related) this.#worthIt.add(source);
    this.#readAll(related, (file, module) => {
      readRelations(file, module, this.#meanings, this.relations);
      return [];
    });
  }
  tables() {
    const text = textsOf(this.#sources);
    return this.declared.map((declared) => tableFacts(declared, this.#followAny, text));
  }
  /**
   * Reads what asks for tables of these names, as `nameKey` writes them, in those of the sources that may. What `other` has
   * read of the same text counts here as well, where the tables that it asks for are declared on both sides.
   */
  read(names, chosen, other = null) {
    const naming = this.files.filter((source) => chosen.has(source));
    for (const source of naming) this.#worthIt.add(source);
    const found = this.#readAll(naming, (file, module, source) => [
      (other === null ? null : other.#readAlready(source, this)) ?? this.#remember(source, readFile(module.program, this.#knownIn(file)))
    ]);
    const concerns = (table) => names.has(table);
    return {
      tables: this.tables(),
      queries: found.flatMap(({ queries }) => queries).filter(({ touches }) => touches.some(({ table }) => concerns(table))),
      passed: found.flatMap(({ passed }) => passed).filter(({ table }) => concerns(table)),
      read: [...names],
      asks: this.files.some((source) => source.has(asking)),
      unread: this.#unread.size,
      unsure: found.reduce((sum, { unsure }) => sum + unsure, 0)
    };
  }
  #remember(source, code) {
    this.#read.set(source, code);
    return code;
  }
  /** What code calls each table, by the file that declares it and its name. */
  #names = once(
    () => new Map(this.declared.map(({ table, binding }) => [`${table.file} ${nameKey(table.name)}`, binding]))
  );
  #shapes = once(() => shapesOf(this.declared));
  /** What was read of a file that the other side has word for word, and that means the same there. */
  #readAlready(source, side) {
    const known3 = this.#read.get(source);
    if (known3 === void 0) return null;
    if ([...known3.from].some((file) => side.#sources.get(file) !== this.#sources.get(file))) return null;
    const theirs = side.#names();
    const [was, now] = [this.#shapes(), side.#shapes()];
    const isSame2 = known3.queries.every(
      ({ touches }) => touches.every(({ table, declaredIn }) => {
        const key = `${declaredIn} ${table}`;
        return declaredIn === null || was.has(key) && was.get(key) === now.get(key);
      })
    );
    const own = this.#names();
    const isAlike = [...theirs].every(([name, binding]) => own.get(name) === binding);
    return isSame2 && (known3.queries.length > 0 || isAlike) ? known3 : null;
  }
  #module(source) {
    const module = source.module();
    if (module === null) this.#unread.add(source);
    return module;
  }
  #readAll(sources2, read) {
    return sources2.flatMap((source) => {
      try {
        const module = this.#module(source);
        return module === null ? [] : read(source.path, module, source);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        this.#unread.add(source);
        return [];
      }
    });
  }
  /** The table that `db.query.<name>` means in a file: of several the one declared nearest to it. */
  #queriedIn(file) {
    return (name) => {
      const named = new Map(
        this.declared.flatMap(({ table, binding }) => binding === name ? [[table.file, table]] : [])
      );
      const [nearest = ""] = nearestFirst([...named.keys()], [parentOf(file)]);
      return named.get(nearest) ?? null;
    };
  }
  #knownIn(file) {
    return {
      file,
      meanings: this.#meanings,
      queried: this.#queriedIn(file),
      relations: this.relations,
      follow: this.#follow,
      followAny: this.#followAny
    };
  }
};
var asking = /\.(?:select|insert|update|delete)\s*\(|\bquery\s*\.\s*\w+\s*\.\s*find/;
function shapesOf(declared) {
  return new Map(
    declared.map(({ table }) => [
      `${table.file} ${nameKey(table.name)}`,
      JSON.stringify(table.columns.map(({ key, name }) => [key, name]))
    ])
  );
}
function redeclared(base, head) {
  const textOf2 = (facts, name) => JSON.stringify(
    facts.filter((one) => sameName(one.name, name)).map(({ columns }) => columns.map(({ line: _, ...column }) => column))
  );
  const names = new Set([...base, ...head].map(({ name }) => name));
  return new Set([...names].filter((name) => textOf2(base, name) !== textOf2(head, name)).map(nameKey));
}

// src/syntax/parse-source.ts
import { createRequire } from "node:module";
var options = {
  sourceType: "module",
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
  const strict = parse(text, { ...options, plugins });
  if (strict !== null || text.length > mostForgiven) return strict;
  return parse(text, { ...options, plugins, errorRecovery: true });
}
var mostForgiven = 5e4;
function parse(text, given) {
  try {
    return babel().parse(text, given).program;
  } catch {
    return null;
  }
}

// src/references/source.ts
var Source = class {
  path;
  text;
  #matched = /* @__PURE__ */ new Map();
  #imported;
  #module;
  constructor(path, text) {
    this.path = path;
    this.text = text;
  }
  /** Whether the text has what a pattern looks for. */
  has(pattern) {
    const known3 = this.#matched.get(pattern);
    if (known3 !== void 0) return known3;
    const found = pattern.test(this.text);
    this.#matched.set(pattern, found);
    return found;
  }
  /**
   * Names that stand in its imports, and the last words of what they are from, as far as its text shows them: whatever is
   * imported is among them, and more. What is made of an import and has a name in it counts as well.
   */
  imported() {
    this.#imported ??= namesIn3(this.text);
    return this.#imported;
  }
  /** Parsed when it is first asked for; null where it is no JavaScript or TypeScript. */
  module() {
    if (this.#module === void 0) {
      const program = parseSource(this.path, this.text);
      this.#module = program === null ? null : readModule(program);
    }
    return this.#module;
  }
};
function sourcesOf(texts) {
  return new Map([...texts].map(([path, text]) => [path, new Source(path, text)]));
}
function bothSources(base, head) {
  const before = sourcesOf(base);
  const after = [...head].map(([path, text]) => {
    const same = before.get(path);
    return [path, same?.text === text ? same : new Source(path, text)];
  });
  return [before, new Map(after)];
}
var clause = /\b(?:import|export)\b([^;()=]{0,6000}?)\bfrom\s*["'`]([^"'`]*)/g;
var made = /\b(?:const|let|var)\s+(\{[^{}=]{0,2000}\}|[\w$]+)[^=;,]{0,200}=\s*(?:await\s+)?([\w$]+)/g;
function namesIn3(text) {
  const names = /* @__PURE__ */ new Set();
  for (const [, inside = "", from = ""] of text.matchAll(clause)) {
    for (const [name] of inside.matchAll(/[\w$]+/g)) names.add(name);
    names.add(/[^/]*$/.exec(from.replace(/\.[cm]?[jt]sx?$/, ""))?.[0] ?? "");
  }
  for (const [, inside = "", of = ""] of text.matchAll(made))
    if (names.has(of)) for (const [name] of inside.matchAll(/[\w$]+/g)) names.add(name);
  return names;
}

// src/references/read-code.ts
function readCode({ base, head, left, names }, [ofBase, ofHead] = bothSources(base, head)) {
  const before = new SideReader(ofBase);
  const after = new SideReader(ofHead);
  const wanted = /* @__PURE__ */ new Set([...names, ...redeclared(before.tables(), after.tables())]);
  const naming = namingSources(
    [.../* @__PURE__ */ new Set([...before.files, ...after.files])],
    { declared: [...before.declared, ...after.declared], relations: [before.relations, after.relations] },
    wanted
  );
  const common = isSameElsewhere(base, head) ? { isAsBefore: true } : {};
  const whole = (side, more) => ({
    ...side,
    ...common,
    unread: side.unread + more
  });
  return {
    base: whole(before.read(wanted, naming), left.base),
    head: whole(after.read(wanted, naming, before), left.head)
  };
}
function isSameElsewhere(base, head) {
  const paths = [.../* @__PURE__ */ new Set([...base.keys(), ...head.keys()])];
  return paths.every((path) => {
    const [before, after] = [base.get(path), head.get(path)];
    if (before === void 0 || after === void 0) return false;
    return before === after || isDeclaration(before) && isDeclaration(after);
  });
}
function isDeclaration(text) {
  return declaring.test(text) && !asking.test(text) && !/\bsql\s*`\s*(?:select|insert|update|delete)\b/i.test(text);
}

// src/worker/search.ts
var known2 = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
parentPort?.on("message", ({ kind, request }) => {
  if (kind === "references") {
    parentPort?.postMessage(findReferences({ ...request, sources: known2[0] }));
    return;
  }
  known2 = bothSources(request.base, request.head);
  parentPort?.postMessage(readCode(request, known2));
});
