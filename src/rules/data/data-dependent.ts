import { atSpan } from "../../model/location.ts";
import { code, fence } from "../../model/text.ts";
import { defineRule } from "../rule.ts";
import { countedInWords, countedRows } from "../words/counted-rows.ts";
import { askFirst, failingInWords, isQuestion, probeOf, remedyFor } from "../words/row-failure-words.ts";

export const dataDependent = defineRule({
  id: "data-dependent",
  stage: "data",
  severity: "warning",
  summary: "Whether a migration works depends on the rows in the database",
  why: "A UNIQUE index fails on duplicates, NOT NULL on NULLs, a CHECK or a foreign key on rows that violate it; an empty test database shows none of that. An INSERT may need a row that only production has, and then it fails on every other database.",

  *check({ failures, dangling, source, judged }) {
    const isOnDevice = judged.profile.home === "device";
    for (const found of failures) {
      if (found.kind === "certain") continue;
      const { migration, message, statement, at } = found.failure;
      yield {
        at: atSpan(migration, at),
        severity: isQuestion(found, source) ? "warning" : "error",
        subject: `${migration.name} ${found.kind === "lacking" ? "lacking " : ""}${message}`,
        message: `${code(migration.name)} ${failingInWords(found, source)}: ${code(message)}${countedInWords(found)}`,
        remedy: remedyFor(found, source, isOnDevice),
        evidence: { statement, sqlite: message, ...countedRows(found), ...probeOf(found) },
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
            : `${askFirst(probe)} before this migration runs:\n${fence("sql", probe)}`,
        evidence: { table, columns, parent, ...probeOf({ probe }) },
      };
    }
  },
});
