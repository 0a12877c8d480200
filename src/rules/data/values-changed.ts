import { atTable } from "../../losses/at-table.ts";
import { changedColumns } from "../../losses/changed-columns.ts";
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

  *check(evidence) {
    const { rows, source, replay } = evidence;
    for (const table of rows.tables) {
      const place = atTable(replay.added, table.table);
      if (table.after === null || place.isUpdated) continue;
      for (const column of table.columns) {
        if (column.after === null || column.ownName === 0) continue;
        yield {
          at: place.at,
          severity: "error",
          subject: `${table.table}.${column.after} own name`,
          message: `${code(`${table.table}.${column.after}`)} would hold the text ${code(column.after)} in ${shareInWords(column.ownName, table.rowsAfter, source, "row")}: the rebuild selects a column that the table does not have, and ${replay.profile.driver} takes the quoted name for a text`,
          remedy: `Select a value in place of ${code(`"${column.after}"`)} in the rebuild's INSERT … SELECT, or add the column with ALTER TABLE in a migration of its own`,
          evidence: { table: table.table, column: column.after, rows: column.ownName },
        };
      }
      const changed = changedColumns(evidence, table);
      const first = changed[0];
      if (first === undefined) continue;
      const isMoved = changed.filter((column) => column.changed >= column.nonNullBefore).length >= 2;
      yield {
        at: place.at,
        severity: isMoved || source !== "invented" ? "error" : "warning",
        subject: `${table.table} ${changed.map(({ before }) => before).join(" ")}`,
        message: `${joinNames(changed.map(({ before }) => `${table.table}.${before}`))} ${changed.length === 1 ? "changes its values" : "change their values"} in ${shareInWords(first.changed, table.rowsAfter, source, "row")}${isMoved ? ": the rebuild copies columns into one another's place" : ""}`,
        remedy: isMoved
          ? "Name the columns on both sides of the INSERT … SELECT, in the same order"
          : "Copy the column with a CAST or an expression that says what is meant, and check what becomes of values that do not fit",
        evidence: {
          table: table.table,
          columns: changed.map(({ before }) => before),
          changed: first.changed,
        },
      };
    }
  },
});
