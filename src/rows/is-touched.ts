import type { TableComparison } from "../model/rows.ts";

/** Whether any row or value of a table is not what it was. A column that came or went is no such thing. */
export function isTouched({
  after,
  rowsBefore,
  rowsAfter,
  deleted,
  added,
  changed,
}: TableComparison): boolean {
  return after === null || deleted + added + changed > 0 || rowsBefore !== rowsAfter;
}
