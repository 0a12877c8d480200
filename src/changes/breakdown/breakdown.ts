import type { ChangeRow, Risk } from "../../model/change.ts";
import type { BrokenQuery, ChangeUnit, CodeTrial, NetChanges, PlacedChange } from "../../model/code-query.ts";
import { describeChange } from "../../model/describe-change.ts";
import { sameName, tableNamed } from "../../model/schema.ts";
import type { SchemaChange } from "../../model/schema-change.ts";
import { code } from "../../model/text.ts";
import { isCauseOf } from "../../queries/blame.ts";
import { isWrittenAbout } from "../../queries/sent/try-written.ts";
import { wasThere } from "../net/net-changes.ts";
import { invertChange } from "../schema/invert-change.ts";
import { tableOf } from "../schema/object-key.ts";
import { blameTables } from "./blame-tables.ts";
import {
  changeEffect,
  type DataEffect,
  emptiedEffect,
  hasLosses,
  lossEffect,
  overwrites,
  rebuildEffect,
  statementEffect,
} from "./data-effect.ts";
import { type ColumnName, emptiedColumn } from "./emptied-column.ts";
import { lossesOf, type MetRows } from "./losses-of.ts";
import { fateUnder, isHiddenByRename, ownRisk, riskOf, worst } from "./risk.ts";
import { kindOf, objectOf } from "./row-words.ts";

/** What the breakdown is made of. A trial is null where the code was not tried. */
export interface BreakdownInput extends MetRows {
  readonly oldCode: CodeTrial | null;
  readonly newCode: CodeTrial | null;
}

/**
 * The rows of the risk breakdown, in the order of the migrations: one for each difference that is left at the end,
 * one for a table rebuild with all it changed, and one for what statements did to the rows of a table.
 */
export function breakDown(input: BreakdownInput): readonly ChangeRow[] {
  const { net } = input;
  const rows: ChangeRow[] = [];
  const told = new Set<string>();
  for (const unit of net.units) {
    const changes = net.changes.filter((placed) => placed.unit === unit);
    const rebuilt = rebuiltTable(net, unit);
    const own = changes.filter(({ change }) => rebuilt !== null && sameName(tableOf(change), rebuilt));
    const isRename = own.length === 1 && own[0]?.change.kind.startsWith("rename-") === true;
    if (rebuilt !== null && !isRename) rows.push(rebuildRow(input, unit, rebuilt, own));
    const others = rebuilt === null || isRename ? changes : changes.filter((placed) => !own.includes(placed));
    for (const placed of others) if (!isPartOfColumn(placed, others)) rows.push(changeRow(input, placed));
    const emptied = emptiedColumn(net, unit);
    const effect = emptied === null ? null : emptiedEffect(emptied.table, emptied.column, input);
    if (emptied !== null && effect !== null) rows.push(emptiedRow(input, unit, emptied, effect));
    const isTold = rows.some(({ migration, at }) => migration === unit.migration.name && at === unit.at);
    if (!isTold && dataKind(unit) === null && hasLosses(unit, input)) rows.push(lossRow(input, unit));
    const data = dataKind(unit);
    const table = data === null ? null : (unit.statements[0]?.target ?? null);
    if (data === null || table === null || tableNamed(net.after, table) === undefined) continue;
    // What fills a table that was moved by a copy is the move itself.
    const isMove =
      data === "insert-rows" && [...net.renames.tables.values()].some((name) => sameName(name, table));
    if (isMove && lossesOf(unit, input).every(({ words }) => rows.some((row) => row.data.includes(words))))
      continue;
    const key = JSON.stringify([unit.migration.name, data, table]);
    if (!told.has(key)) rows.push(statementRow(input, unit, data, table));
    told.add(key);
  }
  return blameTables(rows, input.oldCode, input.newCode);
}

/** The table a unit rebuilds under the name it has at the end; null where it is none, or born in these migrations. */
function rebuiltTable(net: NetChanges, { rebuilds }: ChangeUnit): string | null {
  if (rebuilds === null || tableNamed(net.after, rebuilds) === undefined) return null;
  return wasThere(net, rebuilds) ? rebuilds : null;
}

/** `ADD COLUMN … REFERENCES …`: what a new column brings along is told with the column. */
function isPartOfColumn({ change }: PlacedChange, beside: readonly PlacedChange[]): boolean {
  const fresh = beside.flatMap(({ change: other }) =>
    other.kind === "add-column" && sameName(other.table, tableOf(change)) ? [other.column] : [],
  );
  if (fresh.length === 0) return false;
  if (change.kind === "add-check") return true;
  return (
    change.kind === "add-foreign-key" &&
    change.foreignKey.columns.every((name) => fresh.some((column) => sameName(column, name)))
  );
}

function emptiedRow(
  input: BreakdownInput,
  unit: ChangeUnit,
  { table, column }: ColumnName,
  effect: DataEffect,
): ChangeRow {
  return {
    ...common(input, unit, [], effect),
    kind: "drop-column",
    object: `${table}.${column}`,
    why: "added again, empty",
  };
}

/** What leaves the schema as it was, and takes rows: a table that is dropped and made anew. */
function lossRow(input: BreakdownInput, unit: ChangeUnit): ChangeRow {
  const isDrop = unit.statements.some(({ kind }) => kind === "drop-table");
  const effect = lossEffect(unit, input);
  return {
    ...common(input, unit, [], effect),
    // Rows that lie under another name are not gone, but code finds others in their place.
    risk: effect.isLoss ? "destructive" : "breaking",
    kind: isDrop ? "drop-table" : "rename-table",
    object: unit.statements[0]?.target ?? "",
    why: isDrop ? "created again and not filled" : "another table takes its name",
  };
}

