import type { Node, ObjectExpression } from "../syntax/nodes.ts";
import { bare, isCall, keyOf } from "../syntax/read-nodes.ts";
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
      return [node.body];
    case "VariableDeclarator":
      return node.init == null ? [] : [node.init];
    default:
      return childrenOf(node).filter(({ type }) => !type.startsWith("TS"));
  }
}
