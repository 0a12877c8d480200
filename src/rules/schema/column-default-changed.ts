import { nameKey, sameName, tableNamed } from "../../model/schema.ts";
import { type ChangeAt, changesOf } from "../../model/schema-facts.ts";
import { code, count, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

type ColumnAt = ChangeAt<"change-column">;

export const columnDefaultChanged = defineRule({
  id: "column-default-changed",
  stage: "schema",
  isOfOldCode: true,
  severity: "notice",
  summary: "A column's default changes",
  why: "Drizzle sends a default it knows with each insert: the deployed code keeps using the old one, and existing rows keep their values.",

  *check(evidence) {
    const changes = changesOf(evidence.changes, "change-column");
    const isRetold = ({ change: { table, column } }: ColumnAt) =>
      changes.some(
        ({ change: other }) =>
          (other.what === "type" || other.what === "generated") &&
          sameName(other.table, table) &&
          sameName(other.column, column),
      );
    // A column that had to be given a value is given one still.
    const wasRequired = ({ change: { table, column, from } }: ColumnAt) => {
      const found = tableNamed(evidence.net.after, table)?.columns.find(({ name }) => sameName(name, column));
      return from === null && found?.notNull === true;
    };
    const told = changes.filter(
      (found) =>
        found.change.what === "default" &&
        plain(found.change.from) !== plain(found.change.to) &&
        !isRetold(found) &&
        !wasRequired(found),
    );
    for (const group of Map.groupBy(told, ({ change }) => nameKey(change.table)).values()) {
      const [first, ...others] = group;
      if (first === undefined) continue;
      const { table, column, from, to } = first.change;
      const columns = group.map(({ change }) => change.column);
      yield {
        at: first.at,
        subject: `${table}.${columns.join(",")}`,
        message:
          others.length === 0
            ? `The default of ${code(`${table}.${column}`)} changes from ${said(from)} to ${said(to)}; the deployed code keeps writing the old one`
            : `${count(group.length, "default")} of ${code(table)} change (${joinNames(columns)}); the deployed code keeps writing the old ones`,
        remedy: `If the old default would be wrong, first deploy code that sets ${joinNames(columns)}, and update the rows that have the old one`,
        evidence: {
          table,
          columns: group.map(({ change }) => ({ column: change.column, from: change.from, to: change.to })),
        },
      };
    }
  },
});

function said(value: string | null): string {
  return value === null ? "none" : code(value);
}

/** A number is the same with and without quotes: the column's affinity decides what is stored. */
function plain(value: string | null): string | null {
  return value === null ? null : (/^'(-?\d+(?:\.\d+)?)'$/.exec(value)?.[1] ?? value);
}
