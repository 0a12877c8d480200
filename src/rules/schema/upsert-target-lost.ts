import {
  bothSides,
  brokenAsEvidence,
  brokenBy,
  isOldColumn,
  lastChangeOf,
  tablesOnBothSides,
} from "../../changes/facts/schema-changes.ts";
import { isUniqueChange } from "../../changes/facts/unique-changes.ts";
import { code } from "../../model/text.ts";
import { targetsLost } from "../../queries/unique-targets.ts";
import { defineRule } from "../rule.ts";

export const upsertTargetLost = defineRule({
  id: "upsert-target-lost",
  stage: "schema",
  severity: "warning",
  summary: "A unique index that an ON CONFLICT needs is gone",
  why: "`onConflictDoUpdate` names the columns of a unique index, and SQLite refuses the whole statement where there is none; nothing keeps duplicates out any more either.",

  *check(evidence) {
    for (const table of tablesOnBothSides(evidence)) {
      const sides = bothSides(evidence, table);
      if (sides === null) continue;
      for (const { columns } of targetsLost(sides.old, sides.now)) {
        if (!columns.every((column) => isOldColumn(evidence, table, column))) continue;
        const at = lastChangeOf(evidence, table, (change) => isUniqueChange(change, table, columns));
        if (at === null) continue;
        const change = evidence.net.changes.find((placed) =>
          isUniqueChange(placed.change, table, columns),
        )?.change;
        const broken = change === undefined ? undefined : brokenBy(evidence, change);
        const names = code(`${table}.${columns.join(", ")}`);
        // A set that the key is part of serves no upsert: SQLite took none on it before either.
        if (broken === undefined) continue;
        yield {
          at,
          subject: `${table}.${columns.join(", ")}`,
          message: `${names} is no longer unique; upserts of running code on it fail: ${code(broken.message)}, and duplicates are let in`,
          remedy: `If code upserts on ${code(columns.join(", "))}, deploy code that no longer does first, and drop the index in a later release; if none does, accept this`,
          evidence: { table, columns, ...brokenAsEvidence(broken) },
        };
      }
    }
  },
});
