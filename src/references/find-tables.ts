import { isCall, keyOf } from "../syntax/read-nodes.ts";
import { namesIn, walkNodes } from "../syntax/walk-nodes.ts";
import type { Meanings } from "./meanings.ts";
import type { Module } from "./read-module.ts";
import type { DeclaredTable } from "./read-table.ts";

/** A table, and what the file or the object it is declared in calls it. */
export interface Declared {
  readonly table: DeclaredTable;
  readonly binding: string | null;
}

/** The tables that a file declares, wherever in it. */
export function findTables(file: string, module: Module, meanings: Meanings): readonly Declared[] {
  const found = new Map<DeclaredTable, string | null>();
  walkNodes(module.program, (node, around) => {
    const meaning = isCall(node) ? meanings.of(file, node) : null;
    if (meaning?.kind !== "table" || meaning.table.file !== file) return;
    const holder = around.findLast(({ type }) => type === "VariableDeclarator" || type === "ObjectProperty");
    const name = holder?.type === "VariableDeclarator" ? namesIn(holder.id)[0] : holder && keyOf(holder);
    if (!found.has(meaning.table)) found.set(meaning.table, name ?? null);
  });
  return [...found].map(([table, binding]) => ({ table, binding }));
}
