import { createRequire as requireFrom } from "node:module";
const require = requireFrom(import.meta.url);
import {
  isNearest,
  nearestFirst
} from "./chunk-IQFD5WER.js";
import {
  bare,
  bindingOf,
  endLine,
  firstCall,
  isCall,
  keyOf,
  lineOf,
  namesIn,
  objectOf,
  parseSource,
  pathFrom,
  propertyOf,
  textOf,
  walkNodes
} from "./chunk-VJQ3SPBU.js";
import {
  lineCounter,
  tokensOf,
  unquoteName
} from "./chunk-C5FI5JII.js";
import "./chunk-IOPOAC2Z.js";
import {
  sameName
} from "./chunk-JMIYZW3L.js";
import {
  baseName,
  joinPath,
  parentOf
} from "./chunk-TS46VUG4.js";
import "./chunk-6IB2ZBDG.js";
import "./chunk-2CD3WBFQ.js";

// src/worker/search.ts
import { parentPort, workerData } from "node:worker_threads";

// src/references/find-keys.ts
var writing = /* @__PURE__ */ new Set(["values", "set", "onConflictDoUpdate", "pick", "omit", "partial", "extend"]);
function keysOfCall(table, around) {
  const call = around.at(-1);
  if (!isCall(call) || !call.arguments.some((argument) => argument === table)) return [];
  const keys = call.arguments.slice(1).flatMap((argument) => keysIn(argument, around));
  let link = call;
  for (let at = around.length - 2; at >= 1; at -= 2) {
    const [next, member] = [around[at - 1], around[at]];
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
  const options = objectOf(call.arguments[0]);
  if (options === null || call.callee !== method) return [];
  return ["columns", "where", "orderBy", "extras"].flatMap((name) => {
    const value = propertyOf(options, name)?.value;
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
        const declared = statement.declaration == null ? [] : declaredBy(statement.declaration);
        for (const [name, local] of declared) {
          locals.set(name, local);
          exports.set(name, name);
        }
        break;
      }
      default:
        for (const [name, local] of declaredBy(statement)) locals.set(name, local);
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
function declaredBy(statement) {
  if (statement.type === "FunctionDeclaration")
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
    return { columns: [{ key, name, file, line: lineOf(property) }], isWhole: true };
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
  return table.columns.find(
    ({ key, name: given }) => given === null && [key, snakeCase(key), camelCase(key)].some((one) => one.toLowerCase() === wanted)
  );
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
function usesAt(node, around, { file, meanings, queried }) {
  switch (node.type) {
    case "Identifier": {
      const meaning = isRead(node, around) ? meaningHere(file, node, around, meanings) : null;
      return meaning === null ? [] : usesFrom(node, around, meaning, meanings);
    }
    case "MemberExpression":
    case "OptionalMemberExpression": {
      const table = keyOf(node.object) === "query" ? queried(keyOf(node) ?? "") : null;
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
  const local = bindingsOf(by.id, by.init).find(([bound]) => bound === name)?.[1];
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
      return false;
    default:
      return true;
  }
}
function isUseOf({ table, key }, column) {
  return key !== null && columnNamed(table, column)?.key === key;
}

// src/references/sql-mentions.ts
function mentionOf(sql, gone) {
  for (const words of statementsOf(tokensOf(sql))) {
    const found = isSql(words) ? mentionIn(words, gone) : void 0;
    if (found !== void 0) return found.offset;
  }
  return null;
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
    let at = index + 1;
    if (words[at]?.name === "IF") at += words[at + 1]?.name === "NOT" ? 3 : 2;
    if (words[at + 1]?.name === "DOT") at += 2;
    const token = words[at];
    if (token?.name !== "ID") return [];
    const alias = words[words[at + 1]?.name === "AS" ? at + 2 : at + 1];
    return [{ token, alias: alias?.name === "ID" ? unquoteName(alias.text) : null }];
  });
}

// src/references/collect-places.ts
function collectPlaces(wanted, declared, seen, folders) {
  const { table: name, column, folder } = wanted;
  const known = declared.filter(({ table }) => sameName(table.name, name)).map(({ table }) => table);
  const own = new Set(known.filter(({ file }) => isNearest(file, folder, folders)));
  const place = (file, line, kind) => {
    return { file, line, kind, name: column === null ? name : `${name}.${column}` };
  };
  const declarations = [...own].flatMap((table) => {
    const at = column === null ? table : columnNamed(table, column);
    return at === void 0 ? [] : [place(at.file, at.line, "declared")];
  });
  const others = seen.flatMap(({ file, uses, texts }) => {
    const isNear = isNearest(file, folder, folders);
    const used = uses.filter(
      (use) => own.has(use.table) && (isNear || !use.isByName) && (column === null ? use.key === null : isUseOf(use, column))
    );
    const mentioned = (isNear ? texts : []).flatMap(({ text, lineAt }) => {
      const at = mentionOf(text, wanted);
      return at === null ? [] : [lineAt(at)];
    });
    return [
      ...used.map(({ line }) => place(file, line, "used")),
      ...mentioned.map((line) => place(file, line, "sql"))
    ];
  });
  const isUndeclared = column === null ? known.length === 0 && declared.length > 0 : known.length > 0 && known.every((table) => table.isWhole && columnNamed(table, column) === void 0);
  return { places: inOrder([...declarations, ...others]), isUndeclared };
}
function inOrder(places) {
  const rank = ({ kind }) => kind === "declared" ? 0 : 1;
  const once = new Map(places.toReversed().map((place) => [`${place.file} ${place.line}`, place]));
  return [...once.values()].sort(
    (a, b) => rank(a) - rank(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)
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
function findMeanings(moduleOf2, resolve) {
  return new Evaluator(moduleOf2, resolve);
}
var Evaluator = class {
  #moduleOf;
  #resolve;
  #known = /* @__PURE__ */ new WeakMap();
  /** What is being looked up, so that files and objects that pass on each other's end somewhere. */
  #asked = /* @__PURE__ */ new Set();
  constructor(moduleOf2, resolve) {
    this.#moduleOf = moduleOf2;
    this.#resolve = resolve;
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
    const nameOf2 = maker?.kind === "maker" ? maker.nameOf : makerByName(maker, name);
    const given = textOf(first);
    if (nameOf2 !== null && given !== null)
      return { kind: "table", table: this.#declared(file, call, nameOf2(given)) };
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
  #exported(file, name) {
    return this.#once(JSON.stringify([file, name]), () => this.#lookUp(file, name));
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
        return { kind: "drizzle", name: key };
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
var asItIs = (name) => name;
function makerByName(maker, name) {
  const called = maker?.kind === "drizzle" ? maker.name : name;
  if (called === "sqliteTable" || called === "sqliteView") return asItIs;
  const isOther = /^(?:pg|mysql|singlestore|gel|cockroach|mssql)/.test(called);
  return maker === null && !isOther && /[a-z]Table$/.test(called) ? asItIs : null;
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

// src/references/read-texts.ts
var longest = 5e4;
function readText(node, around, nameOf2) {
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
    text += `${nameOf2(hole) ?? "?"}${"\n".repeat(Math.max(0, lines))}`;
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
  return (from, specifier) => {
    if (specifier.startsWith(".")) {
      const path = normalize(joinPath(parentOf(from), specifier));
      return (byModule.get(path) ?? byModule.get(moduleOf(path)) ?? []).map(({ path: found }) => found);
    }
    const own = byPlain.get(plainOf(inWorkspace(specifier, packages))) ?? [];
    const tail = plainOf(specifier.replace(/^[@~#$]+\/?/, ""));
    const alike = (byEnd.get(baseName(tail)) ?? []).filter(({ plain }) => `/${plain}`.endsWith(`/${tail}`));
    return (own.length > 0 ? own : alike).map(({ path }) => path);
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
function findReferences({ sources, wanted, folders }) {
  const unread = /* @__PURE__ */ new Set();
  const files = [...sources.keys()].filter((path) => baseName(path) !== "package.json");
  const having = (test) => files.filter((file) => test(sources.get(file) ?? ""));
  const parse = moduleReader(sources, unread);
  const schema = having((text) => declaring.test(text));
  const worthIt = /* @__PURE__ */ new Set([...schema, ...having((text) => passing.test(text))]);
  const moduleOf2 = (file) => worthIt.has(file) ? parse(file) : null;
  const meanings = findMeanings(moduleOf2, importResolver(files, packagesIn(sources)));
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
  for (const file of having((text) => words.some(({ ofTable }) => ofTable(text)))) worthIt.add(file);
  const naming = having((text) => words.some((one) => one.ofTable(text) && one.ofColumn(text)));
  const seen = readAll(naming, (file, module) => [lookThrough(file, module, meanings, declared)]);
  const found = wanted.map((one) => collectPlaces(one, declared, seen, folders));
  return { found, unread: [...unread] };
}
function moduleReader(sources, unread) {
  const known = /* @__PURE__ */ new Map();
  return (file) => {
    const before = known.get(file);
    if (before !== void 0) return before;
    const program = parseSource(file, sources.get(file) ?? "");
    const module = program === null ? null : readModule(program);
    if (module === null) unread.add(file);
    known.set(file, module);
    return module;
  };
}
function packagesIn(sources) {
  const named = [...sources].flatMap(([path, text]) => {
    const name = baseName(path) === "package.json" ? /"name"\s*:\s*"([^"]+)"/.exec(text)?.[1] : void 0;
    return name === void 0 ? [] : [[name, parentOf(path)]];
  });
  return new Map(named);
}
function lookThrough(file, module, meanings, declared) {
  const queried = (name) => {
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
    uses.push(...usesAt(node, around, { file, meanings, queried }));
  });
  return { file, uses, texts };
}

// src/worker/search.ts
parentPort?.postMessage(findReferences(workerData));
