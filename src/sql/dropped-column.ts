import type { Statement } from "../model/migration.ts";
import { unquoteName } from "./identifiers.ts";
import { targetOf } from "./targets.ts";
import { tokensOf } from "./tokens.ts";

/** A column by its table. */
export interface ColumnName {
  readonly table: string;
  readonly column: string;
}

/** What `ALTER TABLE t DROP [COLUMN] c` drops; null for any other statement. */
export function droppedColumnOf(statement: Statement): ColumnName | null {
  const table = statement.kind === "alter-table" ? targetOf(statement) : null;
  const words = table === null ? [] : tokensOf(statement.text);
  const at = words.findIndex(({ name }) => name === "DROP");
  const column = words[at + 1]?.text.toLowerCase() === "column" ? words[at + 2] : words[at + 1];
  return table === null || at < 0 || column === undefined
    ? null
    : { table, column: unquoteName(column.text) };
}
