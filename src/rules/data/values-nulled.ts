import type { DataEvidence } from "../../model/evidence.ts";
import { sameName } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { targetOf } from "../../sql/targets.ts";
import { type AddedStatement, addedStatements, atStatement, atTable } from "../at-table.ts";
import { defineRule } from "../rule.ts";
import { shareInWords } from "../wording.ts";

export const valuesNulled = defineRule({
  id: "values-nulled",
  stage: "data",
  severity: "error",
  supersedes: ["pragma-without-effect"],
  summary: "Values become NULL although no statement sets them",
  why: "Dropping a table fires ON DELETE SET NULL in its children, and a rebuild that forgets a column leaves it empty: the rows are there, what they pointed to is not.",

  *check(evidence) {
    for (const [drop, columns] of Map.groupBy(nulledColumns(evidence), ({ drop }) => drop)) {
      const first = columns[0];
      if (first === undefined) continue;
      const losses = columns.map(({ name, values }) => `${code(name)} ${values}`).join(", ");
      const parent = drop === null ? "" : code(targetOf(drop.statement) ?? "");
      yield {
        at: drop === null ? atTable(evidence.replay.added, first.table).at : atStatement(drop),
        subject: columns.map(({ name }) => name).join(" "),
        message:
          drop === null
            ? `Values would be lost in a rebuild that does not copy them (${losses})`
            : `Values would become NULL that no statement asks to change: dropping ${parent} fires ON DELETE SET NULL (${losses})`,
        remedy:
          drop === null
            ? "Name the column in both lists of the rebuild's INSERT … SELECT"
            : `Turn foreign keys off on the connection before \`migrate()\`, or leave ${parent} in place`,
        evidence: { columns: columns.map(({ name, nulled }) => ({ column: name, nulled })) },
      };
    }
  },
});

interface Nulled {
  readonly table: string;
  /** "table.column". */
  readonly name: string;
  readonly nulled: number;
  readonly values: string;
  /** The drop of the parent that a foreign key followed; null where the column was left out of a rebuild. */
  readonly drop: AddedStatement | null;
}

function nulledColumns({ rows, replay, source }: DataEvidence): readonly Nulled[] {
  const drops = addedStatements(replay.added).filter(({ statement }) => statement.kind === "drop-table");
  return rows.tables
    .filter((table) => table.after !== null && !atTable(replay.added, table.table).isUpdated)
    .flatMap((table) =>
      table.columns.flatMap(({ before, after, nulled, nonNullBefore }): Nulled[] => {
        if (nulled === 0 || before === null || after === null) return [];
        const key = table.foreignKeys.find(({ columns }) => columns.some((each) => sameName(each, before)));
        const drop = drops.find(
          ({ statement }) => key !== undefined && sameName(targetOf(statement) ?? "", key.parent),
        );
        const values = shareInWords(nulled, nonNullBefore, source, "value");
        return [{ table: table.table, name: `${table.table}.${before}`, nulled, values, drop: drop ?? null }];
      }),
    );
}
