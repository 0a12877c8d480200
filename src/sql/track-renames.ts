import type { Statement } from "../model/migration.ts";
import { nameKey, type Schema, sameName, tableNamed } from "../model/schema.ts";
import type { Renames } from "../model/schema-change.ts";
import { unquoteName } from "./identifiers.ts";

/**
 * Follows the tables and columns of a schema through `ALTER TABLE … RENAME`, which no comparison of the two ends
 * can tell from dropping one thing and adding another. A table that is rebuilt under its old name is no rename.
 */
export function trackRenames(before: Schema, after: Schema, statements: readonly Statement[]): Renames {
  // Present name of a table → its name before; only what was there before is followed.
  const origins = new Map(before.tables.map((table) => [nameKey(table.name), table.name]));
  const columns = new Map<string, Map<string, string>>();
  for (const statement of statements) {
    const step = renameIn(statement);
    if (step === null) continue;
    if (step.column === null) moveTable(origins, columns, step.table, step.to);
    else if (origins.has(nameKey(step.table))) renameColumn(columns, step.table, step.column, step.to);
  }
  const tables = new Map<string, string>();
  for (const [present, origin] of origins) {
    // `RENAME old TO spare`, make anew, drop the spare one: the table is back under its own name.
    const table = tableNamed(after, present);
    if (table !== undefined && present !== nameKey(origin)) tables.set(origin, table.name);
  }
  return { tables, columns: renamedColumns(before, after, origins, columns) };
}

/** Of columns that were there before, those that have another name now. */
function renamedColumns(
  before: Schema,
  after: Schema,
  origins: ReadonlyMap<string, string>,
  columns: ReadonlyMap<string, ReadonlyMap<string, string>>,
): Renames["columns"] {
  const renamed = [...columns].map(([present, names]) => {
    const known = tableNamed(before, origins.get(present) ?? "")?.columns ?? [];
    const left = tableNamed(after, present)?.columns ?? [];
    const own = [...names].filter(
      ([from, to]) =>
        nameKey(from) !== nameKey(to) &&
        known.some(({ name }) => sameName(name, from)) &&
        left.some(({ name }) => sameName(name, to)),
    );
    return [present, new Map(own)] as const;
  });
  return new Map(renamed.filter(([, names]) => names.size > 0));
}

/** What a statement renames. */
export interface RenameStep {
  readonly table: string;
  /** Null where the table itself is renamed. */
  readonly column: string | null;
  readonly to: string;
}

/** `ALTER TABLE [s.]t RENAME TO x`, `ALTER TABLE [s.]t RENAME [COLUMN] a TO b`; null for any other statement. */
export function renameIn(statement: Statement): RenameStep | null {
  if (statement.kind !== "alter-table") return null;
  const words = statement.tokens;
  const start = words[3]?.name === "DOT" ? 4 : 2;
  const [table, verb, ...rest] = words.slice(start);
  if (table === undefined || verb?.name !== "RENAME") return null;
  const to = rest.findIndex((word) => word.name === "TO");
  const target = rest[to + 1];
  if (to < 0 || target === undefined) return null;
  const column = to === 0 ? undefined : rest[to - 1];
  return {
    table: unquoteName(table.text),
    column: column === undefined ? null : unquoteName(column.text),
    to: unquoteName(target.text),
  };
}

function moveTable(
  origins: Map<string, string>,
  columns: Map<string, Map<string, string>>,
  from: string,
  to: string,
): void {
  const origin = origins.get(nameKey(from));
  if (origin === undefined) return;
  origins.delete(nameKey(from));
  origins.set(nameKey(to), origin);
  const renamed = columns.get(nameKey(from));
  columns.delete(nameKey(from));
  if (renamed !== undefined) columns.set(nameKey(to), renamed);
}

function renameColumn(
  columns: Map<string, Map<string, string>>,
  table: string,
  from: string,
  to: string,
): void {
  const known = columns.get(nameKey(table)) ?? new Map<string, string>();
  const origin = [...known].find(([, present]) => nameKey(present) === nameKey(from))?.[0];
  // The one that had this name before has gone on to another: what stands under it now is new.
  const isNew = origin === undefined && [...known.keys()].some((name) => nameKey(name) === nameKey(from));
  if (!isNew) known.set(origin ?? from, to);
  columns.set(nameKey(table), known);
}
