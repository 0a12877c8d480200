import type { Draft } from "../../model/finding.ts";
import type { ChangedValues } from "../../model/losses.ts";
import type { RowSource } from "../../model/rows.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { shareInWords } from "../words/wording.ts";

export const valuesChanged = defineRule({
  id: "values-changed",
  stage: "data",
  severity: "warning",
  supersedes: ["pragma-without-effect"],
  summary: "Values change although no statement updates them",
  why: "Where double-quoted text is a string, a rebuild that selects a column the table does not have fills every row with the column's own name; a `SELECT *` into another order of columns moves every value to its neighbour; a new type converts what it can.",

  *check({ changed, source, judged }) {
    for (const found of changed) {
      const { table, at, ownNames } = found;
      for (const { after: column, ownName: rows } of ownNames) {
        const name = code(`${table.table}.${column}`);
        const share = shareInWords(rows, table.rowsAfter, source, "row");
        yield {
          at,
          severity: "error",
          subject: `${table.table}.${column} own name`,
          message: `${name} would hold the text ${code(column)} in ${share}: the rebuild selects a column that the table does not have, and ${judged.profile.driver} takes the quoted name for a text`,
          remedy: `Select a value in place of ${code(`"${column}"`)} in the rebuild's INSERT … SELECT, or add the column with ALTER TABLE in a migration of its own`,
          evidence: { table: table.table, column, rows },
        };
      }
      yield* othersOf(found, source);
    }
  },
});

function* othersOf({ table, at, columns }: ChangedValues, source: RowSource): Generator<Draft> {
  const [first] = columns;
  if (first === undefined) return;
  const isMoved = columns.filter((column) => column.changed >= column.nonNullBefore).length >= 2;
  const names = columns.map(({ before }) => before);
  const verb = names.length === 1 ? "changes its values" : "change their values";
  const share = shareInWords(first.changed, table.rowsAfter, source, "row");
  yield {
    at,
    severity: isMoved || source !== "invented" ? "error" : "warning",
    subject: `${table.table} ${names.join(" ")}`,
    message: `${joinNames(names.map((name) => `${table.table}.${name}`))} ${verb} in ${share}${isMoved ? ": the rebuild copies columns into one another's place" : ""}`,
    remedy: isMoved
      ? "Name the columns on both sides of the INSERT … SELECT, in the same order"
      : "Copy the column with a CAST or an expression that says what is meant, and check what becomes of values that do not fit",
    evidence: { table: table.table, columns: names, changed: first.changed },
  };
}
