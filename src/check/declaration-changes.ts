import type { CodeTrial } from "../model/code-query.ts";
import type { DeclarationChange, DeclaredAs } from "../model/declaration-change.ts";
import { nameKey, sameName } from "../model/schema.ts";
import type { ColumnFacts, SourceCode, TableFacts } from "../model/source-code.ts";

/** Types of Drizzle's own; one that becomes another is a change of the database, which a migration makes. */
const ownTypes = new Set(["integer", "int", "text", "real", "blob", "numeric"]);

/**
 * Columns that both sides declare for the same table, in another way, while the database keeps them. `trial` tells whether
 * new migrations rewrite them; null where none ran.
 */
export function declarationChanges(
  code: SourceCode | null,
  trial: CodeTrial | null,
): readonly DeclarationChange[] {
  if (code === null) return [];
  return code.head.tables.flatMap((after): readonly DeclarationChange[] => {
    const before = alone(code.base.tables, after.name);
    if (before === null || alone(code.head.tables, after.name) === null) return [];
    return after.columns.flatMap((column) => {
      const was = before.columns.find((one) => isSame(one, column));
      return was === undefined ? [] : changeOf(after, was, column, trial);
    });
  });
}

/** The one declaration of a table; null where there is none, or several. */
function alone(tables: readonly TableFacts[], name: string): TableFacts | null {
  const found = tables.filter((one) => sameName(one.name, name));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isSame(a: ColumnFacts, b: ColumnFacts): boolean {
  return nameKey(a.name ?? a.key) === nameKey(b.name ?? b.key);
}

function changeOf(
  { name: table }: TableFacts,
  before: ColumnFacts,
  after: ColumnFacts,
  trial: CodeTrial | null,
): readonly DeclarationChange[] {
  const isRetyped = ownTypes.has(before.type) && ownTypes.has(after.type) && before.type !== after.type;
  if (isRetyped || saysTheSame(before, after)) return [];
  const column = after.name ?? after.key;
  const isRewritten = (trial?.broken ?? []).some(
    ({ query, readsOtherwise }) =>
      readsOtherwise === true && sameName(query.table, table) && sameName(query.column ?? "", column),
  );
  const { file, line } = after;
  return [{ table, column, file, line, before: asDeclared(before), after: asDeclared(after), isRewritten }];
}

function asDeclared({ type, mode, values, typed, filled, refilled }: ColumnFacts): DeclaredAs {
  return { type, mode, values, typed, filled, refilled };
}

/** Whether two declarations say the same of the rows that are there and of those to come: a value where there was none harms nobody. */
function saysTheSame(before: ColumnFacts, after: ColumnFacts): boolean {
  const read = ({ type, mode, values, typed }: ColumnFacts) => JSON.stringify([type, mode, values, typed]);
  const isSameFill = (was: string | null, is: string | null) => was === null || laidOut(was) === laidOut(is);
  return (
    read(before) === read(after) &&
    isSameFill(before.filled, after.filled) &&
    isSameFill(before.refilled, after.refilled)
  );
}

/** Without what a formatter puts in or takes out. */
function laidOut(text: string | null): string | null {
  return text?.replace(/[\s;,()]/g, "") ?? null;
}
