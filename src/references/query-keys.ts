import type { Node, ObjectExpression } from "../syntax/nodes.ts";
import { bare, isCall, keyOf, objectOf, propertyOf } from "../syntax/read-nodes.ts";
import { type Around, childrenOf } from "../syntax/walk-nodes.ts";
import { keysIn } from "./find-keys.ts";
import type { DeclaredTable } from "./read-table.ts";

/** The keys of the rows that are written; null where only a run would tell them all. */
export function keysGiven(values: Node, inside: Around): readonly string[] | null {
  return isPlain(values) ? keysIn(bare(values), inside).map(({ key }) => key) : null;
}

function isPlain(node: Node): boolean {
  const inner = bare(node);
  if (inner.type === "ArrayExpression")
    return inner.elements.every((element) => element !== null && isPlain(element));
  return (
    inner.type === "ObjectExpression" &&
    inner.properties.every((property) => property.type === "ObjectProperty" && keyOf(property) !== null)
  );
}

/** The columns that `columns: { name: true }` or `columns: { secret: false }` leaves. */
export function chosenKeys(table: DeclaredTable, { properties }: ObjectExpression): readonly string[] {
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

/** Columns that Drizzle writes with every update: `$onUpdate`. */
export function updatedAnyway(table: DeclaredTable): readonly string[] {
  const updated = table.columns.filter(({ value }) =>
    methodsOf(value).some((name) => name.startsWith("$onUpdate")),
  );
  return updated.map(({ key }) => key);
}

/** Columns that Drizzle gives a value in every insert that leaves them out: `default`, `$defaultFn`, `$onUpdate`. */
function givenAnyway(table: DeclaredTable): readonly string[] {
  const given = table.columns.filter(({ value }) =>
    methodsOf(value).some((name) => /^(?:default$|\$default|\$onUpdate)/.test(name)),
  );
  return given.map(({ key }) => key);
}

/** The keys of the rows that an insert writes, by itself or by what the schema declares; null where only a run would tell. */
export function keysOfRow(table: DeclaredTable, values: Node, inside: Around): readonly string[] | null {
  const keys = keysGiven(values, inside);
  return keys === null ? null : [...keys, ...givenAnyway(table)];
}

/** The keys that an upsert names as its target, none where it names no columns; null where it has none at all. */
export function targetKeys(options: Node): readonly string[] | null {
  const object = objectOf(options);
  const target = object === null ? undefined : propertyOf(object, "target")?.value;
  if (target === undefined) return null;
  const inner = bare(target);
  const parts = inner.type === "ArrayExpression" ? inner.elements : [inner];
  return parts.flatMap((part) => (part === null ? [] : (keyOf(bare(part)) ?? [])));
}

/** The methods of a column's declaration: "notNull", "$onUpdate". */
function methodsOf(value: Node): readonly string[] {
  const names: string[] = [];
  let node = bare(value);
  while (isCall(node)) {
    const callee = bare(node.callee);
    if (callee.type !== "MemberExpression") break;
    names.push(keyOf(callee) ?? "");
    node = bare(callee.object);
  }
  return names;
}

/** The nodes right below a node that have a value when it runs: no names of keys, no parameters, no types. */
export function valuesIn(node: Node): readonly Node[] {
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
