import { atSpan } from "../../model/location.ts";
import type { RowsFailure } from "../../model/losses.ts";
import type { RowSource } from "../../model/rows.ts";
import { code, fence } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { countedInWords, countedRows } from "../words/counted-rows.ts";
import { needsRows } from "../words/failed-migration.ts";

export const dataDependent = defineRule({
  id: "data-dependent",
  stage: "data",
  severity: "warning",
  summary: "Whether a migration works depends on the rows in the database",
  why: "A UNIQUE index fails on duplicates, NOT NULL on NULLs, a CHECK or a foreign key on rows that violate it; an empty test database shows none of that. An INSERT may need a row that only production has, and then it fails on every other database.",

  *check({ failures, dangling, source }) {
    for (const found of failures) {
      if (found.kind === "certain") continue;
      const { migration, message, statement, at } = found.failure;
      yield {
        at: atSpan(migration, at),
        severity: found.kind === "lacking" || source === "invented" ? "warning" : "error",
        subject: `${migration.name} ${found.kind === "lacking" ? "lacking " : ""}${message}`,
        message: `${code(migration.name)} ${failingInWords(found, source)}: ${code(message)}${countedInWords(found)}`,
        remedy: remedyFor(found, source),
        evidence: { statement, sqlite: message, ...countedRows(found) },
      };
    }
    for (const { violation, probe, at } of dangling) {
      const { table, columns, parent } = violation;
      const key = `${table}.${columns.join(", ")}`;
      yield {
        at,
        subject: `dangling ${key}`,
        message: `${code(key)} gets a foreign key to ${code(parent)}, and nothing checks that every row has a parent there`,
        remedy:
          probe === null
            ? `First give the rows of ${code(table)} without a parent one, or set the column to NULL`
            : `Run this on production first and fix every row it returns before this migration runs:\n${fence("sql", probe)}`,
        evidence: { table, columns, parent },
      };
    }
  },
});

type Dependent = Exclude<RowsFailure, { readonly kind: "certain" }>;

/** Where it failed on rows that the user gave. */
const whereItFailed = {
  snapshot: "fails on the rows in the production copy",
  seed: "fails on the rows of the seed file",
} as const;

function failingInWords({ kind }: Dependent, source: RowSource): string {
  if (kind === "lacking") return "fails if a row it needs is missing, as on every new database";
  return source === "invented" ? "fails if existing rows violate the constraint" : whereItFailed[source];
}

function remedyFor({ kind, probe }: Dependent, source: RowSource): string {
  const asked = probe === null ? "" : `:\n${fence("sql", probe)}`;
  if (kind === "lacking")
    return `${needsRows}${probe === null ? "" : `. Run this on production first; every row it returns is missing there${asked}`}`;
  if (probe === null) return "Fix the rows that violate it in a statement before this one";
  return source === "invented"
    ? `Run this on production first and fix every row it returns, in a statement before this one${asked}`
    : `Fix the rows that this query returns, in a statement before this one${asked}`;
}
