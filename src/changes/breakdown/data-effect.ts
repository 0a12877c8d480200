import type { ChangeUnit } from "../../model/code-query.ts";
import type { AddedStatement } from "../../model/migration.ts";
import { isGenerated, type RowSource, type TableComparison } from "../../model/rows.ts";
import type { RowsRun, StatementEffect } from "../../model/run.ts";
import { sameName } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code, count } from "../../model/text.ts";
import { readAsks } from "../../sql/asks.ts";
import { originOf } from "../schema/object-key.ts";
import { isOf, lossesOf, type MetRows, type Taken } from "./losses-of.ts";

/** What a change did to the rows, and whether it took something that nobody asked it to take. */
export interface DataEffect {
  /** Half a sentence. */
  readonly words: string;
  readonly isLoss: boolean;
}

const notTried: DataEffect = { words: "not tried", isLoss: false };
const untouched: DataEffect = { words: "none touched", isLoss: false };

/** Whether this unit takes rows or values that nobody asked it to take. */
export function hasLosses(unit: ChangeUnit, met: MetRows): boolean {
  return wasTried(met) && lossesOf(unit, met).length > 0;
}

/** What a unit did that left no difference of the schema. */
export function lossEffect(unit: ChangeUnit, met: MetRows): DataEffect {
  return withTaken([], lossesOf(unit, met));
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
  if (asked.length + losses.length === 0) return { words: "all copied", isLoss: false };
  return withTaken(asked, losses);
}

/** What became of a column that was dropped and added again under its name; null where its values came back by a copy. */
export function emptiedEffect(table: string, column: string, met: MetRows): DataEffect | null {
  const { rows, source, net } = met;
  if (rows === null || !wasTried(met)) return notTried;
  const old = originOf(net.renames.tables, table);
  const losses = rows.account.values.filter(
    (loss) => sameName(loss.table, old) && sameName(loss.column, column),
  );
  const gone = losses.reduce((sum, { values }) => sum + values, 0);
  if (gone === 0) return null;
  const isAll = losses.some(({ of }) => gone >= of);
  return {
    words: isGenerated(source) ? `${isAll ? "all" : "some"} values deleted` : deleted(gone, "value"),
    isLoss: true,
  };
}

/** What a single change did to the rows. */
export function changeEffect(change: SchemaChange, unit: ChangeUnit, met: MetRows): DataEffect {
  if (!wasTried(met)) return notTried;
  const losses = lossesOf(unit, met);
  const asked = droppedWords(change, met);
  if (losses.length > 0) return withTaken(asked, losses);
  return asked.length > 0 ? { words: asked.join(", "), isLoss: false } : untouched;
}

/** What INSERT, UPDATE or DELETE statements on a table did. `isLoss`: they leave nothing of what was there, or more goes. */
export function statementEffect(units: readonly ChangeUnit[], table: string, met: MetRows): DataEffect {
  const { rows, source } = met;
  if (rows === null || !wasTried(met)) return notTried;
  const effects = effectsOf(units, rows);
  const losses = units.flatMap((unit) => lossesOf(unit, met));
  const written = effects.reduce((sum, { direct }) => sum + direct, 0);
  const found = rows.tables.find(({ after }) => after !== null && sameName(after, table));
  const kind = units[0]?.statements[0]?.kind;
  if (kind === "insert") return withTaken([insertedWords(units, written, found, source)], losses);
  if (written === 0 && losses.length === 0)
    return isGenerated(source) ? { words: "no generated row matches", isLoss: false } : untouched;
  const isAll = kind === "delete" && found !== undefined && found.rowsAfter === 0;
  const isOne = !isGenerated(source) && written === 1;
  const verb = kind === "delete" ? "deleted" : isOne ? "changes" : "change";
  const share = isAll ? "all rows" : "some rows";
  const words = `${isGenerated(source) ? share : count(written, "row")} ${verb}`;
  const effect = withTaken([words], losses);
  return { ...effect, isLoss: isAll || effect.isLoss };
}

/** What statements of the units did; there may be tens of thousands of both. */
function effectsOf(units: readonly ChangeUnit[], { effects }: RowsRun): readonly StatementEffect[] {
  const place = ({ migration, statement }: AddedStatement) => `${migration.name}:${statement.line}`;
  const places = Map.groupBy(
    units.flatMap((unit) =>
      unit.statements.map((statement) => ({ migration: unit.migration, statement, unit })),
    ),
    place,
  );
  return effects.filter((effect) => places.get(place(effect))?.some(({ unit }) => isOf(unit, effect)));
}

function withTaken(asked: readonly string[], losses: readonly Taken[]): DataEffect {
  const words = [...asked, ...new Set(losses.map((loss) => loss.words))];
  return { words: words.join(", "), isLoss: losses.some(({ isGone }) => isGone) };
}

/** Whether statements write over rows that are there: upserts, and REPLACE. */
export function overwrites(units: readonly ChangeUnit[]): "replaced" | "changed" | null {
  const writing = units
    .flatMap(({ statements }) => statements)
    .filter(({ text }) => /\b(?:conflict|replace)\b/i.test(text));
  const asks = writing.map(readAsks);
  const inserts = asks.filter((each) => each.kind === "insert");
  if (inserts.some(({ drops }) => drops === "replace")) return "replaced";
  return inserts.some(({ updates }) => updates.length > 0) ? "changed" : null;
}

/** How many rows a copy makes, or an upsert meets, follows from the rows there are; invented ones say nothing about that. */
function insertedWords(
  units: readonly ChangeUnit[],
  written: number,
  table: TableComparison | undefined,
  source: RowSource,
): string {
  const over = overwrites(units);
  if (isGenerated(source) && over !== null) return `rows added or ${over}`;
  const copies = units.some(({ statements }) => statements.some(({ text }) => /\bselect\b/i.test(text)));
  if (isGenerated(source) && copies) return "rows added";
  // A table that is new has nothing to compare with: all of it is added.
  const added = over === null ? written : Math.min(written, table?.added ?? written);
  const others = written - added;
  return [
    ...(added > 0 || others === 0 ? [`${added === 0 ? "no row" : count(added, "row")} added`] : []),
    ...(others > 0 ? [`${count(others, "row")} ${over}`] : []),
  ].join(", ");
}

function deleted(number: number, one: string): string {
  return `${count(number, one)} deleted`;
}

function wasTried({ rows }: MetRows): boolean {
  return rows !== null && rows.run.failure === null;
}

function droppedWords(change: SchemaChange, { rows, source }: MetRows): readonly string[] {
  if (change.kind === "drop-table") {
    const table = rows?.tables.find((found) => sameName(found.table, change.table));
    if (table === undefined) return [];
    if (isGenerated(source)) return ["all rows deleted"];
    return [table.rowsBefore === 0 ? "it was empty" : deleted(table.rowsBefore, "row")];
  }
  if (change.kind !== "drop-column") return [];
  const column = droppedColumn(change.table, change.column, rows);
  if (column === undefined) return [];
  if (isGenerated(source)) return ["all values deleted"];
  return [column.nonNullBefore === 0 ? "it was empty" : deleted(column.nonNullBefore, "value")];
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