function rebuildRow(
  input: BreakdownInput,
  unit: ChangeUnit,
  table: string,
  own: readonly PlacedChange[],
): ChangeRow {
  const changes = own.map(({ change }) => change);
  const effect = rebuildEffect(unit, changes, input);
  const isAsBefore = !input.net.changes.some(({ change }) => sameName(tableOf(change), table));
  const written = writtenIn(input, unit, table, changes);
  const words = [...changes.slice(0, 3).map(describeChange), ...written];
  const more = changes.length > 3 ? [`and ${changes.length - 3} more`] : [];
  return {
    ...common(input, unit, changes, effect),
    kind: "rebuild-table",
    object: table,
    why: isAsBefore && written.length === 0 ? "defined as before" : [...words, ...more].join("; "),
  };
}

/** What SQL written by hand meets on a table that a rebuild makes anew, be it but the order of its columns. */
function writtenIn(
  { oldCode }: BreakdownInput,
  unit: ChangeUnit,
  table: string,
  changes: readonly SchemaChange[],
): readonly string[] {
  const written = (oldCode?.broken ?? []).filter(
    (found) =>
      isWrittenAbout(found.query, table) &&
      (found.readsOtherwise === true || changes.some((change) => isCauseOf(change, found))),
  );
  return unit.rebuilds === null ? [] : written.slice(0, 1).map(sqliteSays);
}

function changeRow(input: BreakdownInput, { change, unit }: PlacedChange): ChangeRow {
  const effect = changeEffect(change, unit, input);
  return {
    ...common(input, unit, [change], effect),
    kind: kindOf(change),
    object: objectOf(change),
    why: whyOf(input, change),
  };
}

/** Everything in a row that follows from its changes and their effect. */
function common(
  input: BreakdownInput,
  unit: ChangeUnit,
  changes: readonly SchemaChange[],
  effect: DataEffect,
): Pick<ChangeRow, "migration" | "at" | "risk" | "data" | "oldCode" | "newCode"> {
  const inverted = changes.map((change) => invertChange(change, input.net.renames));
  const isMoved = changes.some((change) => isHiddenByRename(change, input.net.renames));
  const oldCode = isMoved && input.oldCode !== null ? "breaks" : fateUnder(input.oldCode, changes);
  const newCode = isMoved && input.newCode !== null ? "breaks" : fateUnder(input.newCode, inverted);
  const own = worst(changes.map((change) => ownRisk(change)));
  const risk = effect.isLoss ? "destructive" : worst([own, riskOf(oldCode)]);
  return { migration: unit.migration.name, at: unit.at, risk, data: effect.words, oldCode, newCode };
}

function whyOf({ oldCode }: BreakdownInput, change: SchemaChange): string {
  const broken = oldCode?.broken.find((found) => isCauseOf(change, found));
  switch (change.kind) {
    case "rename-table":
    case "rename-column":
      return `was ${code(change.from)}`;
    case "add-table":
    case "drop-table":
    case "drop-column":
    case "drop-view":
      return "";
    case "add-trigger":
    case "add-view":
    case "add-virtual-table":
    case "drop-virtual-table":
    case "drop-trigger":
      return broken === undefined ? "" : sqliteSays(broken);
    case "add-column":
      return broken === undefined ? "" : sqliteSays(broken);
    case "add-index":
    case "drop-index":
      return broken === undefined ? (change.index.unique ? "unique" : "") : sqliteSays(broken);
    default:
      return [describeChange(change), ...(broken === undefined ? [] : [sqliteSays(broken)])].join("; ");
  }
}

function sqliteSays({ query, message, sent, readsOtherwise }: BrokenQuery): string {
  const verb = query.verb === "upsert" ? "upserts" : query.verb === "view" ? "reads" : `${query.verb}s`;
  if (query.written !== undefined) {
    const { file, line } = sent?.[0] ?? { file: "", line: 0 };
    const what = readsOtherwise ? message : `${code(message)}`;
    return `SQL written by hand in ${code(`${file}:${line}`)}: ${what}`;
  }
  return `${query.values === "some" ? "some " : ""}${verb} of the deployed code: ${code(message)}`;
}

type DataKind = "insert-rows" | "update-rows" | "delete-rows";

function dataKind({ rebuilds, statements }: ChangeUnit): DataKind | null {
  const kind = statements[0]?.kind;
  if (rebuilds !== null) return null;
  return kind === "insert" || kind === "update" || kind === "delete" ? `${kind}-rows` : null;
}

/** One row for all statements of a kind on a table in one migration: a seed of two hundred rows is one thing. */
function statementRow(input: BreakdownInput, unit: ChangeUnit, kind: DataKind, table: string): ChangeRow {
  const alike = input.net.units.filter(
    (other) =>
      other.migration === unit.migration &&
      dataKind(other) === kind &&
      sameName(other.statements[0]?.target ?? "", table),
  );
  const effect = statementEffect(alike, table, input);
  const isNew = !wasThere(input.net, table);
  const isSafe = isNew || (kind === "insert-rows" && overwrites(alike) === null);
  const own: Risk = isSafe ? "safe" : "caution";
  const last = alike.at(-1) ?? unit;
  return {
    migration: unit.migration.name,
    at: { ...unit.at, endLine: last.at.endLine },
    kind,
    object: table,
    risk: effect.isLoss && !isNew ? "destructive" : own,
    data: effect.words,
    oldCode: input.oldCode === null ? "not run" : "works",
    newCode: input.newCode === null ? "not run" : "works",
    why: alike.length > 1 ? `${alike.length} statements` : "",
  };
}
