import type { Node, VariableDeclarator } from "./nodes.ts";

/** Where a node stands: the nodes around it, outermost first. */
export type Around = readonly Node[];

/**
 * Visits a node and all below it, each before those below it. `around` is only good during the visit, and begins with
 * `outer`. Without calling itself: a chain of names may be deeper than the stack.
 */
export function walkNodes(root: Node, visit: (node: Node, around: Around) => void, outer: Around = []): void {
  const around: Node[] = [...outer];
  const waiting: (Node | null)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === null) {
      around.pop();
      continue;
    }
    visit(node, around);
    around.push(node);
    waiting.push(null);
    const from = waiting.length;
    addChildren(node, waiting);
    for (let first = from, last = waiting.length - 1; first < last; first += 1, last -= 1) {
      const child = waiting[first] ?? null;
      waiting[first] = waiting[last] ?? null;
      waiting[last] = child;
    }
  }
}

/** The nodes right below a node. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  addChildren(node, children);
  return children;
}

/** Not by `Object.values`: most of a search is this. */
function addChildren(node: Node, children: { push(child: Node): unknown }): void {
  for (const key in node) {
    if (key === "loc" || key === "extra") continue;
    const value: unknown = node[key as keyof Node];
    if (typeof value !== "object" || value === null) continue;
    // One by one: a call takes no more than some thousand arguments.
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) for (const each of value) if (isNode(each)) children.push(each);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** What a name was bound by: a declarator, or null for a parameter, a function, a class. */
type Binder = VariableDeclarator | null;

/** Where a name is bound inside of a file. */
export interface Binding {
  readonly by: Binder;
  /** The node for all of which it is bound. */
  readonly scope: Node;
}

const bound = new WeakMap<Node, ReadonlyMap<string, Binder>>();

/** What binds a name at a place inside of a file, innermost first; undefined where that is the top of the file. */
export function bindingOf(name: string, around: Around): Binding | undefined {
  for (let place = around.length - 1; place >= 0; place -= 1) {
    const scope = around[place];
    if (scope === undefined || !scopes.has(scope.type)) continue;
    const by = boundIn(scope).get(name);
    if (by !== undefined) return { by, scope };
  }
  return undefined;
}

/** The types of nodes that bind names for what is inside of them: see `boundBy`. */
const scopes: ReadonlySet<string> = new Set([
  ...["FunctionDeclaration", "FunctionExpression", "ArrowFunctionExpression"],
  ...["ObjectMethod", "ClassMethod", "ClassPrivateMethod", "BlockStatement", "StaticBlock"],
  ...["SwitchStatement", "ForStatement", "ForInStatement", "ForOfStatement", "CatchClause"],
]);

function boundIn(node: Node): ReadonlyMap<string, Binder> {
  const known = bound.get(node);
  if (known !== undefined) return known;
  const names = boundBy(node);
  const found = names.length === 0 ? nothing : new Map(names);
  bound.set(node, found);
  return found;
}

const nothing: ReadonlyMap<string, Binder> = new Map();

type Bound = readonly (readonly [string, Binder])[];

/** The names that a node binds for what is inside of it; of the top of the file none, for those are looked up elsewhere. */
function boundBy(node: Node): Bound {
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

function declaredBy(node: Node): Bound {
  if (node.type === "VariableDeclaration")
    return node.declarations.flatMap((declarator) => bindAll(declarator.id, declarator));
  const isNamed = node.type === "FunctionDeclaration" || node.type === "ClassDeclaration";
  return isNamed && node.id != null ? [[node.id.name, null]] : [];
}

function bindAll(pattern: Node, binder: Binder): Bound {
  return namesIn(pattern).map((name) => [name, binder]);
}

/** Every name that a pattern binds: `a`, `b` and `c` of `{ a, x: [b], ...c }`. */
export function namesIn(pattern: Node): readonly string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === "RestElement" ? property.argument : property.value),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element === null ? [] : namesIn(element)));
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
