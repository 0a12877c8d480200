import type { NetChanges } from "../../model/code-query.ts";
import type { Statement } from "../../model/migration.ts";
import { nameKey, sameName, tableNamed } from "../../model/schema.ts";
import type { SideCode, SourceCode } from "../../model/source-code.ts";
import { readAsks } from "../../sql/asks.ts";
import { tokensOf } from "../../sql/tokens.ts";
import { originOf } from "../schema/object-key.ts";

/** What rows are met with other values in, or in other numbers: a table, and its columns, null for all of them. */
interface Rewritten {
  readonly table: string;
  readonly columns: readonly string[] | null;
}

/**
 * Whether statements write other values into columns that were there before, add rows or take some, or triggers do so from
 * now on or no longer. Both versions of the code still find their columns then, and nobody here can tell which of them
 * understands what it reads. What no query of the sources reads troubles nobody; `codeOf` gives null where they were not read
 * whole.
 */
export function rewritesValues(net: NetChanges, codeOf: () => SourceCode | null): boolean {
  return [...rewrittenRows(net), ...rewrittenByTriggers(net)].some((one) => {
    const code = codeOf();
    return code === null || reads(code.base, one) || reads(code.head, one);
  });
}

function rewrittenRows({ before, after, renames, units }: NetChanges): readonly Rewritten[] {
  return units.flatMap(({ statements, rebuilds }) =>
    rebuilds !== null
      ? []
      : statements.flatMap((statement): readonly Rewritten[] => {
          const writes = writesOf(statement);
          const table = writes && tableNamed(before, originOf(renames.tables, writes.table));
          if (writes === null || table === undefined || table === null) return [];
          // What is gone in the end is read by nobody: that it goes is told of the table.
          const now = [...renames.tables].find(([old]) => sameName(old, table.name))?.[1] ?? table.name;
          if (tableNamed(after, now) === undefined) return [];
          if (writes.columns === null) return [{ table: table.name, columns: null }];
          const columns = writes.columns.filter((name) =>
            table.columns.some((column) => sameName(column.name, name)),
          );
          return columns.length === 0 ? [] : [{ table: table.name, columns }];
        }),
  );
}

/** The tables that triggers write to which only one side has. */
function rewrittenByTriggers({ before, after }: NetChanges): readonly Rewritten[] {
  const texts = (triggers: NetChanges["before"]["triggers"]) => new Set(triggers.map(({ sql }) => sql));
  const [was, now] = [texts(before.triggers), texts(after.triggers)];
  const differ = [...was, ...now].filter((sql) => !was.has(sql) || !now.has(sql));
  const tables = before.tables.filter(({ name }) => differ.some((sql) => writesTo(sql, name)));
  return tables.map(({ name }) => ({ table: name, columns: null }));
}

/** Whether a statement in a trigger's body writes to a table. */
function writesTo(sql: string, table: string): boolean {
  const tokens = tokensOf(sql);
  const body = tokens.slice(tokens.findIndex(({ name }) => name === "BEGIN") + 1);
  return body.some(({ text }, at) => {
    const before = body[at - 1]?.name;
    const isTarget =
      before === "INTO" || before === "UPDATE" || (before === "FROM" && body[at - 2]?.name === "DELETE");
    return isTarget && sameName(text.replace(/^["`[]|["`\]]$/g, ""), table);
  });
}

/** Whether a query of the sources reads what is rewritten, or may. */
function reads(side: SideCode, { table, columns }: Rewritten): boolean {
  if (!side.asks || side.unread > 0 || side.unsure > 0 || !side.read.includes(nameKey(table))) return true;
  return side.queries.some(({ touches }) =>
    touches.some(
      (touch) =>
        touch.table === nameKey(table) &&
        (columns === null ||
          touch.columns === null ||
          columns.some((name) => touch.columns?.includes(name.toLowerCase()))),
    ),
  );
}

/** The migration and the line, from 1, where a statement gives rows a value in a column that came; null where none does. */
export function fillerOf(
  { units }: NetChanges,
  table: string,
  column: string,
): { readonly name: string; readonly line: number } | null {
  for (const { migration, statements } of units) {
    for (const statement of statements) {
      const writes = writesOf(statement);
      if (writes?.columns == null || !sameName(writes.table, table)) continue;
      if (writes.columns.some((name) => sameName(name, column)))
        return { name: migration.name, line: statement.line };
    }
  }
  return null;
}

/** The table that a statement writes to; `columns` are those that get a value in rows that are there, null where rows come or go. */
function writesOf(statement: Statement): Rewritten | null {
  const { kind } = statement;
  if (kind !== "update" && kind !== "insert" && kind !== "delete") return null;
  const asks = readAsks(statement);
  if (asks.kind === "update") return { table: asks.table, columns: asks.columns };
  return asks.kind === "insert" || asks.kind === "delete" ? { table: asks.table, columns: null } : null;
}
