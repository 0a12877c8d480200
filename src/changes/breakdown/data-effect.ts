import { findLoss } from "../../losses/find-loss.ts";
import type { ChangeUnit } from "../../model/code-query.ts";
import type { LossCause } from "../../model/losses.ts";
import type { RowSource, TableComparison } from "../../model/rows.ts";
import type { RowsRun, StatementEffect } from "../../model/run.ts";
import { sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code, count, formatNumber } from "../../model/text.ts";

/** Rows that the migrations met: real ones are counted, of invented ones only all and some mean anything. */
export interface MetRows {
  readonly rows: RowsRun | null;
  readonly source: RowSource;
}

/** What a change did to the rows, and whether it took something that nobody asked it to take. */
export interface DataEffect {
  /** Half a sentence. */
  readonly words: string;
  readonly isLoss: boolean;
}

const notTried: DataEffect = { words: "not tried", isLoss: false };
const untouched: DataEffect = { words: "none touched", isLoss: false };

/** What the unit did to rows beyond what it says: cascades, forgotten columns, rows a copy leaves out. */
function lossesOf(unit: ChangeUnit, { rows, source }: MetRows): readonly string[] {
  if (rows === null) return [];
  return rows.tables.flatMap((table) => {
    if (table.after === null) return [];
    const isDeleted = table.deleted > 0 && isTakenBy(unit, findLoss(rows, table));
    return [...(isDeleted ? [deletedWords(table, source)] : []), ...emptiedWords(unit, table, source)];
  });
}

/** What a rebuild did to the rows. */
export function rebuildEffect(unit: ChangeUnit, changes: readonly SchemaChange[], met: MetRows): DataEffect {
  if (!wasTried(met)) return notTried;
  const losses = lossesOf(unit, met);
  const asked = changes.flatMap((change) =>
    droppedWords(change, met).map((words) =>
      "column" in change ? `${code(change.column)}: ${words}` : words,
    ),
  );
  const words = [...asked, ...losses];
  return { words: words.length === 0 ? "all copied" : words.join(", "), isLoss: losses.length > 0 };
}

/** What became of a column that was dropped and added again under its name. */
export function emptiedEffect(table: string, column: string, met: MetRows): DataEffect {
  if (!wasTried(met)) return notTried;
  const found = met.rows?.tables.find(({ after }) => after !== null && sameName(after, table));
  const values = found?.columns.find(({ after }) => after !== null && sameName(after, column));
  if (found === undefined || met.source === "invented") return { words: "all values go", isLoss: true };
  if (values === undefined) return { words: "it was empty", isLoss: false };
  return { words: `${count(values.nonNullBefore, "value")} go`, isLoss: values.nonNullBefore > 0 };
}

/** What a single change did to the rows. */
export function changeEffect(change: SchemaChange, unit: ChangeUnit, met: MetRows): DataEffect {
  if (!wasTried(met)) return notTried;
  const losses = lossesOf(unit, met);
  const asked = droppedWords(change, met);
  if (losses.length > 0) return { words: [...asked, ...losses].join(", "), isLoss: true };
  return asked.length > 0 ? { words: asked.join(", "), isLoss: false } : untouched;
}

/** What INSERT, UPDATE or DELETE statements on a table did. `isLoss`: they leave nothing of what was there, or more goes. */
export function statementEffect(units: readonly ChangeUnit[], table: string, met: MetRows): DataEffect {
  const { rows, source } = met;
  if (rows === null || !wasTried(met)) return notTried;
  const effects = rows.effects.filter((effect) => units.some((unit) => isOf(unit, effect)));
  const losses = [...new Set(units.flatMap((unit) => lossesOf(unit, met)))];
  const written = effects.reduce((sum, { direct }) => sum + direct, 0);
  if (written === 0)
    return source === "invented" ? { words: "no invented row is meant", isLoss: false } : untouched;
  const found = rows.tables.find(({ after }) => after !== null && sameName(after, table));
  const kind = units[0]?.statements[0]?.kind;
  if (kind === "insert") return { words: insertedWords(units, written, source), isLoss: false };
  const isAll = kind === "delete" && found !== undefined && found.rowsAfter === 0;
  const verb = kind === "delete" ? "go" : "change";
  const share = isAll ? "all rows" : "some rows";
  const words = `${source === "invented" ? share : count(written, "row")} ${verb}`;
  return { words: [words, ...losses].join(", "), isLoss: isAll || losses.length > 0 };
}

