import type { LossCause, RowLoss, ValueLoss } from "../../model/account.ts";
import type { Json, Severity } from "../../model/finding.ts";
import type { AddedStatement } from "../../model/migration.ts";
import { isGenerated, type RowSource } from "../../model/rows.ts";
import { code, count, formatNumber } from "../../model/text.ts";
import { shareInWords } from "./wording.ts";

/** "all rows of `loan`" of generated rows, "48 of 1,204 rows of `loan`" of real ones. */
export function rowLossInWords({ table, rows, of }: RowLoss, source: RowSource): string {
  return `${lostOf(rows, of, source, "row")} of ${code(table)}`;
}

/** "48 of 1,204 values of `loan.due`". */
export function valueLossInWords({ table, column, values, of }: ValueLoss, source: RowSource): string {
  return `${lostOf(values, of, source, "value")} of ${code(`${table}.${column}`)}`;
}

/** "all rows", "48 of 1,204 rows". */
export function lostOf(part: number, whole: number, source: RowSource, one: string): string {
  if (isGenerated(source)) return shareInWords(part, whole, source, one);
  if (part < whole) return `${formatNumber(part)} of ${count(whole, one)}`;
  return whole === 1 ? `the only ${one}` : `all ${count(whole, one)}`;
}

/** The migration that did it, as the subject of a sentence. */
export function whoDid(by: AddedStatement | null): string {
  return by === null ? "The upgrade" : code(by.migration.name);
}

/** What a statement does to the table it names: "dropping `member`". */
export function deedInWords(by: AddedStatement | null): string {
  const name = code(by?.statement.target ?? "");
  switch (by?.statement.kind) {
    case "drop-table":
      return `dropping ${name}`;
    case "delete":
      return `deleting from ${name}`;
    case "update":
      return `changing rows of ${name}`;
    case "insert":
      return `replacing rows of ${name}`;
    default:
      return "the migration";
  }
}

/**
 * Unclaimed is an error, but for what other rows may not show: a DELETE that is asked for and takes children along,
 * triggers, which work as they always do, and copies whose author says what to leave out.
 */
export function severityOf({ cause, by }: RowLoss | ValueLoss, source: RowSource): Severity {
  const isReal = !isGenerated(source);
  switch (cause.kind) {
    case "cascade":
    case "key-action":
      return by?.statement.kind === "delete" && !isReal ? "warning" : "error";
    case "trigger":
      return isReal ? "error" : "warning";
    case "copy":
      return cause.remakes || (cause.drops !== null && !isReal) ? "warning" : "error";
    case "replaced":
      return "warning";
    default:
      return "error";
  }
}

/** Whether every value it is about is NULL now, by something that leaves a value out. */
export function isNulled({ values, nulled, cause }: ValueLoss): boolean {
  return nulled === values && !/^(?:conflict|other-column|renumbered)$/.test(cause.kind);
}

/** Losses of one statement by one kind of cause, which are told together. */
export function lossesTogether<T extends RowLoss | ValueLoss>(
  losses: readonly T[],
): readonly (readonly [T, ...(readonly T[])])[] {
  const keyOf = ({ by, cause, table }: T): string =>
    by === null ? table : `${by.migration.name} ${by.statement.line} ${causeKey(cause)}`;
  return [...Map.groupBy(losses, keyOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

function causeKey(cause: LossCause): string {
  if (cause.kind === "trigger") return `trigger ${cause.trigger}`;
  return cause.kind === "cascade" ? "cascade" : cause.kind;
}

/** The subject of a finding about these: the statement, or the table where no statement did it. */
export function subjectOf({ by, table, cause }: RowLoss | ValueLoss): string {
  return by === null
    ? `${table} ${cause.kind}`
    : `${by.migration.name} ${by.statement.line} ${causeKey(cause)}`;
}

/** For the JSON report. */
export function rowLossesAsEvidence(losses: readonly RowLoss[]): { readonly [key: string]: Json } {
  return {
    statement: losses[0]?.by?.statement.text ?? null,
    tables: losses.map(({ table, rows, of }) => ({ table, before: of, after: of - rows })),
  };
}
