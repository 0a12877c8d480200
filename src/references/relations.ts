import type { Node } from "../syntax/nodes.ts";
import { bare, isCall, keyOf, objectOf } from "../syntax/read-nodes.ts";
import { walkNodes } from "../syntax/walk-nodes.ts";
import type { Knowledge } from "./find-uses.ts";
import type { Follow } from "./follow-names.ts";
import type { Meaning, Meanings } from "./meanings.ts";
import type { Module } from "./read-module.ts";
import type { DeclaredTable } from "./read-table.ts";

/** Where a relation leads, and the columns that it goes by. */
export interface Relation {
  readonly table: DeclaredTable;
  readonly by: readonly { readonly table: DeclaredTable; readonly key: string }[];
}

/** The relations of each table, by the name that code has for them. */
export type Relations = Map<DeclaredTable, Map<string, Relation>>;

/** What is known where queries are read. */
export interface QueryKnowledge extends Knowledge {
  readonly relations: Relations;
  readonly follow: Follow;
  /** The same through files that need not name a table. */
  readonly followAny: Follow;
}

/** What a file that declares relations has. */
export const relating = /\b(?:relations|defineRelations(?:Part)?)\s*\(/;

/** Adds what a file says: `relations(users, …)` of drizzle-orm 0.x, `defineRelations(schema, …)` of 1.0. */
export function readRelations(file: string, module: Module, meanings: Meanings, found: Relations): void {
  walkNodes(module.program, (node) => {
    if (!isCall(node)) return;
    const maker = meanings.of(file, node.callee);
    const [subject, described] = node.arguments;
    const object = objectOf(described);
    if (maker?.kind !== "drizzle" || subject === undefined || object === null) return;
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

function add(found: Relations, table: DeclaredTable, key: string | null, relation: Relation | null): void {
  if (key === null || relation === null) return;
  const own = found.get(table) ?? new Map<string, Relation>();
  own.set(key, relation);
  found.set(table, own);
}

function tableIn(schema: Meaning | null, key: string | null, meanings: Meanings): DeclaredTable | null {
  const meaning = key === null ? null : meanings.memberOf(schema, key);
  return meaning?.kind === "table" ? meaning.table : null;
}

/** `author: one(users, { fields: [posts.authorId], references: [users.id] })`. */
function ownRelation(file: string, property: Node, meanings: Meanings): Relation | null {
  if (property.type !== "ObjectProperty" || !isCall(property.value)) return null;
  const [target] = property.value.arguments;
  const meaning = target === undefined ? null : meanings.of(file, target);
  if (meaning?.kind !== "table") return null;
  const by: { table: DeclaredTable; key: string }[] = [];
  walkNodes(property.value, (node) => {
    const key = node.type === "MemberExpression" ? keyOf(node) : null;
    const of = node.type === "MemberExpression" ? meanings.of(file, node.object) : null;
    if (of?.kind === "table" && key !== null) by.push({ table: of.table, key });
  });
  return { table: meaning.table, by };
}

/** `author: r.one.users({ from: r.posts.authorId, to: r.users.id })`. */
function schemaRelation(schema: Meaning | null, property: Node, meanings: Meanings): Relation | null {
  if (property.type !== "ObjectProperty" || !isCall(property.value)) return null;
  const callee = bare(property.value.callee);
  const table = tableIn(schema, keyOf(callee), meanings);
  if (table === null) return null;
  const by: { table: DeclaredTable; key: string }[] = [];
  for (const argument of property.value.arguments)
    walkNodes(argument, (node) => {
      if (node.type !== "MemberExpression" || node.object.type !== "MemberExpression") return;
      const of = tableIn(schema, keyOf(node.object), meanings);
      const key = keyOf(node);
      if (of !== null && key !== null) by.push({ table: of, key });
    });
  return { table, by };
}
