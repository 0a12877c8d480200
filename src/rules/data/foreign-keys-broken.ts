import { atTable } from "../../losses/at-table.ts";
import type { ForeignKeyViolation } from "../../model/rows.ts";
import { nameKey } from "../../model/schema.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";

export const foreignKeysBroken = defineRule({
  id: "foreign-keys-broken",
  stage: "data",
  severity: "error",
  summary: "Rows point to parents that are no longer there",
  why: "With foreign keys off nothing stops a migration from leaving orphans behind; a key whose parent is gone or not unique makes every later write fail.",

  *check({ rows, replay, source }) {
    const keyOf = (violation: ForeignKeyViolation) =>
      nameKey(`${violation.table} ${violation.columns.join(" ")}`);
    const before = new Map(rows.violations.before.map((violation) => [keyOf(violation), violation]));
    for (const violation of rows.violations.after) {
      const old = before.get(keyOf(violation));
      if (old !== undefined && old.kind === violation.kind && old.rows >= violation.rows) continue;
      const key = code(`${violation.table}.${violation.columns.join(", ")}`);
      const parent = code(violation.parent);
      const rowsWords = source === "invented" ? "Rows" : count(violation.rows - (old?.rows ?? 0), "row");
      const message = {
        orphans: `${rowsWords} of ${key} would point to rows of ${parent} that are not there`,
        "parent-missing": `${key} refers to ${parent}, which is not there any more: writes to ${code(violation.table)} fail where foreign keys are on`,
        mismatch: `${key} refers to columns of ${parent} that are no unique key: every write fails with "foreign key mismatch"`,
      }[violation.kind];
      yield {
        at: atTable(replay.added, violation.parent, violation.table).at,
        subject: `${violation.kind} ${keyOf(violation)}`,
        message,
        remedy: remedyFor(violation),
        evidence: {
          table: violation.table,
          columns: violation.columns,
          parent: violation.parent,
          rows: violation.rows,
        },
      };
    }
  },
});

function remedyFor({ kind, table, columns, parent }: ForeignKeyViolation): string {
  const key = code(`${table}.${columns.join(", ")}`);
  switch (kind) {
    case "orphans":
      return `Delete the rows of ${code(table)} first or give ${key} another parent, or keep the rows of ${code(parent)}`;
    case "parent-missing":
      return `Take the reference of ${key} away first, or keep ${code(parent)}`;
    case "mismatch":
      return `Keep a unique index over what ${key} refers to, or take the reference away first`;
  }
}
