import type { NulledValues } from "../../model/losses.ts";
import type { AddedStatement } from "../../model/migration.ts";
import type { RowSource } from "../../model/rows.ts";
import { code, joinNames } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { keysOff } from "../words/keys-off.ts";
import { shareInWords } from "../words/wording.ts";

export const valuesNulled = defineRule({
  id: "values-nulled",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Values become NULL although no statement sets them",
  why: "Dropping a table fires ON DELETE SET NULL in its children, and a rebuild that forgets a column leaves it empty: the rows are there, what they pointed to is not.",

  *check({ nulled, source, judged }) {
    for (const [drop, columns] of Map.groupBy(nulled, (found) => found.drop)) {
      const first = columns[0];
      if (first === undefined) continue;
      yield {
        at: first.at,
        subject: drop === null ? first.table : `${drop.migration.name} ${drop.statement.line}`,
        message: messageFor(drop, columns, source),
        remedy: remedyFor(drop, columns, (parent) => keysOff(judged.profile, parent)),
        evidence: { columns: columns.map((column) => ({ column: nameOf(column), nulled: column.nulled })) },
      };
    }
  },
});

function nameOf({ table, column }: NulledValues): string {
  return `${table}.${column}`;
}

function messageFor(
  drop: AddedStatement | null,
  columns: readonly NulledValues[],
  source: RowSource,
): string {
  const losses = columns
    .map((column) => `${code(nameOf(column))} ${shareInWords(column.nulled, column.of, source, "value")}`)
    .join(", ");
  if (drop === null) return `Values would be lost in a rebuild that does not copy them (${losses})`;
  if (drop.statement.kind === "alter-table")
    return `Values would be lost in a column that is dropped and added again (${losses})`;
  const parent = code(drop.statement.target ?? "");
  return `Values would become NULL that no statement asks to change: dropping ${parent} fires ON DELETE SET NULL (${losses})`;
}

function remedyFor(
  drop: AddedStatement | null,
  columns: readonly NulledValues[],
  withParent: (parent: string) => string,
): string {
  if (drop === null) return "Name the column in both lists of the rebuild's INSERT … SELECT";
  if (drop.statement.kind !== "alter-table") return withParent(drop.statement.target ?? "");
  const names = joinNames(columns.map(({ column }) => column));
  return `Leave ${names} in place; to empty it on purpose, say so with \`UPDATE … SET … = NULL\``;
}
