import type { Account, Blame, RowLoss, ValueLoss } from "../../model/account.ts";
import type { ColumnComparison, TableComparison } from "../../model/rows.ts";
import type { RowsRun, StatementEffect } from "../../model/run.ts";
import { type Schema, sameName, tableNamed } from "../../model/schema.ts";
import { type Asks, readAsks } from "../../sql/asks.ts";

/** A statement that wrote rows, and what it asks for. */
interface Writing {
  readonly effect: StatementEffect;
  readonly asks: Asks;
}

/** A database before and after, as it was counted. */
interface Counted extends Pick<RowsRun, "tables" | "effects" | "before"> {
  readonly after: Schema;
  /** Virtual tables that had rows, were made anew, and have none. */
  readonly emptied: readonly { readonly table: string; readonly rows: number }[];
}

/**
 * The account of a database with more rows than can be followed one by one: what differs in the end, less what the
 * statements claim as SQLite counted it. `followed`: the account of the same migrations on generated rows, which tells
 * the cause of what the counts only show; null where there is none.
 */
export function countLosses(rows: Counted, followed: Account | null): Account {
  const writings = rows.effects.map((effect) => ({ effect, asks: readAsks(effect.statement) }));
  return {
    rows: [
      ...rows.tables.flatMap((table) => rowLosses(table, writings, followed)),
      ...rows.emptied.map((each) => ({
        ...each,
        of: each.rows,
        by: null,
        cause: { kind: "no-copy" } as const,
      })),
    ],
    values: rows.tables.flatMap((table) =>
      table.columns.flatMap((column) => valueLosses(rows, table, column, writings, followed)),
    ),
    conversions: followed?.conversions ?? [],
    moves: followed?.moves ?? new Map(),
  };
}

function rowLosses(
  table: TableComparison,
  writings: readonly Writing[],
  followed: Account | null,
): readonly RowLoss[] {
  const { table: name, after, rowsBefore } = table;
  const known = followed?.rows.filter((loss) => sameName(loss.table, name)) ?? [];
  const away = known.find(({ cause }) => cause.kind === "renamed-away");
  if (away !== undefined && rowsBefore > 0) return [{ ...away, rows: rowsBefore, of: rowsBefore }];
  if (after === null) return [];
  const asked = sum(writings, ({ effect, asks }) => {
    if (!isAbout(asks, table)) return 0;
    if (asks.kind === "delete") return effect.direct;
    // A key that is set anew takes its row out of one place and into another.
    return asks.kind === "update" && setsKey(table, asks.columns) ? Math.min(effect.direct, table.added) : 0;
  });
  const lost = table.deleted - asked;
  if (lost <= 0) return [];
  const [first] = known;
  const blame: Blame = first ?? guessForRows(table, writings);
  return [{ table: name, rows: lost, of: rowsBefore, by: blame.by, cause: blame.cause }];
}

function setsKey({ key }: TableComparison, columns: readonly string[]): boolean {
  return key.kind === "columns" && key.columns.some((name) => columns.some((other) => sameName(other, name)));
}

function isAbout(asks: Asks, { table, after }: TableComparison): boolean {
  return "table" in asks && (sameName(asks.table, table) || sameName(asks.table, after ?? ""));
}

/** The statement whose foreign key actions and triggers wrote most, else the one that fills the table anew. */
function guessForRows(table: TableComparison, writings: readonly Writing[]): Blame {
  const sweeping = writings
    .filter(({ effect }) => effect.collateral > 0)
    .toSorted((a, b) => b.effect.collateral - a.effect.collateral)[0];
  if (sweeping !== undefined && "table" in sweeping.asks) {
    return { by: sweeping.effect, cause: { kind: "cascade", parent: sweeping.asks.table } };
  }
  if (table.rowsAfter === 0) return { by: null, cause: { kind: "no-copy" } };
  const copy = writings.find(({ asks }) => asks.kind === "insert" && asks.reading !== null);
  const drops = copy?.asks.kind === "insert" ? copy.asks.drops : null;
  return { by: copy?.effect ?? null, cause: { kind: "copy", drops, remakes: false } };
}

function valueLosses(
  rows: Counted,
  table: TableComparison,
  column: ColumnComparison,
  writings: readonly Writing[],
  followed: Account | null,
): readonly ValueLoss[] {
  const { before, after } = column;
  if (table.after === null || before === null) return [];
  const isOwn = (each: { readonly table: string; readonly column: string }): boolean =>
    sameName(each.table, table.table) && sameName(each.column, before);
  if (after === null) return droppedAndAdded(column, followed?.values.find(isOwn));
  if (followed?.conversions.some(isOwn)) return [];
  // What had no value and has one now is nobody's loss.
  const filled = Math.min(table.rowsBefore - column.nonNullBefore, column.changed - column.nulled);
  const converted = isRetyped(rows, table, before, after) ? column.retyped : 0;
  const asked = sum(writings, ({ effect, asks }) =>
    isAbout(asks, table) && sets(asks, after) ? effect.direct : 0,
  );
  const lost = column.changed - Math.max(0, filled) - converted - asked;
  if (lost <= 0) return [];
  const known = followed?.values.find(isOwn);
  const blame: Blame = known ?? guessForValues(rows, table, before, writings);
  return [
    {
      table: table.table,
      column: before,
      values: lost,
      nulled: Math.min(lost, column.nulled),
      of: column.nonNullBefore,
      by: blame.by,
      cause: blame.cause,
    },
  ];
}

/** A column that is gone is what its DROP asks for, unless another stands under its name. */
function droppedAndAdded(
  { nonNullBefore }: ColumnComparison,
  known: ValueLoss | undefined,
): readonly ValueLoss[] {
  if (known?.cause.kind !== "dropped-and-added" || nonNullBefore === 0) return [];
  return [{ ...known, values: nonNullBefore, nulled: nonNullBefore, of: nonNullBefore }];
}

function isRetyped({ before, after }: Counted, table: TableComparison, from: string, to: string): boolean {
  const typeIn = (schema: Schema, name: string, column: string): string =>
    tableNamed(schema, name)?.columns.find((each) => sameName(each.name, column))?.type ?? "";
  return typeIn(before, table.table, from) !== typeIn(after, table.after ?? "", to);
}

function sets(asks: Asks, column: string): boolean {
  if (asks.kind === "update") return asks.columns.some((name) => sameName(name, column));
  if (asks.kind !== "insert" || asks.reading !== null) return false;
  const names = asks.updates.length > 0 ? asks.updates : asks.columns;
  return names === null || names.some((name) => sameName(name, column));
}

function guessForValues(
  { before }: Counted,
  table: TableComparison,
  column: string,
  writings: readonly Writing[],
): Blame {
  const keys = tableNamed(before, table.table)?.foreignKeys ?? [];
  const key = keys.find(({ columns }) => columns.some((name) => sameName(name, column)));
  const sweeping = writings.find(
    ({ effect, asks }) =>
      effect.collateral > 0 && "table" in asks && key !== undefined && sameName(asks.table, key.parent),
  );
  if (sweeping !== undefined && key !== undefined)
    return { by: sweeping.effect, cause: { kind: "key-action", parent: key.parent } };
  const copy = writings.find(({ asks }) => asks.kind === "insert" && asks.reading !== null);
  return { by: copy?.effect ?? null, cause: { kind: "unknown" } };
}

function sum<T>(all: readonly T[], of: (each: T) => number): number {
  return all.reduce((total, each) => total + of(each), 0);
}
