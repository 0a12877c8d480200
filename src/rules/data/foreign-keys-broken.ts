import type { Json } from "../../model/finding.ts";
import { type ForeignKeyViolation, isGenerated } from "../../model/rows.ts";
import { nameKey } from "../../model/schema.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { alsoDeletes } from "../words/also-deletes.ts";
import { keyRemedy, orphanedBefore } from "../words/orphaned-keys.ts";

export const foreignKeysBroken = defineRule({
  id: "foreign-keys-broken",
  stage: "data",
  severity: "error",
  summary: "Rows refer to parent rows that no longer exist",
  why: "With foreign keys off, nothing stops a migration from leaving orphaned rows. A key whose parent table is gone or not unique makes every later write fail.",

  *check({ brokenKeys, source, rows: run }) {
    for (const broken of brokenKeys) {
      const { violation, more, at, isAsked } = broken;
      const { kind, table, columns, parent } = violation;
      const key = code(`${table}.${columns.join(", ")}`);
      const rowsWords = isGenerated(source) ? "Rows" : count(more, "row");
      const message = {
        orphans: `${rowsWords} of ${key} would refer to rows of ${code(parent)} that do not exist`,
        "parent-missing": `${key} refers to ${code(parent)}, which no longer exists: writes to ${code(table)} fail where foreign keys are on${alsoDeletes(run.run.schema ?? run.before, table)}`,
        mismatch: `${key} refers to columns of ${code(parent)} that are not a unique key: every write fails with "foreign key mismatch"`,
      }[kind];
      if (broken.isOld) {
        yield {
          at,
          severity: "notice",
          subject: `orphans before ${nameKey(`${violation.table} ${violation.columns.join(" ")}`)}`,
          ...orphanedBefore(violation),
          evidence: { ...evidenceOf(violation), before: true },
        };
        continue;
      }
      yield {
        at,
        severity: isAsked && kind === "orphans" && isGenerated(source) ? "warning" : "error",
        subject: `${kind} ${nameKey(`${table} ${columns.join(" ")}`)}`,
        message,
        remedy: keyRemedy(violation, run.before),
        evidence: evidenceOf(violation),
      };
    }
  },
});

function evidenceOf({ table, columns, parent, rows }: ForeignKeyViolation): Readonly<Record<string, Json>> {
  return { table, columns, parent, rows };
}
