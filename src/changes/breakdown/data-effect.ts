import type { RowLoss, ValueLoss } from "../../model/account.ts";
import type { ChangeUnit } from "../../model/code-query.ts";
import type { AddedStatement } from "../../model/migration.ts";
import type { RowSource, TableComparison } from "../../model/rows.ts";
import type { RowsRun } from "../../model/run.ts";
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
  const isTaken = ({ by, table }: RowLoss | ValueLoss): boolean =>
    by === null ? isAbout(unit, table) : isOf(unit, by);
  return [
    ...rows.account.rows.filter(isTaken).map((loss) => deletedWords(loss, source)),
    ...rows.account.values.filter(isTaken).map((loss) => changedWords(loss, source)),
    ...ownNameWords(unit, rows),
  ];
}

/** Whether this unit takes rows or values that nobody asked it to take. */
export function hasLosses(unit: ChangeUnit, met: MetRows): boolean {
  return wasTried(met) && lossesOf(unit, met).length > 0;
}

/** What a unit did that left no difference of the schema. */
export function lossEffect(unit: ChangeUnit, met: MetRows): DataEffect {
  return { words: lossesOf(unit, met).join(", "), isLoss: true };
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
  if (written === 0 && losses.length === 0)
    return source === "invented" ? { words: "no invented row is meant", isLoss: false } : untouched;
  const found = rows.tables.find(({ after }) => after !== null && sameName(after, table));
  const kind = units[0]?.statements[0]?.kind;
  if (kind === "insert") {
    const words = [insertedWords(units, written, source), ...losses].join(", ");
    return { words, isLoss: losses.length > 0 };
  }
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

function isOf(unit: ChangeUnit, { migration, statement }: AddedStatement): boolean {
  return (
    unit.migration.name === migration.name &&
    unit.statements.some(({ line, text }) => line === statement.line && text === statement.text)
  );
}

function isAbout(unit: ChangeUnit, table: string): boolean {
  return unit.statements.some(
    ({ kind, target }) => /^(?:alter|drop)-table$/.test(kind) && sameName(target ?? "", table),
  );
}

function deletedWords({ table, rows, of }: RowLoss, source: MetRows["source"]): string {
  if (source !== "invented") return `${code(table)} ${formatNumber(of)} → ${formatNumber(of - rows)}`;
  return `${rows >= of ? "all" : "some"} rows of ${code(table)} deleted`;
}

function changedWords({ table, column, values, nulled, of }: ValueLoss, source: MetRows["source"]): string {
  const share = source !== "invented" ? count(values, "value") : `${values >= of ? "all" : "some"} values`;
  return `${share} of ${code(`${table}.${column}`)} ${nulled === values ? "emptied" : "changed"}`;
}

/** Columns in which a rebuild leaves the text of their own name. */
function ownNameWords({ rebuilds }: ChangeUnit, { tables }: RowsRun): readonly string[] {
  const table = tables.find(({ after }) => rebuilds !== null && sameName(rebuilds, after ?? ""));
  const named = table?.columns.filter(({ after, ownName }) => after !== null && ownName > 0) ?? [];
  return named.map(({ after }) => `${code(`${table?.after}.${after}`)} holds its own name`);
}
