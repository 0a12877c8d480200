import type { BrokenQuery } from "../model/code-query.ts";
import { quoteName } from "../model/quote.ts";
import { type ForeignKey, type Schema, sameName, type Table, tableNamed } from "../model/schema.ts";
import { type Engine, SqliteFailure } from "../sqlite/engine.ts";
import { failureOf } from "../sqlite/failure-of.ts";

const refusing = new Set(["NO ACTION", "RESTRICT"]);

/**
 * Deletes of parents that rows of a table hold which the code does not know: it cannot delete those first. Tried on a
 * row that is held; where the other side has none, nothing is refused yet.
 */
export function refusedDeletes(own: Schema, other: Schema, engine: Engine): readonly BrokenQuery[] {
  const unknown = other.tables.filter(({ name }) => tableNamed(own, name) === undefined);
  return unknown.flatMap((child) =>
    child.foreignKeys.flatMap((key): readonly BrokenQuery[] => {
      const parent = tableNamed(own, key.parent);
      if (parent === undefined || !refusing.has(key.onDelete) || sameName(key.parent, child.name)) return [];
      const sql = deleteOfHeld(parent, child, key);
      const message = sql === null || !isHeld(engine, sql) ? null : refusal(engine, sql);
      const about = { table: parent.name, column: null, verb: "delete", clear: [], values: "some" } as const;
      return message === null ? [] : [{ query: { ...about, sql: sql ?? "" }, message }];
    }),
  );
}

/** Deletes a parent of which there is a child. */
function deleteOfHeld(parent: Table, child: Table, { columns, parentColumns }: ForeignKey): string | null {
  const keys = parentColumns.length > 0 ? parentColumns : parent.primaryKey;
  const [column, key] = [columns[0], keys[0]];
  if (columns.length !== 1 || column === undefined || key === undefined) return null;
  const held = `select ${quoteName(column)} from ${quoteName(child.name)} where ${quoteName(column)} is not null limit 1`;
  return `delete from ${quoteName(parent.name)} where ${quoteName(key)} in (${held})`;
}

function isHeld(engine: Engine, sql: string): boolean {
  try {
    return engine.query(sql.replace(/^delete from/, "SELECT 1 FROM")).length > 0;
  } catch (error) {
    if (error instanceof SqliteFailure) return false;
    throw error;
  }
}

function refusal(engine: Engine, sql: string): string | null {
  engine.exec("SAVEPOINT trial");
  try {
    const message = failureOf(engine, sql);
    return message?.startsWith("FOREIGN KEY") ? message : null;
  } finally {
    engine.exec("ROLLBACK TO trial; RELEASE trial");
  }
}
