import { type ForeignKeyViolation, isGenerated } from "../../model/rows.ts";
import { nameKey, type Schema, tableNamed } from "../../model/schema.ts";
import { code, count } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { alsoDeletes } from "../words/also-deletes.ts";

export const foreignKeysBroken = defineRule({
  id: "foreign-keys-broken",
  stage: "data",
  severity: "error",
  summary: "Rows refer to parent rows that no longer exist",
  why: "With foreign keys off, nothing stops a migration from leaving orphaned rows. A key whose parent table is gone or not unique makes every later write fail.",

  *check({ brokenKeys, source, rows: run }) {
    for (const { violation, more, at, isAsked } of brokenKeys) {
      const { kind, table, columns, parent, rows } = violation;
      const key = code(`${table}.${columns.join(", ")}`);
      const rowsWords = isGenerated(source) ? "Rows" : count(more, "row");
      const message = {
        orphans: `${rowsWords} of ${key} would refer to rows of ${code(parent)} that do not exist`,
        "parent-missing": `${key} refers to ${code(parent)}, which no longer exists: writes to ${code(table)} fail where foreign keys are on${alsoDeletes(run.run.schema ?? run.before, table)}`,
        mismatch: `${key} refers to columns of ${code(parent)} that are not a unique key: every write fails with "foreign key mismatch"`,
      }[kind];
      yield {
        at,
        severity: isAsked && kind === "orphans" && isGenerated(source) ? "warning" : "error",
        subject: `${kind} ${nameKey(`${table} ${columns.join(" ")}`)}`,
        message,
        remedy: remedyFor(violation, run.before),
        evidence: { table, columns, parent, rows },
      };
    }
  },
});

function remedyFor({ kind, table, columns, parent }: ForeignKeyViolation, before: Schema): string {
  const key = code(`${table}.${columns.join(", ")}`);
  switch (kind) {
    case "orphans":
      return `First delete the rows of ${code(table)} or point ${key} to another parent, or keep the rows of ${code(parent)}`;
    case "parent-missing":
      return tableNamed(before, parent) === undefined
        ? followed(before, table, columns)
        : `First remove the foreign key of ${key}, or keep ${code(parent)}`;
    case "mismatch":
      return `Keep a unique index over what ${key} refers to, or remove the foreign key first`;
  }
}

/** A key goes along where its parent is renamed: https://sqlite.org/lang_altertable.html#altertabrename */
function followed(before: Schema, table: string, columns: readonly string[]): string {
  const keys = tableNamed(before, table)?.foreignKeys ?? [];
  const was = keys.find((key) => nameKey(key.columns.join()) === nameKey(columns.join()))?.parent;
  const parent = was === undefined ? "the parent" : code(was);
  return `Keep the name of ${parent} until its rows are copied, because foreign keys follow a renamed table: create the new table under another name, copy the rows, drop ${parent}, and rename the new table`;
}