/** How many rows a copy makes follows from the rows there are; invented ones say nothing about that. */
function insertedWords(units: readonly ChangeUnit[], written: number, source: MetRows["source"]): string {
  const copies = units.some(({ statements }) => statements.some(({ text }) => /\bselect\b/i.test(text)));
  return copies && source === "invented" ? "rows added" : `${count(written, "row")} added`;
}

function wasTried({ rows }: MetRows): boolean {
  return rows !== null && rows.run.failure === null;
}

function droppedWords(change: SchemaChange, { rows, source }: MetRows): readonly string[] {
  if (change.kind === "drop-table") {
    const table = rows?.tables.find((found) => sameName(found.table, change.table));
    if (table === undefined) return [];
    if (source === "invented") return ["all rows go"];
    return [table.rowsBefore === 0 ? "it was empty" : `${count(table.rowsBefore, "row")} go`];
  }
  if (change.kind !== "drop-column") return [];
  const column = droppedColumn(change.table, change.column, rows);
  if (column === undefined) return [];
  if (source === "invented") return ["all values go"];
  return [column.nonNullBefore === 0 ? "it was empty" : `${count(column.nonNullBefore, "value")} go`];
}

/** The comparison of a column that is gone. */
export function droppedColumn(
  table: string,
  column: string,
  rows: RowsRun | null,
): TableComparison["columns"][number] | undefined {
  const found = rows?.tables.find(({ after }) => after !== null && sameName(after, table));
  return found?.columns.find(
    ({ before, after }) => after === null && before !== null && sameName(before, column),
  );
}

function isOf(unit: ChangeUnit, { migration, statement }: StatementEffect): boolean {
  return (
    unit.migration.name === migration.name &&
    unit.statements.some(({ line, text }) => line === statement.line && text === statement.text)
  );
}

function isTakenBy(unit: ChangeUnit, loss: LossCause | null): boolean {
  return loss !== null && isOf(unit, loss.effect);
}

function deletedWords(table: TableComparison, source: MetRows["source"]): string {
  const name = code(table.table);
  if (source !== "invented")
    return `${name} ${formatNumber(table.rowsBefore)} → ${formatNumber(table.rowsAfter)}`;
  return `${table.rowsAfter === 0 ? "all" : "some"} rows of ${name} deleted`;
}

/** Values that a rebuild or a drop emptied or overwrote in the table itself and in those that refer to it. */
function emptiedWords(
  unit: ChangeUnit,
  table: TableComparison,
  source: MetRows["source"],
): readonly string[] {
  const targets = unit.statements.flatMap((statement) =>
    statement.kind === "drop-table" ? (statement.target ?? []) : [],
  );
  const isRebuilt = unit.rebuilds !== null && sameName(unit.rebuilds, table.after ?? "");
  return table.columns.flatMap((column) => {
    const { before, after } = column;
    if (after === null) return [];
    if (before === null) {
      const name = code(`${table.after}.${after}`);
      return isRebuilt && column.ownName > 0 ? [`${name} holds its own name`] : [];
    }
    const key = table.foreignKeys.find(({ columns }) => columns.some((name) => sameName(name, before)));
    const isChild = key !== undefined && targets.some((target) => sameName(target, key.parent));
    if (!isRebuilt && !isChild) return [];
    const name = code(`${table.table}.${before}`);
    if (column.ownName > 0) return [`${name} holds its own name`];
    if (column.nulled === 0) return [];
    const share =
      source !== "invented"
        ? count(column.nulled, "value")
        : `${column.nulled >= column.nonNullBefore ? "all" : "some"} values`;
    return [`${share} of ${name} emptied`];
  });
}
