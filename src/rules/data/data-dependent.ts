import { atSpan } from "../../model/location.ts";
import type { RowsFailure } from "../../model/losses.ts";
import type { RowSource } from "../../model/rows.ts";
import { code, fence } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { needsRows } from "../words/failed-migration.ts";

export const dataDependent = defineRule({
  id: "data-dependent",
  stage: "data",
  severity: "warning",
  summary: "Whether a migration applies depends on the rows it meets",
  why: "A UNIQUE index fails on duplicates, NOT NULL on NULLs, a CHECK or a foreign key on what breaks it: an empty test database shows none of that. An INSERT may need a row that only production has, and then it fails on every other database.",

  *check({ failures, dangling, source }) {
    for (const found of failures) {
      if (found.kind === "certain") continue;
      const { migration, message, statement, at } = found.failure;
      yield {
        at: atSpan(migration, at),
        severity: found.kind === "lacking" || source === "invented" ? "warning" : "error",
        subject: `${migration.name} ${message}`,
        message: `${code(migration.name)} ${failingInWords(found, source)}: ${code(message)}`,
        remedy: remedyFor(found, source),
        evidence: { statement, sqlite: message },
      };
    }
    for (const { violation, probe, at } of dangling) {
      const { table, columns, parent } = violation;
      const key = `${table}.${columns.join(", ")}`;
      yield {
        at,
        subject: `dangling ${key}`,
        message: `${code(key)} is to refer to ${code(parent)}, and nothing looks whether each row has its parent there`,
        remedy:
          probe === null
            ? `Give the rows of ${code(table)} that have no parent one first, or none`
            : `Ask production first; any row it shows has to be mended before this migration:\n${fence("sql", probe)}`,
        evidence: { table, columns, parent },
      };
    }
  },
});

type Dependent = Exclude<RowsFailure, { readonly kind: "certain" }>;

function failingInWords({ kind }: Dependent, source: RowSource): string {
  if (kind === "lacking") return "fails where a row that it needs is not there, as on every new database";
  return source === "invented" ? "fails where rows do not fit" : "fails on the rows there are";
}

function remedyFor({ kind, probe }: Dependent, source: RowSource): string {
  const asked = probe === null ? "" : `:\n${fence("sql", probe)}`;
  if (kind === "lacking")
    return `${needsRows}${probe === null ? "" : `. Ask production first; each row this shows is missing there${asked}`}`;
  if (probe === null) return "Mend the rows that do not fit in a statement before this one";
  const shown = source === "invented" ? "Ask production first; any row it shows has" : "These rows have";
  return `${shown} to be mended before this statement${asked}`;
}
