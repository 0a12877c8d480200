import type { Statement } from "../model/migration.ts";
import { failedStatement, type RunFailure } from "../model/run.ts";
import { nameKey, type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import { unquoteName } from "../sql/identifiers.ts";

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
    const column = name.slice(name.indexOf(".") + 1);
    return before.tables.some((table) => hasColumn(table, column) && isNamedIn(name, table.name));
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

/** `__new_users.email` is of `users` while it is rebuilt. */
function isNamedIn(name: string, table: string): boolean {
  return nameKey(name.slice(0, name.indexOf("."))).includes(nameKey(table));
}
