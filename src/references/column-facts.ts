import type { ColumnFacts, TableFacts } from "../model/source-code.ts";
import type { CallExpression, Node } from "../syntax/nodes.ts";
import { at, plainValue } from "../syntax/plain-value.ts";
import { bare, firstCall, isCall, keyOf, textOf } from "../syntax/read-nodes.ts";
import type { Declared } from "./find-tables.ts";
import type { Follow } from "./follow-names.ts";
import type { DeclaredColumn } from "./read-table.ts";

/** Gives the text of a node of a file. */
type TextOf = (file: string, node: Node) => string;

/** What the declaration of a table says of how its values are written and read. */
export function tableFacts({ table, binding }: Declared, follow: Follow, textOfNode: TextOf): TableFacts {
  const { name, file, line, isWhole } = table;
  const columns = table.columns.map((column) => columnFacts(column, follow, textOfNode));
  return { name, binding, file, line, isWhole, columns };
}

function columnFacts(column: DeclaredColumn, follow: Follow, textOfNode: TextOf): ColumnFacts {
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
    refilled: madeBy(calls.get("$onUpdate") ?? calls.get("$onUpdateFn"), valueFile, textOfNode),
  };
}

/** "integer"; for a type of the project's own, what it is made of. */
function typeOf(callee: Node, file: string, follow: Follow, textOfNode: TextOf): string {
  const inner = bare(callee);
  if (inner.type !== "Identifier") return keyOf(inner) ?? "";
  const made = follow(file, inner.name);
  return made === null ? inner.name : textOfNode(made.file, made.node).replace(/\s+/g, " ");
}

/** `{ enum: roles }`, where `roles` is a list of texts. */
function enumNamed(args: readonly Node[], file: string, follow: Follow): unknown {
  for (const argument of args) {
    if (argument.type !== "ObjectExpression") continue;
    for (const property of argument.properties) {
      if (property.type !== "ObjectProperty" || keyOf(property) !== "enum") continue;
      const value = bare(property.value);
      const made = value.type === "Identifier" ? follow(file, value.name) : null;
      if (made !== null) return plainValue(made.node);
    }
  }
  return null;
}

/** The calls that are chained to a column, by name. */
function callsOn(value: Node): ReadonlyMap<string, CallExpression> {
  const found = new Map<string, CallExpression>();
  let node = bare(value);
  while (isCall(node)) {
    const callee = bare(node.callee);
    if (callee.type !== "MemberExpression") break;
    found.set(keyOf(callee) ?? "", node);
    node = bare(callee.object);
  }
  return found;
}

/** The `{ theme: string }` of `$type<{ theme: string }>()`. */
function typedAs(call: CallExpression | undefined, file: string, textOfNode: TextOf): string | null {
  const [type] =
    call?.typeArguments?.type === "TSTypeParameterInstantiation" ? call.typeArguments.params : [];
  return type === undefined ? null : textOfNode(file, type).replace(/\s+/g, " ");
}

/** The `() => nanoid()` of `$default(() => nanoid())`, however it is laid out. */
function madeBy(call: CallExpression | undefined, file: string, textOfNode: TextOf): string | null {
  const [made] = call?.arguments ?? [];
  return made === undefined ? null : textOfNode(file, made).replace(/\s+/g, " ");
}

/** Texts of nodes, from the sources they stand in. */
export function textsOf(sources: ReadonlyMap<string, { readonly text: string }>): TextOf {
  return (file, node) => sources.get(file)?.text.slice(node.start ?? 0, node.end ?? 0) ?? textOf(node) ?? "";
}
