import { addedStatements, type Statement } from "../model/migration.ts";
import { failedStatement, type RunFailure } from "../model/run.ts";
import { type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import { unquoteName } from "../sql/identifiers.ts";
import { renameIn } from "../sql/track-renames.ts";

/**
 * Whether a failure on plain rows may be one of their values. They fit the constraints there were: whether real ones
 * fit a new CHECK, or a new UNIQUE over columns that were there before, nobody can say here; a new column is filled
 * the same in every row, and fails for everybody.
 */
export function dependsOnValues(failure: RunFailure, before: Schema): boolean {
  const { message } = failure;
  // Without more words it is ADD COLUMN, which tries its CHECK on every row: https://sqlite.org/lang_altertable.html
  if (message === "CHECK constraint failed") return namesOldColumn(failedStatement(failure), before);
  if (message.startsWith("CHECK constraint failed")) return true;
  // What functions say of a value they cannot take: "malformed JSON", "integer overflow", a trigger's RAISE.
  if (!/constraint failed|^Cannot add |^no such |^non-deterministic |^table .* has /.test(message))
    return true;
  const list = /^UNIQUE constraint failed: (.+)$/.exec(message)?.[1];
  if (list === undefined || list.startsWith("index ")) return list !== undefined;
  return list.split(", ").every((name) => {
    const dot = name.indexOf(".");
    const table = tableNamed(before, nameInTheEnd(name.slice(0, dot), failure));
    return table !== undefined && hasColumn(table, name.slice(dot + 1));
  });
}

/** Whether an ALTER TABLE names a column that its table had before. */
function namesOldColumn(statement: Statement | null, before: Schema): boolean {
  const table = tableNamed(before, statement?.target ?? "");
  if (statement === null || table === undefined) return true;
  return statement.tokens.some(
    ({ text }) => !sameName(unquoteName(text), table.name) && hasColumn(table, unquoteName(text)),
  );
}

function hasColumn({ columns }: Table, name: string): boolean {
  return columns.some((column) => sameName(column.name, name));
}

/** `__new_users` is `users` once its migration has renamed it. */
function nameInTheEnd(table: string, { migration }: RunFailure): string {
  const steps = addedStatements([migration]).map(({ statement }) => renameIn(statement));
  const renamed = steps.find((step) => step?.column === null && sameName(step.table, table));
  return renamed?.to ?? table;
}
