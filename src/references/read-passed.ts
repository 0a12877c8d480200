import { nameKey } from "../model/schema.ts";
import type { Naming } from "../model/source-code.ts";
import type { CallExpression, NewExpression, Node } from "../syntax/nodes.ts";
import { isCall } from "../syntax/read-nodes.ts";
import type { Around } from "../syntax/walk-nodes.ts";
import { meaningHere, usesAt } from "./find-uses.ts";
import { namesIn } from "./gather-touches.ts";
import type { Meaning, Meanings } from "./meanings.ts";
import type { QueryKnowledge } from "./relations.ts";

/** Columns outside of any query, that are passed around before one gets them. */
export function columnsPassed(node: Node, around: Around, known: QueryKnowledge): readonly Naming[] {
  const { file } = known;
  const uses = usesAt(node, around, known);
  const [first] = uses;
  if (first === undefined || around.some(({ type }) => type === "TSTypeQuery")) return [];
  const { table, line } = first;
  const keys = uses.flatMap(({ key }) => (key === null || key.startsWith("$infer") ? [] : [key]));
  return keys.map((key) => ({
    ...{ file, line, table: nameKey(table.name), declaredIn: table.file, columns: namesIn(table, key) },
  }));
}

/** What a call calls, as far as it is drizzle-orm's own. */
export function makerOf(
  { callee }: CallExpression | NewExpression,
  around: Around,
  { file, meanings }: QueryKnowledge,
): Meaning | null {
  return callee.type === "Identifier"
    ? meaningHere(file, callee, around, meanings)
    : meanings.of(file, callee);
}

/** `sqliteView("…").as((qb) => …)`. */
function isViewOf(meanings: Meanings, file: string, node: Node): boolean {
  const meaning = meanings.of(file, node);
  return meaning?.kind === "table";
}

/** Whether a place is part of what declares tables, relations or forms made from tables: no query. */
export function isDeclaring({ file, meanings }: QueryKnowledge, around: Around): boolean {
  return around.some((node) => {
    if (!isCall(node)) return false;
    const maker = meanings.of(file, node.callee);
    if (maker?.kind === "drizzle")
      return /^(?:relations|defineRelations|sqliteTable|sqliteView|view)/.test(maker.name);
    if (maker?.kind === "maker") return true;
    const callee = node.callee.type === "Identifier" ? node.callee.name : "";
    return (
      /^create(?:Insert|Select|Update)Schema$|[a-z]Table$/.test(callee) || isViewOf(meanings, file, node)
    );
  });
}
