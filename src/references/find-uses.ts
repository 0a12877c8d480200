import type { Identifier, Node } from "../syntax/nodes.ts";
import { endLine, keyOf, pathFrom } from "../syntax/read-nodes.ts";
import { type Around, bindingOf } from "../syntax/walk-nodes.ts";
import { keysOfCall, keysOfQuery, membersOfParameter } from "./find-keys.ts";
import type { Meaning, Meanings } from "./meanings.ts";
import { bindingsOf } from "./read-module.ts";
import { columnNamed, type DeclaredTable } from "./read-table.ts";

/** A place where code uses a table, or one of its columns by the key that code knows it by. */
export interface Use {
  readonly table: DeclaredTable;
  /** Null where it is the table. */
  readonly key: string | null;
  readonly line: number;
  /** Whether nothing but its name, as in `db.query.users`, says which table it is. */
  readonly isByName: boolean;
}

/** What is known around a place. */
export interface Knowledge {
  readonly file: string;
  readonly meanings: Meanings;
  /** Gives the table that `db.query.<name>` means, or null. */
  readonly queried: (name: string) => DeclaredTable | null;
}

/** The uses of declared tables that a node begins: through whatever name a table has there, and through `db.query`. */
export function usesAt(node: Node, around: Around, { file, meanings, queried }: Knowledge): readonly Use[] {
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
      // `(t) => [index().on(t.email)]` behind the columns of a declaration.
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

/** What a name comes to at a place; what is declared inside of a function is read as far as it is one step from the top. */
export function meaningHere(
  file: string,
  { name }: Identifier,
  around: Around,
  meanings: Meanings,
): Meaning | null {
  const binding = bindingOf(name, around);
  if (binding === undefined) return meanings.ofName(file, name);
  const { by } = binding;
  if (by?.init == null || around.includes(by)) return null;
  const local = bindingsOf(by.id, by.init).find(([bound]) => bound === name)?.[1];
  return local === undefined ? null : meanings.ofLocal(file, local);
}

function usesFrom(node: Node, around: Around, meaning: Meaning, meanings: Meanings): readonly Use[] {
  let whole: Node = node;
  let depth = around.length;
  let found: Meaning | null = meaning;
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

/** Whether an identifier is read as a value, or by `typeof` as a type; not where it names a key or is bound. */
export function isRead(node: Identifier, around: Around): boolean {
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

/** Whether a use is one of a column that the database knows by a name. */
export function isUseOf({ table, key }: Use, column: string): boolean {
  return key !== null && columnNamed(table, column)?.key === key;
}
