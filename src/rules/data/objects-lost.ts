import { atTable } from "../../losses/at-table.ts";
import { lostObjects } from "../../losses/lost-objects.ts";
import { tableNamed } from "../../model/schema.ts";
import { code } from "../../model/text.ts";
import { quoteText } from "../../sql/identifiers.ts";
import { defineRule } from "../rule.ts";

export const objectsLost = defineRule({
  id: "objects-lost",
  stage: "data",
  severity: "warning",
  summary: "A rebuild loses what Drizzle does not know of",
  why: "A rebuild makes the table anew from the schema: triggers (full-text search above all), hand-made indexes, collations, STRICT and the AUTOINCREMENT counter are not in it.",

  *check(evidence) {
    const { replay, rows } = evidence;
    for (const { table, what, remedy } of lostObjects(evidence)) {
      yield {
        at: atTable(replay.added, table).at,
        subject: what,
        message: `The rebuild of ${code(table)} loses ${what}`,
        remedy,
      };
    }
    for (const { table, after, counter } of rows.tables) {
      if (after === null || counter === null || counter.before === null) continue;
      // Where AUTOINCREMENT itself is gone, that is what is told.
      if (rows.run.schema === null || !tableNamed(rows.run.schema, after)?.autoincrement) continue;
      if (Number(counter.after ?? 0) >= Number(counter.before)) continue;
      yield {
        at: atTable(replay.added, table).at,
        subject: `counter ${table}`,
        message: `The rebuild of ${code(table)} sets its AUTOINCREMENT counter back: ids of deleted rows are given out again`,
        remedy: `Carry the counter over behind the rebuild: ${code(`UPDATE sqlite_sequence SET seq = … WHERE name = ${quoteText(table)}`)}`,
        evidence: {
          before: String(counter.before),
          after: counter.after === null ? null : String(counter.after),
        },
      };
    }
  },
});
